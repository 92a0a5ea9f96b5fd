// Virtual people under the built-in programme: the same for the same seed, in slices that add up, and refused with a path.
#include "simulation/simulate.hpp"

#include "foundation/json.hpp"
#include "simulation/simulate_tally.hpp"
#include "support/catch.hpp"

namespace heelwise::simulate_test {

namespace {

SimulatedCourse flaring(std::int64_t index) { return live(default_programme(), {PersonKind::flaring, index, 60, 1}); }

json::object ok_of(const std::string& answer) {
    const auto value = parse_json(answer);
    REQUIRE(value);
    INFO(answer);
    REQUIRE(value->as_object().contains("ok"));
    return value->at("ok").as_object();
}

std::string error_of(const std::string& answer) {
    const auto value = parse_json(answer);
    REQUIRE(value);
    if (!value->as_object().contains("error")) return "";
    const json::object& error = value->at("error").as_object();
    return std::string(view_of(error.at("code").as_string())) + " " +
           std::string(view_of(error.at("path").as_string()));
}

} // namespace

TEST_CASE("the same seed gives the same life, and another index gives another", "[simulate]") {
    const SimulatedCourse once = flaring(0);
    const SimulatedCourse again = flaring(0);
    CHECK(once.rules == again.rules);
    CHECK(once.days_in == again.days_in);
    CHECK(once.sessions == again.sessions);
    CHECK_FALSE(once.rules == flaring(1).rules);
}

TEST_CASE("a person begins where their own answers lead", "[simulate][R12][R14]") {
    const auto first_phase = [](SimulatedStart start) {
        const SimulatedCourse course = live(default_programme(), {PersonKind::steady, 0, 1, 1, start});
        for (std::size_t phase = 0; phase < phase_slots; ++phase) {
            if (course.reached[phase]) return phase;
        }
        return phase_slots;
    };
    CHECK(first_phase(SimulatedStart::calm_down) == 1);
    CHECK(first_phase(SimulatedStart::hold) == 1);
    CHECK(first_phase(SimulatedStart::raise) == 2);
}

TEST_CASE("slices add up to the whole, also after a round trip through JSON", "[simulate]") {
    const Programme& programme = default_programme();
    const Tally whole = tally_of(programme, {PersonKind::forgetful, 0, 40, 9}, 4);
    Tally sum = tally_of(programme, {PersonKind::forgetful, 3, 40, 9}, 1);
    add(sum, tally_of(programme, {PersonKind::forgetful, 0, 40, 9}, 3));
    CHECK(sum == whole);

    json::array slices;
    slices.push_back(json::value(ok_of(simulate("", "forgetful", 1, 3, 40, 9))));
    slices.push_back(json::value(ok_of(simulate("", "forgetful", 0, 1, 40, 9))));
    const json::object summary = ok_of(simulate_summary("", write_json(slices)));
    CHECK(summary == write_summary(programme, {{PersonKind::forgetful, whole}}));
    CHECK(summary.at("document").as_string() == "six_phases_adapted");
    CHECK(summary.at("by_kind").at(0).at("people").as_int64() == 4);
}

TEST_CASE("an invalid slice is refused with its path", "[simulate][H8]") {
    CHECK(error_of(simulate("", "sleepy", 0, 1, 1, 1)) == "unknown_value /kind");
    CHECK(error_of(simulate("", "steady", -1, 1, 1, 1)) == "out_of_range /first");
    CHECK(error_of(simulate("", "steady", 0, 0, 1, 1)) == "out_of_range /count");
    CHECK(error_of(simulate("", "steady", 0, 1, 2001, 1)) == "out_of_range /days");
    CHECK(error_of(simulate("", "steady", 0, 1, 1, -1)) == "out_of_range /seed");
    CHECK(error_of(simulate("[]", "steady", 0, 1, 1, 1)).substr(0, 10) == "wrong_type");
    CHECK(error_of(simulate("", "steady", 0, 1, 1, 1)) == "");
}

} // namespace heelwise::simulate_test
