// Checks that a value answers its question: it has exactly the members of its kind, they are in range, and own words are
// plain text.
#include "rules/assessment_question.hpp"

#include "foundation/plain_text.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Fault out_of_range(std::string path, std::int64_t min, std::int64_t max) {
    return {Code::out_of_range, std::move(path), {{"min", min}, {"max", max}}};
}

// Returns a fault if the value has a member that its kind does not use.
std::optional<Fault> fault_of_extra(AnswerKind kind, const AssessmentValue& value, const std::string& path) {
    const bool lists = kind == AnswerKind::list || kind == AnswerKind::goals;
    const auto extra = [&](const char* name) { return Fault{Code::unknown_field, pointer_to(path, name), {}}; };
    const bool takes_word = kind == AnswerKind::word || (kind == AnswerKind::minutes && !value.number);
    if (!value.word.empty() && !takes_word) return extra("word");
    if (value.number && kind != AnswerKind::pain && kind != AnswerKind::minutes) return extra("number");
    if (!value.chosen.empty() && !lists) return extra("chosen");
    if (!value.own.empty() && !lists) return extra("own");
    if (!value.ratings.empty() && kind != AnswerKind::goals) return extra("ratings");
    return std::nullopt;
}

std::optional<Fault>
fault_of_word(const std::string& word, const std::vector<std::string>& words, const std::string& path) {
    if (word.empty()) return Fault{Code::missing_field, path, {}};
    if (!has(words, word)) return Fault{Code::unknown_value, path, {}};
    return std::nullopt;
}

std::optional<Fault> fault_of_number(const std::optional<std::int64_t>& number, std::int64_t max, std::string path) {
    if (!number) return Fault{Code::missing_field, std::move(path), {}};
    if (*number < 0 || *number > max) return out_of_range(std::move(path), 0, max);
    return std::nullopt;
}

// Fixed words must not repeat. Own words must be few, short and plain, and must not repeat.
std::optional<Fault> fault_of_list(AssessmentQuestion question,
                                   const AssessmentValue& value,
                                   const std::vector<std::string>& words,
                                   const std::string& path) {
    const std::string chosen_path = pointer_to(path, "chosen");
    for (std::size_t i = 0; i < value.chosen.size(); ++i) {
        const auto before = value.chosen.begin() + static_cast<std::ptrdiff_t>(i);
        const bool twice = std::find(value.chosen.begin(), before, value.chosen[i]) != before;
        if (twice || !has(words, value.chosen[i])) {
            return Fault{Code::unknown_value, pointer_to(chosen_path, std::to_string(i)), {}};
        }
    }
    const std::string own_path = pointer_to(path, "own");
    if (value.own.size() > own_max_of(question)) {
        return out_of_range(own_path, 0, static_cast<std::int64_t>(own_max_of(question)));
    }
    for (std::size_t i = 0; i < value.own.size(); ++i) {
        const std::string one_path = pointer_to(own_path, std::to_string(i));
        const std::string& text = value.own[i];
        if (text.empty() || text.size() > own_bytes_max) return out_of_range(one_path, 1, own_bytes_max);
        const auto before = value.own.begin() + static_cast<std::ptrdiff_t>(i);
        const bool twice = std::find(value.own.begin(), before, text) != before;
        if (twice || !is_plain_text(text, own_bytes_max)) return Fault{Code::unknown_value, one_path, {}};
    }
    return std::nullopt;
}

std::optional<Fault> fault_of_goals(const AssessmentValue& value, const std::string& path) {
    const std::size_t goals = value.chosen.size() + value.own.size();
    if (goals > goals_max) return out_of_range(path, 0, goals_max);
    const std::string ratings_path = pointer_to(path, "ratings");
    const auto expected = static_cast<std::int64_t>(goals);
    if (value.ratings.size() != goals) return out_of_range(ratings_path, expected, expected);
    for (std::size_t i = 0; i < goals; ++i) {
        const std::string one_path = pointer_to(ratings_path, std::to_string(i));
        if (auto fault = fault_of_number(value.ratings[i], pain_max, one_path)) return fault;
    }
    return std::nullopt;
}

} // namespace

std::optional<Fault> fault_of(AssessmentQuestion question,
                              const AssessmentValue& value,
                              const Programme& programme,
                              const std::string& path) {
    const AnswerKind kind = kind_of(question);
    if (auto fault = fault_of_extra(kind, value, path)) return fault;
    const std::vector<std::string> words = words_of(question, programme);
    switch (kind) {
    case AnswerKind::word: return fault_of_word(value.word, words, pointer_to(path, "word"));
    case AnswerKind::pain: return fault_of_number(value.number, pain_max, pointer_to(path, "number"));
    case AnswerKind::minutes:
        if (!value.word.empty()) return fault_of_word(value.word, words, pointer_to(path, "word"));
        return fault_of_number(value.number, minutes_max, pointer_to(path, "number"));
    case AnswerKind::list: return fault_of_list(question, value, words, path);
    case AnswerKind::goals:
        if (auto fault = fault_of_list(question, value, words, path)) return fault;
        return fault_of_goals(value, path);
    }
    assert(false);
    return std::nullopt;
}

} // namespace heelwise
