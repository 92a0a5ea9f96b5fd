// How a virtual person's tendon responds: drawn by chance at the rates of their kind, whatever the load. The answers of the next
// morning belong to the same draw.
#pragma once

#include "rules/diary.hpp"
#include "rules/response.hpp"
#include "simulation/random.hpp"
#include "simulation/simulate_kind.hpp"

namespace heelwise {

struct SessionAnswers {
    std::int64_t before = 0;
    std::int64_t during = 0;
    std::int64_t after = 0;
    Effort effort = Effort::right;
    bool too_much = false; // ended by the button for too much pain
};

class Tendon {
public:
    Tendon(const PatientTraits& traits, SplitMix64& random) : traits_(traits), random_(random) {}

    // Starts a bad spell of some days.
    void flare();
    // Begins very sore in everyday life, which takes some weeks to settle (F7).
    void begin_sore();
    // Draws the answers of a session of today.
    SessionAnswers respond();
    // Has an activity of today that hurts this much.
    void strain(std::int64_t pain);
    // Draws the check-in of the next date from what today was. `ease` from 0 to 2 is how much everyday pain has fallen.
    CheckIn next_morning(Sides sides, std::int64_t ease);

    bool is_flaring() const { return flare_days_ > 0; }
    // Returns how sore a test of walking and hopping is (R35).
    std::int64_t soreness_now() const { return is_flaring() ? 5 : morning_above_; }

private:
    // What the next morning will say.
    struct Coming {
        std::int64_t above = 0; // morning pain above the usual
        Soreness soreness = Soreness::none;
        bool is_stiffer = false;
    };

    SessionAnswers green();
    SessionAnswers amber();
    SessionAnswers red();

    const PatientTraits& traits_;
    SplitMix64& random_;
    std::optional<Coming> coming_;
    std::int64_t morning_above_ = 0; // this morning
    std::int64_t flare_days_ = 0;
    std::int64_t sore_days_ = 0;
};

// Returns the same pain for each sore side.
SidePain pain_of(Sides sides, std::int64_t pain);

} // namespace heelwise
