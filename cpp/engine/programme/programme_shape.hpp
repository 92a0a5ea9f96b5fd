// The shape of a programme document and of the overrides that can be applied to it, declared with json_shape.hpp.
#pragma once

#include "foundation/json_shape.hpp"

namespace heelwise {

inline constexpr std::int64_t programme_format = 1;
inline constexpr std::int64_t phases_max = 6;
inline constexpr std::int64_t phase_times_max = 4;    // R40: sessions per week
inline constexpr std::int64_t phase_weekdays_max = 3; // R40: no two of them in a row
inline constexpr std::int64_t note_characters_max = 280;
inline constexpr std::int64_t maker_characters_max = 80; // for the name of a physio and of a clinic

const Spec& programme_spec();

// {"format": 1, "base": {"id", "version"}, "set": {"<JSON pointer into the base>": value}}. Only the listed pointers
// can be set.
const Spec& overrides_spec();

// Returns the schema that is published with the site. The root is the document; the overrides are under $defs.
json::object programme_schema();

} // namespace heelwise
