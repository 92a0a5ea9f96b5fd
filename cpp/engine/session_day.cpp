#include "session_day.hpp"

#include "screen_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

bool counts(const HeldSession& session) {
    return !session.running && !session.deleted && session.how && *session.how != SessionEnd::discarded;
}

// The worst of both; unknown where either is.
void worsen(std::optional<std::int64_t>& held, const std::optional<std::int64_t>& said) {
    if (!held || !said) {
        held.reset();
    } else {
        held = std::max(*held, *said);
    }
}

void worsen(SidePain& held, const SidePain& said) {
    worsen(held.left, said.left);
    worsen(held.right, said.right);
}

// Yes beats not known, which beats no.
void worsen(std::optional<bool>& held, const std::optional<bool>& said) {
    if (held == true || said == true) {
        held = true;
    } else if (!held || !said) {
        held.reset();
    }
}

SessionDay day_of(const HeldSession& session) {
    SessionDay day;
    day.date = session.date;
    day.first_started_ms = session.started_ms;
    day.facts.date = session.date;
    day.facts.ended_ms = session.ended_ms;
    day.facts.during = session.rating.during;
    day.facts.after = session.rating.after;
    day.facts.painkiller = session.rating.painkiller;
    day.facts.too_much = session.how == SessionEnd::too_much;
    day.facts.baseline = session.baseline;
    day.complete = session.complete;
    day.rated = session.rated;
    day.effort = session.rating.effort;
    day.plan = session.plan;
    day.plan_decision = session.plan_decision;
    return day;
}

void join(SessionDay& day, const HeldSession& session) {
    day.facts.ended_ms = std::max(day.facts.ended_ms, session.ended_ms);
    // A red in one of them is a red even where another was not rated: what is known is kept beside what is not.
    worsen(day.facts.during, session.rating.during);
    worsen(day.facts.after, session.rating.after);
    worsen(day.facts.painkiller, session.rating.painkiller);
    day.facts.too_much = day.facts.too_much || session.how == SessionEnd::too_much;
    day.complete = day.complete && session.complete;
    day.rated = day.rated && session.rated;
    if (!day.effort || !session.rating.effort) {
        day.effort.reset();
    } else {
        day.effort = std::max(*day.effort, *session.rating.effort);
    }
    day.plan = session.plan;
    if (day.plan_decision != session.plan_decision) day.plan_decision.clear();
}

// R30 for each session by itself, so that the red of one is not lost in what another leaves unknown, nor that it was severe;
// its hours still count from the last end of the date.
std::optional<Response>
red_of_one(const State& state, const Programme& programme, const SessionDay& day, const HeldCheckIn* morning) {
    std::optional<Response> red;
    for (const HeldSession& session : state.diary.sessions) {
        if (session.date != day.date || !counts(session)) continue;
        SessionDay one = day_of(session);
        one.facts.ended_ms = day.facts.ended_ms;
        const Response response =
            respond(one.facts, session.sides, morning, programme.numbers.response, programme.numbers.ease);
        if (response.response != ResponseClass::red || (red && !response.severe)) continue;
        red = response;
    }
    return red;
}

// R30: "still there" in the morning and still there on the days after is soreness that lasted, also where the morning was too
// early to tell. "Gone" later says nothing about the hours that count.
void add_later_soreness(const Mornings& mornings,
                        CivilDate morning,
                        std::optional<CivilDate> next_session,
                        HeldCheckIn& answer) {
    if (answer.said.soreness != Soreness::still_there) return;
    for (auto later = mornings.upper_bound(morning); later != mornings.end(); ++later) {
        if (next_session && later->first > *next_session) return;
        if (later->second.said.soreness != Soreness::still_there) return;
        answer.answered_ms = std::max(answer.answered_ms, later->second.answered_ms);
    }
}

// A later morning that says it is gone ends the waiting (H22); whether it was gone in time stays unknown.
bool is_gone_later(const Mornings& mornings, CivilDate session) {
    return std::any_of(mornings.upper_bound(CivilDate{session.days + 1}), mornings.end(), [](const auto& later) {
        const auto& soreness = later.second.said.soreness;
        return soreness == Soreness::none || soreness == Soreness::gone;
    });
}

} // namespace

std::vector<SessionDay> session_days(const State& state, const Programme& programme) {
    std::vector<SessionDay> days;
    std::vector<Sides> sides;
    for (const HeldSession& session : state.diary.sessions) {
        if (!counts(session)) continue;
        if (!days.empty() && days.back().date == session.date) {
            join(days.back(), session);
            continue;
        }
        days.push_back(day_of(session));
        sides.push_back(session.sides);
    }
    for (std::size_t i = 0; i < days.size(); ++i) {
        SessionDay& day = days[i];
        const auto found = state.diary.mornings.find(CivilDate{day.date.days + 1});
        std::optional<HeldCheckIn> answer;
        if (found != state.diary.mornings.end()) {
            answer = found->second;
            const auto until = i + 1 < days.size() ? std::optional(days[i + 1].date) : std::nullopt;
            add_later_soreness(state.diary.mornings, found->first, until, *answer);
        }
        const HeldCheckIn* morning = answer ? &*answer : nullptr;
        day.response = respond(day.facts, sides[i], morning, programme.numbers.response, programme.numbers.ease);
        const auto red = red_of_one(state, programme, day, morning);
        if (red && (day.response.response != ResponseClass::red || red->severe)) day.response = *red;
        if (is_gone_later(state.diary.mornings, day.date)) day.response.pending = false;
        // R31: an answer that came after the next date's session had begun can still make red, never green.
        const bool is_late =
            morning != nullptr && i + 1 < days.size() && morning->answered_ms > days[i + 1].first_started_ms;
        if (is_late && day.response.response != ResponseClass::red) day.response.response = ResponseClass::unknown;
    }
    return days;
}

const HeldSession* running_session(const State& state) {
    for (const HeldSession& session : state.diary.sessions) {
        if (session.running && !session.deleted) return &session;
    }
    return nullptr;
}

Began began_of(const State& state) {
    if (state.assessment.decided) return state.assessment.decided->began;
    return Began{Sides::both, Irritability::high, true, {}};
}

Permitted permitted_of(const State& state) {
    Permitted permitted;
    if (!state.assessment.decided) return permitted;
    permitted.floor_only = state.assessment.decided->floor_only;
    permitted.equipment.insert(state.assessment.decided->equipment.begin(), state.assessment.decided->equipment.end());
    return permitted;
}

Irritability irritability_of(const State& state, const Programme& programme, CivilDate today) {
    std::vector<CivilDate> dates;
    for (const HeldSession& session : state.diary.sessions) {
        if (counts(session)) dates.push_back(session.date);
    }
    return irritability_now(state.diary.mornings, dates, today, began_of(state), programme.numbers);
}

std::vector<CivilDate> red_dates(const State& state) {
    std::vector<CivilDate> dates;
    for (const HeldRed& red : state.plan.reds) dates.push_back(red.date);
    return dates;
}

SidePain baseline_now(const State& state, const Programme& programme, CivilDate date) {
    const Began began = began_of(state);
    const auto of = [&](Side side) -> std::optional<std::int64_t> {
        if (!includes(began.sides, side)) return std::nullopt;
        return baseline_of(side, state.diary.mornings, red_dates(state), date, began, programme.numbers.response);
    };
    return SidePain{of(Side::left), of(Side::right)};
}

std::optional<Due> next_due(const State& state, const Programme& programme, const Now& now) {
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return std::nullopt;
    const HeldSession* last = nullptr;
    std::int64_t on_that_date = 0;
    for (const HeldSession& session : state.diary.sessions) {
        if (!counts(session)) continue;
        on_that_date = last != nullptr && last->date == session.date ? on_that_date + 1 : 1;
        last = &session;
    }
    if (last == nullptr) return Due{now.local_date, std::nullopt};
    const CalendarNumbers& numbers = programme.numbers.calendar;
    std::int32_t days = 0;
    std::int64_t hours = 0;
    switch (state.plan.plan->frequency) {
    case Frequency::twice_daily:
        days = on_that_date < 2 ? 0 : 1;
        hours = numbers.twice_daily_hours;
        break;
    case Frequency::daily:
        days = 1;
        hours = numbers.daily_hours;
        break;
    case Frequency::every_other_day:
        days = 2;
        hours = numbers.other_hours;
        break;
    }
    Due due{CivilDate{last->date.days + days}, last->ended_ms + hours * 60 * ms_per_minute};
    // In the small hours a session would still count for the date before, which may have had its own.
    const std::int64_t midnight_ms = now.local_date.days * ms_per_day - now.utc_offset_min * ms_per_minute;
    if (due.date == now.local_date && session_date(now, programme.numbers.response) < due.date) {
        const std::int64_t night_ms = programme.numbers.response.night_until_hour * 60 * ms_per_minute;
        due.from_ms = std::max(*due.from_ms, midnight_ms + night_ms);
    }
    // R40: a missed day moves the plan; it never doubles.
    due.date = std::max(due.date, now.local_date);
    if (*due.from_ms <= now.epoch_ms) due.from_ms.reset();
    return due;
}

std::optional<Fault> bar_to_start(const State& state, const Programme& programme, const Now& now) {
    if (state.read_only) return Fault{Code::log_newer, "", {}};
    if (status_of(state.screen) != ScreenStatus::clear) return Fault{Code::screen_not_clear, "", {}};
    // After a rupture, clot, infection or injury was cleared, the old plan says nothing any more (R1-R5).
    if (state.screen.new_assessment) return Fault{Code::assessment_incomplete, "", {}};
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return Fault{Code::no_plan, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    if (state.plan.rest) return Fault{Code::resting, "", {{"date", write_date(*state.plan.rest)}}};
    if (state.plan.rest_today == now.local_date) return Fault{Code::rest_today, "", {}};
    const std::vector<SessionDay> days = session_days(state, programme);
    if (!days.empty() && days.back().response.pending) return Fault{Code::soreness_pending, "", {}};
    const auto due = next_due(state, programme, now);
    if (due && (due->date > now.local_date || due->from_ms)) {
        return Fault{Code::not_due_yet, "", {{"date", write_date(due->date)}}};
    }
    return std::nullopt;
}

} // namespace heelwise
