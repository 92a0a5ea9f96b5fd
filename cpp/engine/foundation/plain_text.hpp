// Text that a person or a document may put on a page: what is allowed in it.
#pragma once

#include <cstddef>
#include <string_view>

namespace heelwise {

// Whether `text` is well-formed UTF-8 of at most `bytes_max` bytes with something visible in it, and without control characters
// and bidirectional controls.
bool is_plain_text(std::string_view text, std::size_t bytes_max);

} // namespace heelwise
