// What the person may ask for: one rung beyond the bold one, or another exercise of the phase (R22, R34, R35).
#include "offers/offer_context.hpp"
#include "progress/calendar.hpp"

#include <algorithm>

namespace heelwise {

namespace {

struct Done {
    CivilDate date;
    std::int64_t rung = 0;
};

// When and on which rung it was last done in this phase.
std::optional<Done> last_done(const std::string& exercise, const Look& look) {
    for (auto day = look.days.rbegin(); day != look.days.rend(); ++day) {
        if (day->plan.phase != look.plan().phase) continue;
        for (const PlanExercise& one : day->plan.exercises) {
            if (one.exercise == exercise) return Done{day->date, one.rung};
        }
    }
    return std::nullopt;
}

bool had_red_since(const Look& look, CivilDate date) {
    const auto& reds = look.state.plan.reds;
    return std::any_of(reds.begin(), reds.end(), [&](const HeldRed& red) { return red.date >= date; });
}

// Lower exercises are always open, fallbacks too; what was done before and no red came since, as well (H6); one on request once
// the bold rung is earned (R22).
std::optional<std::int64_t>
open_rung(const PhaseExercise& one, const std::string& form, bool is_higher, const Look& look) {
    const auto done = last_done(form, look);
    const std::int64_t rung = done ? std::min(done->rung, one.top) : 0;
    if (one.fallback || !is_higher) return rung;
    if (bar_to_more(look)) return std::nullopt;
    if (done && !had_red_since(look, done->date)) return rung;
    const PlanExercise& held = look.plan().exercises.back();
    const PhaseExercise* ladder = ladder_of(*look.programme.phase(look.plan().phase), look.programme, held.exercise);
    const bool is_at_top = ladder != nullptr && held.rung >= ladder->top;
    if (one.on_request && is_at_top && earned_rung(look)) return 0;
    return std::nullopt;
}

// One rung above the bold one or above what is beyond it; nothing where there is none.
std::optional<Plan> one_rung_beyond(const Look& look) {
    const Phase* phase = look.programme.phase(look.plan().phase);
    if (phase == nullptr) return std::nullopt;
    const Weeks weeks = weeks_now(look.state.plan, look.today());
    Plan beyond = look.plan();
    for (PlanExercise& one : beyond.exercises) {
        const PhaseExercise* ladder = ladder_of(*phase, look.programme, one.exercise);
        const std::int64_t next = one.rung + 1;
        if (ladder == nullptr || one.rung < ladder->top || !is_rung_open(*ladder, next, look.permitted, weeks))
            continue;
        one.rung = next;
        one.dose = ladder->rungs[static_cast<std::size_t>(next)]; // R24: one of them, one rung
        return beyond;
    }
    return std::nullopt;
}

} // namespace

std::optional<More> more_now(const Look& look) {
    const auto earned = earned_rung(look);
    if (!earned || look.plan().stage != Stage::build_up || bar_to_more(look)) return std::nullopt;
    auto beyond = one_rung_beyond(look);
    if (!beyond) return std::nullopt;
    return More{std::move(*beyond), *earned};
}

std::vector<Choice> choices_now(const Look& look) {
    std::vector<Choice> choices;
    const Plan& plan = look.plan();
    const Phase* phase = look.programme.phase(plan.phase);
    // Exercises that are done together are no alternatives; while calming the easiest is the one (R21).
    if (phase == nullptr || plan.exercises.size() != 1 || plan.stage != Stage::build_up) return choices;
    const std::string& held = plan.exercises.front().exercise;
    bool is_higher = false;
    for (const PhaseExercise& one : phase->exercises) {
        const auto form = permitted_form(one.exercise, look.programme, look.permitted);
        if (!form) continue;
        if (*form == held) {
            is_higher = true;
            continue;
        }
        const auto is_it = [&](const Choice& choice) { return choice.exercise == *form; };
        if (std::any_of(choices.begin(), choices.end(), is_it)) continue;
        Choice choice{*form, std::nullopt};
        if (const auto rung = open_rung(one, *form, is_higher || one.on_request, look)) {
            choice.to = plan_at(look.programme, Stage::build_up, plan.phase, *form, *rung);
            choice.to->maintenance = plan.maintenance;
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

} // namespace heelwise
