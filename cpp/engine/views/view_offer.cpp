// The part of the view for offers: what is offered, what rests after a "no" (R33), the step that waits (R34), and what is waited
// for (R60).
#include "offers/waiting_step.hpp"
#include "views/view_parts.hpp"

namespace heelwise {

json::object view_offer(const Offer& offer, const Programme& programme) {
    const std::string kind(name_of(offer.kind));
    json::array options;
    if (!offer.to.asks.empty()) {
        for (const PlanOption& option : offer.to.options) {
            json::object name = offer.to.asks == "exercise" ? exercise_name(option.id, programme)
                                                            : text("assess.two_leg_raise." + option.id);
            options.push_back(
                json::object{{"id", option.id}, {"name", std::move(name)}, {"to", view_dose(option.plan, programme)}});
        }
    }
    const Plan* plan = offer.plan();
    return {{"id", offer.id},
            {"kind", kind},
            {"text", text("offer." + kind)},
            {"to", plan == nullptr ? json::value(nullptr) : json::value(view_dose(*plan, programme))},
            {"asks", offer.to.asks.empty() ? json::value(nullptr) : json::value(text("offer.asks." + offer.to.asks))},
            {"options", std::move(options)},
            {"reasons", view_reasons(offer.reasons)}};
}

json::array view_resting_offers(const OfferContext& offer_context) {
    json::array out;
    for (const Offer& offer : offers_now(offer_context)) {
        if (rests_until(offer, offer_context)) out.push_back(view_offer(offer, offer_context.programme));
    }
    return out;
}

json::value view_step(const State& state, const Programme& programme, const Now& now) {
    if (!state.plan.waiting) return nullptr;
    const StepAgreed& agreed = state.plan.waiting->agreed;
    return json::object{{"offer", agreed.offer},
                        {"since", write_date(state.plan.waiting->since)},
                        {"begins", step_that_begins(state, programme, now).has_value()},
                        {"minutes", minutes_of(agreed.plan, programme)},
                        {"to", view_dose(agreed.plan, programme)}};
}

json::value view_waits(const OfferContext& offer_context) {
    const auto waits = waited_for(offer_context);
    if (!waits) return nullptr;
    json::object params;
    for (const auto& [name, value] : waits->params) {
        std::visit([&, &key = name](const auto& stored) { params[key] = stored; }, value);
    }
    return text("waits." + waits->key, std::move(params));
}

} // namespace heelwise
