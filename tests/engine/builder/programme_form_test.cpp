// The form of the builder: every field with its bounds and the engine's faults, the link, and the export as a document
// of one's own.
#include "builder/programme_form.hpp"
#include "content.hpp"
#include "programme/programme_shape.hpp"
#include "support/catch.hpp"

#include <set>

namespace heelwise::programme_form_test {

namespace {

const CivilDate today = *parse_date("2026-11-21");

std::string overrides(const std::string& set, const std::string& base = "six_phases_adapted") {
    return R"({"format":1,"base":{"id":")" + base + R"(","version":1},"set":)" + set + "}";
}
json::object form(const std::string& text) {
    auto made = programme_form(text, today);
    REQUIRE(made);
    return *made;
}
std::string text_of(const json::value& value) { return std::string(view_of(value.as_string())); }

// Collects every object that has a pointer, at any depth.
void collect(const json::value& value, std::vector<const json::object*>& fields) {
    if (const json::array* list = value.if_array()) {
        for (const json::value& one : *list) collect(one, fields);
    }
    const json::object* object = value.if_object();
    if (object == nullptr) return;
    if (object->contains("pointer") && object->contains("kind")) fields.push_back(object);
    for (const auto& pair : *object) collect(pair.value(), fields);
}
const json::object* field(const json::object& made, std::string_view pointer) {
    static std::vector<json::value> kept; // keeps the forms, because the fields returned point into them
    kept.emplace_back(made);
    std::vector<const json::object*> fields;
    collect(kept.back(), fields);
    for (const json::object* one : fields) {
        if (view_of(one->at("pointer").as_string()) == pointer) return one;
    }
    return nullptr;
}
std::string codes(const json::value& faults) {
    std::string all;
    for (const json::value& fault : faults.as_array()) all += (all.empty() ? "" : " ") + text_of(fault.at("code"));
    return all;
}

} // namespace

TEST_CASE("the form of every released document has a link and no faults", "[R36]") {
    for (const Programme& programme : released_programmes()) {
        INFO(programme.id);
        const json::object made = form(overrides("{}", programme.id));
        CHECK(made.at("faults").as_array().empty());
        CHECK(made.at("differs").as_array().empty());
        CHECK(made.at("phases").as_array().size() == programme.phases.size());
        CHECK(made.at("link").is_object());
        std::vector<const json::object*> fields;
        const json::value kept = made;
        collect(kept, fields);
        std::set<std::string> pointers;
        for (const json::object* one : fields) {
            CHECK(pointers.insert(text_of(one->at("pointer"))).second);
            CHECK(one->at("value") == one->at("standard"));
        }
        CHECK(pointers.size() > 40);
    }
}

TEST_CASE("a field shows its value, the standard value, its bounds and the words for both", "[R36][H18]") {
    const json::object made = form(overrides(R"({"/parameters/response/red_pain":5})"));
    const json::object& limit = *field(made, "/parameters/response/red_pain");
    CHECK(limit.at("value") == 5);
    CHECK(limit.at("standard") == 6);
    CHECK(limit.at("min") == 3);
    CHECK(limit.at("max") == 6);
    CHECK(text_of(limit.at("kind")) == "pain");
    const json::object& difference = made.at("differs").as_array().front().as_object();
    CHECK(difference.at("standard").at(0).at("params").at("n") == 6);
    CHECK(difference.at("offered").at(0).at("params").at("n") == 5);
}

TEST_CASE("the bounds of a dose are those of its kind of exercise, in whole units", "[H6][H18]") {
    const json::object made = form(overrides("{}"));
    // F20: a hold takes at most 60 s. F21: slow work takes 3 to 5 s each way.
    const json::object& hold = *field(made, "/phases/0/ladders/0/rungs/3/hold_ms");
    CHECK(hold.at("value") == 25'000);
    CHECK(hold.at("max") == 60'000);
    const json::object& up = *field(made, "/phases/1/ladders/0/constant/up_ms");
    CHECK(up.at("min") == 3'000);
    CHECK(up.at("max") == 5'000);
}

TEST_CASE("a fault appears at its field, and the rest of the form still works", "[H8][R36]") {
    const json::object made =
        form(overrides(R"({"/parameters/response/red_pain":9,"/phases/0/ladders/0/rungs/3/hold_ms":28000})"));
    CHECK(codes(made.at("faults")) == "out_of_range");
    const json::object& limit = *field(made, "/parameters/response/red_pain");
    CHECK(limit.at("value") == 9);
    CHECK(codes(limit.at("faults")) == "out_of_range");
    CHECK(limit.at("faults").at(0).at("params").at("max") == 6);
    CHECK(made.at("link").is_null());
    const json::value rung = made.at("phases").at(0).at("ladders").at(0).at("rungs").at(3);
    CHECK(rung.at("dose_text").at("params").at("seconds") == 28);
}

TEST_CASE("numbers that contradict each other are a fault, and the form has no link", "[R36]") {
    const json::object made = form(overrides(R"({"/parameters/response/red_pain":3})"));
    CHECK_FALSE(made.at("faults").as_array().empty());
    CHECK(made.at("link").is_null());
}

TEST_CASE("overrides that make no sense still give a form that lists their faults", "[H8]") {
    for (const char* set :
         {R"({"/hold":{"until":"2027-11-21"}})",
          R"({"/nobody/knows":1})",
          R"({"/start":{"phase":"x"}})",
          R"({"/by":7,"/goals":[1,2],"/note":[],"/side":{},"/start":[]})",
          R"({"/phases/0/weekdays":["monday"],"/phases/0/frequency":"weekdays","/phases/1/frequency":7})"}) {
        INFO(set);
        const json::object made = form(overrides(set));
        const bool is_weekdays = std::string_view(set).find("weekdays") != std::string_view::npos;
        CHECK_FALSE(made.at("faults").as_array().empty());
        CHECK(made.at("phases").at(0).at("weekdays").is_object() == is_weekdays);
    }
}

TEST_CASE("a frequency brings the field for its weekdays or its times", "[R23][R40]") {
    const json::object week = form(overrides(R"({"/phases/1/frequency":"times_a_week","/phases/1/times":3})"));
    CHECK(week.at("phases").at(1).at("times").at("value") == 3);
    CHECK(week.at("phases").at(1).at("weekdays").is_null());
    const json::object days =
        form(overrides(R"({"/phases/1/frequency":"weekdays","/phases/1/weekdays":["monday","thursday"]})"));
    CHECK(days.at("phases").at(1).at("weekdays").at("value_text").as_array().size() == 2);
    CHECK(days.at("faults").as_array().empty());
}

TEST_CASE("an exercise that is left out stays in the form", "[R15][H22]") {
    const json::object made = form(overrides(R"({"/phases/0/exercises/1/use":false})"));
    CHECK(made.at("faults").as_array().empty());
    const json::value exercises = made.at("phases").at(0).at("exercises");
    CHECK(exercises.as_array().size() >= 2);
    CHECK(exercises.at(1).at("use").at("value") == false);
    CHECK(exercises.at(0).at("use").at("value") == true);
}

TEST_CASE("the form has a field for everything that a physio may set", "[R36]") {
    std::set<std::string> shown;
    for (const Programme& programme : released_programmes()) {
        for (const char* frequency : {"weekdays", "times_a_week"}) {
            std::string set = "{";
            for (std::size_t i = 0; i < programme.phases.size(); ++i) {
                set += (i == 0 ? "" : ",") + ("\"/phases/" + std::to_string(i)) + "/frequency\":\"" + frequency + "\"";
            }
            const json::value made = form(overrides(set + "}", programme.id));
            std::vector<const json::object*> fields;
            collect(made, fields);
            for (const json::object* one : fields) shown.insert(text_of(one->at("pointer")));
        }
    }
    // These are parts of their own in the form (given, start, goals).
    const std::set<std::string> given{
        "/start", "/issued", "/expires", "/review", "/hold", "/side", "/goals", "/note", "/by"};
    const auto& members = overrides_spec().members;
    for (const SpecMember& member : members.back().spec.members) {
        if (given.count(member.name) > 0) continue;
        if (member.name == "/phases/*/ladders/*/constant/rm") continue; // no released document has this one
        const bool is_shown = std::any_of(
            shown.begin(), shown.end(), [&](const std::string& pointer) { return fits_pattern(pointer, member.name); });
        INFO(member.name);
        CHECK(is_shown);
    }
}

TEST_CASE("a programme that has expired is a fault of the form", "[H10]") {
    CHECK(codes(form(overrides(R"({"/issued":"2026-10-01","/expires":"2026-11-01"})")).at("faults")) ==
          "programme_expired");
    CHECK(codes(form(overrides(R"({"/issued":"2026-12-01","/expires":"2027-01-01"})")).at("faults")).empty());
}

TEST_CASE("the characters of a link are counted with and without the words written by hand", "[R17]") {
    const json::object made = form(overrides(R"({"/note":"Slowly does it.","/by":{"name":"Pat Lee"}})"));
    const json::value& link = made.at("link");
    CHECK(link.at("characters") == static_cast<std::int64_t>(link.at("text").as_string().size()));
    CHECK(link.at("plain_characters").as_int64() < link.at("characters").as_int64());
}

TEST_CASE("a changed programme is exported under an id of its own and can be opened again", "[H9][H8]") {
    const auto exported = [](const std::string& text) {
        const auto answer = parse_json(programme_export_answer(text));
        return text_of(answer->at("ok"));
    };
    CHECK(*parse_json(exported(overrides("{}"))) == *parse_json(content::six_phases_adapted));
    const std::string own = exported(overrides(R"({"/parameters/response/red_pain":5})"));
    CHECK(text_of(parse_json(own)->at("id")) == "six_phases_adapted_own");
    const json::object made = form(own);
    CHECK(made.at("faults").as_array().empty());
    CHECK(made.at("link").is_null()); // no link can carry it
    CHECK(field(made, "/parameters/response/red_pain")->at("standard") == 5);
}

} // namespace heelwise::programme_form_test
