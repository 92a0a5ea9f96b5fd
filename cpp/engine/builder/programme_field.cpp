#include "builder/programme_field.hpp"

#include "foundation/json_shape.hpp"
#include "programme/dose_kind.hpp"
#include "programme/programme_parameters.hpp"
#include "programme/programme_read.hpp"
#include "programme/programme_shape.hpp"
#include "views/view_parts.hpp"

#include <algorithm>
#include <charconv>

namespace heelwise {

std::string_view name_of(FieldKind kind) {
    switch (kind) {
    case FieldKind::count: return "count";
    case FieldKind::ms: return "ms";
    case FieldKind::grams: return "grams";
    case FieldKind::pain: return "pain";
    case FieldKind::days: return "days";
    case FieldKind::times: return "times";
    case FieldKind::toggle: return "toggle";
    case FieldKind::choice: return "choice";
    case FieldKind::weekdays: return "weekdays";
    case FieldKind::rung: return "rung";
    case FieldKind::date: return "date";
    case FieldKind::side: return "side";
    case FieldKind::start: return "start";
    case FieldKind::goals: return "goals";
    case FieldKind::words: return "words";
    case FieldKind::maker: return "maker";
    }
    return "";
}

namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

FieldKind kind_of_number(std::string_view name) {
    if (ends_with(name, "_ms")) return FieldKind::ms;
    if (ends_with(name, "_g")) return FieldKind::grams;
    if (ends_with(name, "_pain")) return FieldKind::pain;
    if (ends_with(name, "_days")) return FieldKind::days;
    return FieldKind::count;
}

std::vector<std::string_view> steps_of(std::string_view pointer) {
    std::vector<std::string_view> steps;
    while (!pointer.empty() && pointer.front() == '/') {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        steps.push_back(pointer.substr(0, end));
        pointer.remove_prefix(end);
    }
    return steps;
}

std::optional<std::size_t> index_of(std::string_view step, std::size_t size) {
    std::size_t index = 0;
    const auto read = std::from_chars(step.data(), step.data() + step.size(), index);
    if (read.ec != std::errc() || read.ptr != step.data() + step.size() || index >= size) return std::nullopt;
    return index;
}

struct GivenField {
    std::string_view pointer;
    std::string_view name;
    FieldKind kind;
};
constexpr GivenField given_fields[] = {
    {"/start", "start", FieldKind::start},
    {"/side", "side", FieldKind::side},
    {"/issued", "issued", FieldKind::date},
    {"/expires", "expires", FieldKind::date},
    {"/review", "review", FieldKind::date},
    {"/hold", "hold", FieldKind::date},
    {"/goals", "goals", FieldKind::goals},
    {"/note", "note", FieldKind::words},
    {"/by", "by", FieldKind::maker},
};

std::optional<ProgrammeField> number_field(std::string_view group_name, std::string_view name) {
    std::optional<ProgrammeField> found;
    for_each_number_group([&](std::string_view group, auto, const auto& table) {
        if (group != group_name) return;
        for (const auto& number : table) {
            if (number.name != name) continue;
            // The groups of R34 and R35 have numbers of the same name.
            json::array where;
            if (group == "step" || group.substr(0, 5) == "into_")
                where.push_back(text("field.group." + std::string(group)));
            found = {std::string(name), kind_of_number(name), std::move(where), number.min, number.max};
        }
    });
    return found;
}

// Describes a member of a dose, with the bounds for this kind of exercise.
std::optional<ProgrammeField> dose_field(const Exercise& exercise, std::string_view name, json::array where) {
    const auto members = dose_members(exercise.kind);
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const DoseMember& member) { return member.name == name; });
    const DoseMember* member = found == members.end() ? nullptr : &*found;
    if (name == dose_load.name) member = &dose_load;
    if (name == dose_rm.name) member = &dose_rm;
    if (member == nullptr) return std::nullopt;
    return ProgrammeField{std::string(name), kind_of_number(name), std::move(where), member->min, member->max};
}

struct PhaseAt {
    const TalkedAbout& about;
    const json::object& phase;
    const Phase& read;
};

std::string_view text_at(const json::value& object, const char* name) { return view_of(object.at(name).as_string()); }

json::array where_phase(const PhaseAt& at) { return {phase_name(at.read.number, at.about.all)}; }

// Returns the exercises that use a ladder. Several exercises can share one.
std::vector<std::string> exercises_on(const PhaseAt& at, std::string_view ladder) {
    std::vector<std::string> ids;
    for (const json::value& each : at.phase.at("exercises").as_array()) {
        if (text_at(each, "ladder") == ladder) ids.emplace_back(text_at(each, "exercise"));
    }
    return ids;
}

std::optional<ProgrammeField> ladder_field(const PhaseAt& at, const std::vector<std::string_view>& steps) {
    const json::array& ladders = at.phase.at("ladders").as_array();
    const auto index = index_of(steps[3], ladders.size());
    if (!index || steps.size() < 5) return std::nullopt;
    const json::value& ladder = ladders[*index];
    const std::vector<std::string> ids = exercises_on(at, text_at(ladder, "id"));
    const Exercise* exercise = ids.empty() ? nullptr : at.about.all.exercise(ids.front());
    if (exercise == nullptr) return std::nullopt;
    json::array where = where_phase(at);
    for (const std::string& id : ids) where.push_back(exercise_name(id, at.about.all));
    const json::array& rungs = ladder.at("rungs").as_array();
    if (steps.size() == 5 && steps[4] == "top") {
        const auto last = static_cast<std::int64_t>(rungs.size()) - 1;
        return ProgrammeField{"top", FieldKind::rung, std::move(where), 0, last};
    }
    if (steps.size() == 6 && steps[4] == "constant") return dose_field(*exercise, steps[5], std::move(where));
    if (steps.size() != 7 || steps[4] != "rungs") return std::nullopt;
    const auto rung = index_of(steps[5], rungs.size());
    if (!rung) return std::nullopt;
    where.push_back(text("field.step", {{"n", static_cast<std::int64_t>(*rung) + 1}}));
    return dose_field(*exercise, steps[6], std::move(where));
}

std::optional<ProgrammeField> phase_field(const PhaseAt& at, const std::vector<std::string_view>& steps) {
    if (steps.size() == 3 && steps[2] == "frequency")
        return ProgrammeField{"frequency", FieldKind::choice, where_phase(at), {}, {}};
    if (steps.size() == 3 && steps[2] == "times")
        return ProgrammeField{"times", FieldKind::times, where_phase(at), 1, phase_times_max};
    if (steps.size() == 3 && steps[2] == "weekdays")
        return ProgrammeField{"weekdays", FieldKind::weekdays, where_phase(at), 1, phase_weekdays_max};
    if (steps.size() > 3 && steps[2] == "ladders") return ladder_field(at, steps);
    if (steps.size() != 5 || steps[2] != "exercises") return std::nullopt;
    const json::array& exercises = at.phase.at("exercises").as_array();
    const auto index = index_of(steps[3], exercises.size());
    if (!index) return std::nullopt;
    const std::string id(text_at(exercises[*index], "exercise"));
    json::array where = where_phase(at);
    where.push_back(exercise_name(id, at.about.all));
    if (steps[4] == "use") return ProgrammeField{"use", FieldKind::toggle, std::move(where), {}, {}};
    return dose_field(*at.about.all.exercise(id), steps[4], std::move(where));
}

// The value may be faulty. A value that lacks a member cannot be put into words.
bool is_start(const json::object& value) {
    const auto has = [&](const char* name, json::kind kind) {
        const json::value* found = value.if_contains(name);
        return found != nullptr && found->kind() == kind;
    };
    return has("phase", json::kind::int64) && has("exercise", json::kind::string) && has("rung", json::kind::int64) &&
           has("regardless", json::kind::bool_);
}

json::array start_texts(const TalkedAbout& about, const json::object& value) {
    if (!is_start(value)) return {};
    const ProgrammeStart start = read_start(value);
    json::array out{phase_name(start.phase, about.all), exercise_name(start.exercise, about.all)};
    out.push_back(text("field.step", {{"n", start.rung + 1}}));
    if (start.regardless) out.push_back(text("field.regardless"));
    return out;
}

json::array maker_texts(const json::object& by) {
    json::array out;
    for (const char* name : {"name", "clinic"}) {
        const json::value* said = by.if_contains(name);
        if (said != nullptr && said->is_string()) out.push_back(literal(view_of(said->get_string())));
    }
    return out;
}

json::array words_of(const json::value& word, const std::string& stem) {
    if (!word.is_string()) return {};
    return {text(stem + std::string(view_of(word.get_string())))};
}

json::array words_of_all(const json::value& words, const std::string& stem) {
    json::array out;
    if (!words.is_array()) return out;
    for (const json::value& word : words.get_array()) {
        for (json::value& one : words_of(word, stem)) out.push_back(std::move(one));
    }
    return out;
}

json::array number_texts(FieldKind kind, std::int64_t value) {
    const std::string key = "field.value." + std::string(name_of(kind));
    if (kind == FieldKind::ms) return {text(key, {{"milliseconds", value}})};
    if (kind == FieldKind::grams) return {text(key, {{"grams", value}})};
    return {text(key, {{"n", kind == FieldKind::rung ? value + 1 : value}})};
}

} // namespace

TalkedAbout talked_about(const json::value& document) {
    json::value every = document;
    for (json::value& phase : every.at("phases").as_array()) {
        for (json::value& exercise : phase.at("exercises").as_array()) exercise.as_object().erase("use");
    }
    return {document, read_document(every.as_object())};
}

std::optional<ProgrammeField> field_at(const TalkedAbout& about, std::string_view pointer) {
    for (const GivenField& given : given_fields) {
        if (given.pointer == pointer) return ProgrammeField{std::string(given.name), given.kind, {}, {}, {}};
    }
    const auto steps = steps_of(pointer);
    if (steps.size() == 3 && steps[0] == "parameters") return number_field(steps[1], steps[2]);
    if (steps.size() < 3 || steps[0] != "phases") return std::nullopt;
    const json::array& phases = about.document.at("phases").as_array();
    const auto index = index_of(steps[1], phases.size());
    if (!index) return std::nullopt;
    return phase_field({about, phases[*index].as_object(), about.all.phases[*index]}, steps);
}

json::array field_texts(const TalkedAbout& about, const ProgrammeField& field, const json::value& value) {
    switch (field.kind) {
    case FieldKind::count:
    case FieldKind::ms:
    case FieldKind::grams:
    case FieldKind::pain:
    case FieldKind::days:
    case FieldKind::times:
    case FieldKind::rung: return value.is_int64() ? number_texts(field.kind, value.get_int64()) : json::array{};
    case FieldKind::toggle:
        return value.is_bool() ? json::array{text(value.get_bool() ? "field.value.yes" : "field.value.no")}
                               : json::array{};
    case FieldKind::choice: return words_of(value, "field.frequency.");
    case FieldKind::weekdays: return words_of_all(value, "weekday.");
    case FieldKind::date: {
        const json::value* date = value.is_object() ? value.get_object().if_contains("until") : &value;
        return date != nullptr && date->is_string() ? json::array{text("field.value.date", {{"date", *date}})}
                                                    : json::array{};
    }
    case FieldKind::side: return words_of(value, "field.side.");
    case FieldKind::start: return value.is_object() ? start_texts(about, value.get_object()) : json::array{};
    case FieldKind::goals: return words_of_all(value, "goal.");
    case FieldKind::words: return value.is_string() ? json::array{literal(view_of(value.get_string()))} : json::array{};
    case FieldKind::maker: return value.is_object() ? maker_texts(value.get_object()) : json::array{};
    }
    return {};
}

json::value value_at(const json::value& document, std::string_view pointer) {
    json::error_code error;
    const json::value* place = document.find_pointer(pointer, error);
    if (!error && place != nullptr) return *place;
    if (fits_pattern(pointer, "/phases/*/exercises/*/use")) return true;
    return nullptr;
}

json::array differences(const TalkedAbout& about, const json::object& offered, const json::object* now) {
    std::vector<std::string> keys;
    const auto add = [&](const json::object& set) {
        for (const auto& pair : set) keys.emplace_back(pair.key().data(), pair.key().size());
    };
    add(offered);
    if (now != nullptr) add(*now);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    json::array out;
    for (const std::string& key : keys) {
        const auto field = field_at(about, key);
        if (!field) continue;
        const json::value standard = value_at(about.document, key);
        const auto texts = [&](const json::object* set) -> json::value {
            const json::value* said = set == nullptr ? nullptr : set->if_contains(key);
            json::array found = field_texts(about, *field, said == nullptr ? standard : *said);
            if (found.empty()) return nullptr;
            return found;
        };
        const json::object none;
        out.push_back(json::object{{"pointer", key},
                                   {"where", field->where},
                                   {"label", text("field." + field->name)},
                                   {"standard", texts(&none)},
                                   {"now", now == nullptr ? json::value(nullptr) : texts(now)},
                                   {"offered", texts(&offered)}});
    }
    return out;
}

} // namespace heelwise
