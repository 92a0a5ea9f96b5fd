// The pace that virtual people reach under the built-in programme from a moderate start, and what must hold in every life. The goals
// are those of clinical model 2.
#include "simulation/simulate_tally.hpp"

#include "support/catch.hpp"

namespace heelwise::simulate_pace_test {

namespace {

constexpr std::int64_t days_in_week = 7;
constexpr std::int64_t year = 365;

// Steady and ordinary people up to the last phase, simulated once for several tests.
const Tally& people_of(PersonKind kind) {
    static const auto tally = [](PersonKind of) {
        constexpr std::int64_t people = 100;
        return tally_of(default_programme(), {of, 0, year, 1, SimulatedStart::hold, true}, people);
    };
    static const Tally steady = tally(PersonKind::steady);
    static const Tally ordinary = tally(PersonKind::ordinary);
    return kind == PersonKind::steady ? steady : ordinary;
}

// Some people of every kind, in full.
const Tallies& crowd() {
    static const Tallies tallies = [] {
        constexpr std::int64_t people = 8;
        Tallies all;
        for (std::size_t k = 0; k < person_kind_count; ++k) {
            const auto kind = static_cast<PersonKind>(k);
            all[kind] = tally_of(default_programme(), {kind, 0, year, 1}, people);
        }
        return all;
    }();
    return tallies;
}

std::int64_t median_week(const Tally& tally, std::size_t phase) {
    const auto day = percentile(tally.reached[phase], tally.people, 50);
    REQUIRE(day);
    return (*day + days_in_week - 1) / days_in_week;
}

} // namespace

TEST_CASE("of steady people half are in phase 3 by week 5, 4 by week 9, 5 by week 13 and 6 by week 18",
          "[simulate][crowd][R34][R35][H22]") {
    const Tally& steady = people_of(PersonKind::steady);
    CHECK(median_week(steady, 3) <= 5);
    CHECK(median_week(steady, 4) <= 9);
    CHECK(median_week(steady, 5) <= 13);
    CHECK(median_week(steady, 6) <= 18);
}

TEST_CASE("of ordinary people half are in phase 6 by week 34, and nineteen in twenty within a year",
          "[simulate][crowd][R34][R35][H22]") {
    const Tally& ordinary = people_of(PersonKind::ordinary);
    CHECK(median_week(ordinary, 6) <= 34);
    CHECK(people_in(ordinary.reached[6]) * 100 >= ordinary.people * 95);
}

TEST_CASE("nobody reaches phase 6 in under nine weeks", "[simulate][crowd][R34][R35][H6]") {
    for (const auto& [kind, tally] : crowd()) {
        INFO(name_of(kind));
        for (const Histogram& days : {tally.reached[6], people_of(PersonKind::steady).reached[6]}) {
            if (!days.empty()) CHECK(days.begin()->first > 9 * days_in_week);
        }
    }
}

TEST_CASE("nobody who keeps going is without a way on, or untold what is waited for, for more than two weeks",
          "[simulate][crowd][R60][H22]") {
    for (const auto& [kind, tally] : crowd()) {
        INFO(name_of(kind));
        CHECK(tally.longest_without <= 14);
        CHECK(tally.longest_untold <= 14);
    }
}

TEST_CASE("nothing rises while the last session is red or unknown, in any life",
          "[simulate][crowd][R31][R34][H6][H7]") {
    for (const auto& [kind, tally] : crowd()) {
        INFO(name_of(kind));
        CHECK(tally.rises_after_bad == 0);
    }
}

TEST_CASE("every rule that a life can meet is met by somebody", "[simulate][crowd][R60]") {
    std::string never;
    for (const std::string& rule : rules_never_met(default_programme(), crowd())) never += rule + " ";
    CHECK(never == "");
}

TEST_CASE("people who never tell a morning never move up, because unknown is not green", "[simulate][crowd][R31][H7]") {
    const Tally& silent = crowd().at(PersonKind::silent);
    CHECK(silent.advances == Histogram{{0, silent.people}});
    CHECK(silent.reached[2].empty());
}

TEST_CASE("people who open the app on session days only get on like others", "[simulate][crowd][R31][H22]") {
    const Tally& tally = crowd().at(PersonKind::session_days_only);
    CHECK(people_in(tally.reached[4]) == tally.people);
}

TEST_CASE("people who flare are eased", "[simulate][crowd][R32][R52][H6]") {
    const Tally& flaring = crowd().at(PersonKind::flaring);
    CHECK(flaring.eases.begin()->first > 0);
}

} // namespace heelwise::simulate_pace_test
