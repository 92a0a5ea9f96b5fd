// Reading UTF-8 that may be anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace heelwise {

// One character of well-formed UTF-8 from `at` on, which moves behind it; nothing where it is malformed, overlong, a
// surrogate or above the last code point.
std::optional<std::uint32_t> read_character(std::string_view text, std::size_t& at);

// Whether all of it is.
bool is_utf8(std::string_view text);

// The text without the byte order mark that some editors put at its beginning.
std::string_view without_byte_order_mark(std::string_view text);

} // namespace heelwise
