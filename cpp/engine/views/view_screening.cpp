// The part of the view for the safety screen.
#include "state/screening_status.hpp"
#include "views/view_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

json::object question_params(ScreeningQuestion question, const ScreeningParameters& parameters) {
    if (question == ScreeningQuestion::adult) return {{"years", parameters.adult_years}};
    if (question == ScreeningQuestion::fluoroquinolone) return {{"months", parameters.fluoroquinolone_months}};
    if (question == ScreeningQuestion::four_steps) return {{"steps", parameters.walking_steps}};
    if (question == ScreeningQuestion::treatment) {
        return {{"months", parameters.operation_months},
                {"injection_weeks", parameters.injection_weeks},
                {"boot_weeks", parameters.boot_weeks}};
    }
    return {};
}

// A question whose hit was cleared is asked as "changed since". A follow-up keeps its usual text.
json::object
question_text(ScreeningQuestion question, const ScreeningState& screening, const ScreeningParameters& parameters) {
    const std::string key = "screening." + std::string(name_of(question));
    const auto& hit = screening.hits[index_of(sign_of(question))];
    json::object params = question_params(question, parameters);
    if (hit && hit->cleared_date && !parent_of(question)) {
        params["date"] = write_date(*hit->cleared_date);
        return text(key + ".changed", std::move(params));
    }
    return text(key + ".ask", std::move(params));
}

json::object
view_question(ScreeningQuestion question, const ScreeningState& screening, const ScreeningParameters& parameters) {
    const bool is_current = round_now(screening) == screening.round;
    const auto stored = is_current ? screening.answers[index_of(question)] : std::nullopt;
    json::array answers;
    for (const YesNoUnsure answer : {YesNoUnsure::yes, YesNoUnsure::no, YesNoUnsure::not_sure}) {
        if (allows(question, answer)) answers.push_back(json::value(name_of(answer)));
    }
    return {
        {"key", name_of(question)},
        {"sign", name_of(sign_of(question))},
        {"rule", rule_of(sign_of(question))},
        {"text", question_text(question, screening, parameters)},
        {"why", text("screening." + std::string(name_of(question)) + ".why", question_params(question, parameters))},
        {"follow_up", parent_of(question).has_value()},
        {"answers", std::move(answers)},
        {"answer", stored ? json::value(name_of(stored->answer)) : json::value(nullptr)},
        {"record", stored ? json::value(stored->record) : json::value(nullptr)}};
}

json::object view_hit(Sign sign, const StoredHit& hit) {
    return {{"sign", name_of(sign)},
            {"rule", rule_of(sign)},
            {"weight", name_of(weight_of(hit))},
            {"card", name_of(hit.card)},
            {"urgency", name_of(urgency_of(hit.card))},
            {"status", hit.open ? "open" : "cleared"},
            {"clearable", clears(sign)},
            {"opened_date", write_date(hit.opened_date)},
            {"cleared_date", hit.open ? json::value(nullptr) : date_or_null(hit.cleared_date)},
            {"seen", name_or_null(hit.seen)},
            {"told", name_or_null(hit.told)},
            {"record", hit.clearance_record.empty() ? json::value(nullptr) : json::value(hit.clearance_record)}};
}

json::array view_hits(const ScreeningState& screening) {
    std::vector<Sign> signs;
    for (std::size_t i = 0; i < sign_count; ++i) {
        if (screening.hits[i]) signs.push_back(static_cast<Sign>(i));
    }
    std::stable_sort(signs.begin(), signs.end(), [&](Sign a, Sign b) {
        const StoredHit& first = *screening.hits[index_of(a)];
        const StoredHit& second = *screening.hits[index_of(b)];
        if (first.open != second.open) return first.open;
        return urgency_of(first.card) < urgency_of(second.card);
    });
    json::array hits;
    for (const Sign sign : signs) hits.push_back(view_hit(sign, *screening.hits[index_of(sign)]));
    return hits;
}

json::value view_due(const ScreeningState& screening, const ScreeningParameters& parameters) {
    if (!screening.due) return nullptr;
    json::object params;
    if (*screening.due == RescreenCause::days) params["days"] = parameters.repeat_days;
    return text("screening.due." + std::string(name_of(*screening.due)), std::move(params));
}

} // namespace

json::object view_screen(const State& state, const ScreeningParameters& parameters) {
    const ScreeningState& screening = state.screening;
    const ScreeningResult now = screening_now(screening);
    json::array questions;
    std::int64_t done = 0;
    std::int64_t of = 0;
    const ScreeningAnswers answers = answers_now(screening);
    for (const ScreeningQuestion question : now.asked) {
        questions.push_back(view_question(question, screening, parameters));
        if (parent_of(question)) continue;
        ++of;
        if (answers[index_of(question)]) ++done;
    }
    std::optional<CivilDate> repeat_date = screening.completed_date;
    if (repeat_date) repeat_date->days += static_cast<std::int32_t>(parameters.repeat_days);
    // A log with newer records is never shown as clear, because only part of it was read.
    const ScreeningStatus status = state.read_only ? ScreeningStatus::due : status_of(screening);
    const auto last_open = last_open_phase(screening, parameters);
    return {{"status", name_of(status)},
            {"round", round_now(screening)},
            {"due", view_due(screening, parameters)},
            {"next", name_or_null(now.next)},
            {"done", done},
            {"of", of},
            {"questions", std::move(questions)},
            {"hits", view_hits(screening)},
            {"last_open_phase", last_open ? json::value(*last_open) : json::value(nullptr)},
            {"completed_date", date_or_null(screening.completed_date)},
            {"repeat_date", date_or_null(repeat_date)},
            {"new_assessment", screening.new_assessment}};
}

} // namespace heelwise
