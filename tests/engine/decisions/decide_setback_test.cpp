// What a person can report or request at any time: a flare (R52), harm (R54), a pause (R43), an easier plan (R61). Also
// rising mornings (R37).
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::decide_setback_test {
using namespace heelwise::test;

namespace {

// Pain 3 gives moderate irritability: 30 s, phase 1, rung 5 of 9 (10 15 20 25 30 35 40 45x4 45x5), daily, build up.
// Morning pain is 3.
World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-01").begin(others);
    return world;
}
// The raise is easy at pain 2: phase 2, its easiest exercise at the lowest rung, every other day. Irritability is low.
// R14: the hold is too painful, but raises are tolerated, so phase 2 begins seated.
World in_phase_two() {
    return planned({{"activity_pain_left", says(2)},
                    {"seated_hold", says("too_painful")},
                    {"short_hold", says("yes")},
                    {"two_leg_raise", says("challenging")}});
}
// Pain 7 gives high irritability: 15 s, every other day, calm down.
World calming() { return planned({{"activity_pain_left", says(7)}}); }
// Even 10 s are too painful.
World without_holds() {
    return planned({{"activity_pain_left", says(8)},
                    {"seated_hold", says("too_painful")},
                    {"short_hold", says("no")},
                    {"two_leg_raise", says("too_painful")}});
}

std::string flare(World& world) { return world.send({{"kind", "submit_flare"}}); }
std::string harm(World& world) { return world.send({{"kind", "submit_harm"}}); }
std::string pause(World& world, std::string_view cause = "holiday") {
    return world.send({{"kind", "request_pause"}, {"cause", cause}});
}
std::string back(World& world) { return world.send({{"kind", "request_pause_end"}}); }
std::string easier(World& world) { return world.send({{"kind", "request_easier"}}); }

std::string cause(const World& world) { return World::text(world.plan().at("cause")); }
std::string due(const World& world) { return World::text(world.screening().at("due").at("key")); }
bool has_easier(const World& world) { return !world.today().at("easier").is_null(); }

} // namespace

// ---- a pause

TEST_CASE("during a pause only its end is due, and after it everything is as before", "[R43][H22]") {
    World world = planned();
    const std::string before = "check_in:due* session:due calming:due";
    REQUIRE(world.tasks() == before);
    for (const std::string_view reason : {"illness", "holiday", "other"}) {
        CHECK(pause(world, reason) == "");
        CHECK(kinds(world.last_records) == "pause_begun");
        CHECK(world.tasks() == "check_in:waiting session:waiting calming:waiting pause:due*");
        CHECK(World::text(world.today().at("pause").at("text").at("key")) == "pause." + std::string(reason));
        CHECK(World::text(world.today().at("pause").at("since")) == "2026-03-01");
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        CHECK(back(world) == "");
        CHECK(world.tasks() == before);
        CHECK(world.today().at("pause").is_null());
    }
}

TEST_CASE("beginning a pause again, or ending none, records nothing", "[R43]") {
    World world = planned();
    CHECK(back(world) == "");
    CHECK(world.last_records.empty());
    pause(world);
    world.days_later(2);
    pause(world);
    CHECK(world.last_records.empty());
    CHECK(World::text(world.today().at("pause").at("since")) == "2026-03-01");
    pause(world, "illness"); // a different cause begins a new pause
    CHECK(World::text(world.today().at("pause").at("since")) == "2026-03-03");
}

TEST_CASE("a rating that is due stays due during a pause", "[R43][H7]") {
    World world = planned();
    world.check_in();
    world.start();
    world.end();
    pause(world);
    CHECK(world.tasks() == "check_in:done rate:due* session:done calming:waiting pause:due");
}

TEST_CASE("a pause counts as a gap: 13 days change nothing, 14 cost a rung, and 28 cost more and ask everything again",
          "[R43][R41][H22]") {
    World world = planned();
    world.train();
    world.days_later(1).check_in();
    pause(world);
    SECTION("13 and 14 days") {
        world.days_later(12).open_day();
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        world.days_later(1).open_day();
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(cause(world) == "gap");
        // Only the person ends the pause.
        CHECK_FALSE(world.today().at("pause").is_null());
        back(world);
        CHECK(world.barrier() == "");
    }
    SECTION("28 days: the pause can be ended while the screen is due") {
        world.days_later(27).open_day();
        CHECK(world.plan_line() == "build_up 1 seated_hold#1 daily");
        CHECK(world.next_screen() == "screening");
        CHECK(world.tasks().rfind("screening:due*", 0) == 0);
        CHECK(back(world) == "");
        CHECK(world.today().at("pause").is_null());
    }
}

TEST_CASE("no pause can begin before there is a plan, or while a session runs", "[R43]") {
    World world;
    world.on("2026-03-01");
    CHECK(pause(world) == "no_plan");
    world.begin();
    world.start();
    CHECK(pause(world) == "session_running");
    CHECK(world.send({{"kind", "request_pause"}, {"cause", "tired"}}) == "unknown_value");
}

// ---- a flare

TEST_CASE("a flare begins calm down at once with its reason, and the screen comes before anything else",
          "[R52][R33][R60][H6]") {
    World world = in_phase_two();
    REQUIRE(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    CHECK(flare(world) == "");
    CHECK(kinds(world.last_records) == "flare_submitted plan_decided screening_required");
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily"); // R20: 15 s after a flare
    CHECK(cause(world) == "flare");
    CHECK(rules(world.plan().at("reasons").as_array()) == "R52");
    CHECK(due(world) == "screening.due.flare");
    CHECK(world.next_screen() == "screening");
    CHECK(world.barrier() == "screening_not_clear");
    CHECK(world.start() == "screening_not_clear");
    world.answer_all_safe();
    CHECK(world.next_screen() == "today"); // H22: there is a way on
    CHECK(world.barrier() == "");
}

TEST_CASE("a flare never leaves more than the person did before", "[R52][R20][R23][H6]") {
    SECTION("phase 1: 15 s") {
        World world = planned();
        flare(world);
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
    }
    SECTION("two sore days of the last seven: 15 s, every other day") {
        World world = planned();
        world.days_later(1).check_in({{"activity_pain", 6}});
        world.days_later(1).check_in({{"activity_pain", 6}});
        flare(world);
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    }
    SECTION("a rung below 15 s stays") {
        World world = planned();
        for (int i = 0; i < 4; ++i) easier(world);
        flare(world);
        CHECK(world.plan_line() == "calm_down 1 seated_hold#1 daily");
    }
    SECTION("a plan without holds stays without them") {
        World world = without_holds();
        flare(world);
        CHECK(world.plan_line() == "calm_down 0 daily");
        CHECK(due(world) == "screening.due.flare");
    }
}

TEST_CASE("reporting a flare again before re-entry changes nothing", "[R52]") {
    World world = planned();
    flare(world);
    const std::string after = world.dump();
    CHECK(flare(world) == "");
    CHECK(world.last_records.empty());
    CHECK(world.dump() == after);
    world.answer_all_safe();
    world.days_later(1).check_in();
    flare(world);
    CHECK(world.last_records.empty());
    CHECK(world.barrier() == ""); // the screen is not due again

    SECTION("even after a red in between") {
        world.train({{"during", left(6)}});
        REQUIRE(cause(world) == "red");
        flare(world);
        CHECK(world.last_records.empty());
    }
    SECTION("after re-entry, two rungs below, it counts again") {
        for (int day = 0; day < 7 && world.offered().empty(); ++day) world.days_later(1).check_in();
        REQUIRE(world.offered() == "build_up");
        world.answer_offer(true);
        REQUIRE(world.plan_line() == "build_up 1 seated_hold#3 daily"); // R39
        flare(world);
        CHECK(kinds(world.last_records) == "flare_submitted plan_decided screening_required");
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
    }
}

TEST_CASE("a flare during calm down makes the screen due too", "[R52]") {
    World world = calming();
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    flare(world);
    CHECK(kinds(world.last_records) == "flare_submitted plan_decided screening_required");
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    SECTION("a screen that is already due is not required again") {
        World other = planned();
        other.something_new();
        flare(other);
        CHECK(kinds(other.last_records) == "flare_submitted plan_decided");
    }
}

TEST_CASE("no flare can be reported before there is a plan, or while a session runs", "[R52]") {
    World world;
    world.on("2026-03-01");
    CHECK(flare(world) == "no_plan");
    world.begin();
    world.start();
    CHECK(flare(world) == "session_running");
}

// ---- harm

TEST_CASE("harm is recorded, and the screen must be answered before the next session", "[R54][H21][H22]") {
    World world = planned();
    CHECK(world.today().at("harm").is_null());
    CHECK(harm(world) == "");
    CHECK(kinds(world.last_records) == "harm_submitted screening_required");
    CHECK(World::text(world.today().at("harm")) == "2026-03-01");
    CHECK(world.next_screen() == "screening");
    CHECK(world.barrier() == "screening_not_clear");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    world.answer_all_safe();
    CHECK(world.barrier() == "");
    CHECK(World::text(world.today().at("harm")) == "2026-03-01"); // it stays on record

    const std::string before = world.dump();
    world.reload();
    CHECK(world.dump() == before);
}

TEST_CASE("harm is recorded once a day", "[R54]") {
    World world = planned();
    harm(world);
    world.answer_all_safe();
    CHECK(harm(world) == "");
    CHECK(world.last_records.empty());
    CHECK(world.next_screen() == "today");
    world.days_later(1);
    harm(world);
    CHECK(kinds(world.last_records) == "harm_submitted screening_required");
    CHECK(World::text(world.today().at("harm")) == "2026-03-02");
    world.days_later(1);
    harm(world); // the screen is already due
    CHECK(kinds(world.last_records) == "harm_submitted");
}

TEST_CASE("harm can be reported without a plan, during a pause and during a session", "[R54][H21]") {
    World world;
    world.on("2026-03-01");
    CHECK(harm(world) == "");
    CHECK(kinds(world.last_records).rfind("harm_submitted", 0) == 0);
    World other = planned();
    other.start();
    CHECK(harm(other) == "");
    CHECK(World::text(other.today().at("harm")) == "2026-03-01");
    World away = planned();
    pause(away);
    CHECK(harm(away) == "");
    CHECK(away.tasks().rfind("screening:due*", 0) == 0);
}

// ---- an easier plan

TEST_CASE("an easier plan takes one rung off at once, as it was shown before", "[R61][R33][R24][R60]") {
    World world = planned();
    const json::value shown = world.today().at("easier").at("exercises");
    CHECK(easier(world) == "");
    CHECK(kinds(world.last_records) == "plan_decided");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(world.plan().at("exercises") == shown);
    CHECK(cause(world) == "own");
    CHECK(rules(world.plan().at("reasons").as_array()) == "R61");
    CHECK(world.next_screen() == "today"); // nothing else is asked
    CHECK(world.barrier() == "");
}

TEST_CASE("at the lowest rung of phase 1 nothing gets easier, and the view says so beforehand", "[R61][H6][H22]") {
    World world = planned();
    for (int rung = 4; rung >= 1; --rung) {
        CHECK(has_easier(world));
        easier(world);
        CHECK(world.plan_line() == "build_up 1 seated_hold#" + std::to_string(rung) + " daily");
    }
    CHECK_FALSE(has_easier(world));
    CHECK(easier(world) == "");
    CHECK(world.last_records.empty());
    CHECK(world.plan_line() == "build_up 1 seated_hold#1 daily");
    CHECK(world.barrier() == "");
}

TEST_CASE("below the lowest rung of a phase comes the previous phase at its gate", "[R61][R23]") {
    World world = in_phase_two();
    easier(world);
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
}

TEST_CASE("an easier plan in calm down stays in calm down, and without exercises there is none", "[R61][R38]") {
    World world = calming();
    easier(world);
    CHECK(world.plan_line() == "calm_down 1 seated_hold#1 every_other_day");
    World none = without_holds();
    CHECK_FALSE(has_easier(none));
    CHECK(easier(none) == "no_plan");
    World running = planned();
    running.start();
    CHECK(easier(running) == "session_running");
}

TEST_CASE("greens on a rung do not earn a move up from the rung below", "[R61][R34]") {
    World world = planned();
    world.check_in();
    world.train();
    world.days_later(1).check_in();
    world.train();
    world.days_later(1).check_in();
    REQUIRE(world.offered() == "rung_up");
    easier(world);
    CHECK(world.offered() == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
}

TEST_CASE("an easier plan after a red does not end the rest", "[R61][R32][H6]") {
    World world = planned();
    world.train({{"during", left(6)}});
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily");
    easier(world);
    CHECK(world.plan_line() == "build_up 1 seated_hold#3 daily");
    CHECK(world.barrier() == "resting");
}

// ---- rising mornings

namespace {

std::string morning(World& world, std::int64_t pain) { return world.check_in({{"morning", left(pain)}}); }
// Reported later, for an earlier date.
std::string morning_of(World& world, std::string_view date, std::int64_t pain) {
    return world.check_in({{"date", date}, {"morning", left(pain)}});
}
// Four mornings of 4, from the day after a questionnaire that said 3. They rise on 5 March.
World rose(World world) {
    for (int day = 0; day < 4; ++day) morning(world.days_later(1), 4);
    return world;
}

} // namespace

TEST_CASE("rising mornings take one rung off; three mornings are too few to know", "[R37][R19][H6][H7]") {
    World world = planned();
    for (int day = 0; day < 3; ++day) morning(world.days_later(1), 4);
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // still unknown
    morning(world.days_later(1), 4);
    CHECK(kinds(world.last_records) == "check_in_submitted plan_decided");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(cause(world) == "rising");
    CHECK(rules(world.plan().at("reasons").as_array()) == "R37");
    CHECK(world.next_screen() == "today"); // the screen is not due
}

TEST_CASE("mornings that stay the same take no rung off", "[R37][R19]") {
    World world = planned();
    for (int day = 0; day < 7; ++day) morning(world.days_later(1), 3);
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
}

TEST_CASE("mornings that still rise change nothing more for 6 days, and after 7 calm down begins", "[R37][H6]") {
    World world = rose(planned());
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily"); // 5 March
    for (int day = 0; day < 6; ++day) morning(world.days_later(1), 5);
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily"); // 11 March
    morning(world.days_later(1), 5);                              // 12 March: 5 now, after 4 in the week before
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
    CHECK(cause(world) == "calm_down");
    CHECK(rules(world.plan().at("reasons").as_array()) == "R37");
}

TEST_CASE("mornings that rise again belong to the same rise for 13 days; from day 14 on it is a new one", "[R37][H6]") {
    World world = rose(planned());
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily"); // 5 March
    SECTION("13 days") {
        world.days_later(13); // 18 March, with the days before entered late
        for (const std::string_view date : {"2026-03-15", "2026-03-16", "2026-03-17"}) morning_of(world, date, 5);
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        morning(world, 5);
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
    }
    SECTION("14 days") {
        world.days_later(14);
        for (const std::string_view date : {"2026-03-16", "2026-03-17", "2026-03-18"}) morning_of(world, date, 5);
        morning(world, 5);
        CHECK(world.plan_line() == "build_up 1 seated_hold#3 daily");
        CHECK(cause(world) == "rising");
    }
}

TEST_CASE("rising mornings at a lowest rung lead to the phase below; at 10x4 the rung stays until the week is over",
          "[R37][H6]") {
    World lowest = planned();
    for (int i = 0; i < 4; ++i) easier(lowest);
    lowest = rose(std::move(lowest));
    CHECK(lowest.plan_line() == "build_up 1 seated_hold#1 daily");
    CHECK(cause(lowest) == "rising");
    for (int day = 0; day < 7; ++day) morning(lowest.days_later(1), 5);
    CHECK(lowest.plan_line() == "calm_down 1 seated_hold#1 daily");
    World second = rose(in_phase_two());
    CHECK(second.plan_line() == "build_up 1 seated_hold#5 daily");
    CHECK(cause(second) == "rising");
}

TEST_CASE("rising mornings in calm down change nothing", "[R37][R38]") {
    World world = rose(calming());
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    CHECK(cause(world) == "assessment");
}

} // namespace heelwise::decide_setback_test
