// The safety screen as pure functions (R1-R9). An open question and "not sure" never count as safe (H7).
#pragma once

#include "rules/screening_question.hpp"

#include <array>
#include <bitset>
#include <optional>
#include <vector>

namespace heelwise {

using ScreeningAnswers = std::array<std::optional<YesNoUnsure>, screening_question_count>;
using ScreeningRules = std::bitset<screening_rule_count>;

inline std::size_t index_of(ScreeningQuestion question) { return static_cast<std::size_t>(question); }
inline std::size_t index_of(ScreeningRule rule) { return static_cast<std::size_t>(rule); }

// A rule that blocks every exercise, and the card that says whom to contact.
struct RuleHit {
    ScreeningRule rule{};
    Card card{};
    bool operator==(const RuleHit&) const = default;
};

struct ScreeningResult {
    std::vector<ScreeningQuestion> asked; // the questions that apply now, in order
    std::vector<RuleHit> hits;            // most urgent first
    std::optional<ScreeningQuestion> next;
    bool complete = false; // every question that applies is answered
};

// Evaluates the answers. `settled` contains the rules that are not asked, because their hit is still open or was cleared in
// this round.
ScreeningResult evaluate_screening(const ScreeningAnswers& answers, ScreeningRules settled);

// Returns true if `after` blocks less than `before`, because a hit is gone or its card is less urgent.
bool stops_less(const std::vector<RuleHit>& before, const std::vector<RuleHit>& after);

// Returns true if a hit of this rule can be cleared. R6 never clears.
bool clears(ScreeningRule rule);
// Returns true if a new assessment is needed once this rule clears (R1, R2, R3, R5).
bool owes_assessment(ScreeningRule rule);

} // namespace heelwise
