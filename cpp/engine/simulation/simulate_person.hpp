// One virtual person: what they answer in the assessment, by where they begin.
#pragma once

#include "rules/assessment_question.hpp"
#include "simulation/random.hpp"
#include "simulation/simulate_kind.hpp"

namespace heelwise {

// Where a person begins by their own answers (R12, R14, R20). A physio's start replaces it.
enum class SimulatedStart : std::uint8_t {
    calm_down, // very sore: calm down first, with holds of 15 s
    hold,      // moderately sore: phase 1 with holds of 30 s
    raise,     // raises on two legs are possible: phase 2
};
inline constexpr std::size_t simulated_start_count = 3;
std::string_view name_of(SimulatedStart start);

struct Person {
    PatientTraits traits;
    SimulatedStart start{};
    Sides sides = Sides::left;
    std::string site = "midportion";
    std::vector<std::string> equipment;
};

// Returns a random person of this kind, with the sides that the programme is for (H10). Steady people differ in sides and site
// only, all others also in what they have at hand.
Person person_of(PersonKind kind, SimulatedStart start, const Programme& programme, SplitMix64& random);

// Ratings of the weekly review before anything has improved.
inline constexpr std::int64_t sore_at_start = 5;
inline constexpr std::int64_t goal_at_start = 4;

// What the person has done before they answer.
struct Experience {
    bool has_trained = false; // so that the assessment is not their first
    bool has_raised = false;  // was in phase 2
};
AssessmentValue
answer_of(const Person& person, AssessmentQuestion question, const Programme& programme, const Experience& experience);

} // namespace heelwise
