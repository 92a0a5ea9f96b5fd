// How irritability changes a plan: its frequency (R23), and the exercises during calm down (R12, R20).
#pragma once

#include "rules/assessment.hpp"
#include "rules/ladder.hpp"

namespace heelwise {

// R23: returns the plan with the frequency of its phase. A daily phase 1 becomes every other day if irritability is high, and
// twice daily becomes daily unless it is low.
// R53: maintenance uses the document's times a week.
Plan with_frequency(Plan plan, const Programme& programme, Irritability irritability);

// R20: returns phase 1 with the shortest first hold, for calm down after R32, R37 or R52. It is never above the rung of
// `in_force` if that is in phase 1.
// Returns a plan without holds if `in_force` has none or the document has no phase 1.
Plan calming_plan(const Plan& in_force,
                  const Programme& programme,
                  const Permitted& permitted,
                  Irritability irritability);

} // namespace heelwise
