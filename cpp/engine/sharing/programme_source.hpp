// A programme as people send it: a link, overrides over a released document, overrides that contain their document, or a whole
// document. All of them are read as a base document and the values set in it.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

// The longest JSON text of a programme that is read.
inline constexpr std::size_t source_bytes_max = 96U << 10U;

struct ProgrammeSource {
    std::string id;
    std::int64_t version = 0;
    json::value base;      // the base document, without faults
    bool released = false; // the base is built into the app
    json::object set;      // values that differ from the base, sorted by key
};

// Reads the text. Fails with the first fault of the base. The values that are set are not checked yet.
Result<ProgrammeSource> read_source(std::string_view text);

// Returns {"format","base","set"}, with "document" if the base is not a released one. The same programme always gives the same
// text.
json::object write_source(const ProgrammeSource& source);

struct CheckedSource {
    std::optional<Programme> programme; // set if there is no fault
    json::value document;               // the base with all valid overrides applied
    std::vector<Fault> faults;          // paths refer to the source: "/set/~1parameters~1…"
};
CheckedSource check_source(const ProgrammeSource& source);

// A source and the programme read from it. read_followable() combines read_source() and check_source() and fails with the
// first fault.
struct FollowableProgramme {
    ProgrammeSource source;
    Programme programme;

    std::string text() const { return write_json(write_source(source)); }
};
Result<FollowableProgramme> read_followable(std::string_view text);

// H10: returns a fault if the programme has expired or was issued more than a day in the future. One day is allowed because of
// time zones.
std::optional<Fault> fault_of_dates(const Given& given, CivilDate today);
// Reads a programme and checks that its dates allow accepting it today.
Result<FollowableProgramme> read_acceptable(std::string_view text, CivilDate today);

} // namespace heelwise
