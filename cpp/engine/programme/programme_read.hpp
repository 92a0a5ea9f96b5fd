// Reads JSON with the right shape into the structs of a programme. Each part can be read on its own, so that a document
// with faults elsewhere can still be checked.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

namespace heelwise {

Exercise read_exercise(const json::object& object);
CalmingItem read_calming_item(const json::object& object);

// Combines the rung, the constant part and the rest. Members that none of them states are 0.
Dose read_dose(const json::object& ladder, const json::object& rung, const json::object& phase_exercise);
PhaseExercise read_phase_exercise(const json::object& phase_exercise, const json::object& ladder);

// Returns false if an override leaves the exercise out.
bool is_used(const json::object& phase_exercise);
Phase read_phase(const json::object& object);
Landing read_landing(const json::object& object);
ProgrammeStart read_start(const json::object& object);

// Requires a document without any fault.
Programme read_document(const json::object& object);

// Returns the object with this id in a list of objects, or nullptr.
const json::object* with_id(const json::array& list, std::string_view id);

} // namespace heelwise
