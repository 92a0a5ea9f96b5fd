// R53: goals met and calm, or long in the last phase: keeping it up is offered.
#include "offers/offer_context.hpp"
#include "progress/improvement.hpp"

namespace heelwise {

namespace {

bool all_calm(const Look& look, std::int64_t days) {
    const Mornings& mornings = look.state.diary.mornings;
    for (std::int64_t back = 0; back < days; ++back) {
        const auto morning = mornings.find(CivilDate{look.today().days - static_cast<std::int32_t>(back)});
        if (morning == mornings.end() || !is_calm(morning->second.said, look.programme.numbers.calm)) return false;
    }
    return true;
}

} // namespace

std::optional<Offer> maintenance_offer(const Look& look) {
    const Plan& plan = look.plan();
    if (plan.stage != Stage::build_up || plan.maintenance || plan.exercises.empty()) return std::nullopt;
    const MaintenanceNumbers& numbers = look.programme.numbers.maintenance;
    const std::int64_t days = days_between(look.state.plan.spells.back().date, look.today());
    const bool is_last = plan.phase == look.programme.phases.back().number;
    std::vector<Reason> reasons;
    if (plan.phase >= numbers.phase_min && all_calm(look, numbers.calm_days) &&
        all_goals_met(look.state, look.programme.numbers, look.today())) {
        reasons.push_back({"R53", {{"phase", plan.phase}, {"calm_days", numbers.calm_days}}});
    } else if (is_last && days >= numbers.last_phase_days) {
        reasons.push_back({"R53", {{"days", days}}});
    } else {
        return std::nullopt;
    }
    Plan kept = plan;
    kept.maintenance = true;
    // Declined once, it is asked again after as many days as it takes to earn it.
    const auto rounds = static_cast<std::int32_t>(days / numbers.last_phase_days * numbers.last_phase_days);
    const CivilDate on{look.state.plan.spells.back().date.days + rounds};
    return look.made(OfferKind::maintenance, std::move(kept), on, std::move(reasons));
}

} // namespace heelwise
