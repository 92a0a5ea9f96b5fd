// Lifts the body of an event from an old version to the current one, one version at a time.
#pragma once

#include "foundation/json.hpp"

namespace heelwise {

// `version` is at least 1 and below the current one of this kind.
Result<json::object> upcast(std::string_view kind, std::int64_t version, const json::object& body);

} // namespace heelwise
