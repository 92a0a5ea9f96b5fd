// Which offers are made and when (R12's retry, R13, R34 and R35, in the order of R38), and what accepting or declining
// does. Nothing is offered if a needed answer is unknown.
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::offer_test {
using namespace heelwise::test;

namespace {

// Pain 3 gives moderate irritability: phase 1 at 30 s, rung 5 of 8, daily, build up.
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

TEST_CASE("one green session rated right is not enough for a rung up; two are", "[R34][R33]") {
    World world = planned();
    CHECK(world.offered() == "");
    CHECK(trained(world, 1).last_response() == "green");
    CHECK(world.offered() == "");
    CHECK(trained(world, 1).offered() == "rung_up");
    CHECK(reasons(world) == "R34");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // an offer by itself changes nothing
    REQUIRE(world.answer_offer(true) == "");
    CHECK(world.plan_line() ==
          "build_up 1 seated_hold#5 daily"); // nor does the yes: the step begins with the next session
    world.train();
    CHECK(world.plan_line() == "build_up 1 seated_hold#6 daily");
    CHECK(World::text(world.plan().at("cause")) == "step");
    world.days_later(1).check_in();
    CHECK(world.offered() == ""); // the earlier greens belong to the rung below
    CHECK(trained(world, 1).offered() == "rung_up");
}

TEST_CASE("one session that was green and easy is enough for a rung up", "[R34]") {
    World world = planned();
    CHECK(trained(world, 1, easy).offered() == "rung_up");
    SECTION("but not if it was amber") {
        World sore = planned();
        CHECK(trained(sore, 1, {{"effort", "easy"}, {"during", left(3)}}).offered() == "");
    }
    SECTION("nor if irritability is high") {
        World high = planned();
        // Two days with activity pain of 6 make it high (R11).
        trained(high, 1, {}, {{"activity_pain", 6}});
        CHECK(trained(high, 1, easy, {{"activity_pain", 6}}).offered() != "");
        World one = planned();
        one.days_later(1).check_in({{"activity_pain", 6}});
        CHECK(trained(one, 1, easy, {{"activity_pain", 6}}).offered() == "");
    }
}

TEST_CASE("two amber sessions are not enough for a rung up; three are", "[R34]") {
    World world = planned();
    CHECK(trained(world, 2, amber).last_response() == "amber");
    CHECK(world.offered() == "");
    CHECK(trained(world, 1, amber).offered() == "rung_up");
}

TEST_CASE("amber sessions earn no rung while morning pain is rising", "[R34][R19][H6]") {
    // The questionnaire said 2 and the last mornings are 3, so they rise. The baseline follows them, so they are not
    // red.
    World world = planned({{"morning_pain_left", says(2)}});
    for (int day = 0; day < 4; ++day) world.days_later(1).check_in({{"morning", left(3)}});
    CHECK(trained(world, 4, amber, {{"morning", left(3)}}).offered() != "rung_up");
}

TEST_CASE("hard, incomplete or incompletely answered sessions earn no rung, and do not erase what was earned",
          "[R34][R30][H7]") {
    World world = planned();
    trained(world, 1);
    SECTION("rated hard") { trained(world, 1, hard); }
    SECTION("effort not answered") { trained(world, 1, {{"effort", nullptr}}); }
    SECTION("not complete") {
        world.start();
        const std::string id = world.session();
        world.end("stopped", false);
        world.rate(id);
        world.days_later(1).check_in();
        CHECK(world.last_response() == "green");
    }
    SECTION("pain during not answered") { trained(world, 1, {{"during", nullptr}}); }
    SECTION("painkiller not answered") { trained(world, 1, {{"painkiller", nullptr}}); }
    SECTION("soreness not answered the next morning") { trained(world, 1, {}, {{"soreness", nullptr}}); }
    CHECK(world.offered() == "");                    // the latest session must count
    CHECK(trained(world, 1).offered() == "rung_up"); // green, one that does not count, green
}

TEST_CASE("unknown sessions may not outnumber those that count", "[R31][R34][H7]") {
    const json::object unknown{{"after", nullptr}};
    World world = planned();
    trained(world, 1);
    trained(world, 3, unknown);
    CHECK(trained(world, 1).offered() == "");        // two that count, three unknown between them
    CHECK(trained(world, 1).offered() == "rung_up"); // the last two suffice
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
    World world = planned({{"activity_pain_left", says(2)}}); // low irritability: 45x4, rung 7
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#7 daily");
    REQUIRE(trained(world, 2).offered() == "rung_up");
    REQUIRE(world.answer_offer(true) == "");
    trained(world, 1);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#8 daily"); // 45x5, the top rung
    CHECK(trained(world, 1).offered() == "exercise");
    REQUIRE(world.answer_offer(true) == "");
    world.train();
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

TEST_CASE("after a no the same offer rests for 7 days, stays open for who asks, and the count goes on", "[R33][R61]") {
    World world = planned();
    REQUIRE(trained(world, 2).offered() == "rung_up"); // day 3
    const std::string id = World::text(world.today().at("offer").at("id"));
    REQUIRE(world.answer_offer(false) == "");
    CHECK(world.offered() == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    CHECK(World::text(world.today().at("waits").at("key")) == "waits.no");
    CHECK(trained(world, 1).offered() == ""); // a third green session is no new ground
    REQUIRE(world.today().at("resting_offers").as_array().size() == 1);
    CHECK(World::text(world.today().at("resting_offers").as_array()[0].at("id")) == id);
    SECTION("it comes again on the seventh day after the no") {
        CHECK(calm_days(world, 5).offered() == ""); // day 9: six days
        CHECK(calm_days(world, 1).offered() == "rung_up");
        CHECK(world.today().at("resting_offers").as_array().empty());
    }
    SECTION("who asks can take it before") {
        REQUIRE(world.send({{"kind", "answer_offer"}, {"offer", id}, {"accept", true}}) == "");
        CHECK_FALSE(world.today().at("step").is_null());
    }
    SECTION("an offer that leads elsewhere is made") {
        calm_days(world, 1); // four sessions at the gate are not enough for phase 2
        trained(world, 3);
        CHECK(world.offered() == "phase"); // six green at the gate, the first of them 7 days ago
    }
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
        world.train();
        CHECK(world.plan_line() == "build_up 1 seated_hold#6 daily");
    }
}

// ---- R35

namespace {

// At 30x4, the gate of phase 1. Every step within the phase is declined, so that only R35 decides.
World& at_gate(World& world, int sessions, const json::object& rating = {}, const json::object& morning = {}) {
    for (int i = 0; i < sessions; ++i) {
        trained(world, 1, rating, morning);
        if (world.offered() == "rung_up" || world.offered() == "exercise") world.answer_offer(false);
    }
    return world;
}

} // namespace

TEST_CASE("three easy and green sessions at the gate lead into phase 2, 3 days after the first of them",
          "[R35][R38][F26]") {
    World world = planned();
    world.check_in();
    CHECK(at_gate(world, 2, easy).offered() == "");
    CHECK(at_gate(world, 1, easy).offered() == "phase"); // offered before a step within the phase (R38)
    CHECK(reasons(world) == "R35");
    // The raise on two legs is asked about, and an answer is needed.
    CHECK(World::text(world.today().at("offer").at("asks").at("key")) == "offer.asks.two_leg_raise");
    CHECK(world.answer_offer(true) == "missing_field");
    CHECK(world.answer_offer(true, "perhaps") == "unknown_value");
    SECTION("easy: 3x8") {
        REQUIRE(world.answer_offer(true, "easy") == "");
        world.train();
        CHECK(world.plan_line() == "build_up 2 standing_raise_straight#3 every_other_day");
    }
    SECTION("challenging: 2x6") {
        REQUIRE(world.answer_offer(true, "challenging") == "");
        world.train();
        CHECK(world.plan_line() == "build_up 2 standing_raise_straight#1 every_other_day");
    }
    SECTION("not tried is never easy: seated") {
        REQUIRE(world.answer_offer(true, "not_tried") == "");
        world.train();
        CHECK(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    }
}

TEST_CASE("two sessions are not enough however long ago, and three wait for the third day", "[R35]") {
    World world = planned();
    world.check_in();
    at_gate(world, 2, easy);
    CHECK(calm_days(world, 5).offered() != "phase");
    // Below the gate nothing counts: 15 s at high irritability, then moderate again.
    World below = planned({{"woken", says("yes")}});
    REQUIRE(below.plan_line().substr(0, 23) == "calm_down 1 seated_hold");
}

TEST_CASE("six green sessions lead into phase 2 after 7 days, and twelve that are green or amber after 14", "[R35]") {
    World green = planned();
    green.check_in();
    at_gate(green, 6); // day 7: the first was six days ago
    CHECK(green.offered() == "");
    CHECK(at_gate(green, 1).offered() == "phase");
    World sore = planned();
    sore.check_in();
    at_gate(sore, 13, amber); // day 14
    CHECK(sore.offered() == "");
    CHECK(at_gate(sore, 1, amber).offered() == "phase");
}

TEST_CASE("a session that does not count breaks no row, but the latest must count", "[R35][H6][H7]") {
    World world = planned();
    world.check_in();
    at_gate(world, 2, easy);
    SECTION("rated hard") { at_gate(world, 1, hard); }
    SECTION("pain after not answered") { at_gate(world, 1, {{"effort", "easy"}, {"after", nullptr}}); }
    SECTION("effort not answered") { at_gate(world, 1, {{"effort", nullptr}}); }
    SECTION("stopped early") {
        world.start();
        const std::string id = world.session();
        world.end("stopped", false);
        world.rate(id, easy);
        world.days_later(1).check_in();
    }
    CHECK(world.offered() != "phase");
    CHECK(at_gate(world, 1, easy).offered() == "phase");
}

TEST_CASE("after a red the sessions before it do not count towards the next phase", "[R35][R32][H6]") {
    World world = planned();
    world.check_in();
    at_gate(world, 2, easy);
    trained(world, 1, {{"during", left(6)}}); // eased to 25x4, below the gate
    calm_days(world, 1);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily");
    at_gate(world, 3, easy);
    CHECK(world.offered() != "phase");
}

TEST_CASE("with fewer than four check-ins, rising is unknown, which bars a phase but not an exercise",
          "[R19][R35][H7]") {
    World world = planned();
    // There is a session every third day. Only the mornings that R30 needs have check-ins: two or three of seven.
    for (int i = 0; i < 4; ++i) {
        world.train(easy);
        world.days_later(1).check_in();
        if (i < 3) world.days_later(2);
    }
    CHECK(world.offered() == "rung_up");
    world.answer_offer(false);
    CHECK(World::text(world.today().at("waits").at("key")) == "waits.no");
    CHECK(calm_days(world, 4).offered() == "phase"); // the days are calm, and morning pain is known not to rise
}

TEST_CASE("phase 2 is offered only to someone who is calm or stable", "[R35][R19]") {
    World world = planned({{"trend", says("not_sure")}}); // the days before the assessment are calm, but not stable
    const json::object sore{{"activity_pain", 4}};
    world.check_in(sore);
    at_gate(world, 8, easy, sore);
    CHECK(world.offered() != "phase");                         // nine told days
    CHECK(at_gate(world, 1, easy, sore).offered() == "phase"); // ten told days at 5 or less, and not rising
}

// ---- R12, R13, R39

TEST_CASE("building up is offered after five calm days of seven that include the latest two", "[R13][R19]") {
    World world = calming();
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    SECTION("four calm days are not enough; five are") {
        world.check_in(); // the day on which calm down began is no calm day
        calm_days(world, 4);
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
        REQUIRE(begun.plan_line() == "calm_down 1 seated_hold#2 daily");
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

TEST_CASE("if building up is declined, calm down goes on and the offer comes again after 7 days", "[R13][R33][H22]") {
    World world = calming();
    calm_days(world, 5);
    REQUIRE(world.answer_offer(false) == "");
    CHECK(world.offered() != "build_up");
    CHECK(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    CHECK(calm_days(world, 6).offered() == "");
    CHECK(calm_days(world, 1).offered() == "build_up");
}

TEST_CASE("the day of a flare is no calm day, whatever its morning said", "[R13][R52]") {
    World world = calming();
    calm_days(world, 4);
    REQUIRE(world.send({{"kind", "submit_flare"}}) == "");
    world.answer_all_safe();
    CHECK(calm_days(world, 4).offered() == "");
    CHECK(calm_days(world, 1).offered() == "build_up");
}

TEST_CASE("after calm down because of a red, building up restarts two rungs below the rung left", "[R39][R32]") {
    World world = planned();
    world.check_in();
    world.train({{"during", left(8)}}); // calm down begins at 15 s (R20)
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#2 daily");
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

TEST_CASE("from 28 days of calm down on, R41's rung applies instead", "[R39][R41]") {
    World world = planned();
    REQUIRE(world.send({{"kind", "submit_check_in"}, {"date", "2026-03-01"}, {"morning", left(1)}}) == "");
    put_at(world, 4, "rebound_raise", 2);
    world.train({{"during", left(8)}});
    world.answer_all_safe();
    SECTION("15 days: the middle of phase 3") {
        days_on(world, 15);
        REQUIRE(world.answer_offer(true) == "");
        CHECK(world.plan_line() == "build_up 3 two_up_one_down#1 every_other_day");
    }
    SECTION("29 days: one phase down at its lowest rung, not two") {
        days_on(world, 29);
        REQUIRE(world.answer_offer(true) == "");
        CHECK(world.plan_line() == "build_up 3 two_up_one_down#1 every_other_day");
    }
}

TEST_CASE("during calm down no step up is offered, and the hold is never above the rung that the person left",
          "[R20][R34][H6]") {
    World world = planned({{"activity_pain_left", says(6)}, {"seated_hold", says("easy")}});
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    const json::object sore{{"activity_pain", 5}};
    for (int i = 0; i < 3; ++i) {
        world.train(easy);
        world.days_later(1).check_in(sore);
        world.days_later(1).check_in(sore);
    }
    CHECK(world.offered() == "");
    World low = planned();
    low.check_in();
    REQUIRE(low.send({{"kind", "request_easier"}}) == "");
    for (int i = 0; i < 3; ++i) low.send({{"kind", "request_easier"}});
    REQUIRE(low.plan_line() == "build_up 1 seated_hold#1 daily");
    REQUIRE(low.send({{"kind", "submit_flare"}}) == "");
    CHECK(low.plan_line() == "calm_down 1 seated_hold#1 daily"); // 10 s, although a flare begins at 15 s
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
    for (int i = 0; i < 5; ++i) {
        world.train();
        world.days_later(1).check_in();
    }
    CHECK(world.offered() == "build_up"); // four greens over 7 days are not there yet, but five calm days are
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
