// What the answers of the assessment lead to: irritability, stage and plan (R11, R12, R14, R15, R20, R21, R23).
#pragma once

#include "foundation/reason.hpp"
#include "programme/plan.hpp"
#include "rules/assessment_question.hpp"
#include "rules/ladder.hpp"

namespace heelwise {

enum class Irritability : std::uint8_t { low, moderate, high };
std::string_view name_of(Irritability level);
std::optional<Irritability> irritability_named(std::string_view name);

// R15: where a side hurts. Step work becomes floor work unless every sore side is midportion.
enum class Site : std::uint8_t { insertional, midportion, not_sure };

// What the rules need from a complete assessment. Answers to questions that do not apply are left out.
struct Assessment {
    Sides sides{};
    bool floor_only = true; // R15: a sore side is insertional or unsure
    Irritability irritability = Irritability::high;
    bool worse = false;                    // the trend is "worse"
    bool calm = false;                     // R19, as the answers say
    bool stable = false;                   // R19, as the answers say
    bool fit = false;                      // R14: calm or stable, irritability not high, trend known and not worse
    std::int64_t activity_pain = pain_max; // the worst of the sore sides, 0 to 10
    std::optional<std::int64_t> morning_left, morning_right; // R30: the first baseline
};

// Reads complete answers. An open question counts as its worst answer.
Assessment read_assessment(const AssessmentAnswers& answers, const Programme& programme);

// Returns what the answers permit: floor work only or step work too (R15), and the equipment at hand.
Permitted permitted_by(const AssessmentAnswers& answers);

struct Placement {
    Plan plan;
    std::vector<Reason> reasons; // R60: in the order in which they decided
};

// Returns the plan for the answers (R12, R14, R17). Complete answers always lead to a plan. An unknown leads to the easier one.
Placement place_on_ladder(const AssessmentAnswers& answers, const Programme& programme);

// "What would change it" (R60): an answer to one question that would lead to a different plan if all other answers stayed the
// same. changes() finds them by trying each answer, so they are true by construction.
struct Change {
    AssessmentQuestion question{};
    AssessmentValue value;
    Plan plan; // the plan it would lead to
    // True if a further question would then apply, for example about the other side. It counts as answered with the worst.
    bool asks_more = false;
};
std::vector<Change> changes(const AssessmentAnswers& answers, const Programme& programme);

} // namespace heelwise
