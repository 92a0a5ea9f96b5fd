// The fixed sets of the safety screen: signs, questions, answers and cards (R1-R9, R45-R47). Each is one row of a table in
// screening_question.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace heelwise {

// What an answer can show. The last four come from the questionnaire (R10), the others from the safety screen.
enum class Sign : std::uint8_t {
    rupture,
    clot,
    infection,
    antibiotic,
    injury,
    under_age,
    inflammatory,
    treatment,
    pregnancy,
    other_signs,
    steroids,
    elsewhere, // from both
    exertion,
    diabetes,
    cholesterol,
    hormone_medicine,
};
inline constexpr std::size_t sign_count = 16;

// Questions in the order in which they are asked. A follow-up comes directly after the question that leads to it.
enum class ScreeningQuestion : std::uint8_t {
    adult,
    rupture,
    rupture_explained,
    calf,
    breathless,
    four_steps,
    hot_joint,
    fluoroquinolone,
    joints,
    load_trigger,
    treatment,
    pregnancy,
    other_signs,
    steroids,
    elsewhere,
};
inline constexpr std::size_t screening_question_count = 15;
const std::array<ScreeningQuestion, screening_question_count>& all_screening_questions();

enum class YesNoUnsure : std::uint8_t { yes, no, not_sure };

enum class Card : std::uint8_t {
    rupture,
    rupture_unsure,
    clot_999,
    clot,
    infection,
    antibiotic,
    injury,
    under_age,
    inflammatory,
    treatment,
    pregnancy,
    other_signs,
    steroids,
    elsewhere,
    exertion,
    diabetes,
    cholesterol,
    hormone_medicine,
};

// Most urgent first. Hits are shown in this order.
enum class Urgency : std::uint8_t {
    call_999,
    emergency_department,
    call_111,
    today,
    prescriber,
    gp_first,
    professional_first,
    not_for_you,
    before_more,
    for_information,
};

// What a hit does: a stop blocks every exercise, a caution closes the later phases, information closes nothing.
enum class Weight : std::uint8_t { stop, caution, information };

std::string_view name_of(Sign sign);
std::string_view name_of(ScreeningQuestion question);
std::string_view name_of(YesNoUnsure answer);
std::string_view name_of(Card card);
std::string_view name_of(Urgency urgency);
std::string_view name_of(Weight weight);

std::optional<Sign> sign_named(std::string_view name);
std::optional<ScreeningQuestion> screening_question_named(std::string_view name);
std::optional<YesNoUnsure> yes_no_unsure_named(std::string_view name);
std::optional<Card> card_named(std::string_view name);

// Returns the id of the rule in the registry.
std::string_view rule_of(Sign sign);
Sign sign_of(ScreeningQuestion question);
// Returns the question whose answer leads to this one, or nullopt for a main question.
std::optional<ScreeningQuestion> parent_of(ScreeningQuestion question);
Urgency urgency_of(Card card);
Weight weight_of(Card card);
// Returns true if the answer is allowed. "Not sure" is allowed for every question except the person's age.
bool allows(ScreeningQuestion question, YesNoUnsure answer);

} // namespace heelwise
