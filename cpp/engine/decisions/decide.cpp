#include "decisions/decide.hpp"

#include "decisions/consequences.hpp"
#include "state/active_programme.hpp"
#include "state/clock.hpp"
#include "state/evolve.hpp"

#include <algorithm>

namespace heelwise {

namespace {

Decided decide_restore(const State& state, const ConfirmRestore& command) {
    // The person agreed to what a preview showed; anything else than that must not slip in.
    if (command.records != state.records || command.damaged != state.damaged || command.missing != state.missing) {
        return Fault{Code::restore_not_confirmed, "/body/records", {{"expected", state.records}}};
    }
    return std::vector<Event>{HistoryRestored{command.records, command.damaged, command.missing}};
}

struct Chooser {
    const Ground& ground;

    Decided operator()(const OpenDay&) const { return decide_open_day(ground.state, ground.programme, ground.now); }
    Decided operator()(const AnswerScreen& c) const { return decide_answer_screen(ground.state, c); }
    Decided operator()(const AnswerClearance& c) const { return decide_answer_clearance(ground.state, c); }
    Decided operator()(const ReportSomethingNew&) const { return decide_something_new(ground.state); }
    Decided operator()(const DeleteRecord& c) const { return decide_delete_record(ground.state, c); }
    Decided operator()(const ConfirmRestore& c) const { return decide_restore(ground.state, c); }
    Decided operator()(const RestoreRecord& c) const { return decide_diary(ground, c); }
    Decided operator()(const AnswerAssessment& c) const { return decide_assessment(ground, c); }
    Decided operator()(const CompleteAssessment& c) const { return decide_assessment(ground, c); }
    Decided operator()(const BeginAssessment& c) const { return decide_assessment(ground, c); }
    Decided operator()(const TellMorning& c) const { return decide_diary(ground, c); }
    Decided operator()(const TickCalming& c) const { return decide_diary(ground, c); }
    Decided operator()(const StartSession& c) const { return decide_session(ground, c); }
    Decided operator()(const StampSession& c) const { return decide_session(ground, c); }
    Decided operator()(const EndSession& c) const { return decide_session(ground, c); }
    Decided operator()(const RateSession& c) const { return decide_session(ground, c); }
    Decided operator()(const LogSession& c) const { return decide_session(ground, c); }
    Decided operator()(const AnswerOffer& c) const { return decide_offer(ground, c); }
    Decided operator()(const ReportFlare& c) const { return decide_care(ground, c); }
    Decided operator()(const ReportHarm& c) const { return decide_care(ground, c); }
    Decided operator()(const BeginPause& c) const { return decide_care(ground, c); }
    Decided operator()(const EndPause& c) const { return decide_care(ground, c); }
    Decided operator()(const AskEasier& c) const { return decide_care(ground, c); }
    Decided operator()(const AskMore& c) const { return decide_request(ground, c); }
    Decided operator()(const ChooseExercise& c) const { return decide_request(ground, c); }
    Decided operator()(const EndMaintenance& c) const { return decide_request(ground, c); }
    Decided operator()(const LogActivity& c) const { return decide_review(ground, c); }
    Decided operator()(const TellReview& c) const { return decide_review(ground, c); }
    Decided operator()(const TellReadiness& c) const { return decide_review(ground, c); }
    Decided operator()(const NoteAdvice& c) const { return decide_review(ground, c); }
    Decided operator()(const FollowProgramme& c) const { return decide_programme(ground, c); }
    Decided operator()(const UndoProgramme& c) const { return decide_programme(ground, c); }
};

// Gives events their place in the log, and folds them at once, so that what follows sees them.
class Writer {
public:
    Writer(State& state, const Command& command, const Now& now) : state_(state), command_(command), now_(now) {
        const auto last = state.seq_of_device.find(command.device);
        seq_ = last == state.seq_of_device.end() ? 0 : last->second;
    }

    void write(std::vector<Event> events) {
        for (Event& event : events) {
            Envelope envelope;
            envelope.id = command_.command_id + "." + std::to_string(envelopes_.size());
            envelope.device = command_.device;
            envelope.seq = ++seq_;
            envelope.command_id = command_.command_id;
            envelope.now = now_;
            envelope.body = std::move(event);
            evolve(state_, envelope);
            envelopes_.push_back(std::move(envelope));
        }
    }
    std::vector<Envelope> take() { return std::move(envelopes_); }

private:
    State& state_;
    const Command& command_;
    const Now& now_;
    std::int64_t seq_ = 0;
    std::vector<Envelope> envelopes_;
};

// More than one command can bring about: each red, rest and gap of the days the rules look at.
constexpr int follow_ups_max = 64;

// R42. One day is travel westward; by more than that, how old the screen is cannot be known (H13).
std::vector<Event> clock_events(const State& state, const ClockTurnedBack& back) {
    std::vector<Event> events{back};
    const std::int64_t days = days_between(back.seen, back.counts_as);
    if (days > 1 && !state.screen.due) {
        events.push_back(ScreenRequired{DueWhy::clock, {Reason{"R42", {{"days", days}}}}});
    }
    return events;
}

bool is_repeated(const State& state, const std::string& command_id) {
    return std::find(state.recent_commands.begin(), state.recent_commands.end(), command_id) !=
           state.recent_commands.end();
}

} // namespace

Result<std::vector<Envelope>>
advance(State& state, const Programme& standard, const Command& command, const Now& clock) {
    if (state.read_only) return Fault{Code::log_newer, "", {}};
    if (is_repeated(state, command.command_id)) return std::vector<Envelope>{};
    const Now now = counted_now(state, clock);
    const Programme& programme = programme_followed(state, standard);
    auto events = std::visit(Chooser{Ground{state, programme, standard, now, command.command_id}}, command.body);
    if (!events) return events.fault();
    Writer writer(state, command, clock);
    if (const auto back = turned_back(state, clock)) writer.write(clock_events(state, *back));
    writer.write(std::move(*events));
    for (int i = 0; i < follow_ups_max; ++i) {
        // What is followed may just have changed.
        std::vector<Event> next = follow_up(state, programme_followed(state, standard), now);
        if (next.empty()) break;
        writer.write(std::move(next));
    }
    return writer.take();
}

Result<std::vector<Envelope>>
decide(const State& state, const Programme& standard, const Command& command, const Now& clock) {
    State after = state;
    return advance(after, standard, command, clock);
}

} // namespace heelwise
