// Decisions that follow without being asked for: each clause of R32 on both sides of its limit, corrections of a red,
// and gaps (R41).
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::consequences_test {
using namespace heelwise::test;

namespace {

// Pain 3 gives moderate irritability: 30 s, phase 1, rung 5 of 9 (10 15 20 25 30 35 40 45x4 45x5), daily, build up. The
// baseline is 3.
World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-01").begin(others);
    return world;
}
// The raise is easy at pain 2: phase 2, its easiest exercise at the lowest rung, every other day.
// R14: the hold is too painful, but raises are tolerated, so phase 2 begins seated.
World in_phase_two() {
    return planned({{"activity_pain_left", says(2)},
                    {"seated_hold", says("too_painful")},
                    {"short_hold", says("yes")},
                    {"two_leg_raise", says("challenging")}});
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

// A session today with this pain during it.
World& session(World& world, std::int64_t during) { return world.train({{"during", left(during)}}); }
std::string last_session(const World& world) { return last_of<SessionStarted>(world.log)->session; }

std::string cause(const World& world) { return World::text(world.plan().at("cause")); }
bool rests(const World& world) { return !world.today().at("rest").is_null(); }

} // namespace

// ---- one red

TEST_CASE("pain of 5 does not ease the plan; pain of 6 does at once, and the reasons are shown",
          "[R30][R32][R33][R60][H6]") {
    World world = planned();
    SECTION("pain of 5 during") {
        session(world, 5);
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        CHECK_FALSE(rests(world));
    }
    SECTION("pain of 6 during") {
        session(world, 6);
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(cause(world) == "red");
        CHECK(rests(world));
        CHECK(rules(world.plan().at("reasons").as_array()) == "R30 R32");
        CHECK(world.barrier() == "resting");
        CHECK(world.start() == "resting");
    }
    SECTION("pain of 6 after") {
        world.train({{"after", left(6)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
}

TEST_CASE("a morning 1 above the baseline does not ease the plan; 2 above does", "[R30][R32][H6]") {
    World world = planned(); // with fewer than three check-ins the baseline is 3, from the questionnaire
    session(world, 1);
    world.days_later(1);
    SECTION("morning pain of 4") {
        world.check_in({{"morning", left(4)}});
        CHECK(world.last_response() == "amber");
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    }
    SECTION("morning pain of 5") {
        world.check_in({{"morning", left(5)}});
        CHECK(world.last_response() == "red");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(rests(world));
    }
}

TEST_CASE("soreness after 24 hours eases the plan; before that it is pending and no session can start",
          "[R30][R31][R32][H6][H7]") {
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

TEST_CASE("a pending question about soreness does not block sessions for ever", "[R30][R31][H22][H7]") {
    World world = planned();
    session(world, 1);
    world.at("2026-03-02", 7 * 60);
    world.check_in({{"soreness", "still_there"}});
    REQUIRE(world.barrier() == "soreness_pending");
    world.at("2026-03-03", 8 * 60).open_day();
    CHECK(world.barrier() == "soreness_pending"); // nobody knows yet
    SECTION("soreness gone on a later morning: the session stays unknown and the next one may start") {
        world.check_in({{"soreness", "gone"}});
        CHECK(world.last_response() == "unknown");
        CHECK(world.barrier() == "");
    }
    SECTION("soreness still there on a later morning: over 24 h, so red") {
        world.check_in({{"soreness", "still_there"}});
        CHECK(world.last_response() == "red");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
    SECTION("soreness not answered on a later morning: still pending") {
        world.check_in({{"soreness", nullptr}});
        CHECK(world.barrier() == "soreness_pending");
    }
}

TEST_CASE("at the lowest rung of a phase that was entered directly a red leads to the gate of the previous phase",
          "[R32][H6]") {
    World world = in_phase_two();
    REQUIRE(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    session(world, 6);
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // 30x4
    CHECK(last_of<RedDecided>(world.log)->moved_phase);
}

TEST_CASE("at the lowest rung of phase 1 a red leads to calm down without holds", "[R32][R12][H6]") {
    World world = planned({{"activity_pain_left", says(7)}});
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#2 every_other_day");
    session(world, 6);
    CHECK(world.plan_line() == "calm_down 1 seated_hold#1 every_other_day");
    world.days_later(1).check_in();
    world.days_later(8).check_in(); // more than seven days after the first red
    session(world, 6);
    CHECK(world.plan_line() == "calm_down 0 daily");
    CHECK(world.barrier() == "no_plan");
}

// ---- two and three reds

namespace {

// A red on the first day, a rest that ends the next morning, and another red `days` after the first.
World red_again_after(World world, int days) {
    session(world, 6);
    world.days_later(1).check_in();
    REQUIRE_FALSE(rests(world));
    world.days_later(days - 1).check_in();
    return session(world, 6);
}

} // namespace

TEST_CASE("two reds within 7 days lead to the lowest rung of phase 1; after that a red costs one rung", "[R32][H6]") {
    CHECK(red_again_after(planned(), 6).plan_line() == "build_up 1 seated_hold#1 daily");
    CHECK(cause(red_again_after(planned(), 6)) == "two_reds");
    CHECK(red_again_after(planned(), 7).plan_line() == "build_up 1 seated_hold#3 daily");
}

TEST_CASE("above phase 1, two reds within 7 days lead to the middle of the previous phase", "[R32][H6]") {
    World world = in_phase_two();
    // First a rung up, so that one red does not leave the phase.
    for (int i = 0; i < 2; ++i) {
        session(world, 1);
        world.days_later(1).check_in();
        if (i == 0) world.days_later(1).check_in();
    }
    REQUIRE(world.offered() == "rung_up");
    world.answer_offer(true);
    world.days_later(1).check_in();
    session(world, 6); // the step begins with this session
    REQUIRE(world.plan_line() == "build_up 2 seated_raise#1 every_other_day");
    world.days_later(1).check_in();
    world.days_later(1).check_in();
    session(world, 6);
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily"); // the middle of 8 rungs
    CHECK(cause(world) == "two_reds");
}

TEST_CASE("a later red at the lowest rung of phase 1 leads to calm down", "[R32][H6]") {
    World world = red_again_after(planned(), 6);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#1 daily");
    world.days_later(1).check_in();
    world.days_later(9).check_in(); // the third red is more than 14 days after the first
    session(world, 6);
    CHECK(world.plan_line() == "calm_down 0 daily"); // one red: below 10x4
}

TEST_CASE("a red that moved the plan to another phase does not count towards two in 7 days", "[R32]") {
    World world = in_phase_two();
    session(world, 6);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#5 daily"); // moved to another phase
    world.days_later(1).check_in();
    world.days_later(1).check_in();
    session(world, 6);
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily"); // counts as the first red: one rung
    CHECK(cause(world) == "red");
}

TEST_CASE("three reds within 14 days lead to calm down and the screen, even if one of them moved a phase",
          "[R32][H6][H2]") {
    World world = in_phase_two();
    session(world, 6); // the first red, on day 0
    world.days_later(1).check_in();
    world.days_later(1).check_in();
    session(world, 6); // the second red, on day 2
    world.days_later(1).check_in();
    SECTION("the third red is on day 13") {
        world.days_later(10).check_in();
        session(world, 6);
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily"); // 15 s (R20)
        CHECK(cause(world) == "calm_down");
        CHECK(world.status() == "due");
        CHECK(World::text(world.screening().at("due").at("key")) == "screening.due.flare");
        CHECK(world.start() == "screening_not_clear");
        world.answer_all_safe();
        CHECK(world.start() == "resting"); // the rest still applies
    }
    SECTION("on day 14 it is only the second red in its window") {
        world.days_later(11).check_in();
        session(world, 6);
        CHECK(world.plan_line() == "build_up 1 seated_hold#3 daily");
        CHECK(world.status() == "clear");
    }
}

TEST_CASE("reds count by their dates, in whatever order they are recorded", "[R32][H6]") {
    World world = planned();
    session(world, 6);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily");
    SECTION("a red 6 days earlier, before the questionnaire") {
        CHECK(log(world, "2026-02-23", {{"during", left(6)}}) == "");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily"); // the questionnaire came later and settles it
    }
    World later;
    later.on("2026-03-01").begin();
    later.days_later(9).check_in();
    session(later, 6);
    later.days_later(1).check_in();
    REQUIRE(later.plan_line() == "build_up 1 seated_hold#4 daily");
    SECTION("a red recorded later, 6 days before the other") {
        CHECK(log(later, "2026-03-04", {{"during", left(6)}}) == "");
        CHECK(later.plan_line() == "build_up 1 seated_hold#1 daily");
    }
    SECTION("a red recorded later, 7 days before the other") {
        CHECK(log(later, "2026-03-03", {{"during", left(6)}}) == "");
        CHECK(later.plan_line() == "build_up 1 seated_hold#3 daily");
    }
}

TEST_CASE("pain of 7 during is an ordinary red; pain of 8 leads to calm down and the screen", "[R32][H6][H2]") {
    World world = planned();
    SECTION("pain of 7 during") {
        session(world, 7);
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.status() == "clear");
    }
    SECTION("pain of 8 during") {
        session(world, 8);
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
        CHECK(cause(world) == "calm_down");
        CHECK(world.status() == "due");
    }
    SECTION("pain of 8 after is an ordinary red, because only pain during counts as severe") {
        world.train({{"after", left(8)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.status() == "clear");
    }
}

TEST_CASE("a red that later turns out to be severe leads to calm down and the screen, and still counts once",
          "[R32][H6][H2]") {
    World world = planned({{"morning_pain_left", says(1)}});
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    REQUIRE(world.end("too_much", false) == "");
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily");
    SECTION("pain of 7 during, answered later: nothing changes") {
        world.rate(id, {{"during", left(7)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.status() == "clear");
    }
    SECTION("pain of 8 during, answered later") {
        world.rate(id, {{"during", left(8)}});
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
        CHECK(world.status() == "due");
        CHECK(world.engine().state().plan.reds.size() == 1);
        CHECK(rests(world));
    }
    SECTION("a morning of 9 with a baseline of 1") {
        world.days_later(1).check_in({{"morning", left(9)}});
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
        CHECK(world.status() == "due");
        CHECK(rests(world));
        world.check_in({{"morning", left(8)}});
        // an answer that is less bad but still red changes nothing
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
    }
}

TEST_CASE("a morning of 7 is an ordinary red; one of 8 that lies above the baseline leads to calm down and the screen",
          "[R32][H6][H2]") {
    World world = planned({{"morning_pain_left", says(1)}}); // baseline 1
    session(world, 1);
    world.days_later(1);
    SECTION("a morning of 7") {
        world.check_in({{"morning", left(7)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(world.status() == "clear");
    }
    SECTION("a morning of 8") {
        world.check_in({{"morning", left(8)}});
        CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
        CHECK(world.status() == "due");
    }
}

// ---- the end of a rest

TEST_CASE("a rest ends with a later answer at or below the frozen baseline", "[R32][H6]") {
    World world = planned({{"morning_pain_left", says(4)}}); // baseline 4
    session(world, 6);
    world.days_later(1);
    SECTION("5, above the baseline, soreness still there: the rest goes on") {
        world.check_in({{"morning", left(5)}, {"soreness", "still_there"}});
        CHECK(rests(world));
    }
    SECTION("5, above the baseline, soreness gone: the rest goes on, because 5 is more than 3") {
        world.check_in({{"morning", left(5)}, {"soreness", "gone"}});
        CHECK(rests(world));
    }
    SECTION("4, at the baseline: the rest ends") {
        world.check_in({{"morning", left(4)}, {"soreness", "still_there"}});
        CHECK_FALSE(rests(world));
    }
}

TEST_CASE("a rest also ends above the baseline, at 3 or less with the soreness gone", "[R32][H6]") {
    World world = planned({{"morning_pain_left", says(2)}}); // baseline 2
    session(world, 6);
    world.days_later(1);
    SECTION("3, soreness gone: the rest ends") {
        world.check_in({{"morning", left(3)}, {"soreness", "gone"}});
        CHECK_FALSE(rests(world));
        CHECK(world.barrier() == "");
    }
    SECTION("3, soreness still there: the rest goes on") {
        world.check_in({{"morning", left(3)}, {"soreness", "still_there"}});
        CHECK(rests(world));
    }
    SECTION("3, soreness not answered: the rest goes on") {
        world.check_in({{"morning", left(3)}, {"soreness", nullptr}});
        CHECK(rests(world));
    }
    SECTION("4, soreness gone: the rest goes on, and the morning alone is 2 above the baseline") {
        world.check_in({{"morning", left(4)}, {"soreness", "gone"}});
        CHECK(rests(world));
    }
    SECTION("morning pain not answered: the rest goes on") {
        world.check_in({{"morning", json::object{}}, {"soreness", "gone"}});
        CHECK(rests(world));
    }
}

TEST_CASE("the answer that began a rest does not end it", "[R32][H6]") {
    World world = planned({{"morning_pain_left", says(1)}}); // baseline 1
    session(world, 1);
    world.days_later(1).check_in(
        // 2 above the baseline makes it red, although it is 3 with the soreness gone
        {{"morning", left(3)}, {"soreness", "gone"}});
    REQUIRE(world.last_response() == "red");
    CHECK(rests(world));
    world.days_later(1).check_in({{"morning", left(3)}, {"soreness", "gone"}}); // a later answer
    CHECK_FALSE(rests(world));
}

TEST_CASE("a check-in on the day of the red does not end the rest", "[R32][H6]") {
    World world = planned();
    session(world, 6);
    world.check_in({{"morning", left(0)}});
    CHECK(rests(world));
}

TEST_CASE("with both sides sore, a rest ends only if both sides are down", "[R16][R32][H6][H7]") {
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
    world.check_in({{"morning", left(1)}}); // the right side has no answer
    CHECK(rests(world));
    world.check_in({{"morning", both(3, 3)}, {"soreness", nullptr}});
    CHECK_FALSE(rests(world));
}

TEST_CASE("a rest goes on for 6 days without an answer; after 7 it leads to calm down and the screen",
          "[R32][H6][H22]") {
    World world = planned();
    session(world, 6);
    world.days_later(6).open_day();
    CHECK(rests(world));
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(world.status() == "clear");
    world.days_later(1).open_day();
    CHECK_FALSE(rests(world));
    CHECK(world.plan_line() == "calm_down 1 seated_hold#2 daily");
    CHECK(cause(world) == "silence");
    CHECK(world.status() == "due");
}

TEST_CASE("an answer that does not end the rest restarts the 7 days", "[R32][H22]") {
    World world = planned();
    session(world, 6);
    world.days_later(3).check_in({{"morning", left(6)}});
    world.days_later(6).open_day();
    CHECK(rests(world));
    world.days_later(1).open_day();
    CHECK(cause(world) == "silence");
}

TEST_CASE("at the lowest rung, 7 days without an answer lead to calm down with holds", "[R32][R20]") {
    World world = red_again_after(planned(), 6);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#1 daily");
    world.days_later(7).open_day();
    CHECK(world.plan_line() == "calm_down 1 seated_hold#1 daily");
}

// ---- corrections

TEST_CASE("a red that was a slip gives the plan back; a red that became unknown does not", "[R32][H6][H7]") {
    World world = planned();
    session(world, 6);
    const std::string id = last_session(world);
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#4 daily");
    SECTION("the session turns out to be amber") {
        world.days_later(1).check_in();
        world.rate(id, {{"during", left(5)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        CHECK(cause(world) == "corrected");
        CHECK_FALSE(rests(world));
        CHECK(last_of<PlanDecided>(world.log)->supersedes.has_value()); // nothing is deleted
    }
    SECTION("the next check-in is missing: the session is unknown and the red stays") {
        world.rate(id, {{"during", left(1)}});
        CHECK(world.last_response() == "unknown");
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
        CHECK(rests(world));
        SECTION("with the check-in the plan is given back") {
            world.days_later(1).check_in();
            CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        }
    }
    SECTION("the pain is removed: the session is unknown and the red stays") {
        world.days_later(1).check_in();
        world.rate(id, {{"during", json::object{}}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
    SECTION("the session is deleted: there was no red") {
        world.remove(id + ".0");
        CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
        CHECK_FALSE(rests(world));
    }
    SECTION("after the next session the red stays") {
        world.days_later(1).check_in();
        session(world, 1);
        world.days_later(1).check_in();
        world.rate(id, {{"during", left(1)}});
        CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    }
}

TEST_CASE("correcting a second red does not end the rest of the first", "[R32][H6]") {
    World world = planned();
    session(world, 6);
    world.days_later(1).check_in({{"morning", left(6)}}); // the rest goes on
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

TEST_CASE("13 days without a session change nothing; 14 cost a rung, and 28 cost a phase and lead to the screen",
          "[R41][H6]") {
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
    CHECK(away(28).plan_line() == "build_up 1 seated_hold#1 daily"); // in phase 1 that is 10x4
    CHECK(away(28).status() == "due");
    CHECK(away(27).status() == "clear");
}

TEST_CASE("a gap costs the same whether the app is opened every day or once", "[R41]") {
    World world = planned();
    session(world, 1);
    for (int day = 1; day <= 27; ++day) {
        world.days_later(1).check_in();
        CHECK(world.plan_line() == (day < 14 ? "build_up 1 seated_hold#5 daily" : "build_up 1 seated_hold#4 daily"));
    }
}

TEST_CASE("28 days away from phase 2 lead to the lowest rung of phase 1", "[R41][H6]") {
    World world = in_phase_two();
    session(world, 1);
    world.days_later(28).open_day();
    CHECK(world.plan_line() == "build_up 1 seated_hold#1 daily");
}

TEST_CASE("accepting an offer does not hide a gap", "[R41][H6]") {
    World world = planned();
    for (int i = 0; i < 2; ++i) {
        session(world, 1);
        world.days_later(1).check_in();
    }
    REQUIRE(world.answer_offer(true) == "");
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#5 daily"); // the step waits
    world.days_later(13).open_day();                                // 14 days since the last session
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");   // one below the rung last done
}

TEST_CASE("a rest does not count as a gap, but the days after it do", "[R32][R41][H6]") {
    World world = planned();
    session(world, 6);
    for (int day = 0; day < 20; ++day) world.days_later(1).check_in({{"morning", left(6)}});
    REQUIRE(rests(world));
    world.days_later(1).check_in();
    REQUIRE_FALSE(rests(world));
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    world.days_later(6).open_day(); // 27 days after the session and 6 after the rest; the screen is not due yet
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    world.days_later(7).open_day(); // 13 days
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    world.days_later(1).open_day(); // 14 days
    CHECK(world.plan_line() == "build_up 1 seated_hold#3 daily");
}

TEST_CASE("calm down does not count as a gap", "[R41]") {
    World world = planned({{"trend", says("worse")}});
    REQUIRE(world.plan_line() == "calm_down 1 seated_hold#5 daily");
    session(world, 1);
    world.days_later(27).open_day();
    CHECK(world.plan_line() == "calm_down 1 seated_hold#5 daily");
}

} // namespace heelwise::consequences_test
