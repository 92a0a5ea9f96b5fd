// `heelwise on-track`: computes the table of cpp/content/on_track.json (R55), which is stored because it takes a minute.
#pragma once

#include <iosfwd>

namespace heelwise {

// Prints the table as the formatter wants it.
int run_on_track(std::ostream& out);

} // namespace heelwise
