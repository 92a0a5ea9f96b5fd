// Folds the lines of a log into a state. The order is canonical: the records of each device stay in sequence, and devices are
// merged by time. A merged history therefore gives the same state on every device.
#pragma once

#include "foundation/result.hpp"
#include "log/envelope.hpp"
#include "state/state.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

namespace heelwise {

// The position of a record in the canonical order. `time_ms` never decreases within one device's sequence, even if its clock
// was set back.
struct FoldKey {
    std::int64_t time_ms = 0;
    std::string device;
    std::int64_t seq = 0;
    std::string id;
    bool operator==(const FoldKey&) const = default;
    // Written out because libc++ 14 has no <=> for strings.
    bool operator<(const FoldKey& other) const {
        return std::tie(time_ms, device, seq, id) < std::tie(other.time_ms, other.device, other.seq, other.id);
    }
};

struct Unreadable {}; // damaged or missing
using FoldItem = std::variant<Envelope, Unreadable>;

// A log as it is folded, in canonical order.
struct OrderedLog {
    std::vector<FoldItem> items;
    FoldKey last;
    std::int64_t lines = 0;
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    bool has_newer = false;
};

// Splits a log at line feeds. Line n is record n, an empty line is a missing record, and an empty text is an empty log.
std::vector<std::string_view> split_lines(std::string_view text);
OrderedLog order_log(const std::vector<std::string_view>& lines);

// Folds the log, starting from an empty state. Calls `after_each` with each item and the state after it.
template <class AfterEach>
State fold_log(const OrderedLog& log, AfterEach after_each);
State fold_log(const OrderedLog& log);

// Returns the key of a new record that comes after `last`.
FoldKey key_after(const FoldKey& last, const Envelope& envelope);

void fold_item(State& state, const FoldItem& item);
void note_counts(State& state, const OrderedLog& log);

template <class AfterEach>
State fold_log(const OrderedLog& log, AfterEach after_each) {
    State state;
    for (const FoldItem& item : log.items) {
        fold_item(state, item);
        after_each(item, state);
    }
    note_counts(state, log);
    return state;
}

} // namespace heelwise
