// R42: which moment counts. A clock that stands before the last entry does not undo days: they count on from that entry.
#pragma once

#include "state/state.hpp"

#include <optional>

namespace heelwise {

// The moment that rules count with: the clock's own, unless it stands before the last entry. Then that entry's date is day 0
// when this is first seen, and days count on from there (H13).
Now counted_now(const State& state, const Now& clock);

// What has to be recorded before anything else, where this was not seen before.
std::optional<ClockTurnedBack> turned_back(const State& state, const Now& clock);

} // namespace heelwise
