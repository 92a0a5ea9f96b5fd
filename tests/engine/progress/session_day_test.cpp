// Several sessions of one date as one response (R30), and when the next is due: civil dates and hours, over clock changes,
// travel and midnight (R40, R42).
#include "progress/session_day.hpp"
#include "stories/told.hpp"
#include "support/catch.hpp"

using namespace heelwise;
using namespace heelwise::test;

namespace {

World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-10").begin(others);
    return world;
}
// Every other day.
World in_phase_two() {
    return planned({{"activity_pain_left", says(2)}, {"seated_hold", says("easy")}, {"two_leg_raise", says("easy")}});
}

// A session of no length at this time, rated.
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

// ---- one date, one response

TEST_CASE("two sessions of a date are one response: the worst of each answer", "[R30]") {
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

TEST_CASE("what one of them leaves unknown is unknown for the date", "[R30][H7]") {
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

TEST_CASE("the red of one is red for the date, also beside one that was not rated", "[R30][H6][H7]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60, 0, {{"during", left(6)}});
    REQUIRE(log(world, "2026-03-10", {{"during", json::object{}}, {"after", json::object{}}}) == "");
    CHECK(days(world)[0].response.response == ResponseClass::red);
    CHECK_FALSE(days(world)[0].response.severe);
}

TEST_CASE("what was severe in one stays severe beside one that was not rated", "[R30][R32][H6][H7]") {
    World world = planned();
    REQUIRE(log(world, "2026-03-10", {{"during", json::object{}}, {"after", json::object{}}}) == "");
    REQUIRE(log(world, "2026-03-10", {{"during", left(8)}}) == "");
    CHECK(days(world)[0].response.response == ResponseClass::red);
    CHECK(days(world)[0].response.severe);
    CHECK(world.plan_line().rfind("calm_down", 0) == 0);
    CHECK(world.status() == "due");
}

TEST_CASE("a date's hours count from the last end", "[R30]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60);
    world.at("2026-03-10", 22 * 60);
    REQUIRE(log(world, "2026-03-10") == "");
    world.at("2026-03-11", 8 * 60 + 1); // 24 h after the first, 10 h after the last
    world.check_in({{"soreness", "still_there"}});
    CHECK(world.last_response() == "unknown");
    CHECK(world.barrier() == "soreness_pending");
}

TEST_CASE("sessions of two dates are two responses", "[R30]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60, 0, {{"during", left(4)}});
    train_at(world, "2026-03-11", 8 * 60);
    CHECK(days(world).size() == 2);
}

TEST_CASE("begun before 03:00 it is answered by that date's morning, 6 hours later", "[R30]") {
    World world = planned();
    train_at(world, "2026-03-11", 2 * 60 + 59);
    CHECK(write_date(days(world)[0].date) == "2026-03-10");
    world.at("2026-03-11", 8 * 60 + 58);
    world.check_in();
    CHECK(world.last_response() == "unknown"); // a minute too early
    world.at("2026-03-11", 8 * 60 + 59);
    world.check_in();
    CHECK(world.last_response() == "green");
    SECTION("at 03:00 it is the next date's") {
        World later = planned();
        train_at(later, "2026-03-11", 3 * 60);
        CHECK(write_date(days(later)[0].date) == "2026-03-11");
        later.at("2026-03-11", 10 * 60).check_in();
        CHECK(later.last_response() == "unknown");
        later.at("2026-03-12", 8 * 60).check_in();
        CHECK(later.last_response() == "green");
    }
}

TEST_CASE("a deleted, a discarded and a running session are none", "[R30][R62]") {
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

TEST_CASE("the baseline is the one of when it started", "[R30]") {
    World world = planned({{"morning_pain_left", says(5)}});
    world.check_in();
    world.days_later(1).check_in();
    train_at(world, "2026-03-11", 9 * 60); // two mornings: still the questionnaire's 5
    CHECK(days(world)[0].facts.baseline.left == 5);
    world.on("2026-03-12").check_in();
    train_at(world, "2026-03-12", 9 * 60 + 30); // three of 1
    CHECK(days(world)[0].facts.baseline.left == 5);
    CHECK(days(world)[1].facts.baseline.left == 1);
}

// ---- when the next is due

TEST_CASE("daily: the next date, and 12 hours after the end", "[R40]") {
    World world = planned();
    CHECK(world.barrier() == ""); // the first at once
    train_at(world, "2026-03-10", 8 * 60);
    CHECK(bar_at(world, "2026-03-10", 23 * 60 + 59) == "not_due_yet");
    CHECK(bar_at(world, "2026-03-11", 3 * 60) == "");
    SECTION("late in the evening, the hours decide") {
        World late = planned();
        train_at(late, "2026-03-10", 22 * 60);
        CHECK(bar_at(late, "2026-03-11", 9 * 60 + 59) == "not_due_yet");
        CHECK(bar_at(late, "2026-03-11", 10 * 60) == "");
    }
}

TEST_CASE("every other day: done Monday, next Wednesday, and 36 hours", "[R40]") {
    World world = in_phase_two();
    REQUIRE(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    train_at(world, "2026-03-16", 8 * 60); // a Monday
    CHECK(bar_at(world, "2026-03-17", 23 * 60) == "not_due_yet");
    CHECK(World::text(world.today().at("next_session").at("date")) == "2026-03-18");
    CHECK(bar_at(world, "2026-03-18", 3 * 60) == "");
    SECTION("late in the evening, the hours decide") {
        World late = in_phase_two();
        train_at(late, "2026-03-16", 23 * 60);
        CHECK(bar_at(late, "2026-03-18", 10 * 60 + 59) == "not_due_yet");
        CHECK(bar_at(late, "2026-03-18", 11 * 60) == "");
    }
}

TEST_CASE("a missed day moves the plan, it never doubles", "[R40][H6]") {
    World world = in_phase_two();
    train_at(world, "2026-03-16", 8 * 60);
    CHECK(bar_at(world, "2026-03-21", 8 * 60) == "");
    train_at(world, "2026-03-21", 8 * 60);
    CHECK(bar_at(world, "2026-03-22", 23 * 60) == "not_due_yet");
    CHECK(bar_at(world, "2026-03-23", 8 * 60) == "");
}

TEST_CASE("an extra session counts for when the next is due", "[R40]") {
    World world = in_phase_two();
    train_at(world, "2026-03-16", 8 * 60);
    world.at("2026-03-17", 20 * 60);
    REQUIRE(log(world, "2026-03-17") == "");
    CHECK(bar_at(world, "2026-03-18", 20 * 60) == "not_due_yet");
    CHECK(bar_at(world, "2026-03-19", 8 * 60) == "");
}

TEST_CASE("no date gets a second session of a daily plan, also not in the small hours", "[R30][R40][H6]") {
    World world = planned();
    train_at(world, "2026-03-10", 8 * 60);
    // 01:00 still counts as the evening of the 10th, which has had its session, though 12 hours are over.
    CHECK(bar_at(world, "2026-03-11", 60) == "not_due_yet");
    CHECK(world.start() == "not_due_yet");
    CHECK(bar_at(world, "2026-03-11", 3 * 60) == "");
    SECTION("whoever trains after midnight each day goes on doing so") {
        World night = planned();
        train_at(night, "2026-03-11", 60); // the 10th's
        CHECK(bar_at(night, "2026-03-11", 12 * 60) == "not_due_yet");
        CHECK(bar_at(night, "2026-03-12", 60) == "");                                    // the 11th's
        CHECK(World::text(night.today().at("next_session").at("date")) == "2026-03-12"); // shown as the date it is
    }
}

TEST_CASE("summer and winter time neither add nor take a day", "[R40][R42][H13]") {
    SECTION("an hour shorter: 28 to 29 March 2026 in London") {
        World world = planned();
        train_at(world, "2026-03-28", 22 * 60, 0);
        CHECK(bar_at(world, "2026-03-29", 10 * 60 + 59, 60) == "not_due_yet"); // 12 h have to pass on a watch
        CHECK(bar_at(world, "2026-03-29", 11 * 60, 60) == "");
        CHECK(write_date(days(world)[0].date) == "2026-03-28");
    }
    SECTION("an hour longer: 24 to 25 October 2026") {
        World world;
        world.on("2026-10-20", 60).begin();
        train_at(world, "2026-10-24", 22 * 60, 60);
        CHECK(bar_at(world, "2026-10-25", 8 * 60 + 59, 0) == "not_due_yet");
        CHECK(bar_at(world, "2026-10-25", 9 * 60, 0) == "");
    }
    SECTION("every other day over it") {
        World world = in_phase_two();
        train_at(world, "2026-03-28", 8 * 60, 0);
        CHECK(bar_at(world, "2026-03-29", 23 * 60, 60) == "not_due_yet");
        CHECK(bar_at(world, "2026-03-30", 8 * 60, 60) == "");
    }
}

TEST_CASE("over the date line: hours decide where the date comes again, and no day is lost", "[R40][R42][H13]") {
    SECTION("eastward to westward: the 10th is lived twice") {
        World world;
        world.at("2026-03-10", 8 * 60, 13 * 60).begin(); // Auckland
        train_at(world, "2026-03-10", 8 * 60, 13 * 60);
        // Honolulu, 13 hours later: there it is 22:00 of the 9th, and of the 10th two hours after that.
        CHECK(bar_at(world, "2026-03-09", 22 * 60, -10 * 60) == "not_due_yet");
        CHECK(bar_at(world, "2026-03-10", 22 * 60, -10 * 60) == "not_due_yet"); // that date had its session
        CHECK(bar_at(world, "2026-03-11", 8 * 60, -10 * 60) == "");
    }
    SECTION("westward to eastward: a date is skipped") {
        World world;
        world.at("2026-03-10", 20 * 60, -10 * 60).begin();
        train_at(world, "2026-03-10", 20 * 60, -10 * 60);
        CHECK(bar_at(world, "2026-03-12", 60 * 6 + 59, 13 * 60) ==
              "not_due_yet"); // the date is right, 11:59 h are not 12
        CHECK(bar_at(world, "2026-03-12", 60 * 7, 13 * 60) == "");
    }
}

TEST_CASE("what bars a session is told in the order of what is to be done first", "[R40][R32][H7][H9]") {
    World world = planned();
    CHECK(world.barrier() == "");
    train_at(world, "2026-03-10", 8 * 60, 0, {{"during", left(6)}});
    CHECK(world.barrier() == "resting");
    world.something_new();
    CHECK(world.barrier() == "screening_not_clear");
}
