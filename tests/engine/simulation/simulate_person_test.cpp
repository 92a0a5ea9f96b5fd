// What makes a virtual person: seeded random numbers, traits, and the amount of work in a plan.
#include "simulation/simulate_person.hpp"

#include "rules/ladder.hpp"
#include "support/catch.hpp"

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

TEST_CASE("the kinds of people are read by their names", "[simulate]") {
    for (std::size_t k = 0; k < person_kind_count; ++k) {
        const auto kind = static_cast<PersonKind>(k);
        CHECK(person_kind_named(name_of(kind)) == kind);
    }
    CHECK_FALSE(person_kind_named("sleepy"));
}

TEST_CASE("steady people differ only in their sides and sites", "[simulate]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SplitMix64 random(seed);
        const Person person = person_of(PersonKind::steady, random);
        CHECK(person.seated_hold == "easy");
        CHECK(person.equipment.size() == 3);
        CHECK(person.traits.misses_one_in == 0);
    }
}

TEST_CASE("work grows with the phase and the rung", "[simulate]") {
    const Programme& programme = default_programme();
    const Permitted permitted;
    const Plan low = plan_entering(programme, Stage::build_up, 2, permitted);
    CHECK(work_of(low, programme) == 200);
    CHECK(work_of(plan_at(programme, Stage::build_up, 2, low.exercises.front().exercise, 3), programme) == 212);
    CHECK(work_of(plan_without_holds(programme), programme) == 0);
}

} // namespace heelwise::simulate_person_test
