// Converts between an overrides document and a link's content. Order and formatting may change, but the meaning does not: a
// member without a place in a link is refused.
#include "foundation/utf8.hpp"
#include "sharing/link_content.hpp"

#include <algorithm>

namespace heelwise {

namespace {

std::string_view key_of(const json::key_value_pair& pair) { return {pair.key().data(), pair.key().size()}; }

std::optional<std::string_view> text_in(const json::value& value) {
    return value.is_string() ? std::optional(view_of(value.get_string())) : std::nullopt;
}

// Returns the index of a word in a list, or nullopt.
template <class Words>
std::optional<std::size_t> index_in(const Words& words, const json::value& value) {
    const auto text = text_in(value);
    if (!text) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), *text);
    if (found == words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

// Returns a list of words as a bit set, or nullopt if a word is unknown or repeated.
template <class Words>
std::optional<std::uint64_t> places_of(const Words& words, const json::value& value) {
    if (!value.is_array()) return std::nullopt;
    std::uint64_t bits = 0;
    for (const json::value& item : value.get_array()) {
        const auto place = index_in(words, item);
        if (!place || *place >= 63 || (bits >> *place & 1U) != 0) return std::nullopt;
        bits |= std::uint64_t{1} << *place;
    }
    return bits;
}

template <class Words>
json::array words_of(const Words& words, std::uint64_t bits) {
    json::array list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if ((bits >> i & 1U) != 0) list.push_back(json::value(json::string(words[i])));
    }
    return list;
}

std::optional<CivilDate> date_in(const json::value& value) {
    const auto text = text_in(value);
    return text ? parse_date(*text) : std::nullopt;
}

// Returns the object if it has exactly these members, otherwise nullptr.
const json::object* object_with(const json::value& value, std::initializer_list<std::string_view> names) {
    const json::object* object = value.if_object();
    if (object == nullptr || object->size() != names.size()) return nullptr;
    const bool all = std::all_of(names.begin(), names.end(), [&](std::string_view name) {
        return object->contains(json::string_view(name.data(), name.size()));
    });
    return all ? object : nullptr;
}

std::optional<std::int64_t> integer_in(const json::value& value) {
    if (!value.is_int64()) return std::nullopt;
    const std::int64_t integer = value.get_int64();
    return -link_integer_max <= integer && integer <= link_integer_max ? std::optional(integer) : std::nullopt;
}

class SourceReader {
public:
    explicit SourceReader(LinkContent& content) : content_(content) {}

    // Returns false if the member has no place in a link or its value does not fit.
    bool take(std::string_view pointer, const json::value& value) {
        if (pointer == "/side") return put(content_.side, index_in(link_sides(), value));
        if (pointer == "/issued") return put(content_.issued, date_in(value));
        if (pointer == "/expires") return put(content_.expires, date_in(value));
        if (pointer == "/review") return put(content_.review, date_in(value));
        if (pointer == "/hold") return hold(value);
        if (pointer == "/start") return start(value);
        if (pointer == "/goals") return put(content_.goals, places_of(content_.document->goals, value));
        if (pointer == "/note") return text(content_.note, value);
        if (pointer == "/by") return by(value);
        return change(pointer, value);
    }

private:
    template <class T>
    static bool put(std::optional<T>& into, std::optional<T> read) {
        into = std::move(read);
        return into.has_value();
    }

    static bool text(std::optional<std::string>& into, const json::value& value) {
        const auto read = text_in(value);
        if (!read || !is_utf8(*read)) return false;
        into = std::string(*read);
        return true;
    }

    bool hold(const json::value& value) {
        const json::object* object = object_with(value, {"until"});
        return object != nullptr && put(content_.hold_until, date_in(object->at("until")));
    }

    bool by(const json::value& value) {
        const json::object* object = value.if_object();
        if (object == nullptr || object->empty()) return false;
        for (const auto& pair : *object) {
            const bool is_name = key_of(pair) == "name";
            if (!is_name && key_of(pair) != "clinic") return false;
            if (!text(is_name ? content_.name : content_.clinic, pair.value())) return false;
        }
        return true;
    }

    bool start(const json::value& value) {
        const json::object* object = object_with(value, {"phase", "exercise", "rung", "regardless"});
        if (object == nullptr) return false;
        const auto phase = integer_in(object->at("phase"));
        const auto rung = integer_in(object->at("rung"));
        const json::value& regardless = object->at("regardless");
        const auto& phases = content_.document->exercises;
        if (!phase || *phase < 1 || *phase > static_cast<std::int64_t>(phases.size())) return false;
        if (!rung || *rung < 0 || !regardless.is_bool()) return false;
        LinkStart read{static_cast<std::size_t>(*phase - 1), 0, static_cast<std::size_t>(*rung), false};
        const auto exercise = index_in(phases[read.phase], object->at("exercise"));
        if (!exercise) return false;
        read.exercise = *exercise;
        read.regardless = regardless.get_bool();
        content_.start = read;
        return true;
    }

    bool change(std::string_view pointer, const json::value& value) {
        const std::int64_t slot = content_.document->slot_of(pointer);
        if (slot < 0) return false;
        const auto index = static_cast<std::size_t>(slot);
        const auto read = value_in(content_.document->slots[index].coding->kind, value);
        if (!read) return false;
        content_.changes.push_back({index, *read});
        return true;
    }

    static std::optional<std::int64_t> value_in(LinkKind kind, const json::value& value) {
        switch (kind) {
        case LinkKind::integer: return integer_in(value);
        case LinkKind::boolean: return value.is_bool() ? std::optional<std::int64_t>(value.get_bool()) : std::nullopt;
        case LinkKind::frequency: return index_in(link_frequencies(), value);
        case LinkKind::weekdays: return places_of(link_weekdays(), value);
        }
        assert(false);
        return std::nullopt;
    }

    LinkContent& content_;
};

Fault cannot_carry(std::string path) { return {Code::link_cannot_carry, std::move(path), {}}; }

json::value value_of(LinkKind kind, std::int64_t value) {
    switch (kind) {
    case LinkKind::integer: return value;
    case LinkKind::boolean: return value != 0;
    case LinkKind::frequency: return json::string(link_frequencies()[static_cast<std::size_t>(value)]);
    case LinkKind::weekdays: return words_of(link_weekdays(), static_cast<std::uint64_t>(value));
    }
    assert(false);
    return {};
}

void write_given(const LinkContent& content, json::object& set) {
    const auto date = [&](const char* pointer, const std::optional<CivilDate>& one) {
        if (one) set[pointer] = write_date(*one);
    };
    if (content.side) set["/side"] = json::string(link_sides()[*content.side]);
    date("/issued", content.issued);
    date("/expires", content.expires);
    date("/review", content.review);
    if (content.hold_until) set["/hold"] = json::object{{"until", write_date(*content.hold_until)}};
    if (content.start) {
        const LinkStart& start = *content.start;
        set["/start"] = json::object{{"phase", static_cast<std::int64_t>(start.phase + 1)},
                                     {"exercise", content.document->exercises[start.phase][start.exercise]},
                                     {"rung", static_cast<std::int64_t>(start.rung)},
                                     {"regardless", start.regardless}};
    }
    if (content.goals) set["/goals"] = words_of(content.document->goals, *content.goals);
}

} // namespace

Result<LinkContent> link_content_of(const json::value& source) {
    const json::object* object = source.if_object();
    if (object == nullptr) return cannot_carry("");
    for (const auto& pair : *object) {
        const std::string_view key = key_of(pair);
        if (key != "format" && key != "base" && key != "set") return cannot_carry(pointer_to("", key));
    }
    const json::value* format = object->if_contains("format");
    if (format == nullptr || *format != json::value(1)) return cannot_carry("/format");
    const json::value* base_value = object->if_contains("base");
    const json::object* base = base_value == nullptr ? nullptr : object_with(*base_value, {"id", "version"});
    if (base == nullptr || !base->at("id").is_string() || !base->at("version").is_int64()) return cannot_carry("/base");
    LinkContent content;
    content.document = link_document(view_of(base->at("id").get_string()), base->at("version").get_int64());
    if (content.document == nullptr) return cannot_carry("/base");
    const json::value* set = object->if_contains("set");
    if (set == nullptr || !set->is_object()) return cannot_carry("/set");
    SourceReader reader(content);
    for (const auto& pair : set->get_object()) {
        if (!reader.take(key_of(pair), pair.value())) return cannot_carry(pointer_to("/set", key_of(pair)));
    }
    const auto by_slot = [](const LinkChange& a, const LinkChange& b) { return a.slot < b.slot; };
    if (content.text_bytes() > link_text_bytes_max) return cannot_carry("/set");
    std::sort(content.changes.begin(), content.changes.end(), by_slot);
    return content;
}

json::value link_source_of(const LinkContent& content) {
    const LinkDocument& document = *content.document;
    json::object set;
    write_given(content, set);
    for (const LinkChange& change : content.changes) {
        const LinkSlot& slot = document.slots[change.slot];
        set[slot.pointer] = value_of(slot.coding->kind, change.value);
    }
    if (content.note) set["/note"] = *content.note;
    json::object by;
    if (content.name) by["name"] = *content.name;
    if (content.clinic) by["clinic"] = *content.clinic;
    if (!by.empty()) set["/by"] = std::move(by);
    return json::object{{"format", 1},
                        {"base", json::object{{"id", document.id}, {"version", document.version}}},
                        {"set", std::move(set)}};
}

} // namespace heelwise
