// What following a programme would change in a person's plan (R15, R17, R20). Used for the preview and for the
// decision.
#pragma once

#include "sharing/programme_source.hpp"
#include "state/state.hpp"

namespace heelwise {

struct Following {
    bool anew = false;        // another document than the one followed now
    bool asks = false;        // the questionnaire comes first and decides where to begin
    std::optional<Plan> plan; // the new plan; nullopt if the plan stays as it is or does not exist yet
    std::vector<Reason> reasons;
};

// Returns a fault that says why the programme cannot be accepted now. It does not mean that the programme itself is
// wrong.
Result<Following>
following(const State& state, const Programme& standard, const FollowableProgramme& offered, const Now& now);

// Returns the `source` of the event: an empty string for the app's own programme without changes.
std::string source_to_keep(const FollowableProgramme& offered, const Programme& standard);

// Returns what undoing the last change of programme restores, or nothing_to_undo if it cannot be undone.
Result<Following> undoing(const State& state, const Programme& standard);

} // namespace heelwise
