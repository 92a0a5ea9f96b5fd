// Check-ins, ticks and entries through commands: corrections, refusals, deleting and restoring.
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::decide_diary_test {
using namespace heelwise::test;

namespace {

World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-10").begin(others);
    return world;
}

// The check-in stored for a date.
json::value morning(World& world, std::string_view date) {
    const json::object args{{"date", date}};
    return World::parsed(world.engine().query("day", write_json(args), world.now_json())).at("ok").at("check_in");
}

std::string tick(World& world, std::string_view item, bool done = true, std::string_view date = "2026-03-10") {
    return world.send({{"kind", "submit_calming_tick"}, {"date", date}, {"item", item}, {"done", done}});
}

std::string restore(World& world, std::string_view record) {
    return world.send({{"kind", "restore_record"}, {"target", record}});
}

bool is_ticked(const World& world, std::size_t item) {
    return world.today().at("calming").at(item).at("ticked").as_bool();
}

} // namespace

TEST_CASE("a check-in for a future date is refused; one for a past date is accepted", "[R18][H13]") {
    World world = planned();
    CHECK(world.check_in({{"date", "2026-03-11"}}) == "future_date");
    CHECK(world.check_in({{"date", "2026-03-10"}}) == "");
    CHECK(world.check_in({{"date", "2026-03-09"}}) == "");
    CHECK(world.check_in({{"date", "2026-02-29"}}) == "bad_date"); // 2026 is not a leap year
    CHECK(world.check_in({{"date", "yesterday"}}) == "bad_date");
    CHECK(morning(world, "2026-03-09").at("answer").at("activity_pain").as_int64() == 1);
}

TEST_CASE("today is the date at the person's place, east and west of Greenwich", "[R18][R42][H13]") {
    World world = planned();
    world.at("2026-03-11", 30, 14 * 60); // 00:30 in Kiribati: 10:30 UTC of the day before
    CHECK(world.check_in() == "");
    CHECK(world.check_in({{"date", "2026-03-12"}}) == "future_date");
    world.at("2026-03-11", 23 * 60, -11 * 60); // 11 hours behind UTC: 10:00 UTC of the day after
    CHECK(world.check_in({{"date", "2026-03-12"}}) == "future_date");
}

TEST_CASE("a second check-in for a day replaces the first", "[R18]") {
    World world = planned();
    world.check_in({{"morning", left(2)}});
    CHECK(world.check_in({{"morning", left(4)}, {"soreness", nullptr}}) == "");
    CHECK(kinds(world.last_records) == "check_in_submitted");
    const json::value stored = morning(world, "2026-03-10");
    CHECK(stored.at("answer").at("morning").at("left").as_int64() == 4);
    CHECK(stored.at("answer").at("soreness").is_null()); // removed, not kept from the first
}

TEST_CASE("the same check-in twice records nothing new", "[R18][log]") {
    World world = planned();
    world.check_in();
    const std::string before = world.dump();
    CHECK(world.check_in() == "");
    CHECK(world.last_records.empty());
    CHECK(world.dump() == before);
}

TEST_CASE("a check-in for a side that is not sore is refused", "[R16][H10]") {
    World world = planned();
    CHECK(world.check_in({{"morning", json::object{{"right", 1}}}}) == "question_not_asked");
    CHECK(world.check_in({{"morning", both(1, 1)}}) == "question_not_asked");
    SECTION("both sides are accepted if both are sore") {
        World two = planned({{"sides", says("both")}});
        CHECK(two.check_in({{"morning", both(1, 2)}}) == "");
    }
}

TEST_CASE("a check-in that is out of bounds or malformed is refused and changes nothing", "[R18][H8]") {
    World world = planned();
    const std::string before = world.dump();
    CHECK(world.check_in({{"morning", left(11)}}) == "out_of_range");
    CHECK(world.check_in({{"morning", left(-1)}}) == "out_of_range");
    CHECK(world.check_in({{"activity_pain", 11}}) == "out_of_range");
    CHECK(world.check_in({{"activity_pain", 1.5}}) == "wrong_type");
    CHECK(world.check_in({{"soreness", "terrible"}}) == "unknown_value");
    CHECK(world.check_in({{"stiffness", "wooden"}}) == "unknown_value");
    CHECK(world.check_in({{"woken", "no"}}) == "wrong_type");
    CHECK(world.check_in({{"mood", 3}}) == "unknown_field");
    CHECK(world.dump() == before);
}

TEST_CASE("before there is a plan no check-in or tick is accepted", "[R18][H9]") {
    World world;
    world.on("2026-03-10");
    CHECK(world.check_in() == "no_plan");
    world.answer_all_safe();
    CHECK(world.check_in() == "no_plan");
    CHECK(tick(world, "walking") == "no_plan");
}

TEST_CASE("something new makes the safety screen due again", "[R18][R1][H2]") {
    World world = planned();
    CHECK(world.check_in({{"something_new", true}}) == "");
    CHECK(kinds(world.last_records) == "check_in_submitted screening_required");
    CHECK(world.status() == "due");
    CHECK(world.next_screen() == "screening");
    CHECK(world.barrier() == "screening_not_clear");
    CHECK(world.start() == "screening_not_clear");
    SECTION("correcting the day does not ask twice") {
        CHECK(world.check_in({{"something_new", true}, {"activity_pain", 2}}) == "");
        CHECK(kinds(world.last_records) == "check_in_submitted");
    }
    SECTION("taking it back does not help, because only the screen settles it") {
        CHECK(world.check_in() == "");
        CHECK(world.status() == "due");
    }
    SECTION("after the screen, something new on the next day asks again") {
        world.answer_all_safe();
        CHECK(world.next_screen() == "today");
        world.days_later(1).check_in({{"something_new", true}});
        CHECK(world.status() == "due");
    }
}

TEST_CASE("soreness that is still there, without a session the day before, counts as over 24 h", "[R18][R11]") {
    // Two such days of the last seven make irritability high, so calm down holds 15 s instead of 30 s.
    World world = planned();
    world.check_in({{"soreness", "still_there"}});
    world.days_later(1).check_in({{"soreness", "still_there"}});
    for (int day = 0; day < 2; ++day) world.days_later(1).check_in();
    world.train({{"during", left(8)}}); // calm down begins (R32) with the irritability of now
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    SECTION("a later answer that it is gone settles it") {
        World settled = planned();
        settled.check_in({{"soreness", "still_there"}});
        settled.days_later(1).check_in({{"soreness", "still_there"}});
        settled.check_in({{"soreness", "gone"}});
        for (int day = 0; day < 2; ++day) settled.days_later(1).check_in();
        settled.train({{"during", left(8)}});
        CHECK(settled.plan_line() == "calm_down 1 seated_hold#2 daily"); // moderate irritability, so daily
    }
}

TEST_CASE("a calming change can be ticked and unticked, for each day anew", "[R12]") {
    World world =
        planned({{"sore_activities",
                  json::object{{"chosen", json::array{"standing", "walking"}}, {"own", json::array{"Stairs"}}}}});
    CHECK(tick(world, "walking") == "");
    CHECK_FALSE(is_ticked(world, 0));
    CHECK(is_ticked(world, 1));
    CHECK(tick(world, "walking") == "");
    CHECK(world.last_records.empty());
    CHECK(tick(world, "Stairs") == "");
    CHECK(is_ticked(world, 2));
    CHECK(tick(world, "walking", false) == "");
    CHECK_FALSE(is_ticked(world, 1));
    CHECK(tick(world, "walking", false) == "");
    CHECK(world.last_records.empty());
    CHECK(tick(world, "barefoot") == "unknown_value"); // not in this person's list
    CHECK(tick(world, "walking", true, "2026-03-11") == "future_date");
    world.days_later(1);
    CHECK_FALSE(is_ticked(world, 2));
}

TEST_CASE("a deleted check-in can be restored", "[R18][H14]") {
    World world = planned();
    world.check_in({{"morning", left(2)}});
    const std::string record = opened(world.last_records.front()).id;
    CHECK(world.remove(record) == "");
    CHECK(morning(world, "2026-03-10").at("answer").is_null());
    CHECK(world.tasks().rfind("check_in:due*", 0) == 0);
    CHECK(world.remove(record) == "target_unknown");
    CHECK(restore(world, record) == "");
    CHECK(morning(world, "2026-03-10").at("answer").at("morning").at("left").as_int64() == 2);
    CHECK(restore(world, record) == "target_unknown");
    SECTION("it is not restored over a newer check-in") {
        world.remove(record);
        world.check_in({{"morning", left(5)}});
        CHECK(restore(world, record) == "target_unknown");
        CHECK(morning(world, "2026-03-10").at("answer").at("morning").at("left").as_int64() == 5);
    }
}

TEST_CASE("a deleted session does not count, and counts again once it is restored", "[R30][R40][H6][H14]") {
    World world = planned();
    world.check_in();
    world.train();
    const std::string record = last_of<SessionStarted>(world.log)->session + ".0";
    REQUIRE(world.barrier() == "not_due_yet");
    CHECK(world.remove(record) == "");
    CHECK(world.barrier() == "");
    CHECK(world.last_response() == "");
    CHECK(world.rate(last_of<SessionStarted>(world.log)->session) == "session_unknown");
    CHECK(restore(world, record) == "");
    CHECK(world.barrier() == "not_due_yet");
    CHECK(world.last_response() == "unknown");
    SECTION("a restored red session eases the plan again") {
        world.rate(last_of<SessionStarted>(world.log)->session, {{"during", left(6)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        world.remove(record);
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        restore(world, record);
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.barrier() == "resting");
    }
}

TEST_CASE("only an existing record can be deleted or restored", "[H8]") {
    World world = planned();
    CHECK(world.remove("nothing.0") == "target_unknown");
    CHECK(restore(world, "nothing.0") == "target_unknown");
    REQUIRE(world.start() == "");
    // the session is running, so it must be discarded instead
    CHECK(world.remove(world.session() + ".0") == "target_unknown");
}

} // namespace heelwise::decide_diary_test
