// What is offered and when it is not (R12's retry, R13, R34, R35 in R38's order), accepted, declined, and never across what is
// unknown.
#include "stories/told.hpp"
#include "support/catch.hpp"

using namespace heelwise;
using namespace heelwise::test;

namespace {

// Pain 3, so moderate: phase 1 at 30 s, rung 5 of 9, daily, build up.
World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-01").begin(others);
    return world;
}
// Trend worse, moderate: calm down at 30 s, daily.
World calming() { return planned({{"trend", says("worse")}}); }

// Sessions on consecutive days at 08:00, each morning answered first; on the morning after the last.
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

TEST_CASE("one green is not enough for a rung, two are", "[R34][R33]") {
    World world = planned();
    CHECK(world.offered() == "");
    CHECK(trained(world, 1).last_response() == "green");
    CHECK(world.offered() == "");
    CHECK(trained(world, 1).offered() == "rung_up");
    CHECK(reasons(world) == "R34");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // an offer changes nothing
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#6 daily");
    CHECK(World::text(world.plan().at("cause")) == "offer");
    CHECK(world.offered() == ""); // those greens were of the rung before
    CHECK(trained(world, 1).offered() == "");
    CHECK(trained(world, 1).offered() == "rung_up");
}

TEST_CASE("three ambers are not enough for a rung, four are", "[R34]") {
    World world = planned();
    CHECK(trained(world, 3, amber).last_response() == "amber");
    CHECK(world.offered() == "");
    CHECK(trained(world, 1, amber).offered() == "rung_up");
}

TEST_CASE("four ambers while the mornings rise earn nothing", "[R34][R19][H6]") {
    // Earlier the questionnaire's 1; the last mornings 3: rising. The baseline follows, so they are not red.
    World world = planned({{"morning_pain_left", says(2)}});
    for (int day = 0; day < 4; ++day) world.days_later(1).check_in({{"morning", left(3)}});
    CHECK(trained(world, 4, amber, {{"morning", left(3)}}).offered() != "rung_up");
}

TEST_CASE("hard, partial or unrated sessions earn no rung", "[R34][R30][H7]") {
    World world = planned();
    trained(world, 1);
    SECTION("hard") { CHECK(trained(world, 1, hard).offered() == ""); }
    SECTION("effort not told") { CHECK(trained(world, 1, {{"effort", nullptr}}).offered() == ""); }
    SECTION("not complete") {
        world.start();
        const std::string id = world.session();
        world.end("stopped", false);
        world.rate(id);
        world.days_later(1).check_in();
        CHECK(world.last_response() == "green");
        CHECK(world.offered() == "");
    }
    SECTION("pain not told") {
        CHECK(trained(world, 1, {{"during", nullptr}}).last_response() == "unknown");
        CHECK(world.offered() == "");
    }
    SECTION("painkiller not told") { CHECK(trained(world, 1, {{"painkiller", nullptr}}).offered() == ""); }
    SECTION("the next morning without soreness") {
        CHECK(trained(world, 1, {}, {{"soreness", nullptr}}).offered() == "");
    }
}

TEST_CASE("an unknown in the middle breaks the row", "[R31][R34][H7]") {
    World world = planned();
    trained(world, 1);
    trained(world, 1, {{"after", nullptr}});
    CHECK(trained(world, 1).offered() == ""); // green, unknown, green
    CHECK(trained(world, 1).offered() == "rung_up");
}

TEST_CASE("an answer that comes after the next session began can make red, never green", "[R31][R34][H6][H7]") {
    World world = planned();
    world.train();
    world.days_later(1).train(); // without the morning's answer
    SECTION("late and good: unknown") {
        world.check_in();
        world.days_later(1).check_in();
        CHECK(world.offered() == ""); // one green only
    }
    SECTION("late and bad: red") {
        world.check_in({{"morning", left(5)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.barrier() == "resting");
    }
    SECTION("in time") {
        World in_time = planned();
        in_time.train();
        in_time.days_later(1).check_in();
        in_time.train();
        in_time.days_later(1).check_in();
        CHECK(in_time.offered() == "rung_up");
    }
}

TEST_CASE("at the bold rung the next exercise of the phase, lowest rung", "[R34][R22][R24]") {
    World world = planned({{"activity_pain_left", says(2)}}); // low: 45x4, rung 8
    REQUIRE(trained(world, 2).offered() == "rung_up");
    REQUIRE(world.answer_offer(true) == "");
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#9 daily"); // 45x5, the bold one
    CHECK(trained(world, 2).offered() == "exercise");
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 1 standing_hold_half#1 daily");
}

TEST_CASE("two hard in a row are not enough for a rung down, three are", "[R34][R61]") {
    World world = planned();
    CHECK(trained(world, 2, hard).offered() == "");
    CHECK(trained(world, 1, hard).offered() == "rung_down");
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
}

// ---- R33

TEST_CASE("declined it is not made again on the same grounds, and the plan stays", "[R33][R61]") {
    World world = planned();
    REQUIRE(trained(world, 2).offered() == "rung_up");
    const std::string id = World::text(world.today().at("offer").at("id"));
    REQUIRE(world.answer_offer(false) == "");
    CHECK(world.offered() == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    world.days_later(1).check_in();
    CHECK(world.offered() == "");
    CHECK(trained(world, 1).offered() == "rung_up"); // a third green: new grounds
    CHECK(World::text(world.today().at("offer").at("id")) != id);
}

TEST_CASE("an offer that is not made, or no longer, is not taken", "[R33][H6]") {
    const auto take = [](World& world, std::string_view id) {
        return world.send({{"kind", "answer_offer"}, {"offer", id}, {"accept", true}});
    };
    World world = planned();
    CHECK(take(world, "rung_up:anything:2026-03-01") == "offer_unknown");
    REQUIRE(trained(world, 2).offered() == "rung_up");
    const std::string id = World::text(world.today().at("offer").at("id"));
    SECTION("the screen is owed") {
        world.something_new();
        CHECK(take(world, id) == "offer_unknown");
    }
    SECTION("a session runs") {
        world.start();
        CHECK(take(world, id) == "offer_unknown");
    }
    SECTION("a red came between") {
        world.train({{"during", left(6)}});
        CHECK(take(world, id) == "offer_unknown");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
    SECTION("taken twice, it leads up once") {
        CHECK(take(world, id) == "");
        CHECK(take(world, id) == "offer_unknown");
        CHECK(world.plan_line() == "build_up 1 seated_hold#6 daily");
    }
}

// ---- R35

namespace {

// At 45x5, by greens rated right; the row at the top begins with the next session.
World at_the_top() {
    World world = planned({{"activity_pain_left", says(2)}});
    trained(world, 2);
    REQUIRE(world.answer_offer(true) == "");
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#9 daily");
    return world;
}

} // namespace

TEST_CASE("rated easy: three at the top and 7 days since the first of them lead to the next phase", "[R35][R38][F26]") {
    World world = at_the_top();
    trained(world, 2, easy);
    calm_days(world, 5);
    REQUIRE(world.offered() != "phase"); // 7 days, but two sessions
    SECTION("the third on day 7") {
        trained(world, 1, easy);
        CHECK(world.offered() == "phase"); // before the next exercise, which R34 would offer too (R38)
        CHECK(reasons(world) == "R35");
        REQUIRE(world.answer_offer(true) == "");
        CHECK(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    }
}

TEST_CASE("rated easy: three at the top wait for the seventh day", "[R35][F26]") {
    World world = at_the_top();
    trained(world, 3, easy); // on the third day after the first
    CHECK(world.offered() == "exercise");
    calm_days(world, 3); // 6
    CHECK(world.offered() == "exercise");
    calm_days(world, 1); // 7
    CHECK(world.offered() == "phase");
}

TEST_CASE("rated right: six at the top, 14 days since the first", "[R35]") {
    World world = at_the_top();
    const auto train_declining = [&](int sessions) {
        for (int i = 0; i < sessions; ++i) {
            trained(world, 1);
            if (world.offered() == "exercise") world.answer_offer(false);
        }
    };
    train_declining(5);
    calm_days(world, 9); // 14 days since the first, five sessions
    CHECK(world.offered() == "");
    train_declining(1);
    CHECK(world.offered() == "phase");
}

TEST_CASE("a hard, red, unknown or partial one at the top breaks the row to the next phase", "[R35][H6][H7]") {
    World world = at_the_top();
    trained(world, 2, easy);
    calm_days(world, 6);
    SECTION("hard") { trained(world, 1, hard); }
    SECTION("unknown") { trained(world, 1, {{"effort", "easy"}, {"after", nullptr}}); }
    SECTION("effort not told") { trained(world, 1, {{"effort", nullptr}}); }
    SECTION("partial") {
        world.start();
        const std::string id = world.session();
        world.end("stopped", false);
        world.rate(id, easy);
        world.days_later(1).check_in();
    }
    CHECK(world.offered() != "phase");
}

TEST_CASE("fewer than four mornings leave rising unknown, which bars a phase and nothing else", "[R19][R35][H7]") {
    World world = at_the_top();
    // Trained every third day, only the mornings that R30 needs are told: two or three of seven.
    for (int i = 0; i < 4; ++i) {
        world.train(easy);
        world.days_later(1).check_in();
        world.days_later(2);
    }
    CHECK(world.offered() == "exercise");
    CHECK(calm_days(world, 4).offered() == "phase"); // calm now, and known not to rise
}

TEST_CASE("into phase 2 only calm or stable", "[R35][R19]") {
    World world = at_the_top();
    const json::object sore{{"activity_pain", 4}}; // no calm day; and stable takes 14 days
    for (int i = 0; i < 8; ++i) trained(world, 1, easy, sore);
    CHECK(world.offered() == "exercise");
    for (int i = 0; i < 6; ++i) world.days_later(1).check_in(sore);
    CHECK(world.offered() == "phase"); // 14 days at 5 or less, and not rising
}

// ---- R12, R13, R39

TEST_CASE("five calm days of seven, the last two among them, offer building up", "[R13][R19]") {
    World world = calming();
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    SECTION("four are not enough, five are") {
        world.check_in();
        calm_days(world, 3);
        CHECK(world.offered() == "");
        calm_days(world, 1);
        CHECK(world.offered() == "build_up");
        CHECK(reasons(world) == "R13");
    }
    SECTION("not on the day after a painful one, nor the next: the last two count") {
        world.check_in();
        calm_days(world, 4);
        world.days_later(1).check_in({{"activity_pain", 4}});
        CHECK(world.offered() == "");
        calm_days(world, 1);
        CHECK(world.offered() == "");
        calm_days(world, 1);
        CHECK(world.offered() == "build_up");
    }
    SECTION("unanswered is not calm") {
        for (int day = 0; day < 7; ++day) world.days_later(1).check_in({{"woken", nullptr}});
        CHECK(world.offered() == "");
    }
    SECTION("pain of 3 is calm, 4 is not") {
        for (int day = 0; day < 5; ++day) world.days_later(1).check_in({{"activity_pain", 3}});
        CHECK(world.offered() == "build_up");
        World sore = calming();
        for (int day = 0; day < 5; ++day) sore.days_later(1).check_in({{"activity_pain", 4}});
        CHECK(sore.offered() == "");
    }
}

TEST_CASE("a red among the last seven days holds building up back, one before calm down began does not", "[R13][H6]") {
    World world = calming();
    calm_days(world, 3);
    world.train({{"during", left(6)}}); // red on the fourth day
    calm_days(world, 6);
    CHECK(world.offered() == "");
    calm_days(world, 1);
    CHECK(world.offered() == "build_up");
    SECTION("the red that began it is not counted") {
        World begun = planned({{"morning_pain_left", says(1)}});
        begun.train(); // on day 0
        begun.days_later(1).check_in(
            {{"morning", left(9)}, {"activity_pain", 8}}); // 8 above baseline: calm down from day 1 on
        REQUIRE(begun.plan_line() == "calm_down 1 seated_hold#4 daily");
        begun.answer_all_safe();
        calm_days(begun, 4);
        CHECK(begun.offered() == "");
        calm_days(begun, 1); // day 6: five calm days of the last seven, and day 0 was before
        CHECK(begun.offered() == "build_up");
    }
}

TEST_CASE("three green sessions in calm down are not enough, four over 7 days are", "[R13]") {
    World world = calming();
    const json::object sore{{"activity_pain", 4}}; // never a calm day
    const auto train = [&](int times) {
        for (int i = 0; i < times; ++i) {
            world.train();
            world.days_later(1).check_in(sore);
            if (world.offered() == "rung_up") world.answer_offer(false);
        }
    };
    SECTION("three, 8 days") {
        train(3);
        for (int day = 0; day < 5; ++day) world.days_later(1).check_in(sore);
        CHECK(world.offered() == "");
        train(1);
        CHECK(world.offered() == "build_up");
    }
    SECTION("four, on the fourth day after the first; then on the sixth and seventh") {
        train(4);
        CHECK(world.offered() == "");
        for (int day = 0; day < 2; ++day) world.days_later(1).check_in(sore);
        CHECK(world.offered() == "");
        world.days_later(1).check_in(sore);
        CHECK(world.offered() == "build_up");
    }
}

TEST_CASE("building up declined, calm down goes on and it is offered again later", "[R13][R33][H22]") {
    World world = calming();
    calm_days(world, 5);
    REQUIRE(world.answer_offer(false) == "");
    CHECK(world.offered() != "build_up");
    CHECK(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    CHECK(calm_days(world, 1).offered() == "build_up");
}

TEST_CASE("calmed after a flare of reds: two rungs below the one left, never below the lowest", "[R39][R32]") {
    World world = planned();
    world.check_in();
    world.train({{"during", left(8)}}); // calm down from 30 s, rung 5
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#4 daily");
    world.answer_all_safe();
    calm_days(world, 7); // the red is of the day calm down began: it has to leave the window
    REQUIRE(world.offered() == "build_up");
    CHECK(reasons(world) == "R13 R39");
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#3 daily");
}

TEST_CASE("calmed for 14 days it is two rungs below, for 15 the middle of the phase before", "[R39]") {
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
    CHECK(after(15) == "build_up 1 seated_hold#1 daily"); // phase 1: 10x4
}

TEST_CASE("calming with a rung of phase 1 left: never offered above it", "[R20][R34][H6]") {
    World world = planned({{"activity_pain_left", says(6)}, {"seated_hold", says("easy")}});
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    SECTION("from the questionnaire nothing was left, so it may grow") {
        const json::object sore{{"activity_pain", 5}};
        for (int i = 0; i < 2; ++i) {
            world.train();
            world.days_later(1).check_in(sore);
            world.days_later(1).check_in(sore);
        }
        CHECK(world.offered() == "rung_up");
    }
    SECTION("from 25 s left, it grows to 25 s and no more") {
        World left_low = planned();
        left_low.check_in();
        left_low.train({{"during", left(8)}}); // left 30 s, rung 5; now rung 4
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

TEST_CASE("without holds, a hold is tried again after a week", "[R12][H22]") {
    World world = planned({{"seated_hold", says("too_painful")}, {"short_hold", says("no")}});
    REQUIRE(world.plan_line() == "calm_down 0 daily");
    calm_days(world, 6);
    CHECK(world.offered() == ""); // and never building up before a hold or a raise is tolerated (R13)
    calm_days(world, 1);
    CHECK(world.offered() == "retry_hold");
    SECTION("yes: the lowest rung, still calming") {
        REQUIRE(world.answer_offer(true) == "");
        CHECK(world.plan_line() == "calm_down 1 seated_hold#1 daily");
    }
    SECTION("no: again later") {
        REQUIRE(world.answer_offer(false) == "");
        CHECK(world.offered() == "");
        CHECK(calm_days(world, 7).offered() == "retry_hold");
    }
}

// ---- R38 and what is broken

TEST_CASE("what comes first in the order of the rules is offered, one at a time", "[R38]") {
    World world = calming();
    world.check_in();
    for (int i = 0; i < 4; ++i) {
        world.train();
        world.days_later(1).check_in();
    }
    CHECK(world.offered() == "build_up"); // and two greens in a row, which R34 would offer a rung for
    world.something_new();
    CHECK(world.offered() == ""); // the screen comes before all of them
}

TEST_CASE("nothing is offered across what cannot be read", "[H7][H8][R34]") {
    World world = planned();
    world.train();
    world.days_later(1).check_in();
    // A record that is damaged: screen again, and the row begins anew.
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
    CHECK(hurt.offered() == ""); // whole, it would be the second green
    world.train();
    world.days_later(1).check_in();
    CHECK(world.offered() == "rung_up");
}
