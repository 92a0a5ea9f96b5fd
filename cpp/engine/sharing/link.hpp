// A programme as a link: the changes a physio made to a released document, as a few characters after the # of an address.
// The form is "<version>.<base64url of length, bits and CRC-32>". The bits are positional (link_slots.hpp), and every link that
// was ever sent must stay readable.
#pragma once

#include "foundation/json.hpp"

#include <string>
#include <string_view>

namespace heelwise {

inline constexpr std::size_t link_bytes_max = 8U << 10U;

// Returns the link ("1.…") of an overrides document over a released one. Requires a source without faults (check_programme).
// Fails with link_cannot_carry and a path if a link cannot express it: a document that is not released, or a member that does
// not override a place in the base.
Result<std::string> make_link(const json::value& source);

// Reads pasted text: the fragment, with or without #, or an address that ends with it. White space, line breaks, brackets and
// additions of a mail program are ignored. Returns the overrides document, with its members in the order of the base. The
// caller must still check its bounds and dates (check_programme).
Result<json::value> read_link(std::string_view text);

} // namespace heelwise
