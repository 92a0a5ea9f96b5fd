#include "state/active_programme.hpp"

#include <algorithm>

namespace heelwise {

// The programme is read from `source`, so comparing the sources is enough.
bool StoredProgramme::operator==(const StoredProgramme& other) const {
    return record == other.record && since == other.since && since_ms == other.since_ms && id == other.id &&
           version == other.version && source == other.source;
}

bool ProgrammeState::operator==(const ProgrammeState& other) const {
    return followed == other.followed && before == other.before && known_order == other.known_order;
}

const Programme& active_programme(const State& state, const Programme& standard) {
    const auto& followed = state.programme.followed;
    return followed && followed->programme ? *followed->programme : standard;
}

const Programme& programme_of(const Plan& plan, const State& state, const Programme& now) {
    if (is_of(plan, now)) return now;
    const auto known = state.programme.known.find({plan.document, plan.document_version});
    if (known != state.programme.known.end()) return *known->second;
    const Programme* released = released_programme(plan.document, plan.document_version);
    return released == nullptr ? now : *released;
}

} // namespace heelwise
