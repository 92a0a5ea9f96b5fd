// Draws the random numbers of the lives with RapidCheck, from the whole range whatever the size of the case.
#include "stories/patient_life.hpp"

#include <rapidcheck.h>

namespace heelwise::test {

std::int64_t between(std::int64_t from, std::int64_t to) { return *rc::gen::resize(100, rc::gen::inRange(from, to)); }

} // namespace heelwise::test
