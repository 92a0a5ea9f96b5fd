// Moves from a plan: a rung up or down, a phase forward or back (R24, R32, R34, R35).
#include "rules/ladder_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// Returns the plan with other exercises, whose doses come from this document.
Plan with_exercises(const Plan& plan, const Programme& programme, std::vector<PlanExercise> exercises) {
    Plan changed = plan;
    changed.document = programme.id;
    changed.document_version = programme.version;
    changed.exercises = std::move(exercises);
    return changed;
}

// Searches by number, so that a document with missing phases still leads back and forward.
const Phase* phase_below(const Programme& programme, std::int64_t number) {
    const Phase* below = nullptr;
    for (const Phase& phase : programme.phases) {
        if (phase.number < number && (below == nullptr || phase.number > below->number)) below = &phase;
    }
    return below;
}

const Phase* phase_above(const Programme& programme, std::int64_t number) {
    const Phase* above = nullptr;
    for (const Phase& phase : programme.phases) {
        if (phase.number > number && (above == nullptr || phase.number < above->number)) above = &phase;
    }
    return above;
}

// Returns the exercise for entering a phase from above: the one last done there if it is still permitted, otherwise the easiest.
// Exercises on request must be requested again.
std::string
exercise_from_above(const Phase& phase, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    const auto found = last.find(phase.number);
    const std::vector<PlanExercise> none;
    const std::vector<PlanExercise>& done = found == last.end() ? none : found->second;
    for (auto each = done.rbegin(); each != done.rend(); ++each) {
        const PhaseExercise* ladder = ladder_of(phase, programme, each->exercise);
        if (ladder == nullptr || ladder->on_request) continue;
        if (const auto form = permitted_form(each->exercise, programme, permitted)) return *form;
    }
    return exercises_permitted(phase, programme, permitted).front();
}

// Returns an exercise of the plan in its permitted form, at its rung or at the highest possible rung below. Returns nullopt if
// it does not belong to the phase or is not permitted.
std::optional<PlanExercise>
held_now(const PlanExercise& held, const Phase& phase, const Programme& programme, const Permitted& permitted) {
    if (rank_of(phase, programme, held.exercise) == phase.exercises.size()) return std::nullopt;
    const auto form = permitted_form(held.exercise, programme, permitted);
    if (!form) return std::nullopt;
    const PhaseExercise* ladder = ladder_of(phase, programme, *form);
    const auto highest = static_cast<std::int64_t>(ladder->rungs.size()) - 1;
    return exercise_at(phase, programme, *form, without_weight(*ladder, std::min(held.rung, highest), permitted));
}

bool is_on_request(const PlanExercise& held, const Phase& phase, const Programme& programme) {
    const PhaseExercise* ladder = ladder_of(phase, programme, held.exercise);
    return ladder != nullptr && ladder->on_request;
}

// R24 for exercises done together: adds one that is missing, for example after R32 dropped it, at its lowest rung. Otherwise
// raises the one on the lowest rung.
std::optional<Plan> one_up_together(
    const Plan& plan, const Phase& phase, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    std::vector<PlanExercise> exercises;
    for (const std::string& id : exercises_permitted(phase, programme, permitted)) {
        for (const PlanExercise& each : plan.exercises) {
            const auto held = held_now(each, phase, programme, permitted);
            if (held && held->exercise == id) exercises.push_back(*held);
        }
        if (!exercises.empty() && exercises.back().exercise == id) continue;
        if (ladder_of(phase, programme, id)->from_week > weeks.in_phase) continue;
        exercises.push_back(exercise_at(phase, programme, id, 0));
        for (const PlanExercise& each : plan.exercises) {
            const bool is_listed = std::any_of(exercises.begin(), exercises.end(), [&](const PlanExercise& one) {
                return one.exercise == each.exercise;
            });
            if (!is_listed) exercises.push_back(each);
        }
        std::stable_sort(exercises.begin(), exercises.end(), [&](const PlanExercise& a, const PlanExercise& b) {
            return rank_of(phase, programme, a.exercise) < rank_of(phase, programme, b.exercise);
        });
        return with_exercises(plan, programme, std::move(exercises));
    }
    PlanExercise* lowest = nullptr;
    for (PlanExercise& each : exercises) {
        const PhaseExercise& ladder = *ladder_of(phase, programme, each.exercise);
        if (each.rung >= top_rung(ladder, permitted)) continue;
        if (!is_rung_open(ladder, each.rung + 1, permitted, weeks)) continue;
        if (lowest == nullptr || each.rung < lowest->rung) lowest = &each;
    }
    if (lowest == nullptr) return std::nullopt;
    *lowest = exercise_at(phase, programme, lowest->exercise, lowest->rung + 1);
    return with_exercises(plan, programme, std::move(exercises));
}

bool is_harder(const Dose& dose, const Dose& than) {
    return dose.sets > than.sets || dose.reps > than.reps || dose.hold_ms > than.hold_ms ||
           dose.bout_ms > than.bout_ms || dose.load_g > than.load_g;
}

} // namespace

Plan carried_over(const Plan& plan, const Programme& programme, const Permitted& permitted, bool no_harder) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr) return plan;
    std::vector<PlanExercise> kept;
    for (const PlanExercise& each : plan.exercises) {
        auto held = held_now(each, *phase, programme, permitted);
        if (!held) continue;
        while (no_harder && held->rung > 0 && is_harder(held->dose, each.dose)) {
            held = exercise_at(*phase, programme, held->exercise, held->rung - 1);
        }
        if (no_harder && is_harder(held->dose, each.dose)) held->dose = each.dose;
        // If the plan has a step exercise and its floor twin, the twin is done once, at the lower of the two rungs.
        const auto twin = std::find_if(
            kept.begin(), kept.end(), [&](const PlanExercise& one) { return one.exercise == held->exercise; });
        if (twin == kept.end()) {
            kept.push_back(*held);
        } else if (held->rung < twin->rung) {
            *twin = *held;
        }
    }
    if (kept.empty()) kept = plan_entering(programme, plan.stage, plan.phase, permitted).exercises;
    return with_exercises(plan, programme, std::move(kept));
}

Plan one_rung_down(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    std::vector<PlanExercise> eased;
    bool came_on_request = false;
    const Phase* phase = programme.phase(plan.phase);
    if (phase != nullptr) {
        for (const PlanExercise& each : plan.exercises) {
            came_on_request = came_on_request || is_on_request(each, *phase, programme);
            const auto held = held_now(each, *phase, programme, permitted);
            if (held && held->rung > 0) {
                eased.push_back(exercise_at(*phase, programme, held->exercise, held->rung - 1));
            }
        }
    }
    if (!eased.empty()) return with_exercises(plan, programme, std::move(eased));
    // An exercise on request (R22) lies beyond the phase's bold rung, so the step down leads to that rung.
    const Phase* below = came_on_request ? phase : phase_below(programme, plan.phase);
    if (below == nullptr) return plan_without_holds(programme);
    const std::string exercise = exercise_from_above(*below, programme, permitted, last);
    return plan_of(*below, programme, permitted, plan.stage, exercise, [&](const PhaseExercise& ladder) {
        return top_rung(ladder, permitted);
    });
}

std::optional<Plan>
previous_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    if (const Phase* below = phase_below(programme, plan.phase)) {
        const std::string exercise = exercise_from_above(*below, programme, permitted, last);
        return plan_of(*below, programme, permitted, plan.stage, exercise, [&](const PhaseExercise& ladder) {
            return without_weight(ladder, middle_rung(ladder), permitted);
        });
    }
    const Phase* phase = programme.phase(plan.phase);
    std::vector<PlanExercise> lowest;
    bool is_there = true;
    for (const PlanExercise& each : plan.exercises) {
        assert(phase != nullptr);
        const bool came_on_request = is_on_request(each, *phase, programme);
        is_there = is_there && each.rung == 0 && !came_on_request;
        const auto held = came_on_request ? std::nullopt : held_now(each, *phase, programme, permitted);
        if (held) lowest.push_back(exercise_at(*phase, programme, held->exercise, 0));
    }
    if (is_there) return std::nullopt;
    if (lowest.empty()) return plan_entering(programme, plan.stage, plan.phase, permitted);
    return with_exercises(plan, programme, std::move(lowest));
}

std::optional<Plan>
one_rung_up(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr || plan.exercises.empty()) return std::nullopt;
    if (phase->together) return one_up_together(plan, *phase, programme, permitted, weeks);
    std::vector<PlanExercise> exercises = plan.exercises;
    for (PlanExercise& each : exercises) {
        const auto held = held_now(each, *phase, programme, permitted);
        if (!held) continue;
        const PhaseExercise& ladder = *ladder_of(*phase, programme, held->exercise);
        if (held->rung >= top_rung(ladder, permitted)) continue;
        if (!is_rung_open(ladder, held->rung + 1, permitted, weeks)) return std::nullopt;
        each = exercise_at(*phase, programme, held->exercise, held->rung + 1);
        return with_exercises(plan, programme, std::move(exercises)); // R24: one at a time
    }
    const auto hardest = std::max_element(exercises.begin(), exercises.end(), [&](const auto& a, const auto& b) {
        return rank_of(*phase, programme, a.exercise) < rank_of(*phase, programme, b.exercise);
    });
    const std::size_t reached = rank_of(*phase, programme, hardest->exercise);
    for (const std::string& next : exercises_permitted(*phase, programme, permitted)) {
        if (rank_of(*phase, programme, next) <= reached) continue;
        *hardest = exercise_at(*phase, programme, next, 0);
        return with_exercises(plan, programme, std::move(exercises));
    }
    return std::nullopt;
}

std::optional<Plan>
next_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    const Phase* above = phase_above(programme, plan.phase);
    if (above == nullptr || above->from_week > weeks.in_plan) return std::nullopt;
    return plan_entering(programme, plan.stage, above->number, permitted);
}

bool at_top(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    const Phase* phase = programme.phase(plan.phase);
    if (!is_of(plan, programme) || phase == nullptr || plan.exercises.empty()) return false;
    const auto is_at_top = [&](const PlanExercise& each) {
        const PhaseExercise* ladder = ladder_of(*phase, programme, each.exercise);
        return ladder != nullptr && (ladder->on_request || each.rung >= top_rung(*ladder, permitted));
    };
    const auto ids = exercises_permitted(*phase, programme, permitted);
    // Uses the rung in the plan, otherwise the rung where the exercise was last done.
    const auto stands_at_top = [&](const std::string& id, bool in_plan) {
        const auto is_it = [&](const PlanExercise& each) { return each.exercise == id; };
        const auto held = std::find_if(plan.exercises.begin(), plan.exercises.end(), is_it);
        if (held != plan.exercises.end()) return is_at_top(*held);
        const auto done = last.find(plan.phase);
        if (in_plan || done == last.end()) return false;
        const auto before = std::find_if(done->second.begin(), done->second.end(), is_it);
        return before != done->second.end() && is_at_top(*before);
    };
    if (phase->together || phase->top == Top::each) {
        return std::all_of(
            ids.begin(), ids.end(), [&](const std::string& id) { return stands_at_top(id, phase->together); });
    }
    if (phase->top == Top::either) return std::any_of(plan.exercises.begin(), plan.exercises.end(), is_at_top);
    const bool all = std::all_of(plan.exercises.begin(), plan.exercises.end(), is_at_top);
    const bool beyond = std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& each) {
        return each.exercise == ids.back() || is_on_request(each, *phase, programme);
    });
    return all && beyond;
}

} // namespace heelwise
