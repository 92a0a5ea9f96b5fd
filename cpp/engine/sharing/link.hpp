// A programme as a link: what a physio changed in a released document, as the few characters behind the # of an address.
// "<version>.<base64url of length, bits and CRC-32>"; the bits are positional (link_slots.hpp), and what was sent decodes for ever.
#pragma once

#include "foundation/json.hpp"

#include <string>
#include <string_view>

namespace heelwise {

inline constexpr std::size_t link_bytes_max = 8U << 10U;

// "1.…" of an overrides document over a released one, which check_programme found no fault in. link_cannot_carry, with a path,
// for what no link can say: a document of one's own, or anything that is not an override of a place in the base.
Result<std::string> make_link(const json::value& source);

// What somebody pasted: the fragment, with or without #, or an address that ends in it; white space, line breaks, brackets and
// what a mail program puts around it do not matter. Answers the overrides document, members in the order of the base. Its bounds
// and dates are still to be checked (check_programme).
Result<json::value> read_link(std::string_view text);

} // namespace heelwise
