// R53: when maintenance is offered, what it contains, and what ends it.
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::offer_maintenance_test {
using namespace heelwise::test;

namespace {

World at(std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    World world;
    world.on("2026-03-01").begin();
    put_at(world, phase, exercise, rung);
    world.check_in();
    return world;
}
bool is_kept(const World& world) { return world.plan().at("maintenance").as_bool(); }

// The goal is met on the first day, and calm mornings follow.
World kept() {
    World world = at(3, "single_raise", 2);
    review(world, {}, {rated("long_walk", 10)});
    days_on(world, 6);
    REQUIRE(world.offered() == "maintenance");
    REQUIRE(world.answer_offer(true) == "");
    return world;
}

} // namespace

TEST_CASE("maintenance is offered from phase 3 on, after the goals are met and 7 days were calm", "[R53]") {
    World world = at(3, "single_raise", 2);
    REQUIRE(review(world, {}, {rated("long_walk", 10)}) == "");
    days_on(world, 5);
    CHECK(world.offered() == ""); // 6 calm days, including today
    days_on(world, 1);
    CHECK(world.offered() == "maintenance");
    CHECK(rules(world.today().at("offer").at("reasons").as_array()) == "R53");
    CHECK(world.plan_line() == "build_up 3 single_raise#3 every_other_day");
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 3 single_raise#3 times_a_week");
    CHECK(is_kept(world));
}

TEST_CASE("maintenance is not offered if a goal is not quite met, if a day was not calm, or in phase 2", "[R53][H7]") {
    World nine = at(3, "single_raise", 2);
    review(nine, {}, {rated("long_walk", 9)});
    days_on(nine, 6);
    CHECK(nine.offered() == "");
    World sore = at(3, "single_raise", 2);
    review(sore, {}, {rated("long_walk", 10)});
    days_on(sore, 3);
    days_on(sore, 1, {{"activity_pain", 4}});
    days_on(sore, 6);
    CHECK(sore.offered() == "");
    days_on(sore, 1); // the seventh calm day in a row
    CHECK(sore.offered() == "maintenance");
    World second = at(2, "standing_raise_straight", 2);
    review(second, {}, {rated("long_walk", 10)});
    days_on(second, 8);
    CHECK(second.offered() == "");
}

TEST_CASE("maintenance is offered after 4 weeks in phase 6, whether or not the goals are met", "[R53]") {
    World world = at(6, "single_leg_hops", 0);
    const auto keep_at_it = [&](int days) {
        for (int day = 0; day < days; ++day) {
            if (world.barrier().empty()) world.train({{"effort", "hard"}, {"during", left(4)}});
            days_on(world, 1);
        }
    };
    keep_at_it(27);
    CHECK(world.offered() != "maintenance");
    keep_at_it(1);
    CHECK(world.offered() == "maintenance");
    REQUIRE(world.answer_offer(false) == "");
    CHECK(world.offered() != "maintenance");
    CHECK_FALSE(is_kept(world));
}

TEST_CASE("maintenance has two sessions a week and brings no further offers", "[R53][R40]") {
    World world = kept();
    int sessions = 0;
    for (int day = 0; day < 14; ++day) {
        if (world.barrier().empty()) {
            world.train({{"effort", "easy"}});
            ++sessions;
        }
        days_on(world, 1);
        CHECK(world.offered() == "");
    }
    CHECK(sessions == 4);
    CHECK(is_kept(world));
}

TEST_CASE("a red, rising mornings or a flare ends maintenance", "[R53][R32][R37][R52][H6]") {
    World world = kept();
    SECTION("a red") {
        world.train({{"during", left(6)}});
        CHECK(world.plan_line() == "build_up 3 single_raise#2 every_other_day");
    }
    SECTION("rising mornings") {
        days_on(world, 4, {{"morning", left(3)}});
        CHECK(world.plan_line() == "build_up 3 single_raise#2 every_other_day");
    }
    SECTION("a flare") {
        REQUIRE(world.send({{"kind", "submit_flare"}}) == "");
        CHECK(World::text(world.plan().at("stage")) == "calm_down");
    }
    CHECK_FALSE(is_kept(world));
}

TEST_CASE("the person can end maintenance and build up again", "[R53][H22]") {
    World world = kept();
    REQUIRE(world.send({{"kind", "request_maintenance_end"}}) == "");
    CHECK(world.plan_line() == "build_up 3 single_raise#3 every_other_day");
    CHECK_FALSE(is_kept(world));
    REQUIRE(world.send({{"kind", "request_maintenance_end"}}) == "");
    CHECK(world.last_records.empty());
}

} // namespace heelwise::offer_maintenance_test
