// Looking back, a page of weeks at a time: what the mornings said, what was done, and which load came before which morning.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// args: {weeks: 1 to 12, before: the first date not shown, or null for the newest}. Time and memory are those of the page.
Result<json::object>
query_insight(const State& state, const Programme& programme, const json::value& args, const Now& now);

} // namespace heelwise
