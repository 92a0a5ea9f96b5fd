// Reads from the state what the rules need: one response for the sessions of each date (R30), and the assessment's results.
#pragma once

#include "rules/ladder.hpp"
#include "rules/response.hpp"
#include "state/state.hpp"

#include <limits>
#include <optional>
#include <vector>

namespace heelwise {

// All sessions of one effective date that count.
struct SessionDay {
    CivilDate date;
    std::int64_t first_started_ms = 0;
    SessionFacts facts;
    Response response;
    bool complete = true;         // every session was complete
    bool rated = true;            // every session was rated
    std::optional<Effort> effort; // the hardest; nullopt if any is missing
    Plan plan;                    // the plan of the last session
    std::string plan_decision;    // empty if the sessions differ
};

// Whether each response includes its deciding inputs (R60). Rules that need only the class leave them out, which is many times
// faster.
enum class Explained : std::uint8_t { no, yes };

inline constexpr CivilDate all_dates{std::numeric_limits<std::int32_t>::min()};

// Returns the days of `from` and later, oldest first. If there are none, returns the last day with a session that counts.
std::vector<SessionDay> session_days(const State& state,
                                     const Programme& programme,
                                     CivilDate from = all_dates,
                                     Explained explained = Explained::yes);

// R31: returns the morning after the last date with a session if it is past, not answered and not too long ago. Whenever the app
// is opened, it is asked first.
std::optional<CivilDate> morning_to_ask(const State& state, const Programme& programme, CivilDate today);

// Returns true if the session has ended and was neither discarded nor deleted.
bool counts(const StoredSession& session);
// Returns the session that is running, or nullptr.
const StoredSession* running_session(const State& state);

// Results of the assessment. Before the first assessment these return safe defaults.
AssessmentBaseline baseline_of_assessment(const State& state);
Permitted permitted_of(const State& state);
Irritability irritability_of(const State& state, const Programme& programme, CivilDate today);
SidePain baseline_now(const State& state, const Programme& programme, CivilDate date);
std::vector<CivilDate> red_dates(const State& state);

// H6, H7: returns the response to the last session if it bars any rise, because it was red or is unknown.
std::optional<SessionDay> last_that_bars_a_rise(const State& state, const Programme& programme, CivilDate today);

} // namespace heelwise
