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

const HeldActivity* last_of(ActivityKind kind, const DiaryState& diary) {
    const auto found = std::find_if(diary.activities.rbegin(), diary.activities.rend(), [&](const HeldActivity& held) {
        return !held.deleted && held.said.what == kind;
    });
    return found == diary.activities.rend() ? nullptr : &*found;
}

// Its worst pain counts as during and after. Of a painkiller R44 knows nothing, so it is not asked and not counted.
Response respond_to(const HeldActivity& activity, const State& state, const Programme& programme) {
    const ActivityLogged& said = activity.said;
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
                   programme.numbers.response,
                   programme.numbers.ease);
}

ActivityAdvice advise(ActivityKind kind, const State& state, const Programme& programme) {
    const HeldActivity* last = last_of(kind, state.diary);
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
    return std::any_of(activities.begin(), activities.end(), [&](const HeldActivity& held) {
        const std::int32_t ago = days_between(held.said.date, today);
        return !held.deleted && (ago == 0 || ago == 1) &&
               respond_to(held, state, programme).response == ResponseClass::red;
    });
}

} // namespace heelwise
