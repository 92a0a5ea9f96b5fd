// The shape of a JSON document, declared once: from the declaration come every fault of a document, with its JSON pointer,
// and the JSON Schema (2020-12) that is published. What a shape cannot say is checked behind it (programme_check.cpp).
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
    std::int64_t max = 0;            // likewise; pointers: members
    std::vector<std::string> words;  // word
    std::vector<Spec> items;         // list: the one that all items have
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
// Characters, not bytes: a schema counts so.
Spec text_spec(std::int64_t min, std::int64_t max);
// A text that people see, from a document: no control characters, and none that turn the writing round (H8).
Spec plain_spec(std::int64_t min, std::int64_t max);
// YYYY-MM-DD.
Spec date_spec();
// A name that other parts of the document refer to: a letter, then letters, digits and underscores, all small.
Spec id_spec();
Spec word_spec(std::vector<std::string> words);
Spec list_spec(Spec item, std::int64_t min, std::int64_t max);
Spec object_spec(std::vector<SpecMember> members);
// An object whose keys are JSON pointers out of a closed list of patterns; any other is override_not_allowed.
Spec pointers_spec(std::vector<SpecMember> patterns, std::int64_t max);

// Adds every fault of `value`, in its order. Out of range comes with min, max and what was read.
void check_shape(const json::value& value, const Spec& spec, const std::string& path, std::vector<Fault>& faults);

// Whether a pointer fits a pattern: "/phases/*/frequency" fits "/phases/0/frequency".
bool fits_pattern(std::string_view pointer, std::string_view pattern);

json::object schema_of(const Spec& spec);

} // namespace heelwise
