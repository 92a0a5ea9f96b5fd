// FROZEN in what it writes: version, length and checksum around the bits, as text that any messenger carries (base64url). What it
// reads may be wrapped, quoted, or stand in the midst of a message.
#include "link.hpp"
#include "link_content.hpp"

#include <algorithm>
#include <boost/crc.hpp>

namespace heelwise {

namespace {

constexpr std::string_view version_text = "1";
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t crc_bytes = 4;
constexpr std::size_t version_digits_max = 4;
// A date or a price is no link of a version to come.
constexpr std::size_t payload_characters_min = 8;

Fault fault(Code code) { return {code, "", {}}; }

std::uint32_t crc_of(std::string_view bytes) {
    boost::crc_32_type crc;
    crc.process_bytes(version_text.data(), version_text.size());
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

std::string crc_text(std::string_view bytes) {
    const std::uint32_t crc = crc_of(bytes);
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(crc >> shift & 0xffU);
    return out;
}

// ---- base64url without padding

std::size_t characters_for(std::size_t bytes) { return (bytes * 4 + 2) / 3; }

std::string write_base64(std::string_view bytes) {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : bytes) {
        held = held << 8U | static_cast<unsigned char>(c);
        bits += 8;
        for (; bits >= 6; bits -= 6) out += alphabet[held >> (bits - 6) & 63U];
    }
    if (bits > 0) out += alphabet[held << (6 - bits) & 63U];
    return out;
}

// Only characters of the alphabet. Nothing where the bits behind the last byte are not zero.
std::optional<std::string> read_base64(std::string_view text) {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : text) {
        held = held << 6U | static_cast<std::uint32_t>(alphabet.find(c));
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out += static_cast<char>(held >> bits & 0xffU);
    }
    const bool spare = bits < 6 && (held & ((1U << bits) - 1U)) == 0;
    return spare ? std::optional(out) : std::nullopt;
}

// ---- the length, in one byte below 128, else in two: of all that follows

std::string write_length(std::size_t length) {
    assert(length < 1U << 14U);
    if (length < 128) return std::string(1, static_cast<char>(length));
    return {static_cast<char>(length % 128 | 128U), static_cast<char>(length / 128)};
}

struct Length {
    std::size_t own = 0;
    std::size_t rest = 0;
};

// Of at least two characters, and of three where they are needed.
std::optional<Length> read_length(std::string_view text) {
    const auto value = [&](std::size_t i) { return alphabet.find(text[i]); };
    if (text.size() < 2) return std::nullopt;
    const std::size_t first = value(0) << 2U | value(1) >> 4U;
    if (first < 128) return Length{1, first};
    if (text.size() < 3) return std::nullopt;
    const std::size_t second = (value(1) & 15U) << 4U | value(2) >> 2U;
    return Length{2, first % 128 + second * 128};
}

// ---- what was pasted

// Its characters without white space and what nobody sees.
struct Pasted {
    std::string text;
    std::vector<bool> after_space; // whether there was white space before the character

    bool is_link_character(std::size_t i) const { return alphabet.find(text[i]) != std::string_view::npos; }
    // What stands around a link in a message.
    bool is_around(std::size_t i) const {
        return std::string_view("<>\"'()[]{}.,;:!?").find(text[i]) != std::string_view::npos;
    }
};

// The character at `at`, and how many bytes it has; 0 for what is no UTF-8.
std::pair<std::uint32_t, std::size_t> character_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const std::uint32_t first = byte(at);
    if (first < 0x80) return {first, 1};
    if ((first & 0xe0U) == 0xc0U && follows(at + 1)) return {(first & 0x1fU) << 6U | (byte(at + 1) & 0x3fU), 2};
    if ((first & 0xf0U) == 0xe0U && follows(at + 1) && follows(at + 2)) {
        return {(first & 0x0fU) << 12U | (byte(at + 1) & 0x3fU) << 6U | (byte(at + 2) & 0x3fU), 3};
    }
    return {0, 1};
}

bool is_one_of(std::uint32_t c, std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> ranges) {
    return std::any_of(
        ranges.begin(), ranges.end(), [&](const auto& range) { return range.first <= c && c <= range.second; });
}

bool is_space(std::uint32_t c) {
    return is_one_of(c,
                     {{0x01, 0x20},
                      {0x7f, 0xa0},
                      {0x1680, 0x1680},
                      {0x2000, 0x200a},
                      {0x2028, 0x2029},
                      {0x202f, 0x202f},
                      {0x205f, 0x205f},
                      {0x3000, 0x3000}});
}

bool is_unseen(std::uint32_t c) {
    return is_one_of(
        c, {{0xad, 0xad}, {0x180e, 0x180e}, {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x2069}, {0xfeff, 0xfeff}});
}

bool is_quote(std::uint32_t c) {
    return is_one_of(c, {{0xab, 0xab}, {0xbb, 0xbb}, {0x2018, 0x201f}, {0x2039, 0x203a}});
}

Pasted read_pasted(std::string_view text) {
    Pasted pasted;
    bool space = false;
    bool line_begins = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = character_at(text, at);
        at += bytes;
        if (is_unseen(c)) continue;
        // A mail program begins each line of what it quotes with ">".
        if (is_space(c) || (line_begins && c == '>')) {
            space = true;
            line_begins = line_begins || c == '\n' || c == '\r';
            continue;
        }
        pasted.text += is_quote(c) ? '"' : c == 0 || c >= 0x80 ? '\0' : static_cast<char>(c);
        pasted.after_space.push_back(space);
        space = line_begins = false;
    }
    return pasted;
}

// How many digits of a version stand there, with a dot behind them; 0: none.
std::size_t version_digits(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && digits <= version_digits_max && text[digits] >= '0' && text[digits] <= '9') ++digits;
    const bool fits = digits > 0 && digits <= version_digits_max && text[0] != '0';
    return fits && digits < text.size() && text[digits] == '.' ? digits : 0;
}

// Where the version begins: behind a # in an address or a message, or with the first character.
std::optional<std::size_t> begin_of(const Pasted& pasted) {
    const std::string_view text = pasted.text;
    for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
        if (version_digits(text.substr(at + 1)) > 0) return at + 1;
    }
    std::size_t first = 0;
    while (first < text.size() && pasted.is_around(first)) ++first;
    return version_digits(text.substr(first)) > 0 ? std::optional(first) : std::nullopt;
}

// The characters behind the dot: as many as their length says, cut off where more words follow.
Result<std::string> payload_at(const Pasted& pasted, std::size_t begin) {
    std::size_t end = begin;
    while (end < pasted.text.size() && pasted.is_link_character(end)) ++end;
    const std::string_view run = std::string_view(pasted.text).substr(begin, end - begin);
    const auto length = read_length(run);
    const std::size_t wanted = length ? characters_for(length->own + length->rest) : 0;
    if (!length || run.size() < wanted) {
        while (end < pasted.text.size() && pasted.is_around(end)) ++end;
        return fault(end == pasted.text.size() ? Code::link_truncated : Code::link_altered);
    }
    const std::size_t next = begin + wanted;
    const bool ends = next == pasted.text.size() || pasted.after_space[next] || pasted.is_around(next);
    if (!ends) return fault(Code::link_altered);
    return std::string(run.substr(0, wanted));
}

} // namespace

std::string link_text_of(std::string_view bits) {
    std::string padded(bits);
    for (;; padded += '\0') {
        std::string payload = write_length(padded.size() + crc_bytes);
        payload += padded;
        payload += crc_text(payload);
        std::string text = std::string(version_text) + "." + write_base64(payload);
        // What makes a message's addresses tappable leaves a - or _ behind the last word out (Android); so no link ends in one.
        if (text.back() != '-' && text.back() != '_') return text;
    }
}

Result<LinkFound> find_link(std::string_view text) {
    if (text.size() > link_bytes_max) return fault(Code::link_not_one);
    const Pasted pasted = read_pasted(text);
    const auto begin = begin_of(pasted);
    if (!begin) return fault(Code::link_not_one);
    const std::size_t digits = version_digits(std::string_view(pasted.text).substr(*begin));
    const std::string version = pasted.text.substr(*begin, digits);
    const std::size_t behind = *begin + digits + 1;
    if (version != version_text) {
        std::size_t end = behind;
        while (end < pasted.text.size() && pasted.is_link_character(end)) ++end;
        if (end - behind < payload_characters_min) return fault(Code::link_not_one);
        std::int64_t number = 0;
        for (const char digit : version) number = number * 10 + (digit - '0');
        return Fault{Code::link_version_unknown, "", {{"version", number}}};
    }
    const auto characters = payload_at(pasted, behind);
    if (!characters) return characters.fault();
    const auto payload = read_base64(*characters);
    if (!payload || payload->size() < crc_bytes) return fault(Code::link_altered);
    const std::string_view covered = std::string_view(*payload).substr(0, payload->size() - crc_bytes);
    if (crc_text(covered) != payload->substr(covered.size())) return fault(Code::link_altered);
    const Length length = *read_length(*characters);
    // A length below that of the checksum, or one written longer than it need be, was not made here.
    if (covered.size() < length.own || write_length(length.rest).size() != length.own) return fault(Code::link_altered);
    return LinkFound{version + "." + *characters, std::string(covered.substr(length.own))};
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = first < 0x80   ? 1
                                  : first < 0xc2 ? 0
                                  : first < 0xe0 ? 2
                                  : first < 0xf0 ? 3
                                  : first < 0xf5 ? 4
                                                 : 0;
        if (bytes == 0 || bytes > text.size() - at) return false;
        for (std::size_t i = 1; i < bytes; ++i) {
            if ((static_cast<unsigned char>(text[at + i]) & 0xc0U) != 0x80U) return false;
        }
        const auto second = static_cast<unsigned char>(bytes > 1 ? text[at + 1] : '\0');
        const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        const bool beyond = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
        if (overlong || beyond) return false;
        at += bytes;
    }
    return true;
}

} // namespace heelwise
