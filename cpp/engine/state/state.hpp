// The state that the engine folds from a log: screening, assessment, plan, diary and programme, and data that guards the log.
#pragma once

#include "foundation/json.hpp"
#include "foundation/time.hpp"
#include "log/event.hpp"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace heelwise {

// An answer of the current round, and the record that contains it.
struct StoredAnswer {
    std::string record;
    YesNoUnsure answer{};
    bool operator==(const StoredAnswer&) const = default;
};

// The hit of one screening rule. It stays after it is cleared.
struct StoredHit {
    Card card{};
    bool open = true;
    std::int64_t opened_round = 0;
    CivilDate opened_date;
    std::optional<CivilDate> cleared_date; // the last clearance, kept if the hit opens again
    std::int64_t cleared_round = 0;
    std::string clearance_record; // the record of the person's last answer about it; empty if there is none
    std::optional<YesNoUnsure> seen;
    std::optional<YesNoUnsure> told;
    bool operator==(const StoredHit&) const = default;
};

struct ScreeningState {
    std::int64_t round = 0; // 0 if the screen was never started
    std::array<std::optional<StoredAnswer>, screening_question_count> answers;
    bool complete = false;
    std::optional<CivilDate> completed_date;
    std::string decision; // the id of this round's last decision
    // Set while the screen must be answered again. Only a round above `due_after` settles it.
    std::optional<RescreenCause> due = RescreenCause::first;
    std::int64_t due_after = 0;
    std::array<std::optional<StoredHit>, sign_count> hits;
    bool new_assessment = false;
    bool operator==(const ScreeningState&) const = default;
};

// An answer of the assessment's current round, and the record that contains it.
struct StoredValue {
    std::string record;
    AssessmentValue value;
    bool operator==(const StoredValue&) const = default;
};

// The assessment (R10): the answers of the current round, and the result of the last finished one.
struct AssessmentState {
    std::int64_t round = 0; // 0 if no assessment was ever started
    std::array<std::optional<StoredValue>, assessment_question_count> answers;
    std::int64_t decided_round = 0;
    std::optional<CivilDate> decided_date;
    std::optional<AssessmentDecided> decided;
    std::optional<bool> required; // R41: set if it must be answered again; true if R14 then decides again too
    bool operator==(const AssessmentState&) const = default;
};

// A red that has changed the plan (R32).
struct StoredRed {
    CivilDate date;
    std::int64_t decided_ms = 0;
    std::string decision;
    bool moved_phase = false;
    Plan before;
    std::optional<CivilDate> rest_before; // PlanState::rest before this red
    PlanCause cause{};
    bool operator==(const StoredRed&) const = default;
};

// The start of the current calm down, and the plan that was left for it (R13, R20, R39).
struct CalmDown {
    CivilDate since;
    bool from_assessment = false;
    std::optional<Plan> left;
    bool flared = false; // R52: a flare was reported, with no assessment since
    bool risen = false;  // R37: mornings that went on rising began it
    CivilDate upset;     // R13: the day on which it or its last flare began, which is no calm day
    bool operator==(const CalmDown&) const = default;
};

// A period in which the plan kept its phase and stage. R53, dated blocks of documents and insight use it.
struct PlanPeriod {
    CivilDate date;
    std::int64_t phase = 0;
    Stage stage{};
    bool maintenance = false;
    PlanCause cause{};
    bool operator==(const PlanPeriod&) const = default;
};

// R34: a step that was agreed to and has not begun.
struct WaitingStep {
    StepAgreed agreed;
    CivilDate since;
    bool operator==(const WaitingStep&) const = default;
};

// The plan that a caution closed, and when.
struct ClosedPlan {
    Plan left;
    CivilDate date;
    bool operator==(const ClosedPlan&) const = default;
};

struct PlanState {
    std::optional<Plan> plan;
    std::string decision; // the id of the decision that set the plan
    PlanCause cause{};
    CivilDate since;
    std::vector<Reason> reasons;
    LastDone last;
    std::optional<CalmDown> calm;
    std::vector<StoredRed> reds;               // oldest first
    std::optional<CivilDate> rest;             // the date of the latest red that the rest follows
    std::optional<CivilDate> gap_from;         // R41: the date when rest, calm down or an assessment last ended
    std::optional<Plan> gap_plan;              // the plan of that day
    std::optional<CivilDate> rest_today;       // the date on which pain before a session was too high
    std::map<std::string, CivilDate> declined; // R33: where declined offers lead to, and the date of the last "no"
    std::optional<WaitingStep> waiting;
    std::optional<ClosedPlan> closed;         // R7-R9, R46: set while a caution holds the plan back
    std::vector<CivilDate> steps_begun;       // R34: the dates on which steps began, oldest first
    std::int64_t entered_ms = 0;              // R35: when the phase and stage were last entered
    std::int64_t eased_ms = 0;                // R24, R35: the last easing (R32, R37, R39, R41); 0 if there was none
    std::vector<PlanExercise> left_by_choice; // R24: exercises that the person changed from since then
    std::optional<CivilDate> rising;          // the date on which R37 last lowered the plan
    std::optional<CivilDate> harm;            // R54: the date of the last report of harm
    std::optional<PauseCause> pause;          // R43: set during a pause
    CivilDate pause_since;                    // the start of the last pause
    std::vector<PlanPeriod> periods;          // oldest first; the last is the current plan's
    std::map<AdviceKind, CivilDate> advice_noted;
    bool operator==(const PlanState&) const = default;
};

struct StoredSession {
    std::string record; // the record that started or logged it
    std::string session;
    CivilDate date;              // the effective date (R30)
    std::int64_t started_ms = 0; // for a logged session: its assumed end
    std::int64_t ended_ms = 0;
    bool guided = false;
    bool running = false;
    bool deleted = false;
    std::optional<SessionEnd> how;
    bool complete = false;
    Sides sides{};
    SidePain before;
    SidePain baseline;
    Plan plan;
    std::string plan_decision;
    Rating rating;
    bool rated = false;
    std::vector<Stamp> stamps; // empty unless the session is running
    // The device that started it, and the numbers of its records that are "seen" stamps with a later stamp behind them. When the
    // session ends they are no longer needed (StampsThinned).
    std::string device;
    std::vector<SeqRange> spare;
    std::int64_t last_stamp_seq = 0; // of that device
    bool operator==(const StoredSession&) const = default;
};

// An activity that is not a session (R44).
struct StoredActivity {
    std::string record;
    std::int64_t logged_ms = 0; // the moment of logging, but at most the end of `said.date`
    bool deleted = false;
    ActivitySubmitted said;
    bool operator==(const StoredActivity&) const = default;
};

struct StoredReview {
    std::string record;
    ReviewSubmitted said;
    bool operator==(const StoredReview&) const = default;
};

struct FirstRating {
    CivilDate date;
    std::int64_t rating = 0;
    bool operator==(const FirstRating&) const = default;
};

struct DiaryState {
    Mornings mornings;
    Mornings deleted;                    // deleted check-ins that can be restored
    std::vector<StoredSession> sessions; // by date, then by start
    std::map<CivilDate, std::set<std::string>> ticks;
    std::vector<StoredActivity> activities; // by date, then by `logged_ms`
    std::map<CivilDate, StoredReview> reviews;
    std::map<std::string, FirstRating> first_sore; // R35: where each sore activity began, kept for good
    std::optional<ReadinessSubmitted> readiness;   // R35: the latest answer
    bool operator==(const DiaryState&) const = default;
};

// The programme that is followed, and since when.
struct StoredProgramme {
    std::string record;
    CivilDate since;
    std::int64_t since_ms = 0;
    std::string id;
    std::int64_t version = 0;
    std::string source;
    std::shared_ptr<const Programme> programme; // nullptr for the app's own
    bool operator==(const StoredProgramme& other) const;
};

// The state before a change of programme, kept while the change can be undone.
struct BeforeProgramme {
    std::optional<StoredProgramme> followed;
    std::optional<Plan> plan;
    std::optional<CalmDown> calm;
    std::optional<Plan> gap_plan;
    LastDone last;
    std::string decision; // the decision that had set the plan
    AssessmentState assessment;
    bool operator==(const BeforeProgramme&) const = default;
};

struct ProgrammeState {
    std::optional<StoredProgramme> followed; // nullopt if it was always the app's own
    std::optional<BeforeProgramme> before;
    // Programmes that were followed, by id and version. Earlier sessions take their words from them.
    std::map<std::pair<std::string, std::int64_t>, std::shared_ptr<const Programme>> known;
    std::vector<std::pair<std::string, std::int64_t>> known_order; // the one followed longest ago first
    bool operator==(const ProgrammeState& other) const;
};

// A correction that came before its record, which can happen in merged histories.
struct PendingCorrection {
    std::string target;
    std::optional<Record> record; // nullopt for a deletion
    bool operator==(const PendingCorrection&) const = default;
};

struct State {
    std::int64_t records = 0; // lines of the log, including damaged and empty ones
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    bool read_only = false;
    std::int64_t spare = 0; // records of the log that a log written anew leaves out (StampsThinned)
    std::map<std::string, std::int64_t> seq_of_device;
    std::deque<std::string> recent_commands; // oldest first
    std::vector<PendingCorrection> pending;
    CivilDate last_date;                  // the latest date of any record, as R42 counts it
    std::int64_t last_ms = 0;             // the latest moment of any record, as R42 counts it
    std::optional<ClockTurnedBack> clock; // R42: set while the clock is before last_date
    std::vector<std::string> moved;       // records whose dates were moved (R42), oldest first
    std::optional<CivilDate> broken;      // the date of the last readable record before an unreadable one
    ScreeningState screening;
    AssessmentState assessment;
    PlanState plan;
    DiaryState diary;
    ProgrammeState programme;
    bool operator==(const State&) const = default;
};

inline constexpr std::size_t recent_commands_max = 512;
inline constexpr std::size_t pending_max = 64;
inline constexpr std::size_t moved_max = 300;
// The oldest entries are dropped first. Every limit is beyond what any rule looks back (R51: 12 weeks).
inline constexpr std::size_t mornings_max = 200;
inline constexpr std::size_t sessions_max = 300;
inline constexpr std::size_t reds_max = 60;
inline constexpr std::size_t declined_max = 60;
inline constexpr std::size_t steps_begun_max = 20;
inline constexpr std::size_t activities_max = 300;
inline constexpr std::size_t reviews_max = 60;
inline constexpr std::size_t periods_max = 200;
inline constexpr std::size_t last_done_max = 12; // exercises for each phase

// Returns the state as JSON. Equal states give equal bytes. Replay, comparisons of folds and fault reports use it.
json::object dump_state(const State& state);

} // namespace heelwise
