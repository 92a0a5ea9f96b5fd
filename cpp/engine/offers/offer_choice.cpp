// What a person may ask for: one rung beyond the bold one, or another exercise of the phase (R22, R24, R34).
#include "offers/offer_context.hpp"
#include "progress/calendar.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// R24: returns the rung on which the exercise was last done in this phase since the last red and the last easing, or the lowest.
std::int64_t rung_done_since_easing(const std::string& exercise, const OfferContext& context) {
    const PlanState& plan = context.state.plan;
    for (auto day = context.days.rbegin(); day != context.days.rend(); ++day) {
        const bool is_before =
            day->first_started_ms < plan.eased_ms || (!plan.reds.empty() && day->date <= plan.reds.back().date);
        if (is_before) return 0;
        if (day->plan.phase != context.plan().phase) continue;
        for (const PlanExercise& one : day->plan.exercises) {
            if (one.exercise == exercise) return one.rung;
        }
    }
    return 0;
}

// R24: shortly after an easing, or while the last session is unknown, only easier exercises are open.
bool may_change_freely(const OfferContext& context) {
    if (!context.days.empty() && context.days.back().response.response == ResponseClass::unknown) return false;
    const std::int64_t since_ms = context.now.epoch_ms - context.state.plan.eased_ms;
    return since_ms >= context.programme.parameters.step.settle_days * ms_per_day;
}

// R24: returns the rung on which an exercise of the phase is open as a change of exercise, or nullopt.
std::optional<std::int64_t>
open_rung(const PhaseExercise& one, const std::string& form, const Phase& phase, const OfferContext& context) {
    const PlanExercise& now = context.plan().exercises.front();
    const std::int64_t highest = static_cast<std::int64_t>(one.rungs.size()) - 1;
    const std::int64_t done = std::min(rung_done_since_easing(form, context), highest);
    const Relation relation = relation_of(phase, context.programme, now.exercise, form);
    if (one.fallback || relation == Relation::earlier) return done;
    if (!may_change_freely(context)) return std::nullopt;
    switch (relation) {
    case Relation::earlier: return done;
    case Relation::alternative: return std::clamp<std::int64_t>(now.rung - 1, 0, one.top);
    case Relation::other_way: {
        const Plan to = plan_at(context.programme, Stage::build_up, phase.number, form, done);
        const bool waits = needs_readiness(context, to) && !is_ready_to_run(context);
        return why_nothing_more(context) || waits ? std::nullopt : std::optional(done);
    }
    case Relation::later: {
        const auto& left = context.state.plan.left_by_choice;
        const auto found =
            std::find_if(left.begin(), left.end(), [&](const PlanExercise& each) { return each.exercise == form; });
        if (found == left.end() || why_nothing_more(context)) return std::nullopt;
        return std::clamp<std::int64_t>(found->rung - 1, 0, highest);
    }
    }
    assert(false);
    return std::nullopt;
}

// R22: an exercise beyond the bold rung is a step, earned like any other.
std::optional<Earned> earned_beyond(const Phase& phase, const OfferContext& context) {
    const PlanExercise& now = context.plan().exercises.front();
    const PhaseExercise* ladder = ladder_of(phase, context.programme, now.exercise);
    if (ladder == nullptr || now.rung < ladder->top || why_no_step(context)) return std::nullopt;
    return earned_rung(context);
}

// Returns the plan with one exercise raised by a rung, to a rung beyond the bold one. Returns nullopt if no such rung
// is open.
std::optional<Plan> one_rung_beyond(const OfferContext& context) {
    const Phase* phase = context.programme.phase(context.plan().phase);
    if (phase == nullptr) return std::nullopt;
    const Weeks weeks = weeks_now(context.state.plan, context.today());
    Plan beyond = context.plan();
    for (PlanExercise& one : beyond.exercises) {
        const PhaseExercise* ladder = ladder_of(*phase, context.programme, one.exercise);
        const std::int64_t next = one.rung + 1;
        if (ladder == nullptr || one.rung < ladder->top || !is_rung_open(*ladder, next, context.permitted, weeks))
            continue;
        one.rung = next;
        one.dose = ladder->rungs[static_cast<std::size_t>(next)]; // R24: one exercise, one rung
        return beyond;
    }
    return std::nullopt;
}

} // namespace

std::optional<More> more_now(const OfferContext& context) {
    if (context.plan().stage != Stage::build_up || why_no_step(context)) return std::nullopt;
    auto earned = earned_rung(context);
    auto beyond = earned ? one_rung_beyond(context) : std::nullopt;
    if (!beyond || is_closed(*beyond, context.programme, context.last_open_phase)) return std::nullopt;
    return More{std::move(*beyond), std::move(*earned)};
}

std::vector<Choice> choices_now(const OfferContext& context) {
    std::vector<Choice> choices;
    const Plan& plan = context.plan();
    const Phase* phase = context.programme.phase(plan.phase);
    // Exercises that are done together are not alternatives. During calm down only the easiest is done (R21).
    if (phase == nullptr || plan.exercises.size() != 1 || plan.stage != Stage::build_up) return choices;
    const std::string& stored = plan.exercises.front().exercise;
    if (ladder_of(*phase, context.programme, stored) == nullptr) return choices;
    for (const PhaseExercise& one : phase->exercises) {
        const auto form = permitted_form(one.exercise, context.programme, context.permitted);
        if (!form || *form == stored) continue;
        const auto is_it = [&](const Choice& choice) { return choice.exercise == *form; };
        if (std::any_of(choices.begin(), choices.end(), is_it)) continue;
        Choice choice{*form, std::nullopt};
        if (one.on_request) choice.step = earned_beyond(*phase, context);
        const auto rung = one.on_request ? (choice.step ? std::optional<std::int64_t>(0) : std::nullopt)
                                         : open_rung(one, *form, *phase, context);
        if (rung) {
            choice.to = plan_at(context.programme, Stage::build_up, plan.phase, *form, *rung);
            choice.to->maintenance = plan.maintenance;
            if (is_closed(*choice.to, context.programme, context.last_open_phase)) choice.to.reset();
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

} // namespace heelwise
