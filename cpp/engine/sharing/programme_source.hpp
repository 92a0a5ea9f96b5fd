// A programme as it travels, before anything is decided with it: a link, overrides over a released document, overrides that carry
// their document along, or a whole document. All of them come to the same: a base, and what is set in it.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

// Of any text that claims to be a programme.
inline constexpr std::size_t source_bytes_max = 96U << 10U;

struct ProgrammeSource {
    std::string id;
    std::int64_t version = 0;
    json::value base;      // the document, which has no fault
    bool released = false; // it is one that the app comes with
    json::object set;      // what stands elsewhere than in the base, keys in order
};

// A base that cannot be read is a fault, with its first; what is set is only known to be an object then.
Result<ProgrammeSource> read_source(std::string_view text);

// {"format","base","set"}, and "document" where the base is not a released one: the same text for the same programme.
json::object write_source(const ProgrammeSource& source);

struct CheckedSource {
    std::optional<Programme> programme; // there where nothing is wrong
    json::value document;               // the base with everything laid in that could be
    std::vector<Fault> faults;          // paths are those of the source: "/set/~1numbers~1…"
};
CheckedSource check_source(const ProgrammeSource& source);

// Both in one, with the first fault only.
struct FollowableProgramme {
    ProgrammeSource source;
    Programme programme;

    std::string text() const { return write_json(write_source(source)); }
};
Result<FollowableProgramme> read_followable(std::string_view text);

// H10: before its issue (by more than a day: the other side of the world) or after its last day it is not to be accepted.
std::optional<Fault> fault_of_dates(const Given& given, CivilDate today);
// What may be accepted today, as far as the programme itself goes.
Result<FollowableProgramme> read_acceptable(std::string_view text, CivilDate today);

} // namespace heelwise
