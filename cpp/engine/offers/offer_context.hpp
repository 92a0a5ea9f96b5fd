// What the rules about offers need, gathered once for all of them.
#pragma once

#include "offers/offer.hpp"
#include "progress/activity.hpp"
#include "rules/caution.hpp"
#include "rules/plan_for_irritability.hpp"

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
    Irritability irritability = Irritability::high;
    std::optional<std::int64_t> last_open_phase{}; // R7-R9, R46: set while a caution closes the later phases

    const Plan& plan() const { return *state.plan.plan; }
    CivilDate today() const { return now.local_date; }
    Offer made(OfferKind kind, PlanOptions to, std::vector<Reason> reasons, std::vector<CivilDate> earned = {}) const;
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

// R34: why a step is earned, and the sessions that earned it.
struct Earned {
    Reason reason;
    std::vector<CivilDate> dates;
};
// R34: returns nullopt if no step up from the plan's rung is earned.
std::optional<Earned> earned_rung(const OfferContext& context);
// R35: returns nullopt if the sessions at the gate would not lead into a phase with this ruling number on `date`.
std::optional<Earned> earned_phase(const OfferContext& context, std::int64_t into, CivilDate date);
// R60: how many more sessions the step or the phase needs: green ones, or ones that are green or amber.
struct Shortfall {
    std::int64_t greens = 0;
    std::int64_t sessions = 0;
};
Shortfall short_of_rung(const OfferContext& context);
Shortfall short_of_phase(const OfferContext& context, std::int64_t into);
// R34: returns true if the session of that date still counts at the plan's rung or, for R35, at the gate.
bool still_counts(const OfferContext& context, CivilDate date, bool for_phase);
// R34: returns why no step may be offered, whatever was earned, or nullopt. Includes why_nothing_more().
std::optional<Reason> why_no_step(const OfferContext& context);
// R35: returns true if the sessions and pains of the last days allow to enter the plan's phase.
bool may_enter(const OfferContext& context, const Plan& next);
// Leave out what a caution closes.
PlanOptions steps_from(const OfferContext& context);
PlanOptions phases_from(const OfferContext& context);
// Returns true if only a caution closes the next step or phase.
bool waits_for_clearance(const OfferContext& context);

// R35: returns whether `to` adds jogging, so that a long walk and hops must be rated first.
bool needs_readiness(const OfferContext& context, const Plan& to);
// R35: returns whether recent ratings of the walk and the hops are low enough for jogging.
bool is_ready_to_run(const OfferContext& context);
// Returns whether an offer lacks only these ratings, so that the app asks for them (H22).
bool waits_for_readiness(const OfferContext& context);

// R22, R24: an exercise of the phase that the person may ask for. `to` is the plan with it, or nullopt if it is not
// open yet.
struct Choice {
    std::string exercise;
    std::optional<Plan> to;
    std::optional<Earned> step{}; // set if it lies beyond the bold rung, so that it is a step (R34)
};
std::vector<Choice> choices_now(const OfferContext& context);
// R22, R34: the plan with more than the bold rung, and what earned it. more_now returns nullopt if no more is allowed
// now.
struct More {
    Plan to;
    Earned step;
};
std::optional<More> more_now(const OfferContext& context);

// Returns all offers in the order of R38, also those that rest after a "no".
std::vector<Offer> offers_now(const OfferContext& context);
// R33: returns the date until which the offer is not made again after a "no", or nullopt.
std::optional<CivilDate> rests_until(const Offer& offer, const OfferContext& context);

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
