// The faults of a programme in a builder: each with the key of the set that it is about.
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"

#include <string>
#include <vector>

namespace heelwise {

struct FormFault {
    Fault fault;
    std::string pointer; // empty: the whole
};

// "/phases/0/frequency" of a fault at "/set/~1phases~10~1frequency"; empty where it is about no one key.
std::string key_of_fault(const Fault& fault);
std::vector<FormFault> form_faults(const std::vector<Fault>& faults);
json::object write_form_fault(const FormFault& fault);

} // namespace heelwise
