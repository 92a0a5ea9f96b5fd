// Whether the phases of a document hold together: their order, the exercises and ladders they name, a floor twin beside
// step work, and something in each that everyone can do.
#pragma once

#include "programme/document_under_check.hpp"
#include "programme/programme.hpp"

namespace heelwise {

// `exercises`: all that could be read.
void check_phases(DocumentUnderCheck& document, const std::vector<Exercise>& exercises);

} // namespace heelwise
