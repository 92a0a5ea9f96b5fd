// What the rules about offers look at, gathered once for all of them.
#pragma once

#include "offers/offer.hpp"
#include "progress/activity.hpp"

#include <algorithm>

namespace heelwise {

struct OfferContext {
    const State& state;
    const Programme& programme;
    const Now& now;
    std::vector<SessionDay> days; // only those no unreadable record lies behind
    AssessmentBaseline baseline;
    Permitted permitted;
    std::optional<bool> rising;

    const Plan& plan() const { return *state.plan.plan; }
    CivilDate today() const { return now.local_date; }
    Offer made(OfferKind kind, std::optional<Plan> to, CivilDate on, std::vector<Reason> reasons) const;
};

// Nothing where nothing may be offered at all: no plan, no clear screen, rest, or a session that runs.
std::optional<OfferContext> gather_offer_context(const State& state, const Programme& programme, const Now& now);

// Why no more load may be taken on now, whatever was earned: a physio's hold (R36), maintenance (R53), an activity that was too
// much (R44). Empty: it may.
std::optional<Reason> why_nothing_more(const OfferContext& context);

// How many of the last days, counted from the newest, hold all of it.
template <class Holds>
std::int64_t row(const std::vector<SessionDay>& days, Holds holds) {
    return std::find_if_not(days.rbegin(), days.rend(), holds) - days.rbegin();
}
bool is_good(const SessionDay& day);
bool is_easy_or_right(const SessionDay& day);

// R34: the row that earns a rung, or nothing.
std::optional<Reason> earned_rung(const OfferContext& context);
// R35: before jogging, a long walk and hops are told of; nothing: they were not, or not lately.
bool needs_readiness(const OfferContext& context, const Plan& to);
bool is_ready_to_run(const OfferContext& context);
// Only that answer stands between the person and an offer: it is asked for (H22).
bool waits_for_readiness(const OfferContext& context);

// R22, R35: an exercise of the phase that the person may ask for, and the plan with it; nothing: not yet.
struct Choice {
    std::string exercise;
    std::optional<Plan> to;
};
std::vector<Choice> choices_now(const OfferContext& context);
// R22, R34: what asking for more than the bold rung leads to, and what earned it; nothing: not now.
struct More {
    Plan to;
    Reason reason;
};
std::optional<More> more_now(const OfferContext& context);

// As offer_now of offer.hpp, for whoever has looked already.
std::optional<Offer> offer_now(const OfferContext& context);

// The rules, in rooms of their own: nothing where it does not apply.
std::optional<Offer> retry_offer(const OfferContext& context);
std::optional<Offer> build_up_offer(const OfferContext& context);
std::optional<Offer> maintenance_offer(const OfferContext& context);
std::optional<Offer> phase_offer(const OfferContext& context);
std::optional<Offer> easier_offer(const OfferContext& context);
std::optional<Offer> rung_offer(const OfferContext& context);

} // namespace heelwise
