// The commands that the shell can send, read from JSON.
#pragma once

#include "foundation/json.hpp"
#include "log/event.hpp"

#include <string>
#include <variant>

namespace heelwise {

struct OpenDay {};
struct AnswerScreening {
    ScreeningQuestion question{};
    YesNoUnsure answer{};
    bool slip = false; // the earlier answer was a mistaken tap; required to withdraw an answer that stops exercise
};
struct AnswerClearance {
    Sign sign{};
    YesNoUnsure seen{};
    YesNoUnsure told{};
};
struct SubmitSomethingNew {};
struct DeleteRecord {
    std::string target;
};
struct ConfirmRestore {
    std::int64_t records = 0;
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
};

struct RestoreRecord {
    std::string target;
};
struct AnswerAssessment {
    AssessmentQuestion question{};
    AssessmentValue value; // decide_assessment checks it against the question and the document
};
struct CompleteAssessment {};
struct RequestAssessment {};
struct SubmitCheckIn { // R18
    CivilDate date;
    CheckIn said;
};
struct SubmitCalmingTick {
    CivilDate date;
    std::string item;
    bool done = false;
};
struct StartSession {
    SidePain pain;             // current pain, before the session
    bool support_seen = false; // H17: the cue to hold on to something was shown
};
struct StampSession {
    std::string session;
    Stamp stamp;
};
struct EndSession {
    std::string session;
    SessionEnd how{};
    bool complete = false;
};
struct SubmitRating {
    std::string session;
    Rating rating;
};
struct SubmitSession {
    CivilDate date;
    bool complete = false;
    Rating rating;
};
struct AnswerOffer {
    std::string offer;
    bool accept = false;
    std::optional<std::string> option; // required with the yes if the offer asks something
};

struct SubmitFlare {};
struct SubmitHarm {};
struct RequestPause {
    PauseCause cause{};
};
struct RequestPauseEnd {};
struct RequestEasier {}; // R61
struct RequestMore {};   // R22, R34: more than the bold rung
struct RequestExercise { // R35: another exercise of the phase
    std::string exercise;
};
struct RequestMaintenanceEnd {}; // R53
struct SubmitActivity {          // R44; `activity` names the entry that this corrects, if any
    std::optional<std::string> activity;
    CivilDate date;
    ActivityKind what{};
    std::int64_t minutes = 0;
    SidePain pain;
};
struct SubmitReview {
    std::vector<ReviewRating> sore;
    std::vector<ReviewRating> goals;
};
struct SubmitReadiness { // R35
    std::int64_t walk_pain = 0;
    std::int64_t hops_pain = 0;
};
struct SubmitAdviceRead {
    AdviceKind advice{};
};

struct RequestProgramme { // R17: a link, a source or a document (programme_source.hpp)
    std::string text;
};
struct RequestProgrammeUndo {};

struct AnswerToday { // R42: yes, this is today's date
    CivilDate date;
};

using CommandBody = std::variant<OpenDay,
                                 AnswerScreening,
                                 AnswerClearance,
                                 SubmitSomethingNew,
                                 DeleteRecord,
                                 ConfirmRestore,
                                 RestoreRecord,
                                 AnswerAssessment,
                                 CompleteAssessment,
                                 RequestAssessment,
                                 SubmitCheckIn,
                                 SubmitCalmingTick,
                                 StartSession,
                                 StampSession,
                                 EndSession,
                                 SubmitRating,
                                 SubmitSession,
                                 AnswerOffer,
                                 SubmitFlare,
                                 SubmitHarm,
                                 RequestPause,
                                 RequestPauseEnd,
                                 RequestEasier,
                                 RequestMore,
                                 RequestExercise,
                                 RequestMaintenanceEnd,
                                 SubmitActivity,
                                 SubmitReview,
                                 SubmitReadiness,
                                 SubmitAdviceRead,
                                 RequestProgramme,
                                 RequestProgrammeUndo,
                                 AnswerToday>;

struct Command {
    std::string command_id;
    std::string device;
    CommandBody body;
};

const std::array<std::string_view, std::variant_size_v<CommandBody>>& command_kinds();
Result<Command> read_command(const json::value& value);

} // namespace heelwise
