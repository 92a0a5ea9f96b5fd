// The safety screen as a pure rule: what these answers mean (R1-R9). Unanswered and "not sure" never count as safe (H7).
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

// A rule whose answers stop every exercise, and the card that says whom to turn to.
struct RuleHit {
    ScreeningRule rule{};
    Card card{};
    bool operator==(const RuleHit&) const = default;
};

struct ScreeningResult {
    std::vector<ScreeningQuestion>
        asked;                 // those that apply now, in order; follow-ups only where their parent leads to them
    std::vector<RuleHit> hits; // most urgent first
    std::optional<ScreeningQuestion> next;
    bool complete = false; // every question that applies is answered
};

// `settled`: rules not asked this time, because their hit is open from before or was cleared in this very round.
ScreeningResult evaluate_screening(const ScreeningAnswers& answers, ScreeningRules settled);

// True where `after` stops less than `before`: a hit is gone, or its card is less urgent.
bool stops_less(const std::vector<RuleHit>& before, const std::vector<RuleHit>& after);

// R6 never clears; of the rest, R1, R2, R3 and R5 owe a new assessment once cleared.
bool clears(ScreeningRule rule);
bool owes_assessment(ScreeningRule rule);

} // namespace heelwise
