// A story as text that a person can review: each command, what happened, and what changed in the view.
#pragma once

#include "stories/scenarios.hpp"

#include <string>

namespace heelwise::test {

std::string story_text(const golden::Scenario& scenario);

} // namespace heelwise::test
