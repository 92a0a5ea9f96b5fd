// One step of a story, kept so that another engine can repeat it (tests/compare).
#pragma once

#include <string>
#include <vector>

namespace heelwise::test {

// A command and its moment, both as JSON. If there is no command, `log` was loaded instead.
struct Step {
    std::string now;
    std::string command;
    std::vector<std::string> log{};
};

} // namespace heelwise::test
