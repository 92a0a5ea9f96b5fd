// What the shell can ask for, read from JSON.
#pragma once

#include "foundation/json.hpp"
#include "log/event.hpp"

#include <string>
#include <variant>

namespace heelwise {

struct OpenDay {};
struct AnswerScreen {
    Question question{};
    Tri answer{};
    bool slip = false; // "I tapped that by mistake": needed to take back an answer that stops
};
struct AnswerClearance {
    ScreenRule rule{};
    Tri seen{};
    Tri told{};
};
struct ReportSomethingNew {};
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
    Asked question{};
    AssessmentValue value; // whether it answers the question is decided with the document at hand
};
struct CompleteAssessment {};
struct BeginAssessment {};
struct TellMorning { // R18
    CivilDate date;
    CheckIn said;
};
struct TickCalming {
    CivilDate date;
    std::string item;
    bool done = false;
};
struct StartSession {
    SidePain pain;             // now, before it begins
    bool support_seen = false; // H17
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
struct RateSession {
    std::string session;
    Rating rating;
};
struct LogSession {
    CivilDate date;
    bool complete = false;
    Rating rating;
};
struct AnswerOffer {
    std::string offer;
    bool accept = false;
};

struct ReportFlare {};
struct ReportHarm {};
struct BeginPause {
    PauseWhy why{};
};
struct EndPause {};
struct AskEasier {};    // R61
struct AskMore {};      // R22, R34: beyond the bold rung
struct ChooseExercise { // R35: of the phase
    std::string exercise;
};
struct EndMaintenance {}; // R53
struct LogActivity {      // R44; `activity`: of the one that this corrects
    std::optional<std::string> activity;
    CivilDate date;
    ActivityKind what{};
    std::int64_t minutes = 0;
    SidePain pain;
};
struct TellReview {
    std::vector<ReviewRating> sore;
    std::vector<ReviewRating> goals;
};
struct TellReadiness { // R35
    std::int64_t walk_pain = 0;
    std::int64_t hops_pain = 0;
};
struct NoteAdvice {
    AdviceKind advice{};
};

struct FollowProgramme { // R17: a link, a source or a document (programme_source.hpp)
    std::string text;
};
struct UndoProgramme {};

using CommandBody = std::variant<OpenDay,
                                 AnswerScreen,
                                 AnswerClearance,
                                 ReportSomethingNew,
                                 DeleteRecord,
                                 ConfirmRestore,
                                 RestoreRecord,
                                 AnswerAssessment,
                                 CompleteAssessment,
                                 BeginAssessment,
                                 TellMorning,
                                 TickCalming,
                                 StartSession,
                                 StampSession,
                                 EndSession,
                                 RateSession,
                                 LogSession,
                                 AnswerOffer,
                                 ReportFlare,
                                 ReportHarm,
                                 BeginPause,
                                 EndPause,
                                 AskEasier,
                                 AskMore,
                                 ChooseExercise,
                                 EndMaintenance,
                                 LogActivity,
                                 TellReview,
                                 TellReadiness,
                                 NoteAdvice,
                                 FollowProgramme,
                                 UndoProgramme>;

struct Command {
    std::string command_id;
    std::string device;
    CommandBody body;
};

const std::array<std::string_view, std::variant_size_v<CommandBody>>& command_kinds();
Result<Command> read_command(const json::value& value);

} // namespace heelwise
