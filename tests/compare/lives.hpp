// Random lives from tests/stories/patient_life.hpp, repeatable by a seed, with programmes and corrections added.
#pragma once

#include "stories/step.hpp"

#include <cstdint>
#include <vector>

namespace heelwise::compare {

// Returns the commands of one life. The same seed and number give the same commands with the same engine.
std::vector<test::Step> random_life(std::uint64_t seed, std::int64_t number);

} // namespace heelwise::compare
