// The questions of R10: their names, kinds and fixed answers, and which of them apply.
#include "rules/assessment_question.hpp"

#include "foundation/enum_names.hpp"
#include "programme/plan.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

std::optional<std::string> word_of(const AssessmentAnswers& answers, AssessmentQuestion question) {
    const auto& answer = answers[index_of(question)];
    if (!answer) return std::nullopt;
    return answer->word;
}

bool is_sore(const AssessmentAnswers& answers, Side side) {
    const auto word = word_of(answers, AssessmentQuestion::sides);
    const auto sides = word ? sides_named(*word) : std::nullopt;
    return sides && includes(*sides, side);
}

bool applies(AssessmentQuestion question, const AssessmentAnswers& answers) {
    switch (question) {
    case AssessmentQuestion::site_left:
    case AssessmentQuestion::activity_pain_left:
    case AssessmentQuestion::morning_pain_left: return is_sore(answers, Side::left);
    case AssessmentQuestion::site_right:
    case AssessmentQuestion::activity_pain_right:
    case AssessmentQuestion::morning_pain_right: return is_sore(answers, Side::right);
    case AssessmentQuestion::short_hold: return word_of(answers, AssessmentQuestion::seated_hold) == "too_painful";
    case AssessmentQuestion::sides:
    case AssessmentQuestion::duration:
    case AssessmentQuestion::trend:
    case AssessmentQuestion::sore_activities:
    case AssessmentQuestion::settling:
    case AssessmentQuestion::woken:
    case AssessmentQuestion::stiffness:
    case AssessmentQuestion::change:
    case AssessmentQuestion::calming:
    case AssessmentQuestion::seated_hold:
    case AssessmentQuestion::two_leg_raise:
    case AssessmentQuestion::fitness:
    case AssessmentQuestion::illness:
    case AssessmentQuestion::equipment:
    case AssessmentQuestion::sports:
    case AssessmentQuestion::goals: return true;
    }
    assert(false);
    return true;
}

std::vector<std::string> ids_of(const std::vector<CalmingItem>& items) {
    std::vector<std::string> ids;
    for (const CalmingItem& item : items) ids.push_back(item.id);
    return ids;
}

} // namespace

const std::array<AssessmentQuestion, assessment_question_count>& all_assessment_questions() {
    static const std::array<AssessmentQuestion, assessment_question_count> questions = [] {
        std::array<AssessmentQuestion, assessment_question_count> all{};
        for (std::size_t i = 0; i < assessment_question_count; ++i) all[i] = static_cast<AssessmentQuestion>(i);
        return all;
    }();
    return questions;
}

std::string_view name_of(AssessmentQuestion question) {
    switch (question) {
    case AssessmentQuestion::sides: return "sides";
    case AssessmentQuestion::site_left: return "site_left";
    case AssessmentQuestion::site_right: return "site_right";
    case AssessmentQuestion::duration: return "duration";
    case AssessmentQuestion::trend: return "trend";
    case AssessmentQuestion::sore_activities: return "sore_activities";
    case AssessmentQuestion::activity_pain_left: return "activity_pain_left";
    case AssessmentQuestion::activity_pain_right: return "activity_pain_right";
    case AssessmentQuestion::settling: return "settling";
    case AssessmentQuestion::woken: return "woken";
    case AssessmentQuestion::morning_pain_left: return "morning_pain_left";
    case AssessmentQuestion::morning_pain_right: return "morning_pain_right";
    case AssessmentQuestion::stiffness: return "stiffness";
    case AssessmentQuestion::change: return "change";
    case AssessmentQuestion::calming: return "calming";
    case AssessmentQuestion::seated_hold: return "seated_hold";
    case AssessmentQuestion::short_hold: return "short_hold";
    case AssessmentQuestion::two_leg_raise: return "two_leg_raise";
    case AssessmentQuestion::fitness: return "fitness";
    case AssessmentQuestion::illness: return "illness";
    case AssessmentQuestion::equipment: return "equipment";
    case AssessmentQuestion::sports: return "sports";
    case AssessmentQuestion::goals: return "goals";
    }
    return "";
}

std::optional<AssessmentQuestion> assessment_question_named(std::string_view name) {
    return value_named<AssessmentQuestion>(name);
}

std::string_view name_of(AnswerKind kind) {
    switch (kind) {
    case AnswerKind::word: return "word";
    case AnswerKind::pain: return "pain";
    case AnswerKind::minutes: return "minutes";
    case AnswerKind::list: return "list";
    case AnswerKind::goals: return "goals";
    }
    return "";
}

AnswerKind kind_of(AssessmentQuestion question) {
    switch (question) {
    case AssessmentQuestion::activity_pain_left:
    case AssessmentQuestion::activity_pain_right:
    case AssessmentQuestion::morning_pain_left:
    case AssessmentQuestion::morning_pain_right: return AnswerKind::pain;
    case AssessmentQuestion::stiffness: return AnswerKind::minutes;
    case AssessmentQuestion::sore_activities:
    case AssessmentQuestion::illness:
    case AssessmentQuestion::equipment:
    case AssessmentQuestion::sports: return AnswerKind::list;
    case AssessmentQuestion::goals: return AnswerKind::goals;
    case AssessmentQuestion::sides:
    case AssessmentQuestion::site_left:
    case AssessmentQuestion::site_right:
    case AssessmentQuestion::duration:
    case AssessmentQuestion::trend:
    case AssessmentQuestion::settling:
    case AssessmentQuestion::woken:
    case AssessmentQuestion::change:
    case AssessmentQuestion::calming:
    case AssessmentQuestion::seated_hold:
    case AssessmentQuestion::short_hold:
    case AssessmentQuestion::two_leg_raise:
    case AssessmentQuestion::fitness: return AnswerKind::word;
    }
    assert(false);
    return AnswerKind::word;
}

std::vector<std::string> words_of(AssessmentQuestion question, const Programme& programme) {
    switch (question) {
    case AssessmentQuestion::sides: return {"left", "right", "both"};
    case AssessmentQuestion::site_left:
    case AssessmentQuestion::site_right: return {"insertional", "midportion", "both", "not_sure", "elsewhere"};
    case AssessmentQuestion::duration: return {"weeks", "months", "half_year", "over_year", "not_sure"};
    case AssessmentQuestion::trend: return {"better", "same", "worse", "not_sure"};
    case AssessmentQuestion::sore_activities: return ids_of(programme.calming);
    case AssessmentQuestion::settling: return {"none", "hours", "by_morning", "over_24h", "not_sure"};
    case AssessmentQuestion::woken: return {"yes", "no"};
    case AssessmentQuestion::stiffness: return {"not_sure"};
    case AssessmentQuestion::change: return {"more", "new_kind", "after_less", "none", "not_sure"};
    case AssessmentQuestion::calming: return {"fully", "partly", "no", "not_sure"};
    case AssessmentQuestion::seated_hold:
    case AssessmentQuestion::two_leg_raise: return {"easy", "challenging", "too_painful", "not_tried"};
    case AssessmentQuestion::short_hold: return {"yes", "no", "not_sure"};
    case AssessmentQuestion::illness:
        return {"heart_lungs", "diabetes", "cholesterol", "hormone_medicine", "painkillers", "not_sure"};
    case AssessmentQuestion::fitness: return {"low", "some", "high", "not_sure"};
    case AssessmentQuestion::equipment: return {"step", "weight", "rope", "machine"};
    case AssessmentQuestion::sports:
        return {"walking", "running", "cycling", "swimming", "gym", "racket_sports", "team_sports", "dancing"};
    case AssessmentQuestion::goals: return programme.goals;
    case AssessmentQuestion::activity_pain_left:
    case AssessmentQuestion::activity_pain_right:
    case AssessmentQuestion::morning_pain_left:
    case AssessmentQuestion::morning_pain_right: return {};
    }
    assert(false);
    return {};
}

std::size_t own_max_of(AssessmentQuestion question) {
    switch (kind_of(question)) {
    case AnswerKind::list:
        // The rules know no other equipment and no other illness.
        return question == AssessmentQuestion::equipment || question == AssessmentQuestion::illness ? 0 : own_max;
    case AnswerKind::goals: return goals_max;
    case AnswerKind::word:
    case AnswerKind::pain:
    case AnswerKind::minutes: return 0;
    }
    assert(false);
    return 0;
}

std::vector<AssessmentQuestion> applicable_questions(const AssessmentAnswers& answers) {
    std::vector<AssessmentQuestion> asked;
    for (const AssessmentQuestion question : all_assessment_questions()) {
        if (applies(question, answers)) asked.push_back(question);
    }
    return asked;
}

std::optional<AssessmentQuestion> next_question(const AssessmentAnswers& answers) {
    for (const AssessmentQuestion question : all_assessment_questions()) {
        if (applies(question, answers) && !answers[index_of(question)]) return question;
    }
    return std::nullopt;
}

std::string word_or(const AssessmentAnswers& answers, AssessmentQuestion question, const char* worst) {
    const auto& answer = answers[index_of(question)];
    return answer ? answer->word : worst;
}

} // namespace heelwise
