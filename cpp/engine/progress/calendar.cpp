// R40: civil dates decide the day on which a session is due. The hours since the last session decide the earliest moment.
// The later of the two applies.
#include "progress/calendar.hpp"

#include "progress/session_day.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::int32_t days_per_week = 7;

// Treats an empty set of weekdays as daily. Documents cannot contain one, but old logs may, and the search for the next due
// date must terminate.
CivilDate first_weekday(CivilDate from, std::int64_t weekdays) {
    for (std::int32_t i = 0; i < days_per_week; ++i) {
        if (is_on_weekday(days_after(from, i), weekdays)) return days_after(from, i);
    }
    return from;
}

// Counts the dates with a session among the six dates before `date`.
std::int64_t dates_in_week_before(const std::vector<DoneSession>& done, CivilDate date) {
    std::int64_t count = 0;
    std::optional<CivilDate> counted;
    for (const DoneSession& session : done) {
        const bool is_inside = session.date < date && days_between(session.date, date) < days_per_week;
        if (!is_inside || session.date == counted) continue;
        counted = session.date;
        ++count;
    }
    return count;
}

CivilDate first_within(const std::vector<DoneSession>& done, CivilDate from, std::int64_t times) {
    CivilDate date = from;
    while (dates_in_week_before(done, date) >= std::max<std::int64_t>(times, 1)) date = days_after(date, 1);
    return date;
}

std::int64_t hours_between(Frequency frequency, const CalendarParameters& parameters) {
    switch (frequency) {
    case Frequency::twice_daily: return parameters.twice_daily_hours;
    case Frequency::daily: return parameters.daily_hours;
    case Frequency::every_other_day:
    case Frequency::weekdays:
    case Frequency::times_a_week: return parameters.other_hours;
    }
    assert(false);
    return parameters.other_hours;
}

// `free` is the first date after the last session's date on which the required hours have passed.
CivilDate date_after(const std::vector<DoneSession>& done, const Plan& plan, CivilDate free) {
    const CivilDate last = done.back().date;
    switch (plan.frequency) {
    case Frequency::twice_daily: {
        const auto on_that_date =
            std::count_if(done.begin(), done.end(), [&](const DoneSession& one) { return one.date == last; });
        return days_after(last, on_that_date < 2 ? 0 : 1);
    }
    case Frequency::daily: return days_after(last, 1);
    case Frequency::every_other_day: return days_after(last, 2);
    case Frequency::weekdays: return first_weekday(free, plan.weekdays);
    case Frequency::times_a_week: return first_within(done, free, plan.times);
    }
    assert(false);
    return days_after(last, 2);
}

} // namespace

// 1 January 1970 was a Thursday, three days after a Monday.
bool is_on_weekday(CivilDate date, std::int64_t weekdays) {
    return (weekdays >> ((date.days + 3) % days_per_week) & 1) != 0;
}

Due due_after(const std::vector<DoneSession>& done,
              const Plan& plan,
              CivilDate since,
              const Parameters& parameters,
              const Now& now) {
    if (done.empty()) {
        const bool fixed = plan.frequency == Frequency::weekdays;
        const CivilDate first = fixed ? first_weekday(since, plan.weekdays) : now.local_date;
        return Due{std::max(first, now.local_date), std::nullopt};
    }
    const DoneSession& last = done.back();
    const std::int64_t free_ms = last.ended_ms + hours_between(plan.frequency, parameters.calendar) * ms_per_hour;
    const CivilDate free = std::max(days_after(last.date, 1), civil_date_of(free_ms, now.utc_offset_min));
    Due due{date_after(done, plan, free), free_ms};
    // A session in the small hours counts for the previous date, which may already have had one.
    const std::int64_t midnight_ms = now.local_date.days * ms_per_day - now.utc_offset_min * ms_per_minute;
    if (due.date == now.local_date && session_date(now, parameters.response) < due.date) {
        due.from_ms = std::max(*due.from_ms, midnight_ms + parameters.response.night_until_hour * ms_per_hour);
    }
    // R40: a missed day moves the plan on. It never doubles a session.
    due.date = std::max(due.date, now.local_date);
    // Keep the moment only if it is still to come and not before the due date.
    if (*due.from_ms <= now.epoch_ms || civil_date_of(*due.from_ms, now.utc_offset_min) < due.date) due.from_ms.reset();
    return due;
}

bool is_early(const std::vector<DoneSession>& before, CivilDate date, const Plan& plan) {
    return date < date_after(before, plan, days_after(before.back().date, 1));
}

std::optional<Due> next_due(const State& state, const Programme& programme, const Now& now) {
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return std::nullopt;
    std::vector<DoneSession> done;
    for (const StoredSession& session : state.diary.sessions) {
        if (counts(session)) done.push_back({session.date, session.ended_ms});
    }
    return due_after(done, *state.plan.plan, state.plan.since, programme.parameters, now);
}

std::optional<Fault> why_session_cannot_start(const State& state, const Programme& programme, const Now& now) {
    if (state.read_only) return Fault{Code::log_newer, "", {}};
    if (status_of(state.screening) != ScreeningStatus::clear) return Fault{Code::screening_not_clear, "", {}};
    // Once a rupture, clot, infection or injury is cleared, the old plan no longer applies (R1-R5).
    if (owes_assessment(state)) return Fault{Code::assessment_incomplete, "", {}};
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return Fault{Code::no_plan, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    if (state.plan.rest) return Fault{Code::resting, "", {{"date", write_date(*state.plan.rest)}}};
    if (state.plan.rest_today == now.local_date) return Fault{Code::rest_today, "", {}};
    const auto days = session_days(state, programme, now.local_date, Explained::no);
    if (!days.empty() && days.back().response.pending) return Fault{Code::soreness_pending, "", {}};
    const auto due = next_due(state, programme, now);
    if (due && (due->date > now.local_date || due->from_ms)) {
        return Fault{Code::not_due_yet, "", {{"date", write_date(due->date)}}};
    }
    return std::nullopt;
}

Weeks weeks_now(const PlanState& plan, CivilDate today) {
    Weeks weeks;
    if (plan.periods.empty()) return weeks;
    const auto whole = [&](const PlanPeriod& period) { return days_between(period.date, today) / days_per_week; };
    auto entered = plan.periods.rbegin();
    while (std::next(entered) != plan.periods.rend() && std::next(entered)->phase == entered->phase) ++entered;
    weeks.in_phase = whole(*entered);
    const auto began = std::find_if(plan.periods.rbegin(), plan.periods.rend(), [](const PlanPeriod& period) {
        return period.cause == PlanCause::assessment;
    });
    weeks.in_plan = whole(began == plan.periods.rend() ? plan.periods.front() : *began);
    return weeks;
}

} // namespace heelwise
