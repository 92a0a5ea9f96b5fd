// Turns a command into events, or refuses it with a fault. Decisions are made nowhere else.
#pragma once

#include "decisions/command.hpp"
#include "log/envelope.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

#include <vector>

namespace heelwise {

// Returns no events if the command was repeated or changes nothing. The events that follow by the rules
// (consequences.hpp) come after the command's own. `standard` is the programme that counts if none is followed.
Result<std::vector<Envelope>>
decide(const State& state, const Programme& standard, const Command& command, const Now& now);

// Does the same and folds the events into `state`. Leaves `state` unchanged if the command is refused. Meant for
// simulated histories that are not stored (simulate.hpp).
Result<std::vector<Envelope>> advance(State& state, const Programme& standard, const Command& command, const Now& now);

// R42: opening alone fixes no date that is more than a day after the last entry, because the device's clock may be wrong. What
// that time brings is decided with the next command, and until then shown without being stored.
bool waits_for_command(const State& state, const Now& clock);
// Folds into `state` what opening the app would decide now.
void open_without_storing(State& state, const Programme& standard, const Now& clock);

// The inputs of a decision.
struct DecisionContext {
    const State& state;
    const Programme& programme; // the one that is followed
    const Programme& standard;  // the one that comes with the app
    const Now& now;             // the moment that counts (R42)
    const Now& clock;           // what the device shows
    const std::string& command_id;
};

using Decided = Result<std::vector<Event>>;

// What a new day brings by itself: the screening is due again (R38).
std::vector<Event> time_events(const State& state, const Programme& programme, const Now& now);

// One function for each command, called by the dispatcher in decide.cpp.
Decided decide_answer_screening(const State& state, const AnswerScreening& command);
Decided decide_answer_clearance(const DecisionContext& context, const AnswerClearance& command);
Decided decide_something_new(const State& state);
Decided decide_delete_record(const State& state, const DeleteRecord& command);

Decided decide_assessment(const DecisionContext& context, const AnswerAssessment& command);
Decided decide_assessment(const DecisionContext& context, const CompleteAssessment& command);
Decided decide_assessment(const DecisionContext& context, const RequestAssessment& command);

Decided decide_diary(const DecisionContext& context, const SubmitCheckIn& command);
Decided decide_diary(const DecisionContext& context, const SubmitCalmingTick& command);
Decided decide_diary(const DecisionContext& context, const RestoreRecord& command);

Decided decide_session(const DecisionContext& context, const StartSession& command);
Decided decide_session(const DecisionContext& context, const StampSession& command);
Decided decide_session(const DecisionContext& context, const EndSession& command);
Decided decide_session(const DecisionContext& context, const SubmitRating& command);
Decided decide_session(const DecisionContext& context, const SubmitSession& command);

Decided decide_offer(const DecisionContext& context, const AnswerOffer& command);

Decided decide_setback(const DecisionContext& context, const SubmitFlare& command);
Decided decide_setback(const DecisionContext& context, const SubmitHarm& command);
Decided decide_setback(const DecisionContext& context, const RequestPause& command);
Decided decide_setback(const DecisionContext& context, const RequestPauseEnd& command);
Decided decide_setback(const DecisionContext& context, const RequestEasier& command);

Decided decide_request(const DecisionContext& context, const RequestMore& command);
Decided decide_request(const DecisionContext& context, const RequestExercise& command);
Decided decide_request(const DecisionContext& context, const RequestMaintenanceEnd& command);

Decided decide_review(const DecisionContext& context, const SubmitActivity& command);
Decided decide_review(const DecisionContext& context, const SubmitReview& command);
Decided decide_review(const DecisionContext& context, const SubmitReadiness& command);
Decided decide_review(const DecisionContext& context, const SubmitAdviceRead& command);

Decided decide_programme(const DecisionContext& context, const RequestProgramme& command);
Decided decide_programme(const DecisionContext& context, const RequestProgrammeUndo& command);

} // namespace heelwise
