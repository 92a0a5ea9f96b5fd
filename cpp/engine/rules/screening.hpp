// The safety screen as a pure rule: what these answers mean (R1-R9). Unanswered and "not sure" never count as safe (H7).
#pragma once

#include "rules/screening_question.hpp"

#include <array>
#include <bitset>
#include <optional>
#include <vector>

namespace heelwise {

using ScreenAnswers = std::array<std::optional<Tri>, question_count>;
using ScreenRules = std::bitset<screen_rule_count>;

inline std::size_t index_of(Question question) { return static_cast<std::size_t>(question); }
inline std::size_t index_of(ScreenRule rule) { return static_cast<std::size_t>(rule); }

// A rule whose answers stop every exercise, and the card that says whom to turn to.
struct RuleHit {
    ScreenRule rule{};
    Card card{};
    bool operator==(const RuleHit&) const = default;
};

struct Screening {
    std::vector<Question> asked; // those that apply now, in order; follow-ups only where their parent leads to them
    std::vector<RuleHit> hits;   // most urgent first
    std::optional<Question> next;
    bool complete = false; // every question that applies is answered
};

// `settled`: rules not asked this time, because their hit is open from before or was cleared in this very round.
Screening screen(const ScreenAnswers& answers, ScreenRules settled);

// True where `after` stops less than `before`: a hit is gone, or its card is less urgent.
bool stops_less(const std::vector<RuleHit>& before, const std::vector<RuleHit>& after);

// R6 never clears; of the rest, R1, R2, R3 and R5 owe a new assessment once cleared.
bool clears(ScreenRule rule);
bool owes_assessment(ScreenRule rule);

} // namespace heelwise
