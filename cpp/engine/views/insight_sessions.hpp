// What was done of what was due, for looking back: sessions, time under tension, and the phase of a date.
#pragma once

#include "programme/programme.hpp"
#include "progress/session_day.hpp"

#include <algorithm>

namespace heelwise {

// Each that counts, from `first` to `last`.
template <class Visit>
void for_sessions(const State& state, CivilDate first, CivilDate last, Visit visit) {
    const auto& sessions = state.diary.sessions;
    auto session = std::partition_point(
        sessions.begin(), sessions.end(), [&](const StoredSession& one) { return one.date < first; });
    for (; session != sessions.end() && session->date <= last; ++session) {
        if (counts(*session)) visit(*session);
    }
}

// The stretch of the plan that a date lies in; nullptr: before the first.
const PlanPeriod* period_on(const PlanState& plan, CivilDate date);

// Holding, raising and lowering in a session that was done completely, on both sides where each is done by itself; 0 where it
// was not, or where its document is not here.
std::int64_t tension_ms(const StoredSession& session, const Programme& programme);

struct SessionsDone {
    std::int64_t done = 0;
    // Those done and those missed. Rest after a red, a pause and phases without holds ask for none (R40); what is missed moves
    // the plan and is missed once; today is not missed yet.
    std::int64_t due = 0;
    std::int64_t tension_ms = 0;
};
SessionsDone
sessions_done(const State& state, const Programme& programme, CivilDate first, CivilDate last, CivilDate today);

} // namespace heelwise
