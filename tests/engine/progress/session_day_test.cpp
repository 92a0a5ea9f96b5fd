// Several sessions on one date make one response (R30). The next due date follows civil dates and hours across clock
// changes, travel and midnight (R40, R42).
#include "progress/session_day.hpp"
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::session_day_test {
using namespace heelwise::test;

namespace {

World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-10").begin(others);
    return world;
}
// The plan is every other day.
World in_phase_two() {
    return planned({{"activity_pain_left", says(2)}, {"seated_hold", says("easy")}, {"two_leg_raise", says("easy")}});
}

// A session that ends as soon as it starts, then a rating.
World& train_at(World& world, std::string_view date, int minute, int offset = 0, const json::object& rating = {}) {
    world.at(date, minute, offset);
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    REQUIRE(world.end() == "");
    REQUIRE(world.rate(id, rating) == "");
    return world;
}

std::string log(World& world, std::string_view date, json::object others = {}) {
    json::object body{{"kind", "submit_session"},
                      {"date", date},
                      {"complete", true},
                      {"during", left(1)},
                      {"after", left(1)},
                      {"effort", "right"},
                      {"painkiller", false}};
    for (auto& pair : others) body[pair.key()] = pair.value();
    return world.send(std::move(body));
}

std::string bar_at(World& world, std::string_view date, int minute, int offset = 0) {
    return world.at(date, minute, offset).barrier();
}

std::vector<SessionDay> days(World& world) { return session_days(world.engine().state(), default_programme()); }

} // namespace

// ---- one response for each date

TEST_CASE("two sessions on one date make one response with the worst of each answer", "[R30]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60, 0, {{"during", left(4)}, {"effort", "easy"}});
    REQUIRE(log(world, "2026-03-10", {{"after", left(2)}, {"painkiller", true}, {"effort", "hard"}}) == "");
    const auto all = days(world);
    REQUIRE(all.size() == 1);
    CHECK(all[0].facts.during.left == 4);
    CHECK(all[0].facts.after.left == 2);
    CHECK(all[0].facts.painkiller == true);
    CHECK(all[0].effort == Effort::hard);
    CHECK(all[0].complete);
}

TEST_CASE("what is unknown in one session of a date is unknown for the date", "[R30][H7]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60);
    REQUIRE(log(world, "2026-03-10", {{"after", json::object{}}, {"complete", false}}) == "");
    world.days_later(1).check_in();
    const auto all = days(world);
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].facts.after.left);
    CHECK_FALSE(all[0].complete);
    CHECK(world.last_response() == "unknown");
}

TEST_CASE("a red session makes its date red, even next to one without a rating", "[R30][H6][H7]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60, 0, {{"during", left(6)}});
    REQUIRE(log(world, "2026-03-10", {{"during", json::object{}}, {"after", json::object{}}}) == "");
    CHECK(days(world)[0].response.response == ResponseClass::red);
    CHECK_FALSE(days(world)[0].response.severe);
}

TEST_CASE("a severe session stays severe next to one without a rating", "[R30][R32][H6][H7]") {
    World world = planned();
    REQUIRE(log(world, "2026-03-10", {{"during", json::object{}}, {"after", json::object{}}}) == "");
    REQUIRE(log(world, "2026-03-10", {{"during", left(8)}}) == "");
    CHECK(days(world)[0].response.response == ResponseClass::red);
    CHECK(days(world)[0].response.severe);
    CHECK(world.plan_line().rfind("calm_down", 0) == 0);
    CHECK(world.status() == "due");
}

TEST_CASE("the hours of a date count from the end of its last session", "[R30]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60);
    world.at("2026-03-10", 22 * 60);
    REQUIRE(log(world, "2026-03-10") == "");
    world.at("2026-03-11", 8 * 60 + 1); // 24 h after the first session, 10 h after the last
    world.check_in({{"soreness", "still_there"}});
    CHECK(world.last_response() == "unknown");
    CHECK(world.barrier() == "soreness_pending");
}

TEST_CASE("sessions on two dates make two responses", "[R30]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60, 0, {{"during", left(4)}});
    train_at(world, "2026-03-11", 8 * 60);
    CHECK(days(world).size() == 2);
}

TEST_CASE("a session before 03:00 is answered by the check-in of that same date, at least 6 hours later", "[R30]") {
    World world = planned();
    train_at(world, "2026-03-11", 2 * 60 + 59);
    CHECK(write_date(days(world)[0].date) == "2026-03-10");
    world.at("2026-03-11", 8 * 60 + 58);
    world.check_in();
    CHECK(world.last_response() == "unknown"); // one minute too early
    world.at("2026-03-11", 8 * 60 + 59);
    world.check_in();
    CHECK(world.last_response() == "green");
    SECTION("a session at 03:00 belongs to its own date") {
        World later = planned();
        train_at(later, "2026-03-11", 3 * 60);
        CHECK(write_date(days(later)[0].date) == "2026-03-11");
        later.at("2026-03-11", 10 * 60).check_in();
        CHECK(later.last_response() == "unknown");
        later.at("2026-03-12", 8 * 60).check_in();
        CHECK(later.last_response() == "green");
    }
}

TEST_CASE("a deleted, discarded or running session does not count", "[R30][R62]") {
    World world = planned();
    world.start();
    CHECK(days(world).empty());
    world.end("discarded", false);
    CHECK(days(world).empty());
    train_at(world, "2026-03-10", 9 * 60);
    REQUIRE(days(world).size() == 1);
    world.remove(last_of<SessionStarted>(world.log)->session + ".0");
    CHECK(days(world).empty());
}

TEST_CASE("the baseline is the one at the start of the session", "[R30]") {
    World world = planned({{"morning_pain_left", says(5)}});
    world.check_in();
    world.days_later(1).check_in();
    train_at(world, "2026-03-11", 9 * 60); // two check-ins only, so the 5 of the questionnaire still counts
    CHECK(days(world)[0].facts.baseline.left == 5);
    world.on("2026-03-12").check_in();
    train_at(world, "2026-03-12", 9 * 60 + 30); // three check-ins of 1
    CHECK(days(world)[0].facts.baseline.left == 5);
    CHECK(days(world)[1].facts.baseline.left == 1);
}

// ---- when the next is due

TEST_CASE("a daily session is due on the next date, but at least 12 hours after the last end", "[R40]") {
    World world = planned();
    CHECK(world.barrier() == ""); // the first session may start at once
    train_at(world, "2026-03-10", 8 * 60);
    CHECK(bar_at(world, "2026-03-10", 23 * 60 + 59) == "not_due_yet");
    CHECK(bar_at(world, "2026-03-11", 3 * 60) == "");
    SECTION("late in the evening the hours decide") {
        World late = planned();
        train_at(late, "2026-03-10", 22 * 60);
        CHECK(bar_at(late, "2026-03-11", 9 * 60 + 59) == "not_due_yet");
        CHECK(bar_at(late, "2026-03-11", 10 * 60) == "");
    }
}

TEST_CASE("every other day means Monday, then Wednesday, and at least 36 hours between sessions", "[R40]") {
    World world = in_phase_two();
    REQUIRE(world.plan_line() == "build_up 2 standing_raise_straight#3 every_other_day");
    train_at(world, "2026-03-16", 8 * 60); // a Monday
    CHECK(bar_at(world, "2026-03-17", 23 * 60) == "not_due_yet");
    CHECK(World::text(world.today().at("next_session").at("date")) == "2026-03-18");
    CHECK(bar_at(world, "2026-03-18", 3 * 60) == "");
    SECTION("after a session late in the evening the hours decide") {
        World late = in_phase_two();
        train_at(late, "2026-03-16", 23 * 60);
        CHECK(bar_at(late, "2026-03-18", 10 * 60 + 59) == "not_due_yet");
        CHECK(bar_at(late, "2026-03-18", 11 * 60) == "");
    }
}

TEST_CASE("a missed day moves the plan on and never adds a session", "[R40][H6]") {
    World world = in_phase_two();
    train_at(world, "2026-03-16", 8 * 60);
    CHECK(bar_at(world, "2026-03-21", 8 * 60) == "");
    train_at(world, "2026-03-21", 8 * 60);
    CHECK(bar_at(world, "2026-03-22", 23 * 60) == "not_due_yet");
    CHECK(bar_at(world, "2026-03-23", 8 * 60) == "");
}

TEST_CASE("an extra session moves the next due date", "[R40]") {
    World world = in_phase_two();
    train_at(world, "2026-03-16", 8 * 60);
    world.at("2026-03-17", 20 * 60);
    REQUIRE(log(world, "2026-03-17") == "");
    CHECK(bar_at(world, "2026-03-18", 20 * 60) == "not_due_yet");
    CHECK(bar_at(world, "2026-03-19", 8 * 60) == "");
}

TEST_CASE("a daily plan has one session for each date, even after midnight", "[R30][R40][H6]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60);
    // 01:00 still counts as the 10th, which has had its session, although 12 hours have passed.
    CHECK(bar_at(world, "2026-03-11", 60) == "not_due_yet");
    CHECK(world.start() == "not_due_yet");
    CHECK(bar_at(world, "2026-03-11", 3 * 60) == "");
    SECTION("someone who trains after midnight can do so every night") {
        World night = planned();
        train_at(night, "2026-03-11", 60); // belongs to the 10th
        CHECK(bar_at(night, "2026-03-11", 12 * 60) == "not_due_yet");
        CHECK(bar_at(night, "2026-03-12", 60) == "");                                    // belongs to the 11th
        CHECK(World::text(night.today().at("next_session").at("date")) == "2026-03-12"); // shown as the calendar date
    }
}

TEST_CASE("clock changes neither add nor remove a day", "[R40][R42][H13]") {
    SECTION("a night that is an hour shorter: London, 28 to 29 March 2026") {
        World world = planned();
        train_at(world, "2026-03-28", 22 * 60, 0);
        CHECK(bar_at(world, "2026-03-29", 10 * 60 + 59, 60) == "not_due_yet"); // 12 real hours must pass
        CHECK(bar_at(world, "2026-03-29", 11 * 60, 60) == "");
        CHECK(write_date(days(world)[0].date) == "2026-03-28");
    }
    SECTION("a night that is an hour longer: London, 24 to 25 October 2026") {
        World world;
        world.on("2026-10-20", 60).begin();
        train_at(world, "2026-10-24", 22 * 60, 60);
        CHECK(bar_at(world, "2026-10-25", 8 * 60 + 59, 0) == "not_due_yet");
        CHECK(bar_at(world, "2026-10-25", 9 * 60, 0) == "");
    }
    SECTION("every other day across the change") {
        World world = in_phase_two();
        train_at(world, "2026-03-28", 8 * 60, 0);
        CHECK(bar_at(world, "2026-03-29", 23 * 60, 60) == "not_due_yet");
        CHECK(bar_at(world, "2026-03-30", 8 * 60, 60) == "");
    }
}

TEST_CASE("across the date line hours decide if a date repeats, and no day is lost", "[R40][R42][H13]") {
    SECTION("eastward to westward: the 10th comes twice") {
        World world;
        world.at("2026-03-10", 8 * 60, 13 * 60).begin(); // Auckland
        train_at(world, "2026-03-10", 8 * 60, 13 * 60);
        // In Honolulu, 13 hours later, it is 22:00 on the 9th. Two hours after that it is the 10th.
        CHECK(bar_at(world, "2026-03-09", 22 * 60, -10 * 60) == "not_due_yet");
        CHECK(bar_at(world, "2026-03-10", 22 * 60, -10 * 60) == "not_due_yet"); // that date has had its session
        CHECK(bar_at(world, "2026-03-11", 8 * 60, -10 * 60) == "");
    }
    SECTION("westward to eastward: a date is skipped") {
        World world;
        world.at("2026-03-10", 20 * 60, -10 * 60).begin();
        train_at(world, "2026-03-10", 20 * 60, -10 * 60);
        CHECK(bar_at(world, "2026-03-12", 60 * 6 + 59, 13 * 60) ==
              "not_due_yet"); // the date is right, but 11 h 59 min are less than 12 h
        CHECK(bar_at(world, "2026-03-12", 60 * 7, 13 * 60) == "");
    }
}

TEST_CASE("a refused start names what the person must settle first", "[R40][R32][H7][H9]") {
    World world = planned();
    CHECK(world.barrier() == "");
    train_at(world, "2026-03-10", 8 * 60, 0, {{"during", left(6)}});
    CHECK(world.barrier() == "resting");
    world.something_new();
    CHECK(world.barrier() == "screening_not_clear");
}

} // namespace heelwise::session_day_test
