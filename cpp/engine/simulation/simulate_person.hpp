// The traits of one virtual person: how they answer, what they do apart from the plan, and how their tendon tolerates work.
#pragma once

#include "rules/response.hpp"
#include "simulation/simulate.hpp"

namespace heelwise {

// The generator splitmix64, which gives the same numbers on every platform.
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
    // Returns a number from 0 to n - 1.
    std::int64_t below(std::int64_t n) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        z ^= z >> 31U;
        return static_cast<std::int64_t>(z % static_cast<std::uint64_t>(n));
    }
    // Returns true once in `n` calls on average, or never if `n` is 0.
    bool one_in(std::int64_t n) { return n > 0 && below(n) == 0; }

private:
    std::uint64_t state_;
};

// Capacity and work share one scale, with 100 for each phase. Members named `_one_in` are frequencies: N means one in N on
// average, 1 means always, and 0 means never.
struct PatientTraits {
    std::int64_t capacity = 0;           // at the start
    std::int64_t gain = 0;               // in capacity, for each session tolerated well
    std::int64_t misses_one_in = 0;      // sessions missed
    std::int64_t forgets_one_in = 0;     // check-ins forgotten
    std::int64_t flares_one_in = 0;      // days on which a flare starts
    std::int64_t pauses_one_in = 0;      // days on which a pause starts
    std::int64_t away_days = 0;          // the possible lengths of a pause: 3 days and up
    std::int64_t activity_one_in = 0;    // days with another activity
    std::int64_t declines_one_in = 0;    // offers declined
    std::int64_t less_one_in = 0;        // days with a request for less
    std::int64_t more_one_in = 0;        // days with a request for more or for another exercise
    std::int64_t new_sign_one_in = 0;    // screens with a new sign
    std::int64_t turns_clock_one_in = 0; // days on which the clock is set back
};

struct Person {
    PersonKind kind{};
    PatientTraits traits;
    // Answers in the assessment.
    Sides sides = Sides::left;
    std::string site = "midportion";
    std::string trend = "same";
    std::string seated_hold = "easy";
    std::string raise = "not_tried";
    std::vector<std::string> equipment;
    bool is_sorer = false;
};

// Returns a random person of this kind. Steady people differ only in sides and site. All others differ in more answers.
Person person_of(PersonKind kind, SplitMix64& random);

// Returns the work of the plan's last exercise, on the scale of PatientTraits, or 0 if it has none.
std::int64_t work_of(const Plan& plan, const Programme& programme);

} // namespace heelwise
