// R55: the person's own way through the phases beside the band of virtual people with the same document and start.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// args: {}. Gives counts and days only. Computes no life: the band comes from a table.
Result<json::object>
query_on_track(const State& state, const Programme& programme, const json::value& args, const Now& now);

} // namespace heelwise
