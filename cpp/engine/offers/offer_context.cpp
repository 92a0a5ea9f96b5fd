#include "offers/offer_context.hpp"
#include "progress/next_plan.hpp"

#include "progress/calendar.hpp"
#include "state/active_programme.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"

namespace heelwise {

namespace {

// R40: leaves out early sessions, because they earn nothing. A red session always counts. The session with which a step begins
// was due by the plan before it (R34).
std::vector<SessionDay> without_early(std::vector<SessionDay> days) {
    std::vector<SessionDay> kept;
    std::vector<DoneSession> done;
    Plan before;
    for (SessionDay& day : days) {
        const bool early = !done.empty() && is_early(done, day.date, day.plan) && is_early(done, day.date, before);
        before = day.plan;
        done.push_back({day.date, day.facts.ended_ms});
        if (!early || day.response.response == ResponseClass::red) kept.push_back(std::move(day));
    }
    return kept;
}

} // namespace

// A choice is named by its phase only, because it leads to several plans.
Offer OfferContext::made(OfferKind kind,
                         PlanOptions to,
                         std::vector<Reason> reasons,
                         std::vector<CivilDate> earned) const {
    std::string leads_to(name_of(kind));
    for (PlanOption& option : to.options) {
        if (auto open = plan_within(option.plan, programme, last_open_phase, permitted, state.plan.last))
            option.plan = std::move(*open);
        option.plan = with_frequency(std::move(option.plan), programme, irritability);
    }
    if (!to.options.empty()) leads_to += ':' + std::to_string(to.options.front().plan.phase);
    if (to.options.size() == 1) {
        for (const PlanExercise& each : to.options.front().plan.exercises) {
            leads_to += ':' + each.exercise + '#' + std::to_string(each.rung + 1);
        }
    }
    std::string id = leads_to + ':' + state.plan.decision;
    return Offer{kind, std::move(leads_to), std::move(id), std::move(to), std::move(reasons), std::move(earned)};
}

std::optional<OfferContext> gather_offer_context(const State& state, const Programme& programme, const Now& now) {
    const bool may_be = state.plan.plan && !state.read_only && status_of(state.screening) == ScreeningStatus::clear &&
                        !owes_assessment(state) && !state.plan.rest && running_session(state) == nullptr &&
                        is_of(*state.plan.plan, programme);
    if (!may_be) return std::nullopt;
    OfferContext context{state,
                         programme,
                         now,
                         without_early(session_days(state, programme, all_dates, Explained::no)),
                         baseline_of_assessment(state),
                         permitted_of(state),
                         {},
                         irritability_of(state, programme, now.local_date),
                         last_open_phase(state.screening, programme.parameters.screening)};
    if (state.broken) {
        context.days.erase(std::remove_if(context.days.begin(),
                                          context.days.end(),
                                          [&](const SessionDay& day) { return day.date <= *state.broken; }),
                           context.days.end());
    }
    context.rising = is_rising(state.diary.mornings, now.local_date, context.baseline, programme.parameters.rising);
    return context;
}

std::optional<Reason> why_nothing_more(const OfferContext& context) {
    const auto& hold = context.programme.given.hold_until;
    if (hold && context.today() < *hold) return Reason{"R36", {{"date", write_date(*hold)}}};
    if (context.plan().maintenance) return Reason{"R53", {}};
    if (any_red_activity(context.state, context.programme, context.today())) return Reason{"R44", {}};
    return std::nullopt;
}

} // namespace heelwise
