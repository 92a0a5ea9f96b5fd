// `heelwise simulate`: simulates virtual people who follow a programme document. The only code that uses threads.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

namespace heelwise {

struct SimulateOptions {
    std::string path;      // if empty, a released document is used
    std::string template_; // the id of the released document; if empty, the default one
    std::int64_t people = 600;
    std::int64_t days = 180;
    std::int64_t seed = 1;
    std::int64_t threads = 0; // 0 means one for each core
    bool as_json = false;
};

// Returns 0, or 1 if the document has faults, or 2 if the file cannot be read or there is no such template.
int run_simulate(const SimulateOptions& options, std::ostream& out, std::ostream& err);

} // namespace heelwise
