// One record of the log: who wrote what and when, with a checksum over the stored bytes.
#pragma once

#include "foundation/time.hpp"
#include "log/event.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace heelwise {

inline constexpr std::size_t record_bytes_max = 256U << 10U;

struct Envelope {
    std::string id;
    std::string device;
    std::int64_t seq = 0; // consecutive for each device, from 1
    std::string command_id;
    Now now;
    Event body;
    bool moved = false; // not stored: its dates were moved back because the clock had been ahead (R42)
};

// An intact record of a kind or version that this build does not know, because the app is older than the log.
struct NewerRecord {};
// A record that is cut off, altered, or not as its kind requires.
struct DamagedRecord {
    Fault fault;
};

// Returns the bytes to store: one line of JSON that ends in its own CRC-32.
std::string seal(const Envelope& envelope);
std::variant<Envelope, NewerRecord, DamagedRecord> open_record(std::string_view raw);

} // namespace heelwise
