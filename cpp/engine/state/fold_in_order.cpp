#include "state/fold_in_order.hpp"

#include "state/evolve.hpp"

#include <algorithm>
#include <functional>

namespace heelwise {

void InOrderFold::add(std::string_view line) {
    if (failed_) return;
    const auto opened = open_record(line);
    const auto* envelope = std::get_if<Envelope>(&opened);
    // A confirmed date changes what came before it (R42).
    failed_ = envelope == nullptr || std::holds_alternative<ClockConfirmed>(envelope->body) || !add_record(*envelope);
}

bool InOrderFold::add_record(const Envelope& envelope) {
    if (!ids_.insert(std::hash<std::string>{}(envelope.id)).second) return false;
    const FoldKey before = last_of_device_[envelope.device];
    if (envelope.seq <= before.seq) return false;
    const FoldKey key = key_after(before, envelope);
    if (!(last_ < key)) return false;
    if (envelope.seq > before.seq + 1) gaps_.push_back({envelope.device, before.seq + 1, envelope.seq - 1});
    thinned_.add(envelope);
    evolve(state_, envelope);
    last_ = key;
    last_of_device_[envelope.device] = key;
    return true;
}

bool InOrderFold::is_in_order() const {
    if (failed_) return false;
    return std::all_of(
        gaps_.begin(), gaps_.end(), [&](const Gap& gap) { return thinned_.has_all(gap.device, gap.first, gap.last); });
}

} // namespace heelwise
