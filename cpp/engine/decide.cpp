#include "decide.hpp"

#include <algorithm>

namespace heelwise {

namespace {

Result<std::vector<Event>> decide_restore(const State& state, const ConfirmRestore& command) {
    // The person agreed to what a preview showed; anything else than that must not slip in.
    if (command.records != state.records || command.damaged != state.damaged || command.missing != state.missing) {
        return Fault{Code::restore_not_confirmed, "/body/records", {{"expected", state.records}}};
    }
    return std::vector<Event>{HistoryRestored{command.records, command.damaged, command.missing}};
}

struct Chooser {
    const State& state;
    const Programme& programme;
    const Now& now;

    Result<std::vector<Event>> operator()(const OpenDay&) const { return decide_open_day(state, programme, now); }
    Result<std::vector<Event>> operator()(const AnswerScreen& c) const { return decide_answer_screen(state, c); }
    Result<std::vector<Event>> operator()(const AnswerClearance& c) const { return decide_answer_clearance(state, c); }
    Result<std::vector<Event>> operator()(const ReportSomethingNew&) const { return decide_something_new(state); }
    Result<std::vector<Event>> operator()(const DeleteRecord& c) const { return decide_delete_record(state, c); }
    Result<std::vector<Event>> operator()(const ConfirmRestore& c) const { return decide_restore(state, c); }
};

bool is_repeated(const State& state, const std::string& command_id) {
    return std::find(state.recent_commands.begin(), state.recent_commands.end(), command_id) !=
           state.recent_commands.end();
}

} // namespace

Result<std::vector<Envelope>>
decide(const State& state, const Programme& programme, const Command& command, const Now& now) {
    if (state.read_only) return Fault{Code::log_newer, "", {}};
    std::vector<Envelope> envelopes;
    if (is_repeated(state, command.command_id)) return envelopes;
    auto events = std::visit(Chooser{state, programme, now}, command.body);
    if (!events) return events.fault();
    const auto last = state.seq_of_device.find(command.device);
    std::int64_t seq = last == state.seq_of_device.end() ? 0 : last->second;
    for (Event& event : *events) {
        Envelope envelope;
        envelope.id = command.command_id + "." + std::to_string(envelopes.size());
        envelope.device = command.device;
        envelope.seq = ++seq;
        envelope.command_id = command.command_id;
        envelope.now = now;
        envelope.body = std::move(event);
        envelopes.push_back(std::move(envelope));
    }
    return envelopes;
}

} // namespace heelwise
