// The commands of what is told beside the sessions: activities (R44), the weekly review, readiness to run (R35), advice read.
#include "decisions/decide.hpp"
#include "decisions/preconditions.hpp"
#include "progress/improvement.hpp"
#include "progress/session_day.hpp"

#include <algorithm>
#include <set>

namespace heelwise {

namespace {

// Only what the questionnaire named, and each once.
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

const HeldActivity* activity_named(const DiaryState& diary, const std::string& activity) {
    const auto found = std::find_if(diary.activities.begin(), diary.activities.end(), [&](const HeldActivity& held) {
        return held.said.activity == activity && !held.deleted;
    });
    return found == diary.activities.end() ? nullptr : &*found;
}

} // namespace

Decided decide_review(const Ground& ground, const LogActivity& command) {
    const State& state = ground.state;
    if (auto bar = bar_to_date(command.date, ground.now.local_date)) return *bar;
    if (!state.assessment.decided) return Fault{Code::no_plan, "", {}};
    const Sides sides = began_of(state).sides;
    if (auto bar = bar_to_sides(command.pain, sides, "pain")) return *bar;
    ActivityLogged logged;
    logged.activity = command.activity.value_or(ground.command_id);
    logged.date = command.date;
    logged.what = command.what;
    logged.minutes = command.minutes;
    logged.sides = sides;
    logged.pain = command.pain;
    logged.baseline = baseline_now(state, ground.programme, command.date);
    if (command.activity) {
        const HeldActivity* held = activity_named(state.diary, *command.activity);
        if (held == nullptr) return Fault{Code::target_unknown, "/body/activity", {}};
        // A correction keeps the baseline that stood then (R30), as long as it is the same day.
        if (held->said.date == command.date) logged.baseline = held->said.baseline;
        if (held->said == logged) return std::vector<Event>{};
    }
    return std::vector<Event>{logged};
}

Decided decide_review(const Ground& ground, const TellReview& command) {
    const State& state = ground.state;
    if (!state.assessment.decided) return Fault{Code::no_plan, "", {}};
    const AssessmentDecided& decided = *state.assessment.decided;
    std::vector<std::string> goals;
    for (const ReviewRating& goal : decided.goals) goals.push_back(goal.item);
    if (auto fault = fault_of(command.sore, sore_items(decided), "/body/sore")) return *fault;
    if (auto fault = fault_of(command.goals, goals, "/body/goals")) return *fault;
    // Nothing said is no review: what is not known stays so (H7).
    if (command.sore.empty() && command.goals.empty()) return Fault{Code::missing_field, "/body/sore", {}};
    const Reviewed reviewed{ground.now.local_date, command.sore, command.goals};
    const auto held = state.diary.reviews.find(reviewed.date);
    if (held != state.diary.reviews.end() && held->second.said == reviewed) return std::vector<Event>{};
    return std::vector<Event>{reviewed};
}

Decided decide_review(const Ground& ground, const TellReadiness& command) {
    if (!ground.state.plan.plan) return Fault{Code::no_plan, "", {}};
    const ReadinessTold told{ground.now.local_date, command.walk_pain, command.hops_pain};
    if (ground.state.diary.readiness == told) return std::vector<Event>{};
    return std::vector<Event>{told};
}

Decided decide_review(const Ground& ground, const NoteAdvice& command) {
    if (!ground.state.plan.plan) return Fault{Code::no_plan, "", {}};
    const auto noted = ground.state.plan.advice_noted.find(command.advice);
    const bool is_noted = noted != ground.state.plan.advice_noted.end() && noted->second == ground.now.local_date;
    if (is_noted) return std::vector<Event>{};
    return std::vector<Event>{AdviceNoted{command.advice}};
}

} // namespace heelwise
