// The text of a saved copy (docs/COPY_FORMAT.md): a header, the unchanged lines of the log, and an end. The shell makes and checks
// copies; the command `heelwise replay` reads their text.
#pragma once

#include "foundation/result.hpp"

#include <string_view>
#include <vector>

namespace heelwise {

inline constexpr std::int64_t copy_format = 2;

// Returns the lines of the log, as views into the text: as many as the header counts, '' for each that was cut off. Fails with
// copy_not_ours or copy_newer. Does not check the end, because each record has its own checksum.
Result<std::vector<std::string_view>> lines_of_copy(std::string_view text);

} // namespace heelwise
