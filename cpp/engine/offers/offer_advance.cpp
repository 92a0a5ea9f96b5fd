// R34, R35: offers to move up by a rung, an exercise or a phase, and the offer of a rung down after hard sessions.
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

constexpr std::int64_t days_per_week = 7;

// R35: the sessions that the plan asks for within the days looked at.
std::int64_t sessions_asked(const Plan& plan, std::int64_t days) {
    switch (plan.frequency) {
    case Frequency::twice_daily:
    case Frequency::daily: return days;
    case Frequency::every_other_day: return days / 2;
    case Frequency::weekdays: {
        std::int64_t on = 0;
        for (std::int64_t bits = plan.weekdays; bits != 0; bits >>= 1) on += bits & 1;
        return on * days / days_per_week;
    }
    case Frequency::times_a_week: return plan.times * days / days_per_week;
    }
    assert(false);
    return days;
}

// Returns whether there were enough recent sessions and none of them was red. A plan that asks for few sessions needs all but
// one of them.
bool is_busy_and_well(const OfferContext& context) {
    const ImpactParameters& parameters = context.programme.parameters.impact;
    std::int64_t count = 0;
    for (const SessionDay& day : context.days) {
        if (days_between(day.date, context.today()) >= parameters.busy_days) continue;
        if (day.response.response == ResponseClass::red) return false;
        ++count;
    }
    return count >= std::min(parameters.busy_sessions, sessions_asked(context.plan(), parameters.busy_days) - 1);
}

} // namespace

// In the model, jumping begins in phase 5 and running in phase 6. If a document begins them sooner, the conditions of R35 apply
// sooner.
bool may_enter(const OfferContext& context, const Plan& next) {
    const Mornings& mornings = context.state.diary.mornings;
    const Parameters& parameters = context.programme.parameters;
    if (next.phase == 2) {
        return is_stable(mornings, CivilDate{0}, context.today(), context.baseline, parameters) ||
               are_calm(mornings, CivilDate{0}, context.today(), context.baseline, parameters.calm);
    }
    const std::int64_t into = ruling_phase(next, context.programme);
    if (into >= 5 && !is_busy_and_well(context)) return false;
    return into < 6 || are_sore_activities_well(context.state, context.programme, context.today());
}

namespace {

bool is_closed(const OfferContext& context, const Plan& to) {
    return is_closed(to, context.programme, context.last_open_phase);
}

std::vector<Plan> all_steps_from(const OfferContext& context) {
    return steps_up(
        context.plan(), context.programme, context.permitted, weeks_now(context.state.plan, context.today()));
}

PlanOptions all_phases_from(const OfferContext& context) {
    return next_phase(
        context.plan(), context.programme, context.permitted, weeks_now(context.state.plan, context.today()));
}

} // namespace

PlanOptions steps_from(const OfferContext& context) {
    std::vector<Plan> steps = all_steps_from(context);
    const auto end = std::remove_if(steps.begin(), steps.end(), [&](const Plan& to) { return is_closed(context, to); });
    steps.erase(end, steps.end());
    return options_among(std::move(steps));
}

PlanOptions phases_from(const OfferContext& context) {
    PlanOptions to = all_phases_from(context);
    const auto closed = [&](const PlanOption& option) { return is_closed(context, option.plan); };
    if (std::any_of(to.options.begin(), to.options.end(), closed)) return {};
    return to;
}

bool waits_for_clearance(const OfferContext& context) {
    if (!context.last_open_phase || !steps_from(context).options.empty() || !phases_from(context).options.empty())
        return false;
    return !all_steps_from(context).empty() || !all_phases_from(context).options.empty();
}

bool needs_readiness(const OfferContext& context, const Plan& to) {
    return has_kind(to, context.programme, {ExerciseKind::run}) &&
           !has_kind(context.plan(), context.programme, {ExerciseKind::run});
}

bool is_ready_to_run(const OfferContext& context) {
    const auto& told = context.state.diary.readiness;
    const Parameters& parameters = context.programme.parameters;
    return told && days_between(told->date, context.today()) < parameters.review.fresh_days &&
           told->walk_pain <= parameters.impact.run_pain && told->hops_pain <= parameters.impact.run_pain;
}

namespace {

// Leaves out what needs the ratings of a walk and of hops first. Returns whether anything was left out.
bool leave_out_unready(const OfferContext& context, PlanOptions& to) {
    const auto is_unready = [&](const PlanOption& option) {
        return needs_readiness(context, option.plan) && !is_ready_to_run(context);
    };
    const auto end = std::remove_if(to.options.begin(), to.options.end(), is_unready);
    const bool any = end != to.options.end();
    to.options.erase(end, to.options.end());
    if (to.asks == "exercise" && to.options.size() == 1) to = options_among({to.options.front().plan});
    return any;
}

std::optional<Offer> step_offer(const OfferContext& context, OfferKind kind, PlanOptions to, const Earned& earned) {
    leave_out_unready(context, to);
    if (to.options.empty()) return std::nullopt;
    return context.made(kind, std::move(to), {earned.reason}, earned.dates);
}

// R35: returns the ways into the next phase that are earned and open, whatever else bars a step now.
std::optional<std::pair<PlanOptions, Earned>> earned_phases(const OfferContext& context) {
    PlanOptions to = phases_from(context);
    if (context.plan().stage != Stage::build_up || to.options.empty()) return std::nullopt;
    const std::int64_t into = ruling_phase(to.options.front().plan, context.programme);
    auto earned = earned_phase(context, into, context.today());
    if (!earned || !may_enter(context, to.options.front().plan)) return std::nullopt;
    return std::pair{std::move(to), std::move(*earned)};
}

// Another way of the phase that lacks only the ratings. They are asked for once a week.
bool has_unready_choice(const OfferContext& context) {
    const auto& told = context.state.diary.readiness;
    const std::int64_t every_days = context.programme.parameters.review.every_days;
    if (told && days_between(told->date, context.today()) < every_days) return false;
    const Phase* phase = context.programme.phase(context.plan().phase);
    if (phase == nullptr || context.plan().exercises.size() != 1) return false;
    const std::string& now = context.plan().exercises.front().exercise;
    const auto ids = exercises_permitted(*phase, context.programme, context.permitted);
    return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
        const Plan to = plan_at(context.programme, Stage::build_up, phase->number, id, 0);
        return relation_of(*phase, context.programme, now, id) == Relation::other_way && needs_readiness(context, to);
    });
}

} // namespace

bool waits_for_readiness(const OfferContext& context) {
    if (context.plan().stage != Stage::build_up || why_no_step(context) || is_ready_to_run(context)) return false;
    const auto& told = context.state.diary.readiness;
    // If the pain was too high, the question is not asked again on the same day.
    if (told && told->date == context.today()) return false;
    if (has_unready_choice(context)) return true;
    if (auto phases = earned_phases(context)) return leave_out_unready(context, phases->first);
    PlanOptions steps = steps_from(context);
    return earned_rung(context) && leave_out_unready(context, steps);
}

std::optional<Offer> rung_offer(const OfferContext& context) {
    if (context.plan().stage != Stage::build_up || context.plan().exercises.empty()) return std::nullopt;
    const auto earned = earned_rung(context);
    if (!earned || why_no_step(context)) return std::nullopt;
    PlanOptions to = steps_from(context);
    if (to.options.empty()) return std::nullopt;
    const auto& up = to.options.front().plan.exercises;
    const auto& before = context.plan().exercises;
    const bool same_exercise =
        std::equal(up.begin(), up.end(), before.begin(), before.end(), [](const auto& a, const auto& b) {
            return a.exercise == b.exercise;
        });
    return step_offer(context, same_exercise ? OfferKind::rung_up : OfferKind::exercise, std::move(to), *earned);
}

std::optional<Offer> phase_offer(const OfferContext& context) {
    if (why_no_step(context)) return std::nullopt;
    auto phases = earned_phases(context);
    if (!phases) return std::nullopt;
    return step_offer(context, OfferKind::phase, std::move(phases->first), phases->second);
}

// R34: three hard sessions in a row.
std::optional<Offer> easier_offer(const OfferContext& context) {
    const std::int64_t hard = row(context.days, [&](const SessionDay& day) {
        return day.plan_decision == context.state.plan.decision && day.effort == Effort::hard;
    });
    if (hard < context.programme.parameters.step.hards) return std::nullopt;
    Plan down = one_rung_down(context.plan(), context.programme, context.permitted, context.state.plan.last);
    if (context.plan().stage == Stage::calm_down) down.stage = Stage::calm_down;
    return context.made(OfferKind::rung_down, options_among({down}), {Reason{"R34", {{"hard_sessions", hard}}}});
}

} // namespace heelwise
