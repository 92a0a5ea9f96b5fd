// R44: what was done beside the sessions, classed by the same rule as a session (R30).
#pragma once

#include "progress/session_day.hpp"

#include <optional>
#include <vector>

namespace heelwise {

// Jumping and running load the tendon like phase 6 does.
bool is_impact(ActivityKind kind);

// The latest of this kind that was not deleted, or nullptr.
const StoredActivity* last_of(ActivityKind kind, const DiaryState& diary);

Response respond_to(const StoredActivity& activity, const State& state, const Programme& programme);

// What to do with an activity of this kind: keep what was well taken, less of what was not; impact waits until the last
// phase unless it was well taken before; of others nothing is known yet.
enum class ActivityAdvice : std::uint8_t { not_known, keep, less, wait };
std::string_view name_of(ActivityAdvice advice);
ActivityAdvice advise(ActivityKind kind, const State& state, const Programme& programme);

// Any activity of that date or the date before was red: no advance (R44).
bool any_red_activity(const State& state, const Programme& programme, CivilDate today);

} // namespace heelwise
