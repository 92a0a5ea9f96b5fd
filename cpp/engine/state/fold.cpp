#include "state/fold.hpp"

#include "log/event_shift.hpp"
#include "state/evolve.hpp"
#include "state/thinned.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace heelwise {

namespace {

struct Placed {
    FoldKey key;
    // An unreadable line has no time of its own. It is placed directly after the readable line before it.
    bool is_unreadable = false;
    Envelope* envelope = nullptr;
};

bool stands_before(const Placed& a, const Placed& b) {
    return std::tie(a.key, a.is_unreadable) < std::tie(b.key, b.is_unreadable);
}

struct ReadLines {
    std::vector<std::optional<Envelope>> lines; // nullopt for a line that is unreadable, newer or a duplicate
    std::vector<std::size_t> unreadable;        // indexes of unreadable lines
};

ReadLines read_lines(const std::vector<std::string_view>& lines, OrderedLog& log) {
    ReadLines read;
    std::map<std::string, std::string_view> raw_of_id;
    read.lines.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty()) {
            ++log.missing;
            read.unreadable.push_back(i);
            continue;
        }
        auto opened = open_record(lines[i]);
        if (std::holds_alternative<NewerRecord>(opened)) {
            log.has_newer = true;
        } else if (auto* envelope = std::get_if<Envelope>(&opened)) {
            const auto [known, is_new] = raw_of_id.emplace(envelope->id, lines[i]);
            if (is_new) {
                read.lines[i] = std::move(*envelope);
            } else if (known->second != lines[i]) { // two different records with one id count as damage
                ++log.damaged;
                read.unreadable.push_back(i);
            }
        } else {
            ++log.damaged;
            read.unreadable.push_back(i);
        }
    }
    return read;
}

// Returns the key of each record. Adds to `gaps` one key for each record that is missing from a device's sequence.
std::map<std::size_t, FoldKey> keys_of(const ReadLines& read, std::vector<FoldKey>& gaps) {
    std::map<std::string, std::vector<std::size_t>> by_device;
    for (std::size_t i = 0; i < read.lines.size(); ++i) {
        if (read.lines[i]) by_device[read.lines[i]->device].push_back(i);
    }
    ThinnedStamps thinned;
    for (const auto& line : read.lines) {
        if (line) thinned.add(*line);
    }
    std::map<std::size_t, FoldKey> keys;
    for (auto& [device, indexes] : by_device) {
        std::sort(indexes.begin(), indexes.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(read.lines[a]->seq, read.lines[a]->id) < std::tie(read.lines[b]->seq, read.lines[b]->id);
        });
        FoldKey last{0, device, 0, ""};
        for (const std::size_t i : indexes) {
            const Envelope& envelope = *read.lines[i];
            for (std::int64_t seq = last.seq + 1; seq < envelope.seq && gaps.size() <= read.lines.size(); ++seq) {
                if (!thinned.has(device, seq)) gaps.push_back(last);
            }
            last = key_after(last, envelope);
            keys.emplace(i, last);
        }
    }
    return keys;
}

// R42: the next confirmation after a record says whether its date was right.
void move_dates(std::vector<FoldItem>& items) {
    std::optional<DateShift> shift;
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        auto* envelope = std::get_if<Envelope>(&*item);
        if (envelope == nullptr) continue;
        if (const auto* confirmed = std::get_if<ClockConfirmed>(&envelope->body)) {
            shift = DateShift{confirmed->today, envelope->now.epoch_ms, confirmed->days};
        } else if (shift) {
            shift_dates(*envelope, *shift);
        }
    }
}

} // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    if (text.empty()) return lines;
    std::size_t end = text.find('\n');
    for (; end != std::string_view::npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    lines.push_back(text);
    return lines;
}

FoldKey key_after(const FoldKey& last, const Envelope& envelope) {
    const std::int64_t floor_ms = last.device == envelope.device ? last.time_ms : 0;
    return {std::max(floor_ms, envelope.now.epoch_ms), envelope.device, envelope.seq, envelope.id};
}

OrderedLog order_log(const std::vector<std::string_view>& lines) {
    OrderedLog log;
    log.lines = static_cast<std::int64_t>(lines.size());
    ReadLines read = read_lines(lines, log);
    std::vector<FoldKey> gaps;
    const std::map<std::size_t, FoldKey> keys = keys_of(read, gaps);
    std::vector<Placed> placed;
    for (const auto& [index, key] : keys) placed.push_back({key, false, &*read.lines[index]});
    for (const std::size_t index : read.unreadable) {
        const auto behind = keys.lower_bound(index);
        placed.push_back({behind == keys.begin() ? FoldKey{} : std::prev(behind)->second, true, nullptr});
    }
    // Gaps in the sequences are missing records, except as many as were already counted as unreadable.
    const auto known = static_cast<std::int64_t>(read.unreadable.size());
    const auto lacking = static_cast<std::int64_t>(gaps.size());
    if (lacking > known) {
        log.missing += lacking - known;
        for (const FoldKey& key : gaps) placed.push_back({key, true, nullptr});
    }
    std::sort(placed.begin(), placed.end(), stands_before);
    for (const Placed& one : placed) {
        log.items.push_back(one.envelope != nullptr ? FoldItem(std::move(*one.envelope)) : FoldItem(Unreadable{}));
        if (one.envelope != nullptr) log.last = one.key;
    }
    move_dates(log.items);
    return log;
}

void fold_item(State& state, const FoldItem& item) {
    if (const auto* envelope = std::get_if<Envelope>(&item)) {
        evolve(state, *envelope);
    } else {
        evolve_unreadable(state);
    }
}

void note_counts(State& state, const OrderedLog& log) {
    state.records = log.lines;
    state.damaged = log.damaged;
    state.missing = log.missing;
    state.read_only = log.has_newer;
}

State fold_log(const OrderedLog& log) {
    return fold_log(log, [](const FoldItem&, const State&) {});
}

} // namespace heelwise
