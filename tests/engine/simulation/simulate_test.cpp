// Virtual people who follow the built-in programme: what must and must not happen to them (R33-R35, H6, H7, H22).
#include "simulation/simulate.hpp"

#include "foundation/json.hpp"
#include "rules/ladder.hpp"
#include "simulation/simulate_tally.hpp"
#include "support/catch.hpp"

namespace heelwise::simulate_test {

namespace {

constexpr std::int64_t half_a_year = 180;
constexpr std::int64_t people = 5; // of each kind

SimulatedCourse lived(PersonKind kind, std::int64_t days = half_a_year, std::int64_t index = 0) {
    return live(default_programme(), kind, index, days, 1);
}

// The lives of a crowd, simulated once for several tests.
const std::vector<SimulatedCourse>& crowd() {
    static const std::vector<SimulatedCourse> lives = [] {
        std::vector<SimulatedCourse> all;
        for (std::size_t k = 0; k < person_kind_count; ++k) {
            for (std::int64_t i = 0; i < people; ++i) {
                all.push_back(lived(static_cast<PersonKind>(k), half_a_year, i));
            }
        }
        return all;
    }();
    return lives;
}

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
    const SimulatedCourse once = lived(PersonKind::flaring, 60);
    const SimulatedCourse again = lived(PersonKind::flaring, 60);
    CHECK(once.rules == again.rules);
    CHECK(once.days_in == again.days_in);
    CHECK(once.sessions == again.sessions);
    CHECK_FALSE(once.rules == lived(PersonKind::flaring, 60, 1).rules);
}

TEST_CASE("steady people go through all phases and reach the last one within 26 weeks", "[simulate][R34][R35][H22]") {
    for (std::int64_t index = 0; index < 3; ++index) {
        const SimulatedCourse course = lived(PersonKind::steady, 26 * 7, index);
        for (std::size_t phase = 1; phase < phase_slots; ++phase) REQUIRE(course.reached[phase]);
        CHECK(course.reached[1] == 1);
        CHECK(course.eases == 0);
    }
}

TEST_CASE("nobody who begins with holds reaches phase 6 in under nine weeks", "[simulate][R34][R35][H6]") {
    for (const SimulatedCourse& course : crowd()) {
        INFO(name_of(course.kind));
        if (course.reached[1] != 1 || !course.reached[6]) continue;
        CHECK(*course.reached[6] >= 9 * 7);
    }
}

TEST_CASE("every rule that the document can reach is met by somebody", "[simulate]") {
    std::set<std::string> never = rules_to_meet(default_programme());
    for (const SimulatedCourse& course : crowd()) {
        for (const auto& pair : course.rules) never.erase(pair.first);
    }
    std::string left;
    for (const std::string& rule : never) left += rule + " ";
    CHECK(left == "");
}

TEST_CASE("people who never do a check-in never move up, because unknown is not green", "[simulate][R31][H7]") {
    for (const SimulatedCourse& course : crowd()) {
        if (course.kind != PersonKind::never_mornings) continue;
        CHECK(course.advances == 0);
        CHECK_FALSE(course.reached[3]);
        CHECK(course.sessions > 0);
    }
}

TEST_CASE("people who flare are eased", "[simulate][R32][R52][H6]") {
    for (const SimulatedCourse& course : crowd()) {
        if (course.kind != PersonKind::flaring) continue;
        CHECK(course.eases > 0);
        CHECK(course.reds > 0);
    }
}

TEST_CASE("nobody who keeps going is without a way on for more than two weeks", "[simulate][H22]") {
    for (const SimulatedCourse& course : crowd()) {
        INFO(name_of(course.kind));
        CHECK(course.longest_without <= 14);
    }
}

TEST_CASE("slices add up to the whole, also after a round trip through JSON", "[simulate]") {
    const Programme& programme = default_programme();
    const Tally whole = tally_of(programme, PersonKind::forgetful, 0, 4, 40, 9);
    Tally sum = tally_of(programme, PersonKind::forgetful, 3, 1, 40, 9);
    add(sum, tally_of(programme, PersonKind::forgetful, 0, 3, 40, 9));
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
