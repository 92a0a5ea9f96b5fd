// Offers that lead out of calm down: the weekly retry of a hold (R12), build up (R13), and where the person enters it
// (R39).
#include "offers/offer_context.hpp"
#include "progress/gap.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// R13: enough calm days, or enough green sessions.
std::optional<Reason> calmed(const OfferContext& context) {
    const CalmParameters& parameters = context.programme.parameters.calm;
    const CivilDate since = context.state.plan.calm->since;
    const CivilDate today = context.now.local_date;
    // The day on which calm down or a flare began is no calm day, whatever its morning said.
    const CivilDate first_calm = days_after(context.state.plan.calm->upset, 1);
    const CivilDate window =
        std::max(since, CivilDate{today.days - static_cast<std::int32_t>(parameters.window_days) + 1});
    const bool any_red = std::any_of(context.days.begin(), context.days.end(), [&](const SessionDay& day) {
        return day.response.response == ResponseClass::red && day.date >= window;
    });
    // After R37, build up would end at once while the mornings still rise.
    const bool may_rise = context.state.plan.calm->risen && context.rising != false;
    if (may_rise) return std::nullopt;
    const Mornings& mornings = context.state.diary.mornings;
    if (!any_red && are_calm(mornings, first_calm, today, context.baseline, parameters)) {
        return Reason{"R13", {{"since", write_date(since)}}};
    }
    if (is_stable(mornings, first_calm, today, context.baseline, context.programme.parameters)) {
        return Reason{"R13", {{"since", write_date(since)}, {"stable_days", parameters.stable_days}}};
    }
    const auto is_green = [&](const SessionDay& day) {
        return day.date >= since && day.response.response == ResponseClass::green;
    };
    const std::int64_t greens = std::count_if(context.days.begin(), context.days.end(), is_green);
    const auto first = std::find_if(context.days.begin(), context.days.end(), is_green);
    if (greens >= parameters.green_sessions && days_between(first->date, today) >= parameters.green_days) {
        return Reason{"R13", {{"greens", greens}, {"since", write_date(since)}}};
    }
    return std::nullopt;
}

// R39: two rungs below the plan that was left, counted across phases. After a longer calm down, the middle rung of the
// previous phase; from R41's gap on, R41's rung instead.
Plan re_entry(const OfferContext& context) {
    const CalmDown& calm = *context.state.plan.calm;
    const CalendarParameters& parameters = context.programme.parameters.calendar;
    const auto& last = context.state.plan.last;
    const std::int64_t days = days_between(calm.since, context.now.local_date);
    const Plan lowest =
        plan_at(context.programme,
                Stage::build_up,
                1,
                exercises_permitted(*context.programme.phase(1), context.programme, context.permitted).front(),
                0);
    Plan back = *calm.left;
    back.stage = Stage::build_up;
    if (days >= parameters.gap_days) {
        back = plan_after_gap(back, days, context.programme, context.permitted, last);
    } else if (days * 2 > parameters.gap_days) {
        back = previous_phase(back, context.programme, context.permitted, last).value_or(lowest);
    } else {
        for (int i = 0; i < 2 && !back.exercises.empty(); ++i) {
            back = one_rung_down(back, context.programme, context.permitted, last);
        }
    }
    if (back.exercises.empty()) back = lowest; // R39: never below the lowest rung
    back.stage = Stage::build_up;
    return back;
}

} // namespace

std::optional<Offer> build_up_offer(const OfferContext& context) {
    if (context.plan().stage != Stage::calm_down || !context.state.plan.calm || context.plan().phase == 0)
        return std::nullopt;
    // The offer is accepted, and its questions are being asked.
    if (context.state.assessment.round > context.state.assessment.decided_round) return std::nullopt;
    const auto reason = calmed(context);
    if (!reason) return std::nullopt;
    const CalmDown& calm = *context.state.plan.calm;
    // R39: a physio's programme waited for the end of calm down (R17).
    if (const auto start = plan_starting(context.programme, context.permitted);
        start && calm.from_assessment && is_for(context.programme.given, context.baseline.sides)) {
        return context.made(OfferKind::build_up, options_among({*start}), {*reason, Reason{"R17", {}}});
    }
    if (calm.from_assessment || !calm.left || calm.left->exercises.empty()) {
        return context.made(OfferKind::build_up, {}, {*reason});
    }
    return context.made(OfferKind::build_up, options_among({re_entry(context)}), {*reason, Reason{"R39", {}}});
}

// R12: if even a short hold was too painful, it is offered again each week (H22).
std::optional<Offer> retry_offer(const OfferContext& context) {
    if (context.plan().phase != 0) return std::nullopt;
    const std::int64_t days = days_between(context.state.plan.since, context.now.local_date);
    if (days < context.programme.parameters.calm.retry_days) return std::nullopt;
    const Phase& first = *context.programme.phase(1);
    const std::string exercise = exercises_permitted(first, context.programme, context.permitted).front();
    const Plan to = plan_at(context.programme, Stage::calm_down, 1, exercise, 0);
    return context.made(OfferKind::retry_hold, options_among({to}), {Reason{"R12", {{"days", days}}}});
}

} // namespace heelwise
