#include "views/query_entries.hpp"

#include "progress/activity.hpp"
#include "state/active_programme.hpp"
#include "views/query_page.hpp"
#include "views/view_parts.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace heelwise {

namespace {

constexpr std::int64_t page_max = 60;

json::object entry_of(std::string_view kind, const std::string& record, CivilDate date, bool is_deleted) {
    return {{"record", record},
            {"kind", kind},
            {"date", write_date(date)},
            {"deleted", is_deleted},
            {"date_unsure", false},
            {"check_in", nullptr},
            {"session", nullptr},
            {"activity", nullptr},
            {"response", nullptr}};
}

json::object entry_of_morning(CivilDate date, const StoredCheckIn& stored, bool is_deleted) {
    json::object entry = entry_of("check_in", stored.record, date, is_deleted);
    entry["check_in"] = view_check_in_answer(stored.said);
    return entry;
}

json::object
entry_of_session(const StoredSession& session, const Programme& made_from, const SessionDay* day, CivilDate today) {
    json::object entry = entry_of("session", session.record, session.date, session.deleted);
    json::object shown = view_rating(session);
    json::array exercises;
    for (const json::value& exercise : view_exercises(session.plan, made_from)) {
        exercises.push_back(json::object{{"name", exercise.at("name")}, {"dose_text", exercise.at("dose_text")}});
    }
    shown["exercises"] = std::move(exercises);
    shown["guided"] = session.guided;
    entry["session"] = std::move(shown);
    if (day != nullptr && !session.deleted) entry["response"] = view_response(*day, today);
    return entry;
}

// R44: an activity has its own response, independent of the sessions of its date.
json::object
entry_of_activity(const StoredActivity& stored, const State& state, const Programme& programme, CivilDate today) {
    const ActivitySubmitted& said = stored.said;
    json::object entry = entry_of("activity", stored.record, said.date, stored.deleted);
    entry["activity"] = json::object{{"activity", said.activity},
                                     {"what", name_of(said.what)},
                                     {"name", text("activity." + std::string(name_of(said.what)))},
                                     {"minutes", said.minutes},
                                     {"sides", side_names(said.sides)},
                                     {"pain", view_pain(said.pain)}};
    if (stored.deleted) return entry;
    const Response response = respond_to(stored, state, programme);
    const std::string name(name_of(response.response));
    const bool is_waiting = response.response == ResponseClass::unknown && said.date >= today;
    entry["response"] = json::object{{"date", write_date(said.date)},
                                     {"response", name},
                                     {"pending", response.pending},
                                     {"text", text(is_waiting ? "response.waiting" : "response." + name)},
                                     {"reasons", view_reasons({Reason{"R44", response.inputs}})}};
    return entry;
}

// R42: the clock was wrong when this was entered.
bool is_moved(const State& state, const std::string& record) {
    return std::find(state.moved.begin(), state.moved.end(), record) != state.moved.end();
}

bool is_shown(const StoredSession& session) {
    return !session.running && session.how && session.how != SessionEnd::discarded;
}

// Returns the dates with any entry, newest first.
std::set<CivilDate, std::greater<>> dates_of(const DiaryState& diary) {
    std::set<CivilDate, std::greater<>> dates;
    for (const auto& pair : diary.mornings) dates.insert(pair.first);
    for (const auto& pair : diary.deleted) dates.insert(pair.first);
    for (const StoredSession& session : diary.sessions) {
        if (is_shown(session)) dates.insert(session.date);
    }
    for (const StoredActivity& stored : diary.activities) dates.insert(stored.said.date);
    return dates;
}

} // namespace

Result<json::object>
query_entries(const State& state, const Programme& programme, const json::value& args, const Now& now) {
    Fields fields(args, "/args");
    const std::int64_t limit = fields.integer("limit", 1, page_max);
    const std::optional<CivilDate> first_not_shown = read_before(fields);
    if (auto fault = fields.end()) return *fault;

    const DiaryState& diary = state.diary;
    const std::vector<SessionDay> days = session_days(state, programme);
    json::array entries;
    bool more = false;
    for (const CivilDate date : dates_of(diary)) {
        if (first_not_shown && date >= *first_not_shown) continue;
        // A page contains only whole days, so that the next page can start at a date.
        if (static_cast<std::int64_t>(entries.size()) >= limit) {
            more = true;
            break;
        }
        const auto day =
            std::find_if(days.begin(), days.end(), [&](const SessionDay& one) { return one.date == date; });
        for (const StoredSession& session : diary.sessions) {
            if (session.date != date || !is_shown(session)) continue;
            const Programme& made_from = programme_of(session.plan, state, programme);
            entries.push_back(
                entry_of_session(session, made_from, day == days.end() ? nullptr : &*day, now.local_date));
        }
        for (const StoredActivity& stored : diary.activities) {
            if (stored.said.date == date)
                entries.push_back(entry_of_activity(stored, state, programme, now.local_date));
        }
        const auto morning = diary.mornings.find(date);
        if (morning != diary.mornings.end()) entries.push_back(entry_of_morning(date, morning->second, false));
        const auto deleted = diary.deleted.find(date);
        if (deleted != diary.deleted.end()) entries.push_back(entry_of_morning(date, deleted->second, true));
    }
    for (json::value& entry : entries) {
        entry.as_object()["date_unsure"] = is_moved(state, std::string(view_of(entry.at("record").as_string())));
    }
    return json::object{{"entries", std::move(entries)}, {"more", more}};
}

Result<json::object>
query_day(const State& state, const Programme& programme, const json::value& args, const Now& now) {
    Fields fields(args, "/args");
    const auto date = parse_date(fields.text("date", 0, 16));
    if (!date && !fields.failed()) fields.fail(Code::bad_date, "date");
    if (auto fault = fields.end()) return *fault;
    if (*date > now.local_date) {
        return Fault{Code::future_date, "/args/date", {{"date", write_date(now.local_date)}}};
    }
    return json::object{{"check_in", view_check_in(state, programme, *date)},
                        {"sides", side_names(baseline_of_assessment(state).sides)}};
}

} // namespace heelwise
