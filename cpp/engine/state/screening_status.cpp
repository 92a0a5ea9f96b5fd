#include "state/screening_status.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

std::string_view name_of(ScreeningStatus status) {
    switch (status) {
    case ScreeningStatus::due: return "due";
    case ScreeningStatus::open: return "open";
    case ScreeningStatus::blocked: return "blocked";
    case ScreeningStatus::clear: return "clear";
    }
    assert(false);
    return "";
}

std::int64_t round_now(const ScreeningState& screening) {
    const bool owed = screening.due.has_value() && screening.round <= screening.due_after;
    return owed ? screening.due_after + 1 : screening.round;
}

ScreeningAnswers answers_now(const ScreeningState& screening) {
    ScreeningAnswers answers{};
    if (round_now(screening) != screening.round) return answers;
    for (std::size_t i = 0; i < screening_question_count; ++i) {
        if (screening.answers[i]) answers[i] = screening.answers[i]->answer;
    }
    return answers;
}

ScreeningRules settled_in(const ScreeningState& screening, std::int64_t round) {
    ScreeningRules settled;
    for (std::size_t i = 0; i < screening_rule_count; ++i) {
        const auto& hit = screening.hits[i];
        if (!hit) continue;
        settled[i] = hit->open ? hit->opened_round < round : hit->cleared_round == round;
    }
    return settled;
}

ScreeningResult screening_now(const ScreeningState& screening) {
    return evaluate_screening(answers_now(screening), settled_in(screening, round_now(screening)));
}

bool has_open_hit(const ScreeningState& screening) {
    return std::any_of(screening.hits.begin(), screening.hits.end(), [](const auto& hit) { return hit && hit->open; });
}

ScreeningStatus status_of(const ScreeningState& screening) {
    if (has_open_hit(screening)) return ScreeningStatus::blocked;
    if (screening.due && round_now(screening) != screening.round) return ScreeningStatus::due;
    return screening.complete && !screening.due ? ScreeningStatus::clear : ScreeningStatus::open;
}

} // namespace heelwise
