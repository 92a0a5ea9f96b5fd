// The builder's forms of the programmes in tests/stories/programmes.json.
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
// {"list", "summary", "forms": {name: {"source", "answer"}}}: what the gallery and the tests of the shell read.
std::string forms_file();
// The fields, differences, faults and the link, each on a line. `brief`: only fields that differ from the document or have faults.
std::string form_text(const Form& form, bool brief);

} // namespace heelwise::test
