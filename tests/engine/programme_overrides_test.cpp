// What may be laid over a document, what is refused, and that nothing is clamped.
#include "catch.hpp"
#include "document_edit.hpp"

using namespace heelwise;

namespace {

std::string overrides(const std::string& set, const std::string& id = "six_phases_adapted", int version = 1) {
    return R"({"format":1,"base":{"id":")" + id + R"(","version":)" + std::to_string(version) + R"(},"set":)" + set +
           "}";
}

std::vector<std::string> faults_of(const std::string& text) {
    const CheckedProgramme checked = check_programme(content::six_phases_adapted, text);
    CHECK(checked.programme.has_value() == checked.faults.empty());
    CHECK(checked.in_overrides);
    return said(checked.faults);
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("overrides change what they name and nothing else", "[programme][R36]") {
    const auto read = read_programme(
        content::six_phases_adapted,
        overrides(R"({"/phases/0/frequency":"twice_daily","/phases/1/ladders/0/top":3,"/numbers/response/red_pain":5,
                      "/numbers/first_hold/low_ms":30000,"/phases/1/exercises/2/rest_ms":60000,
                      "/phases/2/ladders/0/constant/down_ms":5000,"/numbers/advance/easy_sessions":5})"));
    REQUIRE(read);
    const Programme& base = default_programme();
    CHECK(read->phases[0].frequency == Frequency::twice_daily);
    CHECK(read->phase(2)->find("seated_raise")->top == 3);
    CHECK(read->phase(2)->find("standing_raise_straight")->rungs.front().rest_ms == 60'000);
    CHECK(read->phase(3)->find("single_raise")->rungs.back().down_ms == 5'000);
    CHECK(read->numbers.response.red_pain == 5);
    CHECK(read->numbers.response.amber_pain == base.numbers.response.amber_pain);
    CHECK(read->numbers.first_hold.low_ms == 30'000);
    CHECK(read->numbers.advance.easy_sessions == 5);
    CHECK(read->phase(6)->exercises == base.phase(6)->exercises);
}

TEST_CASE("no overrides at all are none", "[programme]") { CHECK(faults_of(overrides("{}")).empty()); }

TEST_CASE("out of bounds is refused with path, bound and value, never clamped", "[programme][R36][H6]") {
    const CheckedProgramme checked =
        check_programme(content::six_phases_adapted, overrides(R"({"/numbers/response/red_pain":7})"));
    CHECK_FALSE(checked.programme);
    REQUIRE(checked.faults.size() == 1);
    CHECK(checked.faults[0].code == Code::out_of_range);
    CHECK(checked.faults[0].path == "/set/~1numbers~1response~1red_pain");
    using Params = std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>>;
    CHECK((checked.faults[0].params ==
           Params{{"min", std::int64_t{3}}, {"max", std::int64_t{6}}, {"value", std::int64_t{7}}}));
    CHECK(faults_of(overrides(R"({"/numbers/first_hold/high_ms":20000})")) ==
          Faults{"out_of_range /set/~1numbers~1first_hold~1high_ms"});
    // The bound of the place, too: the ladder has five rungs.
    CHECK(faults_of(overrides(R"({"/phases/1/ladders/0/top":5})")) ==
          Faults{"out_of_range /set/~1phases~11~1ladders~10~1top"});
    // A slow rise is 3 to 5 s, though the raise of a hold may be quicker.
    CHECK(faults_of(overrides(R"({"/phases/1/ladders/0/constant/up_ms":2000})")) ==
          Faults{"out_of_range /set/~1phases~11~1ladders~10~1constant~1up_ms"});
}

TEST_CASE("only what is listed can be set", "[programme][H9]") {
    for (const char* pointer : {"/numbers/screen/adult_years",
                                "/numbers/screen/repeat_days",
                                "/numbers/response/sore_hours",
                                "/numbers/ease/severe_pain",
                                "/numbers/first_hold/sources",
                                "/exercises/7/surface",
                                "/exercises/7/floor_twin",
                                "/phases/0/ladders/0/rungs/0/hold_ms",
                                "/phases/-/frequency",
                                "/phases/00/frequency",
                                "/phases/0/frequency/",
                                "/phases/0",
                                "numbers",
                                "/"}) {
        INFO(pointer);
        const std::string set = "{\"" + std::string(pointer) + "\":1}";
        CHECK(faults_of(overrides(set)) == Faults{"override_not_allowed " + pointer_to("/set", pointer)});
    }
    CHECK(faults_of(overrides(R"({"":{}})")) == Faults{"override_not_allowed /set/"});
}

TEST_CASE("what is not in the base cannot be set", "[programme][H8]") {
    CHECK(faults_of(overrides(R"({"/phases/6/frequency":"daily"})")) ==
          Faults{"dangling_id /set/~1phases~16~1frequency"});
    // A run has walks instead of rests, and no tempo.
    CHECK(faults_of(overrides(R"({"/phases/5/exercises/3/rest_ms":60000})")) ==
          Faults{"dangling_id /set/~1phases~15~1exercises~13~1rest_ms"});
    CHECK(faults_of(overrides(R"({"/phases/5/ladders/3/constant/up_ms":3000})")) ==
          Faults{"dangling_id /set/~1phases~15~1ladders~13~1constant~1up_ms"});
}

TEST_CASE("overrides are for one version of one document", "[programme][H10]") {
    CHECK(faults_of(overrides("{}", "another")) == Faults{"dangling_id /base/id"});
    CHECK(faults_of(overrides("{}", "six_phases_adapted", 2)) == Faults{"dangling_id /base/version"});
}

TEST_CASE("overrides that contradict what was not changed", "[programme][R36]") {
    CHECK(faults_of(overrides(R"({"/numbers/advance/easy_days":20})")) ==
          Faults{"numbers_contradict /set/~1numbers~1advance~1easy_days"});
    // A limit of 2: red from 3 on. The base's amber, calm and rest lie at 3 and would be red.
    CHECK(faults_of(overrides(R"({"/numbers/response/red_pain":3})")) ==
          Faults{"numbers_contradict /numbers/calm/calm_pain",
                 "numbers_contradict /numbers/response/amber_pain",
                 "numbers_contradict /numbers/ease/rest_pain"});
}

TEST_CASE("overrides have a shape of their own", "[programme][H8]") {
    CHECK(faults_of("") == Faults{"bad_json "});
    CHECK(faults_of("[]") == Faults{"wrong_type "});
    CHECK(faults_of("{}") == Faults{"missing_field /format", "missing_field /base", "missing_field /set"});
    CHECK(faults_of(overrides("[]")) == Faults{"wrong_type /set"});
    CHECK(faults_of(overrides(R"({"/phases/0/frequency":"hourly"})")) ==
          Faults{"unknown_value /set/~1phases~10~1frequency"});
    CHECK(faults_of(overrides(R"({"/phases/0/frequency":3})")) == Faults{"wrong_type /set/~1phases~10~1frequency"});
    std::string many = "{";
    for (int i = 0; i < 65; ++i)
        many += (i == 0 ? "" : ",") + ("\"/phases/" + std::to_string(i) + "/frequency\":\"daily\"");
    CHECK(faults_of(overrides(many + "}")) == Faults{"out_of_range /set"});
    CHECK(faults_of(std::string(overrides_bytes_max + 1, ' ')) == Faults{"bad_json "});
}

TEST_CASE("faults of the base come first, and alone", "[programme]") {
    const std::string base = write_json(edited({{"/numbers/screen/adult_years", "17"}}));
    const CheckedProgramme checked = check_programme(base, "nonsense");
    CHECK_FALSE(checked.in_overrides);
    CHECK(said(checked.faults) == Faults{"out_of_range /numbers/screen/adult_years"});
}
