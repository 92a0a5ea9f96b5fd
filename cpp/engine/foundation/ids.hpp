// Ids come from the shell. They are short and contain only ASCII letters, digits, '-', '_' and '.'.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace heelwise {

inline constexpr std::size_t id_bytes_max = 80;
// An event's id is the id of its command plus ".<number>", so a command id must be shorter.
inline constexpr std::size_t command_id_bytes_max = 64;

inline bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= id_bytes_max && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
               c == '.';
    });
}

} // namespace heelwise
