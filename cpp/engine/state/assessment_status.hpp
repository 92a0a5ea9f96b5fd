// Reads the state of the questionnaire (R10): which round counts now, what is answered, and whether a new one is owed.
#pragma once

#include "state/state.hpp"

namespace heelwise {

enum class AssessmentStatus : std::uint8_t { due, open, ready, done };
std::string_view name_of(AssessmentStatus status);

// The questions are owed (again): after a hit of R1, R2, R3 or R5, or a long gap (R41).
bool owes_assessment(const State& state);

// A hit of R1, R2, R3 or R5 was cleared, or there never was one, or one was begun and not finished.
AssessmentStatus status_of(const AssessmentState& assessment, bool is_owed);
// The round an answer given now belongs to.
std::int64_t round_now(const AssessmentState& assessment, bool is_owed);
// The answers of that round.
AssessmentAnswers answers_now(const AssessmentState& assessment, bool is_owed);

// A new round: all answers are carried over but those of the questions that are asked again.
AssessmentBegun begun_with(const State& state, const std::vector<AssessmentQuestion>& again);

} // namespace heelwise
