// Plans derived from the state: less work (R61), calm down (R12), and step work moved to the floor (R15).
#pragma once

#include "progress/session_day.hpp"
#include "rules/plan_for_irritability.hpp"

#include <optional>

namespace heelwise {

// Returns the plan one rung lower in the same stage (R24, R33, R61), or nullopt if there is no lower rung or no exercise.
std::optional<Plan> easier_plan(const State& state, const Programme& programme, CivilDate today);

// Returns the calm-down plan for today's irritability (R12, R20). Requires a plan.
Plan calming_plan(const State& state, const Programme& programme, CivilDate today);

// Returns the plan with its step work moved to the floor (R15, H4). No part of a dose rises.
// Returns nullopt if the plan has no step work or step work is allowed.
std::optional<Plan> plan_moved_to_floor(const Plan& plan, const State& state, const Programme& programme);

} // namespace heelwise
