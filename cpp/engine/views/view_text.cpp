#include "views/view_text.hpp"

#include <algorithm>
#include <array>

namespace heelwise {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Returns true for inputs on the pain scale from 0 to 10.
bool is_pain(std::string_view name) {
    constexpr std::array<std::string_view, 6> pains{"during", "after", "morning", "baseline", "pain_limit", "pain"};
    return std::find(pains.begin(), pains.end(), name) != pains.end() || name.find("_pain") != std::string_view::npos;
}

json::object number_text(std::string_view name, std::int64_t number) {
    if (is_pain(name)) return text("value.pain", {{"n", number}});
    if (ends_with(name, "_ms")) return text("value.seconds", {{"n", number / 1000}});
    if (name.find("hours") != std::string_view::npos) return text("value.hours", {{"n", number}});
    if (name.find("days") != std::string_view::npos) return text("value.days", {{"n", number}});
    return text("value.number", {{"n", number}});
}

} // namespace

std::string question_key(AssessmentQuestion question) {
    std::string key(name_of(question));
    for (const std::string_view side : {"_left", "_right"}) {
        if (ends_with(key, side)) key.resize(key.size() - side.size());
    }
    return key;
}

json::object choice_text(AssessmentQuestion question, std::string_view word) {
    const std::string of(word);
    if (question == AssessmentQuestion::sore_activities) return text("calming." + of + ".name");
    if (question == AssessmentQuestion::equipment) return text("equipment." + of);
    if (question == AssessmentQuestion::goals) return text("goal." + of);
    return text("assess." + question_key(question) + "." + of);
}

json::object value_text(AssessmentQuestion question, const AssessmentValue& value) {
    if (!value.word.empty()) return choice_text(question, value.word);
    if (value.number)
        return text(kind_of(question) == AnswerKind::pain ? "value.pain" : "value.minutes", {{"n", *value.number}});
    if (!value.chosen.empty()) return choice_text(question, value.chosen.front());
    if (!value.own.empty()) return literal(value.own.front());
    return text("value.none");
}

json::object view_input_value(const std::string& name, const std::variant<std::int64_t, std::string>& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return number_text(name, *number);
    const std::string& word = std::get<std::string>(value);
    if (name == "programme") return literal(word); // the programme's title
    if (parse_date(word)) return text("value.date", {{"date", word}});
    if (name == "exercise") return text("exercise." + word + ".name");
    if (const auto question = assessment_question_named(name)) return choice_text(*question, word);
    return text("value." + word);
}

json::array view_reasons(const std::vector<Reason>& reasons) {
    json::array out;
    for (const Reason& reason : reasons) {
        json::array inputs;
        for (const auto& [name, value] : reason.inputs) {
            inputs.push_back(json::object{{"label", text("input." + name)}, {"value", view_input_value(name, value)}});
        }
        out.push_back(json::object{{"rule", reason.rule}, {"inputs", std::move(inputs)}});
    }
    return out;
}

} // namespace heelwise
