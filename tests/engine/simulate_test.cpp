// Virtual people under the document that is compiled in: what they must and must not come to (R33-R35, H6, H7, H22).
#include "simulate.hpp"

#include "catch.hpp"

using namespace heelwise;

namespace {

constexpr std::int64_t half_a_year = 180;

Life lived(PersonKind kind, std::int64_t days = half_a_year, std::uint64_t seed = 7) {
    return live(default_programme(), kind, days, seed);
}

} // namespace

TEST_CASE("the same seed gives the same life", "[simulate]") {
    const Life once = lived(PersonKind::flaring, 60);
    const Life again = lived(PersonKind::flaring, 60);
    CHECK(once.rules == again.rules);
    CHECK(once.days_in == again.days_in);
    CHECK(once.sessions == again.sessions);
}

TEST_CASE("steady people go up phase by phase, and not faster than the document lets anyone", "[simulate][R35]") {
    const Life life = lived(PersonKind::steady);
    REQUIRE(life.reached[1] == 1);
    REQUIRE(life.reached[2]);
    // Three easy sessions at the top, the first of them 7 days or more ago.
    CHECK(*life.reached[2] >= 8);
    CHECK(*life.reached[2] <= 28);
    REQUIRE(life.reached[3]);
    CHECK(*life.reached[3] - *life.reached[2] >= 7);
    CHECK(life.reds == 0);
}

TEST_CASE("without mornings nobody goes up: unknown is not green", "[simulate][R31][H7]") {
    const Life life = lived(PersonKind::never_mornings);
    CHECK(life.advances == 0);
    CHECK_FALSE(life.reached[2]);
    CHECK(life.sessions > 0);
}

TEST_CASE("whoever flares is eased", "[simulate][R32][H6]") {
    std::int64_t eases = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) eases += lived(PersonKind::flaring, half_a_year, seed).eases;
    CHECK(eases > 0);
}

TEST_CASE("nobody who keeps going is stuck", "[simulate][H22]") {
    for (std::size_t k = 0; k < person_kind_count; ++k) {
        const auto kind = static_cast<PersonKind>(k);
        INFO(name_of(kind));
        // Forgetful people skip every other session and a third of the mornings.
        CHECK(lived(kind).longest_without <= 21);
    }
}
