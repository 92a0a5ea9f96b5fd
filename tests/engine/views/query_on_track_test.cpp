// R55: a person's own way beside the band, and a table that agrees with the rules it was made by.
#include "content.hpp"
#include "simulation/on_track_band.hpp"
#include "stories/told.hpp"
#include "support/catch.hpp"
#include "support/link_sources.hpp"
#include "views/on_track_table.hpp"

namespace heelwise::query_on_track_test {

using namespace heelwise::test;

namespace {

json::value answer_of(World& world, const char* args) {
    return World::parsed(world.engine().query("on_track", args, world.now_json()));
}
json::value on_track(World& world) { return answer_of(world, "{}").at("ok"); }

// Returns the stored start of the table, or nullptr.
json::value stored(const Programme& programme, const std::string& start) {
    const json::value table = *parse_json(content::on_track);
    for (const json::value& document : table.at("documents").as_array()) {
        if (view_of(document.at("document").as_string()) != programme.id) continue;
        CHECK(document.at("version") == programme.version);
        for (const json::value& one : document.at("starts").as_array()) {
            if (view_of(one.at("start").as_string()) == start) return one;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("before the first plan there is no way and no band", "[R55]") {
    World world;
    world.on("2026-01-05");
    const json::value before = on_track(world);
    CHECK(before.at("since").is_null());
    CHECK(before.at("met").is_null());
    CHECK(before.at("slower") == false);
    CHECK(before.at("phases").as_array().size() == 6);
    CHECK(before.at("phases").at(5).at("band").is_null());
}

TEST_CASE("days count from the first plan, and the band is that of its start", "[R55]") {
    World world;
    world.on("2026-01-05").begin();
    world.days_later(9);
    const json::value shown = on_track(world);
    CHECK(shown.at("since") == "2026-01-05");
    CHECK(shown.at("day") == 10);
    CHECK(shown.at("start") == "phase_1");
    CHECK(shown.at("people") == 100);
    CHECK(shown.at("phases").at(0).at("reached") == json::value(json::object{{"date", "2026-01-05"}, {"day", 1}}));
    CHECK(shown.at("phases").at(1).at("reached").is_null());
    const auto band = on_track_band("six_phases_adapted", 1, "phase_1");
    REQUIRE(band.size() == 6);
    CHECK(shown.at("phases").at(2).at("band").at("half") == json::value(*band[2][1]));
}

TEST_CASE("slower than the band means later than 90 of 100 reached the next phase, and what was met is counted",
          "[R55]") {
    const std::int64_t ninetieth = *on_track_band("six_phases_adapted", 1, "phase_1").at(1)[2];
    World world;
    world.on("2026-01-05").begin();
    world.check_in();
    world.train({{"during", left(6)}});
    world.days_later(static_cast<int>(ninetieth) - 1);
    CHECK(on_track(world).at("day") == ninetieth);
    CHECK(on_track(world).at("slower") == false);
    world.days_later(1);
    CHECK(on_track(world).at("slower") == true);
    CHECK(on_track(world).at("met").at("reds") == 1);
    CHECK(on_track(world).at("met").at("ambers") == 0);
}

TEST_CASE("a physio's start has its own band, and a programme with another pace has none", "[R17][R55]") {
    const auto followed = [](const char* set) {
        World world;
        world.on("2026-01-05").begin();
        REQUIRE(world.send({{"kind", "request_programme"}, {"text", write_json(source(set))}}) == "");
        world.days_later(1);
        return on_track(world);
    };
    const json::value higher = followed(
        R"({"/start":{"phase":3,"exercise":"two_up_one_down","rung":0,"regardless":false},"/side":"left","/by":{"name":"A. Physio"}})");
    CHECK(higher.at("since") == "2026-01-05");
    CHECK(higher.at("day") == 2);
    CHECK(higher.at("start") == "phase_3");
    CHECK(higher.at("phases").at(2).at("reached").at("day") == 1);
    const auto band = on_track_band("six_phases_adapted", 1, "phase_3");
    CHECK(higher.at("phases").at(3).at("band").at("tenth") == json::value(*band.at(3)[0]));
    CHECK(higher.at("phases").at(1).at("band").at("ninetieth").is_null());
    const json::value slower = followed(R"({"/phases/2/frequency":"times_a_week","/phases/2/times":2})");
    CHECK(slower.at("start") == "phase_1");
    CHECK(slower.at("phases").at(2).at("band").is_null());
    CHECK(slower.at("slower") == false);
}

TEST_CASE("arguments are refused, because there are none", "[R55][H8]") {
    World world;
    CHECK(answer_of(world, R"({"weeks":1})").as_object().contains("error"));
}

TEST_CASE("the table has each released document and start, and nothing else", "[R55]") {
    std::size_t starts = 0;
    for (const Programme& programme : released_programmes()) {
        for (const BandStart& start : band_starts(programme)) {
            INFO(programme.id << " " << start.name);
            CHECK(on_track_band(programme.id, programme.version, start.name).size() == programme.phases.size());
            ++starts;
        }
    }
    std::size_t found = 0;
    const json::value table = *parse_json(content::on_track);
    for (const json::value& document : table.at("documents").as_array()) {
        found += document.at("starts").as_array().size();
    }
    CHECK(found == starts);
}

// If this fails, the rules or the virtual people have changed: run `heelwise on-track > cpp/content/on_track.json` and look at the
// difference.
TEST_CASE("the table is what the rules give now", "[R55][simulate][crowd]") {
    for (const Programme& programme : released_programmes()) {
        for (const BandStart& start : band_starts(programme)) {
            INFO(programme.id << " " << start.name);
            const json::value kept = stored(programme, start.name);
            REQUIRE(kept.is_object());
            CHECK(kept.at("first_people").at(0) == json::value(band_days(start, 0)));
        }
    }
}

TEST_CASE("a moderate start under the built-in programme gives the stored band", "[R55][simulate][crowd]") {
    const Programme& programme = default_programme();
    for (const BandStart& start : band_starts(programme)) {
        if (start.name == "phase_1") CHECK(stored(programme, start.name) == json::value(write_band(start)));
    }
}

} // namespace heelwise::query_on_track_test
