// What the answers of the questionnaire mean (R11, R12, R14, R15, R20, R21, R23): irritability, stage, and the plan.
#pragma once

#include "foundation/reason.hpp"
#include "programme/plan.hpp"
#include "rules/assessment_question.hpp"
#include "rules/ladder.hpp"

namespace heelwise {

enum class Irritability : std::uint8_t { low, moderate, high };
std::string_view name_of(Irritability level);
std::optional<Irritability> irritability_named(std::string_view name);

// R15: where step work becomes floor work.
enum class Site : std::uint8_t { insertional, midportion, not_sure };

// What is needed of a complete questionnaire, hidden answers left out.
struct Assessment {
    Sides sides{};
    bool floor_only = true; // R15: any sore side insertional or unsure
    Irritability irritability = Irritability::high;
    bool worse = false;                    // trend
    bool fit = false;                      // R14: calm or stable, irritability not high, trend known and not worse
    std::int64_t activity_pain = pain_max; // worst of the sore sides
    std::optional<std::int64_t> morning_left, morning_right; // R30: the first baseline
};

// Meant for answers in which nothing that applies is left open; what is open counts as the worst it could be.
Assessment read_assessment(const AssessmentAnswers& answers, const Programme& programme);

// What may be given to someone with these answers: floor only (R15), and the equipment at hand.
Permitted permitted_by(const AssessmentAnswers& answers);

struct Placement {
    Plan plan;
    std::vector<Reason> reasons; // R60: in the order in which they decided
};

// R12 and R14. Total over complete answers; anything it does not know leads to the easier plan.
Placement place_on_ladder(const AssessmentAnswers& answers, const Programme& programme);

// "What would change it" (R60): for each question whose answer the plan hangs on, an answer that leads to another stage,
// phase, exercise, rung or frequency, all others kept. Found by trying, so it is true by construction.
struct Change {
    AssessmentQuestion question{};
    AssessmentValue value;
    Plan plan; // where it would lead
    // It would make a question apply that has no answer yet (the other side's, the short hold): counted as the worst.
    bool asks_more = false;
};
std::vector<Change> changes(const AssessmentAnswers& answers, const Programme& programme);

} // namespace heelwise
