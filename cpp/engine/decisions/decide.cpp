#include "decisions/decide.hpp"

#include "decisions/consequences.hpp"
#include "state/active_programme.hpp"
#include "state/clock.hpp"
#include "state/evolve.hpp"

#include <algorithm>

namespace heelwise {

namespace {

Decided decide_restore(const State& state, const ConfirmRestore& command) {
    // The person agreed to the counts that the preview showed. A history with other counts is refused.
    if (command.records != state.records || command.damaged != state.damaged || command.missing != state.missing) {
        return Fault{Code::restore_not_confirmed, "/body/records", {{"expected", state.records}}};
    }
    return std::vector<Event>{HistoryRestored{command.records, command.damaged, command.missing}};
}

// R42: the person says that the device's date is right.
Decided decide_today(const DecisionContext& context, const AnswerToday& command) {
    if (command.date != context.clock.local_date) {
        return Fault{Code::bad_date, "/body/date", {{"date", write_date(context.clock.local_date)}}};
    }
    const std::int64_t days = days_ahead(context.state, context.clock);
    if (days == 0) return std::vector<Event>{};
    return std::vector<Event>{ClockConfirmed{command.date, days}};
}

struct CommandDispatcher {
    const DecisionContext& context;

    Decided operator()(const OpenDay&) const { return time_events(context.state, context.programme, context.now); }
    Decided operator()(const AnswerScreening& c) const { return decide_answer_screening(context.state, c); }
    Decided operator()(const AnswerClearance& c) const { return decide_answer_clearance(context, c); }
    Decided operator()(const SubmitSomethingNew&) const { return decide_something_new(context.state); }
    Decided operator()(const DeleteRecord& c) const { return decide_delete_record(context.state, c); }
    Decided operator()(const ConfirmRestore& c) const { return decide_restore(context.state, c); }
    Decided operator()(const RestoreRecord& c) const { return decide_diary(context, c); }
    Decided operator()(const AnswerAssessment& c) const { return decide_assessment(context, c); }
    Decided operator()(const CompleteAssessment& c) const { return decide_assessment(context, c); }
    Decided operator()(const RequestAssessment& c) const { return decide_assessment(context, c); }
    Decided operator()(const SubmitCheckIn& c) const { return decide_diary(context, c); }
    Decided operator()(const SubmitCalmingTick& c) const { return decide_diary(context, c); }
    Decided operator()(const StartSession& c) const { return decide_session(context, c); }
    Decided operator()(const StampSession& c) const { return decide_session(context, c); }
    Decided operator()(const EndSession& c) const { return decide_session(context, c); }
    Decided operator()(const SubmitRating& c) const { return decide_session(context, c); }
    Decided operator()(const SubmitSession& c) const { return decide_session(context, c); }
    Decided operator()(const AnswerOffer& c) const { return decide_offer(context, c); }
    Decided operator()(const SubmitFlare& c) const { return decide_setback(context, c); }
    Decided operator()(const SubmitHarm& c) const { return decide_setback(context, c); }
    Decided operator()(const RequestPause& c) const { return decide_setback(context, c); }
    Decided operator()(const RequestPauseEnd& c) const { return decide_setback(context, c); }
    Decided operator()(const RequestEasier& c) const { return decide_setback(context, c); }
    Decided operator()(const RequestMore& c) const { return decide_request(context, c); }
    Decided operator()(const RequestExercise& c) const { return decide_request(context, c); }
    Decided operator()(const RequestMaintenanceEnd& c) const { return decide_request(context, c); }
    Decided operator()(const SubmitActivity& c) const { return decide_review(context, c); }
    Decided operator()(const SubmitReview& c) const { return decide_review(context, c); }
    Decided operator()(const SubmitReadiness& c) const { return decide_review(context, c); }
    Decided operator()(const SubmitAdviceRead& c) const { return decide_review(context, c); }
    Decided operator()(const RequestProgramme& c) const { return decide_programme(context, c); }
    Decided operator()(const RequestProgrammeUndo& c) const { return decide_programme(context, c); }
    Decided operator()(const AnswerToday& c) const { return decide_today(context, c); }
};

// Puts events into envelopes and folds each into the state at once, so that later decisions see it.
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
            // A session that begins with a step belongs to the decision just written.
            if (auto* started = std::get_if<SessionStarted>(&envelope.body)) belong(started->plan_decision);
            if (auto* logged = std::get_if<SessionSubmitted>(&envelope.body)) belong(logged->plan_decision);
            evolve(state_, envelope);
            envelopes_.push_back(std::move(envelope));
        }
    }
    std::vector<Envelope> take() { return std::move(envelopes_); }

private:
    void belong(std::string& plan_decision) const {
        if (plan_decision.empty()) plan_decision = state_.plan.decision;
    }

    State& state_;
    const Command& command_;
    const Now& now_;
    std::int64_t seq_ = 0;
    std::vector<Envelope> envelopes_;
};

// An upper bound: no command leads to so many decisions, even with several reds, rests and gaps.
constexpr int consequences_max = 64;

// R42: if the clock goes back further than travel explains, the age of the screen is unknown (H13).
std::vector<Event> clock_events(const State& state, const ClockTurnedBack& back) {
    std::vector<Event> events{back};
    const std::int64_t days = days_between(back.seen, back.counts_as);
    if (days > travel_days && !state.screening.due) {
        events.push_back(ScreeningRequired{RescreenCause::clock, {Reason{"R42", {{"days", days}}}}});
    }
    return events;
}

// Decides one command, folds its events and what follows from them. A refusal leaves the state as it is.
std::optional<Fault>
carry_out(State& state, const Programme& standard, const Command& command, const Now& clock, Writer& writer) {
    const Now now = counted_now(state, clock);
    const Programme& programme = active_programme(state, standard);
    auto events = std::visit(
        CommandDispatcher{DecisionContext{state, programme, standard, now, clock, command.command_id}}, command.body);
    if (!events) return events.fault();
    if (const auto back = turned_back(state, clock)) writer.write(clock_events(state, *back));
    writer.write(std::move(*events));
    // A confirmed date changes the records before it. What follows is decided once they were folded again.
    if (std::holds_alternative<AnswerToday>(command.body)) return std::nullopt;
    for (int i = 0; i < consequences_max; ++i) {
        // The last events may have changed the followed programme.
        std::vector<Event> next = consequences(state, active_programme(state, standard), now);
        if (next.empty()) break;
        writer.write(std::move(next));
    }
    return std::nullopt;
}

// Decides what time has brought: an old screen, a gap, silence. It is never refused.
const Command opening{"open", "open", OpenDay{}};

bool is_repeated(const State& state, const std::string& command_id) {
    return std::find(state.recent_commands.begin(), state.recent_commands.end(), command_id) !=
           state.recent_commands.end();
}

} // namespace

bool waits_for_command(const State& state, const Now& clock) {
    return state.records > 0 && days_between(state.last_date, clock.local_date) > travel_days;
}

void open_without_storing(State& state, const Programme& standard, const Now& clock) {
    if (state.read_only) return;
    Writer writer(state, opening, clock);
    carry_out(state, standard, opening, clock, writer);
}

Result<std::vector<Envelope>>
advance(State& state, const Programme& standard, const Command& command, const Now& clock) {
    if (state.read_only) return Fault{Code::log_newer, "", {}};
    if (is_repeated(state, command.command_id)) return std::vector<Envelope>{};
    if (!waits_for_command(state, clock)) {
        Writer writer(state, command, clock);
        if (auto fault = carry_out(state, standard, command, clock, writer)) return *fault;
        return writer.take();
    }
    if (std::holds_alternative<OpenDay>(command.body)) return std::vector<Envelope>{};
    // If the command is refused, what time has brought is not stored either.
    State opened = state;
    Writer writer(opened, command, clock);
    carry_out(opened, standard, opening, clock, writer);
    if (auto fault = carry_out(opened, standard, command, clock, writer)) return *fault;
    state = std::move(opened);
    return writer.take();
}

Result<std::vector<Envelope>>
decide(const State& state, const Programme& standard, const Command& command, const Now& clock) {
    State after = state;
    return advance(after, standard, command, clock);
}

} // namespace heelwise
