// Pure, paged questions beside the view: the registry of rules, and the state for reports of faults.
#pragma once

#include "json.hpp"
#include "result.hpp"
#include "state.hpp"

#include <string_view>

namespace heelwise {

Result<json::object> query(const State& state, std::string_view name, const json::value& args);

} // namespace heelwise
