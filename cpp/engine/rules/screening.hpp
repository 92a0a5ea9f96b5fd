// The safety screen as pure functions (R1-R9, R45). An open question and "not sure" never count as safe (H7).
#pragma once

#include "rules/screening_question.hpp"

#include <array>
#include <bitset>
#include <optional>
#include <vector>

namespace heelwise {

using ScreeningAnswers = std::array<std::optional<YesNoUnsure>, screening_question_count>;
using Signs = std::bitset<sign_count>;

inline std::size_t index_of(ScreeningQuestion question) { return static_cast<std::size_t>(question); }
inline std::size_t index_of(Sign sign) { return static_cast<std::size_t>(sign); }

// A sign that an answer shows, and the card that says what it means and whom to contact.
struct Hit {
    Sign sign{};
    Card card{};
    bool operator==(const Hit&) const = default;
};

struct ScreeningResult {
    std::vector<ScreeningQuestion> asked; // the questions that apply now, in order
    std::vector<Hit> hits;                // most urgent first
    std::optional<ScreeningQuestion> next;
    bool complete = false; // every question that applies is answered
};

// Evaluates the answers. `settled` contains the signs that are not asked about, because a stop is still open or the hit was
// cleared in this round.
ScreeningResult evaluate_screening(const ScreeningAnswers& answers, Signs settled);

// Returns true if `after` blocks less than `before`, because a hit is gone or its card is less urgent.
bool stops_less(const std::vector<Hit>& before, const std::vector<Hit>& after);

// Returns true if a hit of this sign clears once a professional has said so. A person under 18 is only asked again (R6).
bool clears(Sign sign);
// Returns true if a new assessment is needed once this hit clears (R1, R2, R3, R5).
bool owes_assessment(Sign sign);

} // namespace heelwise
