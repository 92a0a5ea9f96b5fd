// Events of the questionnaire, the plan, the diary and the sessions. A session's id is the id of the command that
// started or logged it.
#pragma once

#include "log/stamp.hpp"
#include "rules/assessment.hpp"
#include "rules/diary.hpp"
#include "rules/response.hpp"

#include <memory>

namespace heelwise {

struct Programme;

// ---- records

// A new round of the questionnaire. Answers that are carried over count as if given again. All other questions are
// asked.
struct AssessmentBegun {
    std::int64_t round = 1;
    std::vector<std::pair<AssessmentQuestion, AssessmentValue>> carried;
    bool operator==(const AssessmentBegun&) const = default;
};

struct AssessmentAnswered {
    std::int64_t round = 1;
    AssessmentQuestion question{};
    AssessmentValue value;
    bool operator==(const AssessmentAnswered&) const = default;
};

// R18. A second check-in for the same date corrects the first; the last one counts.
struct CheckInSubmitted {
    CivilDate date;
    CheckIn said;
    bool operator==(const CheckInSubmitted&) const = default;
};

struct CalmingTickSubmitted {
    CivilDate date;
    std::string item;
    bool done = false;
    bool operator==(const CalmingTickSubmitted&) const = default;
};

// Pain before a session that was too high to start it. Today becomes a day of rest.
struct PainBeforeSubmitted {
    CivilDate date;
    SidePain pain;
    bool operator==(const PainBeforeSubmitted&) const = default;
};

struct SessionStarted {
    std::string session;
    CivilDate date; // the effective date (R30, R40)
    Sides sides{};
    SidePain before;
    SidePain baseline; // the baseline at the start of the session (R30)
    Plan plan;
    std::string plan_decision;
    bool operator==(const SessionStarted&) const = default;
};

struct SessionStamped {
    std::string session;
    Stamp stamp;
    bool operator==(const SessionStamped&) const = default;
};

// Consecutive numbers of one device's records, both included.
struct SeqRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(const SeqRange&) const = default;
};

// Declares that these "seen" stamps of a session that ended are no longer needed, so that a log written anew may leave them
// out. They are records of the same device as this one.
struct StampsThinned {
    std::string session;
    std::vector<SeqRange> seqs;
    bool operator==(const StampsThinned&) const = default;
};

enum class SessionEnd : std::uint8_t { finished, stopped, too_much, discarded };
std::string_view name_of(SessionEnd how);
std::optional<SessionEnd> session_end_named(std::string_view name);

// R62: the person ended the session, or a hit of the safety screen did (H1). `complete` means that every set was done.
struct SessionEnded {
    std::string session;
    SessionEnd how{};
    bool complete = false;
    SidePain during; // the pain given after each exercise; empty if that does not answer R30
    bool operator==(const SessionEnded&) const = default;
};

struct Rating {
    SidePain during;
    SidePain after;
    std::optional<Effort> effort;
    std::optional<bool> painkiller; // taken before the session, within the hours of R30
    bool operator==(const Rating&) const = default;
};

// A second rating of the same session corrects the first.
struct RatingSubmitted {
    std::string session;
    Rating rating;
    bool operator==(const RatingSubmitted&) const = default;
};

// A session that was done without the guide and logged afterwards.
struct SessionSubmitted {
    std::string session;
    CivilDate date;
    Sides sides{};
    SidePain baseline;
    Plan plan;
    std::string plan_decision;
    bool complete = false;
    Rating rating;
    bool operator==(const SessionSubmitted&) const = default;
};

// R61: any advance can be declined. `offer` is the id of the offer. R33: a "no" is remembered for where it `leads_to`.
struct OfferAnswered {
    std::string offer;
    std::string leads_to;
    bool accepted = false;
    std::optional<std::string> option; // the answer or the exercise that was chosen with the yes
    bool operator==(const OfferAnswered&) const = default;
};

// R52. The screen and calm down that follow are decisions of their own.
struct FlareSubmitted {
    bool operator==(const FlareSubmitted&) const = default;
};

// R54: "this did me harm".
struct HarmSubmitted {
    bool operator==(const HarmSubmitted&) const = default;
};

// R43: a pause stops reminders. R41 decides what it does to the dose.
enum class PauseCause : std::uint8_t { illness, holiday, other };
std::string_view name_of(PauseCause cause);
std::optional<PauseCause> pause_cause_named(std::string_view name);

struct PauseBegun {
    PauseCause cause{};
    bool operator==(const PauseBegun&) const = default;
};

struct PauseEnded {
    bool operator==(const PauseEnded&) const = default;
};

// R44: an activity outside the sessions. Its worst pain counts as both during and after. A second entry with the same
// id corrects the first.
enum class ActivityKind : std::uint8_t { walk, run, cycle, swim, sport, long_day, other };
std::string_view name_of(ActivityKind kind);
std::optional<ActivityKind> activity_kind_named(std::string_view name);

struct ActivitySubmitted {
    std::string activity;
    CivilDate date;
    ActivityKind what{};
    std::int64_t minutes = 0;
    Sides sides{};
    SidePain pain;
    SidePain baseline; // the baseline of that date (R30)
    bool operator==(const ActivitySubmitted&) const = default;
};

// One item of a review, rated 0 to 10: the pain of a sore activity, or how well a goal goes (10: as well as wished).
// No rating means that the activity was not done (R35).
struct ReviewRating {
    std::string item;
    std::optional<std::int64_t> rating;
    bool operator==(const ReviewRating&) const = default;
};

// The weekly review (R35, R50, R51, R53). A second review on the same date corrects the first.
struct ReviewSubmitted {
    CivilDate date;
    std::vector<ReviewRating> sore;
    std::vector<ReviewRating> goals;
    bool operator==(const ReviewSubmitted&) const = default;
};

// R35, before walk_run: the worst pain of a 30 minute walk, and of 10 hops.
struct ReadinessSubmitted {
    CivilDate date;
    std::int64_t walk_pain = 0;
    std::int64_t hops_pain = 0;
    bool operator==(const ReadinessSubmitted&) const = default;
};

// The person read a piece of advice (R50, R51). The same advice waits `again_days` before it is shown again.
enum class AdviceKind : std::uint8_t { calming_review, see_physio };
std::string_view name_of(AdviceKind kind);
std::optional<AdviceKind> advice_kind_named(std::string_view name);

struct AdviceRead {
    AdviceKind advice{};
    bool operator==(const AdviceRead&) const = default;
};

// ---- decisions

// The outcome of the questionnaire, copied by evolve. It is used where daily answers are too few.
struct AssessmentDecided {
    std::int64_t round = 1;
    AssessmentBaseline baseline;
    bool floor_only = true; // R15
    std::vector<Equipment> equipment;
    std::vector<std::string> sore;     // ids of the document's calming items
    std::vector<std::string> sore_own; // in the person's own words
    std::vector<ReviewRating> goals;   // chosen or own goals, with how well each goes at present
    std::vector<Reason> reasons;
    bool operator==(const AssessmentDecided&) const = default;
};

enum class PlanCause : std::uint8_t {
    assessment,
    red,
    two_reds,
    calm_down,
    silence,
    offer,
    gap,
    corrected,
    rising,            // R37
    flare,             // R52
    own,               // R61: the person asked for less
    asked,             // R22, R34, R35: the person asked for another exercise, or for more than the bold rung
    maintenance_ended, // R53: the person wants to go on building up
    programme,         // R17: another programme is followed
    programme_undone,  // R17: that change was undone
    site,              // R15: a sore side is insertional, or its site is unsure
    step,              // R34: a step that was agreed to begins with a session
    caution,           // R7-R9, R46: a caution closes the plan's phase
    caution_cleared,   // the plan goes back towards the one that the caution closed
};
std::string_view name_of(PlanCause cause);
std::optional<PlanCause> plan_cause_named(std::string_view name);

struct PlanDecided {
    PlanCause cause{};
    Plan plan;
    std::vector<Reason> reasons;
    std::optional<std::string> supersedes;
    bool operator==(const PlanDecided&) const = default;
};

// R34: the person agreed to a step. It begins with the next session that has a good morning of its own, and only while the
// sessions that earned it count.
struct StepAgreed {
    std::string offer;
    std::string leads_to;
    Plan plan;
    std::vector<CivilDate> earned;
    bool for_phase = false; // R35: `earned` are sessions at the gate
    std::vector<Reason> reasons;
    bool operator==(const StepAgreed&) const = default;
};

// R32: every red begins a rest, and its plan takes effect at once (R33).
struct RedDecided {
    CivilDate date;
    bool moved_phase = false; // if true, this red does not count again for "two in 7 days"
    Plan before;              // the plan before the red; a correction returns to it
    PlanCause cause{};
    Plan plan;
    std::vector<Reason> reasons;
    bool operator==(const RedDecided&) const = default;
};

// R17, R36: the programme that is followed from now on. Its source text is stored, so that no later build reads it
// differently. The plan that follows from it is a decision of its own.
struct ProgrammeFollowed {
    std::string id;
    std::int64_t version = 0;
    std::string source;  // see programme_source.hpp; empty for the app's own programme without changes
    bool anew = false;   // it is another document than before, so no rung carries over
    bool undone = false; // this undoes a change of programme
    std::vector<Reason> reasons;
    std::shared_ptr<const Programme> programme; // read from `source`; null if `source` is empty
    bool operator==(const ProgrammeFollowed& other) const;
};

// R42: the clock shows an earlier time than the last entry. The date of that entry becomes day 0, and days count on
// from `seen`.
struct ClockTurnedBack {
    CivilDate seen;      // the date that the clock showed
    CivilDate counts_as; // the date that counts instead
    bool hours = false;  // the instant is earlier too; if false, it is travel westward
    bool operator==(const ClockTurnedBack&) const = default;
};

// R42: the person confirmed the date that the device shows. Earlier records with later dates were made while the clock was
// ahead, and count as made `days` earlier.
struct ClockConfirmed {
    CivilDate today;
    std::int64_t days = 0;
    bool operator==(const ClockConfirmed&) const = default;
};

// R41: the questions of R10 are due again. With `replan` R14 decides anew, otherwise only R12 decides.
struct AssessmentRequired {
    bool replan = false;
    std::vector<Reason> reasons;
    bool operator==(const AssessmentRequired&) const = default;
};

struct RestEnded {
    CivilDate since;
    bool corrected = false; // the answer that caused the red was a mistake
    std::vector<Reason> reasons;
    bool operator==(const RestEnded&) const = default;
};

} // namespace heelwise
