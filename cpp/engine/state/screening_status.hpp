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
// Returns the rules that are not asked in `round`: those with a hit open since an earlier round or cleared in this one.
ScreeningRules settled_in(const ScreeningState& screening, std::int64_t round);
ScreeningResult screening_now(const ScreeningState& screening);

bool has_open_hit(const ScreeningState& screening);
// An open hit always means blocked. The screen is clear only if that is known for certain.
ScreeningStatus status_of(const ScreeningState& screening);

} // namespace heelwise
