#include "easier.hpp"

#include "follow_up.hpp"

namespace heelwise {

std::optional<Plan> easier_plan(const State& state, const Programme& programme, CivilDate today) {
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return std::nullopt;
    const Plan& plan = *state.plan.plan;
    Plan down = one_rung_down(plan, programme, permitted_of(state), state.plan.last);
    if (down.exercises.empty()) return std::nullopt;
    down.stage = plan.stage;
    return with_frequency(std::move(down), programme, irritability_of(state, programme, today));
}

} // namespace heelwise
