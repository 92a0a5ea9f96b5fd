// Faults of a whole document: shapes, ids, numbers that contradict each other, and many faults at once.
#include "support/catch.hpp"
#include "support/document_edit.hpp"

#include <algorithm>
#include <map>

namespace heelwise::programme_check_test {

namespace {

const std::string holds = "/phases/0/ladders/0";
const std::string weights = "/phases/3/ladders/0";
const std::string rebounds = "/phases/3/ladders/1";

} // namespace

TEST_CASE("the built-in programme has no fault", "[programme][H8]") { CHECK(faults_after({}).empty()); }

TEST_CASE("a wrong type, a value out of range, an unknown or a missing member is a fault", "[programme][H8]") {
    check_all({
        {"a later format", {{"/format", "2"}}, {"out_of_range /format"}},
        {"a word for a number",
         {{"/parameters/screening/adult_years", R"("18")"}},
         {"wrong_type /parameters/screening/adult_years"}},
        {"a fraction",
         {{"/parameters/after_red/severe_pain", "7.5"}},
         {"wrong_type /parameters/after_red/severe_pain"}},
        {"an integer of more than 64 bits", {{"/version", "18446744073709551615"}}, {"out_of_range /version"}},
        {"null", {{"/parameters/flow/ready_ms", "null"}}, {"wrong_type /parameters/flow/ready_ms"}},
        {"a number for a boolean", {{"/exercises/0/each_side", "0"}}, {"wrong_type /exercises/0/each_side"}},
        {"an unknown member", {{"/parameters/screening/colour", "1"}}, {"unknown_field /parameters/screening/colour"}},
        {"an unknown member whose name is escaped", {{"/exercises/0/a~1b", "1"}}, {"unknown_field /exercises/0/a~01b"}},
        {"a missing member",
         {{"/parameters/screening/repeat_days", ""}},
         {"missing_field /parameters/screening/repeat_days"}},
        {"no sources", {{"/exercises/3/sources", ""}}, {"missing_field /exercises/3/sources"}},
        {"an empty list of sources", {{"/exercises/3/sources", "[]"}}, {"out_of_range /exercises/3/sources"}},
        {"an unknown source", {{"/exercises/3/sources/0", R"("BLOG")"}}, {"unknown_value /exercises/3/sources/0"}},
        {"a word outside its set", {{"/exercises/9/legs", R"("three")"}}, {"unknown_value /exercises/9/legs"}},
        {"an id with a blank", {{"/goals/2", R"("work day")"}}, {"unknown_value /goals/2"}},
        {"an empty title", {{"/title", R"("")"}}, {"out_of_range /title"}},
        {"a title of blanks", {{"/title", R"("   ")"}}, {"unknown_value /title"}},
        {"a title that reverses the text direction", {{"/title", R"("abc\u202Edef")"}}, {"unknown_value /title"}},
    });
}

TEST_CASE("every id is unique, and every id that is referred to exists", "[programme][H8]") {
    check_all({
        {"two exercises with one id",
         {{"/exercises/1/id", R"("seated_hold")"}},
         {"duplicate_id /exercises/1/id", "dangling_id /phases/0/exercises/1/exercise"}},
        {"two phases with one id", {{"/phases/1/id", R"("hold")"}}, {"duplicate_id /phases/1/id"}},
        {"two ladders with one id",
         {{rebounds + "/id", R"("weights")"}},
         {"duplicate_id " + rebounds + "/id", "dangling_id /phases/3/exercises/1/ladder"}},
        {"two calming items with one id", {{"/calming/1/id", R"("standing")"}}, {"duplicate_id /calming/1/id"}},
        {"two goals with one id", {{"/goals/1", R"("sleep")"}}, {"duplicate_id /goals/7"}},
        {"an exercise twice in a phase",
         {{"/phases/1/exercises/2/exercise", R"("seated_raise")"}},
         {"duplicate_id /phases/1/exercises/2/exercise"}},
        {"a source twice", {{"/phases/1/sources/1", R"("NHS")"}}, {"duplicate_id /phases/1/sources/1"}},
        {"an exercise that does not exist",
         {{"/phases/1/exercises/2/exercise", R"("handstand")"}},
         {"dangling_id /phases/1/exercises/2/exercise"}},
        {"a ladder that does not exist",
         {{"/phases/1/exercises/1/ladder", R"("holds")"}},
         {"dangling_id /phases/1/exercises/1/ladder"}},
        {"an unused ladder", {{"/phases/4/exercises/0", ""}}, {"unknown_field /phases/4/ladders/2"}},
        {"a fact that does not exist", {{"/calming/0/facts/0", R"("F99")"}}, {"dangling_id /calming/0/facts/0"}},
        {"a rule in place of a fact", {{"/calming/0/facts/0", R"("R9")"}}, {"dangling_id /calming/0/facts/0"}},
    });
}

TEST_CASE("numbers that contradict each other are a fault", "[programme][H18]") {
    const auto contradicts = [](const std::vector<Edit>& edits) {
        const auto faults = faults_after(edits);
        return faults.size() == 1 && faults.front().starts_with("parameters_contradict ")
                   ? faults.front().substr(std::string("parameters_contradict ").size())
                   : "";
    };
    CHECK(contradicts({{"/parameters/response/red_pain", "3"},
                       {"/parameters/after_red/rest_pain", "2"},
                       {"/parameters/calm/calm_pain", "2"}}) == "/parameters/response/amber_pain");
    CHECK(contradicts({{"/parameters/response/red_morning", "1"}}) == "/parameters/response/amber_morning");
    CHECK(contradicts({{"/parameters/calm/last_days", "6"}}) == "/parameters/calm/last_days");
    CHECK(contradicts({{"/parameters/calm/window_days", "6"}, {"/parameters/calm/calm_days", "7"}}) ==
          "/parameters/calm/calm_days");
    CHECK(contradicts({{"/parameters/calm/stable_pain", "2"}}) == "/parameters/calm/calm_pain");
    CHECK(contradicts({{"/parameters/rising/window_days", "5"}, {"/parameters/rising/answers_min", "6"}}) ==
          "/parameters/rising/answers_min");
    CHECK(contradicts({{"/parameters/first_hold/moderate_ms", "14000"}}) == "/parameters/first_hold/high_ms");
    CHECK(contradicts({{"/parameters/first_hold/low_ms", "29000"}}) == "/parameters/first_hold/moderate_ms");
    CHECK(contradicts({{"/parameters/response/baseline_answers", "5"}, {"/parameters/response/baseline_min", "6"}}) ==
          "/parameters/response/baseline_min");
    CHECK(contradicts({{"/parameters/response/baseline_answers", "9"}, {"/parameters/response/baseline_days", "8"}}) ==
          "/parameters/response/baseline_answers");
    CHECK(contradicts({{"/parameters/response/morning_hours", "12"}, {"/parameters/response/sore_hours", "12"}}) ==
          "/parameters/response/morning_hours");
    CHECK(contradicts({{"/parameters/response/red_pain", "3"},
                       {"/parameters/response/amber_pain", "2"},
                       {"/parameters/calm/calm_pain", "2"}}) == "/parameters/after_red/rest_pain");
    CHECK(contradicts({{"/parameters/step/green_sessions", "4"}}) == "/parameters/step/green_sessions");
    CHECK(contradicts({{"/parameters/into_2/easy_sessions", "7"}}) == "/parameters/into_2/easy_sessions");
    CHECK(contradicts({{"/parameters/into_3_4/green_days", "15"}}) == "/parameters/into_3_4/green_days");
    // A first hold below the lowest rung would have no rung (R20).
    CHECK(contradicts({{holds + "/rungs/0/hold_ms", "16000"}, {holds + "/rungs/1/hold_ms", "17000"}}) ==
          "/parameters/first_hold/high_ms");
}

TEST_CASE("all faults are reported together, even next to broken parts", "[programme][H8]") {
    CHECK(faults_after({{"/parameters/screening", ""},
                        {"/exercises/0", R"("seated_hold")"},
                        {"/exercises/1/support", R"("none")"},
                        {"/phases/1/ladders/0/rungs/1/sets", "2"},
                        {"/goals", "{}"}}) == std::vector<std::string>{"missing_field /parameters/screening",
                                                                       "wrong_type /goals",
                                                                       "wrong_type /exercises/0",
                                                                       "support_missing /exercises/1/support",
                                                                       "dangling_id /phases/0/exercises/0/exercise",
                                                                       "rung_not_rising /phases/1/ladders/0/rungs/1",
                                                                       "rung_changes_two /phases/1/ladders/0/rungs/2"});
}

namespace {

// Collects the pointer of every place in a document.
void collect(const json::value& value, const std::string& path, std::vector<std::string>& places) {
    if (!path.empty()) places.push_back(path);
    if (const json::array* items = value.if_array()) {
        for (std::size_t i = 0; i < items->size(); ++i) collect((*items)[i], path + "/" + std::to_string(i), places);
    } else if (const json::object* object = value.if_object()) {
        for (const auto& pair : *object) {
            collect(pair.value(), pointer_to(path, {pair.key().data(), pair.key().size()}), places);
        }
    }
}

// Returns one place of each kind: of "/phases/0/name" and "/phases/1/name" only the last. Each place needs a check of the
// whole document.
std::vector<std::string> places_of_every_kind() {
    std::vector<std::string> places;
    collect(good_document(), "", places);
    std::map<std::string, std::string> by_kind;
    for (const std::string& place : places) {
        std::string kind = place;
        kind.erase(std::remove_if(kind.begin(), kind.end(), [](char c) { return c >= '0' && c <= '9'; }), kind.end());
        by_kind[kind] = place;
    }
    std::vector<std::string> chosen;
    for (const auto& [kind, place] : by_kind) chosen.push_back(place);
    return chosen;
}

} // namespace

TEST_CASE("null at any place is a fault at that place", "[programme][H8]") {
    for (const std::string& place : places_of_every_kind()) {
        const auto faults = faults_after({{place, "null"}});
        const auto is_it = [&](const std::string& fault) { return fault == "wrong_type " + place; };
        INFO(place);
        CHECK(std::any_of(faults.begin(), faults.end(), is_it));
    }
}

TEST_CASE("a missing member is a fault anywhere, unless it is optional", "[programme][H8]") {
    for (const std::string& place : places_of_every_kind()) {
        const bool item = place.find_last_not_of("0123456789") == place.rfind('/');
        const bool optional = place.ends_with("/fallback") || place.ends_with("/on_request") ||
                              place.ends_with("/impact") || place.ends_with("/gate") || place.ends_with("/place") ||
                              place.ends_with("/landing");
        if (item || optional) continue;
        INFO(place);
        CHECK_FALSE(faults_after({{place, ""}}).empty());
    }
}

TEST_CASE("a list that is far too long is one fault, not thousands", "[programme][H8]") {
    json::value document = good_document();
    json::array many;
    many.resize(20'000, json::value(nullptr));
    document.as_object()["exercises"] = many;
    const auto faults = said(check_document(document));
    CHECK(std::count(faults.begin(), faults.end(), "out_of_range /exercises") == 1);
    CHECK(faults.size() < 60);
}

} // namespace heelwise::programme_check_test
