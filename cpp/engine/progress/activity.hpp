// R44: activities other than sessions, classed by the same rule as a session (R30).
#pragma once

#include "progress/session_day.hpp"

#include <optional>
#include <vector>

namespace heelwise {

// Returns true for running and sport, which load the tendon as phase 6 does.
bool is_impact(ActivityKind kind);

// Returns the latest activity of this kind that was not deleted, or nullptr.
const StoredActivity* last_of(ActivityKind kind, const DiaryState& diary);

Response respond_to(const StoredActivity& activity, const State& state, const Programme& programme);

// R44: advice for a kind of activity, from the response to the last one. Green or amber: keep it. Red: do less of it.
// Unknown: an activity with impact waits for the last phase, and nothing is known about any other.
enum class ActivityAdvice : std::uint8_t { not_known, keep, less, wait };
std::string_view name_of(ActivityAdvice advice);
ActivityAdvice advise(ActivityKind kind, const State& state, const Programme& programme);

// Returns true if an activity of today or yesterday was red, which bars moving up (R44).
bool any_red_activity(const State& state, const Programme& programme, CivilDate today);

} // namespace heelwise
