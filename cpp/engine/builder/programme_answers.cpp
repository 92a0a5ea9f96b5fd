// Answers the programme requests that cross the engine's boundary: the released programmes, a form, a whole document
// and the content of a link.
#include "builder/programme_form.hpp"
#include "foundation/reply.hpp"
#include "programme/programme_read.hpp"
#include "views/view_parts.hpp"

namespace heelwise {

namespace {

constexpr std::string_view own_end = "_own";

// H9: only an unchanged released document may keep its id. A changed one gets an id of its own.
void rename(json::object& document) {
    std::string id(view_of(document.at("id").as_string()));
    id += own_end;
    document["id"] = id;
    document["version"] = 1;
}

} // namespace

std::string programme_form_answer(std::string_view text, std::string_view now_json) {
    const auto now = parse_now(now_json);
    if (!now) return answer_error(now.fault());
    auto form = programme_form(text, now->local_date);
    return form ? answer_ok(std::move(*form)) : answer_error(form.fault());
}

std::string programme_list_answer() {
    json::array out;
    for (const Programme& programme : released_programmes()) {
        const auto source = read_source(released_document(programme.id, programme.version));
        assert(source);
        json::array phases;
        for (const Phase& phase : programme.phases) {
            phases.push_back(json::object{{"number", phase.number}, {"name", phase_name(phase.number, programme)}});
        }
        json::object listed = base_summary(*source);
        listed.erase("released");
        listed["phases"] = std::move(phases);
        out.push_back(std::move(listed));
    }
    return answer_ok(std::move(out));
}

std::string programme_export_answer(std::string_view text) {
    const auto source = read_source(text);
    if (!source) return answer_error(source.fault());
    CheckedSource checked = check_source(*source);
    if (!checked.programme) return answer_error(checked.faults.front());
    if (source->released && checked.document != source->base) rename(checked.document.as_object());
    return answer_ok(json::value(write_json(checked.document)));
}

std::string link_read_answer(std::string_view text, std::string_view now_json) {
    const auto now = parse_now(now_json);
    if (!now) return answer_error(now.fault());
    const auto read = read_acceptable(text, now->local_date);
    if (!read) return answer_error(read.fault());
    return answer_ok(write_source(read->source));
}

} // namespace heelwise
