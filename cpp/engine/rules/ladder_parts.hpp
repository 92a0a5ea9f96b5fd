// Parts shared by the files of the ladder and caution.cpp only.
#pragma once

#include "rules/ladder.hpp"

#include <cassert>

namespace heelwise {

// Returns the highest rung up to `rung` that can be done with the weights at hand.
std::int64_t without_weight(const PhaseExercise& ladder, std::int64_t rung, const Permitted& permitted);

// Returns the position among the phase's exercises, from easier to harder. A floor twin that is not listed has the position of
// its step exercise. Returns the number of exercises if this one does not belong to the phase.
std::size_t rank_of(const Phase& phase, const Programme& programme, std::string_view exercise);

// Searches by number, so that a document with missing phases still leads forward.
const Phase* phase_above(const Programme& programme, std::int64_t number);
// Searches by number, so that a document with missing phases still leads back.
const Phase* phase_below(const Programme& programme, std::int64_t number);

// Returns whether a permitted exercise of the phase was ever done.
bool was_done_in(const Phase& phase, const Programme& programme, const Permitted& permitted, const LastDone& last);
// Returns the exercise for entering a phase from above: the one last done there if it is still permitted, otherwise the easiest.
std::string
exercise_from_above(const Phase& phase, const Programme& programme, const Permitted& permitted, const LastDone& last);

PlanExercise exercise_at(const Phase& phase, const Programme& programme, std::string_view exercise, std::int64_t rung);

// Returns `exercise` alone or, if the phase's exercises are done together, all permitted ones that belong from the first week.
// If none does, returns all permitted ones.
std::vector<std::string> exercises_at_first(const Phase& phase,
                                            const Programme& programme,
                                            const Permitted& permitted,
                                            const std::string& exercise);

// Where an exercise stands in its phase: the way, and the place on it.
struct Position {
    std::size_t way = 0;
    std::size_t place = 0;
};
Position position_of(const Phase& phase, const Programme& programme, std::string_view exercise);

// Returns the permitted exercises at the nearest place behind (`earlier`) or ahead on the same way. May be empty.
std::vector<std::string> neighbours(const Phase& phase,
                                    const Programme& programme,
                                    const Permitted& permitted,
                                    std::string_view exercise,
                                    Relation direction);

// Returns a plan with the exercises from exercises_at_first(), each on the rung that `rung_of` returns for it.
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
        plan.exercises.push_back(exercise_at(phase, programme, id, rung_of(id, ladder)));
    }
    return plan;
}

} // namespace heelwise
