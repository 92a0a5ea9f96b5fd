#include "rules/screening.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

std::optional<Tri> answer_to(const ScreenAnswers& answers, Question question) { return answers[index_of(question)]; }

bool is_yes_or_unsure(std::optional<Tri> answer) { return answer == Tri::yes || answer == Tri::not_sure; }

// R1: any one sign is a hit. "Not sure" is explained, never tested; still not sure is a hit of its own.
std::optional<Card> rupture_card(const ScreenAnswers& answers) {
    const auto first = answer_to(answers, Question::rupture);
    if (first == Tri::yes) return Card::rupture;
    if (first != Tri::not_sure) return std::nullopt;
    const auto explained = answer_to(answers, Question::rupture_explained);
    if (explained == Tri::yes) return Card::rupture;
    if (explained == Tri::not_sure) return Card::rupture_unsure;
    return std::nullopt;
}

// R2: a clot may be in the leg; with breathlessness or chest pain, perhaps in the lung.
std::optional<Card> clot_card(const ScreenAnswers& answers) {
    if (!is_yes_or_unsure(answer_to(answers, Question::calf))) return std::nullopt;
    return is_yes_or_unsure(answer_to(answers, Question::breathless)) ? Card::clot_999 : Card::clot;
}

// R7: signs of an inflammatory illness without a load trigger. Only a certain trigger takes the hit away.
std::optional<Card> inflammatory_card(const ScreenAnswers& answers) {
    if (!is_yes_or_unsure(answer_to(answers, Question::joints))) return std::nullopt;
    const auto trigger = answer_to(answers, Question::load_trigger);
    if (trigger == Tri::no || trigger == Tri::not_sure) return Card::inflammatory;
    return std::nullopt;
}

std::optional<Card> card_where_not_no(const ScreenAnswers& answers, Question question, Card card) {
    if (!is_yes_or_unsure(answer_to(answers, question))) return std::nullopt;
    return card;
}

std::optional<Card> card_of(ScreenRule rule, const ScreenAnswers& answers) {
    switch (rule) {
    case ScreenRule::R1: return rupture_card(answers);
    case ScreenRule::R2: return clot_card(answers);
    case ScreenRule::R3: return card_where_not_no(answers, Question::hot_joint, Card::infection);
    case ScreenRule::R4: return card_where_not_no(answers, Question::fluoroquinolone, Card::antibiotic);
    case ScreenRule::R5: return card_where_not_no(answers, Question::four_steps, Card::injury);
    case ScreenRule::R6:
        if (answer_to(answers, Question::adult) == Tri::no) return Card::under_age;
        return std::nullopt;
    case ScreenRule::R7: return inflammatory_card(answers);
    case ScreenRule::R8: return card_where_not_no(answers, Question::treatment, Card::treatment);
    case ScreenRule::R9: return card_where_not_no(answers, Question::other_signs, Card::other_signs);
    }
    assert(false);
    return std::nullopt;
}

bool leads_to_follow_up(Question parent, std::optional<Tri> answer) {
    // A certain "yes" to a rupture sign needs no explaining; a possible clot or illness is asked about either way.
    return parent == Question::rupture ? answer == Tri::not_sure : is_yes_or_unsure(answer);
}

bool applies(Question question, const ScreenAnswers& answers, ScreenRules settled) {
    if (settled[index_of(rule_of(question))]) return false;
    // Nothing more is asked of a child (R6, H5).
    if (question != Question::adult && answer_to(answers, Question::adult) == Tri::no) return false;
    const auto parent = parent_of(question);
    return !parent || leads_to_follow_up(*parent, answer_to(answers, *parent));
}

} // namespace

Screening screen(const ScreenAnswers& answers, ScreenRules settled) {
    Screening result;
    ScreenAnswers counted{}; // a hidden answer is never counted
    ScreenRules rules;
    for (const Question question : all_questions()) {
        if (!applies(question, answers, settled)) continue;
        result.asked.push_back(question);
        rules.set(index_of(rule_of(question)));
        counted[index_of(question)] = answer_to(answers, question);
        if (!result.next && !answer_to(answers, question)) result.next = question;
    }
    result.complete = !result.next;
    for (std::size_t i = 0; i < screen_rule_count; ++i) {
        if (!rules[i]) continue;
        const auto rule = static_cast<ScreenRule>(i);
        if (const auto card = card_of(rule, counted)) result.hits.push_back({rule, *card});
    }
    std::stable_sort(result.hits.begin(), result.hits.end(), [](const RuleHit& a, const RuleHit& b) {
        return urgency_of(a.card) < urgency_of(b.card);
    });
    return result;
}

bool stops_less(const std::vector<RuleHit>& before, const std::vector<RuleHit>& after) {
    // Under 18 hides every other question, and stops more than any of them: it never clears (R6).
    if (std::find(after.begin(), after.end(), RuleHit{ScreenRule::R6, Card::under_age}) != after.end()) return false;
    return std::any_of(before.begin(), before.end(), [&](const RuleHit& was) {
        return std::none_of(after.begin(), after.end(), [&](const RuleHit& is) {
            return is.rule == was.rule && urgency_of(is.card) <= urgency_of(was.card);
        });
    });
}

bool clears(ScreenRule rule) { return rule != ScreenRule::R6; }

bool owes_assessment(ScreenRule rule) {
    return rule == ScreenRule::R1 || rule == ScreenRule::R2 || rule == ScreenRule::R3 || rule == ScreenRule::R5;
}

} // namespace heelwise
