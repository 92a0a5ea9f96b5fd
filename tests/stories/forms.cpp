#include "stories/forms.hpp"

#include "builder/programme_form.hpp"
#include "programme/registry.hpp"
#include "simulation/simulate.hpp"
#include "stories/compact.hpp"
#include "stories/world.hpp"

#include <fstream>
#include <iterator>

namespace heelwise::test {

namespace {

constexpr std::string_view now = R"({"epoch_ms":1795165200000,"local_date":"2026-11-20","utc_offset_min":0})";

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in.good()) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// A released document under another id, as if a clinic had changed it by hand.
json::value own_document(const json::object& changes) {
    json::value document = World::parsed(released_document(view_of(changes.at("base").as_string()), 1));
    for (const char* name : {"id", "version", "title"}) document.as_object()[name] = changes.at(name);
    return World::parsed(link_read_answer(write_json(document), now)).at("ok");
}

std::vector<Form> made() {
    std::vector<Form> all;
    const json::value programmes = World::parsed(read_file("tests/stories/programmes.json"));
    for (const auto& entry : programmes.as_object()) {
        Form form;
        form.name = std::string(entry.key());
        const json::value* own = entry.value().as_object().if_contains("own_document");
        form.source = own != nullptr ? own_document(own->as_object()) : entry.value();
        form.answer = World::parsed(programme_form_answer(write_json(form.source), now));
        all.push_back(std::move(form));
    }
    return all;
}

// What the page of virtual people shows first: ten people of each kind for half a year.
json::value summary() {
    json::array slices;
    for (std::size_t kind = 0; kind < person_kind_count; ++kind) {
        const std::string_view name = name_of(static_cast<PersonKind>(kind));
        slices.push_back(World::parsed(simulate("", name, 0, 10, 182, 1)).at("ok"));
    }
    return World::parsed(simulate_summary("", write_json(slices)));
}

bool is_field(const json::value& value) {
    return value.is_object() && value.as_object().contains("pointer") && value.as_object().contains("standard") &&
           value.as_object().contains("kind");
}

std::string list_of(const json::value& list, const char* name) {
    std::string text;
    for (const json::value& one : list.as_array()) text += (text.empty() ? "" : " ") + value_text(one.at(name));
    return text;
}

std::string field_text(const json::object& field) {
    const auto shown = [&](const char* name) { return value_text(field.at(name)); };
    std::string line = shown("pointer") + " " + shown("kind") + " " + shown("value");
    if (field.at("value") != field.at("standard")) line += " instead of " + shown("standard");
    if (!field.at("min").is_null()) line += " in " + shown("min") + ".." + shown("max");
    if (!field.at("words").as_array().empty()) line += " of " + list_of(field.at("words"), "word");
    if (!field.at("faults").as_array().empty()) line += " FAULT " + list_of(field.at("faults"), "code");
    return line;
}

void add_fields(std::string& text, const json::value& value, bool brief) {
    if (is_field(value)) {
        const json::object& field = value.as_object();
        const bool is_changed = field.at("value") != field.at("standard") || !field.at("faults").as_array().empty();
        if (is_changed || !brief) text += field_text(field) + "\n";
    } else if (value.is_array()) {
        for (const json::value& one : value.as_array()) add_fields(text, one, brief);
    } else if (value.is_object()) {
        for (const auto& pair : value.as_object()) add_fields(text, pair.value(), brief);
    }
}

// The keys of texts with their numbers, or the literal words.
std::string words_of(const json::value& texts) {
    if (texts.is_null()) return "nothing";
    std::string all;
    for (const json::value& one : texts.as_array()) {
        const json::value* literal = one.as_object().if_contains("literal");
        const json::value* params = one.as_object().if_contains("params");
        all += (all.empty() ? "" : ", ") + value_text(literal != nullptr ? *literal : one.at("key"));
        if (params != nullptr) all += "(" + joined(members_of(params->as_object())) + ")";
    }
    return all;
}

} // namespace

const std::vector<Form>& forms() {
    static const std::vector<Form> all = made();
    return all;
}

std::string forms_file() {
    json::object by_name;
    for (const Form& form : forms()) {
        by_name[form.name] = json::object{{"source", form.source}, {"answer", form.answer}};
    }
    return write_json(json::object{{"list", World::parsed(programme_list_answer())},
                                   {"summary", summary()},
                                   {"forms", std::move(by_name)}}) +
           "\n";
}

std::string form_text(const Form& form, bool brief) {
    const json::value& answer = form.answer.at("ok");
    std::string text = "# " + form.name + ": " + value_text(answer.at("base").at("title")) + "\n";
    add_fields(text, answer.at("limits"), brief);
    add_fields(text, answer.at("phases"), brief);
    for (const json::value& phase : answer.at("starts").as_array()) {
        if (brief) break;
        for (const json::value& one : phase.at("exercises").as_array()) {
            text += "start " + value_text(phase.at("phase")) + " " + value_text(one.at("exercise")) + " " +
                    words_of(one.at("rungs")) + "\n";
        }
    }
    for (const json::value& one : answer.at("differs").as_array()) {
        text += "differs " + value_text(one.at("pointer")) + ": " + words_of(one.at("offered")) + " instead of " +
                words_of(one.at("standard")) + "\n";
    }
    for (const json::value& fault : answer.at("faults").as_array()) {
        text += "fault " + joined(members_of(fault.as_object())) + "\n";
    }
    const json::value& link = answer.at("link");
    return text + "link " + (link.is_null() ? "none" : value_text(link.at("text"))) + "\n";
}

} // namespace heelwise::test
