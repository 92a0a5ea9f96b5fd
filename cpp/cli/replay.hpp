// `heelwise replay`: folds an exported log and prints the view, byte for byte as the engine in the browser returns it.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

namespace heelwise {

struct ReplayOptions {
    std::string path;
    std::int64_t epoch_ms = 0;
    std::string date;
    std::int64_t utc_offset_min = 0;
    bool step = false;
};

// Returns 0, or 1 if the file is not a readable log, or 2 if the file cannot be opened or the arguments contradict each other.
int run_replay(const ReplayOptions& options, std::ostream& out, std::ostream& err);

} // namespace heelwise
