// Whether it gets better, and what to say where it does not (R50, R51); the weekly review it stands on.
#pragma once

#include "progress/session_day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heelwise {

// What a review says of one thing; nothing where it does not.
std::optional<std::int64_t> rating_of(const std::vector<ReviewRating>& ratings, const std::string& item);
// What the questionnaire named as sore: ids of the document, then own words.
std::vector<std::string> sore_items(const AssessmentDecided& decided);

// The latest review of the last days, or nothing: older answers are no answers (H7).
const ReviewSubmitted* fresh_review(const State& state, const ReviewParameters& parameters, CivilDate today);
// When the next review is asked for; nothing where there is nothing to ask about.
std::optional<CivilDate> review_due(const State& state, const ReviewParameters& parameters);

// R35 into phase 6: every sore activity hurts less than where it began. Unknown is no.
bool all_sore_better(const State& state, const ReviewParameters& parameters, CivilDate today);
// R53: every goal is met.
bool all_goals_met(const State& state, const Parameters& parameters, CivilDate today);

// R51: weekly median pain down, or goals up, since a date. What is not known is no improvement (H21).
bool has_improved(const State& state, const Parameters& parameters, CivilDate since, CivilDate today);

struct Advice {
    AdviceKind kind{};
    std::vector<Reason> reasons;
};
// What to say now; what was read lately is left out.
std::vector<Advice> advice_now(const State& state, const Programme& programme, CivilDate today);

} // namespace heelwise
