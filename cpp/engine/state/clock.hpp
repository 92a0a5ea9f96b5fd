// R42: the moment that counts. If the clock is earlier than the last entry, days count on from that entry.
#pragma once

#include "state/state.hpp"

#include <optional>

namespace heelwise {

// Travel westward moves the date back by one day at most, and travel eastward forward by one more than usual.
inline constexpr std::int64_t travel_days = 1;

// Returns the moment that the rules use. It is the clock's own unless its date is before the last entry. In that case the
// entry's date is day 0 when this is first seen, and days count on from there (H13).
Now counted_now(const State& state, const Now& clock);

// Returns the event to record before any other if the clock has newly been turned back, otherwise nullopt.
std::optional<ClockTurnedBack> turned_back(const State& state, const Now& clock);

// Returns by how many days the records are ahead of the device's clock; 0 if they are not.
std::int64_t days_ahead(const State& state, const Now& clock);

} // namespace heelwise
