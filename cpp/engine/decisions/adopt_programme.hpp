// What following a programme would make of somebody's plan (R15, R17, R20): looked at before it is accepted, and decided with.
#pragma once

#include "sharing/programme_source.hpp"
#include "state/state.hpp"

namespace heelwise {

struct Following {
    bool anew = false;        // another document than the one followed
    bool asks = false;        // the questions come first, and they decide where to begin
    std::optional<Plan> plan; // from now on; nothing where it stays, or where there is none yet
    std::vector<Reason> reasons;
};

// A fault: why it cannot be accepted (now). Nothing is known to be wrong with the programme itself.
Result<Following>
following(const State& state, const Programme& standard, const FollowableProgramme& offered, const Now& now);

// The event's `source`: nothing for the one that the app comes with, as it is.
std::string source_to_keep(const FollowableProgramme& offered, const Programme& standard);

// What undoing the last change of programme brings back, or why it cannot be undone.
Result<Following> undoing(const State& state, const Programme& standard);

} // namespace heelwise
