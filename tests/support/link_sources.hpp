// Sources of links for tests: made from JSON text, and the golden ones.
#pragma once

#include "programme/programme_check.hpp"
#include "sharing/link.hpp"
#include "sharing/link_content.hpp"
#include "support/catch.hpp"

#include <fstream>

namespace heelwise::test {

inline json::value json_of(std::string_view text) {
    auto read = parse_json(text);
    INFO(text);
    REQUIRE(read);
    return *read;
}

// Makes a source from the JSON of `set` over a released document.
inline json::value source(std::string_view set, std::string_view id = "six_phases_adapted") {
    return json::object{
        {"format", 1}, {"base", json::object{{"id", json::string(id)}, {"version", 1}}}, {"set", json_of(set)}};
}

inline std::string link_of(const json::value& from) {
    const auto made = make_link(from);
    INFO(write_json(from));
    REQUIRE(made);
    return *made;
}

// Returns the source as JSON text, or the code of the fault and its path.
inline std::string read_back(std::string_view link) {
    const auto read = read_link(link);
    return read ? write_json(*read) : std::string(code_name(read.fault().code)) + read.fault().path;
}

inline std::string refusal_of(const json::value& from) {
    const auto made = make_link(from);
    return made ? *made : std::string(code_name(made.fault().code)) + " " + made.fault().path;
}

inline std::vector<const LinkDocument*> all_link_documents() {
    std::vector<const LinkDocument*> all;
    for (const Programme& programme : released_programmes()) {
        all.push_back(link_document(programme.id, programme.version));
        REQUIRE(all.back() != nullptr);
    }
    return all;
}

// Returns the faults for which the engine would refuse to follow the source.
inline std::vector<std::string> faults_of(const json::value& from) {
    const json::value& base = from.at("base");
    const std::string_view document =
        released_document(view_of(base.at("id").as_string()), base.at("version").as_int64());
    std::vector<std::string> faults;
    for (const Fault& fault : check_programme(document, write_json(from)).faults) {
        faults.push_back(std::string(code_name(fault.code)) + " " + fault.path);
    }
    return faults;
}

struct GoldenLink {
    std::string name;
    std::string link;
    std::string source;
};

// Each golden link has three lines: "# name", the link and its source. Text before the first one is for people.
inline std::vector<GoldenLink> golden_links() {
    std::ifstream in(std::string(HEELWISE_GOLDEN_DIR) + "/links.txt", std::ios::binary);
    REQUIRE(in.good());
    std::vector<GoldenLink> all;
    GoldenLink one;
    while (std::getline(in, one.name)) {
        if (one.name.rfind("# ", 0) != 0) continue;
        REQUIRE(std::getline(in, one.link));
        REQUIRE(std::getline(in, one.source));
        all.push_back(one);
    }
    REQUIRE(all.size() >= 30);
    return all;
}

} // namespace heelwise::test
