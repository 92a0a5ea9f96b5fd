// Complete questionnaires for tests, and plans as one short line.
#pragma once

#include "rules/assessment.hpp"

#include <string>
#include <utility>
#include <vector>

namespace heelwise::test {

inline AssessmentValue word(std::string said) {
    AssessmentValue value;
    value.word = std::move(said);
    return value;
}
inline AssessmentValue number(std::int64_t said) {
    AssessmentValue value;
    value.number = said;
    return value;
}
inline AssessmentValue chosen(std::vector<std::string> ids) {
    AssessmentValue value;
    value.chosen = std::move(ids);
    return value;
}

inline void answer(AssessmentAnswers& answers, AssessmentQuestion question, AssessmentValue value) {
    answers[index_of(question)] = std::move(value);
}

// Left side, midportion, pain 2, gone within hours, not woken, trend the same: low irritability and fit. Hold and raise
// are not tried.
inline AssessmentAnswers fit_answers() {
    AssessmentAnswers answers;
    const std::vector<std::pair<AssessmentQuestion, AssessmentValue>> all{
        {AssessmentQuestion::sides, word("left")},
        {AssessmentQuestion::site_left, word("midportion")},
        {AssessmentQuestion::duration, word("months")},
        {AssessmentQuestion::trend, word("same")},
        {AssessmentQuestion::sore_activities, chosen({"walking"})},
        {AssessmentQuestion::activity_pain_left, number(2)},
        {AssessmentQuestion::settling, word("hours")},
        {AssessmentQuestion::woken, word("no")},
        {AssessmentQuestion::morning_pain_left, number(2)},
        {AssessmentQuestion::stiffness, number(10)},
        {AssessmentQuestion::change, word("more")},
        {AssessmentQuestion::calming, word("partly")},
        {AssessmentQuestion::seated_hold, word("not_tried")},
        {AssessmentQuestion::two_leg_raise, word("not_tried")},
        {AssessmentQuestion::fitness, word("some")},
        {AssessmentQuestion::illness, AssessmentValue{}},
        {AssessmentQuestion::equipment, chosen({})},
        {AssessmentQuestion::sports, chosen({})},
        {AssessmentQuestion::goals, chosen({})},
    };
    for (const auto& [question, value] : all) answer(answers, question, value);
    return answers;
}

inline AssessmentAnswers fit_answers_with(const std::vector<std::pair<AssessmentQuestion, AssessmentValue>>& others) {
    AssessmentAnswers answers = fit_answers();
    for (const auto& [question, value] : others) answer(answers, question, value);
    return answers;
}

// "build_up 1 seated_hold 7 daily", or without exercises "calm_down 0 daily". Rungs count from 0.
inline std::string line_of(const Plan& plan) {
    std::string text = std::string(name_of(plan.stage)) + " " + std::to_string(plan.phase);
    for (const PlanExercise& each : plan.exercises) {
        text += " " + each.exercise + " " + std::to_string(each.rung);
    }
    return text + " " + std::string(name_of(plan.frequency));
}

} // namespace heelwise::test
