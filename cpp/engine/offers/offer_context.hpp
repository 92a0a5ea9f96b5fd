// What the rules about offers need, gathered once for all of them.
#pragma once

#include "offers/offer.hpp"
#include "progress/activity.hpp"

#include <algorithm>

namespace heelwise {

struct OfferContext {
    const State& state;
    const Programme& programme;
    const Now& now;
    std::vector<SessionDay> days; // only days after the last unreadable record
    AssessmentBaseline baseline;
    Permitted permitted;
    std::optional<bool> rising;

    const Plan& plan() const { return *state.plan.plan; }
    CivilDate today() const { return now.local_date; }
    Offer made(OfferKind kind, std::optional<Plan> to, CivilDate on, std::vector<Reason> reasons) const;
};

// Returns nullopt if nothing can be offered: there is no plan, the screen is not clear, the questionnaire is due, the
// person rests, or a session is running.
std::optional<OfferContext> gather_offer_context(const State& state, const Programme& programme, const Now& now);

// Returns why the load must not rise now, whatever was earned: a physio's hold (R36), maintenance (R53) or a red
// activity (R44). Returns nullopt if it may rise.
std::optional<Reason> why_nothing_more(const OfferContext& context);

// Returns how many days in a row satisfy `holds`, counted back from the newest.
template <class Holds>
std::int64_t row(const std::vector<SessionDay>& days, Holds holds) {
    return std::find_if_not(days.rbegin(), days.rend(), holds) - days.rbegin();
}
bool is_good(const SessionDay& day);
bool is_easy_or_right(const SessionDay& day);

// R34: returns why a rung is earned, or nullopt if it is not.
std::optional<Reason> earned_rung(const OfferContext& context);
// R35: returns whether `to` adds jogging, so that a long walk and hops must be rated first.
bool needs_readiness(const OfferContext& context, const Plan& to);
// R35: returns whether recent ratings of the walk and the hops are low enough for jogging.
bool is_ready_to_run(const OfferContext& context);
// Returns whether an offer lacks only these ratings, so that the app asks for them (H22).
bool waits_for_readiness(const OfferContext& context);

// R22, R35: an exercise of the phase that the person may ask for. `to` is the plan with it, or nullopt if it is not
// open yet.
struct Choice {
    std::string exercise;
    std::optional<Plan> to;
};
std::vector<Choice> choices_now(const OfferContext& context);
// R22, R34: the plan with more than the bold rung, and what earned it. more_now returns nullopt if no more is allowed
// now.
struct More {
    Plan to;
    Reason reason;
};
std::optional<More> more_now(const OfferContext& context);

// Does the same as offer_now of offer.hpp, with a context that is already gathered.
std::optional<Offer> offer_now(const OfferContext& context);

// One function for each rule. Each returns nullopt if its rule does not apply.
std::optional<Offer> retry_offer(const OfferContext& context);
std::optional<Offer> build_up_offer(const OfferContext& context);
std::optional<Offer> maintenance_offer(const OfferContext& context);
std::optional<Offer> phase_offer(const OfferContext& context);
std::optional<Offer> easier_offer(const OfferContext& context);
std::optional<Offer> rung_offer(const OfferContext& context);

} // namespace heelwise
