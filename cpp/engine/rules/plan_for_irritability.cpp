#include "rules/plan_for_irritability.hpp"

#include <algorithm>

namespace heelwise {

namespace {

std::int64_t first_hold_ms(const FirstHoldParameters& holds, Irritability irritability) {
    switch (irritability) {
    case Irritability::high: return holds.high_ms;
    case Irritability::moderate: return holds.moderate_ms;
    case Irritability::low: return holds.low_ms;
    }
    return holds.high_ms;
}

} // namespace

Plan with_frequency(Plan plan, const Programme& programme, Irritability irritability) {
    if (plan.maintenance) {
        plan.frequency = Frequency::times_a_week;
        plan.times = programme.parameters.maintenance.times_a_week;
        plan.weekdays = 0;
        return plan;
    }
    const Phase* phase = programme.phase(plan.phase);
    if (phase != nullptr) set_frequency(plan, *phase);
    if (plan.phase == 1 && irritability == Irritability::high && is_daily(plan.frequency)) {
        plan.frequency = Frequency::every_other_day;
    }
    return plan;
}

Plan calming_plan(const Plan& in_force,
                  const Programme& programme,
                  const Permitted& permitted,
                  Irritability irritability) {
    const Phase* first = programme.phase(1);
    if (first == nullptr) return plan_without_holds(programme);
    if (in_force.phase == 0) return in_force;
    const std::string exercise = exercises_permitted(*first, programme, permitted).front();
    std::int64_t rung =
        rung_for_hold(*first->find(exercise), first_hold_ms(programme.parameters.first_hold, irritability));
    if (in_force.phase == 1 && !in_force.exercises.empty()) rung = std::min(rung, in_force.exercises.front().rung);
    return with_frequency(plan_at(programme, Stage::calm_down, 1, exercise, rung), programme, irritability);
}

} // namespace heelwise
