// R60: the rule behind a decision, and the person's own inputs; the source and the words are in the registry under the rule.
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
