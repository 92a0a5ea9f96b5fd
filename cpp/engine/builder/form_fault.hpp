// Faults of a programme in the builder. Each carries the key of the setting that it concerns.
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"

#include <string>
#include <vector>

namespace heelwise {

struct FormFault {
    Fault fault;
    std::string pointer; // empty if the fault concerns the whole programme
};

// Returns the unescaped key that a fault concerns: "/phases/0/frequency" for a fault at "/set/~1phases~10~1frequency".
// Returns an empty string if the path does not begin with "/set/".
std::string key_of_fault(const Fault& fault);
std::vector<FormFault> form_faults(const std::vector<Fault>& faults);
json::object write_form_fault(const FormFault& fault);

} // namespace heelwise
