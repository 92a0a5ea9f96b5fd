// Folds one event into the state. Total over any well-formed order: merges and edits make orders decide never saw.
#pragma once

#include "log/envelope.hpp"
#include "state/state.hpp"

namespace heelwise {

void evolve(State& state, const Envelope& envelope);

// A record that stood here cannot be read: what it said is unknown, so the screen is owed again (H7, H8).
void evolve_unreadable(State& state);

} // namespace heelwise
