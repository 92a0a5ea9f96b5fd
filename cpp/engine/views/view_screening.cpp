// The part of the view that is the safety screen.
#include "state/screening_status.hpp"
#include "views/view_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

json::object question_params(Question question, const ScreenNumbers& numbers) {
    if (question == Question::adult) return {{"years", numbers.adult_years}};
    if (question == Question::fluoroquinolone) return {{"months", numbers.fluoroquinolone_months}};
    if (question == Question::four_steps) return {{"steps", numbers.walking_steps}};
    return {};
}

// What was cleared is asked as "changed since"; a follow-up keeps its own words.
json::object question_text(Question question, const ScreenState& screen, const ScreenNumbers& numbers) {
    const std::string key = "screen." + std::string(name_of(question));
    const auto& hit = screen.hits[index_of(rule_of(question))];
    json::object params = question_params(question, numbers);
    if (hit && hit->cleared_date && !parent_of(question)) {
        params["date"] = write_date(*hit->cleared_date);
        return text(key + ".changed", std::move(params));
    }
    return text(key + ".ask", std::move(params));
}

json::object view_question(Question question, const ScreenState& screen, const ScreenNumbers& numbers) {
    const bool is_current = round_now(screen) == screen.round;
    const auto held = is_current ? screen.answers[index_of(question)] : std::nullopt;
    json::array answers;
    for (const Tri answer : {Tri::yes, Tri::no, Tri::not_sure}) {
        if (allows(question, answer)) answers.push_back(json::value(name_of(answer)));
    }
    return {{"key", name_of(question)},
            {"rule", name_of(rule_of(question))},
            {"text", question_text(question, screen, numbers)},
            {"why", text("screen." + std::string(name_of(question)) + ".why", question_params(question, numbers))},
            {"follow_up", parent_of(question).has_value()},
            {"answers", std::move(answers)},
            {"answer", held ? json::value(name_of(held->answer)) : json::value(nullptr)},
            {"record", held ? json::value(held->record) : json::value(nullptr)}};
}

json::object view_hit(ScreenRule rule, const HeldHit& hit) {
    return {{"rule", name_of(rule)},
            {"card", name_of(hit.card)},
            {"urgency", name_of(urgency_of(hit.card))},
            {"status", hit.open ? "open" : "cleared"},
            {"clearable", clears(rule)},
            {"opened_date", write_date(hit.opened_date)},
            {"cleared_date", hit.open ? json::value(nullptr) : date_or_null(hit.cleared_date)},
            {"seen", name_or_null(hit.seen)},
            {"told", name_or_null(hit.told)},
            {"record", hit.clearance_record.empty() ? json::value(nullptr) : json::value(hit.clearance_record)}};
}

json::array view_hits(const ScreenState& screen) {
    std::vector<ScreenRule> rules;
    for (std::size_t i = 0; i < screen_rule_count; ++i) {
        if (screen.hits[i]) rules.push_back(static_cast<ScreenRule>(i));
    }
    std::stable_sort(rules.begin(), rules.end(), [&](ScreenRule a, ScreenRule b) {
        const HeldHit& first = *screen.hits[index_of(a)];
        const HeldHit& second = *screen.hits[index_of(b)];
        if (first.open != second.open) return first.open;
        return urgency_of(first.card) < urgency_of(second.card);
    });
    json::array hits;
    for (const ScreenRule rule : rules) hits.push_back(view_hit(rule, *screen.hits[index_of(rule)]));
    return hits;
}

json::value view_due(const ScreenState& screen, const ScreenNumbers& numbers) {
    if (!screen.due) return nullptr;
    json::object params;
    if (*screen.due == DueWhy::days) params["days"] = numbers.repeat_days;
    return text("screen.due." + std::string(name_of(*screen.due)), std::move(params));
}

} // namespace

json::object view_screen(const State& state, const ScreenNumbers& numbers) {
    const ScreenState& screen = state.screen;
    const Screening now = screening_now(screen);
    json::array questions;
    std::int64_t done = 0;
    std::int64_t of = 0;
    const ScreenAnswers answers = answers_now(screen);
    for (const Question question : now.asked) {
        questions.push_back(view_question(question, screen, numbers));
        if (parent_of(question)) continue;
        ++of;
        if (answers[index_of(question)]) ++done;
    }
    std::optional<CivilDate> repeat_date = screen.completed_date;
    if (repeat_date) repeat_date->days += static_cast<std::int32_t>(numbers.repeat_days);
    // Half a log never shows as clear.
    const ScreenStatus status = state.read_only ? ScreenStatus::due : status_of(screen);
    return {{"status", name_of(status)},
            {"round", round_now(screen)},
            {"due", view_due(screen, numbers)},
            {"next", name_or_null(now.next)},
            {"done", done},
            {"of", of},
            {"questions", std::move(questions)},
            {"hits", view_hits(screen)},
            {"completed_date", date_or_null(screen.completed_date)},
            {"repeat_date", date_or_null(repeat_date)},
            {"new_assessment", screen.new_assessment}};
}

} // namespace heelwise
