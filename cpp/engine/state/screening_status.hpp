// The status of the safety screen: its current round, the rules that are settled, and whether it is clear.
#pragma once

#include "state/state.hpp"

namespace heelwise {

enum class ScreeningStatus : std::uint8_t { due, open, blocked, clear };
std::string_view name_of(ScreeningStatus status);

// Returns the round to which an answer given now belongs: a new one if the screen is due and has not been started again.
std::int64_t round_now(const ScreeningState& screening);
// Returns the answers of that round.
ScreeningAnswers answers_now(const ScreeningState& screening);
// Returns the signs that are not asked about in `round`: those cleared in this round, and stops open since an earlier one.
// Cautions and the age (R6) are asked again.
Signs settled_in(const ScreeningState& screening, std::int64_t round);
ScreeningResult screening_now(const ScreeningState& screening);

// Returns what an open hit does. A caution becomes a stop if the person was told not to exercise the tendon.
Weight weight_of(const StoredHit& hit);
bool has_open_stop(const ScreeningState& screening);
// Returns the last phase that the open cautions leave open (R7-R9, R46), or nullopt if they close none.
std::optional<std::int64_t> last_open_phase(const ScreeningState& screening, const ScreeningParameters& parameters);
// An open stop always means blocked. The screen is clear only if that is known for certain.
ScreeningStatus status_of(const ScreeningState& screening);

} // namespace heelwise
