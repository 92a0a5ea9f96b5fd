// Applies an overrides document to a base, so that a physio changes a programme without a copy of the whole document.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

#include <vector>

namespace heelwise {

// R36: the longest hold in days, and so the longest wait until a physio looks again.
inline constexpr std::int64_t hold_days_max = 56;

// Applies `overrides` to `document`, which must have no fault, and checks the whole result. Dates, texts and names go
// into `given`. Nothing is clamped: after any fault, neither `document` nor `given` may be used. Paths are those of the
// overrides, "/set/~1parameters~1…". A contradiction with a number that was not overridden has the pointer of the base.
std::vector<Fault> apply_overrides(json::value& document, const json::value& overrides, Given& given);

} // namespace heelwise
