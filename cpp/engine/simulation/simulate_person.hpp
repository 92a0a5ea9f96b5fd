// What makes one virtual person: how it answers, what it does beside the plan, and how its tendon takes work.
#pragma once

#include "rules/response.hpp"
#include "simulation/simulate.hpp"

namespace heelwise {

// splitmix64: small, seeded, the same everywhere.
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
    // 0 to below `n`.
    std::int64_t below(std::int64_t n) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        z ^= z >> 31U;
        return static_cast<std::int64_t>(z % static_cast<std::uint64_t>(n));
    }
    // 0: never.
    bool one_in(std::int64_t n) { return n > 0 && below(n) == 0; }

private:
    std::uint64_t state_;
};

// Capacity and work are on one scale: 100 a phase. `_one_in`: 0 is never, 1 is always.
struct PatientTraits {
    std::int64_t capacity = 0;        // at the start
    std::int64_t gain = 0;            // a session well taken
    std::int64_t misses_one_in = 0;   // sessions
    std::int64_t forgets_one_in = 0;  // mornings
    std::int64_t flares_one_in = 0;   // days
    std::int64_t pauses_one_in = 0;   // days
    std::int64_t away_days = 0;       // of a pause, at most
    std::int64_t activity_one_in = 0; // days
    std::int64_t declines_one_in = 0; // offers
    std::int64_t less_one_in = 0;     // days: asks for less
    std::int64_t more_one_in = 0;     // days: asks for more, or for another exercise
    std::int64_t new_sign_one_in = 0; // screens: says yes to something
    std::int64_t turns_clock_one_in = 0;
};

struct Person {
    PersonKind kind{};
    PatientTraits traits;
    // What the questionnaire finds.
    Sides sides = Sides::left;
    std::string site = "midportion";
    std::string trend = "same";
    std::string seated_hold = "easy";
    std::string raise = "not_tried";
    std::vector<std::string> equipment;
    bool is_sorer = false;
};

// Steady people differ in sides and place alone; the others in all of it.
Person person_of(PersonKind kind, SplitMix64& random);

// How much work the hardest exercise of a plan is.
std::int64_t work_of(const Plan& plan, const Programme& programme);

} // namespace heelwise
