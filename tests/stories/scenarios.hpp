// The stories of virtual patients. story_maker writes their logs and views for the gallery and the tests of the shell
// (H18). Some are also recorded as text in tests/golden.
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
    std::string offered{};           // the programme that somebody sent, or ""
    std::vector<test::Step> steps{}; // how the lines came about, without any later damage to the log
};

// Returns the story of a world up to now.
Scenario told(std::string name, const test::World& world, std::string offered = "");

// Returns all stories, played once.
const std::vector<Scenario>& scenarios();
// Stories of the questionnaire, the plan and the sessions. Part of scenarios().
std::vector<Scenario> patient_scenarios();
// Stories of a flare, harm, a pause and an easier plan. Part of scenarios().
std::vector<Scenario> care_scenarios();
// Stories of reviews, other activities, advice, requests and maintenance. Part of scenarios().
std::vector<Scenario> review_scenarios();

// Stories of running sessions in phases 4 to 6. Part of scenarios().
std::vector<Scenario> late_scenarios();

// Stories of programmes that were sent. Part of scenarios().
std::vector<Scenario> programme_scenarios();

// Stories that are only recorded in tests/golden. Not part of scenarios().
std::vector<Scenario> recorded_only();

// The files of a scenario, as bytes.
std::string log_file(const Scenario& scenario);
std::string now_file(const Scenario& scenario);
std::string view_file(const Scenario& scenario);
// Returns all entries of the diary and the entry of the day before, or "" while there is no plan.
std::string diary_file(const Scenario& scenario);

// Returns the preview of the programme that was sent, or "" if there is none.
std::string programme_file(const Scenario& scenario);

} // namespace heelwise::golden
