// What the person asks for: more than the bold rung (R22, R34), another exercise of the phase (R35), or to build up again (R53).
#include "decisions/decide.hpp"
#include "offers/offer_context.hpp"
#include "progress/next_plan.hpp"

#include <algorithm>

namespace heelwise {

namespace {

Fault not_earned() { return Fault{Code::not_earned, "", {}}; }

std::vector<Event> asked_for(const Look& look, Plan plan, Reason reason) {
    const Irritability irritability = irritability_of(look.state, look.programme, look.today());
    plan = with_frequency(std::move(plan), look.programme, irritability);
    return {PlanDecided{PlanWhy::asked, std::move(plan), {std::move(reason)}, {}}};
}

} // namespace

Decided decide_request(const Ground& ground, const AskMore&) {
    const auto look = look_at(ground.state, ground.programme, ground.now);
    if (!look) return Fault{Code::no_plan, "", {}};
    const auto more = more_now(*look);
    if (!more) return not_earned();
    return asked_for(*look, more->to, more->reason);
}

Decided decide_request(const Ground& ground, const ChooseExercise& command) {
    const auto look = look_at(ground.state, ground.programme, ground.now);
    if (!look || look->plan().exercises.empty()) return Fault{Code::no_plan, "", {}};
    const auto choices = choices_now(*look);
    const auto found = std::find_if(
        choices.begin(), choices.end(), [&](const Choice& choice) { return choice.exercise == command.exercise; });
    if (found == choices.end()) return Fault{Code::dangling_id, "/body/exercise", {}};
    if (!found->to) return not_earned();
    return asked_for(*look, *found->to, Reason{"R35", {{"exercise", command.exercise}}});
}

Decided decide_request(const Ground& ground, const EndMaintenance&) {
    const State& state = ground.state;
    if (!state.plan.plan) return Fault{Code::no_plan, "", {}};
    if (!state.plan.plan->maintenance) return std::vector<Event>{};
    Plan plan = *state.plan.plan;
    plan.maintenance = false;
    plan = with_frequency(
        std::move(plan), ground.programme, irritability_of(state, ground.programme, ground.now.local_date));
    return std::vector<Event>{PlanDecided{PlanWhy::maintenance_ended, plan, {Reason{"R53", {}}}, {}}};
}

} // namespace heelwise
