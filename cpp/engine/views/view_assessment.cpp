// The part of the view for the assessment (R10).
#include "log/event_fields.hpp"
#include "rules/assessment_signs.hpp"
#include "state/assessment_status.hpp"
#include "views/view_parts.hpp"

namespace heelwise {

namespace {

std::string_view side_end(AssessmentQuestion question) {
    const std::string_view name = name_of(question);
    return name.substr(question_key(question).size());
}

json::array choices_of(AssessmentQuestion question, const Programme& programme) {
    json::array out;
    for (const std::string& word : words_of(question, programme)) {
        out.push_back(json::object{{"value", word}, {"text", choice_text(question, word)}});
    }
    return out;
}

std::int64_t highest(AnswerKind kind) {
    switch (kind) {
    case AnswerKind::word:
    case AnswerKind::list: return 0;
    case AnswerKind::pain:
    case AnswerKind::goals: return pain_max;
    case AnswerKind::minutes: return minutes_max;
    }
    assert(false);
    return 0;
}

// Returns the rules that use the answer.
json::array rules_of(AssessmentQuestion question) {
    switch (question) {
    case AssessmentQuestion::sides: return {"R16"};
    case AssessmentQuestion::site_left:
    case AssessmentQuestion::site_right: return {"R15"};
    case AssessmentQuestion::activity_pain_left:
    case AssessmentQuestion::activity_pain_right:
    case AssessmentQuestion::settling:
    case AssessmentQuestion::woken: return {"R11", "R12"};
    case AssessmentQuestion::trend: return {"R12"};
    case AssessmentQuestion::morning_pain_left:
    case AssessmentQuestion::morning_pain_right: return {"R30"};
    case AssessmentQuestion::seated_hold:
    case AssessmentQuestion::short_hold: return {"R12", "R14"};
    case AssessmentQuestion::two_leg_raise: return {"R14"};
    case AssessmentQuestion::equipment: return {"R15", "R22"};
    case AssessmentQuestion::sore_activities:
    case AssessmentQuestion::calming: return {"R50"};
    case AssessmentQuestion::goals: return {"R51"};
    case AssessmentQuestion::change:
    case AssessmentQuestion::duration:
    case AssessmentQuestion::stiffness:
    case AssessmentQuestion::fitness:
    case AssessmentQuestion::illness:
    case AssessmentQuestion::sports: return {"R10"};
    }
    assert(false);
    return {};
}

// Returns only the members that this kind of answer uses.
json::object view_value(AnswerKind kind, const AssessmentValue& value) {
    json::object all = written_members(value);
    if (kind != AnswerKind::goals) all.erase("ratings");
    if (kind != AnswerKind::goals && kind != AnswerKind::list) {
        all.erase("chosen");
        all.erase("own");
    }
    return all;
}

json::object
view_question(AssessmentQuestion question, const AssessmentState& state, bool is_current, const Programme& programme) {
    const auto stored = is_current ? state.answers[index_of(question)] : std::nullopt;
    const AnswerKind kind = kind_of(question);
    const std::string key = "assess." + question_key(question);
    return {{"key", name_of(question)},
            {"kind", name_of(kind)},
            {"text", text(key + ".ask" + std::string(side_end(question)))},
            {"why", text(key + ".why")},
            {"rules", rules_of(question)},
            {"follow_up", question == AssessmentQuestion::short_hold},
            {"choices", choices_of(question, programme)},
            {"max", highest(kind)},
            {"own_max", own_max_of(question)},
            {"answer", stored ? json::value(view_value(kind, stored->value)) : json::value(nullptr)},
            {"record", stored ? json::value(stored->record) : json::value(nullptr)}};
}

} // namespace

json::object view_assessment(const State& state, const Programme& programme) {
    const AssessmentState& assessment = state.assessment;
    const bool is_owed = owes_assessment(state);
    const std::int64_t round = round_now(assessment, is_owed);
    const AssessmentAnswers answers = answers_now(assessment, is_owed);
    json::array questions;
    std::int64_t done = 0;
    const std::vector<AssessmentQuestion> asked = applicable_questions(answers);
    for (const AssessmentQuestion question : asked) {
        questions.push_back(view_question(question, assessment, round == assessment.round, programme));
        if (answers[index_of(question)]) ++done;
    }
    json::array information;
    for (const Hit& hit : signs_in(answers)) {
        if (weight_of(hit.card) == Weight::information) information.push_back(json::value(name_of(hit.card)));
    }
    return {{"status", name_of(status_of(assessment, is_owed))},
            {"round", round},
            {"next", name_or_null(next_question(answers))},
            {"done", done},
            {"of", static_cast<std::int64_t>(asked.size())},
            {"questions", std::move(questions)},
            {"information", std::move(information)},
            {"completed_date", date_or_null(assessment.decided_date)}};
}

} // namespace heelwise
