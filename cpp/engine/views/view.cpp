#include "views/view.hpp"

#include "decisions/decide.hpp"
#include "progress/calendar.hpp"
#include "progress/session_day.hpp"
#include "state/active_programme.hpp"
#include "state/assessment_status.hpp"
#include "state/clock.hpp"
#include "state/screening_status.hpp"
#include "views/view_parts.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

// Returns the screen to show. A log with newer records comes first, because nothing may be decided from only part of a log.
std::string_view next_screen(const State& state) {
    if (state.read_only) return "update_needed";
    if (state.records == 0) return "start";
    switch (status_of(state.screening)) {
    case ScreeningStatus::due:
    case ScreeningStatus::open: return "screening";
    case ScreeningStatus::blocked: return "stop";
    case ScreeningStatus::clear: return state.plan.plan && !owes_assessment(state) ? "today" : "assessment";
    }
    assert(false);
    return "screening";
}

// Returns when the view changes by itself: at midnight, or when the next session becomes due.
std::int64_t valid_until(const State& state, const Programme& programme, const Now& now) {
    std::int64_t until = next_midnight_ms(now);
    const auto due = next_due(state, programme, now);
    if (due && due->from_ms && *due->from_ms > now.epoch_ms) until = std::min(until, *due->from_ms);
    return until;
}

json::object view_opened(const State& state, const Programme& standard, const Now& clock) {
    const Now now = counted_now(state, clock); // R42
    const Programme& programme = active_programme(state, standard);
    const bool is_clear = !state.read_only && status_of(state.screening) == ScreeningStatus::clear;
    return {{"next_screen", next_screen(state)},
            {"log",
             json::object{{"records", state.records},
                          {"damaged", state.damaged},
                          {"missing", state.missing},
                          {"read_only", state.read_only},
                          {"spare", state.spare}}},
            {"clock", view_clock(state, clock)},
            {"screening", view_screen(state, programme.parameters.screening)},
            {"assessment", is_clear ? json::value(view_assessment(state, programme)) : json::value(nullptr)},
            {"plan", view_plan(state, programme)},
            {"programme", view_programme(state, standard, now.local_date)},
            {"today", view_today(state, programme, now)},
            {"session", view_session(state, programme, now)},
            {"valid_until_ms", valid_until(state, programme, now) - (now.epoch_ms - clock.epoch_ms)}};
}

} // namespace

json::object view(const State& state, const Programme& standard, const Now& clock) {
    if (!waits_for_command(state, clock)) return view_opened(state, standard, clock);
    State opened = state;
    open_without_storing(opened, standard, clock);
    return view_opened(opened, standard, clock);
}

} // namespace heelwise
