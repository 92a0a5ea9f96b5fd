// R17, H9, H10: a programme is previewed, followed and undone. The safety screen comes first, and no dose rises by
// itself.
#include "content.hpp"
#include "programme/programme.hpp"
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::adopt_programme_test {
using namespace heelwise::test;

namespace {

std::string source(const std::string& set, const std::string& base = "six_phases_adapted") {
    return R"({"format":1,"base":{"id":")" + base + R"(","version":1},"set":)" + set + "}";
}
std::string following(World& world, const std::string& text) {
    return world.send({{"kind", "request_programme"}, {"text", text}});
}
std::string undo(World& world) { return world.send({{"kind", "request_programme_undo"}}); }
json::value programme(const World& world) { return world.view().at("programme"); }
json::value asked(World& world, std::string_view name, const json::object& args) {
    return World::parsed(world.engine().query(name, write_json(args), world.now_json()));
}
json::value preview(World& world, const std::string& text) { return asked(world, "programme", {{"text", text}}); }
std::string lead_keys(const json::value& seen) {
    std::string all;
    for (const json::value& lead : seen.at("ok").at("leads").as_array()) {
        const std::string key = World::text(lead.at("key"));
        all += (all.empty() ? "" : " ") + key.substr(key.rfind('.') + 1);
    }
    return all;
}
const std::string phase_3 =
    R"("/start":{"phase":3,"exercise":"single_raise","rung":1,"regardless":false},"/by":{"name":"Pat Lee","clinic":"Hill Street"})";

World fresh() {
    World world;
    world.on("2026-03-02");
    return world;
}

} // namespace

TEST_CASE("before the screen is clear no programme can be followed, and the preview says so", "[H9][R17]") {
    World world = fresh();
    CHECK(following(world, source("{" + phase_3 + "}")) == "screening_not_clear");
    CHECK(World::text(preview(world, source("{" + phase_3 + "}")).at("ok").at("barred").at("code")) ==
          "screening_not_clear");
    world.answer("rupture", "yes");
    CHECK(following(world, source("{" + phase_3 + "}")) == "screening_not_clear");
    CHECK(programme(world).at("standard").as_bool());
}

TEST_CASE("a new patient follows a physio's programme and begins where it says", "[R17][H9]") {
    World world = fresh();
    world.answer_all_safe();
    const json::value seen = preview(world, source("{" + phase_3 + "}"));
    CHECK(lead_keys(seen) == "questions start waits");
    CHECK(seen.at("ok").at("barred").is_null());
    CHECK(World::text(seen.at("ok").at("by").at("name")) == "Pat Lee");
    CHECK(following(world, source("{" + phase_3 + "}")).empty());
    CHECK(kinds(world.last_records) == "programme_followed");
    CHECK(world.next_screen() == "assessment");
    world.begin();
    CHECK(world.plan_line() == "build_up 3 single_raise#2 every_other_day");
    CHECK_FALSE(programme(world).at("standard").as_bool());
    CHECK(World::text(programme(world).at("by").at("clinic")) == "Hill Street");
    CHECK(following(world, source("{" + phase_3 + "}")) == "programme_same");
}

TEST_CASE("if R12 calls for calm down, the programme waits until it ends", "[R12][R17]") {
    World world = fresh();
    world.answer_all_safe();
    CHECK(following(world, source("{" + phase_3 + "}")).empty());
    world.begin({{"trend", says("worse")}});
    CHECK(World::text(world.plan().at("stage")) == "calm_down");
    CHECK(world.plan().at("phase").as_int64() == 1);
}

TEST_CASE("a programme without a name does not start above the phase that the person has reached", "[R17][H9]") {
    World world = fresh();
    world.answer_all_safe();
    CHECK(following(world, source(R"({"/start":{"phase":3,"exercise":"single_raise","rung":1,"regardless":false}})")) ==
          "programme_above_reach");
    CHECK(following(world, source(R"({"/start":{"phase":2,"exercise":"seated_raise","rung":1,"regardless":false}})"))
              .empty());
}

TEST_CASE("changed doses in the same document apply at once, at the same rung", "[R17]") {
    World world = fresh();
    world.begin({{"two_leg_raise", says("not_tried")}});
    REQUIRE(world.plan_line() == "build_up 1 seated_hold#5 daily");
    const std::string text = source(R"({"/phases/0/exercises/0/rest_ms":120000,"/by":{"name":"Pat"}})");
    CHECK(lead_keys(preview(world, text)) == "dose");
    CHECK(following(world, text).empty());
    CHECK(kinds(world.last_records) == "programme_followed plan_decided");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    CHECK(world.plan().at("exercises").as_array().front().at("dose").at("rest_ms") == 120'000);
    CHECK(World::text(world.plan().at("cause")) == "programme");
    CHECK(world.next_screen() == "today");
}

TEST_CASE("a programme that leaves the plan as it is makes no decision about the plan", "[R17]") {
    World world = fresh();
    world.begin();
    const std::string text = source(R"({"/phases/3/exercises/0/rest_ms":150000,"/by":{"name":"Pat"}})");
    CHECK(lead_keys(preview(world, text)) == "keeps");
    CHECK(following(world, text).empty());
    CHECK(kinds(world.last_records) == "programme_followed");
}

TEST_CASE("during calm down a link cannot raise a dose", "[H6][R17]") {
    World world = fresh();
    world.begin({{"trend", says("worse")}});
    REQUIRE(World::text(world.plan().at("stage")) == "calm_down");
    REQUIRE(world.plan().at("exercises").as_array().front().at("dose").at("hold_ms") == 30'000);
    // The rungs of 25 s and 30 s become 28 s and 33 s. As 33 s would be longer than before, the lower rung applies.
    const std::string rungs = "/phases/0/ladders/0/rungs/";
    CHECK(following(
              world,
              source("{\"" + rungs + "3/hold_ms\":28000,\"" + rungs + "4/hold_ms\":33000,\"/by\":{\"name\":\"Pat\"}}"))
              .empty());
    CHECK(world.plan().at("exercises").as_array().front().at("dose").at("hold_ms") == 28'000);
    CHECK(world.plan().at("exercises").as_array().front().at("rung") == 4);
}

TEST_CASE("another document asks its questions first, and no session can start before they are answered",
          "[R14][R17][H6]") {
    World world = fresh();
    world.begin();
    world.days_later(3).open_day();
    world.check_in();
    CHECK(lead_keys(preview(world, source("{}", "alfredson"))) == "questions");
    CHECK(following(world, source("{}", "alfredson")).empty());
    CHECK(kinds(world.last_records) == "programme_followed plan_decided assessment_begun assessment_required");
    CHECK(world.next_screen() == "assessment");
    CHECK(world.plan().at("phase").as_int64() == 1);
    CHECK_FALSE(world.start().empty());
    world.answer_all_asked();
    CHECK(world.send({{"kind", "complete_assessment"}}).empty());
    CHECK(world.next_screen() == "today");
    CHECK(World::text(world.plan().at("document").at("id")) == "alfredson");
}

TEST_CASE("a programme can be undone as long as nothing was done with it", "[R17]") {
    World world = fresh();
    world.begin();
    const json::value before = world.plan();
    world.days_later(3).open_day();
    world.check_in();
    CHECK(undo(world) == "nothing_to_undo");
    CHECK(following(world, source("{}", "alfredson")).empty());
    CHECK(World::text(programme(world).at("undo").at("title")) == "Six phases, adapted");
    CHECK(undo(world).empty());
    CHECK(world.next_screen() == "today");
    CHECK(programme(world).at("standard").as_bool());
    CHECK(programme(world).at("undo").is_null());
    CHECK(world.plan().at("exercises") == before.at("exercises"));
    CHECK(undo(world) == "nothing_to_undo");
}

TEST_CASE("after a session under the new programme, neither can be undone", "[R17][R62]") {
    World world = fresh();
    world.begin();
    CHECK(following(world, source(R"({"/phases/0/exercises/0/rest_ms":120000,"/by":{"name":"Pat"}})")).empty());
    CHECK(world.start().empty());
    CHECK(following(world, source("{}")) == "session_running");
    CHECK(undo(world) == "nothing_to_undo");
    CHECK(world.end().empty());
    CHECK(programme(world).at("undo").is_null());
    CHECK(undo(world) == "nothing_to_undo");
    CHECK(following(world, source("{}")).empty()); // returns to the standard programme, as a change of its own
    CHECK(programme(world).at("standard").as_bool());
}

TEST_CASE("undoing a programme does not undo a calm down that answers have begun since", "[H6][R17]") {
    World world = fresh();
    world.begin();
    world.days_later(3).open_day();
    world.check_in();
    CHECK(following(world, source("{}", "alfredson")).empty());
    world.answer_all_asked({{"trend", says("worse")}});
    CHECK(world.send({{"kind", "complete_assessment"}}).empty());
    REQUIRE(World::text(world.plan().at("stage")) == "calm_down");
    CHECK(undo(world).empty());
    CHECK(World::text(world.plan().at("document").at("id")) == "six_phases_adapted");
    CHECK(World::text(world.plan().at("stage")) == "calm_down");
}

TEST_CASE("a programme for another side is refused, and one taken before the side is known does not set the start",
          "[H10][R17]") {
    World world = fresh();
    world.answer_all_safe();
    const std::string right = source(R"({"/side":"right",)" + phase_3 + "}");
    World later = world;
    world.begin();
    CHECK(following(world, right) == "programme_other_side");
    const json::value barred = preview(world, right).at("ok").at("barred");
    CHECK(World::text(barred.at("params").at("side")) == "right");
    CHECK(World::text(barred.at("params").at("yours")) == "left");
    CHECK(following(later, right).empty());
    later.begin();
    CHECK(later.plan().at("phase").as_int64() <= 2);
    CHECK(programme(later).at("other_side").as_bool());
}

TEST_CASE("a programme is refused before its issue date and after its last day", "[H10]") {
    World world = fresh();
    world.answer_all_safe();
    CHECK(following(world, source(R"({"/issued":"2026-02-01","/expires":"2026-03-01"})")) == "programme_expired");
    CHECK(following(world, source(R"({"/issued":"2026-03-04","/expires":"2026-04-01"})")) == "programme_not_yet");
    // One day ahead may be today in another time zone, and the last day still counts.
    CHECK(following(world, source(R"({"/issued":"2026-03-03"})")).empty());
    CHECK(following(world, source(R"({"/issued":"2026-02-01","/expires":"2026-03-02"})")).empty());
    CHECK_FALSE(programme(world).at("ended").as_bool());
    world.days_later(1).open_day();
    CHECK(programme(world).at("ended").as_bool());
}

TEST_CASE("a physio's hold applies until a newer programme releases it", "[R36]") {
    World world = fresh();
    world.begin();
    CHECK(following(world, source(R"({"/issued":"2026-03-02","/hold":{"until":"2026-04-01"}})")).empty());
    CHECK(World::text(world.today().at("hold").at("until")) == "2026-04-01");
    const std::string released = source(R"({"/issued":"2026-02-20"})");
    CHECK(lead_keys(preview(world, released)) == "keeps older");
    CHECK(following(world, released).empty());
    CHECK(world.today().at("hold").is_null());
}

TEST_CASE("a programme that is out of bounds or hostile is refused with a code and changes nothing", "[H8]") {
    World world = fresh();
    world.begin();
    const auto before = world.log.size();
    CHECK(following(world, source(R"({"/parameters/response/red_pain":9})")) == "out_of_range");
    CHECK(following(world, source(R"({"/parameters/screening/adult_years":25})")) == "override_not_allowed");
    CHECK(following(world, source("{}", "nobody_knows")) == "programme_unknown");
    CHECK(following(world, R"({"format":1,"base":{"id":"six_phases_adapted","version":1},"set":[]})") == "wrong_type");
    CHECK(following(world, R"({"format":1,"base":{"id":"six_phases_adapted","version":1},"set":{},"patient":"x"})") ==
          "unknown_field");
    CHECK(following(world, "{") == "bad_json");
    CHECK(following(world, "hello") == "link_not_one");
    std::string posing(content::six_phases_adapted);
    posing.replace(posing.find("Six phases, adapted"), 19, "Six phases, hostile");
    CHECK(following(world, posing) == "programme_not_as_released");
    CHECK(world.log.size() == before);
}

TEST_CASE("the log alone decides which programme is followed", "[R17][H15]") {
    World world = fresh();
    world.answer_all_safe();
    CHECK(following(world, source("{" + phase_3 + "}")).empty());
    world.begin();
    const std::string seen = write_json(world.view());
    const std::string dumped = world.dump();
    world.reload();
    CHECK(write_json(world.view()) == seen);
    CHECK(world.dump() == dumped);
}

TEST_CASE("any released document can be followed after any other, and late answers do no harm", "[R17][H22]") {
    for (const Programme& first : released_programmes()) {
        for (const Programme& second : released_programmes()) {
            if (first.id == second.id) continue;
            INFO(first.id << " then " << second.id);
            World world = fresh();
            world.answer_all_safe();
            following(world, source("{}", first.id));
            world.begin();
            for (int day = 0; day < 5; ++day) {
                world.days_later(1).open_day();
                world.check_in();
                if (world.start().empty()) CHECK(world.end().empty());
            }
            world.days_later(1).open_day();
            world.check_in();
            REQUIRE(following(world, source("{}", second.id)).empty());
            world.answer_all_asked();
            REQUIRE(world.send({{"kind", "complete_assessment"}}).empty());
            CHECK(World::text(world.plan().at("document").at("id")) == second.id);
            // Answered late, which makes a session under the first document red.
            world.check_in({{"morning", json::object{{"left", 9}}}, {"soreness", "still_there"}});
            asked(world, "entries", {{"before", nullptr}, {"limit", 60}});
            asked(world, "insight", {{"weeks", 2}, {"before", nullptr}});
            CHECK(World::text(world.plan().at("document").at("id")) == second.id);
        }
    }
}

} // namespace heelwise::adopt_programme_test
