// `heelwise schema`: prints the JSON Schema of a programme document, which is also in public/programme.schema.json.
#pragma once

#include <iosfwd>

namespace heelwise {

int run_schema(std::ostream& out);

} // namespace heelwise
