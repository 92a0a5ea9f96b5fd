// What a link of version 1 can change in a document, by position. Frozen; see link_slots.cpp.
#pragma once

#include "foundation/json.hpp"
#include "foundation/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

enum class LinkKind : std::uint8_t { integer, boolean, frequency, weekdays };

// How a value is coded. The form for few changes writes an integer as its difference from the base, in units or, if it is not
// a multiple of the unit, in ones. The form for many changes requires that every value lies from `min` to `max`.
struct LinkCoding {
    LinkKind kind{};
    std::int64_t min = 0;
    std::int64_t max = 0;
    int order = 0; // of the exponential Golomb code, for differences in units
    std::int64_t unit = 1;
    int odd_order = 0; // of the code for differences in ones
};

// A place in a released document that a link may set.
struct LinkSlot {
    std::string pointer;
    const LinkCoding* coding = nullptr;
    std::int64_t base = 0; // integer: the document's value, or 0 if it has none
};

struct LinkDocument {
    std::string id;
    std::int64_t version = 0;
    std::uint64_t number = 0;                        // stands for the id in a link
    std::vector<std::string> goals;                  // one bit each in a link
    std::vector<std::vector<std::string>> exercises; // ids for each phase, in order
    std::vector<LinkSlot> slots;

    // Returns the index of the slot, or -1 if there is none.
    std::int64_t slot_of(std::string_view pointer) const;
};

// Return the document, or nullptr if this build does not contain it.
const LinkDocument* link_document(std::string_view id, std::int64_t version);
const LinkDocument* link_document(std::uint64_t number, std::int64_t version);

// The words that a link writes as numbers, in the order of version 1.
const std::vector<std::string_view>& link_sides();
const std::vector<std::string_view>& link_frequencies();
const std::vector<std::string_view>& link_weekdays();
// All bytes that a text may contain, frequent ones first. A link writes each byte as its position in this list.
std::string_view link_letters();

// Dates are counted from this day.
inline constexpr CivilDate link_epoch{20'454}; // 2026-01-01
// The largest absolute value of an integer in a link.
inline constexpr std::int64_t link_integer_max = (std::int64_t{1} << 31) - 1;

// The most bytes of note, name and clinic together. It leaves room beyond what programme_spec.cpp allows at four bytes a
// character.
inline constexpr std::size_t link_text_bytes_max = 2U << 10U;

} // namespace heelwise
