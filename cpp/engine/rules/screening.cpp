#include "rules/screening.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

std::optional<YesNoUnsure> answer_to(const ScreeningAnswers& answers, ScreeningQuestion question) {
    return answers[index_of(question)];
}

bool is_yes_or_unsure(std::optional<YesNoUnsure> answer) {
    return answer == YesNoUnsure::yes || answer == YesNoUnsure::not_sure;
}

// R1: any single sign is a hit. "Not sure" leads to an explanation and never to a test. If the person is still not sure, that
// is a hit with its own card.
std::optional<Card> rupture_card(const ScreeningAnswers& answers) {
    const auto first = answer_to(answers, ScreeningQuestion::rupture);
    if (first == YesNoUnsure::yes) return Card::rupture;
    if (first != YesNoUnsure::not_sure) return std::nullopt;
    const auto explained = answer_to(answers, ScreeningQuestion::rupture_explained);
    if (explained == YesNoUnsure::yes) return Card::rupture;
    if (explained == YesNoUnsure::not_sure) return Card::rupture_unsure;
    return std::nullopt;
}

// R2: a possible clot in the leg or, with breathlessness or chest pain, in the lung.
std::optional<Card> clot_card(const ScreeningAnswers& answers) {
    if (!is_yes_or_unsure(answer_to(answers, ScreeningQuestion::calf))) return std::nullopt;
    return is_yes_or_unsure(answer_to(answers, ScreeningQuestion::breathless)) ? Card::clot_999 : Card::clot;
}

// R7: signs of an inflammatory illness without a load trigger. Only a certain trigger removes the hit.
std::optional<Card> inflammatory_card(const ScreeningAnswers& answers) {
    if (!is_yes_or_unsure(answer_to(answers, ScreeningQuestion::joints))) return std::nullopt;
    const auto trigger = answer_to(answers, ScreeningQuestion::load_trigger);
    if (trigger == YesNoUnsure::no || trigger == YesNoUnsure::not_sure) return Card::inflammatory;
    return std::nullopt;
}

std::optional<Card> card_where_not_no(const ScreeningAnswers& answers, ScreeningQuestion question, Card card) {
    if (!is_yes_or_unsure(answer_to(answers, question))) return std::nullopt;
    return card;
}

std::optional<Card> card_of(Sign sign, const ScreeningAnswers& answers) {
    switch (sign) {
    case Sign::rupture: return rupture_card(answers);
    case Sign::clot: return clot_card(answers);
    case Sign::infection: return card_where_not_no(answers, ScreeningQuestion::hot_joint, Card::infection);
    case Sign::antibiotic: return card_where_not_no(answers, ScreeningQuestion::fluoroquinolone, Card::antibiotic);
    case Sign::injury: return card_where_not_no(answers, ScreeningQuestion::four_steps, Card::injury);
    case Sign::under_age:
        if (answer_to(answers, ScreeningQuestion::adult) == YesNoUnsure::no) return Card::under_age;
        return std::nullopt;
    case Sign::inflammatory: return inflammatory_card(answers);
    case Sign::treatment: return card_where_not_no(answers, ScreeningQuestion::treatment, Card::treatment);
    case Sign::pregnancy: return card_where_not_no(answers, ScreeningQuestion::pregnancy, Card::pregnancy);
    case Sign::other_signs: return card_where_not_no(answers, ScreeningQuestion::other_signs, Card::other_signs);
    case Sign::steroids: return card_where_not_no(answers, ScreeningQuestion::steroids, Card::steroids);
    case Sign::elsewhere: return card_where_not_no(answers, ScreeningQuestion::elsewhere, Card::elsewhere);
    case Sign::exertion:
    case Sign::diabetes:
    case Sign::cholesterol:
    case Sign::hormone_medicine: return std::nullopt; // the questionnaire asks about these (R10)
    }
    assert(false);
    return std::nullopt;
}

bool leads_to_follow_up(ScreeningQuestion parent, std::optional<YesNoUnsure> answer) {
    // A certain "yes" to a rupture sign needs no explanation. A possible clot or illness is followed up in either case.
    return parent == ScreeningQuestion::rupture ? answer == YesNoUnsure::not_sure : is_yes_or_unsure(answer);
}

bool applies(ScreeningQuestion question, const ScreeningAnswers& answers, Signs settled) {
    if (settled[index_of(sign_of(question))]) return false;
    // A person under 18 is asked nothing more (R6, H5).
    if (question != ScreeningQuestion::adult && answer_to(answers, ScreeningQuestion::adult) == YesNoUnsure::no)
        return false;
    const auto parent = parent_of(question);
    return !parent || leads_to_follow_up(*parent, answer_to(answers, *parent));
}

} // namespace

ScreeningResult evaluate_screening(const ScreeningAnswers& answers, Signs settled) {
    ScreeningResult result;
    ScreeningAnswers counted{}; // without answers to questions that do not apply
    Signs signs;
    for (const ScreeningQuestion question : all_screening_questions()) {
        if (!applies(question, answers, settled)) continue;
        result.asked.push_back(question);
        signs.set(index_of(sign_of(question)));
        counted[index_of(question)] = answer_to(answers, question);
        if (!result.next && !answer_to(answers, question)) result.next = question;
    }
    result.complete = !result.next;
    for (std::size_t i = 0; i < sign_count; ++i) {
        if (!signs[i]) continue;
        const auto sign = static_cast<Sign>(i);
        if (const auto card = card_of(sign, counted)) result.hits.push_back({sign, *card});
    }
    std::stable_sort(result.hits.begin(), result.hits.end(), [](const Hit& a, const Hit& b) {
        return urgency_of(a.card) < urgency_of(b.card);
    });
    return result;
}

bool stops_less(const std::vector<Hit>& before, const std::vector<Hit>& after) {
    // Under 18 hides every other question but blocks more than any other hit, because it never clears (R6).
    if (std::find(after.begin(), after.end(), Hit{Sign::under_age, Card::under_age}) != after.end()) return false;
    return std::any_of(before.begin(), before.end(), [&](const Hit& was) {
        return std::none_of(after.begin(), after.end(), [&](const Hit& is) {
            return is.sign == was.sign && urgency_of(is.card) <= urgency_of(was.card);
        });
    });
}

bool clears(Sign sign) { return sign != Sign::under_age; }

bool owes_assessment(Sign sign) {
    return sign == Sign::rupture || sign == Sign::clot || sign == Sign::infection || sign == Sign::injury;
}

} // namespace heelwise
