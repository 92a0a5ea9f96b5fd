// The builder's form of a programme, made anew after every change: fields with bounds, the engine's faults and the
// link. Its shape is ProgrammeForm of web/engine/contract_programme.ts.
#pragma once

#include "foundation/json.hpp"
#include "sharing/programme_source.hpp"

#include <string_view>

namespace heelwise {

// `text` is a link, a source or a document. Returns a fault only if it cannot be read. Faulty settings are reported
// inside the form.
Result<json::object> programme_form(std::string_view text, CivilDate today);

// Returns the form as {"ok": …} or {"error": …}, like every answer at the boundary.
std::string programme_form_answer(std::string_view text, std::string_view now_json);
// Lists the released programmes with the names of their phases.
std::string programme_list_answer();
// Returns the text of the whole document. A released document with changes gets an id of its own and version 1.
std::string programme_export_answer(std::string_view text);
// Reads a link, a source or a document and returns it as a source. Checks its dates, but decides nothing.
std::string link_read_answer(std::string_view text, std::string_view now_json);

// Returns {id, version, title, released, citations}.
json::object base_summary(const ProgrammeSource& source);

} // namespace heelwise
