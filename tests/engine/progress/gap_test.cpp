// R41 beyond its first clause: what is asked again after four and twelve weeks away, and R38 where a red is told after a gap.
#include "stories/placed.hpp"
#include "support/catch.hpp"

using namespace heelwise;
using namespace heelwise::test;

namespace {

const json::object mild{
    {"activity_pain_left", says(2)}, {"seated_hold", says("easy")}, {"two_leg_raise", says("easy")}};

// Phase 2, trained once, then away for so many days.
World away(int days, const json::object& others = mild) {
    World world;
    world.on("2026-03-01").begin(others);
    world.train();
    world.days_later(days).open_day();
    return world;
}
void answer_questions(World& world, const json::object& others) {
    world.answer_all_safe();
    world.answer_all_asked(others);
    REQUIRE(world.send({{"kind", "complete_assessment"}}) == "");
}

} // namespace

TEST_CASE("27 days ask nothing again, 28 the screen and all questions", "[R41][R10]") {
    CHECK(kinds(away(27).last_records) == "plan_decided"); // a rung down
    World world = away(28);
    CHECK(kinds(world.last_records) == "screening_required plan_decided assessment_required");
    CHECK(world.next_screen() == "screening");
    world.answer_all_safe();
    CHECK(world.next_screen() == "assessment");
    CHECK(world.barrier() == "assessment_incomplete");
    CHECK(world.start() == "assessment_incomplete");
    CHECK(world.offered() == "");
}

TEST_CASE("after 28 days R12 decides, not R14: no answer leads higher than the gap did", "[R41][R12][H6]") {
    World world = away(28);
    answer_questions(world, mild); // which led into phase 2 before
    CHECK(world.plan_line() == "build_up 1 seated_hold#1 daily");
    CHECK(world.barrier() == "");
    World worse = away(28);
    answer_questions(worse, {{"trend", says("worse")}});
    CHECK(worse.plan_line() == "calm_down 1 seated_hold#5 daily");
}

TEST_CASE("84 days away begin anew: R14 decides", "[R41][R14]") {
    CHECK(last_of<AssessmentRequired>(away(83).log)->replan == false);
    World world = away(84);
    CHECK(last_of<AssessmentRequired>(world.log)->replan);
    answer_questions(world, mild);
    CHECK(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
}

TEST_CASE("opened now and then, each full 28 days ask once", "[R41][H22]") {
    World world = away(28);
    answer_questions(world, mild);
    world.days_later(1).open_day();
    CHECK(kinds(world.last_records) == "");
    world.days_later(26).open_day(); // 55
    CHECK(kinds(world.last_records) == "");
    world.days_later(1).open_day(); // 56
    CHECK(kinds(world.last_records) == "screening_required assessment_required");
    answer_questions(world, mild);
    CHECK(world.barrier() == "");
    world.train(); // and on it goes
    CHECK(world.plan_line() == "build_up 1 seated_hold#1 daily");
}

TEST_CASE("a gap while the questions are owed asks for more, never for less", "[R41]") {
    World world = away(28);
    world.days_later(56).open_day(); // 84 by now
    CHECK(last_of<AssessmentRequired>(world.log)->replan);
    world.answer_all_safe();
    world.answer_all_asked(mild);
    REQUIRE(world.send({{"kind", "complete_assessment"}}) == "");
    CHECK(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
}

TEST_CASE("a red that is told after a gap leads as low as the lower of the two", "[R38][R41][R32][H6]") {
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
    CHECK(told_after(1).plan_line() == "build_up 1 seated_hold#9 daily"); // R32: the previous phase's top
    World late = told_after(14); // a rung by both; and a week of rest without an answer calms down (45 s, R20)
    CHECK(late.plan_line() == "calm_down 1 seated_hold#8 daily");
    CHECK(kinds(late.last_records) == "rating_submitted red_decided rest_ended plan_decided screening_required");
    CHECK(told_after(28).plan_line() == "build_up 1 seated_hold#1 daily"); // R41: 10x4
}

TEST_CASE("the screen comes before everything, then a flare, then a red, then a gap", "[R38][R52][R32][R41]") {
    World world = away(28);
    CHECK(world.next_screen() == "screening"); // and nothing else can be done
    CHECK(world.start() == "screening_not_clear");
    CHECK(world.offered() == "");
    World flared;
    flared.on("2026-03-01").begin(mild);
    flared.train();
    REQUIRE(flared.send({{"kind", "submit_flare"}}) == "");
    flared.days_later(40).open_day(); // calming is no gap: a flare comes first
    CHECK(World::text(flared.plan().at("cause")) == "flare");
}
