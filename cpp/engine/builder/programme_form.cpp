#include "builder/programme_form.hpp"

#include "builder/form_fault.hpp"
#include "builder/programme_field.hpp"
#include "foundation/enum_names.hpp"
#include "programme/dose_kind.hpp"
#include "programme/programme_overrides.hpp"
#include "programme/programme_read.hpp"
#include "programme/programme_shape.hpp"
#include "sharing/link.hpp"
#include "views/view_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// Removes faulty settings until the rest is valid, so that doses can be shown while something is wrong.
CheckedSource without_faulty(CheckedSource checked, ProgrammeSource source) {
    while (!checked.programme && !source.set.empty()) {
        bool is_less = false;
        for (const Fault& fault : checked.faults) is_less = source.set.erase(key_of_fault(fault)) > 0 || is_less;
        if (!is_less) source.set.clear(); // no single setting is at fault
        checked = check_source(source);
    }
    return checked;
}

template <class Enum>
json::array words_of(const std::string& stem) {
    json::array out;
    for (const std::string& name : all_names<Enum>()) {
        out.push_back(json::object{{"word", name}, {"text", text(stem + name)}});
    }
    return out;
}

json::array citations_of(const json::value& document) {
    const json::value* found = document.as_object().if_contains("citation");
    return found == nullptr ? json::array{} : found->as_array();
}

class Form {
public:
    Form(const ProgrammeSource& source, const CheckedSource& shown, const std::vector<FormFault>& faults)
        : source_(source), about_(talked_about(shown.document)), faults_(faults) {}

    json::value field(const std::string& pointer) const {
        const auto info = field_at(about_, pointer);
        if (!info) return nullptr;
        const json::value standard = value_at(source_.base, pointer);
        const json::value* said = source_.set.if_contains(pointer);
        const json::value& value = said == nullptr ? standard : *said;
        json::array words;
        if (info->kind == FieldKind::choice) words = words_of<Frequency>("field.frequency.");
        if (info->kind == FieldKind::weekdays) words = words_of<Weekday>("weekday.");
        json::array faults;
        for (const FormFault& fault : faults_) {
            if (fault.pointer == pointer) faults.push_back(write_form_fault(fault));
        }
        return json::object{{"pointer", pointer},
                            {"label", text("field." + info->name)},
                            {"kind", name_of(info->kind)},
                            {"value", value},
                            {"standard", standard},
                            {"value_text", field_texts(about_, *info, value)},
                            {"min", or_null(info->min)},
                            {"max", or_null(info->max)},
                            {"words", std::move(words)},
                            {"faults", std::move(faults)}};
    }

    // R36, R20: the parameters that overrides may set.
    json::array limits() const {
        json::array out;
        for (const SpecMember& member : settable()) {
            if (member.name.rfind("/parameters/", 0) == 0) out.push_back(field(member.name));
        }
        return out;
    }

    json::array phases() const {
        json::array out;
        for (std::size_t i = 0; i < about_.all.phases.size(); ++i) out.push_back(phase(i));
        return out;
    }

    json::array starts() const {
        json::array out;
        for (const Phase& read : about_.all.phases) {
            json::array exercises;
            for (const PhaseExercise& each : read.exercises) {
                json::array rungs;
                for (std::size_t rung = 0; rung < each.rungs.size(); ++rung)
                    rungs.push_back(dose_text(read, each, rung));
                exercises.push_back(json::object{{"exercise", each.exercise},
                                                 {"name", exercise_name(each.exercise, about_.all)},
                                                 {"rungs", std::move(rungs)}});
            }
            out.push_back(json::object{{"phase", read.number},
                                       {"name", phase_name(read.number, about_.all)},
                                       {"exercises", std::move(exercises)},
                                       {"regardless", read.number <= own_start_phase_max}});
        }
        return out;
    }

    json::array goals() const {
        const json::value* said = source_.set.if_contains("/goals");
        json::array out;
        for (const json::value& goal : source_.base.at("goals").as_array()) {
            bool chosen = said == nullptr;
            if (said != nullptr && said->is_array()) {
                const json::array& list = said->get_array();
                chosen = std::find(list.begin(), list.end(), goal) != list.end();
            }
            const std::string id(view_of(goal.as_string()));
            out.push_back(json::object{{"id", id}, {"text", text("goal." + id)}, {"chosen", chosen}});
        }
        return out;
    }

    json::array differs() const { return differences(talked_about(source_.base), source_.set, nullptr); }

private:
    static const std::vector<SpecMember>& settable() {
        const auto& members = overrides_spec().members;
        const auto set =
            std::find_if(members.begin(), members.end(), [](const SpecMember& one) { return one.name == "set"; });
        assert(set != members.end());
        return set->spec.members;
    }

    json::object shown(const Phase& phase, const PhaseExercise& each, std::size_t rung) const {
        Plan plan{about_.all.id, about_.all.version, Stage::build_up, phase.number, {}, {}};
        return view_exercise({each.exercise, static_cast<std::int64_t>(rung), each.rungs[rung]}, plan, about_.all);
    }
    json::value dose_text(const Phase& phase, const PhaseExercise& each, std::size_t rung) const {
        return shown(phase, each, rung).at("dose_text");
    }

    json::object phase(std::size_t index) const {
        const Phase& read = about_.all.phases[index];
        const std::string path = "/phases/" + std::to_string(index);
        const json::value& raw = source_.base.at("phases").as_array()[index];
        json::value frequency = field(path + "/frequency");
        const std::string word(
            view_of(frequency.at("value").is_string() ? frequency.at("value").get_string() : json::string()));
        json::array exercises;
        for (std::size_t i = 0; i < read.exercises.size(); ++i) {
            exercises.push_back(exercise(read, i, path, raw.at("exercises").as_array()[i]));
        }
        json::array ladders;
        for (std::size_t i = 0; i < raw.at("ladders").as_array().size(); ++i) {
            ladders.push_back(ladder(read, path + "/ladders/" + std::to_string(i), raw, i));
        }
        return {{"number", read.number},
                {"name", phase_name(read.number, about_.all)},
                {"frequency", std::move(frequency)},
                {"times", word == "times_a_week" ? field(path + "/times") : json::value(nullptr)},
                {"weekdays", word == "weekdays" ? field(path + "/weekdays") : json::value(nullptr)},
                {"exercises", std::move(exercises)},
                {"ladders", std::move(ladders)}};
    }

    json::object
    exercise(const Phase& phase, std::size_t index, const std::string& path, const json::value& raw) const {
        const PhaseExercise& each = phase.exercises[index];
        const std::string at = path + "/exercises/" + std::to_string(index);
        json::value rest = nullptr;
        for (const DoseMember& member : all_dose_members()) {
            const bool is_rest = member.part == DosePart::exercise && raw.as_object().contains(member.name);
            if (is_rest) rest = field(at + "/" + std::string(member.name));
        }
        return {{"exercise", each.exercise},
                {"name", exercise_name(each.exercise, about_.all)},
                {"use", field(at + "/use")},
                {"rest", std::move(rest)},
                {"ladder", raw.at("ladder")},
                {"fallback", each.fallback},
                {"on_request", each.on_request},
                {"first", shown(phase, each, 0)},
                {"top", shown(phase, each, static_cast<std::size_t>(each.top))}};
    }

    json::object ladder(const Phase& phase, const std::string& path, const json::value& raw, std::size_t index) const {
        const json::value& said = raw.at("ladders").as_array()[index];
        const PhaseExercise* user = nullptr;
        for (std::size_t i = 0; i < phase.exercises.size() && user == nullptr; ++i) {
            if (raw.at("exercises").as_array()[i].at("ladder") == said.at("id")) user = &phase.exercises[i];
        }
        json::array constant;
        if (const json::value* found = said.as_object().if_contains("constant")) {
            add_fields(constant, path + "/constant/", found->as_object());
        }
        json::array rungs;
        const json::array& list = said.at("rungs").as_array();
        for (std::size_t rung = 0; user != nullptr && rung < list.size(); ++rung) {
            json::array fields;
            add_fields(fields, path + "/rungs/" + std::to_string(rung) + "/", list[rung].as_object());
            rungs.push_back(json::object{{"dose_text", dose_text(phase, *user, rung)}, {"fields", std::move(fields)}});
        }
        return {{"id", said.at("id")},
                {"top", field(path + "/top")},
                {"constant", std::move(constant)},
                {"rungs", std::move(rungs)}};
    }

    void add_fields(json::array& fields, const std::string& path, const json::object& said) const {
        for (const auto& pair : said) {
            json::value made = field(path + std::string(pair.key().data(), pair.key().size()));
            if (!made.is_null()) fields.push_back(std::move(made));
        }
    }

    const ProgrammeSource& source_;
    TalkedAbout about_;
    const std::vector<FormFault>& faults_;
};

json::value said_or(const json::object& set, std::string_view key, json::value fallback) {
    const json::value* found = set.if_contains(key);
    return found == nullptr ? std::move(fallback) : *found;
}

json::value member_or(const json::value& object, const char* name, json::value fallback) {
    const json::value* found = object.is_object() ? object.get_object().if_contains(name) : nullptr;
    return found == nullptr ? std::move(fallback) : *found;
}

json::object write_given(const ProgrammeSource& source) {
    const json::object& set = source.set;
    const json::value by = said_or(set, "/by", nullptr);
    const json::value hold = said_or(set, "/hold", nullptr);
    return {{"side", said_or(set, "/side", nullptr)},
            {"issued", said_or(set, "/issued", nullptr)},
            {"expires", said_or(set, "/expires", nullptr)},
            {"review", said_or(set, "/review", nullptr)},
            {"hold_until", member_or(hold, "until", nullptr)},
            {"note", said_or(set, "/note", "")},
            {"name", member_or(by, "name", "")},
            {"clinic", member_or(by, "clinic", "")},
            {"start", said_or(set, "/start", value_at(source.base, "/start"))}};
}

json::value write_link(const ProgrammeSource& source, std::vector<FormFault>& faults) {
    if (!faults.empty() || !source.released) return nullptr;
    const json::value whole = write_source(source);
    const auto link = make_link(whole);
    if (!link) {
        faults.push_back({link.fault(), key_of_fault(link.fault())});
        return nullptr;
    }
    ProgrammeSource plain = source;
    for (const char* text : {"/note", "/by"}) plain.set.erase(text);
    const auto short_link = make_link(write_source(plain));
    return json::object{
        {"text", *link},
        {"characters", static_cast<std::int64_t>(link->size())},
        {"plain_characters", static_cast<std::int64_t>(short_link ? short_link->size() : link->size())}};
}

} // namespace

json::object base_summary(const ProgrammeSource& source) {
    return {{"id", source.id},
            {"version", source.version},
            {"title", source.base.at("title")},
            {"released", source.released},
            {"citations", citations_of(source.base)}};
}

Result<json::object> programme_form(std::string_view text, CivilDate today) {
    const auto source = read_source(text);
    if (!source) return source.fault();
    const CheckedSource checked = check_source(*source);
    std::vector<FormFault> faults = form_faults(checked.faults);
    // A date of issue in the future is allowed. An expired programme is faulty, because nobody could accept it.
    const auto dated = checked.programme ? fault_of_dates(checked.programme->given, today) : std::nullopt;
    if (dated && dated->code == Code::programme_expired) faults.push_back({*dated, key_of_fault(*dated)});
    const CheckedSource shown = without_faulty(checked, *source);
    json::value link = write_link(*source, faults);
    const Form form(*source, shown, faults);
    json::array written;
    for (const FormFault& fault : faults) written.push_back(write_form_fault(fault));
    return json::object{{"base", base_summary(*source)},
                        {"source", write_source(*source)},
                        {"limits", form.limits()},
                        {"phases", form.phases()},
                        {"starts", form.starts()},
                        {"goals", form.goals()},
                        {"given", write_given(*source)},
                        {"given_max",
                         json::object{{"note", note_characters_max},
                                      {"name", maker_characters_max},
                                      {"clinic", maker_characters_max},
                                      {"hold_days", hold_days_max}}},
                        {"differs", form.differs()},
                        {"faults", std::move(written)},
                        {"link", std::move(link)}};
}

} // namespace heelwise
