#include "rules/screening_question.hpp"

#include <algorithm>

namespace heelwise {

namespace {

struct SignRow {
    std::string_view name;
    std::string_view rule;
};
constexpr std::array<SignRow, sign_count> signs{{
    {"rupture", "R1"},
    {"clot", "R2"},
    {"infection", "R3"},
    {"antibiotic", "R4"},
    {"injury", "R5"},
    {"under_age", "R6"},
    {"inflammatory", "R7"},
    {"treatment", "R8"},
    {"pregnancy", "R8"},
    {"other_signs", "R9"},
    {"steroids", "R9"},
    {"elsewhere", "R45"},
    {"exertion", "R46"},
    {"diabetes", "R47"},
    {"cholesterol", "R47"},
    {"hormone_medicine", "R47"},
}};

struct QuestionRow {
    std::string_view name;
    Sign sign;
    std::optional<ScreeningQuestion> parent{};
};
constexpr std::array<QuestionRow, screening_question_count> questions{{
    {"adult", Sign::under_age},
    {"rupture", Sign::rupture},
    {"rupture_explained", Sign::rupture, ScreeningQuestion::rupture},
    {"calf", Sign::clot},
    {"breathless", Sign::clot, ScreeningQuestion::calf},
    {"four_steps", Sign::injury},
    {"hot_joint", Sign::infection},
    {"fluoroquinolone", Sign::antibiotic},
    {"joints", Sign::inflammatory},
    {"load_trigger", Sign::inflammatory, ScreeningQuestion::joints},
    {"treatment", Sign::treatment},
    {"pregnancy", Sign::pregnancy},
    {"other_signs", Sign::other_signs},
    {"steroids", Sign::steroids},
    {"elsewhere", Sign::elsewhere},
}};

struct CardRow {
    std::string_view name;
    Urgency urgency;
    Weight weight = Weight::stop;
};
constexpr std::array<CardRow, 18> cards{{
    {"rupture", Urgency::emergency_department},
    {"rupture_unsure", Urgency::today},
    {"clot_999", Urgency::call_999},
    {"clot", Urgency::call_111},
    {"infection", Urgency::call_111},
    {"antibiotic", Urgency::prescriber},
    {"injury", Urgency::emergency_department},
    {"under_age", Urgency::not_for_you},
    {"inflammatory", Urgency::before_more, Weight::caution},
    {"treatment", Urgency::professional_first},
    {"pregnancy", Urgency::before_more, Weight::caution},
    {"other_signs", Urgency::gp_first},
    {"steroids", Urgency::before_more, Weight::caution},
    {"elsewhere", Urgency::professional_first},
    {"exertion", Urgency::before_more, Weight::caution},
    {"diabetes", Urgency::for_information, Weight::information},
    {"cholesterol", Urgency::for_information, Weight::information},
    {"hormone_medicine", Urgency::for_information, Weight::information},
}};
static_assert(cards.size() == static_cast<std::size_t>(Card::hormone_medicine) + 1);

constexpr std::array<std::string_view, 3> answers{"yes", "no", "not_sure"};
constexpr std::array<std::string_view, 3> weights{"stop", "caution", "information"};
constexpr std::array<std::string_view, 10> urgencies{"call_999",
                                                     "emergency_department",
                                                     "call_111",
                                                     "today",
                                                     "prescriber",
                                                     "gp_first",
                                                     "professional_first",
                                                     "not_for_you",
                                                     "before_more",
                                                     "for_information"};

constexpr std::string_view name_in(std::string_view row) { return row; }
template <class Row>
constexpr std::string_view name_in(const Row& row) {
    return row.name;
}

// Requires an enumeration that numbers the rows from 0.
template <class Enum, class Rows>
std::optional<Enum> find_named(const Rows& rows, std::string_view name) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return name_in(row) == name; });
    if (found == rows.end()) return std::nullopt;
    return static_cast<Enum>(found - rows.begin());
}

template <class Rows, class Enum>
const auto& row_of(const Rows& rows, Enum value) {
    return rows[static_cast<std::size_t>(value)];
}

constexpr auto numbered() {
    std::array<ScreeningQuestion, screening_question_count> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<ScreeningQuestion>(i);
    return all;
}

} // namespace

const std::array<ScreeningQuestion, screening_question_count>& all_screening_questions() {
    static constexpr auto all = numbered();
    return all;
}

std::string_view name_of(Sign sign) { return row_of(signs, sign).name; }
std::string_view name_of(ScreeningQuestion question) { return row_of(questions, question).name; }
std::string_view name_of(YesNoUnsure answer) { return row_of(answers, answer); }
std::string_view name_of(Card card) { return row_of(cards, card).name; }
std::string_view name_of(Urgency urgency) { return row_of(urgencies, urgency); }
std::string_view name_of(Weight weight) { return row_of(weights, weight); }

std::optional<Sign> sign_named(std::string_view name) { return find_named<Sign>(signs, name); }
std::optional<ScreeningQuestion> screening_question_named(std::string_view name) {
    return find_named<ScreeningQuestion>(questions, name);
}
std::optional<YesNoUnsure> yes_no_unsure_named(std::string_view name) { return find_named<YesNoUnsure>(answers, name); }
std::optional<Card> card_named(std::string_view name) { return find_named<Card>(cards, name); }

std::string_view rule_of(Sign sign) { return row_of(signs, sign).rule; }
Sign sign_of(ScreeningQuestion question) { return row_of(questions, question).sign; }
std::optional<ScreeningQuestion> parent_of(ScreeningQuestion question) { return row_of(questions, question).parent; }
Urgency urgency_of(Card card) { return row_of(cards, card).urgency; }
Weight weight_of(Card card) { return row_of(cards, card).weight; }

bool allows(ScreeningQuestion question, YesNoUnsure answer) {
    return question != ScreeningQuestion::adult || answer != YesNoUnsure::not_sure;
}

} // namespace heelwise
