// What may be offered now (R12's retry, R13, R34, R35, R53, in the order of R38). An offer is a suggestion, computed
// and never stored, and needs a yes (R33). Easier work is offered too, and is available at any time (R61).
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
    std::string leads_to; // R33: what a "no" is remembered for
    std::string id;       // `leads_to` and the plan decision that it changes
    PlanOptions to;       // no options if the questions of R14 are asked first (R39)
    std::vector<Reason> reasons;
    std::vector<CivilDate> earned{}; // R34: the sessions that a step relies on

    // R34: a step waits for its own morning. Everything else takes effect with the yes.
    bool is_step() const;
    // Returns the only plan, or nullptr if the person chooses among several or questions decide.
    const Plan* plan() const;
};

// Returns the first offer that is not resting after a "no". Returns nullopt if the screen is not clear, or if anything
// that could bar the offer is unknown.
std::optional<Offer> offer_now(const State& state, const Programme& programme, const Now& now);

} // namespace heelwise
