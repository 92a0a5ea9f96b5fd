#include "offer.hpp"

#include "follow_up.hpp"
#include "screen_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// All that the rules below look at, gathered once.
struct Look {
    const State& state;
    const Programme& programme;
    const Now& now;
    std::vector<SessionDay> days; // only those no unreadable record lies behind
    Began began;
    Permitted permitted;
    std::optional<bool> rising;

    const Plan& plan() const { return *state.plan.plan; }
    Offer made(OfferKind kind, std::optional<Plan> to, CivilDate on, std::vector<Reason> reasons) const {
        std::string id(name_of(kind));
        id += ':' + state.plan.decision + ':' + write_date(on);
        if (to) to = with_frequency(std::move(*to), programme, irritability_of(state, programme, now.local_date));
        return Offer{kind, std::move(id), std::move(to), std::move(reasons)};
    }
};

bool is_good(const SessionDay& day) {
    return day.response.response == ResponseClass::green || day.response.response == ResponseClass::amber;
}

bool is_easy_or_right(const SessionDay& day) { return day.effort == Effort::easy || day.effort == Effort::right; }

// How many of the last days, counted from the newest, hold all of it.
template <class Holds>
std::int64_t row(const std::vector<SessionDay>& days, Holds holds) {
    return std::find_if_not(days.rbegin(), days.rend(), holds) - days.rbegin();
}

// R34: two green in a row at this rung, or four green or amber with nothing rising.
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

std::optional<Offer> rung_offer(const Look& look) {
    const auto reason = earned_rung(look);
    if (!reason) return std::nullopt;
    auto up = one_rung_up(look.plan(), look.programme, look.permitted);
    if (!up || up->exercises.empty()) return std::nullopt;
    const bool same_exercise = up->exercises.back().exercise == look.plan().exercises.back().exercise;
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

// R35's gate into this phase, beside the row of sessions.
bool may_enter(const Look& look, std::int64_t phase) {
    const Mornings& mornings = look.state.diary.mornings;
    const CivilDate today = look.now.local_date;
    if (phase == 2) {
        return is_stable(mornings, today, look.began, look.programme.numbers) ||
               are_calm(mornings, CivilDate{0}, today, look.programme.numbers.calm);
    }
    // Into 5 and 6 R35 asks for more than is known yet; unknown is never safe.
    return phase <= 4;
}

std::optional<Offer> phase_offer(const Look& look) {
    const Plan& plan = look.plan();
    if (plan.stage != Stage::build_up || look.rising != false || look.days.empty()) return std::nullopt;
    const auto next = next_phase(plan, look.programme, look.permitted);
    if (!next || !may_enter(look, next->phase)) return std::nullopt;
    const AdvanceNumbers& numbers = look.programme.numbers.advance;
    const auto at_the_top = [&](const SessionDay& day) {
        return day.plan.phase == plan.phase && at_top(day.plan, look.programme, look.permitted) && day.complete &&
               is_good(day);
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

std::optional<Offer> build_up_offer(const Look& look) {
    if (look.plan().stage != Stage::calm_down || !look.state.plan.calm || look.plan().phase == 0) return std::nullopt;
    // Accepted already: its questions are being asked.
    if (look.state.assessment.round > look.state.assessment.decided_round) return std::nullopt;
    const auto reason = calmed(look);
    if (!reason) return std::nullopt;
    const CalmDown& calm = *look.state.plan.calm;
    // R39: a physio's programme waited for this (R17).
    if (const auto start = plan_starting(look.programme, look.permitted); start && calm.from_assessment) {
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

} // namespace

std::string_view name_of(OfferKind kind) {
    switch (kind) {
    case OfferKind::retry_hold: return "retry_hold";
    case OfferKind::build_up: return "build_up";
    case OfferKind::phase: return "phase";
    case OfferKind::exercise: return "exercise";
    case OfferKind::rung_up: return "rung_up";
    case OfferKind::rung_down: return "rung_down";
    }
    return "";
}

std::optional<Offer> offer_now(const State& state, const Programme& programme, const Now& now) {
    const bool may_be = state.plan.plan && !state.read_only && status_of(state.screen) == ScreenStatus::clear &&
                        !state.plan.rest && running_session(state) == nullptr;
    if (!may_be) return std::nullopt;
    Look look{state, programme, now, session_days(state, programme), began_of(state), permitted_of(state), {}};
    if (state.broken) {
        look.days.erase(std::remove_if(look.days.begin(),
                                       look.days.end(),
                                       [&](const SessionDay& day) { return day.date <= *state.broken; }),
                        look.days.end());
    }
    look.rising = is_rising(state.diary.mornings, now.local_date, look.began, programme.numbers.rising);
    using Rule = std::optional<Offer> (*)(const Look&);
    for (const Rule rule :
         {Rule{retry_offer}, Rule{build_up_offer}, Rule{phase_offer}, Rule{easier_offer}, Rule{rung_offer}}) {
        auto offer = rule(look);
        if (offer && state.plan.declined.count(offer->id) == 0) return offer;
    }
    return std::nullopt;
}

} // namespace heelwise
