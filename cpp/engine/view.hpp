// Today, for the screen: keys and numbers, never prose. Pure and bounded.
#pragma once

#include "json.hpp"
#include "programme.hpp"
#include "state.hpp"

namespace heelwise {

json::object view(const State& state, const Programme& programme, const Now& now);

} // namespace heelwise
