// The places of a programme that a physio can change, as a person reads them: where, what it is called, its value in words, its
// bounds. For the builder, and for telling somebody what differs.
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
    words, // as somebody wrote them
    maker,
};
std::string_view name_of(FieldKind kind);

struct ProgrammeField {
    std::string name; // `field.<name>`
    FieldKind kind{};
    json::array where; // texts, outermost first
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
};

// A document as it is talked about: `all` has every exercise of it, also those that are left out.
struct TalkedAbout {
    const json::value& document;
    Programme all;
};
// Of a document without faults.
TalkedAbout talked_about(const json::value& document);

// Nothing where no such place can be changed.
std::optional<ProgrammeField> field_at(const TalkedAbout& about, std::string_view pointer);

// In words: a list, since days of the week and goals are several. Empty where there is no value of that kind.
json::array field_texts(const TalkedAbout& about, const ProgrammeField& field, const json::value& value);

// What stands at a pointer of a document; what it need not say comes as what that means (an exercise is used). nullptr: nothing.
json::value value_at(const json::value& document, std::string_view pointer);

// Where `offered` is not as its base, and, where `now` is over the same base, not as what is followed: ProgrammeDifference of
// web/engine/contract_programme.ts. The sets are those of sources.
json::array differences(const TalkedAbout& about, const json::object& offered, const json::object* now);

} // namespace heelwise
