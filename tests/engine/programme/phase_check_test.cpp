// Every fault that a phase of a document can have: its code and its pointer, and no other fault.
#include "support/catch.hpp"
#include "support/document_edit.hpp"

namespace heelwise::phase_check_test {

namespace {

const std::string holds = "/phases/0/ladders/0";
const std::string weights = "/phases/3/ladders/0";
const std::string rebounds = "/phases/3/ladders/1";

} // namespace

TEST_CASE("phases are in order, and each has an exercise for everyone", "[programme][R14][R15]") {
    check_all({
        {"a phase left out",
         {{"/phases/2", ""}},
         {"phase_out_of_order /phases/2/number",
          "phase_out_of_order /phases/3/number",
          "phase_out_of_order /phases/4/number"}},
        {"two phases in the wrong order",
         {{"/phases/4/number", "6"}, {"/phases/5/number", "5"}},
         {"phase_out_of_order /phases/4/number", "phase_out_of_order /phases/5/number"}},
        {"a phase with weights only",
         {{"/phases/3/exercises/1", ""}, {rebounds, ""}},
         {"phase_closed /phases/3/exercises"}},
        {"a phase with fallbacks only, which are then used",
         {{"/phases/4/exercises/0/fallback", "true"},
          {"/phases/4/exercises/1/fallback", "true"},
          {"/phases/4/exercises/2/fallback", "true"}},
         {}},
        {"a phase with exercises on request only",
         {{"/phases/4/exercises/0/on_request", "true"},
          {"/phases/4/exercises/1/on_request", "true"},
          {"/phases/4/exercises/2/on_request", "true"},
          {"/phases/4/exercises/3/on_request", "true"}},
         {"phase_closed /phases/4/exercises"}},
        {"a phase whose only exercise for everyone is left out",
         {{"/phases/3/exercises/1/use", "false"}},
         {"phase_closed /phases/3/exercises"}},
        {"a step exercise whose twin is left out",
         {{"/phases/2/exercises/1/use", "false"}},
         {"floor_twin_missing /phases/2/exercises/2/exercise"}},
        {"a first phase without holds",
         {{"/phases/0/ladders/0",
           R"({"id":"holds","sources":["OURS"],"constant":{"up_ms":3000,"down_ms":4000},"rungs":[{"sets":2,"reps":5}],"top":0})"},
          {"/phases/0/exercises/0/exercise", R"("seated_raise")"},
          {"/phases/0/exercises/0/gate", ""},
          {"/phases/0/exercises/1/exercise", R"("standing_raise_bent")"}},
         {"unknown_value /phases/0/exercises/0/exercise", "unknown_value /phases/0/exercises/1/exercise"}},
    });
}

TEST_CASE("a frequency has the members it needs, and no others", "[programme][R40]") {
    const std::string phase = "/phases/1";
    const auto weekdays = [&](const char* days) {
        return faults_after({{phase + "/frequency", R"("weekdays")"}, {phase + "/weekdays", days}});
    };
    using Faults = std::vector<std::string>;
    CHECK(weekdays(R"(["monday","wednesday","friday"])").empty());
    CHECK(weekdays(R"(["sunday"])").empty());
    CHECK(weekdays(R"(["monday","monday"])") == Faults{"duplicate_id /phases/1/weekdays/1"});
    // There are less than 36 h between these days, also across the end of the week.
    CHECK(weekdays(R"(["monday","thursday","friday"])") == Faults{"parameters_contradict /phases/1/weekdays/2"});
    CHECK(weekdays(R"(["sunday","monday"])") == Faults{"parameters_contradict /phases/1/weekdays/1"});
    CHECK(weekdays(R"(["monday","wednesday","friday","sunday"])") == Faults{"out_of_range /phases/1/weekdays"});
    CHECK(weekdays("[]") == Faults{"out_of_range /phases/1/weekdays"});
    CHECK(weekdays(R"(["someday"])") == Faults{"unknown_value /phases/1/weekdays/0"});
    check_all({
        {"three times a week", {{phase + "/frequency", R"("times_a_week")"}, {phase + "/times", "3"}}, {}},
        {"no number of times", {{phase + "/frequency", R"("times_a_week")"}}, {"missing_field /phases/1/times"}},
        {"no weekdays", {{phase + "/frequency", R"("weekdays")"}}, {"missing_field /phases/1/weekdays"}},
        {"times with another frequency", {{phase + "/times", "3"}}, {"unknown_field /phases/1/times"}},
        {"five times a week",
         {{phase + "/frequency", R"("times_a_week")"}, {phase + "/times", "5"}},
         {"out_of_range /phases/1/times"}},
        {"zero times a week",
         {{phase + "/frequency", R"("times_a_week")"}, {phase + "/times", "0"}},
         {"out_of_range /phases/1/times"}},
    });
}

TEST_CASE("a gate and a landing name rungs that exist", "[programme][R35][H8]") {
    check_all({
        {"a gate beyond the last rung",
         {{"/phases/1/exercises/1/gate", "4"}},
         {"out_of_range /phases/1/exercises/1/gate"}},
        {"a place that does not exist",
         {{"/phases/1/exercises/1/place", R"("above")"}},
         {"unknown_value /phases/1/exercises/1/place"}},
        {"a landing on an exercise of another phase",
         {{"/phases/1/landing/easy/exercise", R"("single_raise")"}},
         {"dangling_id /phases/1/landing/easy/exercise"}},
        {"a landing beyond the last rung",
         {{"/phases/1/landing/challenging/rung", "4"}},
         {"out_of_range /phases/1/landing/challenging/rung"}},
        {"a landing without an answer",
         {{"/phases/1/landing/otherwise", ""}},
         {"missing_field /phases/1/landing/otherwise"}},
    });
}

TEST_CASE("weeks are in order, and the first two phases open at once", "[programme][R14]") {
    check_all({
        {"a phase that opens later", {{"/phases/3/from_week", "6"}}, {}},
        {"a second phase that opens later", {{"/phases/1/from_week", "1"}}, {"out_of_range /phases/1/from_week"}},
        {"a lowest rung that opens later",
         {{"/phases/2/ladders/1/rungs/0/from_week", "1"},
          {"/phases/2/ladders/1/rungs/1/from_week", "1"},
          {"/phases/2/ladders/1/rungs/2/from_week", "1"},
          {"/phases/2/ladders/1/rungs/3/from_week", "1"},
          {"/phases/2/ladders/1/rungs/4/from_week", "1"}},
         {"out_of_range /phases/2/ladders/1/rungs/0/from_week"}},
        {"rungs that open in order",
         {{"/phases/2/ladders/1/rungs/3/from_week", "2"}, {"/phases/2/ladders/1/rungs/4/from_week", "4"}},
         {}},
        {"a rung that opens before the one below",
         {{"/phases/2/ladders/1/rungs/3/from_week", "4"}, {"/phases/2/ladders/1/rungs/4/from_week", "2"}},
         {"out_of_range /phases/2/ladders/1/rungs/4/from_week"}},
        {"an exercise that joins later",
         {{"/phases/1/together", "true"}, {"/phases/1/exercises/2/from_week", "2"}},
         {}},
        {"a later exercise in a phase that is not done together",
         {{"/phases/1/exercises/2/from_week", "2"}},
         {"unknown_field /phases/1/exercises/2/from_week"}},
        {"a phase in which every exercise joins later",
         {{"/phases/1/together", "true"},
          {"/phases/1/exercises/0/from_week", "1"},
          {"/phases/1/exercises/1/from_week", "1"},
          {"/phases/1/exercises/2/from_week", "1"}},
         {"phase_closed /phases/1/exercises"}},
        {"a week after the first year", {{"/phases/3/from_week", "53"}}, {"out_of_range /phases/3/from_week"}},
    });
}

TEST_CASE("a phase that the app has no words for needs a title", "[programme][H8]") {
    check_all({
        {"no title", {{"/phases/3/id", R"("swim")"}}, {"missing_field /phases/3/title"}},
        {"a title", {{"/phases/3/id", R"("swim")"}, {"/phases/3/title", R"("In the water")"}}, {}},
        {"a title with a control character",
         {{"/phases/3/id", R"("swim")"}, {"/phases/3/title", R"("In\u0007 the water")"}},
         {"unknown_value /phases/3/title"}},
    });
}

} // namespace heelwise::phase_check_test
