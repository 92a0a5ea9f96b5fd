#include "state/assessment_status.hpp"

#include <algorithm>

namespace heelwise {

std::string_view name_of(AssessmentStatus status) {
    switch (status) {
    case AssessmentStatus::due: return "due";
    case AssessmentStatus::open: return "open";
    case AssessmentStatus::ready: return "ready";
    case AssessmentStatus::done: return "done";
    }
    return "";
}

bool owes_assessment(const State& state) { return state.screening.new_assessment || state.assessment.required; }

std::int64_t round_now(const AssessmentState& assessment, bool is_owed) {
    const bool is_finished = assessment.round <= assessment.decided_round;
    return is_finished && (is_owed || assessment.round == 0) ? assessment.round + 1 : assessment.round;
}

AssessmentAnswers answers_now(const AssessmentState& assessment, bool is_owed) {
    AssessmentAnswers answers;
    if (round_now(assessment, is_owed) != assessment.round) return answers;
    for (std::size_t i = 0; i < assessment_question_count; ++i) {
        if (assessment.answers[i]) answers[i] = assessment.answers[i]->value;
    }
    return answers;
}

AssessmentStatus status_of(const AssessmentState& assessment, bool is_owed) {
    if (round_now(assessment, is_owed) != assessment.round || assessment.round == 0) return AssessmentStatus::due;
    if (assessment.round <= assessment.decided_round) return AssessmentStatus::done;
    const AssessmentAnswers answers = answers_now(assessment, is_owed);
    return next_question(answers) ? AssessmentStatus::open : AssessmentStatus::ready;
}

AssessmentBegun begun_with(const State& state, const std::vector<AssessmentQuestion>& again) {
    AssessmentBegun begun;
    begun.round = state.assessment.round + 1;
    for (const AssessmentQuestion question : all_assessment_questions()) {
        const auto& stored = state.assessment.answers[index_of(question)];
        if (!stored || std::find(again.begin(), again.end(), question) != again.end()) continue;
        begun.carried.emplace_back(question, stored->value);
    }
    return begun;
}

} // namespace heelwise
