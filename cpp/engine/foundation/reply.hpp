// Writes what crosses the boundary: {"ok":…} or {"error":…}.
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"

#include <string>

namespace heelwise {

std::string answer_ok(json::value value);
// {"code", "path", "params"?}
json::object write_fault(const Fault& fault);
std::string answer_error(const Fault& fault);

} // namespace heelwise
