// Sessions due and done in a week for each frequency (R40), a session of another document, and the period of a date.
// Values are worked out by hand.
#include "views/insight_sessions.hpp"

#include "support/catch.hpp"

namespace heelwise::insight_sessions_test {

namespace {

constexpr CivilDate monday{20'458}; // 2026-01-05

StoredSession session_on(std::int32_t day, const Plan& plan) {
    StoredSession session;
    session.session = "s" + std::to_string(day);
    session.date = CivilDate{monday.days + day};
    session.how = SessionEnd::finished;
    session.complete = true;
    session.plan = plan;
    return session;
}

// A plan in phase 1 since that Monday, with sessions on these days after it.
State state_with(Frequency frequency, const std::vector<std::int32_t>& days) {
    State state;
    Plan plan = plan_at(default_programme(), Stage::build_up, 1, "seated_hold", 0);
    plan.frequency = frequency;
    plan.times = frequency == Frequency::times_a_week ? 3 : 0;
    plan.weekdays = frequency == Frequency::weekdays ? 0b10101 : 0; // Monday, Wednesday, Friday
    state.plan.plan = plan;
    state.plan.since = monday;
    state.plan.periods.push_back({monday, 1, Stage::build_up, false, PlanCause::assessment});
    for (const std::int32_t day : days) state.diary.sessions.push_back(session_on(day, plan));
    return state;
}

// "done of due" for the week from that Monday, as seen on the Monday after.
std::string week(const State& state) {
    const CivilDate last{monday.days + 6};
    const SessionsDone done = sessions_done(state, default_programme(), monday, last, CivilDate{last.days + 1});
    return std::to_string(done.done) + " of " + std::to_string(done.due);
}

} // namespace

TEST_CASE("a missed session counts as missed once and moves the later ones", "[R40][insight]") {
    CHECK(week(state_with(Frequency::daily, {0, 1, 2, 3, 4, 5, 6})) == "7 of 7");
    CHECK(week(state_with(Frequency::daily, {0, 3})) == "2 of 7");
    // Monday is done, Wednesday missed, Friday done and Sunday missed.
    CHECK(week(state_with(Frequency::every_other_day, {0, 4})) == "2 of 4");
    CHECK(week(state_with(Frequency::every_other_day, {0, 3, 5})) == "3 of 4");
    CHECK(week(state_with(Frequency::every_other_day, {0, 2, 4, 6})) == "4 of 4");
    CHECK(week(state_with(Frequency::weekdays, {0, 4})) == "2 of 3");
    CHECK(week(state_with(Frequency::weekdays, {0, 2, 4})) == "3 of 3");
    CHECK(week(state_with(Frequency::twice_daily, {0})) == "1 of 14");
}

TEST_CASE("nothing is due before a plan, without holds, or in the days after a red", "[R32][R40][insight]") {
    State state = state_with(Frequency::daily, {});
    state.plan.periods.front().date = CivilDate{monday.days + 5};
    CHECK(week(state) == "0 of 2");
    state.plan.periods.front().phase = 0;
    CHECK(week(state) == "0 of 0");
    State red = state_with(Frequency::daily, {0, 4});
    red.plan.reds.push_back({monday, 0, "d", false, {}, std::nullopt, PlanCause::red});
    CHECK(week(red) == "2 of 4");
}

TEST_CASE("time under tension counts complete sessions only, and is 0 for exercises of another document", "[insight]") {
    StoredSession session = session_on(0, plan_at(default_programme(), Stage::build_up, 1, "seated_hold", 0));
    // 4 holds of 10 s, each with 2 s up and 3 s down.
    CHECK(tension_ms(session, default_programme()) == 4 * 15'000);
    session.plan = plan_at(default_programme(), Stage::build_up, 2, "seated_raise", 0);
    // 2 sets of 6, each with 3 s up and 4 s down.
    CHECK(tension_ms(session, default_programme()) == 2 * 6 * 7'000);
    session.complete = false;
    CHECK(tension_ms(session, default_programme()) == 0);
    session.complete = true;
    session.plan.exercises.front().exercise = "of_another_document";
    CHECK(tension_ms(session, default_programme()) == 0);
}

TEST_CASE("the period of a date is the last one that began by then", "[insight]") {
    PlanState plan;
    plan.periods = {{monday, 1, Stage::build_up, false, PlanCause::assessment},
                    {CivilDate{monday.days + 3}, 2, Stage::build_up, false, PlanCause::offer}};
    CHECK(period_on(plan, CivilDate{monday.days - 1}) == nullptr);
    CHECK(period_on(plan, CivilDate{monday.days + 2})->phase == 1);
    CHECK(period_on(plan, CivilDate{monday.days + 3})->phase == 2);
}

} // namespace heelwise::insight_sessions_test
