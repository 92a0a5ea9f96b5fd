// Figures for looking back: sessions done and due, time under tension, and the phase on a date.
#pragma once

#include "programme/programme.hpp"
#include "progress/session_day.hpp"

#include <algorithm>

namespace heelwise {

// Visits each session that counts, from `first` to `last`.
template <class Visit>
void for_sessions(const State& state, CivilDate first, CivilDate last, Visit visit) {
    const auto& sessions = state.diary.sessions;
    auto session = std::partition_point(
        sessions.begin(), sessions.end(), [&](const StoredSession& one) { return one.date < first; });
    for (; session != sessions.end() && session->date <= last; ++session) {
        if (counts(*session)) visit(*session);
    }
}

// Returns the plan period that contains the date, or nullptr before the first.
const PlanPeriod* period_on(const PlanState& plan, CivilDate date);

// Returns the planned time of holding, raising and lowering in a complete session, with both sides if each is done separately.
// Returns 0 if the session was not complete or its document is not known.
std::int64_t tension_ms(const StoredSession& session, const Programme& programme);

struct SessionsDone {
    std::int64_t done = 0;
    // Sessions done and missed. None is due during rest after a red, in a pause or in phases without holds (R40). A missed
    // session moves the plan on and counts once. Today's session is not missed yet.
    std::int64_t due = 0;
    std::int64_t tension_ms = 0;
};
SessionsDone
sessions_done(const State& state, const Programme& programme, CivilDate first, CivilDate last, CivilDate today);

} // namespace heelwise
