#include "offers/offer.hpp"

#include "offers/offer_context.hpp"

namespace heelwise {

std::string_view name_of(OfferKind kind) {
    switch (kind) {
    case OfferKind::retry_hold: return "retry_hold";
    case OfferKind::build_up: return "build_up";
    case OfferKind::phase: return "phase";
    case OfferKind::exercise: return "exercise";
    case OfferKind::rung_up: return "rung_up";
    case OfferKind::rung_down: return "rung_down";
    case OfferKind::maintenance: return "maintenance";
    }
    return "";
}

std::optional<Offer> offer_now(const State& state, const Programme& programme, const Now& now) {
    const auto context = gather_offer_context(state, programme, now);
    return context ? offer_now(*context) : std::nullopt;
}

bool Offer::is_step() const {
    return kind == OfferKind::rung_up || kind == OfferKind::exercise || kind == OfferKind::phase;
}

const Plan* Offer::plan() const {
    return to.asks.empty() && to.options.size() == 1 ? &to.options.front().plan : nullptr;
}

std::vector<Offer> offers_now(const OfferContext& context) {
    std::vector<Offer> offers;
    using Rule = std::optional<Offer> (*)(const OfferContext&);
    for (const Rule rule : {Rule{retry_offer},
                            Rule{build_up_offer},
                            Rule{maintenance_offer},
                            Rule{phase_offer},
                            Rule{easier_offer},
                            Rule{rung_offer}}) {
        if (auto offer = rule(context)) offers.push_back(std::move(*offer));
    }
    return offers;
}

std::optional<CivilDate> rests_until(const Offer& offer, const OfferContext& context) {
    const auto declined = context.state.plan.declined.find(offer.leads_to);
    if (declined == context.state.plan.declined.end()) return std::nullopt;
    const CivilDate until = days_after(declined->second, context.programme.parameters.step.no_days);
    return context.today() < until ? std::optional(until) : std::nullopt;
}

std::optional<Offer> offer_now(const OfferContext& context) {
    for (Offer& offer : offers_now(context)) {
        if (!rests_until(offer, context)) return std::move(offer);
    }
    return std::nullopt;
}

} // namespace heelwise
