// The fixed sets of the safety screen: its questions, answers and cards, and the cards' urgency (R1-R9).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace heelwise {

enum class ScreeningRule : std::uint8_t { R1, R2, R3, R4, R5, R6, R7, R8, R9 };
inline constexpr std::size_t screening_rule_count = 9;

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
    other_signs,
};
inline constexpr std::size_t screening_question_count = 12;
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
    other_signs,
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
};

std::string_view name_of(ScreeningRule rule);
std::string_view name_of(ScreeningQuestion question);
std::string_view name_of(YesNoUnsure answer);
std::string_view name_of(Card card);
std::string_view name_of(Urgency urgency);

std::optional<ScreeningRule> screening_rule_named(std::string_view name);
std::optional<ScreeningQuestion> screening_question_named(std::string_view name);
std::optional<YesNoUnsure> yes_no_unsure_named(std::string_view name);
std::optional<Card> card_named(std::string_view name);

ScreeningRule rule_of(ScreeningQuestion question);
// Returns the question whose answer leads to this one, or nullopt for a main question.
std::optional<ScreeningQuestion> parent_of(ScreeningQuestion question);
Urgency urgency_of(Card card);
// Returns true if the answer is allowed. "Not sure" is allowed for every question except the person's age.
bool allows(ScreeningQuestion question, YesNoUnsure answer);

} // namespace heelwise
