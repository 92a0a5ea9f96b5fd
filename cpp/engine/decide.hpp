// What a command makes happen (events), or why not (a refusal). The only place where decisions are made.
#pragma once

#include "command.hpp"
#include "envelope.hpp"
#include "programme.hpp"
#include "state.hpp"

#include <vector>

namespace heelwise {

// Empty where nothing changes: a repeated command, or the same answer once more.
Result<std::vector<Envelope>>
decide(const State& state, const Programme& programme, const Command& command, const Now& now);

// One each, for decide.cpp to choose from.
Result<std::vector<Event>> decide_open_day(const State& state, const Programme& programme, const Now& now);
Result<std::vector<Event>> decide_answer_screen(const State& state, const AnswerScreen& command);
Result<std::vector<Event>> decide_answer_clearance(const State& state, const AnswerClearance& command);
Result<std::vector<Event>> decide_something_new(const State& state);
Result<std::vector<Event>> decide_delete_record(const State& state, const DeleteRecord& command);

} // namespace heelwise
