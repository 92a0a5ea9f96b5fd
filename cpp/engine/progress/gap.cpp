#include "progress/gap.hpp"
#include "progress/next_plan.hpp"

#include "state/active_programme.hpp"

#include <algorithm>

namespace heelwise {

Plan plan_after_gap(
    const Plan& left, std::int64_t days, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    const std::int64_t gap_days = programme.parameters.calendar.gap_days;
    const std::int64_t phase = std::max<std::int64_t>(1, left.phase - days / gap_days);
    Plan plan = days < gap_days ? one_rung_down(left, programme, permitted, last)
                                : plan_entering(programme, Stage::build_up, phase, permitted);
    // R41 does not lead to calm down, so below the lowest rung the person starts phase 1.
    if (plan.exercises.empty()) plan = plan_entering(programme, Stage::build_up, 1, permitted);
    plan.stage = Stage::build_up;
    return plan;
}

std::optional<Gap>
gap_now(const State& state, const Programme& programme, const std::vector<SessionDay>& days, CivilDate today) {
    if (days.empty() || state.plan.plan->stage != Stage::build_up || state.plan.rest) return std::nullopt;
    const SessionDay& last = days.back();
    // Rest and calm down do not count. After them, or after a new assessment, the gap is counted from their end and from the
    // plan of that day.
    const bool is_new = state.plan.gap_from && *state.plan.gap_from > last.date;
    Gap gap;
    gap.from = is_new ? *state.plan.gap_from : last.date;
    gap.days = days_between(gap.from, today);
    const std::int64_t gap_days = programme.parameters.calendar.gap_days;
    if (gap.days * 2 < gap_days) return std::nullopt;
    const Permitted permitted = permitted_of(state);
    const Plan& done = is_new && state.plan.gap_plan ? *state.plan.gap_plan : last.plan;
    const Plan& left = is_of(done, programme) ? done : *state.plan.plan;
    gap.plan = plan_after_gap(left, gap.days, programme, permitted, state.plan.last);
    gap.plan.maintenance = state.plan.plan->maintenance; // R53: a gap does not end maintenance
    gap.plan = with_frequency(std::move(gap.plan), programme, irritability_of(state, programme, today));
    return gap;
}

std::vector<Event> owed_after(const Gap& gap, const State& state, const CalendarParameters& parameters) {
    std::vector<Event> events;
    if (gap.days < parameters.gap_days) return events;
    const auto full = static_cast<std::int32_t>(gap.days / parameters.gap_days * parameters.gap_days);
    const CivilDate since{gap.from.days + full};
    const bool restarts = gap.days >= parameters.restart_days;
    const Reason reason{"R41", {{"days", gap.days}}};
    if (!state.screening.due && (!state.screening.completed_date || *state.screening.completed_date < since)) {
        events.push_back(ScreeningRequired{RescreenCause::gap, {reason}});
    }
    const bool is_asked = state.assessment.required && (*state.assessment.required || !restarts);
    const bool is_answered = state.assessment.decided_date && *state.assessment.decided_date >= since;
    if (!is_asked && !is_answered) events.push_back(AssessmentRequired{restarts, {reason}});
    return events;
}

} // namespace heelwise
