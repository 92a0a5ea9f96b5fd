#include "rules/screening_question.hpp"

#include <cassert>

namespace heelwise {

const std::array<ScreeningQuestion, screening_question_count>& all_screening_questions() {
    static constexpr std::array<ScreeningQuestion, screening_question_count> questions{
        ScreeningQuestion::adult,
        ScreeningQuestion::rupture,
        ScreeningQuestion::rupture_explained,
        ScreeningQuestion::calf,
        ScreeningQuestion::breathless,
        ScreeningQuestion::four_steps,
        ScreeningQuestion::hot_joint,
        ScreeningQuestion::fluoroquinolone,
        ScreeningQuestion::joints,
        ScreeningQuestion::load_trigger,
        ScreeningQuestion::treatment,
        ScreeningQuestion::other_signs,
    };
    return questions;
}

namespace {

// Requires an enumeration that is numbered from 0 without gaps and ends with `last`.
template <class Enum>
std::optional<Enum> find_named(std::string_view name, Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

std::string_view name_of(ScreeningRule rule) {
    switch (rule) {
    case ScreeningRule::R1: return "R1";
    case ScreeningRule::R2: return "R2";
    case ScreeningRule::R3: return "R3";
    case ScreeningRule::R4: return "R4";
    case ScreeningRule::R5: return "R5";
    case ScreeningRule::R6: return "R6";
    case ScreeningRule::R7: return "R7";
    case ScreeningRule::R8: return "R8";
    case ScreeningRule::R9: return "R9";
    }
    assert(false);
    return "";
}

std::string_view name_of(ScreeningQuestion question) {
    switch (question) {
    case ScreeningQuestion::adult: return "adult";
    case ScreeningQuestion::rupture: return "rupture";
    case ScreeningQuestion::rupture_explained: return "rupture_explained";
    case ScreeningQuestion::calf: return "calf";
    case ScreeningQuestion::breathless: return "breathless";
    case ScreeningQuestion::four_steps: return "four_steps";
    case ScreeningQuestion::hot_joint: return "hot_joint";
    case ScreeningQuestion::fluoroquinolone: return "fluoroquinolone";
    case ScreeningQuestion::joints: return "joints";
    case ScreeningQuestion::load_trigger: return "load_trigger";
    case ScreeningQuestion::treatment: return "treatment";
    case ScreeningQuestion::other_signs: return "other_signs";
    }
    assert(false);
    return "";
}

std::string_view name_of(YesNoUnsure answer) {
    switch (answer) {
    case YesNoUnsure::yes: return "yes";
    case YesNoUnsure::no: return "no";
    case YesNoUnsure::not_sure: return "not_sure";
    }
    assert(false);
    return "";
}

std::string_view name_of(Card card) {
    switch (card) {
    case Card::rupture: return "rupture";
    case Card::rupture_unsure: return "rupture_unsure";
    case Card::clot_999: return "clot_999";
    case Card::clot: return "clot";
    case Card::infection: return "infection";
    case Card::antibiotic: return "antibiotic";
    case Card::injury: return "injury";
    case Card::under_age: return "under_age";
    case Card::inflammatory: return "inflammatory";
    case Card::treatment: return "treatment";
    case Card::other_signs: return "other_signs";
    }
    assert(false);
    return "";
}

std::string_view name_of(Urgency urgency) {
    switch (urgency) {
    case Urgency::call_999: return "call_999";
    case Urgency::emergency_department: return "emergency_department";
    case Urgency::call_111: return "call_111";
    case Urgency::today: return "today";
    case Urgency::prescriber: return "prescriber";
    case Urgency::gp_first: return "gp_first";
    case Urgency::professional_first: return "professional_first";
    case Urgency::not_for_you: return "not_for_you";
    }
    assert(false);
    return "";
}

std::optional<ScreeningRule> screening_rule_named(std::string_view name) { return find_named(name, ScreeningRule::R9); }
std::optional<ScreeningQuestion> screening_question_named(std::string_view name) {
    return find_named(name, ScreeningQuestion::other_signs);
}
std::optional<YesNoUnsure> yes_no_unsure_named(std::string_view name) {
    return find_named(name, YesNoUnsure::not_sure);
}
std::optional<Card> card_named(std::string_view name) { return find_named(name, Card::other_signs); }

ScreeningRule rule_of(ScreeningQuestion question) {
    switch (question) {
    case ScreeningQuestion::adult: return ScreeningRule::R6;
    case ScreeningQuestion::rupture:
    case ScreeningQuestion::rupture_explained: return ScreeningRule::R1;
    case ScreeningQuestion::calf:
    case ScreeningQuestion::breathless: return ScreeningRule::R2;
    case ScreeningQuestion::four_steps: return ScreeningRule::R5;
    case ScreeningQuestion::hot_joint: return ScreeningRule::R3;
    case ScreeningQuestion::fluoroquinolone: return ScreeningRule::R4;
    case ScreeningQuestion::joints:
    case ScreeningQuestion::load_trigger: return ScreeningRule::R7;
    case ScreeningQuestion::treatment: return ScreeningRule::R8;
    case ScreeningQuestion::other_signs: return ScreeningRule::R9;
    }
    assert(false);
    return ScreeningRule::R1;
}

std::optional<ScreeningQuestion> parent_of(ScreeningQuestion question) {
    switch (question) {
    case ScreeningQuestion::rupture_explained: return ScreeningQuestion::rupture;
    case ScreeningQuestion::breathless: return ScreeningQuestion::calf;
    case ScreeningQuestion::load_trigger: return ScreeningQuestion::joints;
    case ScreeningQuestion::adult:
    case ScreeningQuestion::rupture:
    case ScreeningQuestion::calf:
    case ScreeningQuestion::four_steps:
    case ScreeningQuestion::hot_joint:
    case ScreeningQuestion::fluoroquinolone:
    case ScreeningQuestion::joints:
    case ScreeningQuestion::treatment:
    case ScreeningQuestion::other_signs: return std::nullopt;
    }
    assert(false);
    return std::nullopt;
}

Urgency urgency_of(Card card) {
    switch (card) {
    case Card::clot_999: return Urgency::call_999;
    case Card::rupture:
    case Card::injury: return Urgency::emergency_department;
    case Card::clot:
    case Card::infection: return Urgency::call_111;
    case Card::rupture_unsure: return Urgency::today;
    case Card::antibiotic: return Urgency::prescriber;
    case Card::inflammatory:
    case Card::other_signs: return Urgency::gp_first;
    case Card::treatment: return Urgency::professional_first;
    case Card::under_age: return Urgency::not_for_you;
    }
    assert(false);
    return Urgency::call_999;
}

bool allows(ScreeningQuestion question, YesNoUnsure answer) {
    return question != ScreeningQuestion::adult || answer != YesNoUnsure::not_sure;
}

} // namespace heelwise
