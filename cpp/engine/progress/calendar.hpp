// The plan's calendar: when the next session is due, whether one may start (R40), and how many weeks have passed.
#pragma once

#include "rules/ladder.hpp"
#include "state/state.hpp"

#include <optional>
#include <vector>

namespace heelwise {

struct Due {
    CivilDate date;
    std::optional<std::int64_t> from_ms; // the earliest moment on that date, if it is still to come
};

// `weekdays` is a bit set in which Monday is 1.
bool is_on_weekday(CivilDate date, std::int64_t weekdays);

// A completed session: the date it counts for and the moment it ended.
struct DoneSession {
    CivilDate date;
    std::int64_t ended_ms = 0;
};

// Returns when the next session is due by the plan's frequency (R40). `done` is sorted by date, then by start. `since` is the
// date on which the plan began, from which fixed weekdays are searched if no session has been done. Missed sessions are due
// once, today.
Due due_after(const std::vector<DoneSession>& done,
              const Plan& plan,
              CivilDate since,
              const Parameters& parameters,
              const Now& now);

// Returns true if a session on `date` comes before it is due, so that it counts only for reds and due dates (R40).
// Requires that `before` is not empty.
bool is_early(const std::vector<DoneSession>& before, CivilDate date, const Plan& plan);

// Returns nullopt if there is no plan or it has no exercises.
std::optional<Due> next_due(const State& state, const Programme& programme, const Now& now);

// Returns nullopt if a session may start now, otherwise the fault that prevents it.
std::optional<Fault> why_session_cannot_start(const State& state, const Programme& programme, const Now& now);

// Returns the whole weeks since the current phase was entered and since the plan began. Documents with dated blocks need them.
Weeks weeks_now(const PlanState& plan, CivilDate today);

} // namespace heelwise
