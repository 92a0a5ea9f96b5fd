// Reads a session's pain stamps. The last stamp for each exercise and side counts, so that a mistaken tap can be corrected.
#include "progress/session_pain.hpp"

#include <algorithm>
#include <map>

namespace heelwise {

namespace {

// Maps the index of each exercise to its last pain rating.
std::map<std::int64_t, std::int64_t> told_of(const StoredSession& session, Side side) {
    std::map<std::int64_t, std::int64_t> told;
    for (const Stamp& stamp : session.stamps) {
        if (stamp.kind != StampKind::pain || stamp.side != side || !stamp.item || !stamp.pain) continue;
        told[*stamp.item] = *stamp.pain;
    }
    return told;
}

std::optional<std::int64_t> worst_told(const StoredSession& session, Side side) {
    std::optional<std::int64_t> worst;
    for (const auto& [item, pain] : told_of(session, side)) worst = std::max(worst.value_or(0), pain);
    return worst;
}

} // namespace

SidePain pain_told(const StoredSession& session, const ResponseParameters& parameters) {
    const auto of = [&](Side side) -> std::optional<std::int64_t> {
        const auto worst = worst_told(session, side);
        const bool is_whole = told_of(session, side).size() == session.plan.exercises.size();
        return worst && (is_whole || *worst >= parameters.red_pain) ? worst : std::nullopt;
    };
    return SidePain{of(Side::left), of(Side::right)};
}

bool is_pain_high(const StoredSession& session, const ResponseParameters& parameters) {
    return std::max(worst_told(session, Side::left), worst_told(session, Side::right)) >= parameters.red_pain;
}

} // namespace heelwise
