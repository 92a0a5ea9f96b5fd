#include "link.hpp"

namespace heelwise {

Result<std::string> make_link(const json::value&) { return Fault{Code::link_cannot_carry, "", {}}; }

Result<json::value> read_link(std::string_view) { return Fault{Code::link_not_one, "", {}}; }

} // namespace heelwise
