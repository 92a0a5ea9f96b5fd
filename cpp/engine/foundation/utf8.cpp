#include "foundation/utf8.hpp"

namespace heelwise {

std::optional<std::uint32_t> read_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(at);
    std::size_t more = 0;
    std::uint32_t least = 0;
    std::uint32_t character = first;
    if (first >= 0xF0 && first <= 0xF4) {
        more = 3, least = 0x10000, character = first & 0x07U;
    } else if (first >= 0xE0 && first < 0xF0) {
        more = 2, least = 0x800, character = first & 0x0FU;
    } else if (first >= 0xC2 && first < 0xE0) {
        more = 1, least = 0x80, character = first & 0x1FU;
    } else if (first >= 0x80) {
        return std::nullopt;
    }
    if (text.size() - at <= more) return std::nullopt;
    for (std::size_t i = 1; i <= more; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) return std::nullopt;
        character = (character << 6U) | (byte(at + i) & 0x3FU);
    }
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < least || surrogate || character > 0x10FFFF) return std::nullopt;
    at += more + 1;
    return character;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!read_character(text, at)) return false;
    }
    return true;
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.substr(0, mark.size()) == mark ? text.substr(mark.size()) : text;
}

} // namespace heelwise
