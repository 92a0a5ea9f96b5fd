// Closed enums and their names: one table each serves both directions.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace heelwise {

template <class Enum, std::size_t count>
using Names = std::array<std::pair<Enum, std::string_view>, count>;

template <class Enum, std::size_t count>
std::string_view name_in(const Names<Enum, count>& names, Enum value) {
    for (const auto& [known, name] : names) {
        if (known == value) return name;
    }
    assert(false);
    return "";
}

template <class Enum, std::size_t count>
std::optional<Enum> named_in(const Names<Enum, count>& names, std::string_view name) {
    for (const auto& [known, its_name] : names) {
        if (its_name == name) return known;
    }
    return std::nullopt;
}

} // namespace heelwise
