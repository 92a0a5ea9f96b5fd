// A programme document as the engine uses it. Every clinical number of the product is in a document, and none is in the
// rules. The shape and the hard bounds, which no document, override or link can leave, are in programme_shape.cpp,
// programme_parameters.hpp and dose_kind.cpp.
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

// R1-R9: the numbers in the questions of the safety screen, and when it is repeated.
struct ScreeningParameters {
    std::int64_t adult_years = 0;            // R6
    std::int64_t fluoroquinolone_months = 0; // R4
    std::int64_t walking_steps = 0;          // R5
    std::int64_t operation_months = 0;       // R8
    std::int64_t injection_weeks = 0;        // R8
    std::int64_t boot_weeks = 0;             // R8
    std::int64_t caution_phase = 0;          // R7-R9
    std::int64_t exertion_phase = 0;         // R46
    std::int64_t caution_days = 0;           // R7-R9, R46
    std::int64_t repeat_days = 0;
};

// R11.
struct IrritabilityParameters {
    std::int64_t high_pain = 0;   // activity pain of this or more is high
    std::int64_t low_pain = 0;    // activity pain of this or less can be low
    std::int64_t window_days = 0; // after the assessment: the number of days to look at
    std::int64_t days_needed = 0; // days in the window with any sign of high
};

// R13, and the terms of R19.
struct CalmParameters {
    std::int64_t calm_pain = 0;      // the highest activity pain of a calm day
    std::int64_t window_days = 0;    // R13: the days of the window
    std::int64_t calm_days = 0;      // R13: how many of them must be calm
    std::int64_t last_days = 0;      // R13: how many of the last days must all be calm
    std::int64_t green_sessions = 0; // R13: or the number of green sessions
    std::int64_t green_days = 0;     // R13: the days that these sessions must span
    std::int64_t retry_days = 0;     // R12: days until a hold that was too painful is tried again
    std::int64_t stable_pain = 0;    // R19: the highest activity pain of a stable day
    std::int64_t stable_days = 0;    // R19: the days of the window that must be stable
    std::int64_t stable_told = 0;    // R19: how many of them must be told
};

// R19: rising morning pain.
struct RisingParameters {
    std::int64_t window_days = 0;
    std::int64_t median_min = 0;
    std::int64_t above_before = 0;
    std::int64_t answers_min = 0;
};

// R20, in ms. R12: `short_ms` is the hold that is asked about if the seated hold is too painful.
struct FirstHoldParameters {
    std::int64_t high_ms = 0;
    std::int64_t moderate_ms = 0;
    std::int64_t low_ms = 0;
    std::int64_t short_ms = 0;
};

// R30, and the rules before a session. Hours and days are whole numbers.
struct ResponseParameters {
    std::int64_t rest_today_pain = 0; // pain before a session that makes today a day of rest
    std::int64_t red_pain = 0;
    std::int64_t amber_pain = 0;
    std::int64_t red_morning = 0; // above baseline
    std::int64_t amber_morning = 0;
    std::int64_t sore_hours = 0;
    std::int64_t painkiller_hours = 0;
    std::int64_t morning_hours = 0;    // the shortest time from the end of a session to the morning that answers it
    std::int64_t night_until_hour = 0; // a session begun before this hour belongs to the night before
    std::int64_t baseline_answers = 0;
    std::int64_t baseline_days = 0;
    std::int64_t baseline_min = 0;
    std::int64_t baseline_skip_days = 0; // days after a red that do not count
    std::int64_t ask_back_days = 0;      // R31: the morning after is asked so many dates back
};

// R32.
struct AfterRedParameters {
    std::int64_t rest_pain = 0; // rest ends at this or less if soreness is gone
    std::int64_t silence_days = 0;
    std::int64_t few_reds = 0; // so many reds within `few_reds_days` lead to the previous phase
    std::int64_t few_reds_days = 0;
    std::int64_t many_reds = 0; // so many within `many_reds_days` lead to calm down
    std::int64_t many_reds_days = 0;
    std::int64_t severe_pain = 0; // pain during a session, or in the morning if that is above baseline
};

// R34: what a step up requires, and when it begins. R33: how long a "no" rests.
struct StepParameters {
    std::int64_t easy_sessions = 0; // green and rated easy; enough only up to `easy_phase_max`
    std::int64_t easy_phase_max = 0;
    std::int64_t easy_red_free_days = 0; // without a red in so many days
    std::int64_t green_sessions = 0;
    std::int64_t good_sessions = 0; // green or amber, with nothing rising
    std::int64_t hards = 0;         // hard sessions in a row that bring the offer of a rung down
    std::int64_t begun_max = 0;     // the most steps begun within `begun_days`
    std::int64_t begun_days = 0;
    std::int64_t begin_above = 0; // the highest morning pain above baseline on the day a step begins
    std::int64_t no_days = 0;     // R33
    std::int64_t settle_days = 0; // R24: after an easing, only easier exercises are open so long
};

// R35: the sessions at the gate that lead into a phase, and how many days ago the first of them was at least. One of the three
// columns is enough.
struct EntryParameters {
    std::int64_t easy_sessions = 0; // green and rated easy, in a row
    std::int64_t easy_days = 0;
    std::int64_t green_sessions = 0;
    std::int64_t green_days = 0;
    std::int64_t good_sessions = 0; // green or amber
    std::int64_t good_days = 0;
};

// R35: what jumping and running require besides.
struct ImpactParameters {
    std::int64_t busy_sessions = 0; // sessions needed before jumping and running
    std::int64_t busy_days = 0;     // the days in which these sessions must lie
    std::int64_t sore_days = 0;     // sore activities done within so many days are looked at
    std::int64_t sore_pain = 0;     // a sore activity at this or less is well, wherever it began
    std::int64_t activity_pain = 0; // with no such activity: the highest median of activity pain
    std::int64_t run_pain = 0;      // the highest pain of a long walk and of hops before jogging
};

// R50, R51: what counts as an improvement, and how long without one brings advice.
struct ReviewParameters {
    std::int64_t every_days = 0;
    std::int64_t fresh_days = 0; // older answers do not count
    std::int64_t pain_gain = 0;  // fall of the weekly median of pain
    std::int64_t goal_gain = 0;  // rise in the rating of a goal
    std::int64_t goals = 0;      // how many goals must rise
    std::int64_t calming_days = 0;
    std::int64_t stuck_days = 0;
    std::int64_t reds_in_week = 0;
    std::int64_t weeks_with_reds = 0;
    std::int64_t again_days = 0; // days before advice that was read is shown again
};

// R53.
struct MaintenanceParameters {
    std::int64_t phase_min = 0;
    std::int64_t goal_met = 0; // a rating from 0 to 10
    std::int64_t calm_days = 0;
    std::int64_t last_phase_days = 0;
    std::int64_t times_a_week = 0;
};

// R40: hours from the end of one session to the start of the next.
struct CalendarParameters {
    std::int64_t twice_daily_hours = 0;
    std::int64_t daily_hours = 0;
    std::int64_t other_hours = 0;
    std::int64_t gap_days = 0;     // R41: after so many days without a session, the screen is due
    std::int64_t restart_days = 0; // R41: after so many days without a session, a new assessment is due
};

// Times in a session that belong to no dose.
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
    StepParameters step;
    EntryParameters into_2;
    EntryParameters into_3_4;
    EntryParameters into_5_6;
    ImpactParameters impact;
    CalendarParameters calendar;
    ReviewParameters review;
    MaintenanceParameters maintenance;
    FlowParameters flow;
};

// An activity that can be sore, with the facts that explain what to change (F9-F12).
struct CalmingItem {
    std::string id;
    std::vector<std::string> facts; // ids such as F9; empty if it is only our own advice
    std::vector<std::string> sources;
    bool ours = false;   // true if at least a part is our own advice
    bool impact = false; // running, jumping and sport, which R35 leaves out
};

// What a rung states besides its dose.
struct RungTerms {
    std::int64_t from_week = 0; // whole weeks in the phase before the rung is offered
    bool ours = false;          // our own step towards it, not the cited source's
    bool operator==(const RungTerms&) const = default;
};

// How an exercise stands to the one listed before it: at the next place of the phase, at the same place as an alternative, or
// at the first place of another way through the phase, which a person chooses.
enum class Place : std::uint8_t { next, same, beside };
std::string_view name_of(Place place);

// An exercise of a phase with its ladder of complete doses. Each rung changes one thing against the rung below it
// (R24).
struct PhaseExercise {
    std::string exercise;
    std::vector<Dose> rungs;          // lowest first, never empty
    std::int64_t top = 0;             // index of the bold rung; higher rungs come only on request (R34)
    bool fallback = false;            // never offered next; used only on request or if nothing else is possible
    std::vector<std::string> sources; // sources of the ladder: ids of the registry's sources
    bool on_request = false;          // R22: beyond the top of the phase, so never offered
    std::vector<RungTerms> terms{};   // one for each rung; empty if no rung states any
    std::int64_t from_week = 0;       // whole weeks in the phase before it joins exercises done together
    Place place = Place::next;
    std::optional<std::int64_t> gate{}; // R35: from this rung on, sessions count towards the next phase
    bool operator==(const PhaseExercise&) const = default;

    RungTerms terms_of(std::int64_t rung) const;
};

// R35: what is asked about before a phase is entered, and the rung on which each answer lands.
enum class LandingQuestion : std::uint8_t { two_leg_raise, one_leg_raise };
std::string_view name_of(LandingQuestion asks);

struct Rung {
    std::string exercise;
    std::int64_t rung = 0;
};

struct Landing {
    LandingQuestion asks{};
    Rung easy;
    Rung challenging;
    Rung otherwise; // too painful, or not tried
};

struct Phase {
    std::int64_t number = 0;              // 1 to 6, in order
    std::string id;                       // for example "hold"
    std::vector<PhaseExercise> exercises; // easier to harder (R34)
    Frequency frequency{};                // R23
    std::vector<std::string> sources;
    std::int64_t times = 0;     // for times_a_week
    std::int64_t weekdays = 0;  // for weekdays: a bit for each day; Monday is 1
    bool together = false;      // each session has all permitted exercises, each at its own rung
    std::int64_t from_week = 0; // whole weeks in the programme before the phase is offered
    std::string title{};        // for a phase without a name in the catalogue
    std::optional<Landing> landing{};

    const PhaseExercise* find(std::string_view exercise_id) const;
};

// R14, R17: nobody begins above this phase by their own answers, and `regardless` applies only up to it.
inline constexpr std::int64_t own_start_phase_max = 2;

// R17: where a physio lets a person begin. `regardless` means: even if R12 asks for calm down, up to
// own_start_phase_max.
struct ProgrammeStart {
    std::int64_t phase = 0;
    std::string exercise;
    std::int64_t rung = 0;
    bool regardless = false;
};

// What a physio's overrides state besides doses (R36): dates, a hold, a side, a note and who made them.
struct Given {
    std::optional<CivilDate> issued;
    std::optional<CivilDate> expires;
    std::optional<CivilDate> review;
    std::optional<CivilDate> hold_until; // nothing more is offered before this date
    std::optional<Sides> side;
    std::string note;
    std::string name; // the physio's name as they give it, unverified (H9)
    std::string clinic;
};

// H10: returns whether the programme was made for these sides. A programme that names no side suits all.
inline bool is_for(const Given& given, Sides sides) { return !given.side || *given.side == sides; }

// A paper that a document follows.
struct Citation {
    std::string authors;
    std::string title;
    std::string journal;
    std::int64_t year = 0;
    std::string doi; // empty if there is none
};

inline constexpr std::int64_t programme_version_max = 1'000'000;

struct Programme {
    std::string id;
    std::int64_t version = 0;
    std::string title;
    Parameters parameters;
    std::vector<CalmingItem> calming;
    std::vector<std::string> goals; // the closed list of goals
    std::vector<Exercise> exercises;
    std::vector<Phase> phases;
    std::optional<ProgrammeStart> start; // nullopt if R14 decides
    Given given;
    std::vector<Citation> citations;

    const Exercise* exercise(std::string_view exercise_id) const;
    const Phase* phase(std::int64_t number) const;
};

// Returns whether a plan was made from this document.
inline bool is_of(const Plan& plan, const Programme& programme) {
    return plan.document == programme.id && plan.document_version == programme.version;
}

// Reads a base document and applies an overrides document to it if there is one. Returns the first fault only.
// check_programme (programme_check.hpp) returns all of them.
Result<Programme> read_programme(std::string_view base, std::optional<std::string_view> overrides = std::nullopt);

// Returns "Six phases, adapted", which is compiled in.
const Programme& default_programme();

// Returns all documents that are compiled in, the default first. They are already checked. A released version is never
// edited; a change needs a new version.
const std::vector<Programme>& released_programmes();
// Returns nullptr if there is none.
const Programme* released_programme(std::string_view id, std::int64_t version);
// Returns the text of the document, to which overrides and links apply. Returns an empty text if there is none.
std::string_view released_document(std::string_view id, std::int64_t version);

} // namespace heelwise
