// The "seen" stamps that an event declares to be no longer needed: they may be absent, and that is no loss (H14).
#pragma once

#include "log/envelope.hpp"

#include <map>
#include <string>
#include <vector>

namespace heelwise {

class ThinnedStamps {
public:
    // Remembers what this record declares, if it declares anything.
    void add(const Envelope& envelope);
    bool has(const std::string& device, std::int64_t seq) const { return has_all(device, seq, seq); }
    // Returns whether every number from `first` to `last` was declared.
    bool has_all(const std::string& device, std::int64_t first, std::int64_t last) const;
    // Returns whether this record is a "seen" stamp that was declared. No other record is ever left out.
    bool has(const Envelope& envelope) const;

private:
    std::map<std::string, std::map<std::int64_t, std::int64_t>> ranges_; // of each device: last number by first number
};

} // namespace heelwise
