// Decisions that follow from the state without a command (H1, R15, R17, R32, R37, R41). decide.cpp takes them one at a
// time until none is left.
#pragma once

#include "progress/session_day.hpp"

#include <vector>

namespace heelwise {

// Returns the events of the first rule that applies, or none.
std::vector<Event> consequences(const State& state, const Programme& programme, const Now& now);

// Returns the events that end a running session: the end with the pain that was reported, and which of its stamps are no longer
// needed.
std::vector<Event>
session_end_events(const StoredSession& session, SessionEnd how, bool complete, const ResponseParameters& parameters);

} // namespace heelwise
