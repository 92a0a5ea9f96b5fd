// R41: where a time without a session leads, and what is asked again after it. Rest and calming down are aside.
#pragma once

#include "progress/session_day.hpp"

#include <optional>
#include <vector>

namespace heelwise {

struct Gap {
    std::int64_t days = 0;
    CivilDate from;
    Plan plan; // where it leads
};

// A rung first, then phases. Counted from the last session, and from the plan it was done with; nothing: it is too short.
std::optional<Gap>
gap_now(const State& state, const Programme& programme, const std::vector<SessionDay>& days, CivilDate today);

// With each full four weeks the screen and the questions of R10 are owed again, after twelve weeks R14 as well.
std::vector<Event> owed_after(const Gap& gap, const State& state, const CalendarParameters& parameters);

} // namespace heelwise
