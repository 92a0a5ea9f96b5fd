// R30: how the tendon answered the sessions of one date. Red as soon as anything known says so; unknown is never green.
#pragma once

#include "rules/diary.hpp"

namespace heelwise {

enum class Effort : std::uint8_t { easy, right, hard };
std::string_view name_of(Effort effort);
std::optional<Effort> effort_named(std::string_view name);

// In rising order of worry, so that the worse of two is the greater; unknown stands apart.
enum class ResponseClass : std::uint8_t { unknown, green, amber, red };
std::string_view name_of(ResponseClass response);
std::optional<ResponseClass> response_class_named(std::string_view name);

// All sessions of one date together: the worst of each answer, timed from the last end. A value that is missing for any
// of them is missing here.
struct SessionFacts {
    CivilDate date; // effective: begun in the small hours, it is the date before (R30)
    std::int64_t ended_ms = 0;
    SidePain during;
    SidePain after;
    std::optional<bool> painkiller;
    bool too_much = false;
    SidePain baseline; // as it stood when the session started
};

struct Response {
    ResponseClass response{};
    bool pending = false;            // soreness "still there" before 24 h, or a morning too early: asked again
    bool severe = false;             // R32: 8 or more during, or 8 above baseline in the morning
    std::vector<ReasonInput> inputs; // what decided, for R60
};

// `morning`: the check-in of the date after the session's, or nothing. `now_ms` plays no part: what is said decides.
// Without its inputs, which are only read where something is shown or decided.
Response classify(const SessionFacts& facts,
                  Sides sides,
                  const StoredCheckIn* morning,
                  const ResponseParameters& parameters,
                  const AfterRedParameters& after_red);
// The same, with them (R60).
Response respond(const SessionFacts& facts,
                 Sides sides,
                 const StoredCheckIn* morning,
                 const ResponseParameters& parameters,
                 const AfterRedParameters& after_red);

// The civil date a session counts for: its start's, or the one before where it began in the night (R30, R40).
CivilDate session_date(const Now& start, const ResponseParameters& parameters);

} // namespace heelwise
