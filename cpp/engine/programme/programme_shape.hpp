// The shape of a programme document and of the overrides that may be laid over one, declared with spec.hpp.
#pragma once

#include "foundation/json_shape.hpp"

namespace heelwise {

inline constexpr std::int64_t programme_format = 1;
inline constexpr std::int64_t phases_max = 6;
inline constexpr std::int64_t phase_times_max = 4;    // R40: a week
inline constexpr std::int64_t phase_weekdays_max = 3; // with a day between them
inline constexpr std::int64_t note_characters_max = 280;
inline constexpr std::int64_t maker_characters_max = 80; // a physio's name, and a clinic's

const Spec& programme_spec();

// {"format": 1, "base": {"id", "version"}, "set": {"<JSON pointer into the base>": value}}. Only what is listed can be set.
const Spec& overrides_spec();

// The schema that is published with the site: the document at the root, the overrides under $defs.
json::object programme_schema();

} // namespace heelwise
