#include "progress/improvement.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::int64_t held_days = 180;

// Returns the lower median of one week's answers, or nullopt if there are too few (R19).
template <class Tell>
std::optional<std::int64_t>
week_median(const Mornings& mornings, CivilDate first, const RisingParameters& parameters, Tell tell) {
    std::vector<std::int64_t> values;
    const CivilDate end = days_after(first, parameters.window_days);
    for (auto morning = mornings.lower_bound(first); morning != mornings.end() && morning->first < end; ++morning) {
        if (const std::optional<std::int64_t> value = tell(morning->second.said)) values.push_back(*value);
    }
    if (values.empty() || static_cast<std::int64_t>(values.size()) < parameters.answers_min) return std::nullopt;
    return lower_median(std::move(values));
}

bool is_down(std::optional<std::int64_t> from, std::optional<std::int64_t> to, std::int64_t gain) {
    return from && to && *from - *to >= gain;
}

bool are_goals_up(const State& state, const ReviewParameters& parameters, CivilDate today) {
    const ReviewSubmitted* review = fresh_review(state, parameters, today);
    if (review == nullptr || !state.assessment.decided) return false;
    const auto& began = state.assessment.decided->goals;
    const auto up = std::count_if(began.begin(), began.end(), [&](const ReviewRating& goal) {
        const auto rating = rating_of(review->goals, goal.item);
        return rating && goal.rating && *rating - *goal.rating >= parameters.goal_gain;
    });
    return up >= parameters.goals;
}

// Counts the weeks with enough reds. The weeks do not overlap.
std::int64_t bad_weeks(const PlanState& plan, const ReviewParameters& parameters, CivilDate today) {
    std::vector<CivilDate> dates;
    for (const StoredRed& red : plan.reds) {
        if (days_between(red.date, today) < parameters.stuck_days) dates.push_back(red.date);
    }
    std::int64_t weeks = 0;
    for (std::size_t i = 0; i < dates.size();) {
        const CivilDate end = days_after(dates[i], 7);
        std::size_t past = i;
        while (past < dates.size() && dates[past] < end) ++past;
        const bool is_bad = static_cast<std::int64_t>(past - i) >= parameters.reds_in_week;
        weeks += is_bad ? 1 : 0;
        i = is_bad ? past : i + 1;
    }
    return weeks;
}

bool was_read(const PlanState& plan, AdviceKind kind, const ReviewParameters& parameters, CivilDate today) {
    const auto noted = plan.advice_noted.find(kind);
    return noted != plan.advice_noted.end() && days_between(noted->second, today) < parameters.again_days;
}

} // namespace

std::optional<std::int64_t> rating_of(const std::vector<ReviewRating>& ratings, const std::string& item) {
    const auto found =
        std::find_if(ratings.begin(), ratings.end(), [&](const ReviewRating& one) { return one.item == item; });
    return found == ratings.end() ? std::nullopt : found->rating;
}

std::vector<std::string> sore_items(const AssessmentDecided& decided) {
    std::vector<std::string> items = decided.sore;
    items.insert(items.end(), decided.sore_own.begin(), decided.sore_own.end());
    return items;
}

const ReviewSubmitted* fresh_review(const State& state, const ReviewParameters& parameters, CivilDate today) {
    if (state.diary.reviews.empty()) return nullptr;
    const auto& last = *state.diary.reviews.rbegin();
    return days_between(last.first, today) < parameters.fresh_days ? &last.second.said : nullptr;
}

std::optional<CivilDate> review_due(const State& state, const ReviewParameters& parameters) {
    if (!state.assessment.decided || !state.assessment.decided_date) return std::nullopt;
    const AssessmentDecided& decided = *state.assessment.decided;
    if (sore_items(decided).empty() && decided.goals.empty()) return std::nullopt;
    // The first review comes a day after the assessment, which has already asked many questions.
    if (state.diary.reviews.empty()) return days_after(*state.assessment.decided_date, 1);
    return days_after(state.diary.reviews.rbegin()->first, parameters.every_days);
}

namespace {

// R35: with no sore activity to go by, the lower median of the check-ins' activity pain must be low.
bool is_activity_pain_low(const State& state, const ImpactParameters& parameters, CivilDate today) {
    std::vector<std::int64_t> pains;
    const CivilDate first = days_after(today, 1 - parameters.sore_days);
    for (auto morning = state.diary.mornings.lower_bound(first); morning != state.diary.mornings.end(); ++morning) {
        if (morning->first <= today && morning->second.said.activity_pain) {
            pains.push_back(*morning->second.said.activity_pain);
        }
    }
    return !pains.empty() && lower_median(std::move(pains)) <= parameters.activity_pain;
}

// Running, jumping and sport come with phase 6 itself.
bool is_impact_item(const std::string& item, const Programme& programme) {
    return std::any_of(programme.calming.begin(), programme.calming.end(), [&](const CalmingItem& one) {
        return one.id == item && one.impact;
    });
}

} // namespace

bool are_sore_activities_well(const State& state, const Programme& programme, CivilDate today) {
    if (!state.assessment.decided) return false;
    const ImpactParameters& parameters = programme.parameters.impact;
    std::vector<std::string> items = sore_items(*state.assessment.decided);
    items.erase(
        std::remove_if(items.begin(), items.end(), [&](const auto& item) { return is_impact_item(item, programme); }),
        items.end());
    if (items.empty()) return is_activity_pain_low(state, parameters, today);
    const auto& reviews = state.diary.reviews;
    if (reviews.empty() || days_between(reviews.rbegin()->first, today) >= parameters.sore_days) return false;
    const ReviewSubmitted& review = reviews.rbegin()->second.said;
    bool any_done = false;
    for (const std::string& item : items) {
        const auto found = std::find_if(
            review.sore.begin(), review.sore.end(), [&](const ReviewRating& one) { return one.item == item; });
        if (found == review.sore.end()) return false;
        if (!found->rating) continue; // not done
        any_done = true;
        const auto began = state.diary.first_sore.find(item);
        const bool is_below = began != state.diary.first_sore.end() && *found->rating < began->second.rating;
        if (!is_below && *found->rating > parameters.sore_pain) return false;
    }
    return any_done || is_activity_pain_low(state, parameters, today);
}

bool all_goals_met(const State& state, const Parameters& parameters, CivilDate today) {
    if (!state.assessment.decided || state.assessment.decided->goals.empty()) return false;
    const ReviewSubmitted* review = fresh_review(state, parameters.review, today);
    if (review == nullptr) return false;
    const auto& goals = state.assessment.decided->goals;
    return std::all_of(goals.begin(), goals.end(), [&](const ReviewRating& goal) {
        const auto rating = rating_of(review->goals, goal.item);
        return rating && *rating >= parameters.maintenance.goal_met;
    });
}

bool has_improved(const State& state, const Parameters& parameters, CivilDate since, CivilDate today) {
    if (are_goals_up(state, parameters.review, today)) return true;
    const std::int64_t week = parameters.rising.window_days;
    if (days_between(since, today) < 2 * week - 1) return false;
    const CivilDate last_week = days_after(today, 1 - week);
    const Sides sides = baseline_of_assessment(state).sides;
    const Mornings& mornings = state.diary.mornings;
    const auto activity = [](const CheckIn& said) { return said.activity_pain; };
    const auto morning = [&](const CheckIn& said) { return worst(said.morning, sides); };
    const auto median = [&](CivilDate first, auto tell) {
        return week_median(mornings, first, parameters.rising, tell);
    };
    auto morning_then = median(since, morning);
    if (!morning_then) morning_then = worst(baseline_of_assessment(state).morning, sides);
    return is_down(median(since, activity), median(last_week, activity), parameters.review.pain_gain) ||
           is_down(morning_then, median(last_week, morning), parameters.review.pain_gain);
}

std::vector<Advice> advice_now(const State& state, const Programme& programme, CivilDate today) {
    std::vector<Advice> advice;
    const PlanState& plan = state.plan;
    if (!plan.plan || plan.plan->maintenance) return advice;
    const ReviewParameters& parameters = programme.parameters.review;
    const auto say = [&](AdviceKind kind, Reason reason) {
        if (!was_read(plan, kind, parameters, today)) advice.push_back({kind, {std::move(reason)}});
    };
    if (plan.calm) {
        const std::int64_t days = days_between(plan.calm->since, today);
        if (days >= parameters.calming_days && !has_improved(state, programme.parameters, plan.calm->since, today)) {
            say(AdviceKind::calming_review, Reason{"R50", {{"days", days}}});
        }
    }
    const std::int64_t weeks = bad_weeks(plan, parameters, today);
    // Count from the very beginning, even if calm down came in between (H21). Mornings are kept for about 200 days.
    const CivilDate began = std::max(plan.periods.front().date, days_after(today, -held_days));
    const std::int64_t days = days_between(began, today);
    if (weeks >= parameters.weeks_with_reds) {
        say(AdviceKind::see_physio, Reason{"R51", {{"weeks_with_reds", weeks}}});
    } else if (days >= parameters.stuck_days && !has_improved(state, programme.parameters, began, today)) {
        say(AdviceKind::see_physio, Reason{"R51", {{"days", days}}});
    }
    return advice;
}

} // namespace heelwise
