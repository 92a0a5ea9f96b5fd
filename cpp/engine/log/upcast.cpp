#include "log/upcast.hpp"

#include "rules/screening_question.hpp"

namespace heelwise {

namespace {

// Version 1 was never released. It is the invented ancestor that keeps this path honest: it named the rule instead of
// the question, knew no rounds, and answered with a boolean that left out whoever was not sure.
Result<json::object> screen_answered_from_1(const json::object& body) {
    Fields fields(body, "/body");
    fields.text("kind", 1, 32);
    const auto rule = fields.word<ScreeningRule>("rule", screening_rule_named);
    YesNoUnsure answer = YesNoUnsure::not_sure;
    if (fields.has("answer")) answer = fields.boolean("answer") ? YesNoUnsure::yes : YesNoUnsure::no;
    if (auto fault = fields.end()) return *fault;
    for (const ScreeningQuestion question : all_screening_questions()) {
        if (rule_of(question) != rule) continue;
        return json::object{
            {"kind", "screen_answered"}, {"round", 1}, {"question", name_of(question)}, {"answer", name_of(answer)}};
    }
    return Fault{Code::unknown_value, "/body/rule", {}};
}

} // namespace

Result<json::object> upcast(std::string_view kind, std::int64_t version, const json::object& body) {
    if (kind == "screen_answered" && version == 1) return screen_answered_from_1(body);
    return Fault{Code::record_invalid, "/v", {}};
}

} // namespace heelwise
