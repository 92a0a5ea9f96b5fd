// `heelwise check`: prints every fault of a programme document with its JSON pointer.
#pragma once

#include <iosfwd>
#include <string>

namespace heelwise {

struct CheckOptions {
    std::string path;
    std::string overrides_path; // empty if there are none
};

// Returns 0 and prints a line on `out` if there is no fault, 1 with a line on `err` for each fault, or 2 if a file cannot be read.
int run_check(const CheckOptions& options, std::ostream& out, std::ostream& err);

} // namespace heelwise
