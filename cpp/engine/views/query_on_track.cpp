#include "views/query_on_track.hpp"

#include "progress/session_day.hpp"
#include "sharing/programme_source.hpp"
#include "views/on_track_table.hpp"
#include "views/view_parts.hpp"
#include "views/view_text.hpp"

#include <algorithm>
#include <map>

namespace heelwise {

namespace {

// The way since the programme in force was first followed.
struct Way {
    CivilDate since;
    std::string start;
    std::map<std::int64_t, CivilDate> reached; // the first date in each phase
};

using Periods = std::vector<PlanPeriod>;

// Returns the period in which the programme in force began to count. Its plan may come later than the programme, if questions had to be
// answered first (R17), and there is no new period if the phase stayed the same.
Periods::const_iterator first_period(const Periods& periods, CivilDate followed) {
    const auto is_new = [](const PlanPeriod& period) {
        return period.cause == PlanCause::programme || period.cause == PlanCause::assessment;
    };
    const auto later =
        std::find_if(periods.begin(), periods.end(), [&](const PlanPeriod& period) { return followed < period.date; });
    const auto last = later == periods.begin() ? later : std::prev(later);
    if (last->date == followed && is_new(*last)) return last;
    const auto made = std::find_if(later, periods.end(), is_new);
    return made == periods.end() ? last : made;
}

// Returns nullopt before the first plan, and if so many periods were stored that the first are gone.
std::optional<Way> way_of(const State& state) {
    const Periods& periods = state.plan.periods;
    if (periods.empty() || periods.size() == periods_max) return std::nullopt;
    const auto& followed = state.programme.followed;
    const auto first = followed ? first_period(periods, followed->since) : periods.begin();
    Way way{followed ? std::max(followed->since, first->date) : first->date, {}, {}};
    way.start = on_track_start(first->stage, first->phase);
    for (auto period = first; period != periods.end(); ++period) {
        way.reached.emplace(period->phase, std::max(period->date, way.since));
    }
    return way;
}

// A programme is still the released one if only its start, dates, side, goals, note or maker were set. A hold changes the pace.
bool changes_pace(const State& state) {
    const auto& followed = state.programme.followed;
    if (!followed || followed->source.empty()) return false;
    const auto source = read_source(followed->source);
    if (!source || !source->released) return true;
    return std::any_of(source->set.begin(), source->set.end(), [](const auto& pair) {
        const std::string_view key{pair.key().data(), pair.key().size()};
        for (const std::string_view other :
             {"/start", "/issued", "/expires", "/review", "/side", "/goals", "/note", "/by"}) {
            if (key == other) return false;
        }
        return true;
    });
}

// What may make somebody slower than the band: sessions that were red or amber, and gaps (R41).
json::object met_since(const State& state, const Programme& programme, CivilDate since) {
    std::int64_t reds = 0;
    std::int64_t ambers = 0;
    std::int64_t gaps = 0;
    std::optional<CivilDate> before;
    for (const SessionDay& day : session_days(state, programme, since, Explained::no)) {
        if (day.date < since) continue;
        if (day.response.response == ResponseClass::red) ++reds;
        if (day.response.response == ResponseClass::amber) ++ambers;
        // R41: half of the days that lead a phase down already lead a rung down.
        if (before && days_between(*before, day.date) * 2 >= programme.parameters.calendar.gap_days) ++gaps;
        before = day.date;
    }
    return {{"reds", reds}, {"ambers", ambers}, {"gaps", gaps}};
}

json::value write_days(const BandDays& days) {
    return json::object{{"tenth", or_null(days[0])}, {"half", or_null(days[1])}, {"ninetieth", or_null(days[2])}};
}

} // namespace

Result<json::object>
query_on_track(const State& state, const Programme& programme, const json::value& args, const Now& now) {
    Fields fields(args, "/args");
    if (auto fault = fields.end()) return *fault;
    const auto way = way_of(state);
    std::vector<BandDays> band;
    if (way && !changes_pace(state)) band = on_track_band(programme.id, programme.version, way->start);
    const auto day_of = [&](CivilDate date) { return days_between(way->since, date) + 1; };
    const std::int64_t furthest = way && !way->reached.empty() ? way->reached.rbegin()->first : 0;
    bool is_slower = false;
    json::array phases;
    for (std::size_t i = 0; i < programme.phases.size(); ++i) {
        const std::int64_t phase = programme.phases[i].number;
        json::value reached = nullptr;
        if (way && way->reached.count(phase) != 0) {
            const CivilDate date = way->reached.at(phase);
            reached = json::object{{"date", write_date(date)}, {"day", day_of(date)}};
        }
        const bool has_band = i < band.size();
        if (has_band && phase == furthest + 1) is_slower = band[i][2] && *band[i][2] < day_of(now.local_date);
        phases.push_back(json::object{{"phase", phase},
                                      {"name", phase_name(phase, programme)},
                                      {"reached", std::move(reached)},
                                      {"band", has_band ? write_days(band[i]) : json::value(nullptr)}});
    }
    return json::object{{"since", way ? json::value(write_date(way->since)) : json::value(nullptr)},
                        {"day", way ? json::value(day_of(now.local_date)) : json::value(nullptr)},
                        {"start", way ? json::value(way->start) : json::value(nullptr)},
                        {"people", on_track_people},
                        {"phases", std::move(phases)},
                        {"slower", is_slower},
                        {"met", way ? json::value(met_since(state, programme, way->since)) : json::value(nullptr)}};
}

} // namespace heelwise
