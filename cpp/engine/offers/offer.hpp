// What may be offered now (R12's retry, R13, R34, R35, R53, in the order of R38): a suggestion, computed and never stored. It
// needs a yes (R33); easier is offered too, and can always be had (R61).
#pragma once

#include "progress/session_day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heelwise {

enum class OfferKind : std::uint8_t { retry_hold, build_up, phase, exercise, rung_up, rung_down, maintenance };
std::string_view name_of(OfferKind kind);

struct Offer {
    OfferKind kind{};
    std::string id;         // kind, plan and the day it rests on: declined once, it comes again only on new grounds
    std::optional<Plan> to; // nothing: the questions of R14 are asked again first (R39)
    std::vector<Reason> reasons;
};

// At most one at a time. Nothing while anything is unknown that bars it, or the screen is not clear.
std::optional<Offer> offer_now(const State& state, const Programme& programme, const Now& now);

} // namespace heelwise
