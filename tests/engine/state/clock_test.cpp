// R42: after the clock was set back, and on westward travel, no day is lost or counted twice (H13), and nobody waits
// until the clock catches up.
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::clock_test {
using namespace heelwise::test;

namespace {

std::string today(const World& world) { return World::text(world.today().at("date")); }
bool is_told(const World& world) { return !world.today().at("clock").is_null(); }

// Has a plan and trained on 10 March at 08:00.
World trained() {
    World world;
    world.on("2026-03-09").begin();
    world.on("2026-03-10").check_in();
    world.train();
    return world;
}

} // namespace

TEST_CASE("if the clock is set back by weeks, the last entry becomes day 0 and the count runs on from there",
          "[R42][H13][H22]") {
    World world = trained();
    world.on("2026-02-01");
    CHECK(today(world) == "2026-03-10"); // even before anything is recorded
    REQUIRE(world.open_day() == "");
    CHECK(kinds(world.last_records) == "clock_turned_back screening_required"); // the age of the screen cannot be known
    CHECK(today(world) == "2026-03-10");
    CHECK(is_told(world));
    world.answer_all_safe();
    CHECK(world.barrier() == "not_due_yet");                   // trained that day
    world.on("2026-02-02").check_in({{"date", today(world)}}); // the date that the view shows
    CHECK(today(world) == "2026-03-11");
    CHECK(World::text(world.today().at("last").at("date")) == "2026-03-10"); // earlier distances stay the same
    CHECK(world.barrier() == "");
    world.train();
    world.on("2026-02-03");
    CHECK(today(world) == "2026-03-12");
    REQUIRE(world.check_in({{"date", "2026-03-12"}}) == "");
    CHECK(kinds(world.last_records) == "check_in_submitted"); // recorded only once
    CHECK(world.offered() == "rung_up");                      // two greens in a row, as usual
}

TEST_CASE("once the clock has caught up, its dates count again", "[R42][H13]") {
    World world = trained();
    world.on("2026-02-01").open_day();
    world.answer_all_safe();
    world.on("2026-02-02").check_in(); // counts as 2026-03-11
    world.on("2026-03-11").open_day();
    CHECK(today(world) == "2026-03-11");
    world.on("2026-03-12").check_in();
    CHECK(today(world) == "2026-03-12");
    CHECK_FALSE(is_told(world));
}

TEST_CASE("if the clock is set back a second time, the count still runs on", "[R42][H13]") {
    World world = trained();
    world.on("2026-02-01").open_day();
    world.answer_all_safe();
    world.on("2026-02-03").check_in(); // 2026-03-12
    world.on("2026-01-01").open_day();
    CHECK(today(world) == "2026-03-12");
    world.answer_all_safe();
    world.on("2026-01-02");
    CHECK(today(world) == "2026-03-13");
}

TEST_CASE("on westward travel across midnight the same day goes on, and hours stay real hours", "[R42][R40][H13]") {
    World world;
    world.at("2026-03-09", 8 * 60, 720).begin();
    world.at("2026-03-10", 60, 720).check_in(); // 01:00 in Auckland …
    world.at("2026-03-10", 9 * 60, 720).train();
    world.at("2026-03-09", 20 * 60, -600); // … and the evening before in Hawaii, nine hours after the session
    CHECK(today(world) == "2026-03-10");
    REQUIRE(world.open_day() == "");
    CHECK(kinds(world.last_records) == "clock_turned_back"); // one day back is no reason to ask everything again
    CHECK(world.barrier() == "not_due_yet");
    world.at("2026-03-10", 8 * 60, -600);
    CHECK(today(world) == "2026-03-10");
    CHECK(world.barrier() == "not_due_yet");
    world.at("2026-03-11", 8 * 60, -600);
    CHECK(today(world) == "2026-03-11");
    CHECK(world.barrier() == "");
}

TEST_CASE("eastward travel skips a date and loses no session", "[R42][R40][H13]") {
    World world;
    world.at("2026-03-09", 8 * 60, -600).begin();
    world.at("2026-03-10", 20 * 60, -600).check_in();
    world.train();
    world.at("2026-03-12", 8 * 60, 720); // two dates later, after 14 hours
    CHECK(today(world) == "2026-03-12");
    CHECK(world.barrier() == "");
    CHECK_FALSE(is_told(world));
}

TEST_CASE("neither change of the clocks in spring or autumn moves a day", "[R42][H13]") {
    for (const auto& [before, after, date] : {std::tuple{0, 60, "2026-03-28"}, std::tuple{60, 0, "2026-10-24"}}) {
        World world;
        world.at(date, 8 * 60, before).begin();
        world.train();
        world.days_later(1);
        world.at(write_date(world.now().local_date), 8 * 60, after).check_in();
        INFO(date);
        CHECK(world.last_response() == "green");
        CHECK(world.barrier() == "");
        CHECK_FALSE(is_told(world));
    }
}

TEST_CASE("a log in which the clock was set back loads to the same state", "[R42][H14]") {
    World world = trained();
    world.on("2026-02-01").open_day();
    world.answer_all_safe();
    world.on("2026-02-02").check_in();
    const std::string dump = world.dump();
    world.reload();
    CHECK(world.dump() == dump);
}

} // namespace heelwise::clock_test
