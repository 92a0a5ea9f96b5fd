// Looks up values of a closed enum by name and lists its names in order. The enum must count from 0, and its name_of
// must return "" after the last value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

template <class Enum>
std::optional<Enum> value_named(std::string_view name) {
    if (name.empty()) return std::nullopt;
    for (int i = 0;; ++i) {
        const std::string_view found = name_of(static_cast<Enum>(i));
        if (found.empty()) return std::nullopt;
        if (found == name) return static_cast<Enum>(i);
    }
}

template <class Enum>
std::vector<std::string> all_names() {
    std::vector<std::string> names;
    for (int i = 0; !name_of(static_cast<Enum>(i)).empty(); ++i) names.emplace_back(name_of(static_cast<Enum>(i)));
    return names;
}

} // namespace heelwise
