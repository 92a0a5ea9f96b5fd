#include "foundation/json.hpp"
#include "support/catch.hpp"

namespace heelwise::json_test {

TEST_CASE("text that is not JSON, nests too deeply or is too long is refused", "[json][H8]") {
    for (const char* bad : {"", "{", "{} {}", "{'a':1}", "[1,]", "nul", "\"\xff\"", "\"\\ud800\"", "{\"a\":01}"}) {
        INFO(bad);
        const auto read = parse_json(bad);
        REQUIRE_FALSE(read);
        CHECK(read.fault().code == Code::bad_json);
    }
    CHECK(parse_json(std::string(16, '[') + std::string(16, ']')));
    CHECK_FALSE(parse_json(std::string(17, '[') + std::string(17, ']')));
    CHECK(parse_json("\"12345678\"", 10));
    CHECK_FALSE(parse_json("\"123456789\"", 10));
}

TEST_CASE("the first fault is kept, with its path", "[json]") {
    const auto value = parse_json(R"({"a":"x","n":5,"b":true,"list":[1,2],"o/~":1})");
    REQUIRE(value);
    SECTION("all members are right but one is unknown") {
        Fields fields(*value, "/body");
        CHECK(fields.text("a", 1, 1) == "x");
        CHECK(fields.integer("n", 0, 5) == 5);
        CHECK(fields.boolean("b"));
        REQUIRE(fields.array("list", 2) != nullptr);
        const auto left = fields.end();
        REQUIRE(left);
        CHECK(left->code == Code::unknown_field);
        CHECK(left->path == "/body/o~1~0");
    }
    SECTION("a missing member before a wrong one") {
        Fields fields(*value, "/body");
        fields.text("none", 0, 9);
        fields.integer("a", 0, 1);
        CHECK(fields.end()->code == Code::missing_field);
        CHECK(fields.end()->path == "/body/none");
    }
    SECTION("wrong types and lengths") {
        const auto code = [&](auto read) {
            Fields fields(*value, "");
            read(fields);
            return fields.end()->code;
        };
        CHECK(code([](Fields& f) { f.text("n", 0, 9); }) == Code::wrong_type);
        CHECK(code([](Fields& f) { f.integer("a", 0, 9); }) == Code::wrong_type);
        CHECK(code([](Fields& f) { f.boolean("n"); }) == Code::wrong_type);
        CHECK(code([](Fields& f) { f.array("n", 9); }) == Code::wrong_type);
        CHECK(code([](Fields& f) { f.text("a", 2, 9); }) == Code::out_of_range);
        CHECK(code([](Fields& f) { f.integer("n", 6, 9); }) == Code::out_of_range);
        CHECK(code([](Fields& f) { f.integer("n", 0, 4); }) == Code::out_of_range);
        CHECK(code([](Fields& f) { f.array("list", 1); }) == Code::out_of_range);
    }
    SECTION("not an object") {
        Fields fields(value->at("list"), "/list");
        CHECK(fields.text("a", 0, 9).empty());
        CHECK(fields.end()->code == Code::wrong_type);
        CHECK(fields.end()->path == "/list");
    }
}

TEST_CASE("a number that is no 64-bit integer is refused", "[json][H8]") {
    for (const char* number : {"1.0", "1e0", "9223372036854775808", "-9223372036854775809", "\"1\"", "null", "true"}) {
        INFO(number);
        const auto value = parse_json(std::string(R"({"n":)") + number + "}");
        REQUIRE(value);
        Fields fields(*value, "");
        fields.integer("n", 0, 10);
        CHECK(fields.failed());
    }
}

} // namespace heelwise::json_test
