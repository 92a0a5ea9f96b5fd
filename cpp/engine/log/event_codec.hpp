// Events as JSON and back. What is stored is never rewritten.
#pragma once

#include "foundation/json.hpp"
#include "log/event.hpp"

namespace heelwise {

// The version in which this build writes events of a kind; 0 for a kind it does not know.
std::int64_t current_version(std::string_view kind);

std::string_view kind_of(const Event& event);
json::object write_event(const Event& event);

// `body` is in the current version of its kind, which is known.
Result<Event> read_event(const json::value& body, std::string path);

} // namespace heelwise
