// Checks a value against a declared shape without stopping at the first fault, and writes the shape as JSON Schema.
#include "foundation/json_shape.hpp"

#include "foundation/plain_text.hpp"
#include "foundation/time.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::int64_t name_characters_max = 40;
constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view id_pattern = "^[a-z][a-z0-9_]{0,39}$";

bool is_small_id(std::string_view text) {
    if (text.empty() || text.size() > static_cast<std::size_t>(name_characters_max)) return false;
    if (text[0] < 'a' || text[0] > 'z') return false;
    return std::all_of(
        text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

// The parser accepts only well-formed UTF-8, so every byte except a continuation byte begins a character.
std::int64_t characters_in(std::string_view text) {
    return std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool is_index(std::string_view text) {
    return !text.empty() && text.size() <= 4 && (text == "0" || text[0] != '0') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view next_step(std::string_view& rest) {
    const std::size_t end = rest.find('/', 1);
    const std::string_view step = rest.substr(1, end == std::string_view::npos ? end : end - 1);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
    return step;
}

class ShapeCheck {
public:
    explicit ShapeCheck(std::vector<Fault>& faults) : faults_(faults) {}

    void check(const json::value& value, const Spec& spec, const std::string& path) {
        switch (spec.kind) {
        case SpecKind::integer: return integer(value, spec, path);
        case SpecKind::boolean:
            if (!value.is_bool()) wrong_type("boolean", path);
            return;
        case SpecKind::text:
        case SpecKind::plain:
        case SpecKind::date:
        case SpecKind::id:
        case SpecKind::word: return text(value, spec, path);
        case SpecKind::list: return list(value, spec, path);
        case SpecKind::object: return object(value, spec, path);
        case SpecKind::pointers: return pointers(value, spec, path);
        }
        assert(false);
    }

private:
    void wrong_type(std::string expected, const std::string& path) {
        faults_.push_back({Code::wrong_type, path, {{"expected", std::move(expected)}}});
    }

    // The parameter "value" is the number itself, or the number of characters, items or members.
    void bounded(std::int64_t found, const Spec& spec, const std::string& path) {
        if (found >= spec.min && found <= spec.max) return;
        faults_.push_back({Code::out_of_range, path, {{"min", spec.min}, {"max", spec.max}, {"value", found}}});
    }

    void integer(const json::value& value, const Spec& spec, const std::string& path) {
        if (value.is_int64()) return bounded(value.get_int64(), spec, path);
        // Boost.JSON reads a number above the signed range as unsigned. Such a number is outside every bound.
        if (!value.is_uint64()) return wrong_type("integer", path);
        faults_.push_back({Code::out_of_range, path, {{"min", spec.min}, {"max", spec.max}}});
    }

    void text(const json::value& value, const Spec& spec, const std::string& path) {
        if (!value.is_string()) return wrong_type("string", path);
        const std::string_view found = view_of(value.get_string());
        if (spec.kind == SpecKind::text) return bounded(characters_in(found), spec, path);
        if (spec.kind == SpecKind::date) {
            if (!parse_date(found)) faults_.push_back({Code::bad_date, path, {}});
            return;
        }
        if (spec.kind == SpecKind::plain) {
            bounded(characters_in(found), spec, path);
            if (!found.empty() && !is_plain_text(found, found.size()))
                faults_.push_back({Code::unknown_value, path, {}});
            return;
        }
        const bool known = spec.kind == SpecKind::id
                               ? is_small_id(found)
                               : std::find(spec.words.begin(), spec.words.end(), found) != spec.words.end();
        if (!known) faults_.push_back({Code::unknown_value, path, {}});
    }

    void list(const json::value& value, const Spec& spec, const std::string& path) {
        if (!value.is_array()) return wrong_type("array", path);
        const json::array& items = value.get_array();
        const auto size = static_cast<std::int64_t>(items.size());
        bounded(size, spec, path);
        if (size > spec.max) return; // a fault for each of so many items would help nobody (H8)
        for (std::size_t i = 0; i < items.size(); ++i) {
            check(items[i], spec.items.front(), pointer_to(path, std::to_string(i)));
        }
    }

    void object(const json::value& value, const Spec& spec, const std::string& path) {
        if (!value.is_object()) return wrong_type("object", path);
        const json::object& object = value.get_object();
        for (const SpecMember& member : spec.members) {
            if (const json::value* found = object.if_contains(member.name)) {
                check(*found, member.spec, pointer_to(path, member.name));
            } else if (member.required) {
                faults_.push_back({Code::missing_field, pointer_to(path, member.name), {}});
            }
        }
        for (const auto& pair : object) {
            const std::string_view key(pair.key().data(), pair.key().size());
            const auto is_key = [&](const SpecMember& member) { return member.name == key; };
            if (std::none_of(spec.members.begin(), spec.members.end(), is_key)) {
                faults_.push_back({Code::unknown_field, pointer_to(path, key), {}});
            }
        }
    }

    void pointers(const json::value& value, const Spec& spec, const std::string& path) {
        if (!value.is_object()) return wrong_type("object", path);
        const auto size = static_cast<std::int64_t>(value.get_object().size());
        bounded(size, spec, path);
        if (size > spec.max) return;
        for (const auto& pair : value.get_object()) {
            const std::string_view key(pair.key().data(), pair.key().size());
            const auto fits = [&](const SpecMember& member) { return fits_pattern(key, member.name); };
            const auto found = std::find_if(spec.members.begin(), spec.members.end(), fits);
            if (found == spec.members.end()) {
                faults_.push_back({Code::override_not_allowed, pointer_to(path, key), {}});
            } else {
                check(pair.value(), found->spec, pointer_to(path, key));
            }
        }
    }

    std::vector<Fault>& faults_;
};

json::array words_of(const std::vector<std::string>& words) {
    json::array out;
    for (const std::string& word : words) out.push_back(json::value(word));
    return out;
}

void write_object(const Spec& spec, json::object& schema) {
    schema["type"] = "object";
    json::object properties;
    json::array required;
    for (const SpecMember& member : spec.members) {
        properties[member.name] = schema_of(member.spec);
        if (member.required) required.push_back(json::value(member.name));
    }
    schema["properties"] = std::move(properties);
    if (!required.empty()) schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
}

void write_pointers(const Spec& spec, json::object& schema) {
    schema["type"] = "object";
    schema["maxProperties"] = spec.max;
    json::object patterns;
    for (const SpecMember& member : spec.members) {
        std::string pattern = "^";
        for (const char c : member.name) {
            if (c == '*') {
                pattern += "(0|[1-9][0-9]{0,3})";
            } else {
                pattern += c;
            }
        }
        patterns[pattern + "$"] = schema_of(member.spec);
    }
    schema["patternProperties"] = std::move(patterns);
    schema["additionalProperties"] = false;
}

} // namespace

Spec Spec::said(std::string description) && {
    about = std::move(description);
    return std::move(*this);
}

Spec integer_spec(std::int64_t min, std::int64_t max) {
    Spec spec;
    spec.kind = SpecKind::integer;
    spec.min = min;
    spec.max = max;
    return spec;
}

Spec boolean_spec() {
    Spec spec;
    spec.kind = SpecKind::boolean;
    return spec;
}

Spec text_spec(std::int64_t min, std::int64_t max) {
    Spec spec = integer_spec(min, max);
    spec.kind = SpecKind::text;
    return spec;
}

Spec plain_spec(std::int64_t min, std::int64_t max) {
    Spec spec = integer_spec(min, max);
    spec.kind = SpecKind::plain;
    return spec;
}

Spec date_spec() {
    Spec spec;
    spec.kind = SpecKind::date;
    return spec;
}

Spec id_spec() {
    Spec spec;
    spec.kind = SpecKind::id;
    return spec;
}

Spec word_spec(std::vector<std::string> words) {
    Spec spec;
    spec.kind = SpecKind::word;
    spec.words = std::move(words);
    return spec;
}

Spec list_spec(Spec item, std::int64_t min, std::int64_t max) {
    Spec spec = integer_spec(min, max);
    spec.kind = SpecKind::list;
    spec.items.push_back(std::move(item));
    return spec;
}

Spec object_spec(std::vector<SpecMember> members) {
    Spec spec;
    spec.kind = SpecKind::object;
    spec.members = std::move(members);
    return spec;
}

Spec pointers_spec(std::vector<SpecMember> patterns, std::int64_t max) {
    Spec spec = object_spec(std::move(patterns));
    spec.kind = SpecKind::pointers;
    spec.max = max;
    return spec;
}

void check_shape(const json::value& value, const Spec& spec, const std::string& path, std::vector<Fault>& faults) {
    ShapeCheck(faults).check(value, spec, path);
}

bool fits_pattern(std::string_view pointer, std::string_view pattern) {
    while (!pattern.empty()) {
        if (pointer.empty() || pointer[0] != '/') return false;
        const std::string_view wanted = next_step(pattern);
        const std::string_view found = next_step(pointer);
        if (wanted == "*" ? !is_index(found) : wanted != found) return false;
    }
    return pointer.empty();
}

json::object schema_of(const Spec& spec) {
    json::object schema;
    if (!spec.about.empty()) schema["description"] = spec.about;
    switch (spec.kind) {
    case SpecKind::integer:
        schema["type"] = "integer";
        schema["minimum"] = spec.min;
        schema["maximum"] = spec.max;
        break;
    case SpecKind::boolean: schema["type"] = "boolean"; break;
    case SpecKind::date:
        schema["type"] = "string";
        schema["pattern"] = date_pattern;
        break;
    case SpecKind::text:
    case SpecKind::plain:
        schema["type"] = "string";
        schema["minLength"] = spec.min;
        schema["maxLength"] = spec.max;
        break;
    case SpecKind::id:
        schema["type"] = "string";
        schema["pattern"] = id_pattern;
        break;
    case SpecKind::word: schema["enum"] = words_of(spec.words); break;
    case SpecKind::list:
        schema["type"] = "array";
        schema["minItems"] = spec.min;
        schema["maxItems"] = spec.max;
        schema["items"] = schema_of(spec.items.front());
        break;
    case SpecKind::object: write_object(spec, schema); break;
    case SpecKind::pointers: write_pointers(spec, schema); break;
    }
    return schema;
}

} // namespace heelwise
