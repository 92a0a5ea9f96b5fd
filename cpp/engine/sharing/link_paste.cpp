// Finds the link in pasted text: wrapped by a mail program, quoted, in brackets, or in the middle of a message.
#include "foundation/utf8.hpp"
#include "sharing/link.hpp"
#include "sharing/link_content.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::size_t version_digits_max = 4;
// Prevents a date or a price from being taken for a link of a later version.
constexpr std::size_t payload_characters_min = 8;

Fault fault(Code code) { return {code, "", {}}; }

// The pasted text without white space and invisible characters. Quotation marks become '"', and any other character outside
// ASCII becomes "?".
struct Pasted {
    std::string text;
    std::vector<bool> after_space; // for each character: whether white space came before it

    // Returns true for punctuation that may surround a link in a message.
    bool is_around(std::size_t i) const {
        return std::string_view("<>\"'()[]{}.,;:!?").find(text[i]) != std::string_view::npos;
    }
    std::size_t link_characters_from(std::size_t at) const {
        std::size_t end = at;
        while (end < text.size() && is_link_character(text[end])) ++end;
        return end - at;
    }
};

using Ranges = std::initializer_list<std::pair<std::uint32_t, std::uint32_t>>;

bool is_in(std::uint32_t c, Ranges ranges) {
    return std::any_of(
        ranges.begin(), ranges.end(), [&](const auto& range) { return range.first <= c && c <= range.second; });
}

bool is_space(std::uint32_t c) {
    return is_in(c,
                 {{0x00, 0x20},
                  {0x7f, 0xa0},
                  {0x1680, 0x1680},
                  {0x2000, 0x200a},
                  {0x2028, 0x2029},
                  {0x202f, 0x202f},
                  {0x205f, 0x205f},
                  {0x3000, 0x3000}});
}

bool is_unseen(std::uint32_t c) {
    return is_in(c,
                 {{0xad, 0xad},
                  {0x061c, 0x061c},
                  {0x180e, 0x180e},
                  {0x200b, 0x200f},
                  {0x202a, 0x202e},
                  {0x2060, 0x2069},
                  {0xfeff, 0xfeff}});
}

bool is_quote(std::uint32_t c) { return is_in(c, {{0xab, 0xab}, {0xbb, 0xbb}, {0x2018, 0x201f}, {0x2039, 0x203a}}); }

Pasted read_pasted(std::string_view text) {
    constexpr std::uint32_t no_character = 0xffffffff;
    Pasted pasted;
    bool space = false;
    bool line_begins = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto read = read_character(text, at);
        if (!read) ++at;
        const std::uint32_t c = read.value_or(no_character);
        if (is_unseen(c)) continue;
        // Mail programs start each quoted line with ">".
        if (is_space(c) || (line_begins && c == '>')) {
            space = true;
            line_begins = line_begins || c == '\n' || c == '\r';
            continue;
        }
        pasted.text += is_quote(c) ? '"' : c < 0x80 ? static_cast<char>(c) : '?';
        pasted.after_space.push_back(space);
        space = line_begins = false;
    }
    return pasted;
}

// Returns the number of version digits at the start of the text, or 0 if there is no version followed by a dot.
std::size_t version_digits(std::string_view text) {
    const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    std::size_t digits = 0;
    while (is_digit(digits)) ++digits;
    const bool fits = digits > 0 && digits <= version_digits_max && text[0] != '0';
    return fits && digits < text.size() && text[digits] == '.' ? digits : 0;
}

// Returns where the version begins: after a # in an address or a message, or at the first character that is not punctuation.
std::optional<std::size_t> begin_of(const Pasted& pasted) {
    const std::string_view text = pasted.text;
    for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
        if (version_digits(text.substr(at + 1)) > 0) return at + 1;
    }
    std::size_t first = 0;
    while (first < text.size() && pasted.is_around(first)) ++first;
    return version_digits(text.substr(first)) > 0 ? std::optional(first) : std::nullopt;
}

// Returns the characters after the dot, as many as the encoded length states. Text that follows is left out.
Result<std::string> payload_at(const Pasted& pasted, std::size_t begin) {
    const std::size_t there = pasted.link_characters_from(begin);
    const std::string_view run = std::string_view(pasted.text).substr(begin, there);
    const auto wanted = link_characters(run);
    if (!wanted || there < *wanted) {
        std::size_t end = begin + there;
        while (end < pasted.text.size() && pasted.is_around(end)) ++end;
        return fault(end == pasted.text.size() ? Code::link_truncated : Code::link_altered);
    }
    const std::size_t next = begin + *wanted;
    const bool ends = next == pasted.text.size() || pasted.after_space[next] || pasted.is_around(next);
    if (!ends) return fault(Code::link_altered);
    return std::string(run.substr(0, *wanted));
}

Fault other_version(const Pasted& pasted, std::string_view version, std::size_t behind) {
    if (pasted.link_characters_from(behind) < payload_characters_min) return fault(Code::link_not_one);
    std::int64_t number = 0;
    for (const char digit : version) number = number * 10 + (digit - '0');
    return {Code::link_version_unknown, "", {{"version", number}}};
}

} // namespace

Result<LinkFound> find_link(std::string_view text) {
    if (text.size() > link_bytes_max) return fault(Code::link_not_one);
    const Pasted pasted = read_pasted(text);
    const auto begin = begin_of(pasted);
    if (!begin) return fault(Code::link_not_one);
    const std::size_t digits = version_digits(std::string_view(pasted.text).substr(*begin));
    const std::string version = pasted.text.substr(*begin, digits);
    const std::size_t behind = *begin + digits + 1;
    if (version != link_version) return other_version(pasted, version, behind);
    const auto characters = payload_at(pasted, behind);
    if (!characters) return characters.fault();
    auto bits = unframe_link(*characters);
    if (!bits) return fault(Code::link_altered);
    return LinkFound{version + "." + *characters, std::move(*bits)};
}

} // namespace heelwise
