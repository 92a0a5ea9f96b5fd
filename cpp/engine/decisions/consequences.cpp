#include "decisions/consequences.hpp"

#include "progress/gap.hpp"
#include "progress/next_plan.hpp"
#include "progress/session_pain.hpp"
#include "rules/caution.hpp"
#include "rules/red_response.hpp"
#include "state/active_programme.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

const StoredRed* stored_red(const PlanState& plan, CivilDate date) {
    const auto stored =
        std::find_if(plan.reds.begin(), plan.reds.end(), [&](const StoredRed& red) { return red.date == date; });
    return stored == plan.reds.end() ? nullptr : &*stored;
}

// Returns whether a decision already answers this red. A red that later turns out to be severe needs a new one, unless
// the earlier one was calm down (R32, H6).
bool is_settled(const PlanState& plan, const SessionDay& day) {
    const StoredRed* stored = stored_red(plan, day.date);
    return stored != nullptr && (!day.response.severe || stored->cause == PlanCause::calm_down);
}

std::vector<Event>
gap(const State& state, const Programme& programme, const std::vector<SessionDay>& days, const Now& now) {
    const auto gap = gap_now(state, programme, days, now.local_date);
    if (!gap) return {};
    std::vector<Event> events = owed_after(*gap, state, programme.parameters.calendar);
    if (is_lower(gap->plan, *state.plan.plan, programme)) {
        events.insert(events.begin(),
                      PlanDecided{PlanCause::gap, gap->plan, {Reason{"R41", {{"days", gap->days}}}}, {}});
    }
    return events;
}

// R32: the plan that follows from one red day, and the rule behind it.
struct Easing {
    PlanCause cause{};
    Plan plan;
    bool asks_screen = false;
    std::string rule = "R32";
};

PlanCause cause_of(RedMove move) {
    switch (move) {
    case RedMove::rung_down: return PlanCause::red;
    case RedMove::previous_phase: return PlanCause::two_reds;
    case RedMove::calm_down: return PlanCause::calm_down;
    }
    return PlanCause::calm_down;
}

Easing after_red(const State& state, const Programme& programme, const SessionDay& day, CivilDate today) {
    const Plan& plan = *state.plan.plan;
    RedDay red{day.date, day.response.severe, plan, {}};
    // A plan of another document has no rung in this one.
    if (is_of(day.plan, programme)) red.done = day.plan;
    for (const StoredRed& stored : state.plan.reds) red.past.push_back({stored.date, stored.moved_phase});
    const RedOutcome outcome = plan_after_red(
        red, plan, programme, permitted_of(state), state.plan.last, irritability_of(state, programme, today));
    return {cause_of(outcome.move), outcome.plan, outcome.asks_screening};
}

// R38: if a red is reported after a gap, the lower plan of R41 and R32 counts.
void lower_by_gap(Easing& easing, const Programme& programme, const std::optional<Gap>& gap) {
    if (!gap || easing.plan.stage == Stage::calm_down || !is_lower(gap->plan, easing.plan, programme)) return;
    easing.plan = gap->plan;
    easing.plan.maintenance = false;
    easing.rule = "R41";
}

std::vector<Event> red_events(const State& state,
                              const Programme& programme,
                              const std::vector<SessionDay>& days,
                              const SessionDay& day,
                              CivilDate today) {
    Easing easing = after_red(state, programme, day, today);
    const auto gap = gap_now(state, programme, days, today);
    lower_by_gap(easing, programme, gap);
    RedDecided red;
    red.date = day.date;
    const StoredRed* stored = stored_red(state.plan, day.date);
    red.before = stored != nullptr && is_of(stored->before, programme) ? stored->before : *state.plan.plan;
    red.cause = easing.cause;
    red.plan = easing.plan;
    red.moved_phase = easing.plan.phase != red.before.phase || easing.plan.stage != red.before.stage;
    const auto inputs = session_days(state, programme, day.date).front().response.inputs;
    red.reasons = {Reason{"R30", inputs}, Reason{easing.rule, {{"date", write_date(day.date)}}}};
    std::vector<Event> events{red};
    if (gap) {
        for (Event& owed : owed_after(*gap, state, programme.parameters.calendar)) events.push_back(std::move(owed));
    }
    const bool is_asked = std::any_of(events.begin(), events.end(), [](const Event& event) {
        return std::holds_alternative<ScreeningRequired>(event);
    });
    if (easing.asks_screen && !state.screening.due && !is_asked) {
        events.push_back(ScreeningRequired{RescreenCause::flare, {Reason{"R32", {}}}});
    }
    return events;
}

// Returns the first recent red that no decision answers yet, or nullptr. A new assessment settles the reds before it.
const SessionDay*
red_to_act_on(const State& state, const Programme& programme, const std::vector<SessionDay>& days, CivilDate today) {
    const CivilDate first = days_before(today, programme.parameters.after_red.many_reds_days);
    for (const SessionDay& day : days) {
        if (day.response.response != ResponseClass::red || day.date < first || is_settled(state.plan, day)) continue;
        if (state.assessment.decided_date && day.date < *state.assessment.decided_date) continue;
        return &day;
    }
    return nullptr;
}

// Takes the last red back if the answer that caused it was a mistake and nothing was done since.
std::vector<Event> corrected(const State& state, const Programme& programme, const std::vector<SessionDay>& days) {
    if (state.plan.reds.empty()) return {};
    const StoredRed& red = state.plan.reds.back();
    if (red.decision != state.plan.decision || !is_of(red.before, programme)) return {};
    const auto same =
        std::find_if(days.begin(), days.end(), [&](const SessionDay& day) { return day.date == red.date; });
    // An unknown response is no reason to raise the load again (H6, H7).
    const bool is_mistake = same == days.end() || same->response.response == ResponseClass::green ||
                            same->response.response == ResponseClass::amber;
    if (!is_mistake || (!days.empty() && days.back().date > red.date)) return {};
    const Reason reason{"R32", {{"date", write_date(red.date)}}};
    return {RestEnded{red.date, true, {reason}}, PlanDecided{PlanCause::corrected, red.before, {reason}, red.decision}};
}

// R32: rest ends with the first later morning that is at or below the frozen baseline, or low enough with no soreness
// left.
std::optional<Reason> end_of_rest(const State& state, const Programme& programme, const std::vector<SessionDay>& days) {
    const auto red = std::find_if(state.plan.reds.begin(), state.plan.reds.end(), [&](const StoredRed& stored) {
        return stored.date == *state.plan.rest;
    });
    if (red == state.plan.reds.end()) return Reason{"R32", {}}; // merged histories can contain a rest without its red
    const auto day =
        std::find_if(days.begin(), days.end(), [&](const SessionDay& one) { return one.date == red->date; });
    const Sides sides = baseline_of_assessment(state).sides;
    for (const auto& [date, stored] : state.diary.mornings) {
        if (date <= red->date || stored.answered_ms <= red->decided_ms) continue;
        const auto morning = worst(stored.said.morning, sides);
        if (!morning) continue;
        bool is_low = true;
        for (const Side side : {Side::left, Side::right}) {
            if (!includes(sides, side)) continue;
            const auto& baseline = day == days.end() ? std::nullopt : day->facts.baseline.of(side);
            is_low = is_low && baseline && *stored.said.morning.of(side) <= *baseline;
        }
        const bool is_settled = *morning <= programme.parameters.after_red.rest_pain &&
                                (stored.said.soreness == Soreness::none || stored.said.soreness == Soreness::gone);
        if (is_low || is_settled) return Reason{"R32", {{"morning", *morning}, {"date", write_date(date)}}};
    }
    return std::nullopt;
}

// R32: after a week of rest without an answer, calm down begins and the screen is due.
std::vector<Event> silence(const State& state, const Programme& programme, const Now& now) {
    CivilDate since = *state.plan.rest;
    if (!state.diary.mornings.empty()) since = std::max(since, state.diary.mornings.rbegin()->first);
    const std::int64_t days = days_between(since, now.local_date);
    if (days < programme.parameters.after_red.silence_days) return {};
    const Reason reason{"R32", {{"days", days}}};
    std::vector<Event> events{
        RestEnded{*state.plan.rest, false, {reason}},
        PlanDecided{PlanCause::silence, calming_plan(state, programme, now.local_date), {reason}, {}}};
    if (!state.screening.due) events.push_back(ScreeningRequired{RescreenCause::gap, {reason}});
    return events;
}

// R37: rising morning pain in build up lowers the plan by one rung. If it still rises a week later, calm down begins.
std::vector<Event> rising(const State& state, const Programme& programme, const Now& now) {
    if (state.plan.plan->stage != Stage::build_up) return {};
    const RisingParameters& parameters = programme.parameters.rising;
    if (is_rising(state.diary.mornings, now.local_date, baseline_of_assessment(state), parameters) != true) return {};
    const Reason reason{"R37", {{"date", write_date(now.local_date)}}};
    const std::int64_t since =
        state.plan.rising ? days_between(*state.plan.rising, now.local_date) : 2 * parameters.window_days;
    if (since < parameters.window_days) return {};
    Plan down = one_rung_down(*state.plan.plan, programme, permitted_of(state), state.plan.last);
    if (down.exercises.empty()) down = *state.plan.plan; // 10x4 stays
    if (since < 2 * parameters.window_days) {
        return {PlanDecided{PlanCause::calm_down, calming_plan(state, programme, now.local_date), {reason}, {}}};
    }
    down.maintenance = false; // R53
    const Irritability irritability = irritability_of(state, programme, now.local_date);
    return {PlanDecided{PlanCause::rising, with_frequency(std::move(down), programme, irritability), {reason}, {}}};
}

// Merged histories can leave a plan of another document than the one followed. The lowest plan of the followed document
// replaces it, and the questionnaire is due (H7).
std::vector<Event> stranded(const State& state, const Programme& programme) {
    const Reason reason{"R17", {{"programme", programme.title}}};
    Plan plan = plan_entering(programme, state.plan.plan->stage, 1, permitted_of(state));
    return {PlanDecided{PlanCause::programme, std::move(plan), {reason}, {}}, AssessmentRequired{true, {reason}}};
}

// H1: a hit of the safety screen ends a running session at once. What was done is kept.
std::vector<Event> session_ended_by_stop(const State& state, const Programme& programme) {
    const StoredSession* session = running_session(state);
    if (session == nullptr || !has_open_stop(state.screening)) return {};
    return session_end_events(*session, SessionEnd::stopped, false, programme.parameters.response);
}

// R7-R9, R46: a caution that is open sends a plan above it back, also a physio's start. A running session may finish.
std::vector<Event> closed_by_caution(const State& state, const Programme& programme, CivilDate today) {
    const auto last_open = last_open_phase(state.screening, programme.parameters.screening);
    if (!last_open || running_session(state) != nullptr) return {};
    auto within = plan_within(*state.plan.plan, programme, last_open, permitted_of(state), state.plan.last);
    if (!within) return {};
    within->maintenance = false;
    Plan plan = with_frequency(std::move(*within), programme, irritability_of(state, programme, today));
    std::vector<Reason> reasons;
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto& hit = state.screening.hits[i];
        if (!hit || !hit->open || weight_of(*hit) != Weight::caution) continue;
        reasons.push_back(Reason{std::string(rule_of(static_cast<Sign>(i))), {{"last_phase", *last_open}}});
    }
    return {PlanDecided{PlanCause::caution, std::move(plan), std::move(reasons), {}}};
}

std::vector<Event> moved_to_floor(const State& state, const Programme& programme) {
    auto moved = plan_moved_to_floor(*state.plan.plan, state, programme);
    if (!moved) return {};
    return {PlanDecided{PlanCause::site, std::move(*moved), {Reason{"R15", {}}}, {}}};
}

// Returns the earliest date that the rules above need: recent reds, the last red and the red that rest began with.
// session_days always adds the last session.
CivilDate first_looked_at(const PlanState& plan, const AfterRedParameters& parameters, CivilDate today) {
    CivilDate first = days_before(today, parameters.many_reds_days);
    if (!plan.reds.empty()) first = std::min(first, plan.reds.back().date);
    if (plan.rest) first = std::min(first, *plan.rest);
    return first;
}

} // namespace

std::vector<Event>
session_end_events(const StoredSession& session, SessionEnd how, bool complete, const ResponseParameters& parameters) {
    std::vector<Event> events{SessionEnded{session.session, how, complete, pain_told(session, parameters)}};
    if (!session.spare.empty()) events.push_back(StampsThinned{session.session, session.spare});
    return events;
}

std::vector<Event> consequences(const State& state, const Programme& programme, const Now& now) {
    if (state.read_only) return {};
    if (auto events = session_ended_by_stop(state, programme); !events.empty()) return events;
    if (!state.plan.plan) return {};
    if (!is_of(*state.plan.plan, programme)) return stranded(state, programme);
    if (auto events = moved_to_floor(state, programme); !events.empty()) return events;
    if (auto events = closed_by_caution(state, programme, now.local_date); !events.empty()) return events;
    const CivilDate first = first_looked_at(state.plan, programme.parameters.after_red, now.local_date);
    const std::vector<SessionDay> days = session_days(state, programme, first, Explained::no);
    if (auto events = corrected(state, programme, days); !events.empty()) return events;
    if (const SessionDay* red = red_to_act_on(state, programme, days, now.local_date)) {
        return red_events(state, programme, days, *red, now.local_date);
    }
    if (state.plan.rest) {
        if (const auto reason = end_of_rest(state, programme, days))
            return {RestEnded{*state.plan.rest, false, {*reason}}};
        return silence(state, programme, now);
    }
    if (auto events = gap(state, programme, days, now); !events.empty()) return events;
    return rising(state, programme, now);
}

} // namespace heelwise
