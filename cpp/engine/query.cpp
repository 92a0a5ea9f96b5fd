#include "query.hpp"

#include "builder/programme_offer.hpp"
#include "decisions/decide.hpp"
#include "programme/registry.hpp"
#include "state/active_programme.hpp"
#include "state/clock.hpp"
#include "views/query_entries.hpp"
#include "views/query_insight.hpp"
#include "views/query_on_track.hpp"

namespace heelwise {

namespace {

constexpr std::size_t ids_max = 32;

// args: {ids: at most 32 ids}. Unknown ids are left out.
Result<json::object> query_registry(const json::value& args) {
    Fields fields(args, "/args");
    const json::array* ids = fields.array("ids", ids_max);
    if (auto fault = fields.end()) return *fault;
    json::array entries;
    for (const json::value& id : *ids) {
        if (!id.is_string()) return Fault{Code::wrong_type, "/args/ids", {{"expected", std::string("string")}}};
        const json::object* entry = registry_entry(view_of(id.get_string()));
        if (entry == nullptr) continue;
        json::object shown;
        for (const std::string_view name : {"id", "kind", "title", "text", "plain", "sources", "ours"}) {
            shown[name] = entry->at(name);
        }
        entries.push_back(std::move(shown));
    }
    return json::object{{"entries", std::move(entries)}};
}

Result<json::object> query_state(const State& state, const json::value& args) {
    Fields fields(args, "/args");
    if (auto fault = fields.end()) return *fault;
    return dump_state(state);
}

} // namespace

Result<json::object> query(
    const State& stored, const Programme& standard, std::string_view name, const json::value& args, const Now& clock) {
    if (name == "registry") return query_registry(args);
    if (name == "state") return query_state(stored, args);
    // As in the view, what time has brought is shown before it is stored.
    std::optional<State> opened;
    if (waits_for_command(stored, clock)) open_without_storing(opened.emplace(stored), standard, clock);
    const State& state = opened ? *opened : stored;
    const Now now = counted_now(state, clock); // R42
    const Programme& programme = active_programme(state, standard);
    if (name == "entries") return query_entries(state, programme, args, now);
    if (name == "insight") return query_insight(state, programme, args, now);
    if (name == "on_track") return query_on_track(state, programme, args, now);
    if (name == "programme") return query_programme(state, standard, args, now);
    if (name == "day") return query_day(state, programme, args, now);
    return Fault{Code::unknown_query, "/name", {}};
}

} // namespace heelwise
