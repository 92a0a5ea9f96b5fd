// `heelwise check`: every fault of a programme document, with its JSON pointer.
#pragma once

#include <iosfwd>
#include <string>

namespace heelwise {

struct CheckOptions {
    std::string path;
    std::string overrides_path; // empty: none
};

// 0 and a line on `out` where all is well; 1 and a line on `err` for each fault; 2 where a file cannot be read.
int run_check(const CheckOptions& options, std::ostream& out, std::ostream& err);

} // namespace heelwise
