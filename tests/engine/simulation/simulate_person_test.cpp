// What makes a virtual person: seeded random numbers, the rates of their kind, and what they answer.
#include "simulation/simulate_person.hpp"

#include "simulation/simulate_tendon.hpp"
#include "support/catch.hpp"

#include <set>

namespace heelwise::simulate_person_test {

TEST_CASE("random numbers repeat for the same seed, stay in range, and never occur if switched off", "[simulate]") {
    SplitMix64 one(5);
    SplitMix64 two(5);
    bool any = false;
    for (int i = 0; i < 100; ++i) {
        const std::int64_t drawn = one.below(7);
        CHECK(drawn == two.below(7));
        CHECK((0 <= drawn && drawn < 7));
        any = any || one.one_in(0);
        CHECK(two.one_in(1));
        one.below(1);
    }
    CHECK_FALSE(any);
}

TEST_CASE("the kinds of people are read by their names, which are all different", "[simulate]") {
    std::set<std::string_view> names;
    for (std::size_t k = 0; k < person_kind_count; ++k) {
        const auto kind = static_cast<PersonKind>(k);
        CHECK(person_kind_named(name_of(kind)) == kind);
        names.insert(name_of(kind));
    }
    CHECK(names.size() == person_kind_count);
    CHECK_FALSE(person_kind_named("sleepy"));
    CHECK_FALSE(person_kind_named(""));
}

TEST_CASE("steady people differ only in their sides and sites", "[simulate]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SplitMix64 random(seed);
        const Person person = person_of(PersonKind::steady, SimulatedStart::hold, default_programme(), random);
        CHECK(person.equipment.size() == 3);
        CHECK(person.traits.missed == 0);
        CHECK(person.traits.untold == 0);
    }
}

TEST_CASE("people have the side that the programme is for", "[simulate][H10]") {
    Programme one_sided = default_programme();
    one_sided.given.side = Sides::right;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SplitMix64 random(seed);
        CHECK(person_of(PersonKind::ordinary, SimulatedStart::hold, one_sided, random).sides == Sides::right);
    }
}

TEST_CASE("a tendon responds at the rates of the kind", "[simulate][R30]") {
    constexpr int sessions = 10'000;
    SplitMix64 random(7);
    Tendon tendon(traits_of(PersonKind::ordinary), random);
    int amber_or_red = 0;
    int hard = 0;
    for (int i = 0; i < sessions; ++i) {
        const SessionAnswers answers = tendon.respond();
        const CheckIn next = tendon.next_morning(Sides::left, 0);
        const bool is_green = answers.during < 3 && next.morning.left == 1 && next.stiffness == Stiffness::usual;
        amber_or_red += is_green ? 0 : 1;
        hard += answers.effort == Effort::hard ? 1 : 0;
    }
    CHECK(amber_or_red > sessions * 26 / 100);
    CHECK(amber_or_red < sessions * 30 / 100);
    CHECK(hard > sessions * 4 / 100);
    CHECK(hard < sessions * 6 / 100);
}

TEST_CASE("very sore people stay sore in everyday life for two to four weeks", "[simulate][R12]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SplitMix64 random(seed);
        Tendon tendon(traits_of(PersonKind::steady), random);
        tendon.begin_sore();
        int sore = 0;
        while (tendon.next_morning(Sides::left, 0).activity_pain == 5) ++sore;
        CHECK(sore >= 14);
        CHECK(sore < 28);
    }
}

TEST_CASE("a bad spell lasts five mornings, and none of its sessions is green", "[simulate][R52]") {
    SplitMix64 random(7);
    Tendon tendon(traits_of(PersonKind::flaring), random);
    tendon.flare();
    for (int day = 0; day < 5; ++day) {
        CHECK(tendon.is_flaring());
        CHECK(tendon.respond().during > 1);
        CHECK(tendon.next_morning(Sides::left, 0).soreness == Soreness::still_there);
    }
    CHECK_FALSE(tendon.is_flaring());
}

} // namespace heelwise::simulate_person_test
