// The history as a person entered it, newest first and paged, and what can be entered for one day.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// args: {before: date or null, limit}
Result<json::object>
query_entries(const State& state, const Programme& programme, const json::value& args, const Now& now);
// args: {date}; a date after today is refused.
Result<json::object> query_day(const State& state, const Programme& programme, const json::value& args, const Now& now);

} // namespace heelwise
