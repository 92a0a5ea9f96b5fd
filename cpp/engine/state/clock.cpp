#include "state/clock.hpp"

namespace heelwise {

namespace {

constexpr std::int32_t minutes_per_day = 24 * 60;

// Moves the date on, and keeps midnight at midnight. If the hours were set back too, the moment moves with the date. Otherwise,
// after westward travel, the offset does.
Now moved(const Now& clock, const ClockTurnedBack& back) {
    const std::int32_t days = days_between(back.seen, back.counts_as);
    Now now = clock;
    now.local_date.days += days;
    if (back.hours) {
        now.epoch_ms += days * ms_per_day;
    } else {
        now.utc_offset_min += days * minutes_per_day;
    }
    return now;
}

ClockTurnedBack seen_first(const State& state, const Now& clock) {
    return {clock.local_date, state.last_date, clock.epoch_ms < state.last_ms};
}

bool is_behind(const State& state, const Now& clock) { return state.records > 0 && clock.local_date < state.last_date; }

// Returns how far the clock is back now, or nullopt if it is not behind the last entry.
std::optional<ClockTurnedBack> back_now(const State& state, const Now& clock) {
    if (!is_behind(state, clock)) return std::nullopt;
    return turned_back(state, clock).value_or(state.clock.value_or(ClockTurnedBack{}));
}

} // namespace

std::optional<ClockTurnedBack> turned_back(const State& state, const Now& clock) {
    if (!is_behind(state, clock)) return std::nullopt;
    if (state.clock && moved(clock, *state.clock).local_date >= state.last_date) return std::nullopt;
    return seen_first(state, clock);
}

Now counted_now(const State& state, const Now& clock) {
    const auto back = back_now(state, clock);
    return back ? moved(clock, *back) : clock;
}

std::int64_t days_ahead(const State& state, const Now& clock) {
    const auto back = back_now(state, clock);
    return back ? days_between(back->seen, back->counts_as) : 0;
}

} // namespace heelwise
