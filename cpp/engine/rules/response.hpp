// R30: the tendon's response to the sessions of one date. Any known red sign makes it red, and an unknown is never green.
#pragma once

#include "rules/diary.hpp"

namespace heelwise {

enum class Effort : std::uint8_t { easy, right, hard };
std::string_view name_of(Effort effort);
std::optional<Effort> effort_named(std::string_view name);

// Ordered from best to worst, so that the worse of two is the greater. Unknown is outside that order.
enum class ResponseClass : std::uint8_t { unknown, green, amber, red };
std::string_view name_of(ResponseClass response);
std::optional<ResponseClass> response_class_named(std::string_view name);

// The sessions of one date together, with the worst of each answer. A value that is missing for any session is missing here.
struct SessionFacts {
    CivilDate date;            // the effective date: the previous one for a session started in the small hours (R30)
    std::int64_t ended_ms = 0; // the end of the last session
    SidePain during;
    SidePain after;
    std::optional<bool> painkiller;
    bool daily_painkiller = false; // taken every day for something else, so that it says nothing about this session
    bool too_much = false;
    SidePain baseline; // at the start of the session
};

struct Response {
    ResponseClass response{};
    bool pending = false; // an answer came too early (soreness "still there", or the morning) and is asked again
    bool severe = false;  // R32: pain of 8 or more during the session, or in the morning if that is above baseline
    std::vector<ReasonInput> inputs; // the deciding values, for R60
};

// Classifies the sessions of one date. `morning` is the check-in of the next date, or nullptr. The result has no inputs.
Response classify(const SessionFacts& facts,
                  Sides sides,
                  const StoredCheckIn* morning,
                  const ResponseParameters& parameters,
                  const AfterRedParameters& after_red);
// Like classify(), but fills in the inputs (R60).
Response respond(const SessionFacts& facts,
                 Sides sides,
                 const StoredCheckIn* morning,
                 const ResponseParameters& parameters,
                 const AfterRedParameters& after_red);

// Returns the civil date that a session counts for: the date of its start, or the previous one if it started at night (R30, R40).
CivilDate session_date(const Now& start, const ResponseParameters& parameters);

} // namespace heelwise
