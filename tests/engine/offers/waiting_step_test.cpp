// R34: a step that was agreed to waits for a good morning of its own. R31: the morning after is asked whenever the app is opened.
// R60: what is waited for is said.
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::waiting_step_test {
using namespace heelwise::test;

namespace {

const json::object easy{{"effort", "easy"}};

World at(std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    World world;
    world.on("2026-03-01").begin();
    put_at(world, phase, exercise, rung);
    world.check_in();
    return world;
}

// At 3x6 in phase 2, with a step to 3x8 that waits. Two green sessions earned it, or one easy session. The next one is due
// tomorrow. Mornings are at 1.
World waiting(bool by_one = false) {
    World world = at(2, "standing_raise_straight", 1);
    if (by_one) days_on(world, 3); // so that the baseline rests on mornings at 1
    trained_alternately(world, by_one ? 1 : 2, by_one ? easy : json::object{});
    REQUIRE(world.offered() == "rung_up");
    REQUIRE(world.answer_offer(true) == "");
    return world;
}

std::string waits(const World& world) {
    const json::value key = world.today().at("waits");
    return key.is_null() ? "" : World::text(key.at("key"));
}
bool begins(const World& world) { return world.today().at("step").at("begins").as_bool(); }

constexpr const char* old_rung = "build_up 2 standing_raise_straight#2 every_other_day";
constexpr const char* new_rung = "build_up 2 standing_raise_straight#3 every_other_day";

} // namespace

TEST_CASE("a step begins with the next session whose own date has a good check-in, and not before", "[R34][H6]") {
    World world = waiting();
    CHECK(world.plan_line() == old_rung);
    CHECK(waits(world) == "waits.step.begins"); // the check-in of today is good, but no session is due
    SECTION("with a good morning") {
        days_on(world, 1);
        CHECK(begins(world));
        CHECK(world.plan_line() == old_rung);
        world.train();
        CHECK(world.plan_line() == new_rung);
        CHECK(world.today().at("step").is_null());
    }
    SECTION("without a check-in the old rung is done, and the step waits") {
        world.days_later(1).open_day();
        CHECK(waits(world) == "waits.step.check_in");
        CHECK_FALSE(begins(world));
        world.train();
        CHECK(world.plan_line() == old_rung);
        CHECK_FALSE(world.today().at("step").is_null());
        // Told late, the session counts, and the step begins with the session after it.
        days_on(world, 1);
        world.check_in();
        days_on(world, 1);
        world.train();
        CHECK(world.plan_line() == new_rung);
    }
    SECTION("without an answer about soreness") {
        days_on(world, 1, {{"soreness", nullptr}});
        CHECK(waits(world) == "waits.step.check_in");
    }
    SECTION("with soreness that is still there") {
        days_on(world, 1, {{"soreness", "still_there"}});
        CHECK_FALSE(begins(world));
    }
}

TEST_CASE("a step also begins with a session of today that is logged afterwards", "[R34][H22]") {
    const auto logs = [](World& world, std::string_view date) {
        return world.send({{"kind", "submit_session"},
                           {"date", date},
                           {"complete", true},
                           {"during", left(1)},
                           {"after", left(1)},
                           {"effort", "right"},
                           {"painkiller", false}});
    };
    World world = waiting();
    days_on(world, 1); // 5 March
    REQUIRE(logs(world, "2026-03-05") == "");
    CHECK(world.plan_line() == new_rung);
    World earlier = waiting();
    days_on(earlier, 2);
    REQUIRE(logs(earlier, "2026-03-05") == ""); // of a past date: the old rung
    CHECK(earlier.plan_line() == old_rung);
}

TEST_CASE("the morning may be 1 above the baseline of the day before, but not if one session earned the step",
          "[R34][R30][H6]") {
    World two = waiting();
    days_on(two, 1, {{"morning", left(2)}});
    CHECK(begins(two));
    World above = waiting();
    days_on(above, 1, {{"morning", left(3)}});
    CHECK(waits(above) == "waits.step.morning");
    World one = waiting(true);
    days_on(one, 1, {{"morning", left(2)}});
    CHECK(waits(one) == "waits.step.morning");
    World same = waiting(true);
    days_on(same, 1);
    CHECK(begins(same));
}

TEST_CASE("a step waits while a session that earned it does not count any more", "[R34][H7]") {
    World world = waiting();
    days_on(world, 1);
    REQUIRE(begins(world));
    // The morning after the last session is corrected: soreness is unknown, so the session is.
    REQUIRE(world.send({{"kind", "submit_check_in"},
                        {"date", "2026-03-04"},
                        {"morning", left(1)},
                        {"activity_pain", 1},
                        {"woken", false},
                        {"stiffness", "usual"},
                        {"something_new", false}}) == "");
    CHECK(waits(world) == "waits.step.sessions");
    world.train();
    CHECK(world.plan_line() == old_rung);
}

TEST_CASE("a red, an easing, a stop, a choice, a flare or a later no ends the waiting", "[R34][R32][H1][H6]") {
    World world = waiting();
    days_on(world, 1);
    SECTION("a later no") {
        const std::string id = World::text(world.today().at("step").at("offer"));
        REQUIRE(world.send({{"kind", "answer_offer"}, {"offer", id}, {"accept", false}}) == "");
        CHECK(world.offered() == ""); // and the offer rests (R33)
    }
    SECTION("less work") { REQUIRE(world.send({{"kind", "request_easier"}}) == ""); }
    SECTION("another exercise") {
        REQUIRE(world.send({{"kind", "request_exercise"}, {"exercise", "seated_raise"}}) == "");
    }
    SECTION("a flare") { REQUIRE(world.send({{"kind", "submit_flare"}}) == ""); }
    SECTION("a stop, even if it clears later") {
        world.something_new();
        world.answer("adult", "yes");
        world.answer("rupture", "yes");
    }
    SECTION("new answers to the questionnaire") {
        REQUIRE(world.send({{"kind", "request_assessment"}}) == "");
        world.answer_all_asked();
        REQUIRE(world.send({{"kind", "complete_assessment"}}) == "");
    }
    CHECK(world.today().at("step").is_null());
}

TEST_CASE("a red session ends the waiting, and the plan goes down", "[R34][R32][H6]") {
    World world = waiting();
    world.days_later(1).open_day();
    world.train({{"during", left(6)}}); // the old rung, because this morning was not told
    CHECK(world.today().at("step").is_null());
    CHECK(world.plan_line() == "build_up 2 standing_raise_straight#1 every_other_day");
}

TEST_CASE("a red activity bars the beginning of a step on the date it shows", "[R44][R34][H6]") {
    World world = waiting();
    days_on(world, 1);
    REQUIRE(begins(world));
    REQUIRE(world.send({{"kind", "submit_activity"},
                        {"date", write_date(world.now().local_date)},
                        {"what", "run"},
                        {"minutes", 30},
                        {"pain", left(7)}}) == "");
    CHECK(waits(world) == "waits.step.nothing_more");
    world.train();
    CHECK(world.plan_line() == old_rung);
}

TEST_CASE("while one step waits no other is offered, and at most three begin in seven dates", "[R34][R24]") {
    World world = at(1, "seated_hold", 0);
    int begun = 0;
    for (int day = 1; day <= 7; ++day) {
        const std::string before = world.plan_line();
        if (!world.offered().empty()) {
            REQUIRE(world.answer_offer(true) == "");
            CHECK(world.offered() == ""); // another waits
        }
        world.train(easy);
        if (world.plan_line() != before) ++begun;
        days_on(world, 1);
    }
    CHECK(begun == 3);
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(waits(world) == "waits.steps"); // steps began on days 2, 3 and 4
    days_on(world, 1);                    // day 9: the step of day 2 has left the seven dates
    CHECK(world.offered() == "rung_up");
}

TEST_CASE("the morning after the last session is asked first, up to 7 dates back, and then counts", "[R31][H22]") {
    World world = at(2, "standing_raise_straight", 1);
    // Opens the app on session days only.
    world.train();
    world.days_later(2).open_day();
    CHECK(World::text(world.today().at("morning_after").at("date")) == "2026-03-02");
    CHECK(world.tasks().substr(0, 18) == "morning_after:due*");
    REQUIRE(world.check_in({{"date", "2026-03-02"}}) == "");
    CHECK(world.today().at("morning_after").is_null());
    CHECK(world.last_response() == "green");
    world.check_in();
    world.train();
    world.days_later(2).open_day();
    REQUIRE(world.check_in({{"date", "2026-03-04"}}) == "");
    CHECK(world.offered() == "rung_up");
    SECTION("seven dates back it is still asked, eight back it is not") {
        world.train();
        world.days_later(8).open_day();
        CHECK(World::text(world.today().at("morning_after").at("date")) == "2026-03-06");
        world.days_later(1).open_day();
        CHECK(world.today().at("morning_after").is_null());
    }
    SECTION("soreness that lasted longer makes the session red") {
        REQUIRE(world.check_in({{"date", "2026-03-04"}, {"soreness", "still_there"}}) == "");
        CHECK(world.last_response() == "red");
    }
}

TEST_CASE("whenever nothing is offered, the page says what is waited for", "[R60][H22]") {
    World world = at(2, "standing_raise_straight", 0);
    CHECK(waits(world) == "waits.first_session");
    world.train();
    CHECK(waits(world) == "waits.next_morning");
    days_on(world, 1);
    CHECK(waits(world) == "waits.sessions");
    CHECK(world.today().at("waits").at("params").at("greens").as_int64() == 1);
    CHECK(world.today().at("waits").at("params").at("sessions").as_int64() == 2);
    days_on(world, 1);
    world.train({{"after", nullptr}});
    days_on(world, 1);
    CHECK(waits(world) == "waits.answers");
    World gate = at(2, "standing_raise_straight", 3);
    trained_alternately(gate, 2, easy); // at the gate on days 1 and 3, and it is day 4
    CHECK(gate.offered() == "phase");
    World right = at(2, "standing_raise_straight", 3);
    trained_alternately(right, 3);
    CHECK(waits(right) == "waits.phase");
    CHECK(right.today().at("waits").at("params").at("greens").as_int64() == 1);
    World calm;
    calm.on("2026-03-01").begin({{"trend", says("worse")}});
    CHECK(waits(calm) == "waits.calm");
}

TEST_CASE("a step whose session was corrected waits until others have earned it", "[R34][H6][H22]") {
    World world = waiting();
    REQUIRE(world.rate(last_of<SessionStarted>(world.log)->session, {{"effort", "hard"}}) == "");
    days_on(world, 1);
    CHECK(waits(world) == "waits.step.sessions");
    trained_alternately(world, 1); // with the first session that is the second green one: hard ones do not erase
    CHECK(world.plan_line() == old_rung);
    days_on(world, 1);
    CHECK(begins(world));
    world.train();
    CHECK(world.plan_line() == new_rung);
}

} // namespace heelwise::waiting_step_test
