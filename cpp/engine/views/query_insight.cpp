#include "views/query_insight.hpp"

#include "progress/session_day.hpp"
#include "state/active_programme.hpp"
#include "views/insight_sessions.hpp"
#include "views/query_page.hpp"
#include "views/view_text.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::int64_t page_weeks_max = 12;
constexpr std::int32_t week_days = 7;

// ---- check-ins

using Values = std::vector<std::int64_t>;

struct Said {
    Values morning, activity, stiffness;
};

Said said_in(const State& state, CivilDate first) {
    Said said;
    const Sides sides = baseline_of_assessment(state).sides;
    const CivilDate end = days_after(first, week_days);
    const Mornings& mornings = state.diary.mornings;
    for (auto at = mornings.lower_bound(first); at != mornings.end() && at->first < end; ++at) {
        const CheckIn& answer = at->second.said;
        if (const auto pain = worst(answer.morning, sides)) said.morning.push_back(*pain);
        if (answer.activity_pain) said.activity.push_back(*answer.activity_pain);
        if (answer.stiffness) said.stiffness.push_back(static_cast<std::int64_t>(*answer.stiffness));
    }
    return said;
}

// Compares a week with the week before. Returns "unknown" if either has too few answers (R19, H7).
std::string_view direction(const Values& before, const Values& now, const RisingParameters& parameters) {
    const auto enough = static_cast<std::size_t>(parameters.answers_min);
    if (before.size() < enough || now.size() < enough) return "unknown";
    const std::int64_t rise = lower_median(now) - lower_median(before);
    return rise > 0 ? "worse" : rise < 0 ? "better" : "same";
}

json::object measure(const Values& before, const Values& now, const RisingParameters& parameters) {
    return {{"median", now.empty() ? json::value(nullptr) : json::value(lower_median(now))},
            {"answers", static_cast<std::int64_t>(now.size())},
            {"direction", direction(before, now, parameters)}};
}

json::object stiffness_of(const Values& before, const Values& now, const RisingParameters& parameters) {
    json::object shown = measure(before, now, parameters);
    if (!now.empty()) shown["median"] = name_of(static_cast<Stiffness>(lower_median(now)));
    return shown;
}

// ---- the phases

json::object shown(const PlanPeriod& period) {
    return {{"date", write_date(period.date)},
            {"phase", period.phase},
            {"stage", name_of(period.stage)},
            {"maintenance", period.maintenance},
            {"cause", name_of(period.cause)}};
}

// Returns the periods that overlap the page, newest first.
json::array phases_of(const PlanState& plan, CivilDate first, CivilDate last) {
    json::array phases;
    for (auto period = plan.periods.rbegin(); period != plan.periods.rend(); ++period) {
        if (period->date > last) continue;
        phases.push_back(shown(*period));
        if (period->date <= first) break;
    }
    return phases;
}

// ---- the load ledger (R44): loads beside the morning that followed, without claiming a cause

json::value morning_after(const Mornings& mornings, CivilDate date) {
    const auto found = mornings.find(days_after(date, 1));
    if (found == mornings.end()) return nullptr;
    const CheckIn& said = found->second.said;
    return json::object{{"morning", view_pain(said.morning)},
                        {"soreness", name_or_null(said.soreness)},
                        {"stiffness", name_or_null(said.stiffness)}};
}

json::array loads_on(const State& state, const Programme& programme, CivilDate date) {
    json::array loads;
    for_sessions(state, date, date, [&](const StoredSession& session) {
        loads.push_back(json::object{{"kind", "session"},
                                     {"what", nullptr},
                                     {"minutes", nullptr},
                                     {"phase", session.plan.phase},
                                     {"tension_ms", tension_ms(session, programme_of(session.plan, state, programme))},
                                     {"pain", view_pain(session.rating.during)}});
    });
    const auto& activities = state.diary.activities;
    auto at = std::partition_point(
        activities.begin(), activities.end(), [&](const StoredActivity& one) { return one.said.date < date; });
    for (; at != activities.end() && at->said.date == date; ++at) {
        if (at->deleted) continue;
        loads.push_back(json::object{{"kind", "activity"},
                                     {"what", name_of(at->said.what)},
                                     {"minutes", at->said.minutes},
                                     {"phase", nullptr},
                                     {"tension_ms", nullptr},
                                     {"pain", view_pain(at->said.pain)}});
    }
    return loads;
}

json::array ledger_of(const State& state, const Programme& programme, CivilDate first, CivilDate last) {
    json::array ledger;
    for (CivilDate date = last; date >= first; date = days_after(date, -1)) {
        json::array loads = loads_on(state, programme, date);
        if (loads.empty()) continue;
        ledger.push_back(json::object{{"date", write_date(date)},
                                      {"loads", std::move(loads)},
                                      {"morning_after", morning_after(state.diary.mornings, date)}});
    }
    return ledger;
}

// ---- the weeks

json::object week_of(const State& state,
                     const Programme& programme,
                     CivilDate first,
                     const Said& before,
                     const Said& said,
                     CivilDate today) {
    const RisingParameters& parameters = programme.parameters.rising;
    const CivilDate last = days_after(first, week_days - 1);
    const SessionsDone done = sessions_done(state, programme, first, last, today);
    const PlanPeriod* period = period_on(state.plan, last);
    return {{"from", write_date(first)},
            {"to", write_date(last)},
            {"morning", measure(before.morning, said.morning, parameters)},
            {"activity", measure(before.activity, said.activity, parameters)},
            {"stiffness", stiffness_of(before.stiffness, said.stiffness, parameters)},
            {"sessions_done", done.done},
            {"sessions_due", done.due},
            {"tension_ms", done.tension_ms},
            {"phase", period == nullptr ? json::value(nullptr) : json::value(period->phase)},
            {"stage", period == nullptr ? json::value(nullptr) : json::value(name_of(period->stage))}};
}

bool is_any_before(const State& state, CivilDate first) {
    const DiaryState& diary = state.diary;
    return (!diary.mornings.empty() && diary.mornings.begin()->first < first) ||
           (!diary.sessions.empty() && diary.sessions.front().date < first) ||
           (!diary.activities.empty() && diary.activities.front().said.date < first) ||
           (!state.plan.periods.empty() && state.plan.periods.front().date < first);
}

} // namespace

Result<json::object>
query_insight(const State& state, const Programme& programme, const json::value& args, const Now& now) {
    Fields fields(args, "/args");
    const std::int64_t count = fields.integer("weeks", 1, page_weeks_max);
    const auto before = read_before(fields);
    if (auto fault = fields.end()) return *fault;
    const CivilDate last = before ? std::min(now.local_date, days_before(*before, 1)) : now.local_date;

    json::array weeks;
    CivilDate first = days_after(last, 1 - week_days);
    Said said = said_in(state, first);
    for (std::int64_t i = 0; i < count; ++i) {
        const CivilDate earlier = days_after(first, -week_days);
        Said older = said_in(state, earlier);
        weeks.push_back(week_of(state, programme, first, older, said, now.local_date));
        said = std::move(older);
        first = earlier;
    }
    first = days_after(first, week_days);
    return json::object{{"weeks", std::move(weeks)},
                        {"phases", phases_of(state.plan, first, last)},
                        {"ledger", ledger_of(state, programme, first, last)},
                        {"more", is_any_before(state, first)}};
}

} // namespace heelwise
