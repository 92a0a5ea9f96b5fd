// A programme as it is sent: links, overrides, overrides with their document, and whole documents. Hostile input is
// normal (H8).
#include "content.hpp"
#include "sharing/link.hpp"
#include "sharing/programme_source.hpp"
#include "support/catch.hpp"

namespace heelwise::programme_source_test {

namespace {

std::string overrides(const std::string& set) {
    return R"({"format":1,"base":{"id":"six_phases_adapted","version":1},"set":)" + set + "}";
}
std::string written(const std::string& text) {
    const auto source = read_source(text);
    REQUIRE(source);
    return write_json(write_source(*source));
}
Fault refused(const std::string& text) {
    const auto read = read_followable(text);
    REQUIRE_FALSE(read);
    return read.fault();
}
std::string own_document() {
    json::value document = *parse_json(content::six_phases_adapted);
    document.as_object()["id"] = "hill_street";
    document.as_object()["title"] = "Hill Street";
    return write_json(document);
}

} // namespace

TEST_CASE("the same programme gives the same text, however it was sent", "[H8][H18]") {
    const std::string plain = overrides("{}");
    CHECK(written(plain) == plain);
    CHECK(written("\xEF\xBB\xBF \n" + plain) == plain);
    CHECK(written(std::string(content::six_phases_adapted)) == plain);
    // A value equal to the base is no change, and the order does not matter.
    CHECK(written(overrides(R"({"/parameters/response/red_pain":6,"/phases/0/exercises/0/use":true})")) == plain);
    CHECK(written(overrides(R"({"/side":"left","/issued":"2026-11-21"})")) ==
          written(overrides(R"({"/issued":"2026-11-21","/side":"left"})")));
}

TEST_CASE("a link gives the overrides that it was made from", "[H8][R17]") {
    const std::string changed = overrides(R"({"/parameters/response/red_pain":5,"/side":"left"})");
    const auto link = make_link(*parse_json(changed));
    REQUIRE(link);
    CHECK(written(*link) == changed);
    CHECK(written("Here it is: https://clinic.example/heelwise/#" + *link) == changed);
}

TEST_CASE("a document of one's own is kept together with its overrides", "[R17]") {
    const std::string whole = written(own_document());
    CHECK(whole.find(R"("document":{)") != std::string::npos);
    CHECK(written(whole) == whole);
    const auto followed = read_followable(whole);
    REQUIRE(followed);
    CHECK(followed->programme.title == "Hill Street");
    CHECK(followed->text() == whole);
}

TEST_CASE("a changed document under the id of a released one is refused", "[H9]") {
    json::value posing = *parse_json(content::six_phases_adapted);
    posing.as_object()["title"] = "Six phases, improved";
    CHECK(refused(write_json(posing)).code == Code::programme_not_as_released);
    const std::string wrapped =
        R"({"format":1,"base":{"id":"six_phases_adapted","version":1},"set":{},"document":)" + write_json(posing) + "}";
    CHECK(refused(wrapped).code == Code::programme_not_as_released);
    CHECK(refused(wrapped).path == "/document/id");
}

TEST_CASE("a programme that cannot be read is refused with the code and the place", "[H8]") {
    CHECK(refused("").code == Code::link_not_one);
    CHECK(refused("good morning").code == Code::link_not_one);
    CHECK(refused("{").code == Code::bad_json);
    CHECK(refused("[]").code == Code::wrong_type);
    CHECK(refused(R"({"format":2,"base":{"id":"a","version":1},"set":{}})").path == "/format");
    CHECK(refused(R"({"format":1,"set":{}})").path == "/base");
    CHECK(refused(R"({"format":1,"base":{"id":"six_phases_adapted","version":1}})").path == "/set");
    CHECK(refused(R"({"format":1,"base":7,"set":{}})").code == Code::wrong_type);
    const Fault unknown = refused(R"({"format":1,"base":{"id":"six_phases_adapted","version":9},"set":{}})");
    CHECK(unknown.code == Code::programme_unknown);
    CHECK(unknown.path == "/base");
    CHECK(refused(overrides(R"({"/parameters/response/red_pain":9})")).path == "/set/~1parameters~1response~1red_pain");
    const std::string own =
        R"({"format":1,"base":{"id":"other","version":1},"set":{},"document":)" + own_document() + "}";
    CHECK(refused(own).path == "/base/id");
    json::value broken = *parse_json(own_document());
    broken.as_object().erase("goals");
    CHECK(refused(R"({"format":1,"base":{"id":"hill_street","version":1},"set":{},"document":)" + write_json(broken) +
                  "}")
              .path == "/document/goals");
}

TEST_CASE("a text that is too long or too deep is refused before it is read", "[H8]") {
    CHECK(refused("{" + std::string(source_bytes_max, ' ') + "}").code == Code::bad_json);
    CHECK(refused(std::string(1U << 20U, 'a')).code == Code::link_not_one);
    CHECK(refused(std::string(100, '{')).code == Code::bad_json);
    std::string deep = overrides("{\"/note\":");
    for (int i = 0; i < 100; ++i) deep += "[";
    CHECK(refused(deep).code == Code::bad_json);
}

TEST_CASE("text that changes its direction is refused, and markup and joiners stay as they were typed", "[H8][H11]") {
    for (const char* hostile : {"\xE2\x80\xAEtxet", "\xE2\x81\xA6x", "a\\u0000b", "a\\nb"}) {
        INFO(hostile);
        CHECK(refused(overrides(std::string(R"({"/note":")") + hostile + "\"}")).path == "/set/~1note");
        CHECK(refused(overrides(std::string(R"({"/by":{"name":")") + hostile + "\"}}")).path == "/set/~1by/name");
    }
    // Some scripts need joiners, which are harmless alone.
    for (const std::string harmless : {"<img src=x onerror=alert(1)>",
                                       "a\xE2\x80\x8B"
                                       "b"}) {
        const auto read = read_followable(overrides(R"({"/note":")" + harmless + "\"}"));
        REQUIRE(read);
        CHECK(read->programme.given.note == harmless);
    }
}

TEST_CASE("a programme has no field for a patient", "[H11]") {
    for (const char* field : {"/patient", "/name", "/birth_date", "/by/patient"}) {
        CHECK(refused(overrides(std::string("{\"") + field + "\":\"x\"}")).code == Code::override_not_allowed);
    }
    CHECK(refused(overrides(R"({"/by":{"name":"Pat","patient":"Sam"}})")).code == Code::unknown_field);
}

TEST_CASE("a programme counts from one day before its issue date to the end of its last day", "[H10]") {
    const auto of = [](const char* set, const char* today) {
        const auto read = read_followable(overrides(set));
        REQUIRE(read);
        const auto fault = fault_of_dates(read->programme.given, *parse_date(today));
        return fault ? std::string(code_name(fault->code)) : std::string();
    };
    CHECK(of("{}", "2026-01-01").empty());
    CHECK(of(R"({"/issued":"2026-03-02"})", "2026-02-28") == "programme_not_yet");
    CHECK(of(R"({"/issued":"2026-03-02"})", "2026-03-01").empty());
    CHECK(of(R"({"/issued":"2026-03-02","/expires":"2026-04-02"})", "2026-04-02").empty());
    CHECK(of(R"({"/issued":"2026-03-02","/expires":"2026-04-02"})", "2026-04-03") == "programme_expired");
}

} // namespace heelwise::programme_source_test
