#include "state/thinned.hpp"

#include <algorithm>

namespace heelwise {

void ThinnedStamps::add(const Envelope& envelope) {
    const auto* thinned = std::get_if<StampsThinned>(&envelope.body);
    if (thinned == nullptr) return;
    auto& ranges = ranges_[envelope.device];
    for (SeqRange range : thinned->seqs) {
        // Ranges that touch become one, so that the range before a number tells all about it.
        auto at = ranges.upper_bound(range.first);
        if (at != ranges.begin() && std::prev(at)->second >= range.first - 1) --at;
        while (at != ranges.end() && at->first <= range.last + 1) {
            range = {std::min(range.first, at->first), std::max(range.last, at->second)};
            at = ranges.erase(at);
        }
        ranges[range.first] = range.last;
    }
}

bool ThinnedStamps::has_all(const std::string& device, std::int64_t first, std::int64_t last) const {
    const auto ranges = ranges_.find(device);
    if (ranges == ranges_.end()) return false;
    const auto next = ranges->second.upper_bound(first);
    return next != ranges->second.begin() && std::prev(next)->second >= last;
}

bool ThinnedStamps::has(const Envelope& envelope) const {
    const auto* stamped = std::get_if<SessionStamped>(&envelope.body);
    return stamped != nullptr && stamped->stamp.kind == StampKind::seen && has(envelope.device, envelope.seq);
}

} // namespace heelwise
