// Lays an overrides document over a base: what a physio changes, without a copy of the whole document.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

#include <vector>

namespace heelwise {

// R36: a hold, and with it the wait until a physio looks again, is no longer than this.
inline constexpr std::int64_t hold_days_max = 56;

// Sets what `overrides` says in `document`, which has no fault itself, and checks the result whole; dates, words and people go
// into `given`. Nothing is clamped: with any fault neither must be used. Paths are those of the overrides, "/set/~1numbers~1…"; what contradicts a number
// that was not overridden comes with the base's pointer.
std::vector<Fault> apply_overrides(json::value& document, const json::value& overrides, Given& given);

} // namespace heelwise
