// The pain that was told at the end of each exercise of a session, while it runs: what it comes to for R30.
#pragma once

#include "state/state.hpp"

namespace heelwise {

// The worst told for each sore side, where that answers R30's "during": each exercise was told of, or what was told is red
// already and the rest could only be worse. Else nothing: what is missing is never read as fine (H7).
SidePain pain_told(const StoredSession& session, const ResponseParameters& parameters);

// R30: red as soon as anything known says so. Then the session should not go on (R32 rests).
bool is_pain_high(const StoredSession& session, const ResponseParameters& parameters);

} // namespace heelwise
