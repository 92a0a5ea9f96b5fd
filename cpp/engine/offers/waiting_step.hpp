// R34: a step that was agreed to waits for a good morning of its own. R60: what else is waited for, if nothing is offered.
#pragma once

#include "offers/offer_context.hpp"

#include <optional>
#include <string>

namespace heelwise {

// Why a waiting step would not begin with a session that starts now.
enum class StepBarrier : std::uint8_t {
    nothing_more, // a physio's hold, maintenance or a red activity (R36, R44, R53)
    caution,      // the safety screen closes it until a professional has said yes (R7-R9, R46)
    sessions,     // a session that earned it, or the latest one, does not count any more
    check_in,     // the check-in of the session's date lacks morning pain or soreness
    sore,         // soreness is still there
    morning,      // morning pain is too far above the baseline of the day before
};
std::string_view name_of(StepBarrier barrier);

// Returns nullopt if the step would begin. Requires a waiting step.
std::optional<StepBarrier> why_step_waits(const OfferContext& context);

// Returns the plan of the step that begins with a session started now, or nullopt if none does.
std::optional<Plan> step_that_begins(const State& state, const Programme& programme, const Now& now);

// R60: what is waited for before something is offered: a key of the catalogue below "waits.", with its numbers.
struct WaitedFor {
    std::string key;
    std::vector<ReasonInput> params;
};
// Returns nullopt if something is offered now, or if a rest, the safety screen, the questionnaire or a session comes first.
std::optional<WaitedFor> waited_for(const OfferContext& context);

} // namespace heelwise
