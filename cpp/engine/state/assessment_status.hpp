// The status of the assessment (R10): its current round, its answers, and whether a new one is due.
#pragma once

#include "state/state.hpp"

namespace heelwise {

enum class AssessmentStatus : std::uint8_t { due, open, ready, done };
std::string_view name_of(AssessmentStatus status);

// Returns true if the assessment must be answered again: after a hit of R1, R2, R3 or R5 was cleared, or after a gap (R41).
bool owes_assessment(const State& state);

// `is_owed` is the result of owes_assessment().
AssessmentStatus status_of(const AssessmentState& assessment, bool is_owed);
// Returns the round to which an answer given now belongs.
std::int64_t round_now(const AssessmentState& assessment, bool is_owed);
// Returns the answers of that round.
AssessmentAnswers answers_now(const AssessmentState& assessment, bool is_owed);

// Returns the event for a new round. It keeps all answers except those to the questions in `again`.
AssessmentBegun begun_with(const State& state, const std::vector<AssessmentQuestion>& again);

} // namespace heelwise
