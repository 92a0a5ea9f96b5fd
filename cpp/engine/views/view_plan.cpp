// The part of the view for the plan: what to do, how much, how often, and why (R60).
#include "log/event_fields.hpp"
#include "state/assessment_status.hpp"
#include "views/view_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

json::object dose_text(const Exercise& exercise, const Dose& dose) {
    const std::int64_t sets = dose.sets;
    switch (exercise.kind) {
    case ExerciseKind::isometric: {
        json::object params{{"sets", sets}, {"seconds", dose.hold_ms / 1000}};
        if (dose.load_g == 0) return text("dose.hold", std::move(params));
        params["grams"] = dose.load_g;
        return text("dose.hold_load", std::move(params));
    }
    case ExerciseKind::isotonic:
    case ExerciseKind::rebound:
        if (dose.rm > 0) return text("dose.reps_rm", {{"sets", sets}, {"reps", dose.reps}, {"rm", dose.rm}});
        if (dose.load_g == 0) return text("dose.reps", {{"sets", sets}, {"reps", dose.reps}});
        return text("dose.reps_load", {{"sets", sets}, {"reps", dose.reps}, {"grams", dose.load_g}});
    case ExerciseKind::bounce: return text("dose.bouts", {{"sets", sets}, {"seconds", dose.bout_ms / 1000}});
    case ExerciseKind::hop:
        if (dose.reps == 0) return text("dose.bouts", {{"sets", sets}, {"seconds", dose.bout_ms / 1000}});
        return text("dose.hops", {{"sets", sets}, {"reps", dose.reps}});
    case ExerciseKind::run:
        if (sets == 1) return text("dose.whole_run", {{"minutes", dose.bout_ms / 60'000}});
        return text("dose.walk_run", {{"minutes", sets * dose.bout_ms / 60'000}, {"bout", dose.bout_ms / 60'000}});
    }
    assert(false);
    return {};
}

json::value tempo_text(const Exercise& exercise, const Dose& dose) {
    if (exercise.kind != ExerciseKind::isotonic) return nullptr;
    json::object params{{"up", dose.up_ms / 1000}, {"down", dose.down_ms / 1000}};
    if (dose.hold_ms == 0) return text("tempo.raise", std::move(params));
    params["hold"] = dose.hold_ms / 1000;
    return text("tempo.raise_hold", std::move(params));
}

json::object view_figure(const Exercise& exercise) {
    return {{"motion", name_of(exercise.motion)},
            {"posture", name_of(exercise.posture)},
            {"legs", name_of(exercise.legs)},
            {"knee", name_of(exercise.knee)},
            {"range", name_of(exercise.range)},
            {"surface", name_of(exercise.surface)},
            {"load", name_of(exercise.load)},
            {"support", name_of(exercise.support)}};
}

// Returns the text for where a change would lead, compared with the current plan.
json::object leads(const Plan& now, const Plan& then) {
    if (then.phase == 0) return text("change.without_holds");
    if (then.stage != now.stage && then.stage == Stage::calm_down) return text("change.calm_down");
    if (then.stage != now.stage && then.phase == now.phase) return text("change.build_up");
    if (then.phase != now.phase) return text("change.phase", {{"phase", then.phase}});
    const PlanExercise& from = now.exercises.front();
    const PlanExercise& to = then.exercises.front();
    if (from.exercise != to.exercise) return text("change.exercise");
    if (from.rung != to.rung) return text(to.rung > from.rung ? "change.dose_more" : "change.dose_less");
    return text(then.frequency < now.frequency ? "change.more_often" : "change.less_often");
}

// Returns changes only while the plan comes from the answers of the last finished assessment.
json::array view_changes(const State& state, const Programme& programme) {
    json::array out;
    const AssessmentState& assessment = state.assessment;
    const bool rests_on_answers =
        state.plan.cause == PlanCause::assessment && assessment.round == assessment.decided_round;
    if (!rests_on_answers) return out;
    AssessmentAnswers answers;
    for (std::size_t i = 0; i < assessment_question_count; ++i) {
        if (assessment.answers[i]) answers[i] = assessment.answers[i]->value;
    }
    for (const Change& change : changes(answers, programme)) {
        out.push_back(json::object{
            {"question", name_of(change.question)},
            {"text", value_text(change.question, change.value)},
            {"leads", change.asks_more ? text("change.more_questions") : leads(*state.plan.plan, change.plan)}});
    }
    return out;
}

} // namespace

std::vector<TimelineItem> timeline_items(const Plan& plan, const Programme& programme) {
    std::vector<TimelineItem> items;
    for (const PlanExercise& one : plan.exercises) {
        const Exercise* exercise = programme.exercise(one.exercise);
        if (exercise == nullptr) continue; // from a document that is not known
        TimelineItem item{*exercise, one.dose, {}};
        if (exercise->each_side) item.sides = {Side::left, Side::right};
        items.push_back(std::move(item));
    }
    return items;
}

std::int64_t minutes_of(const Plan& plan, const Programme& programme) {
    const auto timeline = make_timeline(timeline_items(plan, programme), programme.parameters.flow, "");
    return timeline ? (timeline->total_ms + ms_per_minute - 1) / ms_per_minute : 0;
}

json::array weekday_names(const Plan& plan) {
    static constexpr std::array<std::string_view, 7> names{
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    json::array out;
    for (std::size_t day = 0; day < names.size(); ++day) {
        if ((plan.weekdays >> day & 1) != 0) out.push_back(json::value(names[day]));
    }
    return out;
}

json::object frequency_text(const Plan& plan) {
    const std::string key = "frequency." + std::string(name_of(plan.frequency));
    switch (plan.frequency) {
    case Frequency::twice_daily:
    case Frequency::daily:
    case Frequency::every_other_day: return text(key);
    case Frequency::times_a_week: return text(key, {{"n", plan.times}});
    case Frequency::weekdays: return text(key, {{"n", static_cast<std::int64_t>(weekday_names(plan).size())}});
    }
    assert(false);
    return {};
}

// A document's own exercise has its own title. All other exercises have words in the catalogue (exercise_check.cpp).
json::object exercise_name(const std::string& exercise, const Programme& programme) {
    const Exercise* found = programme.exercise(exercise);
    if (found != nullptr && !found->title.empty()) return literal(found->title);
    return text("exercise." + exercise + ".name");
}

json::object phase_name(std::int64_t number, const Programme& programme) {
    const Phase* phase = programme.phase(number);
    if (phase != nullptr && !phase->title.empty()) return literal(phase->title);
    for (const Phase& known : default_programme().phases) {
        if (phase != nullptr && phase->id == known.id) return text("phase." + std::to_string(known.number) + ".name");
    }
    const std::string key = phase == nullptr ? std::to_string(number) : phase->id;
    return text("phase." + key + ".name");
}

namespace {

// Returns the steps, one on each line.
json::object steps_text(const Exercise& exercise, const std::string& key) {
    if (exercise.steps.empty()) return text(key + ".steps");
    std::string lines;
    for (const std::string& step : exercise.steps) lines += (lines.empty() ? "" : "\n") + step;
    return literal(lines);
}

// H17: a document's own exercise also shows a cue to hold on.
json::value cue_text(const Exercise& exercise, const std::string& key) {
    if (exercise.support == Support::none) return nullptr;
    return text(exercise.title.empty() ? key + ".cue" : "exercise.own.cue");
}

} // namespace

json::object view_exercise(const PlanExercise& one, const Plan& plan, const Programme& programme) {
    const Exercise* found = programme.exercise(one.exercise);
    const Exercise exercise = found == nullptr ? Exercise{} : *found;
    const std::string key = "exercise." + one.exercise;
    const Phase* phase = programme.phase(plan.phase);
    const PhaseExercise* ladder = phase == nullptr ? nullptr : ladder_of(*phase, programme, one.exercise);
    json::array sources;
    if (ladder != nullptr) {
        for (const std::string& source : ladder->sources) sources.push_back(json::value(source));
    }
    return {{"exercise", one.exercise},
            {"name", exercise_name(one.exercise, programme)},
            {"steps", steps_text(exercise, key)},
            {"cue", cue_text(exercise, key)},
            {"dose", written_members(one.dose)},
            {"dose_text", dose_text(exercise, one.dose)},
            {"tempo_text", tempo_text(exercise, one.dose)},
            {"rest_text",
             one.dose.rest_ms == 0 ? json::value(nullptr)
                                   : json::value(text("rest.between", {{"seconds", one.dose.rest_ms / 1000}}))},
            {"sides", exercise.each_side ? json::array{"left", "right"} : json::array{}},
            {"figure", view_figure(exercise)},
            {"rung", one.rung + 1},
            {"rungs", ladder == nullptr ? one.rung + 1 : std::max(ladder->top, one.rung) + 1},
            {"sources", std::move(sources)}};
}

json::array view_exercises(const Plan& plan, const Programme& programme) {
    json::array out;
    for (const PlanExercise& one : plan.exercises) out.push_back(view_exercise(one, plan, programme));
    return out;
}

json::value view_plan(const State& state, const Programme& programme) {
    if (!state.plan.plan) return nullptr;
    const Plan& plan = *state.plan.plan;
    return json::object{
        {"stage", name_of(plan.stage)},
        {"phase", plan.phase},
        {"name", phase_name(plan.phase, programme)},
        {"frequency", name_of(plan.frequency)},
        {"frequency_text", frequency_text(plan)},
        {"weekdays", weekday_names(plan)},
        {"document",
         json::object{{"id", plan.document}, {"version", plan.document_version}, {"title", programme.title}}},
        {"exercises", view_exercises(plan, programme)},
        {"minutes", minutes_of(plan, programme)},
        {"maintenance", plan.maintenance},
        {"since", write_date(state.plan.since)},
        {"cause", name_of(state.plan.cause)},
        {"cause_text", text("plan.cause." + std::string(name_of(state.plan.cause)))},
        {"reasons", view_reasons(state.plan.reasons)},
        {"changes", view_changes(state, programme)}};
}

} // namespace heelwise
