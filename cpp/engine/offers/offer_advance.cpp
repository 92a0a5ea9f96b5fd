// R34 and R35: a rung, an exercise or a phase on, each earned by sessions in a row; and a rung down after hard ones.
#include "offers/offer_context.hpp"
#include "progress/calendar.hpp"
#include "progress/improvement.hpp"

#include <algorithm>

namespace heelwise {

namespace {

bool has_kind(const Plan& plan, const Programme& programme, std::initializer_list<ExerciseKind> kinds) {
    return std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& one) {
        const Exercise* exercise = programme.exercise(one.exercise);
        return exercise == nullptr || std::find(kinds.begin(), kinds.end(), exercise->kind) != kinds.end();
    });
}

// Enough sessions of late, none red.
bool is_busy_and_well(const Look& look) {
    const AdvanceNumbers& numbers = look.programme.numbers.advance;
    std::int64_t count = 0;
    for (const SessionDay& day : look.days) {
        if (days_between(day.date, look.today()) >= numbers.busy_days) continue;
        if (day.response.response == ResponseClass::red) return false;
        ++count;
    }
    return count >= numbers.busy_sessions;
}

// R35's gates beside the row of sessions. The model's phases 5 and 6 are where jumping and where running begin: a document
// that has them sooner has the gates sooner.
bool may_enter(const Look& look, const Plan& next) {
    using enum ExerciseKind;
    const Mornings& mornings = look.state.diary.mornings;
    const Numbers& numbers = look.programme.numbers;
    if (next.phase == 2) {
        return is_stable(mornings, look.today(), look.began, numbers) ||
               are_calm(mornings, CivilDate{0}, look.today(), numbers.calm);
    }
    const bool jumps = next.phase >= 5 || has_kind(next, look.programme, {bounce, hop, run});
    const bool runs = next.phase >= 6 || has_kind(next, look.programme, {hop, run});
    if (jumps && !is_busy_and_well(look)) return false;
    return !runs || all_sore_better(look.state, numbers.review, look.today());
}

std::optional<Plan> up_from(const Look& look) {
    return one_rung_up(look.plan(), look.programme, look.permitted, weeks_now(look.state.plan, look.today()));
}

} // namespace

// Two green in a row at this rung, or four green or amber with nothing rising.
std::optional<Reason> earned_rung(const Look& look) {
    const AdvanceNumbers& numbers = look.programme.numbers.advance;
    const auto at_rung = [&](const SessionDay& day) {
        return day.plan_decision == look.state.plan.decision && day.complete && is_easy_or_right(day);
    };
    const std::int64_t greens = row(look.days, [&](const SessionDay& day) {
        return at_rung(day) && day.response.response == ResponseClass::green;
    });
    if (greens >= numbers.greens) return Reason{"R34", {{"greens", greens}}};
    const std::int64_t good = row(look.days, [&](const SessionDay& day) { return at_rung(day) && is_good(day); });
    if (good >= numbers.greens_or_ambers && look.rising != true) return Reason{"R34", {{"sessions", good}}};
    return std::nullopt;
}

bool needs_readiness(const Look& look, const Plan& to) {
    return has_kind(to, look.programme, {ExerciseKind::run}) &&
           !has_kind(look.plan(), look.programme, {ExerciseKind::run});
}

bool is_ready_to_run(const Look& look) {
    const auto& told = look.state.diary.readiness;
    const Numbers& numbers = look.programme.numbers;
    return told && days_between(told->date, look.today()) < numbers.review.fresh_days &&
           told->walk_pain <= numbers.advance.run_pain && told->hops_pain <= numbers.advance.run_pain;
}

bool waits_for_readiness(const Look& look) {
    if (look.plan().stage != Stage::build_up || bar_to_more(look) || is_ready_to_run(look)) return false;
    const auto& told = look.state.diary.readiness;
    // A walk that hurt is not asked about again the same day.
    if ((told && told->date == look.today()) || !earned_rung(look)) return false;
    const auto up = up_from(look);
    return up && needs_readiness(look, *up);
}

std::optional<Offer> rung_offer(const Look& look) {
    const auto reason = earned_rung(look);
    if (!reason || bar_to_more(look)) return std::nullopt;
    auto up = up_from(look);
    if (!up || up->exercises.empty()) return std::nullopt;
    if (needs_readiness(look, *up) && !is_ready_to_run(look)) return std::nullopt;
    const auto& before = look.plan().exercises;
    const bool same_exercise = std::equal(
        up->exercises.begin(), up->exercises.end(), before.begin(), before.end(), [](const auto& a, const auto& b) {
            return a.exercise == b.exercise;
        });
    if (look.plan().stage == Stage::calm_down) {
        // R20: while calming, never above the rung of phase 1 that was left.
        const auto& left = look.state.plan.calm ? look.state.plan.calm->left : std::nullopt;
        const bool is_above = left && left->phase == 1 && !left->exercises.empty() &&
                              up->exercises.back().rung > left->exercises.back().rung;
        if (!same_exercise || is_above || up->phase != 1) return std::nullopt;
        up->stage = Stage::calm_down;
    }
    return look.made(same_exercise ? OfferKind::rung_up : OfferKind::exercise, up, look.days.back().date, {*reason});
}

std::optional<Offer> phase_offer(const Look& look) {
    const Plan& plan = look.plan();
    if (plan.stage != Stage::build_up || look.rising != false || look.days.empty()) return std::nullopt;
    const auto next = next_phase(plan, look.programme, look.permitted, weeks_now(look.state.plan, look.today()));
    if (!next || bar_to_more(look) || !may_enter(look, *next)) return std::nullopt;
    const AdvanceNumbers& numbers = look.programme.numbers.advance;
    const auto at_the_top = [&](const SessionDay& day) {
        return day.plan.phase == plan.phase && at_top(day.plan, look.programme, look.permitted, look.state.plan.last) &&
               day.complete && is_good(day);
    };
    const auto earned = [&](std::int64_t count, std::int64_t needed, std::int64_t needed_days) {
        if (count < needed) return false;
        const SessionDay& first = look.days[look.days.size() - static_cast<std::size_t>(count)];
        return days_between(first.date, look.now.local_date) >= needed_days;
    };
    const std::int64_t easy =
        row(look.days, [&](const SessionDay& day) { return at_the_top(day) && day.effort == Effort::easy; });
    const std::int64_t right =
        row(look.days, [&](const SessionDay& day) { return at_the_top(day) && is_easy_or_right(day); });
    if (!earned(easy, numbers.easy_sessions, numbers.easy_days) &&
        !earned(right, numbers.right_sessions, numbers.right_days)) {
        return std::nullopt;
    }
    if (needs_readiness(look, *next) && !is_ready_to_run(look)) return std::nullopt;
    return look.made(OfferKind::phase, next, look.days.back().date, {Reason{"R35", {{"sessions", right}}}});
}

// R34: three hard in a row.
std::optional<Offer> easier_offer(const Look& look) {
    const std::int64_t hard = row(look.days, [&](const SessionDay& day) {
        return day.plan_decision == look.state.plan.decision && day.effort == Effort::hard;
    });
    if (hard < look.programme.numbers.advance.hards) return std::nullopt;
    Plan down = one_rung_down(look.plan(), look.programme, look.permitted, look.state.plan.last);
    if (look.plan().stage == Stage::calm_down) down.stage = Stage::calm_down;
    return look.made(OfferKind::rung_down, down, look.days.back().date, {Reason{"R34", {{"sessions", hard}}}});
}

} // namespace heelwise
