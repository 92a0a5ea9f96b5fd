#include "views/insight_sessions.hpp"

#include "programme/timeline.hpp"
#include "progress/calendar.hpp"
#include "state/active_programme.hpp"
#include "views/view_parts.hpp"

namespace heelwise {

namespace {

const StoredSession* last_until(const State& state, CivilDate date) {
    const auto& sessions = state.diary.sessions;
    auto end = std::partition_point(
        sessions.begin(), sessions.end(), [&](const StoredSession& one) { return one.date <= date; });
    while (end != sessions.begin()) {
        --end;
        if (counts(*end)) return &*end;
    }
    return nullptr;
}

// Returns the plan in force on a date, as far as it is still known: the current one, or that of the session before, or that of
// the first session.
const Plan* plan_on(const State& state, CivilDate date, const StoredSession* before) {
    if (state.plan.plan && date >= state.plan.since) return &*state.plan.plan;
    if (before != nullptr) return &before->plan;
    for (const StoredSession& session : state.diary.sessions) {
        if (counts(session)) return &session.plan;
    }
    return state.plan.plan ? &*state.plan.plan : nullptr;
}

// Returns the fewest days from one session to the next.
std::int32_t days_apart(const Plan& plan) {
    switch (plan.frequency) {
    case Frequency::twice_daily:
    case Frequency::daily:
    case Frequency::weekdays: return 1;
    case Frequency::every_other_day: return 2;
    case Frequency::times_a_week: return static_cast<std::int32_t>(7 / std::max<std::int64_t>(1, plan.times));
    }
    return 1;
}

std::int64_t sessions_a_day(const Plan& plan) { return plan.frequency == Frequency::twice_daily ? 2 : 1; }

// R32: returns true if the person may have been resting between a red and the next session. Rest does not count as missed.
bool may_rest(const PlanState& plan, CivilDate date, const StoredSession* before) {
    return std::any_of(plan.reds.begin(), plan.reds.end(), [&](const StoredRed& red) {
        return red.date < date && (before == nullptr || before->date <= red.date);
    });
}

bool asks_nothing(const State& state, CivilDate date, const StoredSession* before) {
    const PlanPeriod* period = period_on(state.plan, date);
    if (period == nullptr || period->phase == 0) return true;
    if (state.plan.pause && date >= state.plan.pause_since) return true;
    return may_rest(state.plan, date, before);
}

} // namespace

const PlanPeriod* period_on(const PlanState& plan, CivilDate date) {
    const auto period = std::find_if(
        plan.periods.rbegin(), plan.periods.rend(), [&](const PlanPeriod& one) { return one.date <= date; });
    return period == plan.periods.rend() ? nullptr : &*period;
}

std::int64_t tension_ms(const StoredSession& session, const Programme& programme) {
    if (!session.complete) return 0;
    const auto timeline = make_timeline(timeline_items(session.plan, programme), programme.parameters.flow, "");
    if (!timeline) return 0;
    std::int64_t sum_ms = 0;
    for (const Segment& segment : timeline->segments) {
        const bool is_tense = segment.kind == SegmentKind::raise || segment.kind == SegmentKind::hold ||
                              segment.kind == SegmentKind::lower;
        if (is_tense) sum_ms += segment.end_ms - segment.start_ms;
    }
    return sum_ms;
}

SessionsDone
sessions_done(const State& state, const Programme& programme, CivilDate first, CivilDate last, CivilDate today) {
    SessionsDone result;
    const StoredSession* before = last_until(state, CivilDate{first.days - 1});
    std::optional<CivilDate> occasion; // the date of the last session, done or missed
    if (before != nullptr) occasion = before->date;
    for (CivilDate date = first; date <= last && date <= today; ++date.days) {
        std::int64_t done = 0;
        for_sessions(state, date, date, [&](const StoredSession& session) {
            ++done;
            result.tension_ms += tension_ms(session, programme_of(session.plan, state, programme));
        });
        result.done += done;
        result.due += done;
        const Plan* plan = plan_on(state, date, before);
        const bool is_over = date < today;
        if (plan != nullptr && is_over && !plan->exercises.empty() && !asks_nothing(state, date, before)) {
            const bool is_weekday = plan->frequency != Frequency::weekdays || is_on_weekday(date, plan->weekdays);
            const bool is_time = !occasion || date.days >= occasion->days + days_apart(*plan);
            const std::int64_t missing = sessions_a_day(*plan) - done;
            if (is_weekday && is_time && missing > 0) {
                result.due += missing;
                occasion = date;
            }
        }
        if (done > 0) {
            occasion = date;
            before = last_until(state, date);
        }
    }
    return result;
}

} // namespace heelwise
