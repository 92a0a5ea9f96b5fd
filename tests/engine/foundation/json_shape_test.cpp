// Shapes of JSON, pointer patterns, and the schema that is made from the same declarations.
#include "foundation/json_shape.hpp"
#include "programme/programme_shape.hpp"
#include "support/catch.hpp"
#include "support/document_edit.hpp"

namespace heelwise::json_shape_test {

namespace {

std::vector<std::string> faults_of(const std::string& text, const Spec& spec) {
    std::vector<Fault> faults;
    check_shape(*parse_json(text), spec, "", faults);
    return said(faults);
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("an integer must be whole and inside its bounds", "[spec][H8]") {
    const Spec spec = integer_spec(2, 5);
    CHECK(faults_of("2", spec).empty());
    CHECK(faults_of("5", spec).empty());
    CHECK(faults_of("1", spec) == Faults{"out_of_range "});
    CHECK(faults_of("6", spec) == Faults{"out_of_range "});
    CHECK(faults_of("3.0", spec) == Faults{"wrong_type "});
    CHECK(faults_of("\"3\"", spec) == Faults{"wrong_type "});
    // too large for an integer, so the parser reads it as a fraction
    CHECK(faults_of("99999999999999999999", spec) == Faults{"wrong_type "});
}

TEST_CASE("the length of a text counts characters, not bytes", "[spec]") {
    CHECK(faults_of("\"äöü\"", text_spec(1, 3)).empty());
    CHECK(faults_of("\"äöüx\"", text_spec(1, 3)) == Faults{"out_of_range "});
    CHECK(faults_of("\"\"", text_spec(1, 3)) == Faults{"out_of_range "});
}

TEST_CASE("an id is short and has only lower-case letters, digits and underscores", "[spec][H8]") {
    for (const char* good : {"a", "a1_b", "six_phases_adapted"})
        CHECK(faults_of("\"" + std::string(good) + "\"", id_spec()).empty());
    for (const std::string& bad : {std::string("A"),
                                   std::string("1a"),
                                   std::string("_a"),
                                   std::string("a-b"),
                                   std::string(),
                                   std::string(41, 'a')}) {
        INFO(bad);
        CHECK(faults_of("\"" + bad + "\"", id_spec()) == Faults{"unknown_value "});
    }
}

TEST_CASE("an object reports what is wrong with each member", "[spec][H8]") {
    const Spec spec =
        object_spec({{"a", integer_spec(0, 1)}, {"b", boolean_spec(), false}, {"c", word_spec({"x", "y"})}});
    CHECK(faults_of(R"({"a":1,"c":"x"})", spec).empty());
    CHECK(faults_of(R"({"a":2,"b":1,"d":0})", spec) ==
          Faults{"out_of_range /a", "wrong_type /b", "missing_field /c", "unknown_field /d"});
}

TEST_CASE("the length of a list is bounded, and a list that is too long is not read further", "[spec][H8]") {
    const Spec spec = list_spec(boolean_spec(), 1, 2);
    CHECK(faults_of("[true,false]", spec).empty());
    CHECK(faults_of("[]", spec) == Faults{"out_of_range "});
    CHECK(faults_of("[true,1]", spec) == Faults{"wrong_type /1"});
    CHECK(faults_of("[1,1,1]", spec) == Faults{"out_of_range "});
}

TEST_CASE("a star in a pattern stands for one index", "[spec][H9]") {
    CHECK(fits_pattern("/phases/0/frequency", "/phases/*/frequency"));
    CHECK(fits_pattern("/phases/12/frequency", "/phases/*/frequency"));
    for (const char* other : {"",
                              "/",
                              "phases/0/frequency",
                              "/phases/0",
                              "/phases//frequency",
                              "/phases/x/frequency",
                              "/phases/01/frequency",
                              "/phases/-1/frequency",
                              "/phases/0/frequency/",
                              "/phases/0/1/frequency",
                              "/phases/12345/frequency"}) {
        INFO(other);
        CHECK_FALSE(fits_pattern(other, "/phases/*/frequency"));
    }
}

TEST_CASE("the schema says what the check enforces", "[spec]") {
    const Spec spec = object_spec({{"a", integer_spec(0, 1).said("one thing")},
                                   {"b", list_spec(word_spec({"x", "y"}), 1, 2), false},
                                   {"c", text_spec(1, 9)},
                                   {"d", boolean_spec()}});
    CHECK(write_json(schema_of(spec)) ==
          R"({"type":"object","properties":{"a":{"description":"one thing","type":"integer","minimum":0,"maximum":1},)"
          R"("b":{"type":"array","minItems":1,"maxItems":2,"items":{"enum":["x","y"]}},)"
          R"("c":{"type":"string","minLength":1,"maxLength":9},"d":{"type":"boolean"}},)"
          R"("required":["a","c","d"],"additionalProperties":false})");
    CHECK(write_json(schema_of(pointers_spec({{"/a/*/b", boolean_spec()}}, 3))) ==
          R"({"type":"object","maxProperties":3,"patternProperties":{"^/a/(0|[1-9][0-9]{0,3})/b$":{"type":"boolean"}},)"
          R"("additionalProperties":false})");
}

TEST_CASE("the published schema names its dialect", "[programme][spec]") {
    const json::object schema = programme_schema();
    CHECK(view_of(schema.at("$schema").as_string()).ends_with("/draft/2020-12/schema"));
    CHECK(schema.at("properties").as_object().contains("phases"));
    CHECK(schema.at("$defs").as_object().contains("overrides"));
}

} // namespace heelwise::json_shape_test
