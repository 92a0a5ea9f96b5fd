// "What would change it" (R60): the nearest answers that lead to another plan, written by hand from R11, R12 and R14.
// Also checks that the built-in programme leads where the clinical model says.
#include "support/assessment_answers.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace heelwise::assessment_change_test {
using namespace heelwise::test;

namespace {

using Others = std::vector<std::pair<AssessmentQuestion, AssessmentValue>>;

// "trend=worse: calm_down …", one line for each change.
std::vector<std::string> listed(const Others& others) {
    std::vector<std::string> lines;
    for (const Change& change : changes(fit_answers_with(others), default_programme())) {
        std::string value = change.value.word;
        if (change.value.number) value = std::to_string(*change.value.number);
        lines.push_back(std::string(name_of(change.question)) + "=" + value + (change.asks_more ? " (asks more)" : "") +
                        ": " + line_of(change.plan));
    }
    return lines;
}

std::string placed(const Others& others) {
    return line_of(place_on_ladder(fit_answers_with(others), default_programme()).plan);
}

const std::string high_plan = "calm_down 1 seated_hold 1 every_other_day";

} // namespace

TEST_CASE("someone fit in phase 2 sees every answer that would lead back", "[R60][R14]") {
    const Others others{{AssessmentQuestion::seated_hold, word("challenging")},
                        {AssessmentQuestion::two_leg_raise, word("easy")}};
    REQUIRE(placed(others) == "build_up 2 standing_raise_straight 2 every_other_day");
    // Neither site nor morning pain decides here.
    CHECK(listed(others) == std::vector<std::string>{
                                "sides=right (asks more): " + high_plan,
                                "trend=worse: calm_down 1 seated_hold 6 daily",
                                "activity_pain_left=6: " + high_plan,
                                "settling=over_24h: " + high_plan,
                                "woken=yes: " + high_plan,
                                "seated_hold=too_painful (asks more): build_up 2 seated_raise 0 every_other_day",
                                "two_leg_raise=challenging: build_up 2 standing_raise_straight 0 every_other_day",
                            });
}

TEST_CASE("someone in calm down sees the answers that would lead on", "[R60][R12][R11]") {
    const Others others{{AssessmentQuestion::activity_pain_left, number(7)},
                        {AssessmentQuestion::seated_hold, word("challenging")}};
    REQUIRE(placed(others) == high_plan);
    CHECK(listed(others) == std::vector<std::string>{
                                "activity_pain_left=5: build_up 1 seated_hold 4 daily",
                                "seated_hold=too_painful (asks more): calm_down 0 daily",
                            });
}

TEST_CASE("changes upwards and downwards are both listed", "[R60][R20]") {
    const Others others{{AssessmentQuestion::activity_pain_left, number(4)},
                        {AssessmentQuestion::seated_hold, word("challenging")}};
    REQUIRE(placed(others) == "build_up 1 seated_hold 4 daily");
    const auto lines = listed(others);
    const auto has = [&](const std::string& line) {
        return std::find(lines.begin(), lines.end(), line) != lines.end();
    };
    CHECK(has("activity_pain_left=2: build_up 1 seated_hold 6 daily"));
    CHECK(has("activity_pain_left=6: " + high_plan));
    CHECK(has("two_leg_raise=challenging: build_up 2 standing_raise_straight 0 every_other_day"));
    CHECK(has("seated_hold=easy: build_up 1 standing_hold_half 4 daily"));
    CHECK(has("seated_hold=too_painful (asks more): calm_down 0 daily"));
}

TEST_CASE("the built-in programme leads where the clinical model says", "[R14][R20]") {
    const auto dose = [](const Others& others) {
        return place_on_ladder(fit_answers_with(others), default_programme()).plan.exercises.at(0).dose;
    };
    CHECK(dose({{AssessmentQuestion::seated_hold, word("challenging")}}).hold_ms == 45000);
    CHECK(dose({{AssessmentQuestion::seated_hold, word("challenging")}}).sets == 4);
    CHECK(dose({}).hold_ms == 30000); // never tried (R20)
    CHECK(dose({{AssessmentQuestion::activity_pain_left, number(3)}}).hold_ms == 30000);
    CHECK(dose({{AssessmentQuestion::activity_pain_left, number(8)}}).hold_ms == 15000);
    CHECK(dose({{AssessmentQuestion::seated_hold, word("too_painful")}, {AssessmentQuestion::short_hold, word("yes")}})
              .hold_ms == 10000);
    CHECK(dose({{AssessmentQuestion::two_leg_raise, word("challenging")}}).sets == 2);
    CHECK(dose({{AssessmentQuestion::two_leg_raise, word("challenging")}}).reps == 6);
    CHECK(placed({{AssessmentQuestion::seated_hold, word("easy")}}) == "build_up 1 standing_hold_half 6 daily");
}

} // namespace heelwise::assessment_change_test
