#include "state/screening_status.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

std::string_view name_of(ScreenStatus status) {
    switch (status) {
    case ScreenStatus::due: return "due";
    case ScreenStatus::open: return "open";
    case ScreenStatus::blocked: return "blocked";
    case ScreenStatus::clear: return "clear";
    }
    assert(false);
    return "";
}

std::int64_t round_now(const ScreenState& screen) {
    const bool owed = screen.due.has_value() && screen.round <= screen.due_after;
    return owed ? screen.due_after + 1 : screen.round;
}

ScreenAnswers answers_now(const ScreenState& screen) {
    ScreenAnswers answers{};
    if (round_now(screen) != screen.round) return answers;
    for (std::size_t i = 0; i < question_count; ++i) {
        if (screen.answers[i]) answers[i] = screen.answers[i]->answer;
    }
    return answers;
}

ScreenRules settled_in(const ScreenState& screen, std::int64_t round) {
    ScreenRules settled;
    for (std::size_t i = 0; i < screen_rule_count; ++i) {
        const auto& hit = screen.hits[i];
        if (!hit) continue;
        settled[i] = hit->open ? hit->opened_round < round : hit->cleared_round == round;
    }
    return settled;
}

Screening screening_now(const ScreenState& screen) {
    return heelwise::screen(answers_now(screen), settled_in(screen, round_now(screen)));
}

bool has_open_hit(const ScreenState& screen) {
    return std::any_of(screen.hits.begin(), screen.hits.end(), [](const auto& hit) { return hit && hit->open; });
}

ScreenStatus status_of(const ScreenState& screen) {
    if (has_open_hit(screen)) return ScreenStatus::blocked;
    if (screen.due && round_now(screen) != screen.round) return ScreenStatus::due;
    return screen.complete && !screen.due ? ScreenStatus::clear : ScreenStatus::open;
}

} // namespace heelwise
