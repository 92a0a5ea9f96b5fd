// What a caution of the safety screen closes: the phases after a certain one (R7-R9, R46).
#pragma once

#include "rules/ladder.hpp"

namespace heelwise {

// R35: returns the phase number that decides which requirements apply. A template's phase counts by what it loads.
std::int64_t ruling_phase(const Plan& plan, const Programme& programme);

// Returns true if the plan's phase comes after the last open one. `last_open` is nullopt if all phases are open.
bool is_closed(const Plan& plan, const Programme& programme, std::optional<std::int64_t> last_open);

// Returns the plan in the last phase that stays open: the exercise last done there at its gate or, if none was done there, the
// first place at its lowest rung. Without an open phase, returns the plan without holds. Returns nullopt if the plan is open.
std::optional<Plan> plan_within(const Plan& plan,
                                const Programme& programme,
                                std::optional<std::int64_t> last_open,
                                const Permitted& permitted,
                                const LastDone& last);

} // namespace heelwise
