// Each fault of the phases of a document: its code, its pointer, and nothing else.
#include "catch.hpp"
#include "document_edit.hpp"

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
        {"a fallback only",
         {{"/phases/4/exercises/0/fallback", "true"},
          {"/phases/4/exercises/1/fallback", "true"},
          {"/phases/4/exercises/2/fallback", "true"}},
         {"phase_closed /phases/4/exercises"}},
        {"a first phase that does not hold",
         {{"/phases/0/ladders/0",
           R"({"id":"holds","sources":["OURS"],"constant":{"up_ms":3000,"down_ms":4000},"rungs":[{"sets":2,"reps":5}],"top":0})"},
          {"/phases/0/exercises/0/exercise", R"("seated_raise")"},
          {"/phases/0/exercises/1/exercise", R"("standing_raise_bent")"}},
         {"unknown_value /phases/0/exercises/0/exercise", "unknown_value /phases/0/exercises/1/exercise"}},
    });
}
