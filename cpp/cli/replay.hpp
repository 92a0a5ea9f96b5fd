// `heelwise replay`: folds an exported log and prints the view, byte for byte what the browser's engine gives.
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

// 0; 1 where the file's content is bad; 2 where the arguments do not fit each other.
int run_replay(const ReplayOptions& options, std::ostream& out, std::ostream& err);

} // namespace heelwise
