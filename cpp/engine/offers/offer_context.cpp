#include "offers/offer_context.hpp"
#include "progress/next_plan.hpp"

#include "progress/calendar.hpp"
#include "state/active_programme.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"

namespace heelwise {

namespace {

// R40: leaves out early sessions, because they earn nothing. A red session always counts.
std::vector<SessionDay> without_early(std::vector<SessionDay> days) {
    std::vector<SessionDay> kept;
    std::vector<DoneSession> done;
    for (SessionDay& day : days) {
        const bool early = !done.empty() && is_early(done, day.date, day.plan);
        done.push_back({day.date, day.facts.ended_ms});
        if (!early || day.response.response == ResponseClass::red) kept.push_back(std::move(day));
    }
    return kept;
}

} // namespace

Offer OfferContext::made(OfferKind kind, std::optional<Plan> to, CivilDate on, std::vector<Reason> reasons) const {
    std::string id(name_of(kind));
    id += ':' + state.plan.decision + ':' + write_date(on);
    if (to) to = with_frequency(std::move(*to), programme, irritability_of(state, programme, now.local_date));
    return Offer{kind, std::move(id), std::move(to), std::move(reasons)};
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
                         {}};
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

bool is_good(const SessionDay& day) {
    return day.response.response == ResponseClass::green || day.response.response == ResponseClass::amber;
}

bool is_easy_or_right(const SessionDay& day) { return day.effort == Effort::easy || day.effort == Effort::right; }

} // namespace heelwise
