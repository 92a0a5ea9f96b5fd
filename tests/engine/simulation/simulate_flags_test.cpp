// What a clinician should see before sending a programme: people who go up too fast, who stay in phase 1, or who have
// no way on, and rules that nobody met.
#include "simulation/simulate_flags.hpp"
#include "support/catch.hpp"

namespace heelwise::simulate_flags_test {

namespace {

Tally of(std::int64_t people, std::map<std::size_t, std::int64_t> reached_on) {
    Tally tally;
    tally.people = people;
    for (const auto& [phase, day] : reached_on) tally.reached[phase][day] = people;
    for (const std::string& rule : rules_to_meet(default_programme())) tally.rules[rule] = 1;
    return tally;
}
std::string kinds(const Tallies& tallies) {
    std::string all;
    for (const json::value& flag : simulation_flags(default_programme(), tallies)) {
        all += (all.empty() ? "" : " ") + std::string(view_of(flag.at("kind").as_string()));
    }
    return all;
}

} // namespace

TEST_CASE("nothing is flagged if everybody progresses as they should", "[H22]") {
    CHECK(kinds({{PersonKind::steady, of(4, {{1, 1}, {2, 30}})}, {PersonKind::over_keen, of(4, {{1, 1}, {2, 31}})}})
              .empty());
}

TEST_CASE("over-keen people who reach a phase before steady people are flagged once", "[H6]") {
    const Tallies tallies{{PersonKind::steady, of(4, {{1, 1}, {2, 30}, {3, 90}})},
                          {PersonKind::over_keen, of(4, {{1, 1}, {2, 20}, {3, 60}})}};
    REQUIRE(kinds(tallies) == "too_fast");
    const json::array flags = simulation_flags(default_programme(), tallies);
    CHECK(flags.front().at("text").at("params").at("phase") == 2);
    CHECK(flags.front().at("text").at("params").at("days") == 10);
}

TEST_CASE("a kind of person that mostly stays in phase 1 is flagged if steady people had time to leave it", "[H22]") {
    CHECK(kinds({{PersonKind::steady, of(4, {{1, 1}, {2, 30}})}, {PersonKind::forgetful, of(4, {{1, 1}})}}) ==
          "never_leaves");
    CHECK(kinds({{PersonKind::forgetful, of(4, {{1, 1}})}}).empty());
    CHECK(kinds({{PersonKind::steady, of(4, {{1, 1}})}}) == "never_leaves");
}

TEST_CASE("more than two weeks without a way on is flagged first", "[H22]") {
    Tally stuck = of(4, {{1, 1}});
    stuck.longest_without = 15;
    CHECK(kinds({{PersonKind::steady, stuck}}) == "no_way_on never_leaves");
    stuck.longest_without = 14;
    CHECK(kinds({{PersonKind::steady, stuck}}) == "never_leaves");
}

TEST_CASE("a rule that nobody met is flagged by its number", "[R60]") {
    Tally tally = of(4, {{1, 1}, {2, 30}});
    tally.rules.erase("R32");
    const Tallies tallies{{PersonKind::steady, tally}};
    REQUIRE(kinds(tallies) == "rule_never_met");
    const json::array flags = simulation_flags(default_programme(), tallies);
    CHECK(flags.front().at("text").at("params").at("rule") == "R32");
}

} // namespace heelwise::simulate_flags_test
