#include "rules/plan_for_irritability.hpp"

#include <algorithm>

namespace heelwise {

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
    } else if (plan.phase == 1 && irritability != Irritability::low && plan.frequency == Frequency::twice_daily) {
        plan.frequency = Frequency::daily;
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
    std::int64_t rung = rung_for_hold(*ladder_of(*first, programme, exercise), programme.parameters.first_hold.high_ms);
    if (in_force.phase == 1 && !in_force.exercises.empty()) rung = std::min(rung, in_force.exercises.front().rung);
    return with_frequency(plan_at(programme, Stage::calm_down, 1, exercise, rung), programme, irritability);
}

} // namespace heelwise
