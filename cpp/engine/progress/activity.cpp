#include "progress/activity.hpp"

#include <algorithm>

namespace heelwise {

bool is_impact(ActivityKind kind) {
    switch (kind) {
    case ActivityKind::run:
    case ActivityKind::sport: return true;
    case ActivityKind::walk:
    case ActivityKind::cycle:
    case ActivityKind::swim:
    case ActivityKind::long_day:
    case ActivityKind::other: return false;
    }
    assert(false);
    return true;
}

std::string_view name_of(ActivityAdvice advice) {
    switch (advice) {
    case ActivityAdvice::not_known: return "not_known";
    case ActivityAdvice::keep: return "keep";
    case ActivityAdvice::less: return "less";
    case ActivityAdvice::wait: return "wait";
    }
    return "";
}

const StoredActivity* last_of(ActivityKind kind, const DiaryState& diary) {
    const auto found =
        std::find_if(diary.activities.rbegin(), diary.activities.rend(), [&](const StoredActivity& stored) {
            return !stored.deleted && stored.said.what == kind;
        });
    return found == diary.activities.rend() ? nullptr : &*found;
}

// The worst pain counts as both pain during and pain after. R44 does not ask about painkillers, so none is assumed.
Response respond_to(const StoredActivity& activity, const State& state, const Programme& programme) {
    const ActivitySubmitted& said = activity.said;
    SessionFacts facts;
    facts.date = said.date;
    facts.ended_ms = activity.logged_ms;
    facts.during = said.pain;
    facts.after = said.pain;
    facts.painkiller = false;
    facts.baseline = said.baseline;
    const auto morning = state.diary.mornings.find(CivilDate{said.date.days + 1});
    return respond(facts,
                   said.sides,
                   morning == state.diary.mornings.end() ? nullptr : &morning->second,
                   programme.parameters.response,
                   programme.parameters.after_red);
}

ActivityAdvice advise(ActivityKind kind, const State& state, const Programme& programme) {
    const StoredActivity* last = last_of(kind, state.diary);
    const auto response = last == nullptr ? ResponseClass::unknown : respond_to(*last, state, programme).response;
    switch (response) {
    case ResponseClass::red: return ActivityAdvice::less;
    case ResponseClass::green:
    case ResponseClass::amber: return ActivityAdvice::keep;
    case ResponseClass::unknown: break;
    }
    const bool is_last_phase = state.plan.plan && state.plan.plan->stage == Stage::build_up &&
                               state.plan.plan->phase == programme.phases.back().number;
    if (is_impact(kind) && !is_last_phase) return ActivityAdvice::wait;
    return ActivityAdvice::not_known;
}

bool any_red_activity(const State& state, const Programme& programme, CivilDate today) {
    const auto& activities = state.diary.activities;
    return std::any_of(activities.begin(), activities.end(), [&](const StoredActivity& stored) {
        const std::int32_t ago = days_between(stored.said.date, today);
        return !stored.deleted && (ago == 0 || ago == 1) &&
               respond_to(stored, state, programme).response == ResponseClass::red;
    });
}

} // namespace heelwise
