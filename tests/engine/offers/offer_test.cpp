// Which offers are made and when (R12's retry, R13, R34 and R35, in the order of R38), and what accepting or declining
// does. Nothing is offered if a needed answer is unknown.
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::offer_test {
using namespace heelwise::test;

namespace {

// Pain 3 gives moderate irritability: phase 1 at 30 s, rung 5 of 9, daily, build up.
World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-01").begin(others);
    return world;
}
// A trend of "worse" at moderate irritability gives calm down at 30 s, daily.
World calming() { return planned({{"trend", says("worse")}}); }

// Sessions at 08:00 on consecutive days, each after a check-in. Ends on the morning after the last one.
World& trained(World& world, int sessions, const json::object& rating = {}, const json::object& morning = {}) {
    for (int i = 0; i < sessions; ++i) {
        world.train(rating);
        world.days_later(1).check_in(morning);
        if (!world.barrier().empty() && i + 1 < sessions) world.days_later(1).check_in(morning);
    }
    return world;
}
World& calm_days(World& world, int days) {
    for (int day = 0; day < days; ++day) world.days_later(1).check_in();
    return world;
}

const json::object easy{{"effort", "easy"}};
const json::object hard{{"effort", "hard"}};
const json::object amber{{"during", left(4)}};

std::string reasons(const World& world) { return rules(world.today().at("offer").at("reasons").as_array()); }

} // namespace

// ---- R34

TEST_CASE("one green session is not enough for a rung up; two are", "[R34][R33]") {
    World world = planned();
    CHECK(world.offered() == "");
    CHECK(trained(world, 1).last_response() == "green");
    CHECK(world.offered() == "");
    CHECK(trained(world, 1).offered() == "rung_up");
    CHECK(reasons(world) == "R34");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // an offer by itself changes nothing
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#6 daily");
    CHECK(World::text(world.plan().at("cause")) == "offer");
    CHECK(world.offered() == ""); // those greens belong to the rung below
    CHECK(trained(world, 1).offered() == "");
    CHECK(trained(world, 1).offered() == "rung_up");
}

TEST_CASE("three amber sessions are not enough for a rung up; four are", "[R34]") {
    World world = planned();
    CHECK(trained(world, 3, amber).last_response() == "amber");
    CHECK(world.offered() == "");
    CHECK(trained(world, 1, amber).offered() == "rung_up");
}

TEST_CASE("four amber sessions earn no rung while morning pain is rising", "[R34][R19][H6]") {
    // The questionnaire said 1 and the last mornings are 3, so they rise. The baseline follows them, so they are not
    // red.
    World world = planned({{"morning_pain_left", says(2)}});
    for (int day = 0; day < 4; ++day) world.days_later(1).check_in({{"morning", left(3)}});
    CHECK(trained(world, 4, amber, {{"morning", left(3)}}).offered() != "rung_up");
}

TEST_CASE("hard, incomplete or incompletely answered sessions earn no rung", "[R34][R30][H7]") {
    World world = planned();
    trained(world, 1);
    SECTION("rated hard") { CHECK(trained(world, 1, hard).offered() == ""); }
    SECTION("effort not answered") { CHECK(trained(world, 1, {{"effort", nullptr}}).offered() == ""); }
    SECTION("not complete") {
        world.start();
        const std::string id = world.session();
        world.end("stopped", false);
        world.rate(id);
        world.days_later(1).check_in();
        CHECK(world.last_response() == "green");
        CHECK(world.offered() == "");
    }
    SECTION("pain during not answered") {
        CHECK(trained(world, 1, {{"during", nullptr}}).last_response() == "unknown");
        CHECK(world.offered() == "");
    }
    SECTION("painkiller not answered") { CHECK(trained(world, 1, {{"painkiller", nullptr}}).offered() == ""); }
    SECTION("soreness not answered the next morning") {
        CHECK(trained(world, 1, {}, {{"soreness", nullptr}}).offered() == "");
    }
}

TEST_CASE("an unknown session in between breaks the row", "[R31][R34][H7]") {
    World world = planned();
    trained(world, 1);
    trained(world, 1, {{"after", nullptr}});
    CHECK(trained(world, 1).offered() == ""); // green, unknown, green
    CHECK(trained(world, 1).offered() == "rung_up");
}

TEST_CASE("an answer given after the next session has started can make a session red, but not green",
          "[R31][R34][H6][H7]") {
    World world = planned();
    world.train();
    world.days_later(1).train(); // without a check-in that morning
    SECTION("a good answer comes late: the session stays unknown") {
        world.check_in();
        world.days_later(1).check_in();
        CHECK(world.offered() == ""); // only one green session
    }
    SECTION("a bad answer comes late: the session is red") {
        world.check_in({{"morning", left(5)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.barrier() == "resting");
    }
    SECTION("the answer comes in time") {
        World in_time = planned();
        in_time.train();
        in_time.days_later(1).check_in();
        in_time.train();
        in_time.days_later(1).check_in();
        CHECK(in_time.offered() == "rung_up");
    }
}

TEST_CASE("at the top rung, the next exercise of the phase is offered at its lowest rung", "[R34][R22][R24]") {
    World world = planned({{"activity_pain_left", says(2)}}); // low irritability: 45x4, rung 8
    REQUIRE(trained(world, 2).offered() == "rung_up");
    REQUIRE(world.answer_offer(true) == "");
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#9 daily"); // 45x5, the top rung
    CHECK(trained(world, 2).offered() == "exercise");
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 1 standing_hold_half#1 daily");
}

TEST_CASE("two hard sessions in a row are not enough for a rung down; three are", "[R34][R61]") {
    World world = planned();
    CHECK(trained(world, 2, hard).offered() == "");
    CHECK(trained(world, 1, hard).offered() == "rung_down");
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
}

// ---- R33

TEST_CASE("a declined offer is not repeated on the same grounds, and the plan stays as it is", "[R33][R61]") {
    World world = planned();
    REQUIRE(trained(world, 2).offered() == "rung_up");
    const std::string id = World::text(world.today().at("offer").at("id"));
    REQUIRE(world.answer_offer(false) == "");
    CHECK(world.offered() == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    world.days_later(1).check_in();
    CHECK(world.offered() == "");
    CHECK(trained(world, 1).offered() == "rung_up"); // a third green session gives new grounds
    CHECK(World::text(world.today().at("offer").at("id")) != id);
}

TEST_CASE("an offer that was never made, or no longer stands, cannot be accepted", "[R33][H6]") {
    const auto take = [](World& world, std::string_view id) {
        return world.send({{"kind", "answer_offer"}, {"offer", id}, {"accept", true}});
    };
    World world = planned();
    CHECK(take(world, "rung_up:anything:2026-03-01") == "offer_unknown");
    REQUIRE(trained(world, 2).offered() == "rung_up");
    const std::string id = World::text(world.today().at("offer").at("id"));
    SECTION("the safety screen is due") {
        world.something_new();
        CHECK(take(world, id) == "offer_unknown");
    }
    SECTION("a session is running") {
        world.start();
        CHECK(take(world, id) == "offer_unknown");
    }
    SECTION("a red came in between") {
        world.train({{"during", left(6)}});
        CHECK(take(world, id) == "offer_unknown");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
    SECTION("accepting twice moves up only once") {
        CHECK(take(world, id) == "");
        CHECK(take(world, id) == "offer_unknown");
        CHECK(world.plan_line() == "build_up 1 seated_hold#6 daily");
    }
}

// ---- R35

namespace {

// At 45x5, after greens rated right. The row at the top rung begins with the next session.
World at_the_top() {
    World world = planned({{"activity_pain_left", says(2)}});
    trained(world, 2);
    REQUIRE(world.answer_offer(true) == "");
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#9 daily");
    return world;
}

} // namespace

TEST_CASE("three easy sessions at the top rung lead to the next phase, 7 days after the first of them",
          "[R35][R38][F26]") {
    World world = at_the_top();
    trained(world, 2, easy);
    calm_days(world, 5);
    REQUIRE(world.offered() != "phase"); // 7 days have passed, but there are only two sessions
    SECTION("the third session is on day 7") {
        trained(world, 1, easy);
        CHECK(world.offered() == "phase"); // offered before the next exercise, which R34 would allow too (R38)
        CHECK(reasons(world) == "R35");
        REQUIRE(world.answer_offer(true) == "");
        CHECK(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    }
}

TEST_CASE("three easy sessions at the top rung still wait for the seventh day", "[R35][F26]") {
    World world = at_the_top();
    trained(world, 3, easy); // ends on the third day after the first session
    CHECK(world.offered() == "exercise");
    calm_days(world, 3); // day 6
    CHECK(world.offered() == "exercise");
    calm_days(world, 1); // day 7
    CHECK(world.offered() == "phase");
}

TEST_CASE("six sessions rated right at the top rung lead to the next phase, 14 days after the first of them", "[R35]") {
    World world = at_the_top();
    const auto train_declining = [&](int sessions) {
        for (int i = 0; i < sessions; ++i) {
            trained(world, 1);
            if (world.offered() == "exercise") world.answer_offer(false);
        }
    };
    train_declining(5);
    calm_days(world, 9); // 14 days after the first, but only five sessions
    CHECK(world.offered() == "");
    train_declining(1);
    CHECK(world.offered() == "phase");
}

TEST_CASE("a hard, unknown or partial session at the top rung breaks the row that leads to the next phase",
          "[R35][H6][H7]") {
    World world = at_the_top();
    trained(world, 2, easy);
    calm_days(world, 6);
    SECTION("rated hard") { trained(world, 1, hard); }
    SECTION("pain after not answered") { trained(world, 1, {{"effort", "easy"}, {"after", nullptr}}); }
    SECTION("effort not answered") { trained(world, 1, {{"effort", nullptr}}); }
    SECTION("stopped early") {
        world.start();
        const std::string id = world.session();
        world.end("stopped", false);
        world.rate(id, easy);
        world.days_later(1).check_in();
    }
    CHECK(world.offered() != "phase");
}

TEST_CASE("with fewer than four check-ins, rising is unknown, which bars a phase but not an exercise",
          "[R19][R35][H7]") {
    World world = at_the_top();
    // There is a session every third day. Only the mornings that R30 needs have check-ins: two or three of seven.
    for (int i = 0; i < 4; ++i) {
        world.train(easy);
        world.days_later(1).check_in();
        world.days_later(2);
    }
    CHECK(world.offered() == "exercise");
    CHECK(calm_days(world, 4).offered() == "phase"); // the days are calm, and morning pain is known not to rise
}

TEST_CASE("phase 2 is offered only to someone who is calm or stable", "[R35][R19]") {
    World world = at_the_top();
    const json::object sore{{"activity_pain", 4}}; // no day is calm, and stable takes 14 days
    for (int i = 0; i < 8; ++i) trained(world, 1, easy, sore);
    CHECK(world.offered() == "exercise");
    for (int i = 0; i < 6; ++i) world.days_later(1).check_in(sore);
    CHECK(world.offered() == "phase"); // 14 days at 5 or less, and not rising
}

// ---- R12, R13, R39

TEST_CASE("building up is offered after five calm days of seven that include the latest two", "[R13][R19]") {
    World world = calming();
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    SECTION("four calm days are not enough; five are") {
        world.check_in();
        calm_days(world, 3);
        CHECK(world.offered() == "");
        calm_days(world, 1);
        CHECK(world.offered() == "build_up");
        CHECK(reasons(world) == "R13");
    }
    SECTION("the latest two days must both be calm") {
        world.check_in();
        calm_days(world, 4);
        world.days_later(1).check_in({{"activity_pain", 4}});
        CHECK(world.offered() == "");
        calm_days(world, 1);
        CHECK(world.offered() == "");
        calm_days(world, 1);
        CHECK(world.offered() == "build_up");
    }
    SECTION("a day with an unanswered question is not calm") {
        for (int day = 0; day < 7; ++day) world.days_later(1).check_in({{"woken", nullptr}});
        CHECK(world.offered() == "");
    }
    SECTION("pain of 3 is calm; 4 is not") {
        for (int day = 0; day < 5; ++day) world.days_later(1).check_in({{"activity_pain", 3}});
        CHECK(world.offered() == "build_up");
        World sore = calming();
        for (int day = 0; day < 5; ++day) sore.days_later(1).check_in({{"activity_pain", 4}});
        CHECK(sore.offered() == "");
    }
}

TEST_CASE("a red in the last seven days delays building up, but a red before calm down began does not", "[R13][H6]") {
    World world = calming();
    calm_days(world, 3);
    world.train({{"during", left(6)}}); // a red on the fourth day
    calm_days(world, 6);
    CHECK(world.offered() == "");
    calm_days(world, 1);
    CHECK(world.offered() == "build_up");
    SECTION("the red that began calm down is not counted") {
        World begun = planned({{"morning_pain_left", says(1)}});
        begun.train(); // on day 0
        begun.days_later(1).check_in(
            {{"morning", left(9)}, {"activity_pain", 8}}); // 8 above baseline: calm down begins on day 1
        REQUIRE(begun.plan_line() == "calm_down 1 seated_hold#4 daily");
        begun.answer_all_safe();
        calm_days(begun, 4);
        CHECK(begun.offered() == "");
        calm_days(begun, 1); // day 6: five of the last seven days were calm, and the red of day 0 came before calm down
        CHECK(begun.offered() == "build_up");
    }
}

TEST_CASE("building up takes four green sessions over 7 days; three are not enough", "[R13]") {
    World world = calming();
    const json::object sore{{"activity_pain", 4}}; // no day is calm
    const auto train = [&](int times) {
        for (int i = 0; i < times; ++i) {
            world.train();
            world.days_later(1).check_in(sore);
            if (world.offered() == "rung_up") world.answer_offer(false);
        }
    };
    SECTION("three sessions are not enough even after 8 days") {
        train(3);
        for (int day = 0; day < 5; ++day) world.days_later(1).check_in(sore);
        CHECK(world.offered() == "");
        train(1);
        CHECK(world.offered() == "build_up");
    }
    SECTION("four sessions are not enough until the seventh day after the first") {
        train(4);
        CHECK(world.offered() == "");
        for (int day = 0; day < 2; ++day) world.days_later(1).check_in(sore);
        CHECK(world.offered() == "");
        world.days_later(1).check_in(sore);
        CHECK(world.offered() == "build_up");
    }
}

TEST_CASE("if building up is declined, calm down goes on and the offer comes again later", "[R13][R33][H22]") {
    World world = calming();
    calm_days(world, 5);
    REQUIRE(world.answer_offer(false) == "");
    CHECK(world.offered() != "build_up");
    CHECK(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    CHECK(calm_days(world, 1).offered() == "build_up");
}

TEST_CASE("after calm down because of a red, building up restarts two rungs below the rung left", "[R39][R32]") {
    World world = planned();
    world.check_in();
    world.train({{"during", left(8)}}); // calm down begins at rung 5 (30 s)
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#4 daily");
    world.answer_all_safe();
    calm_days(world, 7); // the red was on the day calm down began, and must leave the window of 7 days
    REQUIRE(world.offered() == "build_up");
    CHECK(reasons(world) == "R13 R39");
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#3 daily");
}

TEST_CASE("up to 14 days of calm down cost two rungs; 15 lead to the middle of the previous phase", "[R39]") {
    const auto after = [](int days) {
        World world = planned();
        world.check_in();
        world.train({{"during", left(8)}});
        world.answer_all_safe();
        calm_days(world, days);
        REQUIRE(world.answer_offer(true) == "");
        return world.plan_line();
    };
    CHECK(after(14) == "build_up 1 seated_hold#3 daily");
    CHECK(after(15) == "build_up 1 seated_hold#1 daily"); // in phase 1 that is 10x4
}

TEST_CASE("during calm down the hold never grows above the phase 1 rung that the person left", "[R20][R34][H6]") {
    World world = planned({{"activity_pain_left", says(6)}, {"seated_hold", says("easy")}});
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    SECTION("calm down from the questionnaire left no rung, so the hold may grow") {
        const json::object sore{{"activity_pain", 5}};
        for (int i = 0; i < 2; ++i) {
            world.train();
            world.days_later(1).check_in(sore);
            world.days_later(1).check_in(sore);
        }
        CHECK(world.offered() == "rung_up");
    }
    SECTION("calm down began at a hold of 30 s, so the hold grows back to 30 s and no further") {
        World left_low = planned();
        left_low.check_in();
        left_low.train({{"during", left(8)}}); // left rung 5 (30 s), now at rung 4
        left_low.answer_all_safe();
        const json::object sore{{"activity_pain", 5}};
        left_low.days_later(1).check_in(sore);
        for (int i = 0; i < 2; ++i) {
            left_low.train();
            left_low.days_later(1).check_in(sore);
        }
        REQUIRE(left_low.offered() == "rung_up");
        REQUIRE(left_low.answer_offer(true) == "");
        REQUIRE(left_low.plan_line() == "calm_down 1 seated_hold#5 daily");
        for (int i = 0; i < 2; ++i) {
            left_low.train();
            left_low.days_later(1).check_in(sore);
        }
        CHECK(left_low.offered() == "");
    }
}

TEST_CASE("without holds, a hold is offered again after a week", "[R12][H22]") {
    World world = planned({{"seated_hold", says("too_painful")}, {"short_hold", says("no")}});
    REQUIRE(world.plan_line() == "calm_down 0 daily");
    calm_days(world, 6);
    CHECK(world.offered() == ""); // building up is never offered before a hold or a raise is tolerated (R13)
    calm_days(world, 1);
    CHECK(world.offered() == "retry_hold");
    SECTION("accepted: the lowest rung, still in calm down") {
        REQUIRE(world.answer_offer(true) == "");
        CHECK(world.plan_line() == "calm_down 1 seated_hold#1 daily");
    }
    SECTION("declined: it is offered again a week later") {
        REQUIRE(world.answer_offer(false) == "");
        CHECK(world.offered() == "");
        CHECK(calm_days(world, 7).offered() == "retry_hold");
    }
}

// ---- R38 and damaged records

TEST_CASE("only one offer is made at a time: the first in the order of R38", "[R38]") {
    World world = calming();
    world.check_in();
    for (int i = 0; i < 4; ++i) {
        world.train();
        world.days_later(1).check_in();
    }
    CHECK(world.offered() == "build_up"); // two greens in a row would also earn a rung (R34)
    world.something_new();
    CHECK(world.offered() == ""); // the safety screen comes before all offers
}

TEST_CASE("a damaged record breaks the row, so nothing is offered until it is earned again", "[H7][H8][R34]") {
    World world = planned();
    world.train();
    world.days_later(1).check_in();
    // After a damaged record the safety screen is due and the row starts again.
    std::string broken = world.log.back();
    broken[broken.size() / 2] ^= 1;
    World hurt = world;
    hurt.log.push_back(broken);
    hurt.reload();
    CHECK(hurt.offered() == "");
    hurt.answer_all_safe();
    hurt.train();
    hurt.days_later(1).check_in();
    CHECK(hurt.last_response() == "green");
    CHECK(hurt.offered() == ""); // without the damage this would be the second green
    world.train();
    world.days_later(1).check_in();
    CHECK(world.offered() == "rung_up");
}

} // namespace heelwise::offer_test
