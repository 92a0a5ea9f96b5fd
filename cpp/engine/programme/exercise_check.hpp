// Whether an exercise of a document makes sense in itself and is safe: a hold for the hands (H17), a floor twin for step
// work (R15, H4), the equipment it needs, and a motion that fits its kind.
#pragma once

#include "programme/programme.hpp"

namespace heelwise {

// `all`: every exercise of the document that could be read, for the twin. Paths start with `path`.
void check_exercise(const Exercise& exercise,
                    const std::vector<Exercise>& all,
                    const std::string& path,
                    std::vector<Fault>& faults);

// Whether what has to be at hand is what is lifted, a weight or a machine at a gym.
bool brings_load(const Exercise& exercise);

// What everyone can do: on the floor, with nothing but a chair (R15, ladder.hpp).
bool is_open_to_all(const Exercise& exercise);

} // namespace heelwise
