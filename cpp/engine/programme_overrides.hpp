// Lays an overrides document over a base: what a physio changes, without a copy of the whole document.
#pragma once

#include "json.hpp"

#include <vector>

namespace heelwise {

// Sets what `overrides` says in `document`, which has no fault itself, and checks the result whole. Nothing is clamped: with
// any fault the document must not be used. Paths are those of the overrides, "/set/~1numbers~1…"; what contradicts a number
// that was not overridden comes with the base's pointer.
std::vector<Fault> apply_overrides(json::value& document, std::string_view overrides);

} // namespace heelwise
