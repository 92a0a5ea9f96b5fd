// What the moves on a ladder are made of, for ladder.cpp and ladder_moves.cpp alone.
#pragma once

#include "rules/ladder.hpp"

#include <cassert>

namespace heelwise {

// The highest rung up to this one that can be done with the weights at hand.
std::int64_t without_weight(const PhaseExercise& ladder, std::int64_t rung, const Permitted& permitted);

// Where it stands among the phase's exercises, easier to harder; a floor twin that is not listed stands where its step
// exercise does. The size of the phase where it does not belong to it.
std::size_t rank_of(const Phase& phase, const Programme& programme, std::string_view exercise);

PlanExercise exercise_at(const Phase& phase, const Programme& programme, std::string_view exercise, std::int64_t rung);

// Of an exercise that the phase says or permits: of those done together, the ones that have their place from the first week on.
std::vector<std::string> exercises_at_first(const Phase& phase,
                                            const Programme& programme,
                                            const Permitted& permitted,
                                            const std::string& exercise);

// The phase with one exercise, or with all that are done together, each on the rung that `rung_of` picks from its ladder.
template <class RungOf>
Plan plan_of(const Phase& phase,
             const Programme& programme,
             const Permitted& permitted,
             Stage stage,
             const std::string& exercise,
             RungOf rung_of) {
    Plan plan{programme.id, programme.version, stage, phase.number, {}, {}};
    set_frequency(plan, phase);
    for (const std::string& id : exercises_at_first(phase, programme, permitted, exercise)) {
        const PhaseExercise& ladder = *ladder_of(phase, programme, id);
        plan.exercises.push_back(exercise_at(phase, programme, id, rung_of(ladder)));
    }
    return plan;
}

} // namespace heelwise
