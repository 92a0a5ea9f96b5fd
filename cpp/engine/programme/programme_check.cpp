// Checks what a shape cannot express: ids, references, ladders, phases, and numbers that must fit each other. Every
// part with the right shape is checked, even if another part is faulty.
#include "programme/programme_check.hpp"

#include "foundation/plain_text.hpp"
#include "programme/document_under_check.hpp"
#include "programme/exercise_check.hpp"
#include "programme/phase_check.hpp"
#include "programme/programme_overrides.hpp"
#include "programme/programme_parameters.hpp"
#include "programme/programme_read.hpp"
#include "programme/registry.hpp"

#include <set>

namespace heelwise {

namespace {

void check_numbers(DocumentUnderCheck& document) {
    for (const NumberOrder& order : number_orders) {
        const auto low = document.integer_at(order.low);
        const auto high = document.integer_at(order.high);
        if (!low || !high) continue;
        const bool fits = order.may_equal ? *low <= *high : *low < *high;
        if (!fits) document.contradict(std::string(order.low), std::string(order.high));
    }
}

bool is_fact(std::string_view id) {
    const json::object* entry = registry_entry(id);
    return entry != nullptr && view_of(entry->at("kind").as_string()) == "fact";
}

void check_calming(DocumentUnderCheck& document) {
    const json::array* list = document.array_at("/calming");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const std::string path = "/calming/" + std::to_string(i);
        if (!document.is_clean(path)) continue;
        document.unique(path + "/facts", "");
        const std::vector<std::string> cited = read_calming_item((*list)[i].get_object()).facts;
        for (std::size_t k = 0; k < cited.size(); ++k) {
            if (!is_fact(cited[k])) document.add(Code::dangling_id, path + "/facts/" + std::to_string(k));
        }
    }
}

// The title is shown to people as it is written.
void check_title(DocumentUnderCheck& document) {
    if (!document.is_clean("/title")) return;
    const json::string& title = document.at("/title")->get_string();
    if (!is_plain_text(view_of(title), title.size())) document.add(Code::unknown_value, "/title");
}

// R17: a start names a rung of the document. With `regardless` it must be in phase 1 or 2.
void check_start(DocumentUnderCheck& document) {
    if (document.at("/start") == nullptr || !document.is_clean("/start") || !document.is_clean("/phases")) return;
    const ProgrammeStart start = read_start(document.at("/start")->get_object());
    const json::array& phases = *document.array_at("/phases");
    if (start.phase > static_cast<std::int64_t>(phases.size())) return document.add(Code::dangling_id, "/start/phase");
    const Phase phase = read_phase(phases[static_cast<std::size_t>(start.phase - 1)].get_object());
    const PhaseExercise* ladder = phase.find(start.exercise);
    if (ladder == nullptr) return document.add(Code::dangling_id, "/start/exercise");
    if (start.rung >= static_cast<std::int64_t>(ladder->rungs.size())) document.add(Code::dangling_id, "/start/rung");
    if (start.regardless && start.phase > own_start_phase_max) document.contradict("/start/regardless", "/start/phase");
}

// Checks every list of sources in the document.
void check_sources(DocumentUnderCheck& document, const json::value& value, const std::string& path) {
    if (const json::array* items = value.if_array()) {
        for (std::size_t i = 0; i < items->size(); ++i) {
            check_sources(document, (*items)[i], path + "/" + std::to_string(i));
        }
    }
    const json::object* object = value.if_object();
    if (object == nullptr) return;
    for (const auto& pair : *object) {
        const std::string at = pointer_to(path, {pair.key().data(), pair.key().size()});
        if (pair.key() == "sources") document.unique(at, "");
        check_sources(document, pair.value(), at);
    }
}

std::vector<Exercise> check_exercises(DocumentUnderCheck& document) {
    std::vector<Exercise> exercises;
    std::vector<std::string> paths;
    const json::array* list = document.array_at("/exercises");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const std::string path = "/exercises/" + std::to_string(i);
        if (!document.is_clean(path)) continue;
        exercises.push_back(read_exercise((*list)[i].get_object()));
        paths.push_back(path);
    }
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        check_exercise(exercises[i], exercises, paths[i], document.faults);
    }
    return exercises;
}

// Removes repeated faults, such as those of a ladder that two exercises use.
std::vector<Fault> each_once(std::vector<Fault> faults) {
    std::set<std::pair<Code, std::string>> seen;
    std::vector<Fault> once;
    for (Fault& fault : faults) {
        if (seen.emplace(fault.code, fault.path).second) once.push_back(std::move(fault));
    }
    return once;
}

} // namespace

std::vector<Fault> check_document(const json::value& value) {
    DocumentUnderCheck document(value);
    check_title(document);
    check_numbers(document);
    for (const char* list : {"/exercises", "/calming"}) document.unique(list, "id");
    document.unique("/goals", "");
    check_calming(document);
    check_phases(document, check_exercises(document));
    if (document.faults.empty()) check_start(document);
    check_sources(document, value, "");
    return each_once(std::move(document.faults));
}

CheckedProgramme check_programme(std::string_view base, std::optional<std::string_view> overrides) {
    CheckedProgramme checked;
    auto document = parse_json(base, document_bytes_max);
    if (!document) {
        checked.faults = {document.fault()};
        return checked;
    }
    checked.faults = check_document(*document);
    Given given;
    if (checked.faults.empty() && overrides) {
        checked.in_overrides = true;
        const auto read = parse_json(*overrides, overrides_bytes_max);
        checked.faults = read ? apply_overrides(*document, *read, given) : std::vector<Fault>{read.fault()};
    }
    if (checked.faults.empty()) {
        checked.programme = read_document(document->as_object());
        checked.programme->given = std::move(given);
    }
    return checked;
}

} // namespace heelwise
