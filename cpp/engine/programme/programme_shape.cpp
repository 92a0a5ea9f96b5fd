// Declares the members of a programme document. Numbers and doses come from their tables, closed sets from their enums,
// and sources from the registry, so that each is stated once.
#include "programme/programme_shape.hpp"

#include "foundation/enum_names.hpp"
#include "programme/dose_kind.hpp"
#include "programme/programme_parameters.hpp"
#include "programme/registry.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::int64_t title_characters_max = 80;
constexpr std::int64_t exercises_max = 60;
constexpr std::int64_t rungs_max = 30;
constexpr std::int64_t overrides_max = 128;
constexpr std::int64_t programme_weeks_max = 52;

template <class Enum>
Spec closed_spec() {
    return word_spec(all_names<Enum>());
}

Spec sources_spec() {
    std::vector<std::string> ids;
    for (const json::value& source : registry().at("sources").as_array()) {
        ids.emplace_back(view_of(source.at("id").as_string()));
    }
    return list_spec(word_spec(std::move(ids)), 1, 8)
        .said("where it comes from; OURS marks our own interpretation, also beside others");
}

template <class Group, std::size_t Size>
Spec group_spec(const NumberSpec<Group> (&table)[Size]) {
    std::vector<SpecMember> members{{"sources", sources_spec()}};
    for (const auto& number : table) {
        members.push_back(
            {std::string(number.name), integer_spec(number.min, number.max).said(std::string(number.about))});
    }
    return object_spec(std::move(members));
}

Spec numbers_spec() {
    std::vector<SpecMember> members;
    for_each_number_group([&](std::string_view name, auto, const auto& table) {
        members.push_back({std::string(name), group_spec(table)});
    });
    return object_spec(std::move(members));
}

Spec calming_spec() {
    Spec fact = text_spec(2, 4).said("a fact of the registry that says why, F9 and so on");
    Spec item = object_spec(
        {{"id", id_spec()},
         {"facts", list_spec(std::move(fact), 0, 4)},
         {"sources", sources_spec()},
         {"impact", boolean_spec().said("R35: running, jumping or sport, not looked at before phase 6"), false}});
    return list_spec(std::move(item), 1, 30).said("R10: activities that can be sore, and what to change (F9-F12)");
}

Spec title_spec() { return plain_spec(1, 60).said("of what the app has no words for, as people see it"); }

Spec exercise_spec() {
    return object_spec(
        {{"id", id_spec()},
         {"kind", closed_spec<ExerciseKind>().said("decides what its doses consist of")},
         {"motion", closed_spec<Motion>()},
         {"posture", closed_spec<Posture>()},
         {"legs", closed_spec<Legs>()},
         {"surface", closed_spec<Surface>()},
         {"knee", closed_spec<Knee>()},
         {"range", closed_spec<Range>()},
         {"load", closed_spec<Load>()},
         {"support", closed_spec<Support>().said("H17: what the hands hold; never none where one stands")},
         {"equipment", closed_spec<Equipment>()},
         {"each_side", boolean_spec().said("a full window for each side")},
         {"floor_twin", id_spec().said("R15, H4: what step work becomes on the floor"), false},
         {"title", title_spec(), false},
         {"steps", list_spec(plain_spec(1, 200), 1, 6).said("with a title: how it is done"), false},
         {"sources", sources_spec()}});
}

Spec dose_spec(bool rungs) {
    std::vector<SpecMember> members;
    for (const DoseMember& member : all_dose_members()) {
        if (member.part == DosePart::exercise || (rungs && member.part == DosePart::constant)) continue;
        members.push_back({std::string(member.name), integer_spec(member.min, member.max), false});
    }
    return object_spec(std::move(members));
}

Spec week_spec(std::string about) { return integer_spec(0, programme_weeks_max).said(std::move(about)); }

Spec rung_spec() {
    Spec spec = dose_spec(true);
    spec.members.push_back(
        {"from_week", week_spec("whole weeks in this phase; sooner the rung is not offered"), false});
    spec.members.push_back({"ours", boolean_spec().said("not the cited source's: our own way up to it"), false});
    return spec;
}

Spec ladder_spec() {
    return object_spec(
        {{"id", id_spec()},
         {"sources", sources_spec()},
         {"constant", dose_spec(false).said("members of the dose that are the same on every rung"), false},
         {"rungs", list_spec(rung_spec(), 1, rungs_max).said("lowest first; each changes one thing (R24)")},
         {"top", integer_spec(0, rungs_max - 1).said("index of the top rung; those beyond come on request only")}});
}

const DoseMember& rest_member() {
    const auto is_rest = [](const DoseMember& member) { return member.part == DosePart::exercise; };
    const auto members = all_dose_members();
    const auto found = std::find_if(members.begin(), members.end(), is_rest);
    assert(found != members.end());
    return *found;
}

Spec phase_exercise_spec() {
    const DoseMember& rest = rest_member();
    return object_spec(
        {{"exercise", id_spec()},
         {"ladder", id_spec().said("of this phase")},
         {std::string(rest.name), integer_spec(rest.min, rest.max).said("between sets"), false},
         {"fallback",
          boolean_spec().said("never offered as the next one, only on request or where no other can be"),
          false},
         {"on_request", boolean_spec().said("R22: beyond the top of the phase, never offered"), false},
         {"place",
          closed_spec<Place>().said("to the exercise listed before: after it, an alternative to it, or another way"),
          false},
         {"gate",
          integer_spec(0, rungs_max - 1)
              .said("R35: from this rung and at later places, sessions count towards the next phase; "
                    "if no exercise has one, the top rung at the last place"),
          false},
         {"from_week", week_spec("of exercises done together: whole weeks in this phase; later it joins"), false},
         {"use", boolean_spec().said("false: left out, as if it were not listed"), false}});
}

// R40.
Spec times_spec() { return integer_spec(1, phase_times_max).said("with times_a_week: at most so many of any 7 dates"); }
Spec weekdays_spec() {
    return list_spec(closed_spec<Weekday>(), 1, phase_weekdays_max)
        .said("with weekdays: these, with a day between them");
}

Spec citation_spec() {
    Spec one = object_spec({{"authors", plain_spec(1, 200)},
                            {"title", plain_spec(1, 300)},
                            {"journal", plain_spec(1, 120)},
                            {"year", integer_spec(1900, 2100)},
                            {"doi", plain_spec(1, 100), false}});
    return list_spec(std::move(one), 1, 4).said("the papers that this programme follows");
}

Spec rung_at_spec() { return object_spec({{"exercise", id_spec()}, {"rung", integer_spec(0, rungs_max - 1)}}); }

Spec landing_spec() {
    return object_spec({{"asks", closed_spec<LandingQuestion>()},
                        {"easy", rung_at_spec()},
                        {"challenging", rung_at_spec()},
                        {"otherwise", rung_at_spec().said("too painful, or not tried")}})
        .said("R35: asked before this phase, and the rung that each answer leads to");
}

Spec phase_spec() {
    return object_spec(
        {{"number", integer_spec(1, phases_max)},
         {"id", id_spec()},
         {"title", title_spec(), false},
         {"frequency", closed_spec<Frequency>().said("R23")},
         {"times", times_spec(), false},
         {"weekdays", weekdays_spec(), false},
         {"together", boolean_spec().said("all exercises in each session, not one of them"), false},
         {"from_week", week_spec("whole weeks in the programme; sooner the phase is not offered"), false},
         {"landing", landing_spec(), false},
         {"sources", sources_spec()},
         {"ladders", list_spec(ladder_spec(), 1, 8)},
         {"exercises", list_spec(phase_exercise_spec(), 1, 12).said("easier to harder (R34)")}});
}

// R17. programme_check.cpp checks which phases `regardless` may name.
Spec start_spec() {
    return object_spec(
        {{"phase", integer_spec(1, phases_max)},
         {"exercise", id_spec().said("of this phase")},
         {"rung", integer_spec(0, rungs_max - 1).said("index, lowest first")},
         {"regardless", boolean_spec().said("also while R12 would calm down first; phases 1 and 2 only")}});
}

Spec make_programme_spec() {
    return object_spec({{"format", integer_spec(programme_format, programme_format)},
                        {"id", id_spec()},
                        {"version", integer_spec(1, programme_version_max).said("a released version is never edited")},
                        {"title", text_spec(1, title_characters_max)},
                        {"parameters", numbers_spec()},
                        {"calming", calming_spec()},
                        {"goals", list_spec(id_spec(), 1, 20)},
                        {"exercises", list_spec(exercise_spec(), 1, exercises_max)},
                        {"phases", list_spec(phase_spec(), 2, phases_max).said("R14 starts in the first or second")},
                        {"start", start_spec().said("R17: where a physio lets someone begin"), false},
                        {"citation", citation_spec(), false}});
}

template <class Group, std::size_t Size>
void allow(std::vector<SpecMember>& allowed,
           const std::string& group,
           const NumberSpec<Group> (&table)[Size],
           const std::vector<std::string_view>& names) {
    for (const auto& number : table) {
        if (std::find(names.begin(), names.end(), number.name) == names.end()) continue;
        allowed.push_back({"/parameters/" + group + "/" + std::string(number.name),
                           integer_spec(number.min, number.max).said(std::string(number.about))});
    }
}

// What a physio states besides doses (R36): dates, texts and names. There is no field for the name or birth date of a
// patient (H11).
std::vector<SpecMember> given_members() {
    return {{"/issued", date_spec()},
            {"/expires", date_spec()},
            {"/review", date_spec()},
            {"/hold", object_spec({{"until", date_spec()}}).said("R36: nothing more is offered until then")},
            {"/side", closed_spec<Sides>()},
            {"/goals", list_spec(id_spec(), 1, 20).said("some of the base's")},
            {"/note", plain_spec(1, note_characters_max)},
            {"/by",
             object_spec({{"name", plain_spec(1, maker_characters_max)},
                          {"clinic", plain_spec(1, maker_characters_max), false}})}};
}

// The closed list of overrides. It does not contain the safety screen, causes of a red other than pain, or what an
// exercise is.
Spec make_overrides_spec() {
    std::vector<SpecMember> allowed{{"/start", start_spec()},
                                    {"/phases/*/frequency", closed_spec<Frequency>().said("R23")},
                                    {"/phases/*/times", times_spec()},
                                    {"/phases/*/weekdays", weekdays_spec()},
                                    {"/phases/*/exercises/*/use", boolean_spec()},
                                    {"/phases/*/ladders/*/top", integer_spec(0, rungs_max - 1)}};
    for (const DoseMember& member : all_dose_members()) {
        const Spec bounds = integer_spec(member.min, member.max);
        const std::string name(member.name);
        if (member.part == DosePart::exercise) {
            allowed.push_back({"/phases/*/exercises/*/" + name, bounds});
            continue;
        }
        allowed.push_back({"/phases/*/ladders/*/constant/" + name, bounds});
        if (member.part == DosePart::rung_or_constant)
            allowed.push_back({"/phases/*/ladders/*/rungs/*/" + name, bounds});
    }
    for (SpecMember& member : given_members()) allowed.push_back(std::move(member));
    allow(allowed, "first_hold", first_hold_table, {"high_ms", "moderate_ms", "low_ms"});
    allow(allowed, "response", response_table, {"rest_today_pain", "red_pain", "amber_pain"});
    allow(allowed, "step", step_table, {"easy_sessions", "green_sessions", "good_sessions"});
    for (const char* into : {"into_2", "into_3_4", "into_5_6"}) {
        allow(allowed,
              into,
              entry_table,
              {"easy_sessions", "easy_days", "green_sessions", "green_days", "good_sessions", "good_days"});
    }
    Spec base = object_spec({{"id", id_spec()}, {"version", integer_spec(1, programme_version_max)}});
    return object_spec({{"format", integer_spec(programme_format, programme_format)},
                        {"base", std::move(base)},
                        {"set", pointers_spec(std::move(allowed), overrides_max)}})
        .said(
            "Laid over the document that `base` names, before it is checked. Out of bounds is refused, never clamped.");
}

} // namespace

const Spec& programme_spec() {
    static const Spec spec = make_programme_spec();
    return spec;
}

const Spec& overrides_spec() {
    static const Spec spec = make_overrides_spec();
    return spec;
}

json::object programme_schema() {
    json::object schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                        {"$id", "urn:heelwise:programme:" + std::to_string(programme_format)},
                        {"title", "A programme document of Heelwise"},
                        {"description",
                         "Written by `heelwise schema`; all bounds are hard. What a schema cannot say (ids that refer, "
                         "ladders that rise, "
                         "floor twins, numbers that fit each other) is checked by `heelwise check FILE`."}};
    for (auto& pair : schema_of(programme_spec())) schema[pair.key()] = pair.value();
    schema["$defs"] = json::object{{"overrides", schema_of(overrides_spec())}};
    return schema;
}

} // namespace heelwise
