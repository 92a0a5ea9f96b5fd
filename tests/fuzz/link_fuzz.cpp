// libFuzzer over links: whatever is pasted is refused or says one programme, written in one way; whatever is made can be read (H8, H10).
#include "programme/programme_check.hpp"
#include "programme/programme_overrides.hpp"
#include "sharing/link.hpp"
#include "sharing/link_content.hpp"

#include <cstdio>
#include <cstdlib>
#include <map>

using namespace heelwise;

namespace {

// Also where assertions are compiled out.
void must(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "link_fuzz: %s\n", what);
    std::abort();
}

// As check_programme does it, without reading the base anew each time.
const json::value& document_of(const json::value& source) {
    static std::map<std::string, json::value> documents;
    const std::string id(view_of(source.at("base").at("id").as_string()));
    const auto found = documents.find(id);
    if (found != documents.end()) return found->second;
    const auto text = released_document(id, source.at("base").at("version").as_int64());
    must(!text.empty(), "a link names a document that is not here");
    return documents.emplace(id, *parse_json(text)).first->second;
}

// A link that was read: the engine checks it without tripping, and it has this one link only.
void follow(const json::value& source) {
    const auto made = make_link(source);
    must(static_cast<bool>(made), "what was read cannot be made");
    const auto again = read_link(*made);
    must(again && *again == source && write_json(*again) == write_json(source),
         "a link does not say what it was made of");
    Given given;
    json::value document = document_of(source);
    apply_overrides(document, source, given);
}

void paste(std::string_view text) {
    const auto read = read_link(text);
    if (!read) return must(!code_name(read.fault().code).empty(), "a refusal without a code");
    follow(*read);
}

// Bits that nobody wrote, in a frame that fits: what the checksum would keep away.
void unframe(std::string_view bits) {
    const std::string link = link_text_of(bits.substr(0, 4'000));
    const auto read = read_link(link);
    if (!read) return;
    must(*make_link(*read) == link, "two links for one programme");
    follow(*read);
}

// Any JSON as a source.
void make(std::string_view text) {
    const auto source = parse_json(text);
    if (!source) return;
    const auto made = make_link(*source);
    if (!made) return;
    const auto read = read_link(*made);
    must(static_cast<bool>(read), "a link that was made cannot be read");
    must(*make_link(*read) == *made, "a link changes when it is made again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
    case 0: paste(rest); break;
    case 1: make(rest); break;
    default: unframe(rest); break;
    }
    return 0;
}
