// R41 beyond its first clause: what is asked again after 4 and after 12 weeks away. R38 if a red is reported after a
// gap.
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::gap_test {
using namespace heelwise::test;

namespace {

const json::object mild{
    {"activity_pain_left", says(2)}, {"seated_hold", says("easy")}, {"two_leg_raise", says("easy")}};

// In phase 2, trained once, then away for this many days.
World away(int days, const json::object& others = mild) {
    World world;
    world.on("2026-03-01").begin(others);
    world.train();
    world.days_later(days).says_it_is_today();
    return world;
}
void answer_questions(World& world, const json::object& others) {
    world.answer_all_safe();
    world.answer_all_asked(others);
    REQUIRE(world.send({{"kind", "complete_assessment"}}) == "");
}

} // namespace

TEST_CASE("after 27 days away nothing is asked again; after 28 the safety screen and all questions are", "[R41][R10]") {
    CHECK(kinds(away(27).last_records) == "plan_decided"); // one rung down
    World world = away(28);
    CHECK(kinds(world.last_records) == "screening_required plan_decided assessment_required");
    CHECK(world.next_screen() == "screening");
    world.answer_all_safe();
    CHECK(world.next_screen() == "assessment");
    CHECK(world.barrier() == "assessment_incomplete");
    CHECK(world.start() == "assessment_incomplete");
    CHECK(world.offered() == "");
}

TEST_CASE("after 28 days away R12 decides instead of R14, so no answer leads higher than the gap did",
          "[R41][R12][H6]") {
    World world = away(28);
    answer_questions(world, mild); // these answers led into phase 2 the first time
    CHECK(world.plan_line() == "build_up 1 seated_hold#1 daily");
    CHECK(world.barrier() == "");
    World worse = away(28);
    answer_questions(worse, {{"trend", says("worse")}});
    CHECK(worse.plan_line() == "calm_down 1 seated_hold#5 daily");
}

TEST_CASE("after 84 days away the person starts again, and R14 decides", "[R41][R14]") {
    CHECK(last_of<AssessmentRequired>(away(83).log)->replan == false);
    World world = away(84);
    CHECK(last_of<AssessmentRequired>(world.log)->replan);
    answer_questions(world, mild);
    CHECK(world.plan_line() == "build_up 2 standing_raise_straight#3 every_other_day");
}

TEST_CASE("if the app is opened from time to time, the questions come once for each full 28 days", "[R41][H22]") {
    World world = away(28);
    answer_questions(world, mild);
    world.days_later(1).open_day();
    CHECK(kinds(world.last_records) == "");
    world.days_later(26).says_it_is_today(); // day 55
    CHECK(kinds(world.last_records) == "");
    world.days_later(1).says_it_is_today(); // day 56
    CHECK(kinds(world.last_records) == "screening_required assessment_required");
    answer_questions(world, mild);
    CHECK(world.barrier() == "");
    world.train(); // training goes on
    CHECK(world.plan_line() == "build_up 1 seated_hold#1 daily");
}

TEST_CASE("a gap that grows while the questions are due can only add to what is asked", "[R41]") {
    World world = away(28);
    world.days_later(56).says_it_is_today(); // day 84
    CHECK(last_of<AssessmentRequired>(world.log)->replan);
    world.answer_all_safe();
    world.answer_all_asked(mild);
    REQUIRE(world.send({{"kind", "complete_assessment"}}) == "");
    CHECK(world.plan_line() == "build_up 2 standing_raise_straight#3 every_other_day");
}

TEST_CASE("a red reported after a gap leads to the lower of the two outcomes", "[R38][R41][R32][H6]") {
    const auto told_after = [](int days) {
        World world;
        world.on("2026-03-01").begin(mild);
        REQUIRE(world.start() == "");
        const std::string id = world.session();
        REQUIRE(world.end() == "");
        world.days_later(days);
        REQUIRE(world.rate(id, {{"during", left(6)}}) == "");
        return world;
    };
    CHECK(told_after(1).plan_line() == "build_up 2 standing_raise_straight#2 every_other_day"); // R32
    // one rung by either rule; then a week of rest without an answer begins calm down at 15 s (R20)
    World late = told_after(14);
    CHECK(late.plan_line() == "calm_down 1 seated_hold#2 daily");
    CHECK(kinds(late.last_records) ==
          "plan_decided rating_submitted red_decided rest_ended plan_decided screening_required");
    CHECK(told_after(28).plan_line() == "build_up 1 seated_hold#1 daily"); // R41: 10x4
}

TEST_CASE("the safety screen comes before everything else, and a flare comes before a gap", "[R38][R52][R32][R41]") {
    World world = away(28);
    CHECK(world.next_screen() == "screening"); // nothing else is possible
    CHECK(world.start() == "screening_not_clear");
    CHECK(world.offered() == "");
    World flared;
    flared.on("2026-03-01").begin(mild);
    flared.train();
    REQUIRE(flared.send({{"kind", "submit_flare"}}) == "");
    flared.days_later(40).open_day(); // calm down is no gap, so the flare stays the cause
    CHECK(World::text(flared.plan().at("cause")) == "flare");
}

} // namespace heelwise::gap_test
