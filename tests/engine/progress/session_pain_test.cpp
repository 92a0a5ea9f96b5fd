// What taps of pain during a session say about the whole session. The pain during is known only if every exercise has
// an answer, except that a red value counts at once (R30).
#include "progress/session_pain.hpp"
#include "support/catch.hpp"

namespace heelwise::session_pain_test {

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

TEST_CASE("once both exercises have an answer, the worse one counts", "[R30][R16]") {
    CHECK(told({}) == SidePain{});
    CHECK(told({tapped(0, Side::left, 1), tapped(1, Side::left, 4)}) == SidePain{4, std::nullopt});
    CHECK(told({tapped(0, Side::left, 3), tapped(1, Side::left, 0)}) == SidePain{3, std::nullopt});
}

TEST_CASE("if one exercise has no answer, pain during is unknown unless the other is red", "[R30][H7]") {
    CHECK(told({tapped(0, Side::left, 5)}) == SidePain{});
    CHECK(told({tapped(0, Side::left, 2), tapped(0, Side::left, 3)}) == SidePain{});
    CHECK(told({tapped(0, Side::left, 6)}) == SidePain{6, std::nullopt});
}

TEST_CASE("pain of 6 for any exercise or side counts as high until it is corrected", "[R30][H6]") {
    CHECK_FALSE(high({}));
    CHECK_FALSE(high({tapped(0, Side::left, 5)}));
    CHECK(high({tapped(0, Side::left, 6)}));
    CHECK(high({tapped(0, Side::left, 0), tapped(1, Side::right, 10)}));
    CHECK_FALSE(high({tapped(0, Side::left, 7), tapped(0, Side::left, 1)}));
}

} // namespace heelwise::session_pain_test
