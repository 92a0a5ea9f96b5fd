// R30, R31: soreness that is still there before its hours are over is asked again, and nobody is stuck with it (H22).
#include "stories/world.hpp"
#include "support/catch.hpp"

using namespace heelwise;
using heelwise::test::World;

namespace {

// A session that ended at 20:10, and a morning at 07:00: 10 h 50 min later, soreness is still there.
World evening_session() {
    World world;
    world.at("2026-03-01", 20 * 60).begin();
    world.check_in();
    world.train();
    world.at("2026-03-02", 7 * 60);
    REQUIRE(world.check_in({{"soreness", "still_there"}}).empty());
    return world;
}

} // namespace

TEST_CASE("while soreness is pending no session starts, and it is asked again the same day", "[R30][R31]") {
    World world = evening_session();
    CHECK(world.last_response() == "unknown");
    CHECK(world.barrier() == "soreness_pending");
    CHECK(world.tasks() == "check_in:due* session:waiting calming:due review:due");
    // 24 h after the end it is known: gone, and green.
    world.at("2026-03-02", 20 * 60 + 10);
    CHECK(world.check_in({{"soreness", "gone"}}).empty());
    CHECK(world.last_response() == "green");
    CHECK(world.barrier() == "");
}

TEST_CASE("the same answer 24 h after the end is red; a minute before it is still pending", "[R30][R31]") {
    World early = evening_session();
    early.at("2026-03-02", 20 * 60 + 9);
    CHECK(early.check_in({{"soreness", "still_there"}}).empty());
    CHECK(early.last_response() == "unknown");
    World late = evening_session();
    late.at("2026-03-02", 20 * 60 + 10);
    CHECK(late.check_in({{"soreness", "still_there"}}).empty());
    CHECK(late.last_response() == "red");
}

TEST_CASE("whoever does not answer again that day is not stuck: unknown, no advance, but a way on", "[R31][H7][H22]") {
    World world = evening_session();
    world.at("2026-03-03", 8 * 60);
    CHECK(world.barrier() == "soreness_pending"); // still nobody knows, and the morning check asks
    CHECK(world.tasks() == "check_in:due* session:waiting calming:due review:due");
    CHECK(world.check_in({{"soreness", "gone"}}).empty());
    CHECK(world.last_response() == "unknown"); // gone by now says nothing about 24 h
    CHECK(world.barrier() == "");
}

TEST_CASE("still sore on the day after, too, is soreness over 24 h: red", "[R30][H6]") {
    World world = evening_session();
    world.at("2026-03-03", 8 * 60);
    CHECK(world.check_in({{"soreness", "still_there"}}).empty());
    CHECK(world.last_response() == "red");
    CHECK(world.barrier() == "resting");
}
