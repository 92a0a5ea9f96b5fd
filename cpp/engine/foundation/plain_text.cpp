#include "foundation/plain_text.hpp"

#include "foundation/utf8.hpp"

namespace heelwise {

namespace {

bool is_control(std::uint32_t character) { return character < 0x20 || (character >= 0x7F && character <= 0x9F); }

// These characters can change the direction of the text around them, and literals are shown among the app's own words.
bool is_bidi_control(std::uint32_t character) {
    return character == 0x061C || character == 0x200E || character == 0x200F ||
           (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

bool is_blank(std::uint32_t character) {
    return character == 0x20 || character == 0xA0 || (character >= 0x2000 && character <= 0x200D) ||
           character == 0x2028 || character == 0x2029 || character == 0x202F || character == 0x205F ||
           character == 0x2060 || character == 0x3000 || character == 0xFEFF;
}

} // namespace

bool is_plain_text(std::string_view text, std::size_t bytes_max) {
    if (text.size() > bytes_max) return false;
    bool has_something = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = read_character(text, at);
        if (!character || is_control(*character) || is_bidi_control(*character)) return false;
        has_something = has_something || !is_blank(*character);
    }
    return has_something;
}

} // namespace heelwise
