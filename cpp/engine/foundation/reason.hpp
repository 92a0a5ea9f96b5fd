// R60: the rule behind a decision and the inputs that it used. The registry has the sources and the words of the rule.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace heelwise {

using ReasonInput = std::pair<std::string, std::variant<std::int64_t, std::string>>;

struct Reason {
    std::string rule;
    std::vector<ReasonInput> inputs;
    bool operator==(const Reason&) const = default;
};

} // namespace heelwise
