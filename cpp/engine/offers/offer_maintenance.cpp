// R53: offers maintenance if the goals are met and the last days were calm, or after a long time in the last phase.
#include "offers/offer_context.hpp"
#include "progress/improvement.hpp"

namespace heelwise {

namespace {

bool all_calm(const OfferContext& context, std::int64_t days) {
    const Mornings& mornings = context.state.diary.mornings;
    for (std::int64_t back = 0; back < days; ++back) {
        const auto morning = mornings.find(CivilDate{context.today().days - static_cast<std::int32_t>(back)});
        if (morning == mornings.end() || !is_calm(morning->second.said, context.programme.parameters.calm))
            return false;
    }
    return true;
}

} // namespace

std::optional<Offer> maintenance_offer(const OfferContext& context) {
    const Plan& plan = context.plan();
    if (plan.stage != Stage::build_up || plan.maintenance || plan.exercises.empty()) return std::nullopt;
    const MaintenanceParameters& parameters = context.programme.parameters.maintenance;
    const std::int64_t days = days_between(context.state.plan.periods.back().date, context.today());
    const bool is_last = plan.phase == context.programme.phases.back().number;
    std::vector<Reason> reasons;
    if (plan.phase >= parameters.phase_min && all_calm(context, parameters.calm_days) &&
        all_goals_met(context.state, context.programme.parameters, context.today())) {
        reasons.push_back({"R53", {{"phase", plan.phase}, {"calm_days", parameters.calm_days}}});
    } else if (is_last && days >= parameters.last_phase_days) {
        reasons.push_back({"R53", {{"days", days}}});
    } else {
        return std::nullopt;
    }
    Plan kept = plan;
    kept.maintenance = true;
    return context.made(OfferKind::maintenance, options_among({std::move(kept)}), std::move(reasons));
}

} // namespace heelwise
