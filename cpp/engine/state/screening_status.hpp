// Reads the state of the screen: which round counts now, which rules are settled, and whether anything may go on.
#pragma once

#include "state/state.hpp"

namespace heelwise {

enum class ScreeningStatus : std::uint8_t { due, open, blocked, clear };
std::string_view name_of(ScreeningStatus status);

// The round that an answer given now belongs to: a new one where the screen is owed and not begun again.
std::int64_t round_now(const ScreeningState& screening);
// The answers of that round.
ScreeningAnswers answers_now(const ScreeningState& screening);
// Not asked in `round`: hits open since an earlier round, and those cleared in this one.
ScreeningRules settled_in(const ScreeningState& screening, std::int64_t round);
ScreeningResult screening_now(const ScreeningState& screening);

bool has_open_hit(const ScreeningState& screening);
// Blocked beats everything; whatever is not known to be clear is not clear.
ScreeningStatus status_of(const ScreeningState& screening);

} // namespace heelwise
