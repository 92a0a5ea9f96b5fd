// R42: after the clock was set back, and on westward travel, no day is lost or counted twice (H13), and nobody waits
// until the clock catches up.
#include "decisions/decide.hpp"
#include "state/fold.hpp"
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::clock_test {
using namespace heelwise::test;

namespace {

std::string today(const World& world) { return World::text(world.today().at("date")); }
bool is_told(const World& world) { return !world.view().at("clock").is_null(); }

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

TEST_CASE("opening the app under a clock that is years ahead records nothing, and leaves no trace once it is right",
          "[R42][H13][H14]") {
    World world = trained();
    world.on("2026-03-11").check_in();
    const std::string before = world.dump();
    const std::string shown = write_json(world.view());
    const World at_home = world;
    world.on("2036-11-12");
    REQUIRE(world.open_day() == "");
    CHECK(world.last_records.empty());
    CHECK(world.next_screen() == "screening"); // shown as it would be, and not stored
    CHECK(world.start() == "screening_not_clear");
    world = at_home;
    CHECK(world.dump() == before);
    CHECK(write_json(world.view()) == shown);
}

TEST_CASE("what time brings is stored with the next command, before it is decided", "[R42][R41][H13]") {
    World world = trained();
    world.days_later(30);
    REQUIRE(world.open_day() == "");
    CHECK(world.last_records.empty());
    CHECK(world.barrier() == "screening_not_clear");
    CHECK(world.start() == "screening_not_clear"); // the old plan cannot be started
    world.answer("adult", "yes");
    CHECK(kinds(world.last_records) == "screening_required plan_decided assessment_required screening_answered");
}

TEST_CASE("the next day is opened as before", "[R42]") {
    World world = trained();
    world.days_later(1);
    REQUIRE(world.open_day() == "");
    CHECK_FALSE(waits_for_command(fold_log(order_log({})), world.now()));
    world.days_later(27); // more than a day after the last entry
    CHECK(world.next_screen() == "screening");
}

namespace {

json::value asked(World& world, std::string_view name, const json::object& args) {
    return World::parsed(world.engine().query(name, write_json(args), world.now_json())).at("ok");
}

// Uses the app for two days while the clock is ten years ahead, and then sets it right.
World used_ahead() {
    World world = trained();
    world.on("2036-11-12").answer_all_safe();
    world.answer_all_asked();
    REQUIRE(world.send({{"kind", "complete_assessment"}}) == "");
    world.on("2036-11-13").check_in({{"morning", left(4)}});
    world.on("2026-03-13");
    return world;
}

} // namespace

TEST_CASE("if the records are far ahead of the device, the app asks which date is right", "[R42][H13]") {
    World world = used_ahead();
    const json::value asked = world.view().at("clock");
    CHECK(asked.at("ask").as_bool());
    CHECK(World::text(asked.at("today")) == "2026-03-13");
    CHECK(world.answer_today("2036-11-13") == "bad_date"); // only what the device shows can be confirmed
    CHECK(world.view().at("clock").at("ask").as_bool());
}

TEST_CASE("one day back may be travel, and nothing is asked", "[R42]") {
    World world;
    world.at("2026-03-10", 9 * 60, 720).begin();
    world.at("2026-03-09", 20 * 60, -600);
    CHECK_FALSE(world.view().at("clock").at("ask").as_bool());
}

TEST_CASE("once the date is confirmed, the days are the device's, and what was entered ahead is moved back and marked",
          "[R42][H13][H14]") {
    World world = used_ahead();
    REQUIRE(world.answer_today("2026-03-13") == "");
    world.reload();
    CHECK(world.view().at("clock").is_null());
    CHECK(today(world) == "2026-03-13");
    const json::value page = asked(world, "entries", {{"before", nullptr}, {"limit", 60}});
    std::string told;
    for (const json::value& entry : page.at("entries").as_array()) {
        told += World::text(entry.at("date")) + (entry.at("date_unsure").as_bool() ? "? " : " ");
    }
    // The check-in of 13 November 2036 is the newest entry, and so of the day on which the clock was set right.
    CHECK(told == "2026-03-13? 2026-03-10 2026-03-10 ");
    // From here on days count as usual.
    world.on("2026-03-14");
    CHECK(today(world) == "2026-03-14");
    CHECK(world.view().at("clock").is_null());
}

TEST_CASE("a red that was reported while the clock was ahead stays a red", "[R42][R32][H6]") {
    World world = trained();
    world.on("2036-11-12").answer_all_safe();
    world.answer_all_asked();
    REQUIRE(world.send({{"kind", "complete_assessment"}}) == "");
    world.train({{"during", left(7)}});
    const std::string plan = world.plan_line();
    world.on("2026-03-13");
    REQUIRE(world.answer_today("2026-03-13") == "");
    world.reload();
    CHECK(world.last_response() == "red");
    CHECK(world.plan_line() == plan);
}

TEST_CASE("a forged confirmation moves nothing before 1970", "[R42][H8]") {
    World world = used_ahead();
    REQUIRE(world.answer_today("2026-03-13") == "");
    Envelope forged = std::get<Envelope>(open_record(world.log.back()));
    forged.body = ClockConfirmed{parse_date("1970-01-02").value(), 3'000'000};
    forged.now = Now{1'000, parse_date("1970-01-01").value(), 0};
    world.log.back() = seal(forged);
    world.reload();
    CHECK_FALSE(world.dump().empty());
    CHECK(world.dump().find("\"-") == std::string::npos); // no date before the year 0
    CHECK_FALSE(world.view().at("next_screen").as_string().empty());
}

TEST_CASE("a log with a confirmed date loads to the same state in any order and in slices", "[R42][H14]") {
    World world = used_ahead();
    REQUIRE(world.answer_today("2026-03-13") == "");
    world.reload();
    const std::string dump = world.dump();
    std::vector<std::string_view> reversed(world.log.rbegin(), world.log.rend());
    CHECK(write_json(dump_state(fold_log(order_log(reversed)))) == dump);
}

} // namespace heelwise::clock_test
