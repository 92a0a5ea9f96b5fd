// What people paste: links with everything that messages add around and inside them, and texts without a link.
#include "support/link_sources.hpp"

#include <functional>

namespace heelwise::link_paste_test {
using namespace heelwise::test;

namespace {

const std::string& link() {
    static const std::string made =
        link_of(source(R"({"/side":"left","/issued":"2026-11-21","/phases/0/exercises/0/rest_ms":75000})"));
    return made;
}

std::string said() { return read_back(link()); }

std::string broken_up(const std::string& by) {
    std::string out;
    for (std::size_t i = 0; i < link().size(); ++i) out += (i % 10 == 9 ? by : "") + link()[i];
    return out;
}

} // namespace

TEST_CASE("a link is found in a pasted text", "[link][H10]") {
    REQUIRE(said().rfind("{\"format\":1", 0) == 0);
    const std::string address = "https://heelwise.example.org/app/?x=1#" + link();
    for (const std::string& text : {link(),
                                    "#" + link(),
                                    address,
                                    "heelwise.example.org/#" + link(),
                                    "  \r\n\t" + address + " \n",
                                    "<" + address + ">",
                                    "\"" + address + "\"",
                                    "'" + link() + "'",
                                    "(" + address + ").",
                                    "[Your plan](" + address + "), please.",
                                    "\u201c" + address + "\u201d",
                                    "\u00ab" + link() + "\u00bb",
                                    "\ufeff" + link() + "\u200b",
                                    "\u202a" + address + "\u202c",
                                    address + "!",
                                    "Hello Ann, this is your plan: " + address + " See you in two weeks. Tom",
                                    "Hello Ann,\n\n" + address + "\n\nTom #1 physio",
                                    "Room #2: " + address,
                                    "https://heelwise.example.org/#/link and #" + link()}) {
        INFO(text);
        CHECK(read_back(text) == said());
    }
}

TEST_CASE("line breaks, quote marks and invisible characters inside a link do not matter", "[link][H10]") {
    for (const char* by : {"\n",
                           "\r\n",
                           "\r\n> ",
                           "\n>> ",
                           " ",
                           "\t",
                           "\u00a0",
                           "\u200b",
                           "\u00ad",
                           "\u2060",
                           "\ufeff",
                           "\u200e",
                           "\u202e",
                           "\u2028",
                           "\u3000"}) {
        INFO(by);
        CHECK(read_back(broken_up(by)) == said());
        CHECK(read_back("https://heelwise.example.org/#" + broken_up(by)) == said());
    }
    // Any other character alters the link.
    for (const char* by : {"-", "=", "+", "/", "*", "\u00e9", "\u0435", "\xff", "\xc2"}) {
        INFO(by);
        CHECK(read_back(broken_up(by)) == "link_altered");
    }
}

TEST_CASE("a character that follows a link without a space makes it altered", "[link][H10]") {
    for (const char* behind : {"A", "-", "_", "/", "#", "&x=1", "=", "%20", "*"}) {
        INFO(behind);
        CHECK(read_back(link() + behind) == "link_altered");
    }
}

TEST_CASE("a link that lost its end is refused as truncated, even in brackets", "[link][H10]") {
    const std::string cut = link().substr(0, link().size() - 3);
    for (const std::string& text :
         {cut, cut + "\n", "<" + cut + ">", "\"" + cut + "\".", "https://x.example/#" + cut}) {
        INFO(text);
        CHECK(read_back(text) == "link_truncated");
    }
    CHECK(read_back("1.") == "link_truncated");
    CHECK(read_back("#1.") == "link_truncated");
}

TEST_CASE("a text without a link is refused as such", "[link][H8]") {
    for (const std::string& text : {std::string(),
                                    std::string(" \n"),
                                    std::string("hello"),
                                    std::string("https://heelwise.example.org/"),
                                    std::string("https://heelwise.example.org/#/physio"),
                                    std::string("#"),
                                    std::string("#1"),
                                    std::string("1"),
                                    std::string("."),
                                    std::string("0.abcdefghijkl"),
                                    std::string("01.abcdefghijkl"),
                                    std::string("12345.abcdefghijkl"),
                                    std::string("-1.abcdefghijkl"),
                                    std::string("12.03.2026"),
                                    std::string("2.5 kg"),
                                    std::string(R"({"format":1,"base":{"id":"alfredson","version":1},"set":{}})"),
                                    std::string("\0", 1),
                                    std::string("\xff\xfe"),
                                    std::string("v") + link(),
                                    link().substr(2)}) {
        INFO(text);
        CHECK(read_back(text) == "link_not_one");
    }
}

TEST_CASE("a text that is far too long is refused at once", "[link][H8]") {
    const std::string filled = link() + std::string(link_bytes_max - link().size(), ' ');
    CHECK(read_back(filled) == said());
    CHECK(read_back(filled + " ") == "link_not_one");
    CHECK(read_back("1." + std::string(link_bytes_max - 2, 'A')) == "link_altered");
    CHECK(read_back("1." + std::string(link_bytes_max - 2, '_')) == "link_truncated");
    CHECK(read_back(std::string(link_bytes_max, '#')) == "link_not_one");
    CHECK(read_back(std::string(10'000'000, '1')) == "link_not_one");
}

// ---- words in a link

TEST_CASE("hostile words in a link are refused with their place, or kept as plain text", "[link][H8][H11]") {
    struct Words {
        const char* json;
        const char* fault; // the fault of the check, or "" if the words are harmless
    };
    for (const Words& words : {Words{"<script>alert(1)</script>", ""},
                               Words{"<img src=x onerror=alert(1)>&amp;&#x3c;", ""},
                               Words{"{name} {{n}} ${x} %s %n \\\\ ' \\\" `", ""},
                               Words{"javascript:alert(1) https://evil.example/", ""},
                               Words{"zero\\u200bwidth\\u200djoined", ""},
                               Words{"\\u05e9\\u05dc\\u05d5\\u05dd \\u0645\\u0631\\u062d\\u0628\\u0627", ""},
                               Words{"e\\u0301\\u0301\\u0301\\u0301 \\ud83d\\ude00", ""},
                               Words{"\\u202eturned round", "unknown_value "},
                               Words{"\\u2066isolated\\u2069", "unknown_value "},
                               Words{"\\u200fmarked", "unknown_value "},
                               Words{"\\u061cmarked", "unknown_value "},
                               Words{"two\\nlines", "unknown_value "},
                               Words{"a\\u0000b", "unknown_value "},
                               Words{"\\u001b[31m", "unknown_value "},
                               Words{"\\u0085", "unknown_value "},
                               Words{"\\u200b\\u200b", "unknown_value "},
                               Words{" ", "unknown_value "},
                               Words{"", "out_of_range "}}) {
        INFO(words.json);
        const std::string text = "\"" + std::string(words.json) + "\"";
        for (const auto& [set, path] :
             {std::pair("{\"/note\":" + text + "}", "/set/~1note"),
              std::pair("{\"/by\":{\"name\":" + text + "}}", "/set/~1by/name"),
              std::pair("{\"/by\":{\"name\":\"N\",\"clinic\":" + text + "}}", "/set/~1by/clinic")}) {
            const json::value from = source(set);
            CHECK(read_back(link_of(from)) == write_json(from));
            const std::string fault = words.fault;
            CHECK(faults_of(from) ==
                  (fault.empty() ? std::vector<std::string>{} : std::vector<std::string>{fault + path}));
        }
    }
}

TEST_CASE("bytes in a link that are not valid UTF-8 are refused", "[link][H8]") {
    for (const char* bytes : {"\xff",
                              "\x80",
                              "\xc3",
                              "\xc0\xaf",
                              "\xe0\x80\xaf",
                              "\xed\xa0\x80",
                              "\xed\xbf\xbf",
                              "\xf4\x90\x80\x80",
                              "\xf8\x88\x80\x80\x80",
                              "ok\xe2\x82",
                              "\xf0\x80\x80\x80"}) {
        for (const auto part : {&LinkContent::note, &LinkContent::name, &LinkContent::clinic}) {
            LinkContent content = *link_content_of(source("{}"));
            content.*part = std::string(bytes);
            CHECK(read_back(link_text_of(link_bits_of(content))) == "link_altered");
        }
    }
}

TEST_CASE("a character cannot be split across two texts of a link", "[link][H8]") {
    LinkContent content = *link_content_of(source("{}"));
    content.name = "\xc3";
    content.clinic = "\xa9";
    CHECK(read_back(link_text_of(link_bits_of(content))) == "link_altered");
}

} // namespace heelwise::link_paste_test
