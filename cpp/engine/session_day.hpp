// Reads the state for what rules ask of it: the sessions of each date as one response (R30), when the next is due (R40),
// and whether one may start.
#pragma once

#include "ladder.hpp"
#include "response.hpp"
#include "state.hpp"

#include <optional>
#include <vector>

namespace heelwise {

// All sessions of one effective date that were ended and count.
struct SessionDay {
    CivilDate date;
    std::int64_t first_started_ms = 0;
    SessionFacts facts;
    Response response;
    bool complete = true; // every one of them
    bool rated = true;
    std::optional<Effort> effort; // the hardest; nothing where any is missing
    Plan plan;                    // of the last one
    std::string plan_decision;    // of all of them; empty where they differ
};

// Oldest first.
std::vector<SessionDay> session_days(const State& state, const Programme& programme);

// The one that runs, or nothing.
const HeldSession* running_session(const State& state);

// What the assessment found, with safe stand-ins before there was one.
Began began_of(const State& state);
Permitted permitted_of(const State& state);
Irritability irritability_of(const State& state, const Programme& programme, CivilDate today);
SidePain baseline_now(const State& state, const Programme& programme, CivilDate date);
std::vector<CivilDate> red_dates(const State& state);

// R40. Nothing: this plan has no sessions.
struct Due {
    CivilDate date;
    std::optional<std::int64_t> from_ms; // not before this moment on that date
};
std::optional<Due> next_due(const State& state, const Programme& programme, const Now& now);

// Nothing where a session may start now; else why not (R8 of the model's "refuses by default").
std::optional<Fault> bar_to_start(const State& state, const Programme& programme, const Now& now);

} // namespace heelwise
