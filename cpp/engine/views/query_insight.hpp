// Looking back by pages of weeks: the check-ins, the sessions done, and each load with the morning that followed.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// args: {weeks: 1 to 12, before: the first date not shown, or null for the newest page}. Time and memory depend only on the
// size of the page.
Result<json::object>
query_insight(const State& state, const Programme& programme, const json::value& args, const Now& now);

} // namespace heelwise
