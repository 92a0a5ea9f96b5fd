// The commands for answers outside sessions: activities (R44), the weekly review, readiness to run (R35) and advice
// that was read.
#include "decisions/decide.hpp"
#include "decisions/preconditions.hpp"
#include "progress/improvement.hpp"
#include "progress/session_day.hpp"

#include <algorithm>
#include <set>

namespace heelwise {

namespace {

// Returns a fault if a rating names an item that the questionnaire does not have, or names it twice.
std::optional<Fault>
fault_of(const std::vector<ReviewRating>& ratings, const std::vector<std::string>& items, const std::string& path) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        const std::string at = path + "/" + std::to_string(i) + "/item";
        if (std::find(items.begin(), items.end(), ratings[i].item) == items.end()) {
            return Fault{Code::dangling_id, at, {}};
        }
        if (!seen.insert(ratings[i].item).second) return Fault{Code::duplicate_id, at, {}};
    }
    return std::nullopt;
}

const StoredActivity* activity_named(const DiaryState& diary, const std::string& activity) {
    const auto found =
        std::find_if(diary.activities.begin(), diary.activities.end(), [&](const StoredActivity& stored) {
            return stored.said.activity == activity && !stored.deleted;
        });
    return found == diary.activities.end() ? nullptr : &*found;
}

} // namespace

Decided decide_review(const DecisionContext& context, const SubmitActivity& command) {
    const State& state = context.state;
    if (auto barrier = fault_of_future_date(command.date, context.now.local_date)) return *barrier;
    if (!state.assessment.decided) return Fault{Code::no_plan, "", {}};
    const Sides sides = baseline_of_assessment(state).sides;
    if (auto barrier = fault_of_sides(command.pain, sides, "pain")) return *barrier;
    ActivitySubmitted logged;
    logged.activity = command.activity.value_or(context.command_id);
    logged.date = command.date;
    logged.what = command.what;
    logged.minutes = command.minutes;
    logged.sides = sides;
    logged.pain = command.pain;
    logged.baseline = baseline_now(state, context.programme, command.date);
    if (command.activity) {
        const StoredActivity* stored = activity_named(state.diary, *command.activity);
        if (stored == nullptr) return Fault{Code::target_unknown, "/body/activity", {}};
        // A correction keeps the earlier baseline if the date is the same (R30).
        if (stored->said.date == command.date) logged.baseline = stored->said.baseline;
        if (stored->said == logged) return std::vector<Event>{};
    }
    return std::vector<Event>{logged};
}

Decided decide_review(const DecisionContext& context, const SubmitReview& command) {
    const State& state = context.state;
    if (!state.assessment.decided) return Fault{Code::no_plan, "", {}};
    const AssessmentDecided& decided = *state.assessment.decided;
    std::vector<std::string> goals;
    for (const ReviewRating& goal : decided.goals) goals.push_back(goal.item);
    if (auto fault = fault_of(command.sore, sore_items(decided), "/body/sore")) return *fault;
    if (auto fault = fault_of(command.goals, goals, "/body/goals")) return *fault;
    // Only a sore activity can be "not done".
    for (std::size_t i = 0; i < command.goals.size(); ++i) {
        if (command.goals[i].rating) continue;
        return Fault{Code::missing_field, "/body/goals/" + std::to_string(i) + "/rating", {}};
    }
    // A review without answers is refused: what is unknown stays unknown (H7).
    if (command.sore.empty() && command.goals.empty()) return Fault{Code::missing_field, "/body/sore", {}};
    const ReviewSubmitted reviewed{context.now.local_date, command.sore, command.goals};
    const auto stored = state.diary.reviews.find(reviewed.date);
    if (stored != state.diary.reviews.end() && stored->second.said == reviewed) return std::vector<Event>{};
    return std::vector<Event>{reviewed};
}

Decided decide_review(const DecisionContext& context, const SubmitReadiness& command) {
    if (!context.state.plan.plan) return Fault{Code::no_plan, "", {}};
    const ReadinessSubmitted told{context.now.local_date, command.walk_pain, command.hops_pain};
    if (context.state.diary.readiness == told) return std::vector<Event>{};
    return std::vector<Event>{told};
}

Decided decide_review(const DecisionContext& context, const SubmitAdviceRead& command) {
    if (!context.state.plan.plan) return Fault{Code::no_plan, "", {}};
    const auto noted = context.state.plan.advice_noted.find(command.advice);
    const bool is_noted = noted != context.state.plan.advice_noted.end() && noted->second == context.now.local_date;
    if (is_noted) return std::vector<Event>{};
    return std::vector<Event>{AdviceRead{command.advice}};
}

} // namespace heelwise
