// R41: the plan after a period without sessions, and the questions that are asked again. Rest and calm down do not count.
#pragma once

#include "progress/session_day.hpp"

#include <optional>
#include <vector>

namespace heelwise {

struct Gap {
    std::int64_t days = 0;
    CivilDate from;
    Plan plan; // the plan to resume with
};

// Returns the gap since the last session, with that session's plan lowered by a rung or, for longer gaps, by phases.
// Returns nullopt if the gap is too short, during rest, outside build up, or if there are no sessions. Requires a plan.
std::optional<Gap>
gap_now(const State& state, const Programme& programme, const std::vector<SessionDay>& days, CivilDate today);

// R41: returns the plan after so many days without a session, from the one that was left: a rung lower, or for each full
// `gap_days` a phase lower at its lowest rung. Never below the lowest rung of phase 1.
Plan plan_after_gap(
    const Plan& left, std::int64_t days, const Programme& programme, const Permitted& permitted, const LastDone& last);

// Returns the events that ask again for the screen and the assessment (R10) after every full four weeks. After twelve weeks
// the entry level (R14) is decided again too.
std::vector<Event> owed_after(const Gap& gap, const State& state, const CalendarParameters& parameters);

} // namespace heelwise
