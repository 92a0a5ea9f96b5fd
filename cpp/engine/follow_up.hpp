// What follows by itself from what is known (R32, R41): decisions that nobody asked for. decide.cpp takes them one by one
// until nothing follows any more.
#pragma once

#include "ladder.hpp"
#include "session_day.hpp"

#include <vector>

namespace heelwise {

// Empty where nothing follows.
std::vector<Event> follow_up(const State& state, const Programme& programme, const Now& now);

// R12, R20: calming with phase 1 as it suits this irritability, never above the rung of phase 1 that was left.
Plan calming_plan(const State& state, const Programme& programme, CivilDate today);
// R23: phase 1 every other day while the tendon is highly irritable.
Plan with_frequency(Plan plan, const Programme& programme, Irritability irritability);

// R15, H4: the plan in force with its step work done on the floor, whatever the plan came from. No part of a dose rises.
// Returns nullopt if the plan has no step work or step work is allowed. Requires a plan.
std::optional<Plan> plan_moved_to_floor(const State& state, const Programme& programme);

} // namespace heelwise
