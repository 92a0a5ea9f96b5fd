// What a red response makes of the plan (R32). Expected plans are written by hand from the rule and the ladders of small_programme.hpp.
#include "rules/red_response.hpp"

#include "support/catch.hpp"
#include "support/small_programme.hpp"

namespace heelwise::red_response_test {

namespace {

const Programme programme = test::small_programme();
const Permitted everything{false, {Equipment::step, Equipment::weight, Equipment::rope}};
const CivilDate today{20'000};

Plan at(std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    return plan_at(programme, Stage::build_up, phase, exercise, rung);
}

// A red on a day when `done` was done, after reds so many days before (or, if negative, after) it.
RedDay red_after(Plan done, const std::vector<std::int64_t>& days_back, bool moved_phase = false) {
    RedDay red{today, false, std::move(done), {}};
    for (const std::int64_t days : days_back) red.past.push_back({days_before(today, days), moved_phase});
    return red;
}

RedOutcome outcome(const RedDay& red, const Plan& in_force) {
    return plan_after_red(red, in_force, programme, everything, LastDone{}, Irritability::moderate);
}

std::string short_of(const RedOutcome& red) {
    std::string text = std::to_string(red.plan.phase);
    for (const PlanExercise& each : red.plan.exercises) text += " " + each.exercise + " " + std::to_string(each.rung);
    return text;
}

} // namespace

TEST_CASE("one red takes each exercise of that session one rung down", "[R32][H6]") {
    const Plan plan = at(3, "single_raise", 3);
    const RedOutcome red = outcome(red_after(plan, {}), plan);
    CHECK(red.move == RedMove::rung_down);
    CHECK(short_of(red) == "3 single_raise 2");
    CHECK(red.plan.stage == Stage::build_up);
    CHECK_FALSE(red.asks_screening);
}

TEST_CASE("a plan that has become lower since that session stays", "[R32][H6]") {
    const RedOutcome red = outcome(red_after(at(3, "single_raise", 3), {}), at(3, "single_raise", 1));
    CHECK(red.move == RedMove::rung_down);
    CHECK(short_of(red) == "3 single_raise 1");
}

TEST_CASE("two reds within 7 dates lead to the middle of the previous phase, the eighth date no longer counts",
          "[R32][H6]") {
    const Plan plan = at(3, "single_raise", 3);
    const RedOutcome two = outcome(red_after(plan, {6}), plan);
    CHECK(two.move == RedMove::previous_phase);
    CHECK(short_of(two) == "2 seated_raise 1");
    CHECK_FALSE(two.asks_screening);
    CHECK(outcome(red_after(plan, {7}), plan).move == RedMove::rung_down);
}

TEST_CASE("a red that moved the phase is not counted again for two, but it is for three", "[R32][H6]") {
    const Plan plan = at(3, "single_raise", 3);
    CHECK(outcome(red_after(plan, {3}, true), plan).move == RedMove::rung_down);
    CHECK(outcome(red_after(plan, {3, 10}, true), plan).move == RedMove::calm_down);
}

TEST_CASE("three reds within 14 dates calm down and ask the screening, the fifteenth date no longer counts",
          "[R32][H6]") {
    const Plan plan = at(3, "single_raise", 3);
    const RedOutcome three = outcome(red_after(plan, {8, 13}), plan);
    CHECK(three.move == RedMove::calm_down);
    CHECK(three.asks_screening);
    CHECK(three.plan.stage == Stage::calm_down);
    CHECK(short_of(three) == "1 seated_hold 1"); // 15 s (R20)
    CHECK(outcome(red_after(plan, {8, 14}), plan).move == RedMove::rung_down);
}

TEST_CASE("a red that is told late counts with the reds after it", "[R32][H6]") {
    const Plan plan = at(3, "single_raise", 3);
    CHECK(outcome(red_after(plan, {-6}), plan).move == RedMove::previous_phase);
    CHECK(outcome(red_after(plan, {-7}), plan).move == RedMove::rung_down);
    CHECK(outcome(red_after(plan, {-5, 8}), plan).move == RedMove::calm_down);
}

TEST_CASE("reds of one date count once", "[R32][H6]") {
    const Plan plan = at(3, "single_raise", 3);
    CHECK(outcome(red_after(plan, {0, 0}), plan).move == RedMove::rung_down);
}

TEST_CASE("one severe red is enough to calm down and to ask the screening", "[R32][H6]") {
    const Plan plan = at(4, "rebound_raise", 2);
    RedDay severe = red_after(plan, {});
    severe.severe = true;
    const RedOutcome red = outcome(severe, plan);
    CHECK(red.move == RedMove::calm_down);
    CHECK(red.asks_screening);
    CHECK(short_of(red) == "1 seated_hold 1");
}

TEST_CASE("calming down after a severe red is never more than a lighter red would leave", "[R32][H6]") {
    const Plan plan = at(1, "seated_hold", 2); // 20 s
    RedDay severe = red_after(plan, {});
    severe.severe = true;
    const RedOutcome red = outcome(severe, plan);
    CHECK(red.plan.stage == Stage::calm_down);
    CHECK(short_of(red) == "1 seated_hold 1"); // 15 s, not the 20 s of the plan in force
}

TEST_CASE("two reds at the lowest hold of phase 1 calm down without asking the screening", "[R32][H6]") {
    const Plan plan = at(1, "seated_hold", 0);
    const RedOutcome red = outcome(red_after(plan, {2}), plan);
    CHECK(red.move == RedMove::calm_down);
    CHECK_FALSE(red.asks_screening);
    CHECK(red.plan.exercises.empty());
}

TEST_CASE("a red ends maintenance", "[R32][R53]") {
    Plan plan = at(3, "single_raise", 3);
    plan.maintenance = true;
    CHECK_FALSE(outcome(red_after(plan, {}), plan).plan.maintenance);
    CHECK_FALSE(outcome(red_after(plan, {2}), plan).plan.maintenance);
}

} // namespace heelwise::red_response_test
