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

std::optional<Card> card_of(ScreeningRule rule, const ScreeningAnswers& answers) {
    switch (rule) {
    case ScreeningRule::R1: return rupture_card(answers);
    case ScreeningRule::R2: return clot_card(answers);
    case ScreeningRule::R3: return card_where_not_no(answers, ScreeningQuestion::hot_joint, Card::infection);
    case ScreeningRule::R4: return card_where_not_no(answers, ScreeningQuestion::fluoroquinolone, Card::antibiotic);
    case ScreeningRule::R5: return card_where_not_no(answers, ScreeningQuestion::four_steps, Card::injury);
    case ScreeningRule::R6:
        if (answer_to(answers, ScreeningQuestion::adult) == YesNoUnsure::no) return Card::under_age;
        return std::nullopt;
    case ScreeningRule::R7: return inflammatory_card(answers);
    case ScreeningRule::R8: return card_where_not_no(answers, ScreeningQuestion::treatment, Card::treatment);
    case ScreeningRule::R9: return card_where_not_no(answers, ScreeningQuestion::other_signs, Card::other_signs);
    }
    assert(false);
    return std::nullopt;
}

bool leads_to_follow_up(ScreeningQuestion parent, std::optional<YesNoUnsure> answer) {
    // A certain "yes" to a rupture sign needs no explanation. A possible clot or illness is followed up in either case.
    return parent == ScreeningQuestion::rupture ? answer == YesNoUnsure::not_sure : is_yes_or_unsure(answer);
}

bool applies(ScreeningQuestion question, const ScreeningAnswers& answers, ScreeningRules settled) {
    if (settled[index_of(rule_of(question))]) return false;
    // A person under 18 is asked nothing more (R6, H5).
    if (question != ScreeningQuestion::adult && answer_to(answers, ScreeningQuestion::adult) == YesNoUnsure::no)
        return false;
    const auto parent = parent_of(question);
    return !parent || leads_to_follow_up(*parent, answer_to(answers, *parent));
}

} // namespace

ScreeningResult evaluate_screening(const ScreeningAnswers& answers, ScreeningRules settled) {
    ScreeningResult result;
    ScreeningAnswers counted{}; // without answers to questions that do not apply
    ScreeningRules rules;
    for (const ScreeningQuestion question : all_screening_questions()) {
        if (!applies(question, answers, settled)) continue;
        result.asked.push_back(question);
        rules.set(index_of(rule_of(question)));
        counted[index_of(question)] = answer_to(answers, question);
        if (!result.next && !answer_to(answers, question)) result.next = question;
    }
    result.complete = !result.next;
    for (std::size_t i = 0; i < screening_rule_count; ++i) {
        if (!rules[i]) continue;
        const auto rule = static_cast<ScreeningRule>(i);
        if (const auto card = card_of(rule, counted)) result.hits.push_back({rule, *card});
    }
    std::stable_sort(result.hits.begin(), result.hits.end(), [](const RuleHit& a, const RuleHit& b) {
        return urgency_of(a.card) < urgency_of(b.card);
    });
    return result;
}

bool stops_less(const std::vector<RuleHit>& before, const std::vector<RuleHit>& after) {
    // Under 18 hides every other question but blocks more than any other hit, because it never clears (R6).
    if (std::find(after.begin(), after.end(), RuleHit{ScreeningRule::R6, Card::under_age}) != after.end()) return false;
    return std::any_of(before.begin(), before.end(), [&](const RuleHit& was) {
        return std::none_of(after.begin(), after.end(), [&](const RuleHit& is) {
            return is.rule == was.rule && urgency_of(is.card) <= urgency_of(was.card);
        });
    });
}

bool clears(ScreeningRule rule) { return rule != ScreeningRule::R6; }

bool owes_assessment(ScreeningRule rule) {
    return rule == ScreeningRule::R1 || rule == ScreeningRule::R2 || rule == ScreeningRule::R3 ||
           rule == ScreeningRule::R5;
}

} // namespace heelwise
