// H1-H3, H5: a hit that opens during a session ends the session at once and keeps what was done.
#include "stories/told.hpp"
#include "support/catch.hpp"

#include <array>
#include <utility>

namespace heelwise::stop_ends_session_test {
using namespace heelwise::test;

namespace {

struct Stop {
    const char* rule;
    std::vector<std::pair<const char*, const char*>> answers; // in the order asked; the last one is the hit
};

// One way to hit each rule, from the first question of a new round. R7 is left out.
const std::array<Stop, 8>& stops() {
    static const std::array<Stop, 8> all{{
        {"R6", {{"adult", "no"}}},
        {"R1", {{"adult", "yes"}, {"rupture", "yes"}}},
        {"R2", {{"adult", "yes"}, {"calf", "yes"}}},
        {"R5", {{"adult", "yes"}, {"four_steps", "yes"}}},
        {"R3", {{"adult", "yes"}, {"hot_joint", "yes"}}},
        {"R4", {{"adult", "yes"}, {"fluoroquinolone", "yes"}}},
        {"R8", {{"adult", "yes"}, {"treatment", "yes"}}},
        {"R9", {{"adult", "yes"}, {"other_signs", "yes"}}},
    }};
    return all;
}

// Pain 3 is tapped after the first exercise. Then something new is reported while the session still runs.
World in_a_session() {
    World world;
    world.on("2026-03-02").begin();
    REQUIRE(world.start().empty());
    world.minutes_later(4);
    const json::object pain{
        {"kind", "pain"}, {"at_ms", world.now().epoch_ms}, {"item", 0}, {"side", "left"}, {"pain", 3}};
    REQUIRE(world.send({{"kind", "stamp_session"}, {"session", world.session()}, {"stamp", pain}}).empty());
    REQUIRE(world.something_new().empty());
    return world;
}

json::object seen_now(const World& world) { return {{"kind", "seen"}, {"at_ms", world.now().epoch_ms}}; }

} // namespace

TEST_CASE("a running session ends with the answer that hits a rule",
          "[R1][R2][R3][R4][R5][R6][R8][R9][H1][H2]"
          "[H3][H5][R62]") {
    for (const Stop& stop : stops()) {
        INFO(stop.rule);
        World world = in_a_session();
        const std::string session = world.session();
        for (const auto& [question, answer] : stop.answers) {
            REQUIRE_FALSE(world.view().at("session").is_null());
            REQUIRE(world.answer(question, answer).empty());
        }
        CHECK(world.hits().find(stop.rule) == 0);
        CHECK(world.view().at("session").is_null());
        CHECK(world.next_screen() == "stop");
        CHECK(world.tasks().find("resume") == std::string::npos);
        const auto ended = last_of<SessionEnded>(world.log);
        REQUIRE(ended);
        CHECK(ended->how == SessionEnd::stopped);
        CHECK_FALSE(ended->complete); // R62
        CHECK(ended->during.left == 3);
        CHECK(world.send({{"kind", "stamp_session"}, {"session", session}, {"stamp", seen_now(world)}}) ==
              "session_over");
        CHECK(world.barrier() != "");
    }
}

TEST_CASE("answers without a hit let the session go on", "[R62][H22]") {
    World world = in_a_session();
    world.answer_all_safe();
    CHECK_FALSE(world.view().at("session").is_null());
    CHECK(world.end().empty());
}

TEST_CASE("a session that a hit ended can still be rated, and a red in it eases the plan", "[R30][R32][H6]") {
    World world = in_a_session();
    const std::string session = world.session();
    world.answer("adult", "yes");
    world.answer("rupture", "yes");
    REQUIRE(world.rate(session, {{"during", left(6)}}).empty());
    CHECK(last_of<RedDecided>(world.log).has_value());
}

} // namespace heelwise::stop_ends_session_test
