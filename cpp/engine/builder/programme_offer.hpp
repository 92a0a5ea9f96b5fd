// What somebody sent, as it is looked at before it is accepted: who says they made it, what differs, what it would bring (H9, H10).
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"
#include "programme/programme.hpp"
#include "state/state.hpp"

namespace heelwise {

// args: {text: a link, a source or a whole document}. ProgrammePreview of web/engine/contract_programme.ts.
Result<json::object>
query_programme(const State& state, const Programme& standard, const json::value& args, const Now& now);

} // namespace heelwise
