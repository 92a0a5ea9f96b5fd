// `heelwise simulate`: virtual people under a programme document, on all cores; the only place with threads.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

namespace heelwise {

struct SimulateOptions {
    std::string path;      // empty: a document that is compiled in
    std::string template_; // its id; empty: the default
    std::int64_t people = 600;
    std::int64_t days = 180;
    std::int64_t seed = 1;
    std::int64_t threads = 0; // 0: as many as there are cores
    bool as_json = false;
};

// 0; 1 where the document has faults; 2 where a file cannot be read or no such template is there.
int run_simulate(const SimulateOptions& options, std::ostream& out, std::ostream& err);

} // namespace heelwise
