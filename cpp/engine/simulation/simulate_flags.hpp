// Problems that a simulation found in a programme, for a clinician to see before sending it.
#pragma once

#include "simulation/simulate_tally.hpp"

namespace heelwise {

// Returns the flags, most serious first. Their shape is SimulationFlag in web/engine/contract_simulate.ts.
json::array simulation_flags(const Programme& programme, const Tallies& tallies);

} // namespace heelwise
