// The part of the view for the running session: what the player needs, without anything that would let it decide.
#include "log/event_fields.hpp"
#include "progress/session_pain.hpp"
#include "views/view_parts.hpp"

namespace heelwise {

json::value view_session(const State& state, const Programme& programme, const Now& now) {
    const StoredSession* session = running_session(state);
    if (session == nullptr) return nullptr;
    const auto timeline = make_timeline(timeline_items(session->plan, programme), programme.parameters.flow, "");
    if (!timeline) return nullptr; // the document is not known; the session can still be ended from the diary
    json::array stamps;
    for (const Stamp& stamp : session->stamps) stamps.push_back(written_members(stamp));
    json::array items;
    for (const PlanExercise& one : session->plan.exercises) {
        json::object item = view_exercise(one, session->plan, programme);
        item["item"] = static_cast<std::int64_t>(items.size());
        items.push_back(std::move(item));
    }
    const bool is_overnight = session_date(now, programme.parameters.response) != session->date ||
                              now.epoch_ms - session->started_ms > timeline_ms_max;
    return json::object{{"session", session->session},
                        {"date", write_date(session->date)},
                        {"started_ms", session->started_ms},
                        {"timeline", write_timeline(*timeline)},
                        {"stamps", std::move(stamps)},
                        {"items", std::move(items)},
                        {"sides", side_names(session->sides)},
                        {"pain_high", is_pain_high(*session, programme.parameters.response)},
                        {"overnight", is_overnight}};
}

} // namespace heelwise
