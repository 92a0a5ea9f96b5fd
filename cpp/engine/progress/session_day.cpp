#include "progress/session_day.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// Keeps the higher value. The result is unknown if either value is.
void worsen(std::optional<std::int64_t>& stored, const std::optional<std::int64_t>& said) {
    if (!stored || !said) {
        stored.reset();
    } else {
        stored = std::max(*stored, *said);
    }
}

void worsen(SidePain& stored, const SidePain& said) {
    worsen(stored.left, said.left);
    worsen(stored.right, said.right);
}

// Yes takes precedence over unknown, and unknown over no.
void worsen(std::optional<bool>& stored, const std::optional<bool>& said) {
    if (stored == true || said == true) {
        stored = true;
    } else if (!stored || !said) {
        stored.reset();
    }
}

SessionFacts facts_of(const StoredSession& session) {
    SessionFacts facts;
    facts.date = session.date;
    facts.ended_ms = session.ended_ms;
    facts.during = session.rating.during;
    facts.after = session.rating.after;
    facts.painkiller = session.rating.painkiller;
    facts.too_much = session.how == SessionEnd::too_much;
    facts.baseline = session.baseline;
    return facts;
}

SessionDay day_of(const StoredSession& session) {
    SessionDay day;
    day.date = session.date;
    day.first_started_ms = session.started_ms;
    day.facts = facts_of(session);
    day.complete = session.complete;
    day.rated = session.rated;
    day.effort = session.rating.effort;
    day.plan = session.plan;
    day.plan_decision = session.plan_decision;
    return day;
}

void join(SessionDay& day, const StoredSession& session) {
    day.facts.ended_ms = std::max(day.facts.ended_ms, session.ended_ms);
    // A missing answer makes the joined answer unknown. red_of_one() finds a red that this would hide.
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

// Classifies the session, with the deciding inputs (R60) only if they will be shown.
Response answer_of(const SessionFacts& facts,
                   Sides sides,
                   const StoredCheckIn* morning,
                   const Programme& programme,
                   bool is_explained) {
    const auto& parameters = programme.parameters;
    return is_explained ? respond(facts, sides, morning, parameters.response, parameters.after_red)
                        : classify(facts, sides, morning, parameters.response, parameters.after_red);
}

using Sessions = std::vector<StoredSession>;

// R30 for each session of a date separately, so that an unknown answer about one session cannot hide that another was red or
// severe. The hours still count from the end of the date's last session.
std::optional<Response> red_of_one(Sessions::const_iterator first,
                                   Sessions::const_iterator end,
                                   const SessionDay& day,
                                   const StoredCheckIn* morning,
                                   const Programme& programme,
                                   bool is_explained) {
    std::optional<Response> red;
    for (auto session = first; session != end; ++session) {
        if (!counts(*session)) continue;
        SessionFacts facts = facts_of(*session);
        facts.ended_ms = day.facts.ended_ms;
        const Response response = answer_of(facts, session->sides, morning, programme, is_explained);
        if (response.response != ResponseClass::red || (red && !response.severe)) continue;
        red = response;
    }
    return red;
}

// R30: if soreness is "still there" in the morning and on the days after, it has lasted, even if the first answer came too
// early to tell. A later "gone" does not show whether it was gone in time.
void add_later_soreness(const Mornings& mornings,
                        CivilDate morning,
                        std::optional<CivilDate> next_session,
                        StoredCheckIn& answer) {
    if (answer.said.soreness != Soreness::still_there) return;
    for (auto later = mornings.upper_bound(morning); later != mornings.end(); ++later) {
        if (next_session && later->first > *next_session) return;
        if (later->second.said.soreness != Soreness::still_there) return;
        answer.answered_ms = std::max(answer.answered_ms, later->second.answered_ms);
    }
}

// A later answer of "gone" ends the wait (H22). Whether the soreness was gone in time remains unknown.
bool is_gone_later(const Mornings& mornings, CivilDate session) {
    return std::any_of(mornings.upper_bound(CivilDate{session.days + 1}), mornings.end(), [](const auto& later) {
        const auto& soreness = later.second.said.soreness;
        return soreness == Soreness::none || soreness == Soreness::gone;
    });
}

// R30 for the sessions of one date, in the range from `first` to `end`. `next` is the next date with a session that counts.
Response response_of(Sessions::const_iterator first,
                     Sessions::const_iterator end,
                     const SessionDay& day,
                     const SessionDay* next,
                     const Mornings& mornings,
                     const Programme& programme,
                     bool is_explained) {
    const auto found = mornings.find(CivilDate{day.date.days + 1});
    const StoredCheckIn* morning = found == mornings.end() ? nullptr : &found->second;
    StoredCheckIn later;
    if (morning != nullptr && morning->said.soreness == Soreness::still_there) {
        later = *morning;
        add_later_soreness(mornings, found->first, next == nullptr ? std::nullopt : std::optional(next->date), later);
        morning = &later;
    }
    Response response = answer_of(day.facts, first->sides, morning, programme, is_explained);
    if (end - first > 1) {
        const auto red = red_of_one(first, end, day, morning, programme, is_explained);
        if (red && (response.response != ResponseClass::red || red->severe)) response = *red;
    }
    if (response.pending && is_gone_later(mornings, day.date)) response.pending = false;
    // R31: an answer given after the next date's session started can still make this one red, but no longer green.
    const bool is_late = morning != nullptr && next != nullptr && morning->answered_ms > next->first_started_ms;
    if (is_late && response.response != ResponseClass::red) response.response = ResponseClass::unknown;
    return response;
}

// Returns the first session of `from` or later. If none of those counts, returns the first session of the last date that has
// one that counts.
Sessions::const_iterator first_of(const Sessions& sessions, CivilDate from) {
    const auto first = std::partition_point(
        sessions.begin(), sessions.end(), [&](const StoredSession& session) { return session.date < from; });
    if (std::any_of(first, sessions.end(), counts)) return first;
    const auto last = std::find_if(std::make_reverse_iterator(first), sessions.rend(), counts);
    if (last == sessions.rend()) return sessions.end();
    return std::partition_point(
        sessions.begin(), sessions.end(), [&](const StoredSession& session) { return session.date < last->date; });
}

} // namespace

std::vector<SessionDay>
session_days(const State& state, const Programme& programme, CivilDate from, Explained explained) {
    const Sessions& sessions = state.diary.sessions;
    const bool is_explained = explained == Explained::yes;
    std::vector<SessionDay> days;
    const bool takes_daily = baseline_of_assessment(state).daily_painkiller;
    std::vector<Sessions::const_iterator> starts; // the first session that counts on each date
    const auto first = first_of(sessions, from);
    days.reserve(static_cast<std::size_t>(sessions.end() - first));
    for (auto session = first; session != sessions.end(); ++session) {
        if (!counts(*session)) continue;
        if (!days.empty() && days.back().date == session->date) {
            join(days.back(), *session);
            continue;
        }
        days.push_back(day_of(*session));
        days.back().facts.daily_painkiller = takes_daily;
        starts.push_back(session);
    }
    starts.push_back(sessions.end());
    for (std::size_t i = 0; i < days.size(); ++i) {
        const SessionDay* next = i + 1 < days.size() ? &days[i + 1] : nullptr;
        days[i].response =
            response_of(starts[i], starts[i + 1], days[i], next, state.diary.mornings, programme, is_explained);
    }
    return days;
}

std::optional<CivilDate> morning_to_ask(const State& state, const Programme& programme, CivilDate today) {
    const auto& sessions = state.diary.sessions;
    const auto last = std::find_if(sessions.rbegin(), sessions.rend(), counts);
    if (last == sessions.rend()) return std::nullopt;
    const CivilDate morning = days_after(last->date, 1);
    const bool is_asked = morning < today &&
                          days_between(morning, today) <= programme.parameters.response.ask_back_days &&
                          state.diary.mornings.count(morning) == 0;
    return is_asked ? std::optional(morning) : std::nullopt;
}

std::optional<SessionDay> last_that_bars_a_rise(const State& state, const Programme& programme, CivilDate today) {
    auto days = session_days(state, programme, today, Explained::no);
    if (days.empty()) return std::nullopt;
    const ResponseClass last = days.back().response.response;
    if (last != ResponseClass::red && last != ResponseClass::unknown) return std::nullopt;
    return std::move(days.back());
}

bool counts(const StoredSession& session) {
    return !session.running && !session.deleted && session.how && *session.how != SessionEnd::discarded;
}

const StoredSession* running_session(const State& state) {
    for (const StoredSession& session : state.diary.sessions) {
        if (session.running && !session.deleted) return &session;
    }
    return nullptr;
}

AssessmentBaseline baseline_of_assessment(const State& state) {
    if (state.assessment.decided) return state.assessment.decided->baseline;
    return AssessmentBaseline{Sides::both, Irritability::high, true, {}, false, false, false, {}};
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
    for (const StoredSession& session : state.diary.sessions) {
        if (counts(session)) dates.push_back(session.date);
    }
    return irritability_now(state.diary.mornings, dates, today, baseline_of_assessment(state), programme.parameters);
}

std::vector<CivilDate> red_dates(const State& state) {
    std::vector<CivilDate> dates;
    for (const StoredRed& red : state.plan.reds) dates.push_back(red.date);
    return dates;
}

SidePain baseline_now(const State& state, const Programme& programme, CivilDate date) {
    const AssessmentBaseline began = baseline_of_assessment(state);
    const auto of = [&](Side side) -> std::optional<std::int64_t> {
        if (!includes(began.sides, side)) return std::nullopt;
        return baseline_of(side, state.diary.mornings, red_dates(state), date, began, programme.parameters.response);
    };
    return SidePain{of(Side::left), of(Side::right)};
}

} // namespace heelwise
