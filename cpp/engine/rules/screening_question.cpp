#include "rules/screening_question.hpp"

#include <cassert>

namespace heelwise {

const std::array<Question, question_count>& all_questions() {
    static constexpr std::array<Question, question_count> questions{
        Question::adult,
        Question::rupture,
        Question::rupture_explained,
        Question::calf,
        Question::breathless,
        Question::four_steps,
        Question::hot_joint,
        Question::fluoroquinolone,
        Question::joints,
        Question::load_trigger,
        Question::treatment,
        Question::other_signs,
    };
    return questions;
}

namespace {

// Every closed set here is numbered from 0 without gaps; `last` is its last member.
template <class Enum>
std::optional<Enum> find_named(std::string_view name, Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

std::string_view name_of(ScreenRule rule) {
    switch (rule) {
    case ScreenRule::R1: return "R1";
    case ScreenRule::R2: return "R2";
    case ScreenRule::R3: return "R3";
    case ScreenRule::R4: return "R4";
    case ScreenRule::R5: return "R5";
    case ScreenRule::R6: return "R6";
    case ScreenRule::R7: return "R7";
    case ScreenRule::R8: return "R8";
    case ScreenRule::R9: return "R9";
    }
    assert(false);
    return "";
}

std::string_view name_of(Question question) {
    switch (question) {
    case Question::adult: return "adult";
    case Question::rupture: return "rupture";
    case Question::rupture_explained: return "rupture_explained";
    case Question::calf: return "calf";
    case Question::breathless: return "breathless";
    case Question::four_steps: return "four_steps";
    case Question::hot_joint: return "hot_joint";
    case Question::fluoroquinolone: return "fluoroquinolone";
    case Question::joints: return "joints";
    case Question::load_trigger: return "load_trigger";
    case Question::treatment: return "treatment";
    case Question::other_signs: return "other_signs";
    }
    assert(false);
    return "";
}

std::string_view name_of(Tri answer) {
    switch (answer) {
    case Tri::yes: return "yes";
    case Tri::no: return "no";
    case Tri::not_sure: return "not_sure";
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

std::optional<ScreenRule> screen_rule_named(std::string_view name) { return find_named(name, ScreenRule::R9); }
std::optional<Question> question_named(std::string_view name) { return find_named(name, Question::other_signs); }
std::optional<Tri> tri_named(std::string_view name) { return find_named(name, Tri::not_sure); }
std::optional<Card> card_named(std::string_view name) { return find_named(name, Card::other_signs); }

ScreenRule rule_of(Question question) {
    switch (question) {
    case Question::adult: return ScreenRule::R6;
    case Question::rupture:
    case Question::rupture_explained: return ScreenRule::R1;
    case Question::calf:
    case Question::breathless: return ScreenRule::R2;
    case Question::four_steps: return ScreenRule::R5;
    case Question::hot_joint: return ScreenRule::R3;
    case Question::fluoroquinolone: return ScreenRule::R4;
    case Question::joints:
    case Question::load_trigger: return ScreenRule::R7;
    case Question::treatment: return ScreenRule::R8;
    case Question::other_signs: return ScreenRule::R9;
    }
    assert(false);
    return ScreenRule::R1;
}

std::optional<Question> parent_of(Question question) {
    switch (question) {
    case Question::rupture_explained: return Question::rupture;
    case Question::breathless: return Question::calf;
    case Question::load_trigger: return Question::joints;
    case Question::adult:
    case Question::rupture:
    case Question::calf:
    case Question::four_steps:
    case Question::hot_joint:
    case Question::fluoroquinolone:
    case Question::joints:
    case Question::treatment:
    case Question::other_signs: return std::nullopt;
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

bool allows(Question question, Tri answer) { return question != Question::adult || answer != Tri::not_sure; }

} // namespace heelwise
