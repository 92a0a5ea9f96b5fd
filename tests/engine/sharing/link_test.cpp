// A link says exactly what it was made from, for good. A link that was cut, altered or made up never says anything
// else.
#include "support/link_sources.hpp"

#include <set>

namespace heelwise::link_test {
using namespace heelwise::test;

TEST_CASE("golden links still say what they said when they were sent", "[link][H10]") {
    for (const GoldenLink& golden : golden_links()) {
        INFO(golden.name);
        CHECK(read_back(golden.link) == golden.source);
        CHECK(link_of(json_of(golden.source)) == golden.link);
    }
}

TEST_CASE("the golden links use every place of every released document and every other part", "[link][H10]") {
    std::set<std::string> touched;
    for (const GoldenLink& golden : golden_links()) {
        const json::value value = json_of(golden.source);
        const std::string id(view_of(value.at("base").at("id").as_string()));
        for (const auto& pair : value.at("set").as_object()) {
            touched.insert(id + std::string(pair.key()));
            touched.insert(std::string(pair.key()));
        }
    }
    for (const LinkDocument* document : all_link_documents()) {
        for (const LinkSlot& slot : document->slots) {
            INFO(document->id << slot.pointer);
            CHECK(touched.count(document->id + slot.pointer) == 1);
        }
    }
    for (const char* part : {"/side", "/issued", "/expires", "/review", "/hold", "/start", "/goals", "/note", "/by"}) {
        INFO(part);
        CHECK(touched.count(part) == 1);
    }
}

TEST_CASE("a link has the bytes worked out by hand", "[link]") {
    // Length 6; document 0, version 1, no parts, few changes, zero of them: 1 1 0000000000 0 100; CRC-32 of "1", 06,
    // c0, 04.
    CHECK(link_of(source("{}")) == "1.BsAEockvPQ");
    // 1 1, then the part "issued" of ten; 0 days in ten bits of order 9; no changes.
    const std::string bits = link_bits_of(*link_content_of(source(R"({"/issued":"2026-01-01"})")));
    CHECK(bits == std::string("\xd0\x08\x01\x00", 4));
}

TEST_CASE("the order of the overrides does not matter", "[link]") {
    const std::string one =
        link_of(source(R"({"/side":"left","/goals":["run","stairs"],"/phases/0/frequency":"weekdays",
        "/phases/0/weekdays":["friday","monday"],"/by":{"clinic":"C","name":"N"}})"));
    const std::string other =
        link_of(source(R"({"/by":{"name":"N","clinic":"C"},"/phases/0/weekdays":["monday","friday"],
        "/phases/0/frequency":"weekdays","/goals":["stairs","run"],"/side":"left"})"));
    CHECK(one == other);
    CHECK(
        read_back(one) ==
        R"({"format":1,"base":{"id":"six_phases_adapted","version":1},"set":{"/side":"left","/goals":["stairs","run"],)"
        R"("/phases/0/frequency":"weekdays","/phases/0/weekdays":["monday","friday"],"/by":{"name":"N","clinic":"C"}}})");
}

TEST_CASE("a value equal to that of the document is still carried", "[link]") {
    const json::value same = source(R"({"/phases/0/frequency":"daily","/phases/0/ladders/0/top":7})");
    CHECK(read_back(link_of(same)) == write_json(same));
}

TEST_CASE("no link ends in a character that messengers leave out of an address", "[link]") {
    int ends = 0;
    for (int i = 0; i < 400; ++i) {
        const std::string link = link_of(source("{\"/phases/3/ladders/0/rungs/7/load_g\":" + std::to_string(i) + "}"));
        CHECK((link.back() != '-' && link.back() != '_'));
        const auto found = find_link(link);
        REQUIRE(found);
        ends += !found->bits.empty() && found->bits.size() > link_bits_of(*link_content_in(found->bits)).size();
    }
    CHECK(ends > 0); // some links had to be lengthened
}

// ---- what no link can carry

TEST_CASE("a source that a link cannot carry is refused with its place, never shortened", "[link][R36]") {
    const auto refused = [](const char* text) { return refusal_of(json_of(text)); };
    CHECK(refused("[]") == "link_cannot_carry ");
    CHECK(refused("null") == "link_cannot_carry ");
    CHECK(refused("{}") == "link_cannot_carry /format");
    CHECK(refused(R"({"format":2,"base":{"id":"alfredson","version":1},"set":{}})") == "link_cannot_carry /format");
    CHECK(refused(R"({"format":1})") == "link_cannot_carry /base");
    CHECK(refused(R"({"format":1,"base":{"id":"alfredson"},"set":{}})") == "link_cannot_carry /base");
    CHECK(refused(R"({"format":1,"base":{"id":"alfredson","version":1,"title":"x"},"set":{}})") ==
          "link_cannot_carry /base");
    CHECK(refused(R"({"format":1,"base":{"id":1,"version":1},"set":{}})") == "link_cannot_carry /base");
    CHECK(refused(R"({"format":1,"base":{"id":"own","version":1},"set":{}})") == "link_cannot_carry /base");
    CHECK(refused(R"({"format":1,"base":{"id":"alfredson","version":2},"set":{}})") == "link_cannot_carry /base");
    CHECK(refused(R"({"format":1,"base":{"id":"alfredson","version":1}})") == "link_cannot_carry /set");
    CHECK(refused(R"({"format":1,"base":{"id":"alfredson","version":1},"set":[]})") == "link_cannot_carry /set");
    CHECK(refused(R"({"format":1,"base":{"id":"alfredson","version":1},"set":{},"document":{}})") ==
          "link_cannot_carry /document");
    CHECK(refused(R"({"format":1,"base":{"id":"alfredson","version":1},"set":{},"a/b":1})") ==
          "link_cannot_carry /a~1b");
}

TEST_CASE("a value that a link has no place for is refused with its place", "[link][R36]") {
    const auto refused = [](const std::string& pointer, const std::string& value) {
        INFO(pointer << " " << value);
        CHECK(refusal_of(source("{\"" + pointer + "\":" + value + "}")) ==
              "link_cannot_carry " + pointer_to("/set", pointer));
    };
    for (const char* pointer :
         {"/parameters/screening/adult_years", "/phases/6/frequency", "/phases/00/frequency", "", "/"}) {
        refused(pointer, "1");
    }
    for (const char* value : {"null",
                              "true",
                              "1.5",
                              "\"5\"",
                              "[]",
                              "{}",
                              "2147483648",
                              "-2147483648",
                              "9223372036854775807",
                              "18446744073709551615"}) {
        refused("/parameters/response/red_pain", value);
        refused("/phases/0/frequency", value);
        refused("/side", value);
        refused("/issued", value);
        refused("/hold", value);
        refused("/start", value);
        refused("/by", value);
        refused("/phases/0/exercises/0/use", value == std::string("true") ? "0" : value);
        if (value == std::string("[]")) continue;
        refused("/phases/0/weekdays", value);
        refused("/goals", value);
        if (value != std::string("\"5\"")) refused("/note", value);
    }
    refused("/issued", "\"2026-02-30\"");
    refused("/hold", R"({"until":"2026-03-01","why":1})");
    refused("/hold", R"({"why":"2026-03-01"})");
    refused("/by", R"({"name":"A","patient":"B"})");
    refused("/by", R"({"name":1})");
    refused("/goals", R"(["run","run"])");
    refused("/goals", R"(["fly"])");
    refused("/phases/0/weekdays", R"(["monday","monday"])");
    for (const char* start : {R"({"phase":0,"exercise":"seated_hold","rung":0,"regardless":false})",
                              R"({"phase":7,"exercise":"seated_hold","rung":0,"regardless":false})",
                              R"({"phase":1,"exercise":"seated_raise","rung":0,"regardless":false})",
                              R"({"phase":1,"exercise":"seated_hold","rung":-1,"regardless":false})",
                              R"({"phase":1,"exercise":"seated_hold","rung":0,"regardless":0})",
                              R"({"phase":1,"exercise":"seated_hold","rung":0})",
                              R"({"phase":1,"exercise":"seated_hold","rung":0,"regardless":false,"more":1})"}) {
        refused("/start", start);
    }
}

TEST_CASE("texts longer than the limit are refused", "[link][H8]") {
    CHECK(refusal_of(source("{\"/note\":\"" + std::string(link_text_bytes_max + 1, 'a') + "\"}")) ==
          "link_cannot_carry /set");
    const json::value longest = source("{\"/note\":\"" + std::string(link_text_bytes_max, '~') + "\"}");
    CHECK(link_of(longest).size() < link_bytes_max);
    CHECK(read_back(link_of(longest)) == write_json(longest));
    json::value broken = source("{}");
    broken.at("set").as_object()["/note"] = json::string("\xed\xa0\x80"); // half of a surrogate pair
    CHECK(refusal_of(broken) == "link_cannot_carry /set/~1note");
}

} // namespace heelwise::link_test
