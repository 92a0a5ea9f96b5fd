// What a link of version 1 can say of a document, by position: frozen, see link_slots.cpp.
#pragma once

#include "foundation/json.hpp"
#include "foundation/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

enum class LinkKind : std::uint8_t { integer, boolean, frequency, weekdays };

// How a value is coded. Few changes: an integer as what it is above the base, in units; what is no whole unit, in ones. Many:
// as one of those from `min` to `max`, where all of them lie there.
struct LinkCoding {
    LinkKind kind{};
    std::int64_t min = 0;
    std::int64_t max = 0;
    int order = 0; // exponential Golomb, in units
    std::int64_t unit = 1;
    int odd_order = 0; // in ones
};

// A place in a released document that may be set.
struct LinkSlot {
    std::string pointer;
    const LinkCoding* coding = nullptr;
    std::int64_t base = 0; // integer: what the document says, or 0
};

struct LinkDocument {
    std::string id;
    std::int64_t version = 0;
    std::uint64_t number = 0;                        // in place of the id
    std::vector<std::string> goals;                  // a bit for each
    std::vector<std::vector<std::string>> exercises; // of each phase, in order
    std::vector<LinkSlot> slots;

    // -1 where there is none.
    std::int64_t slot_of(std::string_view pointer) const;
};

// nullptr where this build has none such.
const LinkDocument* link_document(std::string_view id, std::int64_t version);
const LinkDocument* link_document(std::uint64_t number, std::int64_t version);

// Words by number, in the order of version 1.
const std::vector<std::string_view>& link_sides();
const std::vector<std::string_view>& link_frequencies();
const std::vector<std::string_view>& link_weekdays();
// Bytes of texts, the frequent ones first: each is written as its place in here.
std::string_view link_letters();

// Dates count from here.
inline constexpr CivilDate link_epoch{20'454}; // 2026-01-01
// No integer of a link is larger, either way.
inline constexpr std::int64_t link_integer_max = (std::int64_t{1} << 31) - 1;

// Nor are note, name and clinic together: what programme_spec.cpp allows, at four bytes a character, and room.
inline constexpr std::size_t link_text_bytes_max = 2U << 10U;

} // namespace heelwise
