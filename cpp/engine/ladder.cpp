// Which exercises a person may be given, and where a plan goes from its rung: up, down, a phase on or back.
#include "ladder.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace heelwise {

namespace {

bool is_at_hand(Equipment equipment, const Permitted& permitted) {
    return equipment == Equipment::none || equipment == Equipment::chair || permitted.equipment.count(equipment) > 0;
}

// The exercise as this person may do it: itself, or its floor twin; nothing where neither may be.
std::optional<std::string>
permitted_form(std::string_view exercise_id, const Programme& programme, const Permitted& permitted) {
    const Exercise* exercise = programme.exercise(exercise_id);
    assert(exercise != nullptr);
    const bool no_step = permitted.floor_only || !is_at_hand(exercise->equipment, permitted);
    if (exercise->surface == Surface::step && no_step) {
        if (!exercise->floor_twin) return std::nullopt;
        exercise = programme.exercise(*exercise->floor_twin);
        assert(exercise != nullptr);
    }
    // Whatever the document says (R15, H4).
    if (exercise->surface == Surface::step && permitted.floor_only) return std::nullopt;
    if (!is_at_hand(exercise->equipment, permitted)) return std::nullopt;
    return exercise->id;
}

// Where it stands among the phase's exercises, easier to harder; a floor twin that is not listed stands where its step
// exercise does. The size of the phase where it does not belong to it.
std::size_t rank_of(const Phase& phase, const Programme& programme, std::string_view exercise) {
    const auto index_where = [&](auto matches) {
        const auto found = std::find_if(phase.exercises.begin(), phase.exercises.end(), matches);
        return static_cast<std::size_t>(found - phase.exercises.begin());
    };
    const std::size_t listed = index_where([&](const PhaseExercise& each) { return each.exercise == exercise; });
    if (listed < phase.exercises.size()) return listed;
    return index_where([&](const PhaseExercise& each) {
        const Exercise* step = programme.exercise(each.exercise);
        return step != nullptr && step->floor_twin == exercise;
    });
}

PlanExercise exercise_at(const Phase& phase, const Programme& programme, std::string_view exercise, std::int64_t rung) {
    const PhaseExercise* ladder = ladder_of(phase, programme, exercise);
    assert(ladder != nullptr && rung >= 0 && rung < static_cast<std::int64_t>(ladder->rungs.size()));
    return {std::string(exercise), rung, ladder->rungs[static_cast<std::size_t>(rung)]};
}

// The same phase and frequency with other exercises; their doses come from this document.
Plan with_exercises(const Plan& plan, const Programme& programme, std::vector<PlanExercise> exercises) {
    Plan changed = plan;
    changed.document = programme.id;
    changed.document_version = programme.version;
    changed.exercises = std::move(exercises);
    return changed;
}

// By number, so that a document whose phases are not all there still has a way back and on.
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

// Entered from above: the exercise last done there where it may still be done, else the easiest.
std::string exercise_from_above(const Phase& phase,
                                const Programme& programme,
                                const Permitted& permitted,
                                const std::map<std::int64_t, PlanExercise>& last) {
    const auto done = last.find(phase.number);
    if (done != last.end() && rank_of(phase, programme, done->second.exercise) < phase.exercises.size()) {
        if (const auto form = permitted_form(done->second.exercise, programme, permitted)) return *form;
    }
    return exercises_permitted(phase, programme, permitted).front();
}

// One that the plan holds, as it may be done now and with the rung it stands on.
std::optional<PlanExercise>
held_now(const PlanExercise& held, const Phase& phase, const Programme& programme, const Permitted& permitted) {
    if (rank_of(phase, programme, held.exercise) == phase.exercises.size()) return std::nullopt;
    const auto form = permitted_form(held.exercise, programme, permitted);
    if (!form) return std::nullopt;
    const PhaseExercise* ladder = ladder_of(phase, programme, *form);
    const auto highest = static_cast<std::int64_t>(ladder->rungs.size()) - 1;
    return exercise_at(phase, programme, *form, std::min(held.rung, highest));
}

} // namespace

std::vector<std::string>
exercises_permitted(const Phase& phase, const Programme& programme, const Permitted& permitted) {
    std::vector<std::string> ids;
    for (const bool fallback : {false, true}) {
        for (const PhaseExercise& each : phase.exercises) {
            if (each.fallback != fallback) continue;
            const auto form = permitted_form(each.exercise, programme, permitted);
            if (form && std::find(ids.begin(), ids.end(), *form) == ids.end()) ids.push_back(*form);
        }
        if (!ids.empty()) break;
    }
    return ids;
}

const PhaseExercise* ladder_of(const Phase& phase, const Programme& programme, std::string_view exercise) {
    const std::size_t rank = rank_of(phase, programme, exercise);
    return rank < phase.exercises.size() ? &phase.exercises[rank] : nullptr;
}

Plan plan_at(
    const Programme& programme, Stage stage, std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    const Phase* found = programme.phase(phase);
    assert(found != nullptr);
    return {programme.id,
            programme.version,
            stage,
            phase,
            found->frequency,
            {exercise_at(*found, programme, exercise, rung)}};
}

std::optional<Plan> plan_starting(const Programme& programme, const Permitted& permitted) {
    if (!programme.start) return std::nullopt;
    const ProgrammeStart& start = *programme.start;
    const auto form = permitted_form(start.exercise, programme, permitted);
    if (!form) return plan_entering(programme, Stage::build_up, start.phase, permitted);
    return plan_at(programme, Stage::build_up, start.phase, *form, start.rung);
}

Plan plan_entering(const Programme& programme, Stage stage, std::int64_t phase, const Permitted& permitted) {
    const Phase* found = programme.phase(phase);
    assert(found != nullptr);
    const auto ids = exercises_permitted(*found, programme, permitted);
    assert(!ids.empty());
    return plan_at(programme, stage, phase, ids.front(), 0);
}

// Calming is daily work; a document's "twice daily" is for holds, and there are none (R23).
Plan plan_without_holds(const Programme& programme) {
    return {programme.id, programme.version, Stage::calm_down, 0, Frequency::daily, {}};
}

std::int64_t rung_for_hold(const PhaseExercise& ladder, std::int64_t hold_ms) {
    std::int64_t found = 0;
    for (std::int64_t rung = 1; rung <= ladder.top; ++rung) {
        const Dose& dose = ladder.rungs[static_cast<std::size_t>(rung)];
        const Dose& best = ladder.rungs[static_cast<std::size_t>(found)];
        if (dose.hold_ms <= hold_ms && dose.hold_ms > best.hold_ms) found = rung;
    }
    return found;
}

std::int64_t middle_rung(const PhaseExercise& ladder) { return ladder.top / 2; }

Plan one_rung_down(const Plan& plan,
                   const Programme& programme,
                   const Permitted& permitted,
                   const std::map<std::int64_t, PlanExercise>& last) {
    std::vector<PlanExercise> eased;
    if (const Phase* phase = programme.phase(plan.phase)) {
        for (const PlanExercise& each : plan.exercises) {
            const auto held = held_now(each, *phase, programme, permitted);
            if (held && held->rung > 0) {
                eased.push_back(exercise_at(*phase, programme, held->exercise, held->rung - 1));
            }
        }
    }
    if (!eased.empty()) return with_exercises(plan, programme, std::move(eased));
    const Phase* below = phase_below(programme, plan.phase);
    if (below == nullptr) return plan_without_holds(programme);
    const std::string exercise = exercise_from_above(*below, programme, permitted, last);
    return plan_at(programme, plan.stage, below->number, exercise, ladder_of(*below, programme, exercise)->top);
}

std::optional<Plan> previous_phase(const Plan& plan,
                                   const Programme& programme,
                                   const Permitted& permitted,
                                   const std::map<std::int64_t, PlanExercise>& last) {
    if (const Phase* below = phase_below(programme, plan.phase)) {
        const std::string exercise = exercise_from_above(*below, programme, permitted, last);
        const std::int64_t rung = middle_rung(*ladder_of(*below, programme, exercise));
        return plan_at(programme, plan.stage, below->number, exercise, rung);
    }
    const auto is_lowest = [](const PlanExercise& each) { return each.rung == 0; };
    if (std::all_of(plan.exercises.begin(), plan.exercises.end(), is_lowest)) return std::nullopt;
    const Phase* phase = programme.phase(plan.phase);
    assert(phase != nullptr);
    std::vector<PlanExercise> lowest;
    for (const PlanExercise& each : plan.exercises) {
        const auto held = held_now(each, *phase, programme, permitted);
        if (held) lowest.push_back(exercise_at(*phase, programme, held->exercise, 0));
    }
    if (lowest.empty()) return plan_entering(programme, plan.stage, plan.phase, permitted);
    return with_exercises(plan, programme, std::move(lowest));
}

std::optional<Plan> one_rung_up(const Plan& plan, const Programme& programme, const Permitted& permitted) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr || plan.exercises.empty()) return std::nullopt;
    std::vector<PlanExercise> exercises = plan.exercises;
    for (PlanExercise& each : exercises) {
        const auto held = held_now(each, *phase, programme, permitted);
        if (!held || held->rung >= ladder_of(*phase, programme, held->exercise)->top) continue;
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

std::optional<Plan> next_phase(const Plan& plan, const Programme& programme, const Permitted& permitted) {
    const Phase* above = phase_above(programme, plan.phase);
    if (above == nullptr) return std::nullopt;
    return plan_entering(programme, plan.stage, above->number, permitted);
}

bool at_top(const Plan& plan, const Programme& programme, const Permitted& permitted) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr || plan.exercises.empty()) return false;
    const auto is_at_top = [&](const PlanExercise& each) {
        const PhaseExercise* ladder = ladder_of(*phase, programme, each.exercise);
        return ladder != nullptr && each.rung >= ladder->top;
    };
    // R35: in the first phase of either exercise.
    if (phase_below(programme, plan.phase) == nullptr) {
        return std::any_of(plan.exercises.begin(), plan.exercises.end(), is_at_top);
    }
    const std::string hardest = exercises_permitted(*phase, programme, permitted).back();
    const bool has_hardest = std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& each) {
        return each.exercise == hardest;
    });
    return has_hardest && std::all_of(plan.exercises.begin(), plan.exercises.end(), is_at_top);
}

bool is_lower(const Plan& a, const Plan& b, const Programme& programme) {
    // The hardest exercise of a plan and its rung; nothing is below the easiest.
    const auto height = [&](const Plan& plan) {
        std::tuple<std::int64_t, std::int64_t, std::int64_t> highest{plan.phase, -1, -1};
        const Phase* phase = programme.phase(plan.phase);
        if (phase == nullptr) return highest;
        for (const PlanExercise& each : plan.exercises) {
            const auto rank = static_cast<std::int64_t>(rank_of(*phase, programme, each.exercise));
            highest = std::max(highest, {plan.phase, rank, each.rung});
        }
        return highest;
    };
    return height(a) < height(b);
}

} // namespace heelwise
