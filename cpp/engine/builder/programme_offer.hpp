// The preview of a programme that somebody sent: who claims to have made it, what differs, and what accepting it would
// lead to (H9, H10).
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// args: {text: a link, a source or a whole document}. Returns ProgrammePreview of web/engine/contract_programme.ts.
Result<json::object>
query_programme(const State& state, const Programme& standard, const json::value& args, const Now& now);

} // namespace heelwise
