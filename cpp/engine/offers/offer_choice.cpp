// What a person may ask for: one rung beyond the bold one, or another exercise of the phase (R22, R34, R35).
#include "offers/offer_context.hpp"
#include "progress/calendar.hpp"

#include <algorithm>

namespace heelwise {

namespace {

struct Done {
    CivilDate date;
    std::int64_t rung = 0;
};

// Returns when and on which rung the exercise was last done in this phase.
std::optional<Done> last_done(const std::string& exercise, const OfferContext& context) {
    for (auto day = context.days.rbegin(); day != context.days.rend(); ++day) {
        if (day->plan.phase != context.plan().phase) continue;
        for (const PlanExercise& one : day->plan.exercises) {
            if (one.exercise == exercise) return Done{day->date, one.rung};
        }
    }
    return std::nullopt;
}

bool had_red_since(const OfferContext& context, CivilDate date) {
    const auto& reds = context.state.plan.reds;
    return std::any_of(reds.begin(), reds.end(), [&](const StoredRed& red) { return red.date >= date; });
}

// Returns the rung on which an exercise is open, or nullopt. Easier exercises and fallbacks are always open. A harder
// one is open if it was done before and no red came since (H6). One that comes only on request opens once the bold rung
// is earned (R22).
std::optional<std::int64_t>
open_rung(const PhaseExercise& one, const std::string& form, bool is_higher, const OfferContext& context) {
    const auto done = last_done(form, context);
    const std::int64_t rung = done ? std::min(done->rung, one.top) : 0;
    if (one.fallback || !is_higher) return rung;
    if (why_nothing_more(context)) return std::nullopt;
    if (done && !had_red_since(context, done->date)) return rung;
    const PlanExercise& stored = context.plan().exercises.back();
    const PhaseExercise* ladder =
        ladder_of(*context.programme.phase(context.plan().phase), context.programme, stored.exercise);
    const bool is_at_top = ladder != nullptr && stored.rung >= ladder->top;
    if (one.on_request && is_at_top && earned_rung(context)) return 0;
    return std::nullopt;
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
    const auto earned = earned_rung(context);
    if (!earned || context.plan().stage != Stage::build_up || why_nothing_more(context)) return std::nullopt;
    auto beyond = one_rung_beyond(context);
    if (!beyond) return std::nullopt;
    return More{std::move(*beyond), *earned};
}

std::vector<Choice> choices_now(const OfferContext& context) {
    std::vector<Choice> choices;
    const Plan& plan = context.plan();
    const Phase* phase = context.programme.phase(plan.phase);
    // Exercises that are done together are not alternatives. During calm down only the easiest is done (R21).
    if (phase == nullptr || plan.exercises.size() != 1 || plan.stage != Stage::build_up) return choices;
    const std::string& stored = plan.exercises.front().exercise;
    bool is_higher = false;
    for (const PhaseExercise& one : phase->exercises) {
        const auto form = permitted_form(one.exercise, context.programme, context.permitted);
        if (!form) continue;
        if (*form == stored) {
            is_higher = true;
            continue;
        }
        const auto is_it = [&](const Choice& choice) { return choice.exercise == *form; };
        if (std::any_of(choices.begin(), choices.end(), is_it)) continue;
        Choice choice{*form, std::nullopt};
        if (const auto rung = open_rung(one, *form, is_higher || one.on_request, context)) {
            choice.to = plan_at(context.programme, Stage::build_up, plan.phase, *form, *rung);
            choice.to->maintenance = plan.maintenance;
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

} // namespace heelwise
