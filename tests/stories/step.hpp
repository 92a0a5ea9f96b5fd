// One thing done with an engine, kept so that it can be done again with another one (tests/compare).
#pragma once

#include <string>
#include <vector>

namespace heelwise::test {

// A command at a moment, both as JSON. Where there is no command, `log` was loaded instead.
struct Step {
    std::string now;
    std::string command;
    std::vector<std::string> log{};
};

} // namespace heelwise::test
