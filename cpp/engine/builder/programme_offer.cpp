#include "builder/programme_offer.hpp"

#include "builder/programme_field.hpp"
#include "builder/programme_form.hpp"
#include "decisions/adopt_programme.hpp"
#include "foundation/reply.hpp"
#include "progress/session_day.hpp"
#include "state/active_programme.hpp"
#include "views/view_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// Returns what the followed programme sets, or nullopt if its base is not that of the offered one.
std::optional<json::object>
set_followed(const State& state, const Programme& followed, const ProgrammeSource& offered) {
    if (followed.id != offered.id || followed.version != offered.version) return std::nullopt;
    const auto& stored = state.programme.followed;
    if (!stored || stored->source.empty()) return json::object{};
    const auto source = read_source(stored->source);
    if (!source || source->base != offered.base) return std::nullopt;
    return source->set;
}

bool has_step_work(const Programme& programme) {
    for (const Phase& phase : programme.phases) {
        for (const PhaseExercise& each : phase.exercises) {
            const Exercise* exercise = programme.exercise(each.exercise);
            if (exercise != nullptr && exercise->surface == Surface::step) return true;
        }
    }
    return false;
}

struct Offered {
    const State& state;
    const Programme& followed;
    const Programme& programme;
};

json::object lead(const char* what, json::object params = {}) {
    return text("programme.leads." + std::string(what), std::move(params));
}

json::array leads_of(const Offered& offered, const Result<Following>& follows) {
    const State& state = offered.state;
    const Given& given = offered.programme.given;
    json::array leads;
    if (follows) {
        const bool has_questions = follows->asks || !state.plan.plan;
        if (has_questions) leads.push_back(lead("questions"));
        if (offered.programme.start && has_questions) {
            leads.push_back(lead("start"));
            leads.push_back(lead("waits"));
        }
        const bool goes_on = state.plan.plan && !follows->asks && !follows->anew;
        if (goes_on) leads.push_back(lead(follows->plan ? "dose" : "keeps"));
    }
    const auto& decided = state.assessment.decided;
    if (decided && decided->floor_only && has_step_work(offered.programme)) leads.push_back(lead("floor"));
    if (given.hold_until) leads.push_back(lead("hold", {{"date", write_date(*given.hold_until)}}));
    if (given.expires) leads.push_back(lead("expires", {{"date", write_date(*given.expires)}}));
    const auto& issued = offered.followed.given.issued;
    if (issued && given.issued && *given.issued < *issued) {
        leads.push_back(lead("older", {{"date", write_date(*given.issued)}, {"yours", write_date(*issued)}}));
    }
    return leads;
}

json::value view_start(const Offered& offered) {
    const auto& decided = offered.state.assessment.decided;
    if (decided && !is_for(offered.programme.given, decided->baseline.sides)) return nullptr;
    // Site and equipment are unknown before the questionnaire, so the start is shown as the physio set it.
    Permitted permitted = permitted_of(offered.state);
    if (!decided) permitted = {false, {Equipment::step, Equipment::weight, Equipment::machine, Equipment::rope}};
    const auto start = plan_starting(offered.programme, permitted);
    return start ? json::value(view_dose(*start, offered.programme)) : json::value(nullptr);
}

// Keeps the differences in doses, limits, the start and goals. The preview shows the other values separately.
json::array differences_to_show(json::array all) {
    json::array out;
    for (json::value& one : all) {
        const std::string_view pointer = view_of(one.at("pointer").as_string());
        const auto begins = [&](std::string_view with) { return pointer.substr(0, with.size()) == with; };
        if (begins("/phases/") || begins("/parameters/") || begins("/start") || begins("/goals"))
            out.push_back(std::move(one));
    }
    return out;
}

json::array goal_texts(const Programme& programme) {
    json::array out;
    for (const std::string& goal : programme.goals) out.push_back(text("goal." + goal));
    return out;
}

} // namespace

Result<json::object>
query_programme(const State& state, const Programme& standard, const json::value& args, const Now& now) {
    Fields fields(args, "/args");
    const std::string said = fields.text("text", 1, source_bytes_max);
    if (auto fault = fields.end()) return *fault;
    const auto followable = read_acceptable(said, now.local_date);
    if (!followable) return followable.fault();
    const ProgrammeSource& source = followable->source;
    const Programme& followed = active_programme(state, standard);
    const Offered offered{state, followed, followable->programme};
    const auto follows = following(state, standard, *followable, now);
    const auto stored = set_followed(state, followed, source);
    json::object out{{"base", base_summary(source)}};
    add_given(out, followable->programme.given);
    out["goals"] = goal_texts(followable->programme);
    out["differs"] =
        differences_to_show(differences(talked_about(source.base), source.set, stored ? &*stored : nullptr));
    out["now"] = json::object{{"title", followed.title},
                              {"same", !follows && follows.fault().code == Code::programme_same},
                              {"same_base", stored.has_value()},
                              {"by", view_maker(followed.given)}};
    out["leads"] = leads_of(offered, follows);
    const bool has_plan = follows && follows->plan && !follows->asks;
    out["to"] = has_plan ? json::value(view_dose(*follows->plan, followable->programme)) : json::value(nullptr);
    out["start"] = view_start(offered);
    out["barred"] = follows ? json::value(nullptr) : json::value(write_fault(follows.fault()));
    return out;
}

} // namespace heelwise
