// R17: a physio's programme says where to begin, but the safety screen, R12 and R15 still apply.
#include "content.hpp"
#include "programme/programme_check.hpp"
#include "support/assessment_answers.hpp"
#include "support/catch.hpp"

namespace heelwise::programme_start_test {
using namespace heelwise::test;

namespace {

std::string overrides_with(const std::string& start) {
    return R"({"format":1,"base":{"id":"six_phases_adapted","version":1},"set":{"/start":)" + start + "}}";
}

Programme starting(const std::string& start) {
    auto read = read_programme(content::six_phases_adapted, overrides_with(start));
    REQUIRE(read);
    return *read;
}

Fault refused(const std::string& start) {
    const auto read = read_programme(content::six_phases_adapted, overrides_with(start));
    REQUIRE_FALSE(read);
    return read.fault();
}

const std::string phase_3 = R"({"phase":3,"exercise":"step_raise","rung":2,"regardless":false})";
const std::string phase_2 = R"({"phase":2,"exercise":"standing_raise_bent","rung":1,"regardless":true})";

} // namespace

TEST_CASE("a physio's programme may start anywhere, without the table of R14", "[R17]") {
    const auto answers = fit_answers_with({{AssessmentQuestion::equipment, chosen({"step"})}});
    CHECK(line_of(place_on_ladder(answers, starting(phase_3)).plan) == "build_up 3 step_raise 2 every_other_day");
}

TEST_CASE("a start with step work becomes its floor twin if a sore side must stay on the floor", "[R15][R17][H4]") {
    for (const char* site : {"insertional", "not_sure"}) {
        const auto answers = fit_answers_with(
            {{AssessmentQuestion::equipment, chosen({"step"})}, {AssessmentQuestion::site_left, word(site)}});
        CHECK(line_of(place_on_ladder(answers, starting(phase_3)).plan) == "build_up 3 single_raise 2 every_other_day");
    }
}

TEST_CASE("if R12 calls for calm down, the start of the programme waits", "[R12][R17][H9]") {
    const Programme programme = starting(phase_3);
    for (const auto& sign : {std::pair{AssessmentQuestion::trend, word("worse")},
                             std::pair{AssessmentQuestion::woken, word("yes")},
                             std::pair{AssessmentQuestion::settling, word("over_24h")},
                             std::pair{AssessmentQuestion::activity_pain_left, number(6)},
                             std::pair{AssessmentQuestion::seated_hold, word("too_painful")}}) {
        const Placement placement = place_on_ladder(fit_answers_with({sign}), programme);
        INFO(name_of(sign.first));
        CHECK(placement.plan.stage == Stage::calm_down);
        CHECK(placement.plan.phase <= 1);
        CHECK(placement.reasons.back().rule == "R17");
    }
}

TEST_CASE("starting regardless is allowed in phases 1 and 2 only", "[R17]") {
    const auto worse = fit_answers_with({{AssessmentQuestion::trend, word("worse")}});
    CHECK(line_of(place_on_ladder(worse, starting(phase_2)).plan) ==
          "build_up 2 standing_raise_bent 1 every_other_day");
    const Fault fault = refused(R"({"phase":3,"exercise":"single_raise","rung":0,"regardless":true})");
    CHECK(fault.code == Code::parameters_contradict);
    CHECK(fault.path == "/set/~1start/regardless");
}

TEST_CASE("a start must name a phase, an exercise and a rung of the document", "[R17][H8]") {
    CHECK(refused(R"({"phase":2,"exercise":"single_raise","rung":0,"regardless":false})").path ==
          "/set/~1start/exercise");
    CHECK(refused(R"({"phase":2,"exercise":"seated_raise","rung":9,"regardless":false})").path == "/set/~1start/rung");
    CHECK(refused(R"({"phase":7,"exercise":"seated_raise","rung":0,"regardless":false})").code == Code::out_of_range);
    CHECK(refused(R"({"phase":2,"exercise":"seated_raise","rung":0})").code == Code::missing_field);
}

} // namespace heelwise::programme_start_test
