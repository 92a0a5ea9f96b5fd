// Reads the state for what rules ask of it: the sessions of each date as one response (R30), and what stands beside them.
#pragma once

#include "rules/ladder.hpp"
#include "rules/response.hpp"
#include "state/state.hpp"

#include <limits>
#include <optional>
#include <vector>

namespace heelwise {

// All sessions of one effective date that were ended and count.
struct SessionDay {
    CivilDate date;
    std::int64_t first_started_ms = 0;
    SessionFacts facts;
    Response response;
    bool complete = true; // every one of them
    bool rated = true;
    std::optional<Effort> effort; // the hardest; nothing where any is missing
    Plan plan;                    // of the last one
    std::string plan_decision;    // of all of them; empty where they differ
};

// Whether each response says what decided (R60). Rules that only ask how it was do without: that is many times quicker.
enum class Explained : std::uint8_t { no, yes };

inline constexpr CivilDate all_dates{std::numeric_limits<std::int32_t>::min()};

// Oldest first, those of `from` and later and always the last.
std::vector<SessionDay> session_days(const State& state,
                                     const Programme& programme,
                                     CivilDate from = all_dates,
                                     Explained explained = Explained::yes);

// Ended, not discarded, not deleted.
bool counts(const StoredSession& session);
// The one that runs, or nothing.
const StoredSession* running_session(const State& state);

// What the assessment found, with safe stand-ins before there was one.
AssessmentBaseline baseline_of_assessment(const State& state);
Permitted permitted_of(const State& state);
Irritability irritability_of(const State& state, const Programme& programme, CivilDate today);
SidePain baseline_now(const State& state, const Programme& programme, CivilDate date);
std::vector<CivilDate> red_dates(const State& state);

} // namespace heelwise
