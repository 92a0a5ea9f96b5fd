// Checks whether a ladder fits an exercise that uses it: complete doses, rungs that rise by one thing at a time and not
// too steeply (R24), and a timeline from every rung.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

namespace heelwise {

// A ladder and an exercise of a phase that uses it, with their paths in the document. Both must have the right shape.
struct LadderUse {
    const json::object& ladder;
    std::string ladder_path;
    const json::object& phase_exercise;
    std::string phase_exercise_path;
    const Exercise& exercise;
};

void check_ladder(const LadderUse& use, const FlowParameters& flow, std::vector<Fault>& faults);

} // namespace heelwise
