#include "sharing/programme_source.hpp"

#include "foundation/utf8.hpp"
#include "programme/programme_check.hpp"
#include "programme/programme_overrides.hpp"
#include "programme/programme_read.hpp"
#include "programme/programme_shape.hpp"
#include "sharing/link.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::size_t id_bytes_read_max = 80;

// The id and version that a document states. Missing ones are empty and 0.
struct Named {
    std::string id;
    std::int64_t version = 0;
};

Named named(const json::object& document) {
    Named found;
    const json::value* id = document.if_contains("id");
    const json::value* version = document.if_contains("version");
    if (id != nullptr && id->is_string()) found.id = view_of(id->get_string());
    if (version != nullptr && version->is_int64()) found.version = version->get_int64();
    return found;
}

// Returns a released document, or nullptr if there is none. All of them are parsed once.
const json::value* released_json(std::string_view id, std::int64_t version) {
    static const std::vector<json::value> all = [] {
        std::vector<json::value> parsed;
        for (const Programme& programme : released_programmes()) {
            parsed.push_back(*parse_json(released_document(programme.id, programme.version)));
        }
        return parsed;
    }();
    const Programme* found = released_programme(id, version);
    return found == nullptr ? nullptr : &all[static_cast<std::size_t>(found - released_programmes().data())];
}

// Only a released document may use its id and version (H9). Released documents have no faults, so they are not checked again.
Result<ProgrammeSource> with_base(json::value document, const std::string& path) {
    if (const json::object* object = document.if_object()) {
        const Named name = named(*object);
        const json::value* own = released_json(name.id, name.version);
        if (own != nullptr && *own == document)
            return ProgrammeSource{name.id, name.version, std::move(document), true, {}};
        if (own != nullptr) return Fault{Code::programme_not_as_released, path + "/id", {{"id", name.id}}};
    }
    std::vector<Fault> faults = check_document(document);
    if (!faults.empty()) {
        faults.front().path = path + faults.front().path;
        return faults.front();
    }
    const Named name = named(document.as_object());
    return ProgrammeSource{name.id, name.version, std::move(document), false, {}};
}

Result<ProgrammeSource> released_base(const json::value& base) {
    Fields fields(base, "/base");
    const std::string id = fields.text("id", 1, id_bytes_read_max);
    const std::int64_t version = fields.integer("version", 1, programme_version_max);
    if (auto fault = fields.end()) return *fault;
    const json::value* own = released_json(id, version);
    if (own == nullptr) return Fault{Code::programme_unknown, "/base", {{"id", id}, {"version", version}}};
    return ProgrammeSource{id, version, *own, true, {}};
}

// Returns true if the base already has this value, or if it lacks the member and the value is the default.
bool is_as_in_base(const json::value& base, std::string_view pointer, const json::value& value) {
    json::error_code error;
    const json::value* place = base.find_pointer(pointer, error);
    if (!error && place != nullptr) return *place == value;
    return fits_pattern(pointer, "/phases/*/exercises/*/use") && value == json::value(true);
}

void put_in_order(ProgrammeSource& source, const json::object& set) {
    std::vector<std::string> keys;
    for (const auto& pair : set) {
        const std::string_view key{pair.key().data(), pair.key().size()};
        if (!is_as_in_base(source.base, key, pair.value())) keys.emplace_back(key);
    }
    std::sort(keys.begin(), keys.end());
    for (const std::string& key : keys) source.set[key] = set.at(key);
}

Result<ProgrammeSource> read_overrides(const json::object& said) {
    Fields fields(said, "");
    fields.integer("format", programme_format, programme_format);
    const json::value* base = fields.member("base");
    const json::value* set = fields.member("set");
    const json::value* document = fields.has("document") ? fields.member("document") : nullptr;
    if (auto fault = fields.end()) return *fault;
    if (base == nullptr) return Fault{Code::missing_field, "/base", {}};
    if (set == nullptr) return Fault{Code::missing_field, "/set", {}};
    if (!set->is_object()) return Fault{Code::wrong_type, "/set", {{"expected", std::string("object")}}};
    auto source = document == nullptr ? released_base(*base) : with_base(*document, "/document");
    if (!source) return source;
    const json::value expected = json::object{{"id", source->id}, {"version", source->version}};
    for (const char* member : {"id", "version"}) {
        const json::value* found = base->is_object() ? base->get_object().if_contains(member) : nullptr;
        if (found == nullptr || *found != expected.at(member)) {
            return Fault{Code::dangling_id, pointer_to("/base", member), {}};
        }
    }
    put_in_order(*source, set->get_object());
    return source;
}

bool is_json(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

} // namespace

Result<ProgrammeSource> read_source(std::string_view text) {
    const std::string_view plain = without_byte_order_mark(text);
    auto value = is_json(plain) ? parse_json(plain, source_bytes_max) : read_link(plain);
    if (!value) return value.fault();
    const json::object* said = value->if_object();
    if (said == nullptr) return Fault{Code::wrong_type, "", {{"expected", std::string("object")}}};
    if (said->contains("set") || said->contains("base")) return read_overrides(*said);
    return with_base(std::move(*value), "");
}

json::object write_source(const ProgrammeSource& source) {
    json::object out{{"format", programme_format},
                     {"base", json::object{{"id", source.id}, {"version", source.version}}},
                     {"set", source.set}};
    if (!source.released) out["document"] = source.base;
    return out;
}

CheckedSource check_source(const ProgrammeSource& source) {
    CheckedSource checked;
    checked.document = source.base;
    const json::value overrides = json::object{{"format", programme_format},
                                               {"base", json::object{{"id", source.id}, {"version", source.version}}},
                                               {"set", source.set}};
    Given given;
    checked.faults = apply_overrides(checked.document, overrides, given);
    if (!checked.faults.empty()) return checked;
    checked.programme = read_document(checked.document.as_object());
    checked.programme->given = std::move(given);
    return checked;
}

Result<FollowableProgramme> read_followable(std::string_view text) {
    auto source = read_source(text);
    if (!source) return source.fault();
    CheckedSource checked = check_source(*source);
    if (!checked.programme) return checked.faults.front();
    return FollowableProgramme{std::move(*source), std::move(*checked.programme)};
}

std::optional<Fault> fault_of_dates(const Given& given, CivilDate today) {
    if (given.expires && *given.expires < today) {
        return Fault{Code::programme_expired, "/set/~1expires", {{"date", write_date(*given.expires)}}};
    }
    if (given.issued && days_between(today, *given.issued) > 1) {
        return Fault{Code::programme_not_yet, "/set/~1issued", {{"date", write_date(*given.issued)}}};
    }
    return std::nullopt;
}

Result<FollowableProgramme> read_acceptable(std::string_view text, CivilDate today) {
    auto followable = read_followable(text);
    if (!followable) return followable;
    if (auto fault = fault_of_dates(followable->programme.given, today)) return *fault;
    return followable;
}

} // namespace heelwise
