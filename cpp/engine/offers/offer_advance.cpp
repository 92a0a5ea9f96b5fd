// R34, R35: offers to move up by a rung, an exercise or a phase, each earned by sessions in a row. Also the offer of a
// rung down after hard sessions.
#include "offers/offer_context.hpp"
#include "progress/calendar.hpp"
#include "progress/improvement.hpp"

#include <algorithm>

namespace heelwise {

namespace {

bool has_kind(const Plan& plan, const Programme& programme, std::initializer_list<ExerciseKind> kinds) {
    return std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& one) {
        const Exercise* exercise = programme.exercise(one.exercise);
        return exercise == nullptr || std::find(kinds.begin(), kinds.end(), exercise->kind) != kinds.end();
    });
}

// Returns whether there were enough recent sessions and none of them was red.
bool is_busy_and_well(const OfferContext& context) {
    const AdvanceParameters& parameters = context.programme.parameters.advance;
    std::int64_t count = 0;
    for (const SessionDay& day : context.days) {
        if (days_between(day.date, context.today()) >= parameters.busy_days) continue;
        if (day.response.response == ResponseClass::red) return false;
        ++count;
    }
    return count >= parameters.busy_sessions;
}

// R35's conditions besides the row of sessions. In the model, jumping begins in phase 5 and running in phase 6. If a
// document begins them sooner, the conditions apply sooner.
bool may_enter(const OfferContext& context, const Plan& next) {
    using enum ExerciseKind;
    const Mornings& mornings = context.state.diary.mornings;
    const Parameters& parameters = context.programme.parameters;
    if (next.phase == 2) {
        return is_stable(mornings, context.today(), context.baseline, parameters) ||
               are_calm(mornings, CivilDate{0}, context.today(), parameters.calm);
    }
    const bool jumps = next.phase >= 5 || has_kind(next, context.programme, {bounce, hop, run});
    const bool runs = next.phase >= 6 || has_kind(next, context.programme, {hop, run});
    if (jumps && !is_busy_and_well(context)) return false;
    return !runs || all_sore_better(context.state, parameters.review, context.today());
}

std::optional<Plan> up_from(const OfferContext& context) {
    return one_rung_up(
        context.plan(), context.programme, context.permitted, weeks_now(context.state.plan, context.today()));
}

} // namespace

// Two green sessions in a row at this rung, or four that are green or amber with nothing rising.
std::optional<Reason> earned_rung(const OfferContext& context) {
    const AdvanceParameters& parameters = context.programme.parameters.advance;
    const auto at_rung = [&](const SessionDay& day) {
        return day.plan_decision == context.state.plan.decision && day.complete && is_easy_or_right(day);
    };
    const std::int64_t greens = row(context.days, [&](const SessionDay& day) {
        return at_rung(day) && day.response.response == ResponseClass::green;
    });
    if (greens >= parameters.greens) return Reason{"R34", {{"greens", greens}}};
    const std::int64_t good = row(context.days, [&](const SessionDay& day) { return at_rung(day) && is_good(day); });
    if (good >= parameters.greens_or_ambers && context.rising != true) return Reason{"R34", {{"sessions", good}}};
    return std::nullopt;
}

bool needs_readiness(const OfferContext& context, const Plan& to) {
    return has_kind(to, context.programme, {ExerciseKind::run}) &&
           !has_kind(context.plan(), context.programme, {ExerciseKind::run});
}

bool is_ready_to_run(const OfferContext& context) {
    const auto& told = context.state.diary.readiness;
    const Parameters& parameters = context.programme.parameters;
    return told && days_between(told->date, context.today()) < parameters.review.fresh_days &&
           told->walk_pain <= parameters.advance.run_pain && told->hops_pain <= parameters.advance.run_pain;
}

bool waits_for_readiness(const OfferContext& context) {
    if (context.plan().stage != Stage::build_up || why_nothing_more(context) || is_ready_to_run(context)) return false;
    const auto& told = context.state.diary.readiness;
    // If the pain was too high, the question is not asked again on the same day.
    if ((told && told->date == context.today()) || !earned_rung(context)) return false;
    const auto up = up_from(context);
    return up && needs_readiness(context, *up);
}

std::optional<Offer> rung_offer(const OfferContext& context) {
    const auto reason = earned_rung(context);
    if (!reason || why_nothing_more(context)) return std::nullopt;
    auto up = up_from(context);
    if (!up || up->exercises.empty()) return std::nullopt;
    if (needs_readiness(context, *up) && !is_ready_to_run(context)) return std::nullopt;
    const auto& before = context.plan().exercises;
    const bool same_exercise = std::equal(
        up->exercises.begin(), up->exercises.end(), before.begin(), before.end(), [](const auto& a, const auto& b) {
            return a.exercise == b.exercise;
        });
    if (context.plan().stage == Stage::calm_down) {
        // R20: during calm down, never above the rung of phase 1 that the person left.
        const auto& left = context.state.plan.calm ? context.state.plan.calm->left : std::nullopt;
        const bool is_above = left && left->phase == 1 && !left->exercises.empty() &&
                              up->exercises.back().rung > left->exercises.back().rung;
        if (!same_exercise || is_above || up->phase != 1) return std::nullopt;
        up->stage = Stage::calm_down;
    }
    return context.made(
        same_exercise ? OfferKind::rung_up : OfferKind::exercise, up, context.days.back().date, {*reason});
}

std::optional<Offer> phase_offer(const OfferContext& context) {
    const Plan& plan = context.plan();
    if (plan.stage != Stage::build_up || context.rising != false || context.days.empty()) return std::nullopt;
    const auto next =
        next_phase(plan, context.programme, context.permitted, weeks_now(context.state.plan, context.today()));
    if (!next || why_nothing_more(context) || !may_enter(context, *next)) return std::nullopt;
    const AdvanceParameters& parameters = context.programme.parameters.advance;
    const auto at_the_top = [&](const SessionDay& day) {
        return day.plan.phase == plan.phase &&
               at_top(day.plan, context.programme, context.permitted, context.state.plan.last) && day.complete &&
               is_good(day);
    };
    const auto earned = [&](std::int64_t count, std::int64_t needed, std::int64_t needed_days) {
        if (count < needed) return false;
        const SessionDay& first = context.days[context.days.size() - static_cast<std::size_t>(count)];
        return days_between(first.date, context.now.local_date) >= needed_days;
    };
    const std::int64_t easy =
        row(context.days, [&](const SessionDay& day) { return at_the_top(day) && day.effort == Effort::easy; });
    const std::int64_t right =
        row(context.days, [&](const SessionDay& day) { return at_the_top(day) && is_easy_or_right(day); });
    if (!earned(easy, parameters.easy_sessions, parameters.easy_days) &&
        !earned(right, parameters.right_sessions, parameters.right_days)) {
        return std::nullopt;
    }
    if (needs_readiness(context, *next) && !is_ready_to_run(context)) return std::nullopt;
    return context.made(OfferKind::phase, next, context.days.back().date, {Reason{"R35", {{"sessions", right}}}});
}

// R34: three hard sessions in a row.
std::optional<Offer> easier_offer(const OfferContext& context) {
    const std::int64_t hard = row(context.days, [&](const SessionDay& day) {
        return day.plan_decision == context.state.plan.decision && day.effort == Effort::hard;
    });
    if (hard < context.programme.parameters.advance.hards) return std::nullopt;
    Plan down = one_rung_down(context.plan(), context.programme, context.permitted, context.state.plan.last);
    if (context.plan().stage == Stage::calm_down) down.stage = Stage::calm_down;
    return context.made(OfferKind::rung_down, down, context.days.back().date, {Reason{"R34", {{"sessions", hard}}}});
}

} // namespace heelwise
