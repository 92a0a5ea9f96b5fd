// What a tendon's irritability makes of a plan: how often it is done (R23), and the work that goes with calming down (R12, R20).
#pragma once

#include "rules/assessment.hpp"
#include "rules/ladder.hpp"

namespace heelwise {

// R23: phase 1 every other day while the tendon is highly irritable. R53: in maintenance as often as the document says.
Plan with_frequency(Plan plan, const Programme& programme, Irritability irritability);

// R12, R20: phase 1 with the hold that suits this irritability, never above the rung of phase 1 that `in_force` stands on.
// Without holds if `in_force` has none, or if the document has no phase 1.
Plan calming_plan(const Plan& in_force,
                  const Programme& programme,
                  const Permitted& permitted,
                  Irritability irritability);

} // namespace heelwise
