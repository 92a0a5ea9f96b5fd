#include "simulation/simulate_tendon.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::int64_t usual_morning = 1;
constexpr std::int64_t usual_activity = 3; // as in the assessment of a moderate start
constexpr std::int64_t flare_length = 5;
constexpr std::int64_t flare_above = 3;
constexpr std::int64_t sore_days_min = 14;
constexpr std::int64_t sore_above = 2;

} // namespace

SidePain pain_of(Sides sides, std::int64_t pain) {
    const std::int64_t stored = std::clamp<std::int64_t>(pain, 0, pain_max);
    SidePain both;
    if (includes(sides, Side::left)) both.left = stored;
    if (includes(sides, Side::right)) both.right = stored;
    return both;
}

void Tendon::flare() { flare_days_ = flare_length; }

void Tendon::begin_sore() { sore_days_ = sore_days_min + random_.below(sore_days_min); }

SessionAnswers Tendon::respond() {
    const std::int64_t drawn = random_.below(100);
    SessionAnswers answers;
    if (drawn < traits_.red || (is_flaring() && random_.one_in(2))) {
        answers = red();
    } else {
        answers = drawn < traits_.red + traits_.amber || is_flaring() ? amber() : green();
    }
    const std::int64_t rated = random_.below(100);
    const bool is_hard = rated < traits_.hard;
    answers.effort = is_hard ? Effort::hard : rated < traits_.hard + traits_.easy ? Effort::easy : Effort::right;
    answers.before = is_flaring() ? 3 : 1;
    return answers;
}

SessionAnswers Tendon::green() {
    coming_ = Coming{0, random_.one_in(3) ? Soreness::gone : Soreness::none, false};
    return {.during = random_.below(3), .after = random_.below(2)};
}

// Most often the session itself hurts a little; else the next morning is a little worse or stiffer.
SessionAnswers Tendon::amber() {
    const std::int64_t shown = random_.below(5);
    coming_ = Coming{shown == 3 ? 1 : 0, Soreness::gone, shown == 4};
    return {.during = shown < 3 ? 3 + random_.below(3) : 2, .after = 1 + random_.below(2)};
}

// Half show in the session, half only the morning after; a few stay sore for more than a day.
SessionAnswers Tendon::red() {
    const std::int64_t shown = random_.below(6);
    coming_ = Coming{shown < 3 ? 1 : 2, shown == 5 ? Soreness::still_there : Soreness::gone, true};
    if (shown >= 3) return {.during = 2 + random_.below(3), .after = 2};
    const std::int64_t during = random_.one_in(10) ? 8 : 6;
    return {.during = during, .after = 4, .too_much = shown == 0};
}

void Tendon::strain(std::int64_t pain) {
    if (pain < 6) return;
    coming_ = Coming{2, Soreness::gone, true};
}

CheckIn Tendon::next_morning(Sides sides, std::int64_t ease) {
    Coming now = coming_.value_or(Coming{});
    if (is_flaring()) now = Coming{flare_above, Soreness::still_there, true};
    morning_above_ = now.above;
    CheckIn said;
    said.morning = pain_of(sides, usual_morning + now.above);
    said.activity_pain = usual_activity - ease + (is_flaring() ? flare_above : now.above > 1 ? 1 : 0);
    if (sore_days_ > 0) {
        --sore_days_;
        said.activity_pain = std::max(*said.activity_pain, usual_activity + sore_above);
    }
    said.soreness = now.soreness;
    said.woken = is_flaring() && random_.one_in(4);
    said.stiffness = now.is_stiffer ? Stiffness::more : Stiffness::usual;
    said.something_new = false;
    if (flare_days_ > 0) --flare_days_;
    // What is left settles within a day or two.
    if (now.above > 1 || now.soreness == Soreness::still_there) {
        coming_ = Coming{now.above - 1, Soreness::gone, false};
    } else {
        coming_.reset();
    }
    return said;
}

} // namespace heelwise
