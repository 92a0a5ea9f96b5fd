// The calendar of the plan: when the next session is due, and whether one may start (R40); how many weeks it has gone on.
#pragma once

#include "rules/ladder.hpp"
#include "state/state.hpp"

#include <optional>
#include <vector>

namespace heelwise {

struct Due {
    CivilDate date;
    std::optional<std::int64_t> from_ms; // not before this moment on that date
};

// `weekdays`: bits, Monday is 1.
bool is_on_weekday(CivilDate date, std::int64_t weekdays);

// A session that was done: the date it counts for, and when it ended.
struct DoneSession {
    CivilDate date;
    std::int64_t ended_ms = 0;
};

// R40, by the frequency of the plan. `done`: by date, then by start; `since`: where the plan began, for fixed weekdays before
// the first session. What was missed is due today, once.
Due due_after(const std::vector<DoneSession>& done,
              const Plan& plan,
              CivilDate since,
              const Parameters& parameters,
              const Now& now);

// R40: an early one counts for reds and due dates only. `before`: not empty.
bool is_early(const std::vector<DoneSession>& before, CivilDate date, const Plan& plan);

// Nothing: this plan has no sessions.
std::optional<Due> next_due(const State& state, const Programme& programme, const Now& now);

// Nothing where a session may start now; else why not.
std::optional<Fault> why_session_cannot_start(const State& state, const Programme& programme, const Now& now);

// For blocks of a document by week: whole weeks since the plan's phase was entered, and since the plan began.
Weeks weeks_now(const PlanState& plan, CivilDate today);

} // namespace heelwise
