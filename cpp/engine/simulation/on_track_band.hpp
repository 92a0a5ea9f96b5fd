// R55: the band of the middle 80 of 100 virtual people for each released document and start. It is computed once, by
// `heelwise on-track`, into cpp/content/on_track.json, because nobody's phone should simulate a hundred lives.
#pragma once

#include "foundation/json.hpp"
#include "simulation/simulate.hpp"

#include <string>
#include <vector>

namespace heelwise {

// A document and where people begin in it.
struct BandStart {
    std::string name;    // as the table and the query call it: on_track_start() in views/on_track_table.hpp
    Programme programme; // with a physio's start, where people cannot begin there by their own answers (R14, R17)
    SimulatedStart start{};
};
// Returns the starts of a document: calm down, the phases in which people's own answers let them begin, and a physio's start in each
// phase above, but for the last.
std::vector<BandStart> band_starts(const Programme& programme);

// Returns one start of the table: by which day 10, 50 and 90 of the people reach each phase, and how the first few fared, so that
// a test can notice drift without simulating everybody.
json::object write_band(const BandStart& start);
// Returns the days on which one of the people reached each phase, from phase 1 on; 0 if they did not.
json::array band_days(const BandStart& start, std::int64_t index);

// Returns the whole table.
json::object write_bands();

} // namespace heelwise
