// `heelwise schema`: the JSON Schema of a programme document, as public/programme.schema.json has it.
#pragma once

#include <iosfwd>

namespace heelwise {

int run_schema(std::ostream& out);

} // namespace heelwise
