// The fields of a programme that a physio can change, described for people: location, label, value in words and bounds.
// Used by the builder and to show how two programmes differ.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace heelwise {

enum class FieldKind : std::uint8_t {
    count,
    ms,
    grams,
    pain,
    days,
    times,
    toggle,
    choice,
    weekdays,
    rung,
    date,
    side,
    start,
    goals,
    words, // free text, shown as written
    maker,
};
std::string_view name_of(FieldKind kind);

struct ProgrammeField {
    std::string name; // the key of its label is `field.<name>`
    FieldKind kind{};
    json::array where; // view texts, outermost first
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
};

// A document that texts are written about. `all` also contains the exercises that an override leaves out.
struct TalkedAbout {
    const json::value& document;
    Programme all;
};
// Requires a document without faults.
TalkedAbout talked_about(const json::value& document);

// Returns nullopt if the pointer does not name a field of the document.
std::optional<ProgrammeField> field_at(const TalkedAbout& about, std::string_view pointer);

// Puts a value into words. Returns a list because weekdays and goals can have several entries. Returns an empty list if
// the value does not fit the kind of field.
json::array field_texts(const TalkedAbout& about, const ProgrammeField& field, const json::value& value);

// Returns the value at a pointer of a document, or null if there is none. A missing `use` counts as true, because
// exercises are used by default.
json::value value_at(const json::value& document, std::string_view pointer);

// Lists each key that `offered` or `now` sets, as ProgrammeDifference of web/engine/contract_programme.ts. Both are
// sets of sources over the same base. `now` is nullptr in the builder, and if the followed programme has another base.
json::array differences(const TalkedAbout& about, const json::object& offered, const json::object* now);

} // namespace heelwise
