#include "rules/assessment_signs.hpp"

#include <algorithm>

namespace heelwise {

namespace {

bool has_illness(const AssessmentAnswers& answers, std::string_view name) {
    const auto& answer = answers[index_of(AssessmentQuestion::illness)];
    return answer && std::find(answer->chosen.begin(), answer->chosen.end(), name) != answer->chosen.end();
}

bool is_sore_elsewhere(const AssessmentAnswers& answers) {
    const std::vector<AssessmentQuestion> asked = applicable_questions(answers);
    return std::any_of(asked.begin(), asked.end(), [&](AssessmentQuestion question) {
        const bool is_site = question == AssessmentQuestion::site_left || question == AssessmentQuestion::site_right;
        return is_site && word_or(answers, question, "not_sure") == "elsewhere";
    });
}

} // namespace

std::vector<Hit> signs_in(const AssessmentAnswers& answers) {
    std::vector<Hit> hits;
    if (is_sore_elsewhere(answers)) hits.push_back({Sign::elsewhere, Card::elsewhere});
    if (has_illness(answers, "heart_lungs") || has_illness(answers, "not_sure"))
        hits.push_back({Sign::exertion, Card::exertion});
    if (has_illness(answers, "diabetes")) hits.push_back({Sign::diabetes, Card::diabetes});
    if (has_illness(answers, "cholesterol")) hits.push_back({Sign::cholesterol, Card::cholesterol});
    if (has_illness(answers, "hormone_medicine")) hits.push_back({Sign::hormone_medicine, Card::hormone_medicine});
    return hits;
}

bool takes_painkillers_daily(const AssessmentAnswers& answers) { return has_illness(answers, "painkillers"); }

} // namespace heelwise
