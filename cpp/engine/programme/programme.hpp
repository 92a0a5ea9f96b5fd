// A programme document as the engine works with it: every clinical number of the product stands in one, none in the rules.
// Its shape and hard bounds, which no document, override or link can leave, are in programme_spec.cpp and programme_numbers.hpp.
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"
#include "foundation/time.hpp"
#include "programme/exercise.hpp"
#include "programme/plan.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

// R1-R9: what the safety screen asks with, and after how many days it asks again.
struct ScreeningParameters {
    std::int64_t adult_years = 0;            // R6
    std::int64_t fluoroquinolone_months = 0; // R4
    std::int64_t walking_steps = 0;          // R5
    std::int64_t repeat_days = 0;
};

// R11.
struct IrritabilityParameters {
    std::int64_t high_pain = 0;   // activity pain from here on is high
    std::int64_t low_pain = 0;    // up to here it can be low
    std::int64_t window_days = 0; // later: any sign of high …
    std::int64_t days_needed = 0; // … on this many days of them
};

// R13 and the words of R19.
struct CalmParameters {
    std::int64_t calm_pain = 0;      // a calm day: activity pain up to here
    std::int64_t window_days = 0;    // R13: of this many days …
    std::int64_t calm_days = 0;      // … so many were calm …
    std::int64_t last_days = 0;      // … these last ones among them
    std::int64_t green_sessions = 0; // or so many green sessions …
    std::int64_t green_days = 0;     // … over so many days
    std::int64_t retry_days = 0;     // R12: a hold too painful is tried again
    std::int64_t stable_pain = 0;    // R19 stable: activity pain up to here …
    std::int64_t stable_days = 0;    // … for so long
};

// R19 rising.
struct RisingParameters {
    std::int64_t window_days = 0;
    std::int64_t median_min = 0;
    std::int64_t above_before = 0;
    std::int64_t answers_min = 0;
};

// R20, in ms; R12: the hold asked about where the seated hold is too painful.
struct FirstHoldParameters {
    std::int64_t high_ms = 0;
    std::int64_t moderate_ms = 0;
    std::int64_t low_ms = 0;
    std::int64_t short_ms = 0;
};

// R30, and the session rules before it. Hours and days as whole numbers.
struct ResponseParameters {
    std::int64_t rest_today_pain = 0; // pain before a session that makes today a day of rest
    std::int64_t red_pain = 0;
    std::int64_t amber_pain = 0;
    std::int64_t red_morning = 0; // above baseline
    std::int64_t amber_morning = 0;
    std::int64_t sore_hours = 0;
    std::int64_t painkiller_hours = 0;
    std::int64_t morning_hours = 0;    // from the end of a session to the morning that answers it
    std::int64_t night_until_hour = 0; // a session begun before this hour belongs to the night before
    std::int64_t baseline_answers = 0;
    std::int64_t baseline_days = 0;
    std::int64_t baseline_min = 0;
    std::int64_t baseline_skip_days = 0; // after a red
};

// R32.
struct AfterRedParameters {
    std::int64_t rest_pain = 0; // rest ends at this or less with soreness gone
    std::int64_t silence_days = 0;
    std::int64_t two_reds_days = 0;
    std::int64_t three_reds_days = 0;
    std::int64_t severe_pain = 0; // during, or above baseline in the morning
};

// R34, R35: what an advance asks for.
struct AdvanceParameters {
    std::int64_t greens = 0; // R34: in a row at this rung
    std::int64_t greens_or_ambers = 0;
    std::int64_t hards = 0;         // R34: a rung down is offered
    std::int64_t easy_sessions = 0; // R35
    std::int64_t easy_days = 0;
    std::int64_t right_sessions = 0; // R35
    std::int64_t right_days = 0;
    std::int64_t busy_sessions = 0; // R35: into jumping and running, so many sessions …
    std::int64_t busy_days = 0;     // … within so many days
    std::int64_t run_pain = 0;      // R35: a long walk and hops at this or less, before jogging
};

// R50, R51: what counts as better, and how long nothing may get better before it is said.
struct ReviewParameters {
    std::int64_t every_days = 0;
    std::int64_t fresh_days = 0; // an answer older than that is no answer
    std::int64_t pain_gain = 0;  // weekly median down by so much
    std::int64_t goal_gain = 0;  // or goals up by so much …
    std::int64_t goals = 0;      // … so many of them
    std::int64_t calming_days = 0;
    std::int64_t stuck_days = 0;
    std::int64_t reds_in_week = 0;
    std::int64_t weeks_with_reds = 0;
    std::int64_t again_days = 0; // advice that was read waits so long
};

// R53.
struct MaintenanceParameters {
    std::int64_t phase_min = 0;
    std::int64_t goal_met = 0; // 0 to 10
    std::int64_t calm_days = 0;
    std::int64_t last_phase_days = 0;
    std::int64_t times_a_week = 0;
};

// R40: hours from the end of one session to the start of the next.
struct CalendarParameters {
    std::int64_t twice_daily_hours = 0;
    std::int64_t daily_hours = 0;
    std::int64_t other_hours = 0;
    std::int64_t gap_days = 0;     // R41: without a session, the screen is asked again
    std::int64_t restart_days = 0; // R41: and so long without one, everything
};

// Times of a session that belong to no dose.
struct FlowParameters {
    std::int64_t ready_ms = 0;
    std::int64_t switch_ms = 0;
};

struct Parameters {
    ScreeningParameters screening;
    IrritabilityParameters irritability;
    CalmParameters calm;
    RisingParameters rising;
    FirstHoldParameters first_hold;
    ResponseParameters response;
    AfterRedParameters after_red;
    AdvanceParameters advance;
    CalendarParameters calendar;
    ReviewParameters review;
    MaintenanceParameters maintenance;
    FlowParameters flow;
};

// A sore activity, why it is one, and what to change (F9-F12 and own ones).
struct CalmingItem {
    std::string id;
    std::vector<std::string> facts; // F9 …; none where it is ours alone
    std::vector<std::string> sources;
    bool ours = false; // at least a part of it is our own advice
};

// What a rung says beside its dose.
struct RungTerms {
    std::int64_t from_week = 0; // of the phase; sooner it is not offered
    bool ours = false;          // not the source's, our own way up to it
    bool operator==(const RungTerms&) const = default;
};

// An exercise of a phase with its own ladder: whole doses, a rung changes one thing against the one below it (R24).
struct PhaseExercise {
    std::string exercise;
    std::vector<Dose> rungs; // lowest first, never empty
    std::int64_t top = 0;    // index of the bold rung; those beyond come on request only (R34)
    bool fallback = false;   // never offered as the next exercise, only chosen on request or where no other is possible
    std::vector<std::string> sources; // of the ladder: ids of the registry's sources
    bool on_request = false;          // R22: beyond the top of the phase; never offered
    std::vector<RungTerms> terms{};   // of each rung; none of them says anything where it is empty
    std::int64_t from_week = 0;       // of the phase; sooner it does not join those done together
    bool operator==(const PhaseExercise&) const = default;

    RungTerms terms_of(std::int64_t rung) const;
};

// R35: where a phase is done with: at the top of the hardest exercise permitted, of any of them, or of each.
enum class Top : std::uint8_t { hardest, either, each };
std::string_view name_of(Top top);

struct Phase {
    std::int64_t number = 0;              // 1 to 6, in order
    std::string id;                       // "hold"
    std::vector<PhaseExercise> exercises; // easier to harder (R34)
    Frequency frequency{};                // R23
    std::vector<std::string> sources;
    std::int64_t times = 0;    // with times_a_week
    std::int64_t weekdays = 0; // with weekdays: bits, Monday is 1
    Top top = Top::hardest;
    bool together = false;      // all exercises permitted in each session, each at its own rung
    std::int64_t from_week = 0; // of the programme; sooner it is not offered
    std::string title{};        // of a phase that the app has no words for

    const PhaseExercise* find(std::string_view exercise_id) const;
};

// R14, R17: by their own answers nobody begins above this phase, and "regardless" holds no further.
inline constexpr std::int64_t own_start_phase_max = 2;

// R17: where a physio lets someone begin. `regardless`: also under R12's conditions, up to own_start_phase_max.
struct ProgrammeStart {
    std::int64_t phase = 0;
    std::string exercise;
    std::int64_t rung = 0;
    bool regardless = false;
};

// What a physio's overrides say beside doses (R36): dates, how long it stays as it is, and who says so.
struct Given {
    std::optional<CivilDate> issued;
    std::optional<CivilDate> expires;
    std::optional<CivilDate> review;
    std::optional<CivilDate> hold_until; // nothing more is offered until then
    std::optional<Sides> side;
    std::string note;
    std::string name; // of the physio, as they call themselves; nobody checked it (H9)
    std::string clinic;
};

// H10: whether it was made for these sides; one that names none is for all.
inline bool is_for(const Given& given, Sides sides) { return !given.side || *given.side == sides; }

// The paper that a document follows.
struct Citation {
    std::string authors;
    std::string title;
    std::string journal;
    std::int64_t year = 0;
    std::string doi; // empty where there is none
};

inline constexpr std::int64_t programme_version_max = 1'000'000;

struct Programme {
    std::string id;
    std::int64_t version = 0;
    std::string title;
    Parameters parameters;
    std::vector<CalmingItem> calming;
    std::vector<std::string> goals; // the closed list
    std::vector<Exercise> exercises;
    std::vector<Phase> phases;
    std::optional<ProgrammeStart> start; // nothing: R14 decides
    Given given;
    std::vector<Citation> citations;

    const Exercise* exercise(std::string_view exercise_id) const;
    const Phase* phase(std::int64_t number) const;
};

// Whether a plan was made from this document.
inline bool is_of(const Plan& plan, const Programme& programme) {
    return plan.document == programme.id && plan.document_version == programme.version;
}

// A base document, with an overrides document applied to it where there is one. The first fault only; `heelwise check` and
// the builder want them all: check_programme (programme_check.hpp).
Result<Programme> read_programme(std::string_view base, std::optional<std::string_view> overrides = std::nullopt);

// "Six phases, adapted", compiled in.
const Programme& default_programme();

// All documents that are compiled in, the default first. They were checked and are never edited, only followed by a version.
const std::vector<Programme>& released_programmes();
// nullptr where there is none.
const Programme* released_programme(std::string_view id, std::int64_t version);
// The text it was read from: what overrides and links are laid over.
std::string_view released_document(std::string_view id, std::int64_t version);

} // namespace heelwise
