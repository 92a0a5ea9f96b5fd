// Moves from a plan: a rung up or down, a phase forward or back (R24, R32, R34, R35).
#include "rules/ladder_parts.hpp"

#include <algorithm>

namespace heelwise {

const Phase* phase_below(const Programme& programme, std::int64_t number) {
    const Phase* below = nullptr;
    for (const Phase& phase : programme.phases) {
        if (phase.number < number && (below == nullptr || phase.number > below->number)) below = &phase;
    }
    return below;
}

namespace {

// Returns the exercise last done in the phase if it is still permitted, otherwise nullopt. Exercises on request must be requested
// again.
std::optional<std::string>
last_done_in(const Phase& phase, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    const auto found = last.find(phase.number);
    const std::vector<PlanExercise> none;
    const std::vector<PlanExercise>& done = found == last.end() ? none : found->second;
    for (auto each = done.rbegin(); each != done.rend(); ++each) {
        const PhaseExercise* ladder = ladder_of(phase, programme, each->exercise);
        if (ladder == nullptr || ladder->on_request) continue;
        if (auto form = permitted_form(each->exercise, programme, permitted)) return form;
    }
    return std::nullopt;
}

} // namespace

bool was_done_in(const Phase& phase, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    return last_done_in(phase, programme, permitted, last).has_value();
}

std::string
exercise_from_above(const Phase& phase, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    const auto done = last_done_in(phase, programme, permitted, last);
    return done ? *done : exercises_permitted(phase, programme, permitted).front();
}

namespace {

// Returns the plan with other exercises, whose doses come from this document.
Plan with_exercises(const Plan& plan, const Programme& programme, std::vector<PlanExercise> exercises) {
    Plan changed = plan;
    changed.document = programme.id;
    changed.document_version = programme.version;
    changed.exercises = std::move(exercises);
    return changed;
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

// Returns the rung on which an exercise was last done in a phase, or nullopt.
std::optional<std::int64_t>
rung_last_done(const LastDone& last, std::int64_t phase, std::string_view exercise, const Programme& programme) {
    const auto found = last.find(phase);
    if (found == last.end()) return std::nullopt;
    for (auto done = found->second.rbegin(); done != found->second.rend(); ++done) {
        const Exercise* known = programme.exercise(done->exercise);
        const bool is_twin = known != nullptr && known->floor_twin == exercise; // R15
        if (done->exercise == exercise || is_twin) return done->rung;
    }
    return std::nullopt;
}

// Returns a phase where it was last done or, if it never was, at its gate.
Plan plan_back_in(
    const Phase& phase, Stage stage, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    std::string exercise = exercise_from_above(phase, programme, permitted, last);
    const auto ids = exercises_permitted(phase, programme, permitted);
    const auto at_gate = std::find_if(
        ids.begin(), ids.end(), [&](const std::string& id) { return gate_of(phase, programme, permitted, id); });
    if (!phase.together && !rung_last_done(last, phase.number, exercise, programme) && at_gate != ids.end())
        exercise = *at_gate;
    return plan_of(phase, programme, permitted, stage, exercise, [&](const auto& id, const PhaseExercise& ladder) {
        const auto done = rung_last_done(last, phase.number, id, programme);
        const auto highest = static_cast<std::int64_t>(ladder.rungs.size()) - 1;
        if (done) return without_weight(ladder, std::min(*done, highest), permitted);
        return gate_of(phase, programme, permitted, id).value_or(top_rung(ladder, permitted));
    });
}

// R24 for exercises done together: one step moves all of them by a rung. One that is missing, for example after R32 dropped it,
// comes back at its lowest rung.
std::vector<Plan> one_up_together(
    const Plan& plan, const Phase& phase, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    std::vector<PlanExercise> exercises;
    for (const std::string& id : exercises_permitted(phase, programme, permitted)) {
        const PhaseExercise& ladder = *ladder_of(phase, programme, id);
        const auto is_it = [&](const PlanExercise& each) {
            const auto held = held_now(each, phase, programme, permitted);
            return held && held->exercise == id;
        };
        const auto found = std::find_if(plan.exercises.begin(), plan.exercises.end(), is_it);
        if (found == plan.exercises.end()) {
            if (ladder.from_week <= weeks.in_phase) exercises.push_back(exercise_at(phase, programme, id, 0));
            continue;
        }
        const std::int64_t rung = held_now(*found, phase, programme, permitted)->rung;
        const bool rises = rung < top_rung(ladder, permitted) && is_rung_open(ladder, rung + 1, permitted, weeks);
        exercises.push_back(exercise_at(phase, programme, id, rises ? rung + 1 : rung));
    }
    Plan up = with_exercises(plan, programme, std::move(exercises));
    const auto& before = plan.exercises;
    const bool is_same = std::equal(
        up.exercises.begin(), up.exercises.end(), before.begin(), before.end(), [](const auto& a, const auto& b) {
            return a.exercise == b.exercise && a.rung == b.rung;
        });
    return is_same ? std::vector<Plan>{} : std::vector<Plan>{std::move(up)};
}

bool is_harder(const Dose& dose, const Dose& than) {
    const bool is_heavier = dose.load_g > than.load_g || (dose.rm > 0 && (than.rm == 0 || dose.rm < than.rm));
    return dose.sets > than.sets || dose.reps > than.reps || dose.hold_ms > than.hold_ms ||
           dose.bout_ms > than.bout_ms || is_heavier;
}

// Returns the dose with no quicker or slower tempo than before, because slower work lasts longer and quicker work loads more, and
// with no less rest.
Dose with_tempo_and_rest_of(Dose dose, const Dose& before) {
    dose.up_ms = before.up_ms;
    dose.down_ms = before.down_ms;
    dose.rep_ms = before.rep_ms;
    dose.walk_ms = std::max(dose.walk_ms, before.walk_ms);
    dose.rest_ms = std::max(dose.rest_ms, before.rest_ms);
    return dose;
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
        if (no_harder) held->dose = with_tempo_and_rest_of(held->dose, each.dose);
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
    const Phase* phase = programme.phase(plan.phase);
    if (phase != nullptr) {
        for (const PlanExercise& each : plan.exercises) {
            const auto held = held_now(each, *phase, programme, permitted);
            if (held && held->rung > 0) {
                eased.push_back(exercise_at(*phase, programme, held->exercise, held->rung - 1));
            }
        }
    }
    if (!eased.empty()) return with_exercises(plan, programme, std::move(eased));
    const bool has_places = phase != nullptr && !phase->together && !plan.exercises.empty() &&
                            ladder_of(*phase, programme, plan.exercises.front().exercise) != nullptr;
    if (has_places) {
        const auto before =
            neighbours(*phase, programme, permitted, plan.exercises.front().exercise, Relation::earlier);
        const auto is_done = [&](const std::string& id) {
            return rung_last_done(last, plan.phase, id, programme).has_value();
        };
        if (!before.empty()) {
            const auto done = std::find_if(before.begin(), before.end(), is_done);
            const std::string& exercise = done == before.end() ? before.front() : *done;
            const std::int64_t middle = middle_rung(*ladder_of(*phase, programme, exercise), permitted);
            return with_exercises(plan, programme, {exercise_at(*phase, programme, exercise, middle)});
        }
    }
    const Phase* below = phase_below(programme, plan.phase);
    if (below == nullptr) return plan_without_holds(programme);
    return plan_back_in(*below, plan.stage, programme, permitted, last);
}

std::optional<Plan>
previous_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    if (const Phase* below = phase_below(programme, plan.phase)) {
        const std::string exercise = exercise_from_above(*below, programme, permitted, last);
        return plan_of(
            *below, programme, permitted, plan.stage, exercise, [&](const auto&, const PhaseExercise& ladder) {
                return middle_rung(ladder, permitted);
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

std::vector<Plan>
steps_up(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr || plan.exercises.empty()) return {};
    if (phase->together) return one_up_together(plan, *phase, programme, permitted, weeks);
    const auto held = held_now(plan.exercises.back(), *phase, programme, permitted);
    if (!held) return {};
    const PhaseExercise& ladder = *ladder_of(*phase, programme, held->exercise);
    const auto with = [&](const std::string& exercise, std::int64_t rung) {
        return with_exercises(plan, programme, {exercise_at(*phase, programme, exercise, rung)});
    };
    if (held->rung < top_rung(ladder, permitted)) {
        if (!is_rung_open(ladder, held->rung + 1, permitted, weeks)) return {};
        return {with(held->exercise, held->rung + 1)};
    }
    std::vector<Plan> steps;
    for (const std::string& next : neighbours(*phase, programme, permitted, held->exercise, Relation::later)) {
        steps.push_back(with(next, 0));
    }
    return steps;
}

} // namespace heelwise
