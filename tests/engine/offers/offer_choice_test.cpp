// What the person may ask for (R22, R24, R34): rungs beyond the top rung, and another exercise of the phase.
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::offer_choice_test {
using namespace heelwise::test;

namespace {

World at(std::int64_t phase, std::string_view exercise, std::int64_t rung, const json::object& others = {}) {
    World world;
    world.on("2026-03-01").begin(others);
    put_at(world, phase, exercise, rung);
    world.check_in();
    return world;
}
World& daily(World& world, int sessions, const json::object& rating = {}) {
    for (int i = 0; i < sessions; ++i) {
        world.train(rating);
        days_on(world, 1);
    }
    return world;
}
std::string more(World& world) { return world.send({{"kind", "request_more"}}); }
std::string choose(World& world, std::string_view exercise) {
    return world.send({{"kind", "request_exercise"}, {"exercise", exercise}});
}
bool has_more(const World& world) { return !world.today().at("more").is_null(); }
// "skipping:open walk_run:not_yet"
std::string choices(const World& world) {
    std::string all;
    const json::value today = world.today();
    for (const json::value& one : today.at("choices").as_array()) {
        all += (all.empty() ? "" : " ") + World::text(one.at("exercise")) +
               (one.at("to").is_null() ? ":not_yet" : ":open");
    }
    return all;
}

} // namespace

TEST_CASE("rungs beyond the top rung must be earned, come only on request, and wait for their morning",
          "[R22][R34][R24]") {
    World world = at(1, "standing_hold_half", 7); // 45 s five times: the top rung
    CHECK_FALSE(has_more(world));
    CHECK(more(world) == "not_earned");
    daily(world, 2);
    CHECK(world.offered() != "rung_up"); // never offered by itself
    CHECK(has_more(world));
    REQUIRE(more(world) == "");
    CHECK(more(world) == "not_earned"); // each request gives one rung
    CHECK(world.plan_line() == "build_up 1 standing_hold_half#8 daily");
    world.train();
    CHECK(world.plan_line() == "build_up 1 standing_hold_half#9 daily"); // 50 s
    CHECK(World::text(world.plan().at("cause")) == "step");
}

TEST_CASE("below the top rung, or after a red, a request for more is refused", "[R22][R34][H6]") {
    World below = at(1, "standing_hold_half", 6);
    daily(below, 2);
    CHECK(more(below) == "not_earned");
    World red = at(1, "standing_hold_half", 7);
    daily(red, 2);
    red.train({{"during", left(6)}});
    days_on(red, 1);
    CHECK(more(red) == "not_earned");
}

TEST_CASE("nothing can be requested beyond the last rung", "[R22][F20]") {
    World world = at(1, "seated_hold", 10); // 60 s, the longest hold
    daily(world, 2);
    CHECK_FALSE(has_more(world));
    CHECK(more(world) == "not_earned");
}

TEST_CASE("at the top of phase 1 the person may ask for one leg, or for a weight if there is one at home",
          "[R22][R21]") {
    World world = at(1, "standing_hold_half", 7);
    CHECK(choices(world) == "seated_hold:open standing_hold_one_leg:not_yet");
    CHECK(choose(world, "standing_hold_one_leg") == "not_earned");
    daily(world, 2);
    CHECK(choices(world) == "seated_hold:open standing_hold_one_leg:open");
    REQUIRE(choose(world, "standing_hold_one_leg") == "");
    CHECK(world.plan_line() == "build_up 1 standing_hold_half#8 daily"); // it is a step, and waits
    world.train();
    CHECK(world.plan_line() == "build_up 1 standing_hold_one_leg#1 daily");
    World weight = at(1, "standing_hold_half", 7, {{"equipment", json::object{{"chosen", json::array{"weight"}}}}});
    CHECK(choices(weight) == "seated_hold:open seated_hold_weight:not_yet standing_hold_one_leg:not_yet");
}

TEST_CASE("an earlier place may always be chosen, but not a later one that was never left by choice",
          "[R24][R61][H6]") {
    World world = at(3, "single_raise", 2);
    CHECK(choices(world) == "two_up_one_down:open");
    REQUIRE(choose(world, "two_up_one_down") == "");
    CHECK(world.plan_line() == "build_up 3 two_up_one_down#1 every_other_day"); // never done: the lowest
    CHECK(choices(world) == "single_raise:open");
    World never = at(3, "two_up_one_down", 1);
    CHECK(choices(never) == "single_raise:not_yet");
    CHECK(choose(never, "single_raise") == "not_earned");
}

TEST_CASE("back at a later place that was left by choice, the rung is one lower than the one left", "[R24][H6]") {
    World world = at(3, "single_raise", 3);
    REQUIRE(choose(world, "two_up_one_down") == "");
    SECTION("nothing happened since") {
        REQUIRE(choose(world, "single_raise") == "");
        CHECK(world.plan_line() == "build_up 3 single_raise#3 every_other_day");
        // Round and round, it only gets lower.
        REQUIRE(choose(world, "two_up_one_down") == "");
        REQUIRE(choose(world, "single_raise") == "");
        CHECK(world.plan_line() == "build_up 3 single_raise#2 every_other_day");
    }
    SECTION("a red came since") {
        put_at(world, 3, "two_up_one_down", 1);
        world.train({{"during", left(6)}});
        days_on(world, 9); // the rest and the 7 days after it are over
        REQUIRE(world.plan_line() == "build_up 3 two_up_one_down#1 every_other_day");
        CHECK(choices(world) == "single_raise:not_yet");
    }
}

TEST_CASE("an easing cannot be undone by changing the exercise to and fro", "[R24][R33][R37][H6]") {
    World world = at(2, "standing_raise_straight", 3);
    trained_alternately(world, 2);
    for (int day = 0; day < 7; ++day) days_on(world, 1, {{"morning", left(4)}}); // rising: one rung down
    REQUIRE(world.plan_line() == "build_up 2 standing_raise_straight#3 every_other_day");
    REQUIRE(choose(world, "seated_raise") == "");
    CHECK(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    // Within 7 days of the easing nothing later is open, and after that it is one rung below what was left.
    CHECK(choose(world, "standing_raise_straight") == "not_earned");
}

TEST_CASE("at the same place the alternative is one rung lower, and waits while the last session is unknown", "[R24]") {
    World world = at(2, "standing_raise_straight", 2);
    world.train({{"after", nullptr}});
    days_on(world, 1);
    CHECK(choices(world) == "seated_raise:open standing_raise_bent:not_yet");
    days_on(world, 1);
    trained_alternately(world, 1);
    REQUIRE(choose(world, "standing_raise_bent") == "");
    CHECK(world.plan_line() == "build_up 2 standing_raise_bent#2 every_other_day"); // 3x6 instead of 3x8
    World lowest = at(2, "standing_raise_straight", 0);
    REQUIRE(choose(lowest, "standing_raise_bent") == "");
    CHECK(lowest.plan_line() == "build_up 2 standing_raise_bent#1 every_other_day");
}

TEST_CASE("the fallback of phase 5 can be chosen at any time, and leads back to the bounces", "[R24][R61][F24]") {
    World world = at(5, "low_two_foot_hops", 0);
    CHECK(choices(world) == "tiptoe_hold:open toe_bounce:open jog_on_spot:open");
    world.train({{"during", left(6)}});
    days_on(world, 1);
    CHECK(choices(world) == "tiptoe_hold:open low_two_foot_hops:not_yet jog_on_spot:not_yet");
}

TEST_CASE("an exercise from outside the phase is refused as a dangling id", "[R24][H8]") {
    World world = at(3, "single_raise", 2);
    CHECK(choose(world, "walk_run") == "dangling_id");
    CHECK(choose(world, "nothing") == "dangling_id");
}

TEST_CASE("step work cannot be chosen if the heel bone is sore or the site is unsure", "[R15][H4]") {
    const json::object step{{"chosen", json::array{"step"}}};
    for (const std::string_view site : {"insertional", "not_sure"}) {
        World world = at(3, "two_up_one_down", 0, {{"site_left", says(site)}, {"equipment", step}});
        CHECK(choices(world) == "single_raise:not_yet");
        CHECK(choose(world, "step_raise") == "dangling_id");
    }
    World world = at(3, "two_up_one_down", 0, {{"equipment", step}});
    CHECK(choices(world) == "single_raise:not_yet step_raise:not_yet");
}

} // namespace heelwise::offer_choice_test
