// Writes the answers that cross the boundary: {"ok":…} or {"error":…}.
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"

#include <string>

namespace heelwise {

std::string answer_ok(json::value value);
// Returns {"code", "path", "params"?}.
json::object write_fault(const Fault& fault);
std::string answer_error(const Fault& fault);

} // namespace heelwise
