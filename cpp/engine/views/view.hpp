// The view for the screens: keys and numbers, never prose. A pure function.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// Returns the view at a moment, as View in web/engine/contract.ts. `programme` is used if the log follows none.
json::object view(const State& state, const Programme& programme, const Now& now);

} // namespace heelwise
