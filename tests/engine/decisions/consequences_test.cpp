// What follows by itself: each clause of R32 with its boundary one either side, corrections of a red, and gaps (R41).
#include "stories/told.hpp"
#include "support/catch.hpp"

using namespace heelwise;
using namespace heelwise::test;

namespace {

// Pain 3, so moderate: 30 s, phase 1, rung 5 of 9 (10 15 20 25 30 35 40 45x4 45x5), daily, build up. Baseline 3.
World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-01").begin(others);
    return world;
}
// The raise easy at pain 2: phase 2, its easiest exercise, lowest rung, every other day.
World in_phase_two() {
    return planned({{"activity_pain_left", says(2)}, {"seated_hold", says("easy")}, {"two_leg_raise", says("easy")}});
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

// A session on the day of now with this pain during it.
World& session(World& world, std::int64_t during) { return world.train({{"during", left(during)}}); }
std::string last_session(const World& world) { return last_of<SessionStarted>(world.log)->session; }

std::string cause(const World& world) { return World::text(world.plan().at("cause")); }
bool rests(const World& world) { return !world.today().at("rest").is_null(); }

} // namespace

// ---- one red

TEST_CASE("pain of 5 does not ease, 6 does, at once and shown with its reasons", "[R30][R32][R33][R60][H6]") {
    World world = planned();
    SECTION("5") {
        session(world, 5);
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        CHECK_FALSE(rests(world));
    }
    SECTION("6") {
        session(world, 6);
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(cause(world) == "red");
        CHECK(rests(world));
        CHECK(rules(world.plan().at("reasons").as_array()) == "R30 R32");
        CHECK(world.barrier() == "resting");
        CHECK(world.start() == "resting");
    }
    SECTION("6 after") {
        world.train({{"after", left(6)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
}

TEST_CASE("a morning 1 above baseline does not ease, 2 above does", "[R30][R32][H6]") {
    World world = planned(); // baseline 3, as the questionnaire said: fewer than three mornings
    session(world, 1);
    world.days_later(1);
    SECTION("4") {
        world.check_in({{"morning", left(4)}});
        CHECK(world.last_response() == "amber");
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    }
    SECTION("5") {
        world.check_in({{"morning", left(5)}});
        CHECK(world.last_response() == "red");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(rests(world));
    }
}

TEST_CASE("still sore after 24 hours eases, before it is asked again and nothing starts", "[R30][R31][R32][H6][H7]") {
    World world = planned();
    session(world, 1); // ends at 08:10
    world.days_later(1);
    world.at("2026-03-02", 8 * 60 + 9);
    world.check_in({{"soreness", "still_there"}});
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    CHECK(world.barrier() == "soreness_pending");
    CHECK(world.tasks().rfind("check_in:due*", 0) == 0);
    world.at("2026-03-02", 8 * 60 + 10); // 24 h
    CHECK(world.check_in({{"soreness", "still_there"}}) == "");
    CHECK(kinds(world.last_records) == "check_in_submitted red_decided");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(world.barrier() == "resting");
}

TEST_CASE("a question about soreness that was left open does not bar the way for ever", "[R30][R31][H22][H7]") {
    World world = planned();
    session(world, 1);
    world.at("2026-03-02", 7 * 60);
    world.check_in({{"soreness", "still_there"}});
    REQUIRE(world.barrier() == "soreness_pending");
    world.at("2026-03-03", 8 * 60).open_day();
    CHECK(world.barrier() == "soreness_pending"); // still nobody knows
    SECTION("gone by a later morning: how that session was answered stays unknown, the next may start") {
        world.check_in({{"soreness", "gone"}});
        CHECK(world.last_response() == "unknown");
        CHECK(world.barrier() == "");
    }
    SECTION("still there on a later morning: over 24 h, so red") {
        world.check_in({{"soreness", "still_there"}});
        CHECK(world.last_response() == "red");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
    SECTION("a later morning that does not say leaves it open") {
        world.check_in({{"soreness", nullptr}});
        CHECK(world.barrier() == "soreness_pending");
    }
}

TEST_CASE("the lowest rung drops to the phase below at its top", "[R32][H6]") {
    World world = in_phase_two();
    REQUIRE(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    session(world, 6);
    CHECK(world.plan_line() == "build_up 1 seated_hold#9 daily"); // 45x5
    CHECK(last_of<RedDecided>(world.log)->moved_phase);
}

TEST_CASE("below the lowest rung of all: calm down without holds", "[R32][R12][H6]") {
    World world = planned({{"activity_pain_left", says(7)}});
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    session(world, 6);
    CHECK(world.plan_line() == "calm_down 1 seated_hold#1 every_other_day");
    world.days_later(1).check_in();
    world.days_later(8).check_in(); // no second red within seven days
    session(world, 6);
    CHECK(world.plan_line() == "calm_down 0 daily");
    CHECK(world.barrier() == "no_plan");
}

// ---- more than one

namespace {

// A red on the first day, rest over the morning after, and another red `days` after the first.
World red_again_after(World world, int days) {
    session(world, 6);
    world.days_later(1).check_in();
    REQUIRE_FALSE(rests(world));
    world.days_later(days - 1).check_in();
    return session(world, 6);
}

} // namespace

TEST_CASE("two reds within 7 days: the lowest rung of phase 1; on the eighth day one rung", "[R32][H6]") {
    CHECK(red_again_after(planned(), 6).plan_line() == "build_up 1 seated_hold#1 daily");
    CHECK(cause(red_again_after(planned(), 6)) == "two_reds");
    CHECK(red_again_after(planned(), 7).plan_line() == "build_up 1 seated_hold#3 daily");
}

TEST_CASE("two reds within 7 days higher up: the phase below at its middle rung", "[R32][H6]") {
    World world = in_phase_two();
    // A rung up first, so that one red stays in the phase.
    for (int i = 0; i < 2; ++i) {
        session(world, 1);
        world.days_later(1).check_in();
        if (i == 0) world.days_later(1).check_in();
    }
    REQUIRE(world.offered() == "rung_up");
    world.answer_offer(true);
    REQUIRE(world.plan_line() == "build_up 2 seated_raise#2 every_other_day");
    world.days_later(1).check_in();
    session(world, 6);
    REQUIRE(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    world.days_later(1).check_in();
    world.days_later(1).check_in();
    session(world, 6);
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // of 9 rungs the middle
    CHECK(cause(world) == "two_reds");
}

TEST_CASE("at the lowest rung of phase 1 already: calm down", "[R32][H6]") {
    World world = red_again_after(planned(), 6);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#1 daily");
    world.days_later(1).check_in();
    world.days_later(9).check_in(); // the third red more than 14 days after the first
    session(world, 6);
    CHECK(world.plan_line() == "calm_down 0 daily"); // one red: below 10x4
}

TEST_CASE("a red that moved a phase is not counted again for two in 7", "[R32]") {
    World world = in_phase_two();
    session(world, 6);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#9 daily"); // moved
    world.days_later(1).check_in();
    world.days_later(1).check_in();
    session(world, 6);
    CHECK(world.plan_line() == "build_up 1 seated_hold#8 daily"); // as a first one: one rung
    CHECK(cause(world) == "red");
}

TEST_CASE("three reds within 14 days: calm down and screen; all count, also those that moved a phase",
          "[R32][H6][H2]") {
    World world = in_phase_two();
    session(world, 6); // the first, day 0
    world.days_later(1).check_in();
    world.days_later(1).check_in();
    session(world, 6); // the second, day 2
    world.days_later(1).check_in();
    SECTION("the third on day 13") {
        world.days_later(10).check_in();
        session(world, 6);
        CHECK(world.plan_line() == "calm_down 1 seated_hold#7 daily"); // below the 45x4 that were too much
        CHECK(cause(world) == "calm_down");
        CHECK(world.status() == "due");
        CHECK(World::text(world.screening().at("due").at("key")) == "screening.due.flare");
        CHECK(world.start() == "screening_not_clear");
        world.answer_all_safe();
        CHECK(world.start() == "resting"); // and the rest is not forgotten
    }
    SECTION("on day 14 it is the second only of its window") {
        world.days_later(11).check_in();
        session(world, 6);
        CHECK(world.plan_line() == "build_up 1 seated_hold#7 daily");
        CHECK(world.status() == "clear");
    }
}

TEST_CASE("reds count by their dates, in whatever order they are told", "[R32][H6]") {
    World world = planned();
    session(world, 6);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily");
    SECTION("6 days before") {
        CHECK(log(world, "2026-02-23", {{"during", left(6)}}) == "");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily"); // before the questionnaire: settled by it
    }
    World later;
    later.on("2026-03-01").begin();
    later.days_later(9).check_in();
    session(later, 6);
    later.days_later(1).check_in();
    REQUIRE(later.plan_line() == "build_up 1 seated_hold#4 daily");
    SECTION("told later, 6 days before the other") {
        CHECK(log(later, "2026-03-04", {{"during", left(6)}}) == "");
        CHECK(later.plan_line() == "build_up 1 seated_hold#1 daily");
    }
    SECTION("told later, 7 days before the other") {
        CHECK(log(later, "2026-03-03", {{"during", left(6)}}) == "");
        CHECK(later.plan_line() == "build_up 1 seated_hold#3 daily");
    }
}

TEST_CASE("7 during is a red like another, 8 calms down and screens", "[R32][H6][H2]") {
    World world = planned();
    SECTION("7") {
        session(world, 7);
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.status() == "clear");
    }
    SECTION("8") {
        session(world, 8);
        CHECK(world.plan_line() == "calm_down 1 seated_hold#4 daily");
        CHECK(cause(world) == "calm_down");
        CHECK(world.status() == "due");
    }
    SECTION("8 after is a red like another: it is the pain during that counts") {
        world.train({{"after", left(8)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.status() == "clear");
    }
}

TEST_CASE("a red that turns out to be severe calms down and screens after all, and is counted once", "[R32][H6][H2]") {
    World world = planned({{"morning_pain_left", says(1)}});
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    REQUIRE(world.end("too_much", false) == "");
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily");
    SECTION("pain of 7 during it, told then: as it was") {
        world.rate(id, {{"during", left(7)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.status() == "clear");
    }
    SECTION("pain of 8 during it, told then") {
        world.rate(id, {{"during", left(8)}});
        CHECK(world.plan_line() == "calm_down 1 seated_hold#4 daily");
        CHECK(world.status() == "due");
        CHECK(world.engine().state().plan.reds.size() == 1);
        CHECK(rests(world));
    }
    SECTION("a morning of 9, baseline 1") {
        world.days_later(1).check_in({{"morning", left(9)}});
        CHECK(world.plan_line() == "calm_down 1 seated_hold#4 daily");
        CHECK(world.status() == "due");
        CHECK(rests(world));
        world.check_in({{"morning", left(8)}});
        CHECK(world.plan_line() == "calm_down 1 seated_hold#4 daily"); // less bad is still red: nothing is given back
    }
}

TEST_CASE("a morning 7 above baseline is a red like another, 8 above calms down and screens", "[R32][H6][H2]") {
    World world = planned({{"morning_pain_left", says(1)}}); // baseline 1
    session(world, 1);
    world.days_later(1);
    SECTION("8") {
        world.check_in({{"morning", left(8)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.status() == "clear");
    }
    SECTION("9") {
        world.check_in({{"morning", left(9)}});
        CHECK(world.plan_line() == "calm_down 1 seated_hold#4 daily");
        CHECK(world.status() == "due");
    }
}

// ---- how rest ends

TEST_CASE("rest ends with the first later answer at or below the baseline that was frozen", "[R32][H6]") {
    World world = planned({{"morning_pain_left", says(4)}}); // baseline 4
    session(world, 6);
    world.days_later(1);
    SECTION("5, above it, with soreness still there: no") {
        world.check_in({{"morning", left(5)}, {"soreness", "still_there"}});
        CHECK(rests(world));
    }
    SECTION("5, above it, with soreness gone: no, that is for 3 or less") {
        world.check_in({{"morning", left(5)}, {"soreness", "gone"}});
        CHECK(rests(world));
    }
    SECTION("4, at it") {
        world.check_in({{"morning", left(4)}, {"soreness", "still_there"}});
        CHECK_FALSE(rests(world));
    }
}

TEST_CASE("rest ends at 3 or less with soreness gone, also above baseline", "[R32][H6]") {
    World world = planned({{"morning_pain_left", says(2)}}); // baseline 2
    session(world, 6);
    world.days_later(1);
    SECTION("3, gone") {
        world.check_in({{"morning", left(3)}, {"soreness", "gone"}});
        CHECK_FALSE(rests(world));
        CHECK(world.barrier() == "");
    }
    SECTION("3, still there") {
        world.check_in({{"morning", left(3)}, {"soreness", "still_there"}});
        CHECK(rests(world));
    }
    SECTION("3, not said") {
        world.check_in({{"morning", left(3)}, {"soreness", nullptr}});
        CHECK(rests(world));
    }
    SECTION("4, gone: the morning alone is 2 above, and rests on") {
        world.check_in({{"morning", left(4)}, {"soreness", "gone"}});
        CHECK(rests(world));
    }
    SECTION("a morning that was not told") {
        world.check_in({{"morning", json::object{}}, {"soreness", "gone"}});
        CHECK(rests(world));
    }
}

TEST_CASE("rest is not ended by the answer that made it", "[R32][H6]") {
    World world = planned({{"morning_pain_left", says(1)}}); // baseline 1
    session(world, 1);
    world.days_later(1).check_in(
        {{"morning", left(3)}, {"soreness", "gone"}}); // 2 above: red; and 3 with soreness gone
    REQUIRE(world.last_response() == "red");
    CHECK(rests(world));
    world.days_later(1).check_in({{"morning", left(3)}, {"soreness", "gone"}}); // a later one
    CHECK_FALSE(rests(world));
}

TEST_CASE("the morning of the red's own day does not end its rest", "[R32][H6]") {
    World world = planned();
    session(world, 6);
    world.check_in({{"morning", left(0)}});
    CHECK(rests(world));
}

TEST_CASE("both sides: rest ends only when both are down", "[R16][R32][H6][H7]") {
    World world = planned({{"sides", says("both")}}); // baseline 3 on both
    const auto start = [&] {
        world.send({{"kind", "start_session"}, {"pain", both(1, 1)}, {"support_seen", true}});
        const std::string id = world.session();
        world.end();
        world.rate(id, {{"during", both(1, 6)}, {"after", both(1, 1)}});
    };
    start();
    REQUIRE(rests(world));
    world.days_later(1).check_in({{"morning", both(1, 4)}});
    CHECK(rests(world));
    world.check_in({{"morning", left(1)}}); // the right is not known
    CHECK(rests(world));
    world.check_in({{"morning", both(3, 3)}, {"soreness", nullptr}});
    CHECK_FALSE(rests(world));
}

TEST_CASE("6 days without an answer rest on, 7 screen and calm down", "[R32][H6][H22]") {
    World world = planned();
    session(world, 6);
    world.days_later(6).open_day();
    CHECK(rests(world));
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(world.status() == "clear");
    world.days_later(1).open_day();
    CHECK_FALSE(rests(world));
    CHECK(world.plan_line() == "calm_down 1 seated_hold#4 daily");
    CHECK(cause(world) == "silence");
    CHECK(world.status() == "due");
}

TEST_CASE("an answer that does not end the rest breaks the silence", "[R32][H22]") {
    World world = planned();
    session(world, 6);
    world.days_later(3).check_in({{"morning", left(6)}});
    world.days_later(6).open_day();
    CHECK(rests(world));
    world.days_later(1).open_day();
    CHECK(cause(world) == "silence");
}

TEST_CASE("at the lowest rung silence calms down with it, not without holds", "[R32][R20]") {
    World world = red_again_after(planned(), 6);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#1 daily");
    world.days_later(7).open_day();
    CHECK(world.plan_line() == "calm_down 1 seated_hold#1 daily");
}

// ---- corrections

TEST_CASE("a red that was a slip gives the plan back; what is not known does not", "[R32][H6][H7]") {
    World world = planned();
    session(world, 6);
    const std::string id = last_session(world);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily");
    SECTION("amber after all") {
        world.days_later(1).check_in();
        world.rate(id, {{"during", left(5)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        CHECK(cause(world) == "corrected");
        CHECK_FALSE(rests(world));
        CHECK(last_of<PlanDecided>(world.log)->supersedes.has_value()); // nothing is deleted
    }
    SECTION("the morning after not told yet: unknown, so it stays") {
        world.rate(id, {{"during", left(1)}});
        CHECK(world.last_response() == "unknown");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(rests(world));
        SECTION("and told, it is given back") {
            world.days_later(1).check_in();
            CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        }
    }
    SECTION("the pain taken away: unknown") {
        world.days_later(1).check_in();
        world.rate(id, {{"during", json::object{}}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
    SECTION("deleted: there was no such session") {
        world.remove(id + ".0");
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        CHECK_FALSE(rests(world));
    }
    SECTION("after the next session it stays") {
        world.days_later(1).check_in();
        session(world, 1);
        world.days_later(1).check_in();
        world.rate(id, {{"during", left(1)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
}

TEST_CASE("the slip of a second red does not end the rest of the first", "[R32][H6]") {
    World world = planned();
    session(world, 6);
    world.days_later(1).check_in({{"morning", left(6)}}); // rests on
    REQUIRE(log(world, "2026-03-02", {{"during", left(6)}}) == "");
    REQUIRE(rests(world));
    world.remove(last_of<SessionSubmitted>(world.log)->session + ".0");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(rests(world));
    world.days_later(1).check_in();
    CHECK_FALSE(rests(world));
}

TEST_CASE("after any red, in any phase, the plan is never higher than before", "[R32][H6]") {
    for (const char* hold : {"challenging", "easy", "not_tried"}) {
        for (const char* raise : {"easy", "not_tried"}) {
            for (const std::int64_t pain : {0, 3, 7}) {
                for (const std::int64_t during : {6, 8}) {
                    World world = planned({{"seated_hold", says(hold)},
                                           {"two_leg_raise", says(raise)},
                                           {"activity_pain_left", says(pain)}});
                    for (int day = 0; day < 6; ++day) {
                        if (world.barrier().empty()) {
                            const Plan before = *world.engine().state().plan.plan;
                            session(world, during);
                            const Plan after = *world.engine().state().plan.plan;
                            INFO(hold << " " << raise << " " << pain << " " << during);
                            CHECK(is_lower(after, before, default_programme()));
                        }
                        world.days_later(1);
                        if (world.status() != "clear") world.answer_all_safe();
                        world.check_in();
                    }
                }
            }
        }
    }
}

// ---- gaps

TEST_CASE("13 days without a session change nothing, 14 lead a rung down, 28 a phase and to the screen", "[R41][H6]") {
    const auto away = [](int days) {
        World world = planned();
        session(world, 1);
        world.days_later(1).check_in();
        world.days_later(days - 1).open_day();
        return world;
    };
    CHECK(away(13).plan_line() == "build_up 1 seated_hold#5 daily");
    CHECK(away(14).plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(cause(away(14)) == "gap");
    CHECK(away(27).plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(away(28).plan_line() == "build_up 1 seated_hold#1 daily"); // phase 1: 10x4
    CHECK(away(28).status() == "due");
    CHECK(away(27).status() == "clear");
}

TEST_CASE("opened daily, a gap comes to the same as opened once", "[R41]") {
    World world = planned();
    session(world, 1);
    for (int day = 1; day <= 27; ++day) {
        world.days_later(1).check_in();
        CHECK(world.plan_line() == (day < 14 ? "build_up 1 seated_hold#5 daily" : "build_up 1 seated_hold#4 daily"));
    }
}

TEST_CASE("28 days away from phase 2: phase 1 at its lowest rung", "[R41][H6]") {
    World world = in_phase_two();
    session(world, 1);
    world.days_later(28).open_day();
    CHECK(world.plan_line() == "build_up 1 seated_hold#1 daily");
}

TEST_CASE("an accepted offer does not hide the gap behind it", "[R41][H6]") {
    World world = planned();
    for (int i = 0; i < 2; ++i) {
        session(world, 1);
        world.days_later(1).check_in();
    }
    REQUIRE(world.answer_offer(true) == "");
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#6 daily");
    world.days_later(13).open_day();                              // 14 since the last session
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily"); // one below the rung last done
}

TEST_CASE("rest is no gap; what comes after it is", "[R32][R41][H6]") {
    World world = planned();
    session(world, 6);
    for (int day = 0; day < 20; ++day) world.days_later(1).check_in({{"morning", left(6)}});
    REQUIRE(rests(world));
    world.days_later(1).check_in();
    REQUIRE_FALSE(rests(world));
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    world.days_later(6).open_day(); // 27 days after the session, 6 after the rest; the screen is not due yet
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    world.days_later(7).open_day(); // 13
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    world.days_later(1).open_day(); // 14
    CHECK(world.plan_line() == "build_up 1 seated_hold#3 daily");
}

TEST_CASE("calming down is no gap", "[R41]") {
    World world = planned({{"trend", says("worse")}});
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    session(world, 1);
    world.days_later(27).open_day();
    CHECK(world.plan_line() == "calm_down 1 seated_hold#5 daily");
}
