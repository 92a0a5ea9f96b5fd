// Out of calming down: the weekly retry of a hold (R12), build up (R13), and where it comes back in (R39).
#include "offers/offer_context.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// R13: calm by the days, or by the sessions.
std::optional<Reason> calmed(const Look& look) {
    const CalmNumbers& numbers = look.programme.numbers.calm;
    const CivilDate since = look.state.plan.calm->since;
    const CivilDate today = look.now.local_date;
    const CivilDate window =
        std::max(since, CivilDate{today.days - static_cast<std::int32_t>(numbers.window_days) + 1});
    const bool any_red = std::any_of(look.days.begin(), look.days.end(), [&](const SessionDay& day) {
        return day.response.response == ResponseClass::red && day.date >= window;
    });
    if (!any_red && are_calm(look.state.diary.mornings, since, today, numbers)) {
        return Reason{"R13", {{"since", write_date(since)}}};
    }
    const auto is_green = [&](const SessionDay& day) {
        return day.date >= since && day.response.response == ResponseClass::green;
    };
    const std::int64_t greens = std::count_if(look.days.begin(), look.days.end(), is_green);
    const auto first = std::find_if(look.days.begin(), look.days.end(), is_green);
    if (greens >= numbers.green_sessions && days_between(first->date, today) >= numbers.green_days) {
        return Reason{"R13", {{"greens", greens}, {"since", write_date(since)}}};
    }
    return std::nullopt;
}

// R39: two rungs below the plan that was left, across phases; after longer, the previous phase's middle.
Plan re_entry(const Look& look) {
    const CalmDown& calm = *look.state.plan.calm;
    const CalendarNumbers& numbers = look.programme.numbers.calendar;
    const auto& last = look.state.plan.last;
    const std::int64_t days = days_between(calm.since, look.now.local_date);
    const Plan lowest = plan_at(look.programme,
                                Stage::build_up,
                                1,
                                exercises_permitted(*look.programme.phase(1), look.programme, look.permitted).front(),
                                0);
    Plan back = *calm.left;
    back.stage = Stage::build_up;
    if (days * 2 > numbers.gap_days) {
        back = previous_phase(back, look.programme, look.permitted, last).value_or(lowest);
        for (std::int64_t away = days; away >= numbers.gap_days; away -= numbers.gap_days) {
            const std::int64_t phase = std::max<std::int64_t>(1, back.phase - 1);
            back = plan_entering(look.programme, Stage::build_up, phase, look.permitted);
        }
    } else {
        for (int i = 0; i < 2 && !back.exercises.empty(); ++i) {
            back = one_rung_down(back, look.programme, look.permitted, last);
        }
    }
    if (back.exercises.empty()) back = lowest; // R39: never below it
    back.stage = Stage::build_up;
    return back;
}

} // namespace

std::optional<Offer> build_up_offer(const Look& look) {
    if (look.plan().stage != Stage::calm_down || !look.state.plan.calm || look.plan().phase == 0) return std::nullopt;
    // Accepted already: its questions are being asked.
    if (look.state.assessment.round > look.state.assessment.decided_round) return std::nullopt;
    const auto reason = calmed(look);
    if (!reason) return std::nullopt;
    const CalmDown& calm = *look.state.plan.calm;
    // R39: a physio's programme waited for this (R17).
    if (const auto start = plan_starting(look.programme, look.permitted);
        start && calm.from_assessment && is_for(look.programme.given, look.began.sides)) {
        return look.made(OfferKind::build_up, start, look.now.local_date, {*reason, Reason{"R17", {}}});
    }
    if (calm.from_assessment || !calm.left || calm.left->exercises.empty()) {
        return look.made(OfferKind::build_up, std::nullopt, look.now.local_date, {*reason});
    }
    return look.made(OfferKind::build_up, re_entry(look), look.now.local_date, {*reason, Reason{"R39", {}}});
}

// R12: where even a short hold was too much, it is tried again each week (H22).
std::optional<Offer> retry_offer(const Look& look) {
    if (look.plan().phase != 0) return std::nullopt;
    const std::int64_t days = days_between(look.state.plan.since, look.now.local_date);
    if (days < look.programme.numbers.calm.retry_days) return std::nullopt;
    const Phase& first = *look.programme.phase(1);
    const std::string exercise = exercises_permitted(first, look.programme, look.permitted).front();
    const Plan to = plan_at(look.programme, Stage::calm_down, 1, exercise, 0);
    return look.made(OfferKind::retry_hold, to, look.now.local_date, {Reason{"R12", {{"days", days}}}});
}

} // namespace heelwise
