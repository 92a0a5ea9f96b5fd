// The questionnaire through commands: resumed, half-finished or contradictory, with hidden answers, a new round, and
// the plan it gives.
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::decide_assessment_test {
using namespace heelwise::test;

namespace {

std::string complete(World& world) { return world.send({{"kind", "complete_assessment"}}); }
std::string begin_again(World& world) { return world.send({{"kind", "request_assessment"}}); }

std::string next(const World& world) {
    const json::value question = world.view().at("assessment").at("next");
    return question.is_null() ? "" : World::text(question);
}
std::string status(const World& world) { return World::text(world.view().at("assessment").at("status")); }

World screened() {
    World world;
    world.answer_all_safe();
    return world;
}

World answered(const json::object& others = {}) {
    World world = screened();
    world.answer_all_asked(others);
    return world;
}

// The question that the refusal of this command names.
std::string refused_question(World& world, json::object body) {
    const json::object command{{"command_id", "cause"}, {"device", "dev-a"}, {"body", std::move(body)}};
    const json::value answer = World::parsed(world.engine().decide(write_json(command), world.now_json()));
    return World::text(answer.at("error").at("params").at("question"));
}

} // namespace

TEST_CASE("no question can be answered before the screen is clear", "[R10][H9][H5]") {
    World world;
    CHECK(world.answer_asked("sides", says("left")) == "screening_not_clear");
    CHECK(complete(world) == "screening_not_clear");
    CHECK(begin_again(world) == "screening_not_clear");
    CHECK(world.log.empty());
    SECTION("an incomplete screen is not enough") {
        world.answer("adult", "yes");
        CHECK(world.answer_asked("sides", says("left")) == "screening_not_clear");
    }
    SECTION("someone under 18 never gets to the questionnaire") {
        world.answer("adult", "no");
        CHECK(world.answer_asked("sides", says("left")) == "screening_not_clear");
        CHECK(world.view().at("assessment").is_null());
        CHECK(world.plan_line() == "");
    }
    SECTION("an open hit bars it") {
        world.answer("adult", "yes");
        world.answer("fluoroquinolone", "yes");
        world.answer_all_safe();
        CHECK(world.answer_asked("sides", says("left")) == "screening_not_clear");
    }
}

TEST_CASE("a hit in the middle of the questionnaire bars its completion until it is cleared", "[R4][R10][H9]") {
    World world = answered();
    REQUIRE(world.answer("fluoroquinolone", "yes") == "");
    CHECK(complete(world) == "screening_not_clear");
    CHECK(world.plan_line() == "");
    REQUIRE(world.clearance("antibiotic", "yes", "yes") == "");
    CHECK(complete(world) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // no answer was lost
}

TEST_CASE("a half-finished questionnaire resumes at the next question, even after a reload and days later",
          "[R10][H14]") {
    World world = screened();
    CHECK(status(world) == "due");
    CHECK(next(world) == "sides");
    world.answer_asked("sides", says("left"));
    world.answer_asked("site_left", says("midportion"));
    CHECK(status(world) == "open");
    CHECK(next(world) == "duration");
    world.reload();
    world.days_later(5).open_day();
    CHECK(next(world) == "duration");
    CHECK(world.view().at("assessment").at("done").as_int64() == 2);
    CHECK(world.next_screen() == "assessment");
}

TEST_CASE("completion is refused while a question is open, and the refusal names the question", "[R10][H7]") {
    World world = screened();
    CHECK(complete(world) == "assessment_incomplete");
    CHECK(refused_question(world, {{"kind", "complete_assessment"}}) == "sides");
    world.answer_asked("sides", says("right"));
    world.answer_asked("site_right", says("not_sure"));
    CHECK(complete(world) == "assessment_incomplete");
    CHECK(refused_question(world, {{"kind", "complete_assessment"}}) == "duration");
    CHECK(world.plan_line() == "");
}

TEST_CASE("a changed answer opens the questions that now apply", "[R10][R16][H7]") {
    World world = answered();
    CHECK(status(world) == "ready");
    CHECK(world.answer_asked("sides", says("both")) == "");
    CHECK(status(world) == "open");
    CHECK(next(world) == "site_right");
    CHECK(complete(world) == "assessment_incomplete");
    world.answer_asked("site_right", says("midportion"));
    CHECK(next(world) == "activity_pain_right");
    world.answer_asked("activity_pain_right", says(2));
    CHECK(next(world) == "morning_pain_right");
    world.answer_asked("morning_pain_right", says(1));
    CHECK(complete(world) == "");
    CHECK(world.today().at("sides").as_array().size() == 2);
}

TEST_CASE("hidden answers do not count, but return if they apply again", "[R10][R11][R15][H7]") {
    World world = screened();
    world.answer_asked("sides", says("both"));
    world.answer_asked("site_right", says("insertional"));
    world.answer_asked("activity_pain_right", says(9));
    world.answer_asked("sides", says("left")); // the right side is not asked about any more
    world.answer_all_asked();
    REQUIRE(complete(world) == "");
    // The left side gives moderate irritability: 30 s, build up. The 9 of the right side would give high: 15 s, calm
    // down.
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    const auto decided = last_of<AssessmentDecided>(world.log);
    REQUIRE(decided);
    CHECK(decided->baseline.sides == Sides::left);
    CHECK_FALSE(decided->floor_only);
    CHECK_FALSE(decided->baseline.morning.right);
    SECTION("the hidden answers are kept for the next round") {
        REQUIRE(begin_again(world) == "");
        world.answer_asked("sides", says("both"));
        CHECK(next(world) == "morning_pain_right"); // site and pain have been answered before
        world.answer_asked("morning_pain_right", says(1));
        REQUIRE(complete(world) == "");
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    }
}

TEST_CASE("a question of the questionnaire that does not apply cannot be answered", "[R10][H7]") {
    World world = screened();
    world.answer_asked("sides", says("left"));
    CHECK(world.answer_asked("site_right", says("midportion")) == "question_not_asked");
    CHECK(world.answer_asked("short_hold", says("yes")) == "question_not_asked");
    world.answer_asked("seated_hold", says("too_painful"));
    CHECK(world.answer_asked("short_hold", says("yes")) == "");
    world.answer_asked("seated_hold", says("easy"));
    CHECK(world.answer_asked("short_hold", says("no")) == "question_not_asked");
}

TEST_CASE("an answer out of bounds is refused, and no answer is lost", "[R10][H8]") {
    World world = screened();
    world.answer_asked("sides", says("left"));
    const std::string before = world.dump();
    CHECK(world.answer_asked("activity_pain_left", says(11)) == "out_of_range");
    CHECK(world.answer_asked("activity_pain_left", says(-1)) == "out_of_range");
    CHECK(world.answer_asked("site_left", says("everywhere")) == "unknown_value");
    CHECK(world.answer_asked("weather", says("fine")) == "unknown_value");
    CHECK(world.answer_asked("equipment", {{"chosen", json::array{"rocket"}}}) == "unknown_value");
    CHECK(world.dump() == before);
}

TEST_CASE("contradictory answers lead to the easier plan", "[R11][R12][R14][H7]") {
    World world = screened();
    SECTION("no pain at all, but woken by it") {
        world.answer_all_asked({{"activity_pain_left", says(0)},
                                {"woken", says("yes")},
                                {"seated_hold", says("easy")},
                                {"two_leg_raise", says("easy")}});
        REQUIRE(complete(world) == "");
        // high irritability: 15 s, every other day
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    }
    SECTION("the hold too painful, the raise easy, the trend worse") {
        world.answer_all_asked({{"trend", says("worse")},
                                {"seated_hold", says("too_painful")},
                                {"short_hold", says("yes")},
                                {"two_leg_raise", says("easy")}});
        REQUIRE(complete(world) == "");
        CHECK(world.plan_line() == "calm_down 1 seated_hold#1 daily"); // the lowest rung, by R12
    }
    SECTION("the hold too painful, the short hold not sure") {
        world.answer_all_asked({{"seated_hold", says("too_painful")}, {"short_hold", says("not_sure")}});
        REQUIRE(complete(world) == "");
        CHECK(world.plan_line() == "calm_down 0 daily");
    }
}

TEST_CASE("at low irritability the first hold is 45 s, four times", "[R20]") {
    World world = answered({{"activity_pain_left", says(2)}});
    REQUIRE(complete(world) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#7 daily"); // 10 15 20 25 30 40 45x4
    const json::value dose = world.plan().at("exercises").at(0).at("dose");
    CHECK(dose.at("hold_ms").as_int64() == 45'000);
    CHECK(dose.at("sets").as_int64() == 4);
}

TEST_CASE("a finished round cannot be changed, and completing it again changes nothing", "[R10]") {
    World world = answered();
    CHECK(world.answer_asked("woken", says("no")) == "");
    CHECK(world.last_records.empty());
    REQUIRE(complete(world) == "");
    CHECK(kinds(world.last_records) == "assessment_decided plan_decided");
    CHECK(complete(world) == "");
    CHECK(world.last_records.empty());
    CHECK(status(world) == "done");
    CHECK(world.answer_asked("woken", says("yes")) == "question_not_asked");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
}

TEST_CASE("a questionnaire begun again keeps all answers until they are changed", "[R10]") {
    World world;
    world.begin();
    REQUIRE(begin_again(world) == "");
    CHECK(status(world) == "ready");
    CHECK(begin_again(world) == "");
    CHECK(world.last_records.empty());                            // a round is already open
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // the plan stays until the new round is finished
    CHECK(world.answer_asked("activity_pain_left", says(7)) == "");
    REQUIRE(complete(world) == "");
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    CHECK(World::text(world.plan().at("cause")) == "assessment");
}

TEST_CASE("no questionnaire can be begun or completed while a session runs", "[R10][R62]") {
    World world;
    world.begin();
    REQUIRE(world.start() == "");
    CHECK(begin_again(world) == "session_running");
    CHECK(complete(world) == "session_running");
    REQUIRE(world.end("stopped", false) == "");
    CHECK(begin_again(world) == "");
}

TEST_CASE("after a cleared infection everything is asked again, and no session starts before it is answered",
          "[R3][R10][H2]") {
    World world;
    world.begin();
    REQUIRE(world.answer("hot_joint", "yes") == "");
    CHECK(world.barrier() == "screening_not_clear");
    REQUIRE(world.clearance("infection", "yes", "yes") == "");
    CHECK(world.next_screen() == "assessment");
    CHECK(world.barrier() == "assessment_incomplete");
    CHECK(world.start() == "assessment_incomplete");
    CHECK(next(world) == "sides"); // no answer is carried over
    world.answer_all_asked({{"activity_pain_left", says(6)}});
    REQUIRE(complete(world) == "");
    CHECK(world.next_screen() == "today");
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
}

namespace {

// Pain 7 gives high irritability, so the questionnaire begins calm down at 15 s. A week of calm mornings follows.
World calmed() {
    World world;
    world.begin({{"activity_pain_left", says(7)}});
    for (int day = 0; day < 7; ++day) world.days_later(1).check_in();
    return world;
}

} // namespace

TEST_CASE("after calm down only the hold, the raise and the trend are asked again", "[R13][R39][R14]") {
    World world = calmed();
    REQUIRE(world.offered() == "build_up");
    REQUIRE(world.answer_offer(true) == "");
    CHECK(status(world) == "open");
    // unchanged until the questions are answered
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    std::string asked;
    for (std::string key = next(world); !key.empty(); key = next(world)) {
        asked += key + " ";
        world.answer_one_asked(key);
    }
    CHECK(asked == "trend seated_hold two_leg_raise ");
    REQUIRE(complete(world) == "");
    // The worst pain of the week was 1 and settled by the morning: low irritability. Hold challenging and raise not
    // tried: phase 1 at 45 s.
    CHECK(world.plan_line() == "build_up 1 seated_hold#7 daily");
}

TEST_CASE("if the trend is worse again after calm down, calm down goes on", "[R12][R39]") {
    World world = calmed();
    REQUIRE(world.answer_offer(true) == "");
    world.answer_all_asked({{"trend", says("worse")}});
    REQUIRE(complete(world) == "");
    CHECK(world.plan_line().rfind("calm_down 1", 0) == 0);
}

TEST_CASE("a re-entry does not read unanswered pain as no pain", "[R39][H7]") {
    World world;
    // moderate irritability, but a worse trend: calm down
    world.begin({{"trend", says("worse")}, {"activity_pain_left", says(5)}});
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    // Four green sessions over a week, without any answer about the activity pain of the day before.
    for (int day = 0; day < 8; ++day) {
        world.check_in({{"activity_pain", nullptr}});
        world.train();
        world.days_later(1);
    }
    world.check_in({{"activity_pain", nullptr}});
    REQUIRE(world.offered() == "build_up");
    REQUIRE(world.answer_offer(true) == "");
    world.answer_all_asked();
    REQUIRE(complete(world) == "");
    CHECK(world.plan_line() ==
          "build_up 1 seated_hold#5 daily"); // as the questionnaire had it: pain 5, moderate irritability, 30 s
}

TEST_CASE("a new assessment leads no higher after a red or unknown session", "[R14][R32][H6][H7]") {
    World world;
    world.on("2026-03-01").begin({{"two_leg_raise", says("not_tried")}});
    for (int day = 0; day < 3; ++day) {
        world.check_in();
        world.train();
        world.days_later(1);
    }
    world.check_in();
    const bool is_red = GENERATE(true, false);
    world.train(is_red ? json::object{{"during", left(6)}} : json::object{});
    const std::string before = world.plan_line();
    world.days_later(1);
    if (is_red) world.check_in(); // without a check-in the last session is unknown
    world.something_new();
    world.answer("adult", "yes");
    world.answer("rupture", "yes");
    world.answer_all_safe();
    REQUIRE(world.clearance("rupture", "yes", "yes") == "");
    world.answer_all_asked({{"two_leg_raise", says("challenging")}});
    REQUIRE(complete(world) == "");
    CHECK(world.plan_line() == before);
}

} // namespace heelwise::decide_assessment_test
