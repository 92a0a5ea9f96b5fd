// What a builder shows of a programme, made anew after every change: fields with bounds and the engine's own faults, the link, and
// what a whole document of it would be. Shapes: ProgrammeForm of web/engine/contract_programme.ts.
#pragma once

#include "foundation/json.hpp"
#include "sharing/programme_source.hpp"

#include <string_view>

namespace heelwise {

Result<json::object> programme_form(std::string_view text, CivilDate today);

// {"ok": …} or {"error": …}, as all that crosses the boundary.
std::string programme_form_answer(std::string_view text, std::string_view now_json);
// The released documents.
std::string programme_list_answer();
// The text of a whole document; one that is not as released any more gets a name of its own.
std::string programme_export_answer(std::string_view text);
// What a link, a source or a document holds, as a source; dates are checked, nothing is decided.
std::string link_read_answer(std::string_view text, std::string_view now_json);

// {id, version, title, released, citations}
json::object base_summary(const ProgrammeSource& source);

} // namespace heelwise
