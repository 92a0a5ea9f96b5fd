// Every fault that a dose or a ladder of a document can have: its code and its pointer, and no other fault.
#include "support/catch.hpp"
#include "support/document_edit.hpp"

namespace heelwise::ladder_check_test {

namespace {

const std::string holds = "/phases/0/ladders/0";
const std::string slow = "/phases/1/ladders/0";
const std::string one_leg = "/phases/2/ladders/1";
const std::string weights = "/phases/3/ladders/0";
const std::string bouts = "/phases/4/ladders/1";
const std::string eights = "/phases/5/ladders/1";
const std::string jogged = "/phases/5/ladders/3";

} // namespace

TEST_CASE("a dose has every member that its kind needs, and no others", "[programme][L0][H6]") {
    check_all({
        {"no hold", {{holds + "/rungs/3/hold_ms", ""}}, {"dose_incomplete " + holds + "/rungs/3/hold_ms"}},
        {"no sets", {{slow + "/rungs/0/sets", ""}}, {"dose_incomplete " + slow + "/rungs/0/sets"}},
        {"no tempo", {{slow + "/constant/down_ms", ""}}, {"dose_incomplete " + slow + "/constant/down_ms"}},
        {"no constant part",
         {{holds + "/constant", ""}},
         {"dose_incomplete " + holds + "/constant/up_ms", "dose_incomplete " + holds + "/constant/down_ms"}},
        {"no rest", {{"/phases/1/exercises/1/rest_ms", ""}}, {"dose_incomplete /phases/1/exercises/1/rest_ms"}},
        {"no load", {{weights + "/rungs/2/load_g", ""}}, {"dose_incomplete " + weights + "/rungs/2/load_g"}},
        {"a load for an exercise without one",
         {{slow + "/rungs/0/load_g", "2500"}},
         {"unknown_field " + slow + "/rungs/0/load_g"}},
        {"repetitions for a hold", {{holds + "/rungs/0/reps", "5"}}, {"unknown_field " + holds + "/rungs/0/reps"}},
        {"a rest for a run",
         {{"/phases/5/exercises/3/rest_ms", "60000"}},
         {"unknown_field /phases/5/exercises/3/rest_ms"}},
        {"a member both in a rung and in the constant part",
         {{one_leg + "/rungs/0/sets", "3"}},
         {"unknown_field " + one_leg + "/rungs/0/sets"}},
        {"a hold beyond a minute",
         {{holds + "/rungs/10/hold_ms", "60001"}},
         {"out_of_range " + holds + "/rungs/10/hold_ms"}},
        {"a tempo too quick for a slow rise",
         {{slow + "/constant/up_ms", "2999"}},
         {"out_of_range " + slow + "/constant/up_ms"}},
        {"a top that is no rung", {{slow + "/top", "4"}}, {"out_of_range " + slow + "/top"}},
        {"a session of many hours",
         {{jogged + "/rungs/8/sets", "20"}, {jogged + "/top", "8"}},
         {"dose_invalid " + jogged + "/rungs/8", "rung_too_steep " + jogged + "/rungs/8"}},
    });
}

TEST_CASE("rungs rise, one member at a time, and not too steeply", "[programme][R24][H6]") {
    check_all({
        {"the same rung twice", {{holds + "/rungs/1/hold_ms", "10000"}}, {"rung_not_rising " + holds + "/rungs/1"}},
        {"a rung that falls", {{holds + "/rungs/4/hold_ms", "24000"}}, {"rung_not_rising " + holds + "/rungs/4"}},
        {"hold and sets change",
         {{holds + "/rungs/7/hold_ms", "50000"}},
         {"rung_changes_two " + holds + "/rungs/7", "rung_not_rising " + holds + "/rungs/8"}},
        {"sets and repetitions change",
         {{slow + "/rungs/1/reps", "8"}},
         {"rung_changes_two " + slow + "/rungs/1", "rung_not_rising " + slow + "/rungs/2"}},
        {"one member rises and another falls",
         {{slow + "/rungs/3", R"({"sets":4,"reps":5})"}},
         {"rung_changes_two " + slow + "/rungs/3"}},
        {"a load that falls", {{weights + "/rungs/1/load_g", "2000"}}, {"rung_not_rising " + weights + "/rungs/1"}},
        {"five bouts, then seven", {{bouts + "/rungs/3/sets", "7"}}, {"rung_too_steep " + bouts + "/rungs/3"}},
        {"from four sets of hops to six",
         {{eights + "/rungs/-", R"({"sets":6})"}},
         {"rung_too_steep " + eights + "/rungs/3"}},
        {"from one set of hops to two",
         {{eights + "/rungs/0/sets", "1"}, {eights + "/rungs/1/sets", "2"}, {eights + "/rungs/2/sets", "3"}},
         {"rung_too_steep " + eights + "/rungs/1"}},
    });
}

TEST_CASE("a repetition maximum rises as it gets lower, because fewer repetitions allow more weight",
          "[programme][R24][H6]") {
    // The five blocks of a paper, 3x15, 3x12, 4x10, 4x8 and 4x6, each with its repetition maximum.
    const auto blocks = [](const std::string& rungs, std::vector<Edit> more = {}) {
        std::vector<Edit> edits{
            {weights,
             R"({"id":"weights","sources":["OURS"],"constant":{"up_ms":3000,"down_ms":3000},"rungs":[)" + rungs +
                 R"(],"top":0})"}};
        edits.insert(edits.end(), more.begin(), more.end());
        return faults_after(edits);
    };
    using Faults = std::vector<std::string>;
    const std::string first = R"({"sets":3,"reps":15,"rm":15},)";
    CHECK(
        blocks(
            first +
            R"({"sets":3,"reps":12,"rm":12},{"sets":4,"reps":10,"rm":10},{"sets":4,"reps":8,"rm":8},{"sets":4,"reps":6,"rm":6})")
            .empty());
    CHECK(blocks(first + R"({"sets":3,"reps":15,"rm":16})") == Faults{"rung_not_rising " + weights + "/rungs/1"});
    CHECK(blocks(first + R"({"sets":5,"reps":12,"rm":12})") == Faults{"rung_changes_two " + weights + "/rungs/1"});
    CHECK(blocks(first + R"({"sets":3,"reps":13,"rm":12})") == Faults{"out_of_range " + weights + "/rungs/1/reps"});
    CHECK(blocks(R"({"sets":3,"reps":12,"rm":15},{"sets":3,"reps":13,"rm":14})") ==
          Faults{"rung_changes_two " + weights + "/rungs/1"});
    CHECK(blocks(first + R"({"sets":3,"reps":15,"rm":21})") == Faults{"out_of_range " + weights + "/rungs/1/rm"});
    CHECK(blocks(first + R"({"sets":3,"reps":3,"rm":3})") == Faults{"out_of_range " + weights + "/rungs/1/rm"});
    CHECK(blocks(first + R"({"sets":3,"reps":4,"rm":4})").empty());
    CHECK(blocks(R"({"sets":3,"reps":20,"rm":20})").empty());
    CHECK(blocks(first + R"({"sets":3,"reps":12,"rm":12,"load_g":5000})") ==
          Faults{"unknown_field " + weights + "/rungs/1/load_g"});
    CHECK(blocks(first + R"({"sets":3,"reps":15,"load_g":5000})") ==
          Faults{"rung_changes_two " + weights + "/rungs/1"});
    // The weight stays the same, with more of the repetitions that it allows.
    CHECK(blocks(R"({"sets":3,"reps":10,"rm":15},{"sets":3,"reps":12,"rm":15})").empty());
    // A repetition maximum needs an exercise with equipment.
    CHECK(blocks(R"({"sets":3,"reps":15,"rm":15})", {{"/exercises/8/equipment", R"("none")"}}) ==
          Faults{"out_of_range " + weights + "/rungs/0/rm"});
    CHECK(faults_after({{slow + "/rungs/0/rm", "15"}}) == Faults{"unknown_field " + slow + "/rungs/0/rm"});
}

TEST_CASE("a ladder of loads may begin without a load", "[programme][R24]") {
    check_all({
        {"no load, then a weight", {{weights + "/rungs/0/load_g", "0"}}, {}},
        {"no load twice", {{weights + "/rungs/1/load_g", "0"}}, {"rung_not_rising " + weights + "/rungs/1"}},
        {"a negative load", {{weights + "/rungs/0/load_g", "-1"}}, {"out_of_range " + weights + "/rungs/0/load_g"}},
        {"a load over the limit",
         {{weights + "/rungs/7/load_g", "60001"}},
         {"out_of_range " + weights + "/rungs/7/load_g"}},
    });
}

TEST_CASE("a run grows by the time jogged, in bouts that do not get shorter", "[programme][R24][L6]") {
    check_all({
        {"the same minutes in longer bouts",
         {{jogged + "/rungs/1", R"({"sets":3,"bout_ms":120000})"}},
         {"rung_not_rising " + jogged + "/rungs/1", "rung_too_steep " + jogged + "/rungs/2"}},
        {"more minutes in shorter bouts",
         {{jogged + "/rungs/3", R"({"sets":12,"bout_ms":60000})"}},
         {"rung_changes_two " + jogged + "/rungs/3"}},
        {"from 6 minutes to 9", {{jogged + "/rungs/1/sets", "9"}}, {"rung_too_steep " + jogged + "/rungs/1"}},
        {"from 6 minutes to 8, as the table has it", {}, {}},
    });
}

} // namespace heelwise::ladder_check_test
