// Every fault that an exercise of a document can have: its code and its pointer, and no other fault.
#include "support/catch.hpp"
#include "support/document_edit.hpp"

namespace heelwise::exercise_check_test {

namespace {

const std::string one_leg = "/phases/2/ladders/1";

} // namespace

TEST_CASE("step work needs a floor twin that can take its place", "[programme][R15][H4]") {
    check_all({
        {"no twin", {{"/exercises/7/floor_twin", ""}}, {"floor_twin_missing /exercises/7/floor_twin"}},
        {"a twin that does not exist",
         {{"/exercises/7/floor_twin", R"("handstand")"}},
         {"dangling_id /exercises/7/floor_twin", "floor_twin_missing /phases/2/exercises/2/exercise"}},
        {"the exercise as its own twin",
         {{"/exercises/7/floor_twin", R"("step_raise")"}},
         {"floor_twin_missing /exercises/7/floor_twin"}},
        {"a twin from outside the phase",
         {{"/exercises/7/floor_twin", R"("standing_raise_bent")"}},
         {"floor_twin_missing /phases/2/exercises/2/exercise"}},
        {"floor work with a twin",
         {{"/exercises/6/floor_twin", R"("two_up_one_down")"}},
         {"unknown_field /exercises/6/floor_twin"}},
        {"a range below the floor", {{"/exercises/6/range", R"("below")"}}, {"unknown_value /exercises/6/surface"}},
        {"a drop on the floor", {{"/exercises/6/motion", R"("drop")"}}, {"unknown_value /exercises/6/surface"}},
        {"step work without a step as equipment",
         {{"/exercises/7/equipment", R"("none")"}},
         {"unknown_value /exercises/7/equipment"}},
    });
}

TEST_CASE("standing work needs a support", "[programme][H17]") {
    for (int i = 0; i < 20; ++i) {
        const std::string path = "/exercises/" + std::to_string(i);
        const bool seated = good_document().at_pointer(path + "/posture").as_string() == "seated";
        INFO(path);
        CHECK(faults_after({{path + "/support", R"("none")"}}) ==
              (seated ? std::vector<std::string>{} : std::vector<std::string>{"support_missing " + path + "/support"}));
    }
}

TEST_CASE("the members of an exercise must fit each other", "[programme][H18]") {
    check_all({
        {"a motion that does not fit the kind",
         {{"/exercises/0/motion", R"("raise")"}},
         {"unknown_value /exercises/0/motion"}},
        {"one leg, no side", {{"/exercises/6/each_side", "false"}}, {"unknown_value /exercises/6/each_side"}},
        {"two legs, each side", {{"/exercises/4/each_side", "true"}}, {"unknown_value /exercises/4/each_side"}},
        {"hops on a chair",
         {{"/exercises/15/posture", R"("seated")"}},
         {"unknown_value /exercises/15/posture", "unknown_value /exercises/15/equipment"}},
        {"a load without equipment",
         {{"/exercises/8/equipment", R"("none")"}},
         {"out_of_range /phases/3/ladders/0/rungs/0/load_g"}},
        {"no equipment, with a first rung without a load",
         {{"/exercises/8/equipment", R"("none")"}, {"/phases/3/ladders/0/rungs/0/load_g", "0"}},
         {}},
        {"skipping without a rope",
         {{"/exercises/14/equipment", R"("none")"}},
         {"unknown_value /exercises/14/equipment"}},
        {"a step and a weight",
         {{"/exercises/7/load", R"("held")"}},
         {"dose_incomplete " + one_leg + "/rungs/0/load_g",
          "dose_incomplete " + one_leg + "/rungs/1/load_g",
          "dose_incomplete " + one_leg + "/rungs/2/load_g",
          "dose_incomplete " + one_leg + "/rungs/3/load_g",
          "dose_incomplete " + one_leg + "/rungs/4/load_g"}},
    });
}

TEST_CASE("an exercise that the app has no words for needs its own title and steps, in plain text", "[programme][H8]") {
    const std::string own = "/exercises/4";
    const std::string standing = "/phases/1/exercises/1/exercise";
    check_all({
        {"title and steps", {{own + "/title", R"("Calf press")"}, {own + "/steps", R"(["Push.","Let go."])"}}, {}},
        {"no steps", {{own + "/title", R"("Calf press")"}}, {"missing_field /exercises/4/steps"}},
        {"no title", {{own + "/steps", R"(["Push."])"}}, {"missing_field /exercises/4/title"}},
        {"an exercise that the app has no words for",
         {{own + "/id", R"("calf_press")"}, {standing, R"("calf_press")"}, {"/phases/1/landing", ""}},
         {"missing_field /exercises/4/title"}},
        {"the same exercise with title and steps",
         {{own + "/id", R"("calf_press")"},
          {standing, R"("calf_press")"},
          {"/phases/1/landing", ""},
          {own + "/title", R"("Calf press")"},
          {own + "/steps", R"(["Push."])"}},
         {}},
        {"an empty title",
         {{own + "/title", R"("")"}, {own + "/steps", R"(["Push."])"}},
         {"out_of_range /exercises/4/title"}},
        {"a title of blanks",
         {{own + "/title", R"("  ")"}, {own + "/steps", R"(["Push."])"}},
         {"unknown_value /exercises/4/title"}},
        {"a line break in a title",
         {{own + "/title", R"("Calf\npress")"}, {own + "/steps", R"(["Push."])"}},
         {"unknown_value /exercises/4/title"}},
        {"a title that reverses the text direction",
         {{own + "/title", R"("Calf\u202epress")"}, {own + "/steps", R"(["Push."])"}},
         {"unknown_value /exercises/4/title"}},
        {"a step that reverses the text direction",
         {{own + "/title", R"("Calf press")"}, {own + "/steps", R"(["Push.","Let\u2066 go."])"}},
         {"unknown_value /exercises/4/steps/1"}},
        {"a title of sixty characters, each of two bytes",
         {{own + "/title",
           "\"" +
               std::string("\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9"
                           "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9"
                           "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9"
                           "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9"
                           "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9") +
               "\""},
          {own + "/steps", R"(["Push."])"}},
         {}},
        {"a title of sixty-one characters",
         {{own + "/title",
           "\"" +
               std::string("\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9"
                           "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9"
                           "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9"
                           "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9"
                           "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9") +
               "a\""},
          {own + "/steps", R"(["Push."])"}},
         {"out_of_range /exercises/4/title"}},
        {"seven steps",
         {{own + "/title", R"("Calf press")"}, {own + "/steps", R"(["1","2","3","4","5","6","7"])"}},
         {"out_of_range /exercises/4/steps"}},
        {"a step of 201 characters",
         {{own + "/title", R"("Calf press")"}, {own + "/steps", "[\"" + std::string(201, 'a') + "\"]"}},
         {"out_of_range /exercises/4/steps/0"}},
        {"an unknown kind", {{own + "/kind", R"("explosive")"}}, {"unknown_value /exercises/4/kind"}},
    });
}

} // namespace heelwise::exercise_check_test
