#include "state/screening_status.hpp"

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

Weight weight_of(const StoredHit& hit) {
    const Weight weight = weight_of(hit.card);
    return weight == Weight::caution && hit.told == YesNoUnsure::no ? Weight::stop : weight;
}

Signs settled_in(const ScreeningState& screening, std::int64_t round) {
    Signs settled;
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto& hit = screening.hits[i];
        if (!hit) continue;
        const bool is_asked_again = !clears(static_cast<Sign>(i)) || weight_of(hit->card) == Weight::caution;
        settled[i] = hit->open ? hit->opened_round < round && !is_asked_again : hit->cleared_round == round;
    }
    return settled;
}

ScreeningResult screening_now(const ScreeningState& screening) {
    return evaluate_screening(answers_now(screening), settled_in(screening, round_now(screening)));
}

namespace {

template <class Holds>
bool any_open_hit(const ScreeningState& screening, Holds holds) {
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto& hit = screening.hits[i];
        if (hit && hit->open && holds(static_cast<Sign>(i), *hit)) return true;
    }
    return false;
}

} // namespace

bool has_open_stop(const ScreeningState& screening) {
    return any_open_hit(screening, [](Sign, const StoredHit& hit) { return weight_of(hit) == Weight::stop; });
}

std::optional<std::int64_t> last_open_phase(const ScreeningState& screening, const ScreeningParameters& parameters) {
    const auto is_open = [&](bool exertion) {
        return any_open_hit(screening, [&](Sign sign, const StoredHit& hit) {
            return weight_of(hit) == Weight::caution && (sign == Sign::exertion) == exertion;
        });
    };
    if (is_open(false)) return parameters.caution_phase;
    if (is_open(true)) return parameters.exertion_phase;
    return std::nullopt;
}

ScreeningStatus status_of(const ScreeningState& screening) {
    const bool is_due = screening.due && round_now(screening) != screening.round;
    const bool is_stopped = any_open_hit(screening, [](Sign sign, const StoredHit& hit) {
        return sign != Sign::under_age && weight_of(hit) == Weight::stop;
    });
    if (is_stopped) return ScreeningStatus::blocked;
    // R6: the age is asked again at each later screen, and nothing else before it is answered.
    const bool is_young = has_open_stop(screening);
    if (is_young && !is_due && answers_now(screening)[index_of(ScreeningQuestion::adult)])
        return ScreeningStatus::blocked;
    if (is_due) return ScreeningStatus::due;
    return screening.complete && !screening.due && !is_young ? ScreeningStatus::clear : ScreeningStatus::open;
}

} // namespace heelwise
