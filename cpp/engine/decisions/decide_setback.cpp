// What a person can report or ask for at any time: a flare (R52), harm (R54), a pause (R43) and less work (R61).
#include "decisions/decide.hpp"
#include "progress/next_plan.hpp"

namespace heelwise {

Decided decide_setback(const DecisionContext& context, const SubmitFlare&) {
    const State& state = context.state;
    if (!state.plan.plan) return Fault{Code::no_plan, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    // A second press before re-entry changes nothing.
    if (state.plan.calm && state.plan.calm->flared) return std::vector<Event>{};
    const Reason reason{"R52", {{"date", write_date(context.now.local_date)}}};
    const Plan calm = calming_plan(state, context.programme, context.now.local_date);
    std::vector<Event> events{FlareSubmitted{}, PlanDecided{PlanCause::flare, calm, {reason}, {}}};
    if (!state.screening.due) events.push_back(ScreeningRequired{RescreenCause::flare, {reason}});
    return events;
}

Decided decide_setback(const DecisionContext& context, const SubmitHarm&) {
    const State& state = context.state;
    if (state.plan.harm == context.now.local_date) return std::vector<Event>{};
    std::vector<Event> events{HarmSubmitted{}};
    // After harm, the screen must be clear again before any exercise.
    if (!state.screening.due) events.push_back(ScreeningRequired{RescreenCause::something_new, {Reason{"R54", {}}}});
    return events;
}

Decided decide_setback(const DecisionContext& context, const RequestPause& command) {
    if (!context.state.plan.plan) return Fault{Code::no_plan, "", {}};
    if (running_session(context.state) != nullptr) return Fault{Code::session_running, "", {}};
    if (context.state.plan.pause == command.cause) return std::vector<Event>{};
    return std::vector<Event>{PauseBegun{command.cause}};
}

Decided decide_setback(const DecisionContext& context, const RequestPauseEnd&) {
    if (!context.state.plan.pause) return std::vector<Event>{};
    return std::vector<Event>{PauseEnded{}};
}

Decided decide_setback(const DecisionContext& context, const RequestEasier&) {
    const State& state = context.state;
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return Fault{Code::no_plan, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    const std::optional<Plan> down = easier_plan(state, context.programme, context.now.local_date);
    // There is no easier plan below the lowest rung.
    if (!down) return std::vector<Event>{};
    return std::vector<Event>{PlanDecided{PlanCause::own, *down, {Reason{"R61", {}}}, {}}};
}

} // namespace heelwise
