// R35 beyond the row of sessions: what must be true before phases 5 and 6 and before jogging, and the hold that a
// physio sets (R36).
#include "offers/offer.hpp"
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::offer_advance_test {
using namespace heelwise::test;

namespace {

const json::object easy{{"effort", "easy"}};

// There is no equipment at home, so phase 4 is rebounds only and phase 6 begins with hops. Walking is sore.
World started() {
    World world;
    world.on("2026-03-01").begin();
    return world;
}
World at(std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    World world = started();
    put_at(world, phase, exercise, rung);
    world.check_in();
    return world;
}
std::string ready(World& world, int walk, int hops) {
    return world.send({{"kind", "submit_readiness"}, {"walk_pain", walk}, {"hops_pain", hops}});
}
bool is_asked(const World& world, const std::string& task) {
    return world.tasks().find(task + ":due") != std::string::npos;
}

} // namespace

TEST_CASE("phase 5 needs five sessions within 14 days; four are not enough", "[R35][H6]") {
    World world = at(4, "rebound_raise", 2);
    trained_alternately(world, 4, easy); // on days 1, 3, 5 and 7: four rated easy, the first of them 7 days ago
    CHECK(world.offered() != "phase");
    CHECK(World::text(world.today().at("waits").at("key")) == "waits.impact");
    days_on(world, 1);
    trained_alternately(world, 1, easy);
    CHECK(world.offered() == "phase");
    REQUIRE(world.answer_offer(true) == "");
    days_on(world, 1);
    world.train();
    CHECK(world.plan_line() == "build_up 5 toe_bounce#1 every_other_day");
}

TEST_CASE("a plan of two sessions a week needs all but one of its four in 14 days", "[R35][R36][H22]") {
    World world = started();
    const std::string twice = R"({"format":1,"base":{"id":"six_phases_adapted","version":1},"set":{)"
                              R"("/phases/3/frequency":"times_a_week","/phases/3/times":2,)"
                              R"("/by":{"name":"A. Physio"},"/start":{"phase":4,"exercise":"rebound_raise",)"
                              R"("rung":2,"regardless":false}}})";
    REQUIRE(world.send({{"kind", "request_programme"}, {"text", twice}}) == "");
    REQUIRE(world.plan_line() == "build_up 4 rebound_raise#3 times_a_week");
    int sessions = 0;
    for (int day = 0; day < 30 && world.offered() != "phase"; ++day) {
        if (day > 0) days_on(world, 1);
        if (world.offered() != "phase" && world.barrier().empty()) {
            world.train(easy);
            ++sessions;
        }
    }
    CHECK(world.offered() == "phase");
    CHECK(sessions == 3); // easy and green, the first of them 7 days ago
}

TEST_CASE("a red within the last 14 days bars phase 5, however well later sessions went", "[R35][H6]") {
    World world = at(4, "rebound_raise", 2);
    world.train({{"during", left(6)}}); // day 1; the plan is eased at once
    days_on(world, 2);
    put_at(world, 4, "rebound_raise", 2);
    trained_alternately(world, 5, easy); // days 3 to 11; it is now day 12
    CHECK(world.offered() != "phase");
    days_on(world, 3); // day 15: the red was 14 days ago
    CHECK(world.offered() == "phase");
}

TEST_CASE("phase 6 is offered only if the sore activities hurt less than at the start, or hardly at all",
          "[R35][F25][H7]") {
    World world = at(5, "jog_on_spot", 2);
    const auto trained = [&] { trained_alternately(world, 6, easy); };
    SECTION("the activity was never rated") {
        trained();
        CHECK(world.offered() != "phase");
    }
    SECTION("it was rated only once, so there is nothing to compare") {
        REQUIRE(review(world, {rated("walking", 5)}, {}) == "");
        trained();
        CHECK(world.offered() != "phase");
    }
    SECTION("the rating is the same as at the start") {
        REQUIRE(review(world, {rated("walking", 5)}, {}) == "");
        trained();
        REQUIRE(review(world, {rated("walking", 5)}, {}) == "");
        CHECK(world.offered() != "phase");
    }
    SECTION("the rating is one lower: the person chooses, and without a rope there are hops") {
        REQUIRE(review(world, {rated("walking", 5)}, {}) == "");
        trained();
        REQUIRE(review(world, {rated("walking", 4)}, {}) == "");
        CHECK(world.offered() == "phase");
        REQUIRE(world.answer_offer(true) == "");
        days_on(world, 1);
        world.train();
        CHECK(world.plan_line() == "build_up 6 single_leg_hops#1 every_other_day");
    }
    SECTION("the rating is 1, wherever it began") {
        REQUIRE(review(world, {rated("walking", 1)}, {}) == "");
        trained();
        REQUIRE(review(world, {rated("walking", 1)}, {}) == "");
        CHECK(world.offered() == "phase");
    }
    SECTION("it was not done, so the activity pain of the check-ins decides") {
        trained();
        REQUIRE(review(world, {json::object{{"item", "walking"}}}, {}) == "");
        CHECK(world.offered() == "phase"); // activity pain 1
    }
    SECTION("it was not done, and activity pain is 3") {
        for (int i = 0; i < 6; ++i) {
            if (i > 0) days_on(world, 1, {{"activity_pain", 3}});
            world.train(easy);
            days_on(world, 1, {{"activity_pain", 3}});
        }
        REQUIRE(review(world, {json::object{{"item", "walking"}}}, {}) == "");
        CHECK(world.offered() != "phase");
    }
}

TEST_CASE("running and jumping are left out before phase 6, and where it began is kept for good", "[R35][F25][H22]") {
    World world;
    world.on("2026-03-01").begin({{"sore_activities", json::object{{"chosen", json::array{"walking", "running"}}}}});
    put_at(world, 5, "jog_on_spot", 2);
    world.check_in();
    REQUIRE(review(world, {rated("walking", 5), rated("running", 5)}, {}) == "");
    for (int week = 0; week < 70; ++week) {
        days_on(world, 7);
        REQUIRE(review(world, {rated("walking", 4), rated("running", 9)}, {}) == "");
    }
    put_at(world, 5, "jog_on_spot", 2);
    trained_alternately(world, 6, easy);
    CHECK(world.offered() == "phase");
}

TEST_CASE("jogging needs a long walk and hops at pain 2 or less, and is one of the ways into phase 6",
          "[R35][H6][H22]") {
    World world = at(5, "jog_on_spot", 2);
    REQUIRE(review(world, {rated("walking", 1)}, {}) == "");
    trained_alternately(world, 6, easy);
    REQUIRE(review(world, {rated("walking", 1)}, {}) == "");
    CHECK(world.offered() == "phase"); // hops are open
    CHECK(world.today().at("offer").at("asks").is_null());
    CHECK(is_asked(world, "readiness"));
    SECTION("walk and hops are both at 2") {
        REQUIRE(ready(world, 2, 2) == "");
        CHECK_FALSE(is_asked(world, "readiness"));
        CHECK(World::text(world.today().at("offer").at("asks").at("key")) == "offer.asks.exercise");
        REQUIRE(world.answer_offer(true, "walk_run") == "");
        days_on(world, 1);
        world.train();
        CHECK(world.plan_line() == "build_up 6 walk_run#1 every_other_day");
    }
    SECTION("the walk is at 3") {
        REQUIRE(ready(world, 3, 0) == "");
        CHECK(world.answer_offer(true, "walk_run") == "unknown_value");
    }
    SECTION("the hops are at 3") {
        REQUIRE(ready(world, 0, 3) == "");
        CHECK(world.answer_offer(true, "walk_run") == "unknown_value");
        CHECK_FALSE(is_asked(world, "readiness")); // the app does not ask twice on one day
        days_on(world, 1);
        CHECK(is_asked(world, "readiness"));
    }
}

TEST_CASE("in phase 6 the app asks once a week about the way that lacks only the ratings", "[R24][R35][H22]") {
    World world = at(6, "single_leg_hops", 0);
    CHECK(is_asked(world, "readiness"));
    REQUIRE(ready(world, 3, 0) == "");
    days_on(world, 6);
    CHECK_FALSE(is_asked(world, "readiness"));
    days_on(world, 1);
    CHECK(is_asked(world, "readiness"));
    REQUIRE(ready(world, 2, 2) == "");
    days_on(world, 1);
    REQUIRE(world.send({{"kind", "request_exercise"}, {"exercise", "walk_run"}}) == "");
    CHECK(world.plan_line() == "build_up 6 walk_run#1 every_other_day");
}

TEST_CASE("an answer about readiness to jog expires after 14 days", "[R35][H7]") {
    World world = at(6, "single_leg_hops", 0);
    REQUIRE(ready(world, 0, 0) == "");
    days_on(world, 13);
    const auto is_open = [&] {
        const json::value today = world.today();
        for (const json::value& choice : today.at("choices").as_array()) {
            if (World::text(choice.at("exercise")) == "walk_run") return !choice.at("to").is_null();
        }
        return false;
    };
    CHECK(is_open());
    days_on(world, 1);
    CHECK_FALSE(is_open());
}

TEST_CASE("an early session does not count towards a rung", "[R40][R34]") {
    World world = at(2, "seated_raise", 0);
    world.train(); // on the 1st; the plan is every other day
    days_on(world, 1);
    REQUIRE(world.barrier() == "not_due_yet");
    REQUIRE(world.send({{"kind", "submit_session"},
                        {"date", "2026-03-02"},
                        {"complete", true},
                        {"during", left(1)},
                        {"after", left(1)},
                        {"effort", "right"},
                        {"painkiller", false}}) == "");
    days_on(world, 1);
    CHECK(world.last_response() == "green");
    CHECK(world.offered() == "");            // two greens in a row, but the second was early
    CHECK(world.barrier() == "not_due_yet"); // the early session moved the next one to the 4th
    days_on(world, 1);
    world.train();
    days_on(world, 1);
    CHECK(world.offered() == "rung_up");
}

TEST_CASE("during a physio's hold nothing harder is offered, but easier and calmer steps still are",
          "[R36][R38][R61]") {
    World world = started();
    world.train();
    days_on(world, 1);
    world.train();
    days_on(world, 1); // 2026-03-03
    REQUIRE(world.offered() == "rung_up");
    Programme stored = default_programme();
    stored.given.hold_until = parse_date("2026-03-04");
    const State& state = world.engine().state();
    CHECK_FALSE(offer_now(state, stored, world.now()));
    stored.given.hold_until = parse_date("2026-03-03"); // the hold ends on its date
    CHECK(offer_now(state, stored, world.now()));
    stored.given.hold_until = parse_date("2026-03-10");
    World hard = started();
    for (int i = 0; i < 3; ++i) {
        hard.train({{"effort", "hard"}});
        days_on(hard, 1);
    }
    const auto offer = offer_now(hard.engine().state(), stored, hard.now());
    REQUIRE(offer);
    CHECK(offer->kind == OfferKind::rung_down);
}

} // namespace heelwise::offer_advance_test
