// Finds what would change the plan (R60) by trying other answers, one question at a time.
#include "rules/assessment.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

std::int64_t apart(std::int64_t a, std::int64_t b) { return a < b ? b - a : a - b; }

// Another answer, its distance from the given one, and whether it lies above it. A word lies above if its plan is not lower.
struct Alternative {
    AssessmentValue value;
    std::int64_t distance = 0;
    bool above = false;
};

std::vector<Alternative>
other_words(AssessmentQuestion question, const AssessmentValue& given, const Programme& programme) {
    const std::vector<std::string> words = words_of(question, programme);
    const auto at = std::find(words.begin(), words.end(), given.word) - words.begin();
    std::vector<Alternative> others;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == given.word) continue;
        Alternative other;
        other.value.word = words[i];
        other.distance = apart(static_cast<std::int64_t>(i), static_cast<std::int64_t>(at));
        others.push_back(other);
    }
    return others;
}

std::vector<Alternative> other_pains(const AssessmentValue& given) {
    std::vector<Alternative> others;
    for (std::int64_t pain = 0; pain <= pain_max; ++pain) {
        if (pain == given.number) continue;
        Alternative other;
        other.value.number = pain;
        other.distance = apart(pain, given.number.value_or(0));
        other.above = pain > given.number.value_or(0);
        others.push_back(other);
    }
    return others;
}

// Adds or removes one word at a time. That is enough: the person enters a phase at its easiest exercise, so if two items
// together change the plan, one of them alone does too.
std::vector<Alternative>
other_lists(AssessmentQuestion question, const AssessmentValue& given, const Programme& programme) {
    std::vector<Alternative> others;
    for (const std::string& word : words_of(question, programme)) {
        Alternative other;
        other.value = given;
        auto& chosen = other.value.chosen;
        const auto found = std::find(chosen.begin(), chosen.end(), word);
        other.above = found == chosen.end();
        if (other.above) {
            chosen.push_back(word);
        } else {
            chosen.erase(found);
        }
        others.push_back(other);
    }
    return others;
}

// Own words, minutes and goals have no alternatives, because no plan depends on them.
std::vector<Alternative>
alternatives(AssessmentQuestion question, const AssessmentValue& given, const Programme& programme) {
    switch (kind_of(question)) {
    case AnswerKind::word: return other_words(question, given, programme);
    case AnswerKind::pain: return other_pains(given);
    case AnswerKind::list:
        if (question == AssessmentQuestion::equipment) return other_lists(question, given, programme);
        return {};
    case AnswerKind::minutes:
    case AnswerKind::goals: return {};
    }
    assert(false);
    return {};
}

// Keeps the nearest alternative. One that needs no further answer takes precedence over one that does.
void keep_nearer(std::optional<std::pair<Alternative, Change>>& kept, const Alternative& other, Change change) {
    const auto rank = [](const Alternative& each, const Change& its) {
        return std::pair(its.asks_more, each.distance);
    };
    if (kept && rank(kept->first, kept->second) <= rank(other, change)) return;
    kept.emplace(other, std::move(change));
}

} // namespace

std::vector<Change> changes(const AssessmentAnswers& answers, const Programme& programme) {
    const Plan plan = place_on_ladder(answers, programme).plan;
    const bool complete = !next_question(answers);
    std::vector<Change> found;
    for (const AssessmentQuestion question : applicable_questions(answers)) {
        const auto& given = answers[index_of(question)];
        if (!given) continue;
        std::optional<std::pair<Alternative, Change>> below, above;
        for (Alternative& other : alternatives(question, *given, programme)) {
            AssessmentAnswers tried = answers;
            tried[index_of(question)] = other.value;
            Change change{question,
                          other.value,
                          place_on_ladder(tried, programme).plan,
                          complete && next_question(tried).has_value()};
            if (change.plan == plan) continue;
            if (kind_of(question) == AnswerKind::word) other.above = !is_lower(change.plan, plan, programme);
            keep_nearer(other.above ? above : below, other, std::move(change));
        }
        if (below) found.push_back(std::move(below->second));
        if (above) found.push_back(std::move(above->second));
    }
    return found;
}

} // namespace heelwise
