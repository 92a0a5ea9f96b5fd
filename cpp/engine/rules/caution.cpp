#include "rules/caution.hpp"

#include "rules/ladder_parts.hpp"

#include <algorithm>

namespace heelwise {

std::int64_t ruling_phase(const Plan& plan, const Programme& programme) {
    std::int64_t ruling = plan.phase;
    for (const PlanExercise& one : plan.exercises) {
        const Exercise* exercise = programme.exercise(one.exercise);
        if (exercise == nullptr) return 6;
        switch (exercise->kind) {
        case ExerciseKind::isometric: break;
        case ExerciseKind::isotonic:
            if (one.dose.load_g > 0 || one.dose.rm > 0) ruling = std::max<std::int64_t>(ruling, 4);
            break;
        case ExerciseKind::rebound: ruling = std::max<std::int64_t>(ruling, 4); break;
        case ExerciseKind::bounce: ruling = std::max<std::int64_t>(ruling, 5); break;
        case ExerciseKind::hop:
        case ExerciseKind::run: ruling = std::max<std::int64_t>(ruling, 6); break;
        }
    }
    return ruling;
}

bool is_closed(const Plan& plan, const Programme& programme, std::optional<std::int64_t> last_open) {
    return last_open && ruling_phase(plan, programme) > *last_open;
}

namespace {

Plan plan_at_gate(
    const Phase& phase, Stage stage, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    if (!was_done_in(phase, programme, permitted, last))
        return plan_entering(programme, stage, phase.number, permitted);
    const std::string exercise = exercise_from_above(phase, programme, permitted, last);
    return plan_of(phase, programme, permitted, stage, exercise, [&](const auto& id, const PhaseExercise& ladder) {
        return gate_of(phase, programme, permitted, id).value_or(top_rung(ladder, permitted));
    });
}

} // namespace

std::optional<Plan> plan_within(const Plan& plan,
                                const Programme& programme,
                                std::optional<std::int64_t> last_open,
                                const Permitted& permitted,
                                const LastDone& last) {
    if (!is_closed(plan, programme, last_open)) return std::nullopt;
    for (const Phase* phase = phase_below(programme, plan.phase); phase != nullptr;
         phase = phase_below(programme, phase->number)) {
        Plan lower = plan_at_gate(*phase, plan.stage, programme, permitted, last);
        if (!is_closed(lower, programme, last_open)) return lower;
        lower = plan_entering(programme, plan.stage, phase->number, permitted);
        if (!is_closed(lower, programme, last_open)) return lower;
    }
    Plan none = plan_without_holds(programme);
    none.stage = plan.stage;
    return none;
}

} // namespace heelwise
