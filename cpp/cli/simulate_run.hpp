// `heelwise simulate`: virtual people under a programme document.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

namespace heelwise {

struct SimulateOptions {
    std::string path; // empty: the document that is compiled in
    std::int64_t people = 100;
    std::int64_t days = 180;
    std::int64_t seed = 1;
    bool as_json = false;
};

// 0; 1 where the document has faults; 2 where a file cannot be read.
int run_simulate(const SimulateOptions& options, std::ostream& out, std::ostream& err);

} // namespace heelwise
