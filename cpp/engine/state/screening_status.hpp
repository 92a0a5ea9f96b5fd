// Reads the state of the screen: which round counts now, which rules are settled, and whether anything may go on.
#pragma once

#include "state/state.hpp"

namespace heelwise {

enum class ScreenStatus : std::uint8_t { due, open, blocked, clear };
std::string_view name_of(ScreenStatus status);

// The round that an answer given now belongs to: a new one where the screen is owed and not begun again.
std::int64_t round_now(const ScreenState& screen);
// The answers of that round.
ScreenAnswers answers_now(const ScreenState& screen);
// Not asked in `round`: hits open since an earlier round, and those cleared in this one.
ScreenRules settled_in(const ScreenState& screen, std::int64_t round);
Screening screening_now(const ScreenState& screen);

bool has_open_hit(const ScreenState& screen);
// Blocked beats everything; whatever is not known to be clear is not clear.
ScreenStatus status_of(const ScreenState& screen);

} // namespace heelwise
