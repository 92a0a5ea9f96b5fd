// The registry of facts, rules and hazards in our own words, which is compiled in.
#pragma once

#include "foundation/json.hpp"

#include <string_view>

namespace heelwise {

// Returns the whole document, parsed once.
const json::object& registry();
// Returns nullptr if there is no such entry.
const json::object* registry_entry(std::string_view id);

} // namespace heelwise
