// Which programme counts: the one that is followed, else the one that the app comes with; and of what a plan of then was made.
#pragma once

#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// `standard`: what holds where the log says nothing.
const Programme& active_programme(const State& state, const Programme& standard);

// The one that a plan was made from, for its words; `now` where it is not known any more.
const Programme& programme_of(const Plan& plan, const State& state, const Programme& now);

} // namespace heelwise
