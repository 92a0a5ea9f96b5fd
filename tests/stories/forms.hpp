// The builder's forms for the programmes in tests/stories/programmes.json.
#pragma once

#include "foundation/json.hpp"

#include <string>
#include <vector>

namespace heelwise::test {

struct Form {
    std::string name;
    json::value source;
    json::value answer; // {"ok": form} or {"error": …}
};

const std::vector<Form>& forms();
// Returns {"list", "summary", "forms": {name: {"source", "answer"}}} for the gallery and the tests of the shell.
std::string forms_file();
// Writes the fields, differences, faults and the link, each on a line. If `brief`, only fields that differ from the
// document or have faults.
std::string form_text(const Form& form, bool brief);

} // namespace heelwise::test
