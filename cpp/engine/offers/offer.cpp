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

std::optional<Offer> offer_now(const OfferContext& context) {
    using Rule = std::optional<Offer> (*)(const OfferContext&);
    for (const Rule rule : {Rule{retry_offer},
                            Rule{build_up_offer},
                            Rule{maintenance_offer},
                            Rule{phase_offer},
                            Rule{easier_offer},
                            Rule{rung_offer}}) {
        auto offer = rule(context);
        if (offer && context.state.plan.declined.count(offer->id) == 0) return offer;
    }
    return std::nullopt;
}

} // namespace heelwise
