// R32: the plan after a red response. Works on plain values, without state or clock.
#pragma once

#include "foundation/time.hpp"
#include "rules/plan_for_irritability.hpp"

#include <vector>

namespace heelwise {

// A red that has already changed the plan.
struct PastRed {
    CivilDate date;
    bool moved_phase = false; // if set, it does not count again for "two in 7 days"
};

struct RedDay {
    CivilDate date;
    bool severe = false;       // pain during the session or on the next morning was so high that calm down follows
    Plan done;                 // the plan of that day's session, from the current document
    std::vector<PastRed> past; // in any order; a red of the same date is not counted twice
};

enum class RedMove : std::uint8_t { rung_down, previous_phase, calm_down };

struct RedOutcome {
    RedMove move{};
    Plan plan;
    bool asks_screening = false;
};

// Returns the plan after a red. It is never higher than `in_force` (H6) and ends maintenance (R53).
RedOutcome plan_after_red(const RedDay& red,
                          const Plan& in_force,
                          const Programme& programme,
                          const Permitted& permitted,
                          const LastDone& last,
                          Irritability irritability);

} // namespace heelwise
