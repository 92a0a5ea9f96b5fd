// Today, for the screen: keys and numbers, never prose. Pure and bounded.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

json::object view(const State& state, const Programme& programme, const Now& now);

} // namespace heelwise
