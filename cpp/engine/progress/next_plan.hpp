// Plans that the state leads to: less work (R61), calming down (R12), and step work moved to the floor (R15).
#pragma once

#include "progress/session_day.hpp"
#include "rules/plan_for_irritability.hpp"

#include <optional>

namespace heelwise {

// One rung down in the same stage (R24, R33, R61). Returns nullopt below the lowest rung, and if there are no exercises.
std::optional<Plan> easier_plan(const State& state, const Programme& programme, CivilDate today);

// R12, R20, with today's irritability. Requires a plan.
Plan calming_plan(const State& state, const Programme& programme, CivilDate today);

// R15, H4: the plan in force with its step work done on the floor, whatever the plan came from. No part of a dose rises.
// Returns nullopt if the plan has no step work or step work is allowed. Requires a plan.
std::optional<Plan> plan_moved_to_floor(const State& state, const Programme& programme);

} // namespace heelwise
