// R30, R31: soreness that is "still there" before 24 hours have passed is asked again, and the person always has a way
// on (H22).
#include "stories/world.hpp"
#include "support/catch.hpp"

namespace heelwise::soreness_pending_test {
using heelwise::test::World;

namespace {

// The session ended at 20:10. At 07:00, 10 h 50 min later, soreness is still there.
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

TEST_CASE("while soreness is pending no session can start, and the question comes again the same day", "[R30][R31]") {
    World world = evening_session();
    CHECK(world.last_response() == "unknown");
    CHECK(world.barrier() == "soreness_pending");
    CHECK(world.tasks() == "check_in:due* session:waiting calming:due review:due");
    // 24 h after the end the answer is known: the soreness is gone, so the session is green.
    world.at("2026-03-02", 20 * 60 + 10);
    CHECK(world.check_in({{"soreness", "gone"}}).empty());
    CHECK(world.last_response() == "green");
    CHECK(world.barrier() == "");
}

TEST_CASE("soreness that is still there is red 24 h after the end, and pending one minute earlier", "[R30][R31]") {
    World early = evening_session();
    early.at("2026-03-02", 20 * 60 + 9);
    CHECK(early.check_in({{"soreness", "still_there"}}).empty());
    CHECK(early.last_response() == "unknown");
    World late = evening_session();
    late.at("2026-03-02", 20 * 60 + 10);
    CHECK(late.check_in({{"soreness", "still_there"}}).empty());
    CHECK(late.last_response() == "red");
}

TEST_CASE("if nobody answers again that day, the session stays unknown, but the next one can start", "[R31][H7][H22]") {
    World world = evening_session();
    world.at("2026-03-03", 8 * 60);
    CHECK(world.barrier() == "soreness_pending"); // nobody knows yet, and the check-in asks
    CHECK(world.tasks() == "check_in:due* session:waiting calming:due review:due");
    CHECK(world.check_in({{"soreness", "gone"}}).empty());
    CHECK(world.last_response() == "unknown"); // soreness that is gone now may have lasted over 24 h
    CHECK(world.barrier() == "");
}

TEST_CASE("soreness that is still there the day after has lasted over 24 h and is red", "[R30][H6]") {
    World world = evening_session();
    world.at("2026-03-03", 8 * 60);
    CHECK(world.check_in({{"soreness", "still_there"}}).empty());
    CHECK(world.last_response() == "red");
    CHECK(world.barrier() == "resting");
}

} // namespace heelwise::soreness_pending_test
