// What a caution of the safety screen does to the plan: it closes the later phases until a professional has said yes (R7-R9, R46).
#include "stories/placed.hpp"
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::caution_test {

using namespace heelwise::test;

namespace {

const json::object easy{{"effort", "easy"}};

// There is no equipment at home, so phase 4 is rebounds only.
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

// Answers the next screen with one sign, and everything else safely.
void screened_with(World& world, std::string_view question, std::string_view answer = "yes") {
    REQUIRE(world.something_new() == "");
    REQUIRE(world.answer("adult", "yes") == "");
    REQUIRE(world.answer(question, answer) == "");
    world.answer_all_safe();
}

} // namespace

TEST_CASE("a caution does not block, closes phase 4, and is cleared by two answers", "[R7][R8][R9]") {
    const std::string sign = GENERATE("pregnancy", "steroids");
    const std::string answer = GENERATE("yes", "not_sure");
    World world = at(4, "rebound_raise", 2);
    screened_with(world, sign, answer);
    CHECK(world.status() == "clear");
    CHECK(world.plan_line() == "build_up 3 two_up_one_down#1 every_other_day"); // never done: the lowest rung
    CHECK(World::text(world.plan().at("cause")) == "caution");
    CHECK(world.screening().at("last_open_phase").as_int64() == 3);
    CHECK(world.clearance(sign, "yes", "not_sure") == "");
    CHECK(world.plan_line() == "build_up 3 two_up_one_down#1 every_other_day");
    CHECK(world.clearance(sign, "yes", "yes") == "");
    CHECK(world.plan_line() == "build_up 4 rebound_raise#1 every_other_day"); // two rungs below the one left
    CHECK(world.screening().at("last_open_phase").is_null());
}

TEST_CASE("told not to exercise, a caution is a stop", "[R8][H7]") {
    World world = at(2, "standing_raise_straight", 0);
    screened_with(world, "pregnancy");
    CHECK(world.plan_line() == "build_up 2 standing_raise_straight#1 every_other_day");
    REQUIRE(world.clearance("pregnancy", "yes", "no") == "");
    CHECK(world.status() == "blocked");
    CHECK(world.next_screen() == "stop");
    REQUIRE(world.clearance("pregnancy", "yes", "yes") == "");
    CHECK(world.status() == "clear");
}

TEST_CASE("a phase where something was done is entered at its gate", "[R7]") {
    World world = at(3, "single_raise", 1);
    world.train();
    days_on(world, 2);
    put_at(world, 4, "rebound_raise", 1);
    screened_with(world, "steroids");
    CHECK(world.plan_line() == "build_up 3 single_raise#4 every_other_day"); // 3x12
}

TEST_CASE("cleared after more than 14 days, the person goes on from where they are", "[R9]") {
    const int days = GENERATE(14, 15);
    World world = at(4, "rebound_raise", 2);
    screened_with(world, "steroids");
    days_on(world, days);
    REQUIRE(world.clearance("steroids", "yes", "yes") == "");
    CHECK(world.plan_line() ==
          (days == 14 ? "build_up 4 rebound_raise#1 every_other_day" : "build_up 3 two_up_one_down#1 every_other_day"));
}

TEST_CASE("nothing goes back up after a red", "[R9][H6]") {
    World world = at(4, "rebound_raise", 2);
    screened_with(world, "steroids");
    world.train({{"during", left(6)}});
    const std::string eased = world.plan_line();
    REQUIRE(world.clearance("steroids", "yes", "yes") == "");
    CHECK(world.plan_line() == eased);
}

TEST_CASE("while a caution is open, phase 4 is not offered and the page says why", "[R7][R35][H22]") {
    World world = at(3, "single_raise", 4); // 3x15, the bold rung
    screened_with(world, "steroids");
    trained_alternately(world, 5, easy);
    CHECK(world.offered() == "");
    CHECK(World::text(world.today().at("waits").at("key")) == "waits.caution");
    REQUIRE(world.clearance("steroids", "yes", "yes") == "");
    CHECK(world.offered() == "phase");
}

TEST_CASE("a physio's start above an open caution waits in the last open phase", "[R8][R17]") {
    World world = started();
    screened_with(world, "pregnancy");
    put_at(world, 5, "toe_bounce", 0);
    world.check_in();
    CHECK(world.plan_line() == "build_up 3 two_up_one_down#1 every_other_day");
}

TEST_CASE("a caution lets a running session finish; a stop ends it", "[R7][H1]") {
    World world = at(4, "rebound_raise", 0);
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    REQUIRE(world.something_new() == "");
    REQUIRE(world.answer("steroids", "yes") == "");
    CHECK(world.session() == id);
    CHECK(world.plan_line() == "build_up 4 rebound_raise#1 every_other_day");
    SECTION("then the plan moves when the session has ended") {
        REQUIRE(world.end() == "");
        CHECK(world.plan_line() == "build_up 3 two_up_one_down#1 every_other_day");
    }
    SECTION("a stop ends it") {
        REQUIRE(world.answer("rupture", "yes") == "");
        CHECK(world.view().at("session").is_null());
    }
}

TEST_CASE("a heart condition leaves phase 4 open and closes 5 and 6", "[R46]") {
    World world;
    world.on("2026-03-02").begin({{"illness", json::object{{"chosen", json::array{"heart_lungs"}}}}});
    CHECK(world.status() == "clear");
    CHECK(world.hits() == "R46:exertion:open");
    CHECK(world.screening().at("last_open_phase").as_int64() == 4);
    put_at(world, 5, "toe_bounce", 1);
    world.check_in();
    CHECK(world.plan_line() == "build_up 4 rebound_raise#1 every_other_day");
    REQUIRE(world.clearance("exertion", "yes", "yes") == "");
    CHECK(world.screening().at("last_open_phase").is_null());
}

TEST_CASE("not sure about illness counts as a heart condition", "[R46][H7]") {
    World world;
    world.on("2026-03-02").begin({{"illness", json::object{{"chosen", json::array{"not_sure"}}}}});
    CHECK(world.hits() == "R46:exertion:open");
}

TEST_CASE("soreness somewhere else is a stop, from the screen and from the questionnaire", "[R45]") {
    World world;
    world.on("2026-03-02");
    SECTION("screen") {
        world.answer("adult", "yes");
        world.answer("elsewhere", "yes");
        CHECK(world.hits() == "R45:elsewhere:open");
        CHECK(world.status() == "blocked");
    }
    SECTION("questionnaire") {
        world.begin({{"site_left", says("elsewhere")}});
        CHECK(world.hits() == "R45:elsewhere:open");
        CHECK(world.status() == "blocked");
        REQUIRE(world.clearance("elsewhere", "yes", "yes") == "");
        CHECK(world.status() == "clear");
    }
}

TEST_CASE("information closes nothing and is shown beside the questionnaire", "[R47]") {
    World world;
    world.on("2026-03-02")
        .begin({{"illness", json::object{{"chosen", json::array{"diabetes", "cholesterol", "hormone_medicine"}}}}});
    CHECK(world.hits() == "");
    CHECK(world.status() == "clear");
    CHECK(write_json(world.view().at("assessment").at("information")) ==
          R"(["diabetes","cholesterol","hormone_medicine"])");
}

TEST_CASE("the age is asked again at each later screen, and 18 opens the way", "[R6][H5]") {
    World world;
    world.on("2026-03-01");
    REQUIRE(world.answer("adult", "no") == "");
    CHECK(world.status() == "blocked");
    CHECK(world.clearance("under_age", "yes", "yes") == "never_clears");
    world.days_later(28);
    world.open_day();
    CHECK(world.status() == "due");
    CHECK(World::text(world.screening().at("next")) == "adult");
    SECTION("still younger") {
        REQUIRE(world.answer("adult", "no") == "");
        CHECK(world.status() == "blocked");
    }
    SECTION("18 by now") {
        REQUIRE(world.answer("adult", "yes") == "");
        CHECK(world.hits() == "R6:under_age:cleared");
        world.answer_all_safe();
        CHECK(world.status() == "clear");
    }
}

} // namespace heelwise::caution_test
