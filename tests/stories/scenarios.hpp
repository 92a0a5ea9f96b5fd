// The stories of virtual patients. story_maker writes their logs and views for the gallery and the tests of the shell (H18), and some of
// them are recorded as text in tests/golden.
#pragma once

#include "foundation/time.hpp"
#include "stories/step.hpp"

#include <string>
#include <vector>

namespace heelwise::test {
class World;
}

namespace heelwise::golden {

struct Scenario {
    std::string name;
    std::vector<std::string> lines;
    Now now;
    std::string offered{};           // a programme that somebody sent; "" where nobody did
    std::vector<test::Step> steps{}; // how the lines came about; whoever spoils a log afterwards leaves no step
};

// The story of a world as it stands now.
Scenario told(std::string name, const test::World& world, std::string offered = "");

// Played once for all who ask.
const std::vector<Scenario>& scenarios();
// Those of the questionnaire, the plan and the sessions; scenarios() has them too.
std::vector<Scenario> patient_scenarios();
// Those of a flare, harm, a break and less work; scenarios() has them too.
std::vector<Scenario> care_scenarios();
// Those of reviews, other activities, advice, what may be asked for and maintenance; scenarios() has them too.
std::vector<Scenario> review_scenarios();

// Those of the sessions of phases 4 to 6; scenarios() has them too.
std::vector<Scenario> late_scenarios();

// Those of programmes that were sent; scenarios() has them too.
std::vector<Scenario> programme_scenarios();

// Those that are only recorded in tests/golden; scenarios() does not have them.
std::vector<Scenario> recorded_only();

// The files of a scenario, as bytes.
std::string log_file(const Scenario& scenario);
std::string now_file(const Scenario& scenario);
std::string view_file(const Scenario& scenario);
// What the diary says: all entries, and what can be entered for the day before. "" while there is no plan.
std::string diary_file(const Scenario& scenario);

// What following the one that was sent would mean. "" where none was.
std::string programme_file(const Scenario& scenario);

} // namespace heelwise::golden
