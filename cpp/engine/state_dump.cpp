#include "event_codec.hpp"
#include "state.hpp"

namespace heelwise {

namespace {

json::value date_or_null(const std::optional<CivilDate>& date) {
    if (!date) return nullptr;
    return json::value(write_date(*date));
}

json::value tri_or_null(const std::optional<Tri>& answer) {
    if (!answer) return nullptr;
    return json::value(name_of(*answer));
}

json::object dump_hit(const HeldHit& hit) {
    return {{"card", name_of(hit.card)},
            {"open", hit.open},
            {"opened_round", hit.opened_round},
            {"opened_date", write_date(hit.opened_date)},
            {"cleared_date", date_or_null(hit.cleared_date)},
            {"cleared_round", hit.cleared_round},
            {"clearance_record", hit.clearance_record},
            {"seen", tri_or_null(hit.seen)},
            {"told", tri_or_null(hit.told)}};
}

json::object dump_screen(const ScreenState& screen) {
    json::object answers;
    for (const Question question : all_questions()) {
        const auto& held = screen.answers[index_of(question)];
        if (held)
            answers[name_of(question)] = json::object{{"record", held->record}, {"answer", name_of(held->answer)}};
    }
    json::object hits;
    for (std::size_t i = 0; i < screen_rule_count; ++i) {
        if (screen.hits[i]) hits[name_of(static_cast<ScreenRule>(i))] = dump_hit(*screen.hits[i]);
    }
    return {{"round", screen.round},
            {"answers", std::move(answers)},
            {"complete", screen.complete},
            {"completed_date", date_or_null(screen.completed_date)},
            {"decision", screen.decision},
            {"due", screen.due ? json::value(name_of(*screen.due)) : json::value(nullptr)},
            {"due_after", screen.due_after},
            {"hits", std::move(hits)},
            {"new_assessment", screen.new_assessment}};
}

json::object dump_pending(const PendingCorrection& pending) {
    json::value record = nullptr;
    if (pending.record) record = write_event(std::visit([](const auto& r) { return Event(r); }, *pending.record));
    return {{"target", pending.target}, {"record", std::move(record)}};
}

} // namespace

json::object dump_state(const State& state) {
    json::object devices;
    for (const auto& [device, seq] : state.seq_of_device) devices[device] = seq;
    json::array commands;
    for (const std::string& command : state.recent_commands) commands.push_back(json::value(command));
    json::array pending;
    for (const PendingCorrection& one : state.pending) pending.push_back(dump_pending(one));
    return {{"records", state.records},
            {"damaged", state.damaged},
            {"missing", state.missing},
            {"read_only", state.read_only},
            {"seq_of_device", std::move(devices)},
            {"recent_commands", std::move(commands)},
            {"pending", std::move(pending)},
            {"screen", dump_screen(state.screen)}};
}

} // namespace heelwise
