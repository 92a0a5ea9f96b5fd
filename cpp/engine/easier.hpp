// R61: what less would be, shown before it is asked for and decided when it is.
#pragma once

#include "state.hpp"

#include <optional>

namespace heelwise {

// One rung down in the same stage (R24, R33); nothing below the lowest rung, and where there are no exercises.
std::optional<Plan> easier_plan(const State& state, const Programme& programme, CivilDate today);

} // namespace heelwise
