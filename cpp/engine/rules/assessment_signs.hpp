// What the questionnaire shows beside the plan: signs for a professional (R45-R47), and painkillers taken every day (R30).
#pragma once

#include "rules/assessment_question.hpp"
#include "rules/screening.hpp"

namespace heelwise {

// Returns the signs that complete answers show. "Not sure" about illness counts as a heart condition (H7).
std::vector<Hit> signs_in(const AssessmentAnswers& answers);

// Returns true if painkillers are taken every day for something else.
bool takes_painkillers_daily(const AssessmentAnswers& answers);

} // namespace heelwise
