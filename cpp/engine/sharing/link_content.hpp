// What a link holds, between an overrides document and the bits. Whatever can be said in here has bits and can be read back.
#pragma once

#include "foundation/result.hpp"
#include "sharing/link_slots.hpp"

#include <optional>

namespace heelwise {

struct LinkStart {
    std::size_t phase = 0;    // from 0
    std::size_t exercise = 0; // within its phase
    std::size_t rung = 0;
    bool regardless = false;
};

struct LinkChange {
    std::size_t slot = 0;
    std::int64_t value = 0; // boolean: 0, 1; frequency: its number; weekdays: bits, Monday is 1
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
    std::vector<LinkChange> changes; // slots rising
    std::optional<std::string> note;
    std::optional<std::string> name;
    std::optional<std::string> clinic;

    std::size_t text_bytes() const {
        return note.value_or("").size() + name.value_or("").size() + clinic.value_or("").size();
    }
};

// link_source.cpp: refuses what has no place here; nothing is dropped.
Result<LinkContent> link_content_of(const json::value& source);
json::value link_source_of(const LinkContent& content);

// link_code.cpp. One programme has one link: whether bits are what link_bits_of writes is asked by who reads (link.cpp).
std::string link_bits_of(const LinkContent& content);
Result<LinkContent> link_content_in(std::string_view bits);

inline constexpr std::string_view link_version = "1";

// link_frame.cpp: the bits between version, length and checksum, as text, and back.
std::string link_text_of(std::string_view bits);
bool is_link_character(char character);
// How many characters there are behind the dot, as their length says; nothing where it is not all there.
std::optional<std::size_t> link_characters(std::string_view characters);
// Nothing where they are not what was written. The bits may end in zeros.
std::optional<std::string> unframe_link(std::string_view characters);

struct LinkFound {
    std::string text; // the link alone
    std::string bits;
};

// link_paste.cpp.
Result<LinkFound> find_link(std::string_view pasted);

} // namespace heelwise
