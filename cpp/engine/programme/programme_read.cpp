// Copies JSON into the structs. Missing or misshapen members were refused earlier, so here they are bugs.
#include "programme/programme_read.hpp"

#include "foundation/enum_names.hpp"
#include "programme/dose_kind.hpp"
#include "programme/programme_parameters.hpp"

#include <algorithm>

namespace heelwise {

namespace {

const json::value& member(const json::object& object, std::string_view name) {
    const json::value* found = object.if_contains(name);
    assert(found != nullptr);
    return *found;
}

std::string text(const json::object& object, std::string_view name) {
    return std::string(view_of(member(object, name).as_string()));
}

std::vector<std::string> texts(const json::object& object, std::string_view name) {
    std::vector<std::string> out;
    for (const json::value& value : member(object, name).as_array()) out.emplace_back(view_of(value.as_string()));
    return out;
}

bool flag(const json::object& object, std::string_view name) {
    const json::value* found = object.if_contains(name);
    return found != nullptr && found->as_bool();
}

std::int64_t integer_or_0(const json::object& object, std::string_view name) {
    const json::value* found = object.if_contains(name);
    return found == nullptr ? 0 : found->as_int64();
}

template <class Enum>
void read_word(const json::object& object, std::string_view name, Enum& into) {
    const auto found = value_named<Enum>(view_of(member(object, name).as_string()));
    assert(found);
    into = found.value_or(Enum{});
}

Citation read_citation(const json::object& object) {
    Citation citation{text(object, "authors"), text(object, "title"), text(object, "journal"), 0, {}};
    citation.year = member(object, "year").as_int64();
    if (object.contains("doi")) citation.doi = text(object, "doi");
    return citation;
}

Parameters read_numbers(const json::object& object) {
    Parameters parameters;
    for_each_number_group([&](std::string_view name, auto group, const auto& table) {
        const json::object& from = member(object, name).as_object();
        for (const auto& number : table) (parameters.*group).*number.member = member(from, number.name).as_int64();
    });
    return parameters;
}

} // namespace

const json::object* with_id(const json::array& list, std::string_view id) {
    for (const json::value& value : list) {
        const json::object* object = value.if_object();
        const json::value* found = object == nullptr ? nullptr : object->if_contains("id");
        if (found != nullptr && found->is_string() && view_of(found->get_string()) == id) return object;
    }
    return nullptr;
}

Exercise read_exercise(const json::object& object) {
    Exercise exercise;
    exercise.id = text(object, "id");
    read_word(object, "kind", exercise.kind);
    read_word(object, "motion", exercise.motion);
    read_word(object, "posture", exercise.posture);
    read_word(object, "legs", exercise.legs);
    read_word(object, "surface", exercise.surface);
    read_word(object, "knee", exercise.knee);
    read_word(object, "range", exercise.range);
    read_word(object, "load", exercise.load);
    read_word(object, "support", exercise.support);
    read_word(object, "equipment", exercise.equipment);
    exercise.each_side = member(object, "each_side").as_bool();
    if (object.contains("floor_twin")) exercise.floor_twin = text(object, "floor_twin");
    exercise.sources = texts(object, "sources");
    if (object.contains("title")) exercise.title = text(object, "title");
    if (object.contains("steps")) exercise.steps = texts(object, "steps");
    return exercise;
}

CalmingItem read_calming_item(const json::object& object) {
    CalmingItem item;
    item.id = text(object, "id");
    item.facts = texts(object, "facts");
    item.sources = texts(object, "sources");
    item.impact = flag(object, "impact");
    item.ours = std::find(item.sources.begin(), item.sources.end(), "OURS") != item.sources.end();
    return item;
}

Dose read_dose(const json::object& ladder, const json::object& rung, const json::object& phase_exercise) {
    Dose dose;
    const json::value* constant = ladder.if_contains("constant");
    for (const json::object* part : {constant == nullptr ? nullptr : &constant->as_object(), &rung, &phase_exercise}) {
        if (part == nullptr) continue;
        for (const DoseMember& one : all_dose_members()) {
            if (const json::value* found = part->if_contains(one.name)) dose.*one.member = found->as_int64();
        }
    }
    return dose;
}

PhaseExercise read_phase_exercise(const json::object& phase_exercise, const json::object& ladder) {
    PhaseExercise read;
    read.exercise = text(phase_exercise, "exercise");
    bool has_terms = false;
    for (const json::value& rung : member(ladder, "rungs").as_array()) {
        const json::object& said = rung.as_object();
        read.rungs.push_back(read_dose(ladder, said, phase_exercise));
        read.terms.push_back({integer_or_0(said, "from_week"), flag(said, "ours")});
        has_terms = has_terms || read.terms.back() != RungTerms{};
    }
    if (!has_terms) read.terms.clear();
    read.top = member(ladder, "top").as_int64();
    read.fallback = flag(phase_exercise, "fallback");
    read.on_request = flag(phase_exercise, "on_request");
    read.from_week = integer_or_0(phase_exercise, "from_week");
    if (phase_exercise.contains("place")) read_word(phase_exercise, "place", read.place);
    if (phase_exercise.contains("gate")) read.gate = member(phase_exercise, "gate").as_int64();
    read.sources = texts(ladder, "sources");
    return read;
}

ProgrammeStart read_start(const json::object& object) {
    ProgrammeStart start;
    start.phase = member(object, "phase").as_int64();
    start.exercise = text(object, "exercise");
    start.rung = member(object, "rung").as_int64();
    start.regardless = member(object, "regardless").as_bool();
    return start;
}

namespace {

Rung read_rung(const json::object& object, std::string_view name) {
    const json::object& said = member(object, name).as_object();
    return {text(said, "exercise"), member(said, "rung").as_int64()};
}

} // namespace

Landing read_landing(const json::object& object) {
    Landing landing{{}, read_rung(object, "easy"), read_rung(object, "challenging"), read_rung(object, "otherwise")};
    read_word(object, "asks", landing.asks);
    return landing;
}

bool is_used(const json::object& phase_exercise) {
    const json::value* use = phase_exercise.if_contains("use");
    return use == nullptr || use->as_bool();
}

namespace {

// An exercise that is left out still separates the ones around it: what follows it does not move up to its place.
Place further(Place left_out, Place place) {
    if (left_out == Place::beside || place == Place::beside) return Place::beside;
    return left_out == Place::next ? Place::next : place;
}

} // namespace

Phase read_phase(const json::object& object) {
    Phase phase;
    phase.number = member(object, "number").as_int64();
    phase.id = text(object, "id");
    read_word(object, "frequency", phase.frequency);
    phase.times = integer_or_0(object, "times");
    if (object.contains("weekdays")) {
        for (const std::string& day : texts(object, "weekdays")) {
            phase.weekdays |= std::int64_t{1} << static_cast<int>(weekday_named(day).value());
        }
    }
    phase.together = flag(object, "together");
    phase.from_week = integer_or_0(object, "from_week");
    if (object.contains("title")) phase.title = text(object, "title");
    if (object.contains("landing")) phase.landing = read_landing(member(object, "landing").as_object());
    phase.sources = texts(object, "sources");
    const json::array& ladders = member(object, "ladders").as_array();
    Place left_out = Place::same; // what an exercise that is not used would have begun
    for (const json::value& value : member(object, "exercises").as_array()) {
        const json::object* ladder = with_id(ladders, view_of(value.at("ladder").as_string()));
        assert(ladder != nullptr);
        PhaseExercise read = read_phase_exercise(value.as_object(), *ladder);
        read.place = further(left_out, read.place);
        left_out = is_used(value.as_object()) ? Place::same : read.place;
        if (is_used(value.as_object())) phase.exercises.push_back(std::move(read));
    }
    return phase;
}

Programme read_document(const json::object& object) {
    Programme programme;
    programme.id = text(object, "id");
    programme.version = member(object, "version").as_int64();
    programme.title = text(object, "title");
    programme.parameters = read_numbers(member(object, "parameters").as_object());
    for (const json::value& item : member(object, "calming").as_array()) {
        programme.calming.push_back(read_calming_item(item.as_object()));
    }
    programme.goals = texts(object, "goals");
    for (const json::value& exercise : member(object, "exercises").as_array()) {
        programme.exercises.push_back(read_exercise(exercise.as_object()));
    }
    for (const json::value& phase : member(object, "phases").as_array()) {
        programme.phases.push_back(read_phase(phase.as_object()));
    }
    if (object.contains("start")) programme.start = read_start(member(object, "start").as_object());
    if (const json::value* citations = object.if_contains("citation")) {
        for (const json::value& one : citations->as_array())
            programme.citations.push_back(read_citation(one.as_object()));
    }
    return programme;
}

} // namespace heelwise
