// What a clinician should see before a programme is sent: where virtual people go wrong under it.
#pragma once

#include "simulation/simulate_tally.hpp"

namespace heelwise {

// SimulationFlag of web/engine/contract_simulate.ts, the gravest first.
json::array simulation_flags(const Programme& programme, const Tallies& tallies);

} // namespace heelwise
