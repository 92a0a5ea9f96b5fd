// Reads UTF-8 from untrusted text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace heelwise {

// Reads the character at `at` and moves `at` past it. Returns nullopt if the bytes are malformed or overlong, or encode
// a surrogate or a value above U+10FFFF.
std::optional<std::uint32_t> read_character(std::string_view text, std::size_t& at);

// Returns whether all of `text` is well-formed UTF-8.
bool is_utf8(std::string_view text);

// The text without the byte order mark that some editors put at its beginning.
std::string_view without_byte_order_mark(std::string_view text);

} // namespace heelwise
