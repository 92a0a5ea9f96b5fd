// What the engine remembers of a log: the current screen, open and cleared hits, and what guards the log itself.
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

// An answer of the current round, and the record that holds it.
struct StoredAnswer {
    std::string record;
    YesNoUnsure answer{};
    bool operator==(const StoredAnswer&) const = default;
};

// What is known of one rule that was ever hit. It stays when it is cleared (the record stays).
struct StoredHit {
    Card card{};
    bool open = true;
    std::int64_t opened_round = 0;
    CivilDate opened_date;
    std::optional<CivilDate> cleared_date; // the last time it was cleared, kept when it opens again
    std::int64_t cleared_round = 0;
    std::string clearance_record; // what the person last said of it; empty where nothing
    std::optional<YesNoUnsure> seen;
    std::optional<YesNoUnsure> told;
    bool operator==(const StoredHit&) const = default;
};

struct ScreeningState {
    std::int64_t round = 0; // 0: never begun
    std::array<std::optional<StoredAnswer>, screening_question_count> answers;
    bool complete = false;
    std::optional<CivilDate> completed_date;
    std::string decision; // id of the last decision of this round
    // Set while the screen is owed; only a round above `due_after` settles it.
    std::optional<RescreenCause> due = RescreenCause::first;
    std::int64_t due_after = 0;
    std::array<std::optional<StoredHit>, screening_rule_count> hits;
    bool new_assessment = false;
    bool operator==(const ScreeningState&) const = default;
};

// The questionnaire (R10): the answers of the current round, and what the last finished one came to.
struct StoredValue {
    std::string record;
    AssessmentValue value;
    bool operator==(const StoredValue&) const = default;
};

struct AssessmentState {
    std::int64_t round = 0; // 0: never begun
    std::array<std::optional<StoredValue>, assessment_question_count> answers;
    std::int64_t decided_round = 0;
    std::optional<CivilDate> decided_date;
    std::optional<AssessmentDecided> decided;
    std::optional<bool> required; // R41: owed again; true: and R14 decides anew
    bool operator==(const AssessmentState&) const = default;
};

// A red that was acted on (R32).
struct StoredRed {
    CivilDate date;
    std::int64_t decided_ms = 0;
    std::string decision;
    bool moved_phase = false;
    Plan before;
    std::optional<CivilDate> rest_before; // that was going on already
    PlanCause cause{};
    bool operator==(const StoredRed&) const = default;
};

// What calming down began with, and the plan it left (R13, R20, R39).
struct CalmDown {
    CivilDate since;
    bool from_assessment = false;
    std::optional<Plan> left;
    bool flared = false; // R52: told of, and no questionnaire since
    bool operator==(const CalmDown&) const = default;
};

// A stretch of the way: since when a phase or a stage was the plan's (R53, blocks of a document by week, insight).
struct PlanPeriod {
    CivilDate date;
    std::int64_t phase = 0;
    Stage stage{};
    bool maintenance = false;
    PlanCause cause{};
    bool operator==(const PlanPeriod&) const = default;
};

struct PlanState {
    std::optional<Plan> plan;
    std::string decision; // id of the decision that set it
    PlanCause cause{};
    CivilDate since;
    std::vector<Reason> reasons;
    LastDone last;
    std::optional<CalmDown> calm;
    std::vector<StoredRed> reds;         // oldest first
    std::optional<CivilDate> rest;       // the date of the red that rest began with
    std::optional<CivilDate> gap_from;   // R41: rest or calm down ended, or a questionnaire did
    std::optional<Plan> gap_plan;        // the plan of that day
    std::optional<CivilDate> rest_today; // pain before a session said so
    std::set<std::string> declined;      // offers
    std::optional<CivilDate> rising;     // R37 took a rung off on this date
    std::optional<CivilDate> harm;       // R54: last told on this date
    std::optional<PauseCause> pause;     // R43
    CivilDate pause_since;               // of the last pause
    std::vector<PlanPeriod> periods;     // oldest first; the last is the plan's
    std::map<AdviceKind, CivilDate> advice_noted;
    bool operator==(const PlanState&) const = default;
};

struct StoredSession {
    std::string record; // that started or logged it
    std::string session;
    CivilDate date;              // effective
    std::int64_t started_ms = 0; // of a logged one: when it was logged
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
    std::vector<Stamp> stamps; // only while it runs
    bool operator==(const StoredSession&) const = default;
};

// R44.
struct StoredActivity {
    std::string record;
    std::int64_t logged_ms = 0; // at most the end of its date
    bool deleted = false;
    ActivitySubmitted said;
    bool operator==(const StoredActivity&) const = default;
};

struct StoredReview {
    std::string record;
    ReviewSubmitted said;
    bool operator==(const StoredReview&) const = default;
};

struct DiaryState {
    Mornings mornings;
    Mornings deleted;                    // that could be brought back
    std::vector<StoredSession> sessions; // by date, then by start
    std::map<CivilDate, std::set<std::string>> ticks;
    std::vector<StoredActivity> activities; // by date, then by when they were logged
    std::map<CivilDate, StoredReview> reviews;
    std::optional<ReadinessSubmitted> readiness; // R35: the last one
    bool operator==(const DiaryState&) const = default;
};

// What is followed, and from when on.
struct StoredProgramme {
    std::string record;
    CivilDate since;
    std::int64_t since_ms = 0;
    std::string id;
    std::int64_t version = 0;
    std::string source;
    std::shared_ptr<const Programme> programme; // nothing: the one that the app comes with
    bool operator==(const StoredProgramme& other) const;
};

// What a change of programme found, for as long as it can be taken back.
struct BeforeProgramme {
    std::optional<StoredProgramme> followed;
    std::optional<Plan> plan;
    std::optional<CalmDown> calm;
    std::optional<Plan> gap_plan;
    LastDone last;
    std::string decision; // that had set the plan
    AssessmentState assessment;
    bool operator==(const BeforeProgramme&) const = default;
};

struct ProgrammeState {
    std::optional<StoredProgramme> followed; // nothing: the app's own from the beginning
    std::optional<BeforeProgramme> before;
    // All that were ever followed: sessions of then have their words from there. The last of each id and version.
    std::map<std::pair<std::string, std::int64_t>, std::shared_ptr<const Programme>> known;
    bool operator==(const ProgrammeState& other) const;
};

// A correction that came before its record, as merged histories can have it.
struct PendingCorrection {
    std::string target;
    std::optional<Record> record; // nothing: deleted
    bool operator==(const PendingCorrection&) const = default;
};

struct State {
    std::int64_t records = 0; // lines of the log; the damaged and missing are among them
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    bool read_only = false;
    std::map<std::string, std::int64_t> seq_of_device;
    std::deque<std::string> recent_commands; // oldest first
    std::vector<PendingCorrection> pending;
    CivilDate last_date;                  // the latest date that any record bears, as it counts (R42)
    std::int64_t last_ms = 0;             // and the latest moment
    std::optional<ClockTurnedBack> clock; // R42: as long as the clock stands before last_date
    std::optional<CivilDate> broken;      // up to this date something cannot be read
    ScreeningState screening;
    AssessmentState assessment;
    PlanState plan;
    DiaryState diary;
    ProgrammeState programme;
    bool operator==(const State&) const = default;
};

inline constexpr std::size_t recent_commands_max = 512;
inline constexpr std::size_t pending_max = 64;
// Windows by date, oldest first out: more than any rule looks back (R51: 12 weeks).
inline constexpr std::size_t mornings_max = 200;
inline constexpr std::size_t sessions_max = 300;
inline constexpr std::size_t reds_max = 60;
inline constexpr std::size_t declined_max = 60;
inline constexpr std::size_t activities_max = 300;
inline constexpr std::size_t reviews_max = 60;
inline constexpr std::size_t periods_max = 200;
inline constexpr std::size_t last_done_max = 12; // exercises of a phase

// Same state, same bytes: for replay, for comparing folds, and for reports of faults.
json::object dump_state(const State& state);

} // namespace heelwise
