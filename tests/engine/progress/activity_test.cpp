// R44: other activities are classified like sessions, and each kind has its advice. A red activity bars a move up but
// does not ease the plan.
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::activity_test {
using namespace heelwise::test;

namespace {

World begun() {
    World world;
    world.on("2026-03-01").begin();
    world.check_in();
    return world;
}
std::string log(World& world, std::string_view what, std::int64_t pain, std::string_view date = "") {
    return world.send({{"kind", "submit_activity"},
                       {"date", date.empty() ? write_date(world.now().local_date) : std::string(date)},
                       {"what", what},
                       {"minutes", 40},
                       {"pain", left(pain)}});
}
// "run:wait" for each kind whose advice is not "not_known".
std::string advice(const World& world) {
    std::string all;
    const json::value today = world.today();
    for (const json::value& one : today.at("activities").as_array()) {
        const std::string said = World::text(one.at("advice"));
        if (said != "not_known") all += (all.empty() ? "" : " ") + World::text(one.at("what")) + ":" + said;
    }
    return all;
}
std::string response(const World& world, std::string_view what) {
    const json::value today = world.today();
    for (const json::value& one : today.at("activities").as_array()) {
        if (World::text(one.at("what")) == what && !one.at("last").is_null()) {
            return World::text(one.at("last").at("response"));
        }
    }
    return "";
}

} // namespace

TEST_CASE("running and sport must wait until an entry shows that they went well", "[R44]") {
    World world = begun();
    CHECK(advice(world) == "run:wait sport:wait");
    REQUIRE(log(world, "run", 2) == "");
    CHECK(response(world, "run") == "unknown"); // the next check-in is missing (H7)
    CHECK(advice(world) == "run:wait sport:wait");
    days_on(world, 1);
    CHECK(response(world, "run") == "green");
    CHECK(advice(world) == "run:keep sport:wait");
}

TEST_CASE("in phase 6 no activity has to wait", "[R44]") {
    World world = begun();
    put_at(world, 6, "single_leg_hops", 0);
    CHECK(advice(world) == "");
}

TEST_CASE("an activity is classified green, amber or red by the limits of R30", "[R44][R30]") {
    struct Row {
        std::int64_t pain;
        std::int64_t morning; // the baseline is 1
        std::string_view soreness;
        std::string_view response;
        std::string_view advice;
    };
    for (const Row& row : {Row{2, 1, "none", "green", "keep"},
                           Row{3, 1, "none", "amber", "keep"},
                           Row{5, 1, "gone", "amber", "keep"},
                           Row{6, 1, "none", "red", "less"},
                           Row{2, 2, "none", "amber", "keep"},
                           Row{2, 3, "none", "red", "less"},
                           Row{2, 1, "still_there", "red", "less"}}) {
        World world;
        world.on("2026-03-01").begin({{"morning_pain_left", says(1)}});
        world.at("2026-03-01", 7 * 60);
        REQUIRE(log(world, "walk", row.pain) == "");
        world.at("2026-03-02", 8 * 60).check_in({{"morning", left(row.morning)}, {"soreness", row.soreness}});
        INFO(row.pain << " " << row.morning << " " << row.soreness);
        CHECK(response(world, "walk") == row.response);
        CHECK(advice(world) == "walk:" + std::string(row.advice) + " run:wait sport:wait");
    }
}

TEST_CASE("a red activity bars a move up on its day and the next, and does not ease the plan", "[R44][R32][H6]") {
    World world = begun();
    world.train();
    days_on(world, 1);
    world.train();
    days_on(world, 1);
    REQUIRE(world.offered() == "rung_up");
    REQUIRE(log(world, "swim", 6) == "");
    CHECK(world.offered() == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily");
    CHECK(world.today().at("rest").is_null());
    CHECK(world.barrier() == ""); // R32 counts only sessions
    days_on(world, 1);
    CHECK(world.offered() == "");
    days_on(world, 1);
    CHECK(world.offered() == "rung_up");
}

TEST_CASE("an activity can be corrected, deleted and restored", "[R44]") {
    World world = begun();
    REQUIRE(log(world, "cycle", 6) == "");
    const std::string id = last_of<ActivitySubmitted>(world.last_records)->activity;
    CHECK(advice(world) == "run:wait cycle:less sport:wait");
    const json::object corrected{{"kind", "submit_activity"},
                                 {"activity", id},
                                 {"date", "2026-03-01"},
                                 {"what", "cycle"},
                                 {"minutes", 40},
                                 {"pain", left(2)}};
    REQUIRE(world.send(corrected) == "");
    CHECK(advice(world) == "run:wait sport:wait"); // not known before the next check-in
    REQUIRE(world.send(corrected) == "");
    CHECK(world.last_records.empty());
    REQUIRE(log(world, "cycle", 6) == "");
    REQUIRE(world.remove(opened(world.last_records[0]).id) == "");
    CHECK(advice(world) == "run:wait sport:wait");
    REQUIRE(world.send({{"kind", "restore_record"}, {"target", opened(world.log[world.log.size() - 2]).id}}) == "");
    CHECK(advice(world) == "run:wait cycle:less sport:wait");
    json::object unknown = corrected;
    unknown["activity"] = "nobody";
    CHECK(world.send(unknown) == "target_unknown");
}

TEST_CASE("an activity is refused if it is in the future, has a bad length, or names a side that is not sore",
          "[R44][R16][H8]") {
    World world = begun();
    CHECK(log(world, "walk", 2, "2026-03-02") == "future_date");
    const auto with = [&](std::int64_t minutes, json::object pain) {
        return world.send({{"kind", "submit_activity"},
                           {"date", "2026-03-01"},
                           {"what", "walk"},
                           {"minutes", minutes},
                           {"pain", std::move(pain)}});
    };
    CHECK(with(0, left(1)) == "out_of_range");
    CHECK(with(1440, left(1)) == "");
    CHECK(with(1441, left(1)) == "out_of_range");
    CHECK(with(30, both(1, 1)) == "question_not_asked");
    CHECK(log(world, "chess", 1) == "unknown_value");
}

} // namespace heelwise::activity_test
