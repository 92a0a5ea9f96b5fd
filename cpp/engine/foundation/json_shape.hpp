// The shape of a JSON document, declared once. It yields every fault of a document with its JSON pointer, and the
// published JSON Schema (2020-12). Rules that a shape cannot express are checked elsewhere (programme_check.cpp).
#pragma once

#include "foundation/json.hpp"

#include <string>
#include <utility>
#include <vector>

namespace heelwise {

enum class SpecKind : std::uint8_t { integer, boolean, text, plain, date, id, word, list, object, pointers };

struct SpecMember;

struct Spec {
    SpecKind kind{};
    std::string about;               // "description" in the schema
    std::int64_t min = 0;            // integer: value; text: characters; list: items
    std::int64_t max = 0;            // as for `min`; pointers: members
    std::vector<std::string> words;  // word: the closed set
    std::vector<Spec> items;         // list: the single spec of all its items
    std::vector<SpecMember> members; // object: by name; pointers: by pattern, where "*" stands for any index

    Spec said(std::string description) &&;
};

struct SpecMember {
    std::string name;
    Spec spec;
    bool required = true;
};

Spec integer_spec(std::int64_t min, std::int64_t max);
Spec boolean_spec();
// Bounds count characters, as JSON Schema does.
Spec text_spec(std::int64_t min, std::int64_t max);
// A text from a document that is shown to people. It may not contain control characters or bidirectional controls (H8).
Spec plain_spec(std::int64_t min, std::int64_t max);
// A date as YYYY-MM-DD.
Spec date_spec();
// An id that other parts of the document refer to: a lower-case letter, then lower-case letters, digits and
// underscores.
Spec id_spec();
Spec word_spec(std::vector<std::string> words);
Spec list_spec(Spec item, std::int64_t min, std::int64_t max);
Spec object_spec(std::vector<SpecMember> members);
// An object whose keys are JSON pointers from a closed list of patterns. Any other key is override_not_allowed.
Spec pointers_spec(std::vector<SpecMember> patterns, std::int64_t max);

// Appends every fault of `value`. An out_of_range fault has the parameters min, max and, if it fits an int64, value.
void check_shape(const json::value& value, const Spec& spec, const std::string& path, std::vector<Fault>& faults);

// Returns whether a pointer fits a pattern: "/phases/*/frequency" fits "/phases/0/frequency".
bool fits_pattern(std::string_view pointer, std::string_view pattern);

json::object schema_of(const Spec& spec);

} // namespace heelwise
