// Converts between source, content, bits and text, in both directions.
#include "sharing/link.hpp"

#include "sharing/link_content.hpp"

namespace heelwise {

Result<std::string> make_link(const json::value& source) {
    const auto content = link_content_of(source);
    if (!content) return content.fault();
    return link_text_of(link_bits_of(*content));
}

Result<json::value> read_link(std::string_view text) {
    const auto found = find_link(text);
    if (!found) return found.fault();
    const auto content = link_content_in(found->bits);
    if (!content) return content.fault();
    // Each programme has exactly one link, so the text must be what make_link() would write.
    if (link_text_of(link_bits_of(*content)) != found->text) return Fault{Code::link_altered, "", {}};
    return link_source_of(*content);
}

} // namespace heelwise
