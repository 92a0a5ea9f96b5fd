// What a person can ask for: more than the bold rung (R22, R34), another exercise of the phase (R24), or the end of
// maintenance (R53).
#include "decisions/decide.hpp"
#include "offers/offer_context.hpp"
#include "progress/next_plan.hpp"

#include <algorithm>

namespace heelwise {

namespace {

Fault not_earned() { return Fault{Code::not_earned, "", {}}; }

std::vector<Event> asked_for(const OfferContext& context, Plan plan, Reason reason) {
    plan = with_frequency(std::move(plan), context.programme, context.irritability);
    return {PlanDecided{PlanCause::asked, std::move(plan), {std::move(reason)}, {}}};
}

// R34: what lies beyond the bold rung is a step, which waits for its own morning.
std::vector<Event> agreed(const OfferContext& context, const Plan& plan, const Earned& earned) {
    const Offer step = context.made(OfferKind::rung_up, options_among({plan}), {earned.reason}, earned.dates);
    return {StepAgreed{step.id, step.leads_to, *step.plan(), step.earned, false, step.reasons}};
}

} // namespace

Decided decide_request(const DecisionContext& context, const RequestMore&) {
    const auto offer_context = gather_offer_context(context.state, context.programme, context.now);
    if (!offer_context) return Fault{Code::no_plan, "", {}};
    const auto more = more_now(*offer_context);
    if (!more) return not_earned();
    return agreed(*offer_context, more->to, more->step);
}

Decided decide_request(const DecisionContext& context, const RequestExercise& command) {
    const auto offer_context = gather_offer_context(context.state, context.programme, context.now);
    if (!offer_context || offer_context->plan().exercises.empty()) return Fault{Code::no_plan, "", {}};
    const auto choices = choices_now(*offer_context);
    const auto found = std::find_if(
        choices.begin(), choices.end(), [&](const Choice& choice) { return choice.exercise == command.exercise; });
    if (found == choices.end()) return Fault{Code::dangling_id, "/body/exercise", {}};
    if (!found->to) return not_earned();
    if (found->step) return agreed(*offer_context, *found->to, *found->step);
    return asked_for(*offer_context, *found->to, Reason{"R24", {{"exercise", command.exercise}}});
}

Decided decide_request(const DecisionContext& context, const RequestMaintenanceEnd&) {
    const State& state = context.state;
    if (!state.plan.plan) return Fault{Code::no_plan, "", {}};
    if (!state.plan.plan->maintenance) return std::vector<Event>{};
    Plan plan = *state.plan.plan;
    plan.maintenance = false;
    plan = with_frequency(
        std::move(plan), context.programme, irritability_of(state, context.programme, context.now.local_date));
    return std::vector<Event>{PlanDecided{PlanCause::maintenance_ended, plan, {Reason{"R53", {}}}, {}}};
}

} // namespace heelwise
