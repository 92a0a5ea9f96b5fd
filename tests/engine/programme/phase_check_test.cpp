// Each fault of the phases of a document: its code, its pointer, and nothing else.
#include "support/catch.hpp"
#include "support/document_edit.hpp"

using namespace heelwise;

namespace {

const std::string holds = "/phases/0/ladders/0";
const std::string weights = "/phases/3/ladders/0";
const std::string rebounds = "/phases/3/ladders/1";

} // namespace

TEST_CASE("phases are in order, and each has something for everyone", "[programme][R14][R15]") {
    check_all({
        {"a phase left out",
         {{"/phases/2", ""}},
         {"phase_out_of_order /phases/2/number",
          "phase_out_of_order /phases/3/number",
          "phase_out_of_order /phases/4/number"}},
        {"two that changed places",
         {{"/phases/4/number", "6"}, {"/phases/5/number", "5"}},
         {"phase_out_of_order /phases/4/number", "phase_out_of_order /phases/5/number"}},
        {"weights only", {{"/phases/3/exercises/1", ""}, {rebounds, ""}}, {"phase_closed /phases/3/exercises"}},
        {"fallbacks only: they are there where nothing else is",
         {{"/phases/4/exercises/0/fallback", "true"},
          {"/phases/4/exercises/1/fallback", "true"},
          {"/phases/4/exercises/2/fallback", "true"}},
         {}},
        {"nothing but on request",
         {{"/phases/4/exercises/0/on_request", "true"},
          {"/phases/4/exercises/1/on_request", "true"},
          {"/phases/4/exercises/2/on_request", "true"},
          {"/phases/4/exercises/3/on_request", "true"}},
         {"phase_closed /phases/4/exercises"}},
        {"nothing that is used", {{"/phases/3/exercises/1/use", "false"}}, {"phase_closed /phases/3/exercises"}},
        {"a step whose twin is not used",
         {{"/phases/2/exercises/1/use", "false"}},
         {"floor_twin_missing /phases/2/exercises/2/exercise"}},
        {"a first phase that does not hold",
         {{"/phases/0/ladders/0",
           R"({"id":"holds","sources":["OURS"],"constant":{"up_ms":3000,"down_ms":4000},"rungs":[{"sets":2,"reps":5}],"top":0})"},
          {"/phases/0/exercises/0/exercise", R"("seated_raise")"},
          {"/phases/0/exercises/1/exercise", R"("standing_raise_bent")"}},
         {"unknown_value /phases/0/exercises/0/exercise", "unknown_value /phases/0/exercises/1/exercise"}},
    });
}

TEST_CASE("a frequency has what it needs beside it, and no more", "[programme][R40]") {
    const std::string phase = "/phases/1";
    const auto weekdays = [&](const char* days) {
        return faults_after({{phase + "/frequency", R"("weekdays")"}, {phase + "/weekdays", days}});
    };
    using Faults = std::vector<std::string>;
    CHECK(weekdays(R"(["monday","wednesday","friday"])").empty());
    CHECK(weekdays(R"(["sunday"])").empty());
    CHECK(weekdays(R"(["monday","monday"])") == Faults{"duplicate_id /phases/1/weekdays/1"});
    // 36 h do not fit between them, nor over the end of the week.
    CHECK(weekdays(R"(["monday","thursday","friday"])") == Faults{"parameters_contradict /phases/1/weekdays/2"});
    CHECK(weekdays(R"(["sunday","monday"])") == Faults{"parameters_contradict /phases/1/weekdays/1"});
    CHECK(weekdays(R"(["monday","wednesday","friday","sunday"])") == Faults{"out_of_range /phases/1/weekdays"});
    CHECK(weekdays("[]") == Faults{"out_of_range /phases/1/weekdays"});
    CHECK(weekdays(R"(["someday"])") == Faults{"unknown_value /phases/1/weekdays/0"});
    check_all({
        {"three times a week", {{phase + "/frequency", R"("times_a_week")"}, {phase + "/times", "3"}}, {}},
        {"how many times", {{phase + "/frequency", R"("times_a_week")"}}, {"missing_field /phases/1/times"}},
        {"which days", {{phase + "/frequency", R"("weekdays")"}}, {"missing_field /phases/1/weekdays"}},
        {"times of another", {{phase + "/times", "3"}}, {"unknown_field /phases/1/times"}},
        {"too often",
         {{phase + "/frequency", R"("times_a_week")"}, {phase + "/times", "5"}},
         {"out_of_range /phases/1/times"}},
        {"never",
         {{phase + "/frequency", R"("times_a_week")"}, {phase + "/times", "0"}},
         {"out_of_range /phases/1/times"}},
    });
}

TEST_CASE("weeks permit in their order, the first two phases at once", "[programme][R14]") {
    check_all({
        {"a phase later", {{"/phases/3/from_week", "6"}}, {}},
        {"the second phase later", {{"/phases/1/from_week", "1"}}, {"out_of_range /phases/1/from_week"}},
        {"a lowest rung later",
         {{"/phases/2/ladders/0/rungs/0/from_week", "1"},
          {"/phases/2/ladders/0/rungs/1/from_week", "1"},
          {"/phases/2/ladders/0/rungs/2/from_week", "1"},
          {"/phases/2/ladders/0/rungs/3/from_week", "1"},
          {"/phases/2/ladders/0/rungs/4/from_week", "1"}},
         {"out_of_range /phases/2/ladders/0/rungs/0/from_week"}},
        {"rungs in order",
         {{"/phases/2/ladders/0/rungs/3/from_week", "2"}, {"/phases/2/ladders/0/rungs/4/from_week", "4"}},
         {}},
        {"a rung before the one below",
         {{"/phases/2/ladders/0/rungs/3/from_week", "4"}, {"/phases/2/ladders/0/rungs/4/from_week", "2"}},
         {"out_of_range /phases/2/ladders/0/rungs/4/from_week"}},
        {"an exercise that joins later",
         {{"/phases/1/together", "true"}, {"/phases/1/exercises/2/from_week", "2"}},
         {}},
        {"an exercise that is not done with others",
         {{"/phases/1/exercises/2/from_week", "2"}},
         {"unknown_field /phases/1/exercises/2/from_week"}},
        {"all of them later",
         {{"/phases/1/together", "true"},
          {"/phases/1/exercises/0/from_week", "1"},
          {"/phases/1/exercises/1/from_week", "1"},
          {"/phases/1/exercises/2/from_week", "1"}},
         {"phase_closed /phases/1/exercises"}},
        {"a year and more", {{"/phases/3/from_week", "53"}}, {"out_of_range /phases/3/from_week"}},
    });
}

TEST_CASE("a phase that the app has no words for brings its name", "[programme][H8]") {
    check_all({
        {"none", {{"/phases/3/id", R"("swim")"}}, {"missing_field /phases/3/title"}},
        {"one", {{"/phases/3/id", R"("swim")"}, {"/phases/3/title", R"("In the water")"}}, {}},
        {"one of control characters",
         {{"/phases/3/id", R"("swim")"}, {"/phases/3/title", R"("In\u0007 the water")"}},
         {"unknown_value /phases/3/title"}},
    });
}
