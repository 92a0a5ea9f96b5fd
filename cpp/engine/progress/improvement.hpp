// Whether the person improves, the advice if they do not (R50, R51), and the weekly review that both rely on.
#pragma once

#include "progress/session_day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heelwise {

// Returns the rating of one item, or nullopt if the ratings do not contain it.
std::optional<std::int64_t> rating_of(const std::vector<ReviewRating>& ratings, const std::string& item);
// Returns the sore activities from the assessment: ids of the document first, then the person's own words.
std::vector<std::string> sore_items(const AssessmentDecided& decided);

// Returns the latest review, or nullptr if it is too old: an outdated answer counts as missing (H7).
const ReviewSubmitted* fresh_review(const State& state, const ReviewParameters& parameters, CivilDate today);
// Returns the date of the next review, or nullopt if there is nothing to ask about.
std::optional<CivilDate> review_due(const State& state, const ReviewParameters& parameters);

// R35, into phase 6: returns true if each sore activity that was done lately hurts less than at first or hardly at all. Running,
// jumping and sport are left out. If none was done, the activity pain of the check-ins decides. An unknown counts as no.
bool are_sore_activities_well(const State& state, const Programme& programme, CivilDate today);
// R53: returns true if there are goals and all of them are met.
bool all_goals_met(const State& state, const Parameters& parameters, CivilDate today);

// R51: returns true if the weekly median of pain is down or goals are up since `since`. Missing answers are not an
// improvement (H21).
bool has_improved(const State& state, const Parameters& parameters, CivilDate since, CivilDate today);

struct Advice {
    AdviceKind kind{};
    std::vector<Reason> reasons;
};
// Returns the advice to show now, without advice that was read recently.
std::vector<Advice> advice_now(const State& state, const Programme& programme, CivilDate today);

} // namespace heelwise
