// The hard bounds of every number, by hand from the clinical model: the laxest allowed value and the first refused one.
// No document may be laxer than the model where that is less safe.
#include "programme/programme_parameters.hpp"
#include "support/catch.hpp"
#include "support/document_edit.hpp"

#include <algorithm>
#include <set>

namespace heelwise::programme_parameters_test {

namespace {

struct Bound {
    const char* number;
    std::int64_t allowed;
    std::int64_t refused;
};

// Some allowed values contradict other numbers. This checks the bound only.
void check_bounds(const std::vector<Bound>& bounds) {
    for (const Bound& bound : bounds) {
        const std::string place = "/parameters/" + std::string(bound.number);
        const std::string fault = "out_of_range " + place;
        const auto has = [&](std::int64_t value) {
            const auto faults = faults_after({{place, std::to_string(value)}});
            return std::find(faults.begin(), faults.end(), fault) != faults.end();
        };
        INFO(place);
        CHECK_FALSE(has(bound.allowed));
        CHECK(has(bound.refused));
    }
}

const std::vector<Bound> lax{
    // R4 to R6 and the repeat. Laxer: a younger age, fewer months, fewer steps, a later repeat.
    {"screening/adult_years", 18, 17},
    {"screening/fluoroquinolone_months", 6, 5},
    {"screening/walking_steps", 4, 3},
    {"screening/operation_months", 12, 11},
    {"screening/injection_weeks", 12, 11},
    {"screening/boot_weeks", 12, 11},
    {"screening/caution_phase", 3, 4},
    {"screening/exertion_phase", 4, 5},
    {"screening/caution_days", 14, 15},
    {"screening/repeat_days", 28, 29},
    // R11. Laxer: high only from more pain, low with more pain, fewer days in the window, more days needed.
    {"irritability/high_pain", 6, 7},
    {"irritability/low_pain", 2, 3},
    {"irritability/window_days", 7, 6},
    {"irritability/days_needed", 2, 3},
    // R12, R13, R19. Laxer: calm with more pain, on fewer days, or sooner.
    {"calm/calm_pain", 3, 4},
    {"calm/window_days", 7, 8},
    {"calm/calm_days", 5, 4},
    {"calm/last_days", 2, 1},
    {"calm/green_sessions", 4, 3},
    {"calm/green_days", 7, 6},
    {"calm/retry_days", 7, 6},
    {"calm/stable_pain", 5, 6},
    {"calm/stable_days", 14, 13},
    {"calm/stable_told", 10, 9},
    {"rising/window_days", 7, 8},
    {"rising/median_min", 3, 4},
    {"rising/above_before", 1, 2},
    {"rising/answers_min", 4, 3},
    // R12, R20. Laxer: a longer hold.
    {"first_hold/high_ms", 15'000, 15'001},
    {"first_hold/moderate_ms", 30'000, 30'001},
    {"first_hold/low_ms", 45'000, 45'001},
    {"first_hold/short_ms", 10'000, 10'001},
    // R30. Laxer: red or amber only from a higher value, or an answer taken as settled sooner.
    {"response/rest_today_pain", 6, 7},
    {"response/red_pain", 6, 7},
    {"response/amber_pain", 3, 4},
    {"response/red_morning", 2, 3},
    {"response/amber_morning", 1, 2},
    {"response/sore_hours", 24, 25},
    {"response/painkiller_hours", 6, 5},
    {"response/morning_hours", 6, 5},
    {"response/baseline_min", 3, 2},
    {"response/baseline_skip_days", 3, 2},
    // R32. Laxer: a rest that ends with more pain, reds forgotten sooner, more days without an answer.
    {"after_red/rest_pain", 3, 4},
    {"after_red/silence_days", 7, 8},
    {"after_red/few_reds", 2, 3},
    {"after_red/few_reds_days", 7, 6},
    {"after_red/many_reds", 3, 4},
    {"after_red/many_reds_days", 14, 13},
    {"after_red/severe_pain", 8, 9},
    // R33, R34, R36. Laxer: fewer sessions, more steps, or a step that begins on a worse morning.
    {"step/easy_sessions", 1, 0},
    {"step/easy_phase_max", 4, 5},
    {"step/easy_red_free_days", 14, 13},
    {"step/green_sessions", 2, 1},
    {"step/good_sessions", 3, 2},
    {"step/hards", 3, 4},
    {"step/begun_max", 3, 4},
    {"step/begun_days", 7, 6},
    {"step/begin_above", 1, 2},
    {"step/no_days", 3, 2},
    {"step/settle_days", 7, 6},
    // R35, R36: 2 to 10 or 3 to 15 sessions, 3 to 28 days.
    {"into_2/easy_sessions", 2, 1},
    {"into_2/easy_days", 3, 2},
    {"into_2/green_sessions", 2, 1},
    {"into_2/green_days", 3, 2},
    {"into_2/good_sessions", 3, 2},
    {"into_2/good_days", 3, 2},
    {"into_3_4/easy_sessions", 2, 1},
    {"into_3_4/easy_days", 3, 2},
    {"into_3_4/green_sessions", 2, 1},
    {"into_3_4/green_days", 3, 2},
    {"into_3_4/good_sessions", 3, 2},
    {"into_3_4/good_days", 3, 2},
    {"into_5_6/easy_sessions", 2, 1},
    {"into_5_6/easy_days", 3, 2},
    {"into_5_6/green_sessions", 2, 1},
    {"into_5_6/green_days", 3, 2},
    {"into_5_6/good_sessions", 3, 2},
    {"into_5_6/good_days", 3, 2},
    // R40, R41. Laxer: fewer hours between sessions, or a longer gap without consequences.
    {"calendar/twice_daily_hours", 6, 5},
    {"calendar/daily_hours", 12, 11},
    {"calendar/other_hours", 36, 35},
    {"calendar/gap_days", 28, 29},
    {"calendar/restart_days", 84, 85},
    // R35. Laxer: fewer sessions, a longer window, or more pain before jogging.
    {"impact/busy_sessions", 5, 4},
    {"impact/busy_days", 14, 15},
    {"impact/sore_days", 14, 15},
    {"impact/sore_pain", 1, 2},
    {"impact/activity_pain", 2, 3},
    {"impact/run_pain", 2, 3},
    // R50, R51. Laxer: later advice, or a smaller gain that counts as improvement.
    {"review/every_days", 14, 15},
    {"review/fresh_days", 14, 15},
    {"review/pain_gain", 2, 1},
    {"review/goal_gain", 2, 1},
    {"review/goals", 2, 1},
    {"review/calming_days", 21, 22},
    {"review/stuck_days", 84, 85},
    {"review/reds_in_week", 2, 3},
    {"review/weeks_with_reds", 2, 3},
    {"review/again_days", 14, 15},
    // R53.
    {"maintenance/phase_min", 3, 2},
    {"maintenance/goal_met", 8, 7},
    {"maintenance/calm_days", 7, 6},
    {"maintenance/last_phase_days", 28, 27},
    {"maintenance/times_a_week", 3, 4},
};

} // namespace

TEST_CASE(
    "no document can be laxer than the clinical model",
    "[programme][H4][H6][H7][R4][R5][R6][R11][R13][R19][R20][R30][R32][R33][R34][R35][R36][R40][R41][R50][R51][R53]") {
    check_bounds(lax);
}

TEST_CASE("red_pain is at least 3, and a physio may ask for at most 10 or 15 sessions and 28 days",
          "[programme][R36]") {
    check_bounds({{"response/red_pain", 3, 2},
                  {"step/easy_sessions", 10, 11},
                  {"step/green_sessions", 10, 11},
                  {"step/good_sessions", 15, 16},
                  {"into_3_4/easy_sessions", 10, 11},
                  {"into_3_4/easy_days", 28, 29},
                  {"into_3_4/green_sessions", 10, 11},
                  {"into_3_4/green_days", 28, 29},
                  {"into_3_4/good_sessions", 15, 16},
                  {"into_3_4/good_days", 28, 29}});
}

TEST_CASE("a first hold is never shorter than the lowest rung", "[programme][R20][R39]") {
    check_bounds({{"first_hold/high_ms", 10'000, 9'999},
                  {"first_hold/moderate_ms", 10'000, 9'999},
                  {"first_hold/low_ms", 10'000, 9'999}});
}

TEST_CASE("a value out of bounds is reported with the bounds and the value", "[programme][H8]") {
    const auto faults = check_document(edited({{"/parameters/response/red_pain", "7"}}));
    REQUIRE(faults.size() == 1);
    using Params = std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>>;
    CHECK((faults[0].params == Params{{"min", std::int64_t{3}}, {"max", std::int64_t{6}}, {"value", std::int64_t{7}}}));
}

TEST_CASE("every number has a bound on its unsafe side, except where neither side is safer", "[programme][H6]") {
    std::set<std::string> unbounded;
    for_each_number_group([&](std::string_view group, auto, const auto& table) {
        for (const auto& number : table) {
            const std::string name = std::string(group) + "/" + std::string(number.name);
            const auto is_it = [&](const Bound& bound) { return bound.number == name; };
            if (std::none_of(lax.begin(), lax.end(), is_it)) unbounded.insert(name);
        }
    });
    CHECK(unbounded == std::set<std::string>{"response/night_until_hour",
                                             "response/baseline_answers",
                                             "response/baseline_days",
                                             "response/ask_back_days",
                                             "flow/ready_ms",
                                             "flow/switch_ms"});
}

} // namespace heelwise::programme_parameters_test
