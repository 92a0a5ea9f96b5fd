// From JSON that has its shape to the structs of a programme. Every part can be read on its own, so that a document with
// faults elsewhere can still be checked.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

namespace heelwise {

Exercise read_exercise(const json::object& object);
CalmingItem read_calming_item(const json::object& object);

// Rung, constant part and rest together; what none of them says stays 0.
Dose read_dose(const json::object& ladder, const json::object& rung, const json::object& phase_exercise);
PhaseExercise read_phase_exercise(const json::object& phase_exercise, const json::object& ladder);

// False where an override leaves it out.
bool is_used(const json::object& phase_exercise);
Phase read_phase(const json::object& object);
ProgrammeStart read_start(const json::object& object);

// Only for a document without any fault.
Programme read_document(const json::object& object);

// The member with this id in a list of objects; nullptr where there is none.
const json::object* with_id(const json::array& list, std::string_view id);

} // namespace heelwise
