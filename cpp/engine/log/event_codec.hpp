// Converts events to JSON and back. Stored records are never rewritten.
#pragma once

#include "foundation/json.hpp"
#include "log/event.hpp"

namespace heelwise {

// Returns the version in which this build writes events of a kind, or 0 for an unknown kind.
std::int64_t current_version(std::string_view kind);

std::string_view kind_of(const Event& event);
json::object write_event(const Event& event);

// `body` must be in the current version of its kind. The paths of faults begin with `path`.
Result<Event> read_event(const json::value& body, std::string path);

} // namespace heelwise
