// What follows by itself from what is known (R32, R41): decisions that nobody asked for. decide.cpp takes them one by one
// until nothing follows any more.
#pragma once

#include "progress/session_day.hpp"

#include <vector>

namespace heelwise {

// Empty where nothing follows.
std::vector<Event> consequences(const State& state, const Programme& programme, const Now& now);

} // namespace heelwise
