// Checks whether an exercise of a document is consistent and safe: support for the hands (H17), a floor twin for step
// work (R15, H4), the equipment that it needs, and a motion that fits its kind.
#pragma once

#include "programme/programme.hpp"

namespace heelwise {

// `all` has every exercise of the document that could be read, so that the twin can be found. The paths of faults start
// with `path`.
void check_exercise(const Exercise& exercise,
                    const std::vector<Exercise>& all,
                    const std::string& path,
                    std::vector<Fault>& faults);

// Returns whether the equipment is itself the load: a weight or a machine.
bool brings_load(const Exercise& exercise);

// Returns whether everyone can do the exercise: on the floor, with at most a chair (R15).
bool is_open_to_all(const Exercise& exercise);

} // namespace heelwise
