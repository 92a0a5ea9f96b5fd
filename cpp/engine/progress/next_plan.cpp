#include "progress/next_plan.hpp"

#include <algorithm>

namespace heelwise {

std::optional<Plan> easier_plan(const State& state, const Programme& programme, CivilDate today) {
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return std::nullopt;
    const Plan& plan = *state.plan.plan;
    Plan down = one_rung_down(plan, programme, permitted_of(state), state.plan.last);
    if (down.exercises.empty()) return std::nullopt;
    down.stage = plan.stage;
    return with_frequency(std::move(down), programme, irritability_of(state, programme, today));
}

Plan calming_plan(const State& state, const Programme& programme, CivilDate today) {
    const Irritability irritability = irritability_of(state, programme, today);
    return calming_plan(*state.plan.plan, programme, permitted_of(state), irritability);
}

std::optional<Plan> plan_moved_to_floor(const Plan& plan, const State& state, const Programme& programme) {
    const Permitted permitted = permitted_of(state);
    const bool has_step_work = std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& each) {
        const Exercise* exercise = programme.exercise(each.exercise);
        return exercise != nullptr && exercise->surface == Surface::step;
    });
    if (!permitted.floor_only || !has_step_work) return std::nullopt;
    return carried_over(plan, programme, permitted, true);
}

} // namespace heelwise
