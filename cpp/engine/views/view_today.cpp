// The part of the view for today: tasks, check-in, calming, offer, rest, and the next session.
#include "foundation/result.hpp"
#include "log/event_fields.hpp"
#include "progress/calendar.hpp"
#include "progress/improvement.hpp"
#include "progress/next_plan.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"
#include "views/view_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

json::object task(std::string_view kind, std::string_view status, json::value note = nullptr) {
    std::string key = "task.";
    key += kind;
    return {
        {"kind", kind}, {"status", status}, {"next", false}, {"text", text(std::move(key))}, {"note", std::move(note)}};
}

json::value view_offer(const std::optional<Offer>& offer, const Programme& programme) {
    if (!offer) return nullptr;
    return view_offer(*offer, programme);
}

const std::set<std::string>& ticks_on(const State& state, CivilDate date) {
    static const std::set<std::string> none;
    const auto found = state.diary.ticks.find(date);
    return found == state.diary.ticks.end() ? none : found->second;
}

json::array view_calming(const State& state, const Programme& programme, CivilDate date) {
    json::array out;
    if (!state.assessment.decided) return out;
    const auto& ticked = ticks_on(state, date);
    for (const CalmingItem& item : programme.calming) {
        const auto& sore = state.assessment.decided->sore;
        if (std::find(sore.begin(), sore.end(), item.id) == sore.end()) continue;
        const std::string key = "calming." + item.id;
        json::array rules;
        for (const std::string& fact : item.facts) rules.push_back(json::value(fact));
        out.push_back(json::object{{"item", item.id},
                                   {"name", text(key + ".name")},
                                   {"why", text(key + ".why")},
                                   {"change", text(key + ".change")},
                                   {"rules", std::move(rules)},
                                   {"ticked", ticked.count(item.id) != 0}});
    }
    for (const std::string& own : state.assessment.decided->sore_own) {
        out.push_back(json::object{{"item", own},
                                   {"name", literal(own)},
                                   {"why", nullptr},
                                   {"change", nullptr},
                                   {"rules", json::array{}},
                                   {"ticked", ticked.count(own) != 0}});
    }
    return out;
}

bool waits_for_soreness(const std::vector<SessionDay>& days, CivilDate date) {
    return !days.empty() && days.back().response.pending && days.back().date.days + 1 == date.days;
}

// Returns the latest session that counts if it is not rated, otherwise nullptr.
const StoredSession* to_rate(const State& state) {
    for (auto session = state.diary.sessions.rbegin(); session != state.diary.sessions.rend(); ++session) {
        if (session->running || session->deleted || !session->how || session->how == SessionEnd::discarded) continue;
        return session->rated ? nullptr : &*session;
    }
    return nullptr;
}

// Returns "HH:MM" at the given offset, without a locale.
std::string clock_time(std::int64_t epoch_ms, std::int32_t utc_offset_min) {
    const std::int64_t minutes = epoch_ms / ms_per_minute + utc_offset_min;
    const std::int64_t of_day = ((minutes % 1440) + 1440) % 1440;
    const auto two = [](std::int64_t n) { return std::string(n < 10 ? "0" : "").append(std::to_string(n)); };
    return two(of_day / 60) + ":" + two(of_day % 60);
}

json::object
session_task(const State& state, const Programme& programme, const Now& now, const std::optional<Fault>& barrier) {
    if (!barrier) return task("session", "due");
    const bool done_today =
        std::any_of(state.diary.sessions.begin(), state.diary.sessions.end(), [&](const StoredSession& stored) {
            return stored.date == now.local_date && !stored.running && !stored.deleted && stored.how &&
                   stored.how != SessionEnd::discarded;
        });
    const auto due = next_due(state, programme, now);
    json::value note = nullptr;
    if (barrier->code == Code::not_due_yet && due) {
        note = due->date > now.local_date
                   ? text("task.session.waiting", {{"date", write_date(due->date)}})
                   : text("task.session.later", {{"time", clock_time(*due->from_ms, now.utc_offset_min)}});
    } else {
        note = text("task.session." + std::string(code_name(barrier->code)));
    }
    return task("session", done_today ? "done" : "waiting", std::move(note));
}

// R43: marks tasks that may wait during a pause, and adds the task that ends the pause.
json::array paused(json::array tasks) {
    for (json::value& one : tasks) {
        const std::string_view kind = view_of(one.at("kind").as_string());
        const bool waits = kind == "check_in" || kind == "morning_after" || kind == "offer" || kind == "session" ||
                           kind == "movements" || kind == "calming" || kind == "review" || kind == "readiness";
        if (waits && one.at("status").as_string() == "due") one.as_object()["status"] = "waiting";
    }
    tasks.push_back(task("pause", "due"));
    return tasks;
}

// Results of the rules for now, computed once for all parts that show them.
struct Ahead {
    std::optional<OfferContext> offer_context;
    std::optional<Offer> offer;
    bool asks_readiness = false;
    std::optional<Fault> barrier;     // why no session can start
    std::optional<CivilDate> morning; // R31: the morning after the last session, if it is missing
};

Ahead ahead_of(const State& state, const Programme& programme, const Now& now) {
    Ahead ahead{
        gather_offer_context(state, programme, now), {}, false, why_session_cannot_start(state, programme, now), {}};
    ahead.morning = morning_to_ask(state, programme, now.local_date);
    if (!ahead.offer_context) return ahead;
    ahead.offer = offer_now(*ahead.offer_context);
    ahead.asks_readiness = waits_for_readiness(*ahead.offer_context);
    return ahead;
}

// Returns the tasks in order. The first one that is due is marked as the next step.
json::array view_tasks(const State& state,
                       const Programme& programme,
                       const Now& now,
                       const std::vector<SessionDay>& days,
                       const Ahead& ahead) {
    json::array tasks;
    if (status_of(state.screening) != ScreeningStatus::clear) tasks.push_back(task("screening", "due"));
    const auto assessment = status_of(state.assessment, owes_assessment(state));
    if (assessment != AssessmentStatus::done) tasks.push_back(task("assessment", "due"));
    if (running_session(state) != nullptr) tasks.push_back(task("resume", "due"));
    if (ahead.morning) tasks.push_back(task("morning_after", "due"));
    const bool checked = state.diary.mornings.count(now.local_date) != 0;
    const bool again = checked && waits_for_soreness(days, now.local_date);
    tasks.push_back(task("check_in",
                         checked && !again ? "done" : "due",
                         again ? json::value(text("task.check_in.again")) : json::value(nullptr)));
    if (ahead.asks_readiness) tasks.push_back(task("readiness", "due"));
    if (to_rate(state) != nullptr) tasks.push_back(task("rate", "due"));
    if (ahead.offer) tasks.push_back(task("offer", "due"));
    const Plan& plan = *state.plan.plan;
    if (!plan.exercises.empty() && running_session(state) == nullptr) {
        tasks.push_back(session_task(state, programme, now, ahead.barrier));
    }
    const auto& ticked = ticks_on(state, now.local_date);
    if (plan.exercises.empty()) {
        tasks.push_back(task("movements", ticked.count(std::string(ankle_movements)) != 0 ? "done" : "due"));
    }
    const json::array calming = view_calming(state, programme, now.local_date);
    if (!calming.empty()) {
        const bool all = std::all_of(
            calming.begin(), calming.end(), [](const json::value& item) { return item.at("ticked").as_bool(); });
        tasks.push_back(task("calming", all ? "done" : "due"));
    }
    const auto review = review_due(state, programme.parameters.review);
    if (review && *review <= now.local_date) tasks.push_back(task("review", "due"));
    if (state.plan.pause) tasks = paused(std::move(tasks));
    for (json::value& one : tasks) {
        if (one.at("status").as_string() != "due") continue;
        one.as_object()["next"] = true;
        break;
    }
    return tasks;
}

json::value view_rest(const State& state) {
    if (!state.plan.rest) return nullptr;
    return json::object{{"since", write_date(*state.plan.rest)},
                        {"text", text("rest.since", {{"date", write_date(*state.plan.rest)}})},
                        {"reasons", view_reasons(state.plan.reasons)}};
}

json::value view_pause(const State& state) {
    if (!state.plan.pause) return nullptr;
    return json::object{{"since", write_date(state.plan.pause_since)},
                        {"text", text("pause." + std::string(name_of(*state.plan.pause)))}};
}

json::value view_easier(const State& state, const Programme& programme, CivilDate today) {
    const auto down = easier_plan(state, programme, today);
    return down ? json::value(view_dose(*down, programme)) : json::value(nullptr);
}

json::value view_next_session(const State& state, const Programme& programme, const Now& now) {
    const auto due = next_due(state, programme, now);
    if (!due || state.plan.rest) return nullptr;
    return json::object{{"date", write_date(due->date)}, {"from_ms", or_null(due->from_ms)}};
}

json::object view_can_start(const std::optional<Fault>& barrier) {
    if (!barrier) return {{"ok", true}};
    json::object out{{"ok", false}, {"code", code_name(barrier->code)}};
    if (barrier->params.empty()) return out;
    json::object params;
    for (const auto& [name, value] : barrier->params) {
        std::visit([&, &key = name](const auto& stored) { params[key] = stored; }, value);
    }
    out["params"] = std::move(params);
    return out;
}

} // namespace

json::object view_dose(const Plan& plan, const Programme& programme) {
    return {{"stage", name_of(plan.stage)},
            {"phase", plan.phase},
            {"name", phase_name(plan.phase, programme)},
            {"exercises", view_exercises(plan, programme)},
            {"frequency_text", frequency_text(plan)},
            {"weekdays", weekday_names(plan)}};
}

json::object view_check_in_answer(const CheckIn& said) {
    return {{"morning", view_pain(said.morning)},
            {"activity_pain", or_null(said.activity_pain)},
            {"soreness", name_or_null(said.soreness)},
            {"woken", or_null(said.woken)},
            {"stiffness", name_or_null(said.stiffness)},
            {"something_new", or_null(said.something_new)}};
}

json::object view_check_in(const State& state, const Programme& programme, CivilDate date) {
    const auto stored = state.diary.mornings.find(date);
    const bool is_held = stored != state.diary.mornings.end();
    return {{"date", write_date(date)},
            {"sides", side_names(baseline_of_assessment(state).sides)},
            {"answer", is_held ? json::value(view_check_in_answer(stored->second.said)) : json::value(nullptr)},
            {"again", is_held && waits_for_soreness(session_days(state, programme), date)},
            {"record", is_held ? json::value(stored->second.record) : json::value(nullptr)}};
}

json::object view_rating(const StoredSession& session) {
    return {{"session", session.session},
            {"date", write_date(session.date)},
            {"how", name_of(session.how.value_or(SessionEnd::stopped))},
            {"sides", side_names(session.sides)},
            {"during", view_pain(session.rating.during)},
            {"after", view_pain(session.rating.after)},
            {"effort", name_or_null(session.rating.effort)},
            {"painkiller", or_null(session.rating.painkiller)},
            {"complete", session.complete}};
}

json::object view_response(const SessionDay& day, CivilDate today) {
    const std::string name(name_of(day.response.response));
    const bool is_waiting = day.response.response == ResponseClass::unknown && day.date >= today;
    return {{"date", write_date(day.date)},
            {"response", name},
            {"pending", day.response.pending},
            {"text", text(is_waiting ? "response.waiting" : "response." + name)},
            {"reasons", view_reasons({Reason{"R30", day.response.inputs}})}};
}

json::value view_today(const State& state, const Programme& programme, const Now& now) {
    if (!state.plan.plan) return nullptr;
    const std::vector<SessionDay> days = session_days(state, programme);
    const StoredSession* rating = to_rate(state);
    const Ahead ahead = ahead_of(state, programme, now);
    return json::object{
        {"date", write_date(now.local_date)},
        {"tasks", view_tasks(state, programme, now, days, ahead)},
        {"check_in", view_check_in(state, programme, now.local_date)},
        {"morning_after",
         ahead.morning ? json::value(view_check_in(state, programme, *ahead.morning)) : json::value(nullptr)},
        {"calming", view_calming(state, programme, now.local_date)},
        {"rating", rating == nullptr ? json::value(nullptr) : json::value(view_rating(*rating))},
        {"offer", view_offer(ahead.offer, programme)},
        {"resting_offers", ahead.offer_context ? view_resting_offers(*ahead.offer_context) : json::array{}},
        {"step", view_step(state, programme, now)},
        {"waits", ahead.offer_context ? view_waits(*ahead.offer_context) : json::value(nullptr)},
        {"rest", view_rest(state)},
        {"last", days.empty() ? json::value(nullptr) : json::value(view_response(days.back(), now.local_date))},
        {"next_session", view_next_session(state, programme, now)},
        {"can_start", view_can_start(ahead.barrier)},
        {"pause", view_pause(state)},
        {"harm", date_or_null(state.plan.harm)},
        {"easier", view_easier(state, programme, now.local_date)},
        {"more", ahead.offer_context ? view_more(*ahead.offer_context) : json::value(nullptr)},
        {"choices", ahead.offer_context ? view_choices(*ahead.offer_context) : json::array{}},
        {"hold", view_hold(state, programme, now.local_date)},
        {"review", view_review(state, programme, now.local_date)},
        {"readiness", ahead.asks_readiness},
        {"advice", view_advice(state, programme, now.local_date)},
        {"activities", view_activities(state, programme)},
        {"sides", side_names(baseline_of_assessment(state).sides)}};
}

} // namespace heelwise
