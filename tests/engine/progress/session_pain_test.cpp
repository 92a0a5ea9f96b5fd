// What taps of pain in a session come to, with several exercises: known only where it answers R30, and red as soon as it can be.
#include "progress/session_pain.hpp"
#include "support/catch.hpp"

using namespace heelwise;

namespace {

Stamp tapped(std::int64_t item, Side side, std::int64_t pain) {
    Stamp stamp;
    stamp.kind = StampKind::pain;
    stamp.item = item;
    stamp.side = side;
    stamp.pain = pain;
    return stamp;
}

StoredSession of_two_exercises(std::vector<Stamp> stamps) {
    StoredSession session;
    session.sides = Sides::left;
    session.plan.exercises.resize(2);
    session.stamps = std::move(stamps);
    return session;
}

ResponseParameters red_from_six() {
    ResponseParameters parameters;
    parameters.red_pain = 6;
    return parameters;
}

SidePain told(std::vector<Stamp> stamps) { return pain_told(of_two_exercises(std::move(stamps)), red_from_six()); }
bool high(std::vector<Stamp> stamps) { return is_pain_high(of_two_exercises(std::move(stamps)), red_from_six()); }

} // namespace

TEST_CASE("the worst of both exercises, once both were told of", "[R30][R16]") {
    CHECK(told({}) == SidePain{});
    CHECK(told({tapped(0, Side::left, 1), tapped(1, Side::left, 4)}) == SidePain{4, std::nullopt});
    CHECK(told({tapped(0, Side::left, 3), tapped(1, Side::left, 0)}) == SidePain{3, std::nullopt});
}

TEST_CASE("one exercise that was not told of leaves it unknown, unless the other is red", "[R30][H7]") {
    CHECK(told({tapped(0, Side::left, 5)}) == SidePain{});
    CHECK(told({tapped(0, Side::left, 2), tapped(0, Side::left, 3)}) == SidePain{});
    CHECK(told({tapped(0, Side::left, 6)}) == SidePain{6, std::nullopt});
}

TEST_CASE("6 of any exercise and side is high, until it is put right", "[R30][H6]") {
    CHECK_FALSE(high({}));
    CHECK_FALSE(high({tapped(0, Side::left, 5)}));
    CHECK(high({tapped(0, Side::left, 6)}));
    CHECK(high({tapped(0, Side::left, 0), tapped(1, Side::right, 10)}));
    CHECK_FALSE(high({tapped(0, Side::left, 7), tapped(0, Side::left, 1)}));
}
