// R32: what a red response makes of the plan. Works on plain values, without state or clock.
#pragma once

#include "foundation/time.hpp"
#include "rules/plan_for_irritability.hpp"

#include <vector>

namespace heelwise {

// A red that the plan was already changed for.
struct PastRed {
    CivilDate date;
    bool moved_phase = false; // then it does not count again for "two in 7 days"
};

struct RedDay {
    CivilDate date;
    bool severe = false;       // so painful, during it or on the next morning, that one red is enough to calm down
    Plan done;                 // what was done that day, of the document in force
    std::vector<PastRed> past; // in any order; one of the same date is not counted twice
};

enum class RedMove : std::uint8_t { rung_down, previous_phase, calm_down };

struct RedOutcome {
    RedMove move{};
    Plan plan;
    bool asks_screening = false;
};

// Never leads higher than `in_force` (H6), and ends maintenance (R53).
RedOutcome plan_after_red(const RedDay& red,
                          const Plan& in_force,
                          const Programme& programme,
                          const Permitted& permitted,
                          const LastDone& last,
                          Irritability irritability);

} // namespace heelwise
