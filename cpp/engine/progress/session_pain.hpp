// The pain reported after each exercise of a running session, as R30 counts it.
#pragma once

#include "state/state.hpp"

namespace heelwise {

// Returns the worst reported pain of each side as R30's "during". A side is nullopt unless every exercise has a rating or a
// rating is already red, because a missing answer never counts as fine (H7).
SidePain pain_told(const StoredSession& session, const ResponseParameters& parameters);

// Returns true if any reported pain is already red (R30). The session should then not continue (R32).
bool is_pain_high(const StoredSession& session, const ResponseParameters& parameters);

} // namespace heelwise
