// The programme in force: the one that is followed, or the app's own. Also the programme that an earlier plan was made from.
#pragma once

#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// Returns the programme that is followed, or `standard` if the log names none.
const Programme& active_programme(const State& state, const Programme& standard);

// Returns the programme that a plan was made from, for its words, or `now` if that programme is no longer known.
const Programme& programme_of(const Plan& plan, const State& state, const Programme& now);

} // namespace heelwise
