// What a command makes happen (events), or why not (a refusal). The only place where decisions are made.
#pragma once

#include "decisions/command.hpp"
#include "log/envelope.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

#include <vector>

namespace heelwise {

// Empty where nothing changes: a repeated command, or the same answer once more. Behind what the command itself makes
// happen comes all that follows from it by the rules (follow_up.hpp). `standard`: the programme where none is followed.
Result<std::vector<Envelope>>
decide(const State& state, const Programme& standard, const Command& command, const Now& now);

// The same, folded into `state` at once; a refusal leaves it as it was. For lives that nobody stores (simulate.hpp).
Result<std::vector<Envelope>> advance(State& state, const Programme& standard, const Command& command, const Now& now);

// What a command is decided on.
struct DecisionContext {
    const State& state;
    const Programme& programme; // that is followed
    const Programme& standard;  // that the app comes with
    const Now& now;
    const std::string& command_id;
};

using Decided = Result<std::vector<Event>>;

// One each, for decide.cpp to choose from.
Decided decide_open_day(const State& state, const Programme& programme, const Now& now);
Decided decide_answer_screening(const State& state, const AnswerScreening& command);
Decided decide_answer_clearance(const State& state, const AnswerClearance& command);
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
