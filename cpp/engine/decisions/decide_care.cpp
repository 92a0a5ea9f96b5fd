// What a person can say at any time: a flare (R52), harm (R54), a pause (R43), and that less would be better (R61).
#include "decisions/decide.hpp"
#include "progress/next_plan.hpp"

namespace heelwise {

Decided decide_care(const Ground& ground, const ReportFlare&) {
    const State& state = ground.state;
    if (!state.plan.plan) return Fault{Code::no_plan, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    // A second press before re-entry changes nothing.
    if (state.plan.calm && state.plan.calm->flared) return std::vector<Event>{};
    const Reason reason{"R52", {{"date", write_date(ground.now.local_date)}}};
    const Plan calm = calming_plan(state, ground.programme, ground.now.local_date);
    std::vector<Event> events{FlareReported{}, PlanDecided{PlanWhy::flare, calm, {reason}, {}}};
    if (!state.screen.due) events.push_back(ScreenRequired{DueWhy::flare, {reason}});
    return events;
}

Decided decide_care(const Ground& ground, const ReportHarm&) {
    const State& state = ground.state;
    if (state.plan.harm == ground.now.local_date) return std::vector<Event>{};
    std::vector<Event> events{HarmReported{}};
    // Whatever it was, it is looked at before anything goes on.
    if (!state.screen.due) events.push_back(ScreenRequired{DueWhy::something_new, {Reason{"R54", {}}}});
    return events;
}

Decided decide_care(const Ground& ground, const BeginPause& command) {
    if (!ground.state.plan.plan) return Fault{Code::no_plan, "", {}};
    if (running_session(ground.state) != nullptr) return Fault{Code::session_running, "", {}};
    if (ground.state.plan.pause == command.why) return std::vector<Event>{};
    return std::vector<Event>{PauseBegun{command.why}};
}

Decided decide_care(const Ground& ground, const EndPause&) {
    if (!ground.state.plan.pause) return std::vector<Event>{};
    return std::vector<Event>{PauseEnded{}};
}

Decided decide_care(const Ground& ground, const AskEasier&) {
    const State& state = ground.state;
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return Fault{Code::no_plan, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    const std::optional<Plan> down = easier_plan(state, ground.programme, ground.now.local_date);
    // Below the lowest rung there are only days without a session.
    if (!down) return std::vector<Event>{};
    return std::vector<Event>{PlanDecided{PlanWhy::own, *down, {Reason{"R61", {}}}, {}}};
}

} // namespace heelwise
