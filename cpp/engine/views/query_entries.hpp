// The history that a person entered, newest first and in pages, and the form for one day.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// Returns a page of entries. args: {before: date or null, limit: 1 to 60}. A page holds whole days, so it may exceed the limit.
Result<json::object>
query_entries(const State& state, const Programme& programme, const json::value& args, const Now& now);
// Returns the check-in and the sore sides of one day. args: {date}. Fails with future_date after today.
Result<json::object> query_day(const State& state, const Programme& programme, const json::value& args, const Now& now);

} // namespace heelwise
