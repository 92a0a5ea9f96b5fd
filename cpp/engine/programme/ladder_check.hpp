// Whether a ladder of a document fits an exercise that uses it: whole doses, rungs that rise by one thing at a time and not
// too steeply (R24), and a timeline from every one.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

namespace heelwise {

// A ladder, an exercise of a phase that names it, and where both stand in the document. All of them have their shape.
struct LadderUse {
    const json::object& ladder;
    std::string ladder_path;
    const json::object& phase_exercise;
    std::string phase_exercise_path;
    const Exercise& exercise;
};

void check_ladder(const LadderUse& use, const FlowParameters& flow, std::vector<Fault>& faults);

} // namespace heelwise
