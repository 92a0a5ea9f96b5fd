#include "state/join.hpp"

#include "state/fold.hpp"
#include "state/thinned.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace heelwise {

namespace {

using SeqOfDevice = std::pair<std::string, std::int64_t>;

struct SoundRecord {
    Envelope envelope;
    std::string_view raw;
};

// A line without a readable record of this build, and the id of the sound record before it ("" at the beginning).
struct OtherLine {
    std::string after;
    std::string_view raw;
    bool is_newer = false;
    bool operator<(const OtherLine& other) const { return std::tie(after, raw) < std::tie(other.after, other.raw); }
};

struct SplitLog {
    std::map<std::string, SoundRecord> sound; // by id
    std::vector<OtherLine> others;            // in the order of the log
};

// Of two records with one id, the smaller text counts and the other is damage, so that both ways of joining agree.
void add_sound(SplitLog& log, SoundRecord record) {
    const auto [known, is_new] = log.sound.emplace(record.envelope.id, record);
    if (is_new || known->second.raw == record.raw) return;
    if (record.raw < known->second.raw) std::swap(known->second, record);
    log.others.push_back({record.envelope.id, record.raw, false});
}

// Takes over the other log's sound records. Where the two have different records with one id, the one that does not count is a
// damaged line of the log that it came from, so that both ways of joining find it equally often.
void add_sound_of(SplitLog& other, SplitLog& log) {
    for (const auto& [id, record] : other.sound) {
        const auto [known, is_new] = log.sound.emplace(id, record);
        if (is_new || known->second.raw == record.raw) continue;
        const bool replaces = record.raw < known->second.raw;
        (replaces ? log : other).others.push_back({id, replaces ? known->second.raw : record.raw, false});
        if (replaces) known->second = record;
    }
}

SplitLog split(const std::vector<std::string_view>& lines) {
    SplitLog log;
    std::string last;
    for (const std::string_view line : lines) {
        auto opened = line.empty() ? DamagedRecord{} : open_record(line);
        if (auto* envelope = std::get_if<Envelope>(&opened)) {
            last = envelope->id;
            add_sound(log, {std::move(*envelope), line});
        } else {
            log.others.push_back({last, line, std::holds_alternative<NewerRecord>(opened)});
        }
    }
    return log;
}

// Returns the numbers that a log has of each device.
std::set<SeqOfDevice> seqs_of(const SplitLog& log) {
    std::set<SeqOfDevice> seqs;
    for (const auto& [id, record] : log.sound) seqs.emplace(record.envelope.device, record.envelope.seq);
    return seqs;
}

bool is_unreadable(const OtherLine& line) { return !line.is_newer; }

// Drops unreadable lines whose records the other log has: as many as it has records of the same devices that are missing
// here, inside the sequence or directly behind it.
std::int64_t repair(SplitLog& log, const SplitLog& other) {
    const auto unreadable = std::count_if(log.others.begin(), log.others.end(), is_unreadable);
    if (unreadable == 0) return 0;
    const std::set<SeqOfDevice> here = seqs_of(log);
    std::map<std::string, std::int64_t> last;
    for (const auto& [device, seq] : here) last[device] = std::max(last[device], seq);
    std::int64_t filled = 0;
    for (const auto& [device, seq] : seqs_of(other)) {
        const auto known = last.find(device);
        // If nothing here is readable, every line of the other log may be one of the unreadable ones.
        const bool is_near = known == last.end() ? here.empty() : seq <= known->second + unreadable;
        if (is_near && here.count({device, seq}) == 0) ++filled;
    }
    std::int64_t left = std::min<std::int64_t>(filled, unreadable);
    const std::int64_t repaired = left;
    const auto drop = [&](const OtherLine& line) { return is_unreadable(line) && left-- > 0; };
    log.others.erase(std::remove_if(log.others.begin(), log.others.end(), drop), log.others.end());
    return repaired;
}

LogRelation relation_of(const JoinedLog& joined) {
    if (joined.only_mine > 0) return joined.only_theirs > 0 ? LogRelation::diverged : LogRelation::mine_longer;
    return joined.only_theirs > 0 ? LogRelation::theirs_longer : LogRelation::same;
}

// The same line after the same record in both logs is one line.
std::multiset<OtherLine> others_of(const SplitLog& a, const SplitLog& b) {
    const std::multiset<OtherLine> first(a.others.begin(), a.others.end());
    const std::multiset<OtherLine> second(b.others.begin(), b.others.end());
    std::multiset<OtherLine> all;
    std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::inserter(all, all.end()));
    return all;
}

std::vector<const SoundRecord*> in_order(const std::map<std::string, SoundRecord>& sound) {
    std::map<std::string, std::vector<const SoundRecord*>> by_device;
    for (const auto& [id, record] : sound) by_device[record.envelope.device].push_back(&record);
    std::vector<std::pair<FoldKey, const SoundRecord*>> keyed;
    for (auto& [device, records] : by_device) {
        std::sort(records.begin(), records.end(), [](const SoundRecord* a, const SoundRecord* b) {
            return std::tie(a->envelope.seq, a->envelope.id) < std::tie(b->envelope.seq, b->envelope.id);
        });
        FoldKey last{0, device, 0, ""};
        for (const SoundRecord* record : records) {
            last = key_after(last, record->envelope);
            keyed.emplace_back(last, record);
        }
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<const SoundRecord*> ordered;
    for (const auto& [key, record] : keyed) ordered.push_back(record);
    return ordered;
}

void add_lines(JoinedLog& joined,
               const std::vector<const SoundRecord*>& ordered,
               const std::multiset<OtherLine>& others) {
    const auto add_after = [&](const std::string& id) {
        for (auto line = others.lower_bound({id, "", false}); line != others.end() && line->after == id; ++line) {
            joined.lines.emplace_back(line->raw);
            joined.has_newer = joined.has_newer || line->is_newer;
        }
    };
    add_after("");
    for (const SoundRecord* record : ordered) {
        joined.lines.emplace_back(record->raw);
        add_after(record->envelope.id);
    }
}

std::vector<std::string_view> views_of(const std::vector<std::string>& lines) { return {lines.begin(), lines.end()}; }

} // namespace

std::string_view name_of(LogRelation relation) {
    switch (relation) {
    case LogRelation::same: return "same";
    case LogRelation::mine_longer: return "mine_longer";
    case LogRelation::theirs_longer: return "theirs_longer";
    case LogRelation::diverged: return "diverged";
    }
    assert(false);
    return "";
}

JoinedLog join_logs(const std::vector<std::string_view>& mine, const std::vector<std::string_view>& theirs) {
    SplitLog a = split(mine);
    SplitLog b = split(theirs);
    JoinedLog joined;
    joined.repaired = repair(a, b);
    joined.repaired += repair(b, a);
    for (const auto& [id, record] : a.sound) (b.sound.count(id) == 0 ? joined.only_mine : joined.both) += 1;
    joined.only_theirs = static_cast<std::int64_t>(b.sound.size()) - joined.both;
    joined.relation = relation_of(joined);
    add_sound_of(b, a);
    ThinnedStamps thinned;
    for (const auto& [id, record] : a.sound) thinned.add(record.envelope);
    const std::multiset<OtherLine> others = others_of(a, b);
    std::vector<const SoundRecord*> ordered = in_order(a.sound);
    ordered.erase(std::remove_if(ordered.begin(),
                                 ordered.end(),
                                 [&](const SoundRecord* record) { return thinned.has(record->envelope); }),
                  ordered.end());
    add_lines(joined, ordered, others);
    const LogSummary summary = inspect_log(views_of(joined.lines));
    joined.damaged = summary.damaged;
    joined.missing = summary.missing;
    return joined;
}

json::object write_joined(const JoinedLog& joined) {
    json::array lines;
    lines.reserve(joined.lines.size());
    for (const std::string& line : joined.lines) lines.push_back(json::value(line));
    return {{"relation", name_of(joined.relation)},
            {"both", joined.both},
            {"only_mine", joined.only_mine},
            {"only_theirs", joined.only_theirs},
            {"repaired", joined.repaired},
            {"damaged", joined.damaged},
            {"missing", joined.missing},
            {"newer", joined.has_newer},
            {"lines", std::move(lines)}};
}

LogSummary inspect_log(const std::vector<std::string_view>& lines) {
    const OrderedLog log = order_log(lines);
    LogSummary summary;
    summary.records = log.lines;
    summary.damaged = log.damaged;
    summary.missing = log.missing;
    summary.has_newer = log.has_newer;
    for (const FoldItem& item : log.items) {
        const auto* envelope = std::get_if<Envelope>(&item);
        if (envelope == nullptr) continue;
        const CivilDate date = envelope->now.local_date;
        summary.first_date = summary.first_date ? std::min(*summary.first_date, date) : date;
        summary.last_date = summary.last_date ? std::max(*summary.last_date, date) : date;
    }
    return summary;
}

json::object write_log_summary(const LogSummary& summary) {
    const auto date = [](const std::optional<CivilDate>& d) {
        return d ? json::value(write_date(*d)) : json::value(nullptr);
    };
    return {{"records", summary.records},
            {"damaged", summary.damaged},
            {"missing", summary.missing},
            {"newer", summary.has_newer},
            {"first_date", date(summary.first_date)},
            {"last_date", date(summary.last_date)}};
}

} // namespace heelwise
