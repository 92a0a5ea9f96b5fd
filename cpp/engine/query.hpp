// Pure queries that supplement the view: the registry of rules, the history, insight, the way through the phases, one day, the
// preview of a programme, and the state for bug reports.
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

#include <string_view>

namespace heelwise {

Result<json::object>
query(const State& state, const Programme& programme, std::string_view name, const json::value& args, const Now& now);

} // namespace heelwise
