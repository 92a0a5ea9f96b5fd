// Checks whether the phases of a document are consistent: their order, the exercises and ladders that they name, a
// floor twin for step work, and in each phase an exercise that everyone can do.
#pragma once

#include "programme/document_under_check.hpp"
#include "programme/programme.hpp"

namespace heelwise {

// `exercises` has all exercises that could be read.
void check_phases(DocumentUnderCheck& document, const std::vector<Exercise>& exercises);

} // namespace heelwise
