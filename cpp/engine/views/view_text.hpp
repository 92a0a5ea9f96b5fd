// Helpers for all parts of the view: keys and numbers for the catalogue of words, never prose.
#pragma once

#include "foundation/json.hpp"
#include "foundation/reason.hpp"
#include "foundation/time.hpp"
#include "rules/diary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

inline json::object text(std::string key, json::object params = {}) {
    json::object out{{"key", std::move(key)}};
    if (!params.empty()) out["params"] = std::move(params);
    return out;
}

inline json::object literal(std::string_view said) { return {{"literal", json::string(said.data(), said.size())}}; }

inline json::value date_or_null(const std::optional<CivilDate>& date) {
    if (!date) return nullptr;
    return json::value(write_date(*date));
}

template <class Enum>
json::value name_or_null(const std::optional<Enum>& value) {
    if (!value) return nullptr;
    return json::value(name_of(*value));
}

inline json::value or_null(const std::optional<std::int64_t>& value) {
    if (!value) return nullptr;
    return *value;
}

inline json::value or_null(const std::optional<bool>& value) {
    if (!value) return nullptr;
    return *value;
}

inline json::array side_names(Sides sides) {
    json::array out;
    for (const Side side : {Side::left, Side::right}) {
        if (includes(sides, side)) out.push_back(json::value(name_of(side)));
    }
    return out;
}

inline json::object view_pain(const SidePain& pain) {
    json::object out;
    if (pain.left) out["left"] = *pain.left;
    if (pain.right) out["right"] = *pain.right;
    return out;
}

// R60: returns each input with keys for its label and its value. The engine chooses the unit (H18).
json::array view_reasons(const std::vector<Reason>& reasons);
json::object view_input_value(const std::string& name, const std::variant<std::int64_t, std::string>& value);

// Return keys for the fixed answers of a question. The left and right forms of a question share them.
std::string question_key(AssessmentQuestion question);
json::object choice_text(AssessmentQuestion question, std::string_view word);
json::object value_text(AssessmentQuestion question, const AssessmentValue& value);

} // namespace heelwise
