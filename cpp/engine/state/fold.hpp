// From the lines of a log to a state. The order is canonical: each device's records in their own sequence, and between
// devices by time, so that merged histories fold alike wherever they are merged.
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

// `time_ms` never falls within one device's sequence, even where its clock was set back.
struct FoldKey {
    std::int64_t time_ms = 0;
    std::string device;
    std::int64_t seq = 0;
    std::string id;
    bool operator==(const FoldKey&) const = default;
    // Spelled out: libc++ 14 has no <=> for strings.
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

// Lines are joined by one line feed. Line n is record n; an empty line is a record that is missing; an empty text is an
// empty log.
std::vector<std::string_view> split_lines(std::string_view text);
OrderedLog order_log(const std::vector<std::string_view>& lines);

// Starts from an empty state. `after_each` sees the item just folded and the state behind it.
template <class AfterEach>
State fold_log(const OrderedLog& log, AfterEach after_each);
State fold_log(const OrderedLog& log);

// Where a fresh record stands: it must follow everything already folded.
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
