// The content of a link, between an overrides document and the bits. Every LinkContent can be written as bits and read back.
#pragma once

#include "foundation/result.hpp"
#include "sharing/link_slots.hpp"

#include <optional>

namespace heelwise {

struct LinkStart {
    std::size_t phase = 0;    // from 0
    std::size_t exercise = 0; // index within the phase
    std::size_t rung = 0;
    bool regardless = false;
};

struct LinkChange {
    std::size_t slot = 0;
    std::int64_t value = 0; // boolean: 0 or 1; frequency: its number; weekdays: a bit set in which Monday is 1
};

struct LinkContent {
    const LinkDocument* document = nullptr;
    std::optional<std::size_t> side;
    std::optional<CivilDate> issued;
    std::optional<CivilDate> expires;
    std::optional<CivilDate> review;
    std::optional<CivilDate> hold_until;
    std::optional<LinkStart> start;
    std::optional<std::uint64_t> goals;
    std::vector<LinkChange> changes; // sorted by slot
    std::optional<std::string> note;
    std::optional<std::string> name;
    std::optional<std::string> clinic;

    std::size_t text_bytes() const {
        return note.value_or("").size() + name.value_or("").size() + clinic.value_or("").size();
    }
};

// In link_source.cpp. link_content_of() fails if a member of the source has no place in a link. It never drops one.
Result<LinkContent> link_content_of(const json::value& source);
json::value link_source_of(const LinkContent& content);

// In link_code.cpp. read_link() checks that the bits are what link_bits_of() would write.
std::string link_bits_of(const LinkContent& content);
Result<LinkContent> link_content_in(std::string_view bits);

inline constexpr std::string_view link_version = "1";

// In link_frame.cpp. Returns the text of a link: the version, then length, bits and checksum in base64url.
std::string link_text_of(std::string_view bits);
bool is_link_character(char character);
// Returns how many characters must follow the dot according to the encoded length, or nullopt if the length is incomplete.
std::optional<std::size_t> link_characters(std::string_view characters);
// Returns the bits, which may end in zeros, or nullopt if the length or the checksum does not match.
std::optional<std::string> unframe_link(std::string_view characters);

struct LinkFound {
    std::string text; // only the link
    std::string bits;
};

// In link_paste.cpp. Finds a link in pasted text.
Result<LinkFound> find_link(std::string_view pasted);

} // namespace heelwise
