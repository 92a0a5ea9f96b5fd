// The numbers of a programme document, each listed once with its name, its member, its hard bounds and its purpose. A
// document may be stricter than the clinical model, never laxer. If neither direction is safer, the bounds only keep
// the number sensible. The shape of the document, its schema, its overrides and its reader are made from these tables.
#pragma once

#include "programme/programme.hpp"

namespace heelwise {

template <class Group>
struct NumberSpec {
    std::string_view name;
    std::int64_t Group::* member;
    std::int64_t min;
    std::int64_t max;
    std::string_view about;
};

// A higher age, a longer period to look back on and more steps catch more. Asking again sooner catches it earlier.
inline constexpr NumberSpec<ScreeningParameters> screening_table[] = {
    {"adult_years", &ScreeningParameters::adult_years, 18, 25, "R6: for people of this age or older"},
    {"fluoroquinolone_months", &ScreeningParameters::fluoroquinolone_months, 6, 24, "R4: how far back is asked"},
    {"walking_steps", &ScreeningParameters::walking_steps, 4, 10, "R5: steps that must be possible after an injury"},
    {"operation_months", &ScreeningParameters::operation_months, 12, 36, "R8: an operation within so many months"},
    {"injection_weeks", &ScreeningParameters::injection_weeks, 12, 52, "R8: an injection within so many weeks"},
    {"boot_weeks", &ScreeningParameters::boot_weeks, 12, 52, "R8: a boot or plaster within so many weeks"},
    {"caution_phase", &ScreeningParameters::caution_phase, 1, 3, "R7-R9: the last phase that a caution leaves open"},
    {"exertion_phase", &ScreeningParameters::exertion_phase, 1, 4, "R46: the last phase open with a heart condition"},
    {"caution_days",
     &ScreeningParameters::caution_days,
     0,
     14,
     "cleared within so many days, the plan goes back to two rungs below the one left"},
    {"repeat_days", &ScreeningParameters::repeat_days, 7, 28, "screened again after so many days"},
};

// Stricter means lower pain limits for high and low irritability, and fewer days that make it high.
inline constexpr NumberSpec<IrritabilityParameters> irritability_table[] = {
    {"high_pain", &IrritabilityParameters::high_pain, 3, 6, "R11: activity pain from here on is high"},
    {"low_pain", &IrritabilityParameters::low_pain, 0, 2, "R11: activity pain up to here can be low"},
    {"window_days", &IrritabilityParameters::window_days, 7, 14, "R11: later, any sign of high within so many days"},
    {"days_needed", &IrritabilityParameters::days_needed, 1, 2, "R11: on so many of them makes it high"},
};

// Stricter means less pain on a calm day, more calm days, and a longer time before build up.
inline constexpr NumberSpec<CalmParameters> calm_table[] = {
    {"calm_pain", &CalmParameters::calm_pain, 0, 3, "R19: activity pain of a calm day up to here"},
    {"window_days", &CalmParameters::window_days, 5, 7, "R13: of so many days"},
    {"calm_days", &CalmParameters::calm_days, 5, 7, "R13: so many were calm"},
    {"last_days", &CalmParameters::last_days, 2, 7, "R13: these last ones among them"},
    {"green_sessions", &CalmParameters::green_sessions, 4, 10, "R13: or so many green sessions"},
    {"green_days", &CalmParameters::green_days, 7, 28, "R13: over so many days or more"},
    {"retry_days",
     &CalmParameters::retry_days,
     7,
     14,
     "R12: a hold too painful is tried again; later leaves people stuck (H22)"},
    {"stable_pain", &CalmParameters::stable_pain, 0, 5, "R19: stable is activity pain up to here"},
    {"stable_days", &CalmParameters::stable_days, 14, 28, "R19: on all told days of so many"},
    {"stable_told", &CalmParameters::stable_told, 10, 28, "R19: of which so many are told"},
};

// A longer window detects a rise later. Fewer answers than the bound are not enough to know (H7).
inline constexpr NumberSpec<RisingParameters> rising_table[] = {
    {"window_days", &RisingParameters::window_days, 5, 7, "R19: the mean of so many days against as many before"},
    {"median_min", &RisingParameters::median_min, 1, 3, "R19: rising only from this median on"},
    {"above_before", &RisingParameters::above_before, 1, 1, "R19: and with a mean so much above the window before"},
    {"answers_min", &RisingParameters::answers_min, 4, 7, "R19: fewer answers in a window are not enough to know"},
};

// The bounds run from the lowest rung of phase 1 to the holds of R20, so a physio can only lower these.
inline constexpr NumberSpec<FirstHoldParameters> first_hold_table[] = {
    {"high_ms", &FirstHoldParameters::high_ms, 10'000, 15'000, "R20: first hold, irritability high"},
    {"moderate_ms", &FirstHoldParameters::moderate_ms, 10'000, 30'000, "R20: first hold, irritability moderate"},
    {"low_ms", &FirstHoldParameters::low_ms, 10'000, 45'000, "R20: first hold, irritability low"},
    {"short_ms", &FirstHoldParameters::short_ms, 5'000, 10'000, "R12: the short hold asked about"},
};

// R36: the pain limit is 2 to 5, and pain above it is red.
inline constexpr NumberSpec<ResponseParameters> response_table[] = {
    {"rest_today_pain",
     &ResponseParameters::rest_today_pain,
     3,
     6,
     "pain before a session that makes it a day of rest"},
    {"red_pain", &ResponseParameters::red_pain, 3, 6, "R30: pain during or after from here on is red"},
    {"amber_pain", &ResponseParameters::amber_pain, 1, 3, "R30: from here on it is amber"},
    {"red_morning", &ResponseParameters::red_morning, 1, 2, "R30: a morning so much above baseline is red"},
    {"amber_morning", &ResponseParameters::amber_morning, 1, 1, "R30: so much above is amber"},
    {"sore_hours", &ResponseParameters::sore_hours, 12, 24, "R30: still sore so long after the end is red"},
    {"painkiller_hours", &ResponseParameters::painkiller_hours, 6, 24, "R30: a painkiller so shortly before is amber"},
    {"morning_hours", &ResponseParameters::morning_hours, 6, 12, "R30: a morning sooner after the end is asked again"},
    {"night_until_hour",
     &ResponseParameters::night_until_hour,
     0,
     5,
     "R30: begun before this hour it is the night before's"},
    {"baseline_answers", &ResponseParameters::baseline_answers, 3, 14, "R30: baseline of so many last mornings"},
    {"baseline_days", &ResponseParameters::baseline_days, 7, 28, "R30: within so many days"},
    {"baseline_min", &ResponseParameters::baseline_min, 3, 7, "R30: under so many the assessment's counts"},
    {"baseline_skip_days", &ResponseParameters::baseline_skip_days, 3, 14, "R30: days after a red do not count"},
    {"ask_back_days", &ResponseParameters::ask_back_days, 1, 7, "R31: the morning after is asked so many dates back"},
};

// Stricter means a shorter silence, longer windows for counting reds, and a lower threshold for severe pain.
inline constexpr NumberSpec<AfterRedParameters> after_red_table[] = {
    {"rest_pain", &AfterRedParameters::rest_pain, 0, 3, "R32: rest ends at this or less with soreness gone"},
    {"silence_days", &AfterRedParameters::silence_days, 3, 7, "R32: so long without an answer: screen and calm down"},
    {"few_reds", &AfterRedParameters::few_reds, 1, 2, "R32: so many reds lead to the previous phase …"},
    {"few_reds_days", &AfterRedParameters::few_reds_days, 7, 14, "R32: … within so many days"},
    {"many_reds", &AfterRedParameters::many_reds, 2, 3, "R32: so many reds lead to calm down …"},
    {"many_reds_days", &AfterRedParameters::many_reds_days, 14, 28, "R32: … within so many days"},
    {"severe_pain", &AfterRedParameters::severe_pain, 6, 8, "R32: during, or above baseline in the morning"},
};

// R36: a physio may set 1 to 10 easy sessions, 2 to 10 green ones, and 3 to 15 green or amber ones.
inline constexpr NumberSpec<StepParameters> step_table[] = {
    {"easy_sessions", &StepParameters::easy_sessions, 1, 10, "R34: green and easy at a rung"},
    {"easy_phase_max", &StepParameters::easy_phase_max, 1, 4, "R34: that is enough up to this phase"},
    {"easy_red_free_days", &StepParameters::easy_red_free_days, 14, 28, "R34: and without a red in so many days"},
    {"green_sessions", &StepParameters::green_sessions, 2, 10, "R34: or green"},
    {"good_sessions", &StepParameters::good_sessions, 3, 15, "R34: or green or amber with nothing rising"},
    {"hards", &StepParameters::hards, 2, 3, "R34: so many hard in a row offer a rung down"},
    {"begun_max", &StepParameters::begun_max, 1, 3, "R34: so many steps begin at most …"},
    {"begun_days", &StepParameters::begun_days, 7, 14, "R34: … within so many days"},
    {"begin_above", &StepParameters::begin_above, 0, 1, "R34: a step waits while the morning is more above baseline"},
    {"no_days", &StepParameters::no_days, 3, 28, "R33: the same offer rests so long after a no"},
    {"settle_days", &StepParameters::settle_days, 7, 28, "R24: after an easing, only easier exercises for so long"},
};

// R36: a physio may set 2 to 10 easy or green sessions, 3 to 15 green or amber ones, and 3 to 28 days.
inline constexpr NumberSpec<EntryParameters> entry_table[] = {
    {"easy_sessions", &EntryParameters::easy_sessions, 2, 10, "R35: green and easy at the gate, in a row"},
    {"easy_days", &EntryParameters::easy_days, 3, 28, "R35: the first of them so long ago"},
    {"green_sessions", &EntryParameters::green_sessions, 2, 10, "R35: or green"},
    {"green_days", &EntryParameters::green_days, 3, 28, "R35: the first of them so long ago"},
    {"good_sessions", &EntryParameters::good_sessions, 3, 15, "R35: or green or amber"},
    {"good_days", &EntryParameters::good_days, 3, 28, "R35: the first of them so long ago"},
};

inline constexpr NumberSpec<ImpactParameters> impact_table[] = {
    {"busy_sessions", &ImpactParameters::busy_sessions, 5, 10, "R35: into jumping and running, so many sessions"},
    {"busy_days", &ImpactParameters::busy_days, 7, 14, "R35: within so many days, none red"},
    {"sore_days", &ImpactParameters::sore_days, 7, 14, "R35: sore activities done within so many days"},
    {"sore_pain", &ImpactParameters::sore_pain, 0, 1, "R35: are at this or less, or below where they began"},
    {"activity_pain", &ImpactParameters::activity_pain, 0, 2, "R35: with none, the median of activity pain"},
    {"run_pain", &ImpactParameters::run_pain, 0, 2, "R35: a long walk and hops at this or less, before jogging"},
};

// Stricter means looking sooner and more often, and requiring a larger change for an improvement.
inline constexpr NumberSpec<ReviewParameters> review_table[] = {
    {"every_days", &ReviewParameters::every_days, 7, 14, "sore activities and goals are asked about"},
    {"fresh_days", &ReviewParameters::fresh_days, 7, 14, "an answer older than that is no answer (H7)"},
    {"pain_gain", &ReviewParameters::pain_gain, 2, 4, "R51: better is a weekly median down by so much"},
    {"goal_gain", &ReviewParameters::goal_gain, 2, 4, "R51: or goals up by so much"},
    {"goals", &ReviewParameters::goals, 2, 3, "R51: so many of them"},
    {"calming_days", &ReviewParameters::calming_days, 14, 21, "R50: calming so long without getting better"},
    {"stuck_days", &ReviewParameters::stuck_days, 42, 84, "R51: so long without getting better"},
    {"reds_in_week", &ReviewParameters::reds_in_week, 2, 2, "R51: a bad week has so many reds"},
    {"weeks_with_reds", &ReviewParameters::weeks_with_reds, 1, 2, "R51: so many bad weeks"},
    {"again_days", &ReviewParameters::again_days, 3, 14, "advice that was read comes again after"},
};

inline constexpr NumberSpec<MaintenanceParameters> maintenance_table[] = {
    {"phase_min", &MaintenanceParameters::phase_min, 3, 6, "R53: from this phase on, goals met …"},
    {"goal_met", &MaintenanceParameters::goal_met, 8, 10, "R53: … each at this or more, of ten …"},
    {"calm_days", &MaintenanceParameters::calm_days, 7, 28, "R53: … and so many calm days in a row"},
    {"last_phase_days", &MaintenanceParameters::last_phase_days, 28, 84, "R53: or so long in the last phase"},
    {"times_a_week", &MaintenanceParameters::times_a_week, 1, 3, "R53: how often"},
};

inline constexpr NumberSpec<CalendarParameters> calendar_table[] = {
    {"twice_daily_hours", &CalendarParameters::twice_daily_hours, 6, 12, "R40: from end to start, twice daily"},
    {"daily_hours", &CalendarParameters::daily_hours, 12, 24, "R40: daily"},
    {"other_hours", &CalendarParameters::other_hours, 36, 72, "R40: any other"},
    {"gap_days", &CalendarParameters::gap_days, 14, 28, "R41: so long without a session: the screen again"},
    {"restart_days", &CalendarParameters::restart_days, 56, 84, "R41: so long without one: everything anew"},
};

inline constexpr NumberSpec<FlowParameters> flow_table[] = {
    {"ready_ms", &FlowParameters::ready_ms, 3'000, 15'000, "to get ready before an exercise"},
    {"switch_ms", &FlowParameters::switch_ms, 5'000, 10'000, "to change sides"},
};

// Calls `visit(name, member of Parameters, table)` for every group, in the order of a document.
template <class Visit>
void for_each_number_group(Visit&& visit) {
    visit("screening", &Parameters::screening, screening_table);
    visit("irritability", &Parameters::irritability, irritability_table);
    visit("calm", &Parameters::calm, calm_table);
    visit("rising", &Parameters::rising, rising_table);
    visit("first_hold", &Parameters::first_hold, first_hold_table);
    visit("response", &Parameters::response, response_table);
    visit("after_red", &Parameters::after_red, after_red_table);
    visit("step", &Parameters::step, step_table);
    visit("into_2", &Parameters::into_2, entry_table);
    visit("into_3_4", &Parameters::into_3_4, entry_table);
    visit("into_5_6", &Parameters::into_5_6, entry_table);
    visit("impact", &Parameters::impact, impact_table);
    visit("calendar", &Parameters::calendar, calendar_table);
    visit("review", &Parameters::review, review_table);
    visit("maintenance", &Parameters::maintenance, maintenance_table);
    visit("flow", &Parameters::flow, flow_table);
}

// Two numbers, as JSON pointers. `low` must be below `high`, or at most equal to it if `may_equal` is true.
struct NumberOrder {
    std::string_view low;
    std::string_view high;
    bool may_equal;
};

inline constexpr NumberOrder number_orders[] = {
    {"/parameters/irritability/low_pain", "/parameters/irritability/high_pain", false},
    {"/parameters/irritability/days_needed", "/parameters/irritability/window_days", true},
    {"/parameters/calm/calm_pain", "/parameters/calm/stable_pain", true},
    {"/parameters/calm/calm_days", "/parameters/calm/window_days", true},
    {"/parameters/calm/last_days", "/parameters/calm/calm_days", true},
    {"/parameters/calm/stable_told", "/parameters/calm/stable_days", true},
    {"/parameters/calm/calm_pain", "/parameters/response/red_pain", false},
    {"/parameters/rising/answers_min", "/parameters/rising/window_days", true},
    {"/parameters/first_hold/short_ms", "/parameters/first_hold/high_ms", true},
    {"/parameters/first_hold/high_ms", "/parameters/first_hold/moderate_ms", true},
    {"/parameters/first_hold/moderate_ms", "/parameters/first_hold/low_ms", true},
    {"/parameters/response/amber_pain", "/parameters/response/red_pain", false},
    {"/parameters/response/amber_morning", "/parameters/response/red_morning", false},
    {"/parameters/response/red_pain", "/parameters/after_red/severe_pain", true},
    {"/parameters/response/morning_hours", "/parameters/response/sore_hours", false},
    {"/parameters/response/baseline_min", "/parameters/response/baseline_answers", true},
    {"/parameters/response/baseline_answers", "/parameters/response/baseline_days", true},
    {"/parameters/after_red/rest_pain", "/parameters/response/red_pain", false},
    {"/parameters/after_red/few_reds", "/parameters/after_red/many_reds", false},
    {"/parameters/after_red/few_reds_days", "/parameters/after_red/many_reds_days", true},
    {"/parameters/step/easy_sessions", "/parameters/step/green_sessions", true},
    {"/parameters/step/green_sessions", "/parameters/step/good_sessions", true},
    {"/parameters/into_2/easy_sessions", "/parameters/into_2/green_sessions", true},
    {"/parameters/into_2/easy_days", "/parameters/into_2/green_days", true},
    {"/parameters/into_2/green_sessions", "/parameters/into_2/good_sessions", true},
    {"/parameters/into_2/green_days", "/parameters/into_2/good_days", true},
    {"/parameters/into_3_4/easy_sessions", "/parameters/into_3_4/green_sessions", true},
    {"/parameters/into_3_4/easy_days", "/parameters/into_3_4/green_days", true},
    {"/parameters/into_3_4/green_sessions", "/parameters/into_3_4/good_sessions", true},
    {"/parameters/into_3_4/green_days", "/parameters/into_3_4/good_days", true},
    {"/parameters/into_5_6/easy_sessions", "/parameters/into_5_6/green_sessions", true},
    {"/parameters/into_5_6/easy_days", "/parameters/into_5_6/green_days", true},
    {"/parameters/into_5_6/green_sessions", "/parameters/into_5_6/good_sessions", true},
    {"/parameters/into_5_6/green_days", "/parameters/into_5_6/good_days", true},
    {"/parameters/calendar/twice_daily_hours", "/parameters/calendar/daily_hours", true},
    {"/parameters/calendar/daily_hours", "/parameters/calendar/other_hours", true},
    {"/parameters/calendar/gap_days", "/parameters/calendar/restart_days", false},
    {"/parameters/review/every_days", "/parameters/review/fresh_days", true},
};

} // namespace heelwise
