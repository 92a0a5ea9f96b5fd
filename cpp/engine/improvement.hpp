// Whether it gets better, and what to say where it does not (R50, R51); the weekly review it stands on.
#pragma once

#include "session_day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heelwise {

// The latest review of the last days, or nothing: older answers are no answers (H7).
const Reviewed* fresh_review(const State& state, const ReviewNumbers& numbers, CivilDate today);
// When the next review is asked for; nothing where there is nothing to ask about.
std::optional<CivilDate> review_due(const State& state, const ReviewNumbers& numbers);

// R35 into phase 6: every sore activity hurts less than where it began. Unknown is no.
bool all_sore_better(const State& state, const ReviewNumbers& numbers, CivilDate today);
// R53: every goal is met.
bool all_goals_met(const State& state, const Numbers& numbers, CivilDate today);

// R51: weekly median pain down, or goals up, since a date. What is not known is no improvement (H21).
bool has_improved(const State& state, const Numbers& numbers, CivilDate since, CivilDate today);

struct Advice {
    AdviceKind kind{};
    std::vector<Reason> reasons;
};
// What to say now; what was read lately is left out.
std::vector<Advice> advice_now(const State& state, const Programme& programme, CivilDate today);

} // namespace heelwise
