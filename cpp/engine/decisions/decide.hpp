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
struct Ground {
    const State& state;
    const Programme& programme; // that is followed
    const Programme& standard;  // that the app comes with
    const Now& now;
    const std::string& command_id;
};

using Decided = Result<std::vector<Event>>;

// One each, for decide.cpp to choose from.
Decided decide_open_day(const State& state, const Programme& programme, const Now& now);
Decided decide_answer_screen(const State& state, const AnswerScreen& command);
Decided decide_answer_clearance(const State& state, const AnswerClearance& command);
Decided decide_something_new(const State& state);
Decided decide_delete_record(const State& state, const DeleteRecord& command);

Decided decide_assessment(const Ground& ground, const AnswerAssessment& command);
Decided decide_assessment(const Ground& ground, const CompleteAssessment& command);
Decided decide_assessment(const Ground& ground, const BeginAssessment& command);

Decided decide_diary(const Ground& ground, const TellMorning& command);
Decided decide_diary(const Ground& ground, const TickCalming& command);
Decided decide_diary(const Ground& ground, const RestoreRecord& command);

Decided decide_session(const Ground& ground, const StartSession& command);
Decided decide_session(const Ground& ground, const StampSession& command);
Decided decide_session(const Ground& ground, const EndSession& command);
Decided decide_session(const Ground& ground, const RateSession& command);
Decided decide_session(const Ground& ground, const LogSession& command);

Decided decide_offer(const Ground& ground, const AnswerOffer& command);

Decided decide_care(const Ground& ground, const ReportFlare& command);
Decided decide_care(const Ground& ground, const ReportHarm& command);
Decided decide_care(const Ground& ground, const BeginPause& command);
Decided decide_care(const Ground& ground, const EndPause& command);
Decided decide_care(const Ground& ground, const AskEasier& command);

Decided decide_request(const Ground& ground, const AskMore& command);
Decided decide_request(const Ground& ground, const ChooseExercise& command);
Decided decide_request(const Ground& ground, const EndMaintenance& command);

Decided decide_review(const Ground& ground, const LogActivity& command);
Decided decide_review(const Ground& ground, const TellReview& command);
Decided decide_review(const Ground& ground, const TellReadiness& command);
Decided decide_review(const Ground& ground, const NoteAdvice& command);

Decided decide_programme(const Ground& ground, const FollowProgramme& command);
Decided decide_programme(const Ground& ground, const UndoProgramme& command);

} // namespace heelwise
