// The exit codes of the command `heelwise`, besides 0.
#pragma once

namespace heelwise {

inline constexpr int exit_content = 1; // what was given was read, and something in it is wrong
inline constexpr int exit_usage = 2;   // the command was called wrongly, or a file could not be read

} // namespace heelwise
