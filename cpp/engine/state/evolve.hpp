// Folds one event into the state. Accepts every order of well-formed records, because merges and edits create orders that
// decide() never saw.
#pragma once

#include "log/envelope.hpp"
#include "state/state.hpp"

namespace heelwise {

void evolve(State& state, const Envelope& envelope);

// Folds a record that cannot be read. Its content is unknown, so the safety screen must be answered again (H7, H8).
void evolve_unreadable(State& state);

} // namespace heelwise
