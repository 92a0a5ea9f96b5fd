// FROZEN with link_slots.cpp: frames the bits with version, length and checksum, as base64url text that any messenger can send.
#include "sharing/link_content.hpp"

#include <boost/crc.hpp>

namespace heelwise {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t crc_bytes = 4;
// A length below this takes one byte, any other takes two.
constexpr std::size_t short_length = 128;

std::size_t value_of(char character) { return alphabet.find(character); }

// Returns the CRC-32 of the version and `bytes`, as four big-endian bytes.
std::string crc_of(std::string_view bytes) {
    boost::crc_32_type crc;
    crc.process_bytes(link_version.data(), link_version.size());
    crc.process_bytes(bytes.data(), bytes.size());
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(crc.checksum() >> shift & 0xffU);
    return out;
}

std::string write_base64(std::string_view bytes) {
    std::string out;
    std::uint32_t stored = 0;
    int bits = 0;
    for (const char c : bytes) {
        stored = stored << 8U | static_cast<unsigned char>(c);
        bits += 8;
        for (; bits >= 6; bits -= 6) out += alphabet[stored >> (bits - 6) & 63U];
    }
    if (bits > 0) out += alphabet[stored << (6 - bits) & 63U];
    return out;
}

// Ignores unused bits of the last character. read_link() rejects a link in which they are not zero.
std::string read_base64(std::string_view text) {
    std::string out;
    std::uint32_t stored = 0;
    int bits = 0;
    for (const char c : text) {
        stored = stored << 6U | static_cast<std::uint32_t>(value_of(c));
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out += static_cast<char>(stored >> bits & 0xffU);
    }
    return out;
}

std::string write_length(std::size_t length) {
    assert(length < short_length * short_length);
    if (length < short_length) return std::string(1, static_cast<char>(length));
    return {static_cast<char>(length % short_length | short_length), static_cast<char>(length / short_length)};
}

// The size of the length field, and the size that it states, both in bytes.
struct Length {
    std::size_t own = 0;
    std::size_t rest = 0;
};

std::optional<Length> read_length(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const std::size_t first = value_of(text[0]) << 2U | value_of(text[1]) >> 4U;
    if (first < short_length) return Length{1, first};
    if (text.size() < 3) return std::nullopt;
    const std::size_t second = (value_of(text[1]) & 15U) << 4U | value_of(text[2]) >> 2U;
    return Length{2, first % short_length + second * short_length};
}

} // namespace

bool is_link_character(char character) { return alphabet.find(character) != std::string_view::npos; }

std::string link_text_of(std::string_view bits) {
    std::string padded(bits);
    for (;; padded += '\0') {
        std::string payload = write_length(padded.size() + crc_bytes);
        payload += padded;
        payload += crc_of(payload);
        std::string text = std::string(link_version) + "." + write_base64(payload);
        // Android leaves a trailing - or _ out when it turns an address in a message into a link, so no link ends in one.
        if (text.back() != '-' && text.back() != '_') return text;
    }
}

std::optional<std::size_t> link_characters(std::string_view characters) {
    const auto length = read_length(characters);
    if (!length) return std::nullopt;
    return ((length->own + length->rest) * 4 + 2) / 3;
}

std::optional<std::string> unframe_link(std::string_view characters) {
    const auto length = read_length(characters);
    const std::string payload = read_base64(characters);
    if (!length || length->rest < crc_bytes || payload.size() != length->own + length->rest) return std::nullopt;
    const std::string_view covered = std::string_view(payload).substr(0, payload.size() - crc_bytes);
    if (crc_of(covered) != payload.substr(covered.size())) return std::nullopt;
    return std::string(covered.substr(length->own));
}

} // namespace heelwise
