// Checks text from a person or a document before it is shown on a page.
#pragma once

#include <cstddef>
#include <string_view>

namespace heelwise {

// Returns whether `text` is well-formed UTF-8 of at most `bytes_max` bytes, has a visible character, and contains no
// control characters or bidirectional controls.
bool is_plain_text(std::string_view text, std::size_t bytes_max);

} // namespace heelwise
