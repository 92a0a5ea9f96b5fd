// One record of the log: who wrote what, when, and a checksum over the very bytes that are stored.
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
};

// Intact, but of a kind or version this build does not know: the app is older than its log.
struct NewerRecord {};
// Cut, altered, or not what its kind asks for.
struct DamagedRecord {
    Fault fault;
};

// The bytes to store: one line of JSON that ends in its own CRC-32.
std::string seal(const Envelope& envelope);
std::variant<Envelope, NewerRecord, DamagedRecord> open_record(std::string_view raw);

} // namespace heelwise
