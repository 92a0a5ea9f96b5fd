// The assessment by R11, R12, R14, R15, R16, R20, R21 and R23. Every expected plan is written by hand from the clinical
// model.
#include "rules/assessment.hpp"
#include "support/assessment_answers.hpp"
#include "support/catch.hpp"
#include "support/small_programme.hpp"

#include <map>

namespace heelwise::assessment_test {
using namespace heelwise::test;

namespace {

const Programme programme = small_programme();
using Others = std::vector<std::pair<AssessmentQuestion, AssessmentValue>>;

std::string placed(const AssessmentAnswers& answers) { return line_of(place_on_ladder(answers, programme).plan); }
std::string placed_with(const Others& others) { return placed(fit_answers_with(others)); }
Assessment read_with(const Others& others) { return read_assessment(fit_answers_with(others), programme); }
std::string level_with(const Others& others) { return std::string(name_of(read_with(others).irritability)); }

// One row of R14's table for each answer about the hold. The columns are the answers about the raise: too painful, not
// tried, challenging, easy.
struct Table {
    std::vector<std::string> too_painful; // the short hold is tolerated
    std::vector<std::string> challenging;
    std::vector<std::string> not_tried;
    std::vector<std::string> easy;
};

void check_row(Others others, const std::string& hold, const std::vector<std::string>& expected) {
    const std::vector<std::string> raises{"too_painful", "not_tried", "challenging", "easy"};
    others.emplace_back(AssessmentQuestion::seated_hold, word(hold));
    if (hold == "too_painful") others.emplace_back(AssessmentQuestion::short_hold, word("yes"));
    for (std::size_t i = 0; i < raises.size(); ++i) {
        INFO("hold " << hold << ", raise " << raises[i]);
        Others whole = others;
        whole.emplace_back(AssessmentQuestion::two_leg_raise, word(raises[i]));
        CHECK(placed_with(whole) == expected[i]);
    }
}

void check_table(const Others& others, const Table& table) {
    check_row(others, "too_painful", table.too_painful);
    check_row(others, "challenging", table.challenging);
    check_row(others, "not_tried", table.not_tried);
    check_row(others, "easy", table.easy);
}

std::vector<std::string> two_and_two(const std::string& first, const std::string& second) {
    return {first, first, second, second};
}
std::vector<std::string> fit_row(const std::string& first, const std::string& challenging, const std::string& easy) {
    return {first, first, challenging, easy};
}

const std::string raise = "build_up 2 standing_raise_straight 0 every_other_day";      // challenging: 2x6
const std::string easy_raise = "build_up 2 standing_raise_straight 2 every_other_day"; // easy: 3x8
const std::string seated_raise = "build_up 2 seated_raise 0 every_other_day";          // the hold is too painful
const std::string short_hold = "calm_down 1 seated_hold 0 daily";
const Others low_fit{};
const Others low_unsure{{AssessmentQuestion::trend, word("not_sure")}};
const Others low_worse{{AssessmentQuestion::trend, word("worse")}};
const Others moderate_fit{{AssessmentQuestion::activity_pain_left, number(5)}};
const Others moderate_unsure{{AssessmentQuestion::activity_pain_left, number(5)},
                             {AssessmentQuestion::trend, word("not_sure")}};
const Others moderate_worse{{AssessmentQuestion::activity_pain_left, number(5)},
                            {AssessmentQuestion::trend, word("worse")}};
const Others high{{AssessmentQuestion::activity_pain_left, number(6)}};
const Others high_worse{{AssessmentQuestion::activity_pain_left, number(6)},
                        {AssessmentQuestion::trend, word("worse")}};

} // namespace

TEST_CASE("the plan follows R14's table for someone who is fit, at low irritability", "[R14][R12][R20][R23]") {
    const std::string seated = "build_up 1 seated_hold 6 daily";      // 45 s
    const std::string tried_never = "build_up 1 seated_hold 4 daily"; // 30 s, because it was never tried (R20)
    const std::string standing = "build_up 1 standing_hold_half 6 daily";
    check_table(low_fit,
                {two_and_two(short_hold, seated_raise),
                 fit_row(seated, raise, easy_raise),
                 fit_row(tried_never, raise, easy_raise),
                 fit_row(standing, raise, easy_raise)});
}

TEST_CASE("the plan follows R14's table for someone who is fit, at moderate irritability", "[R14][R12][R20][R23]") {
    const std::string seated = "build_up 1 seated_hold 4 daily"; // 30 s
    const std::string standing = "build_up 1 standing_hold_half 4 daily";
    check_table(moderate_fit,
                {two_and_two(short_hold, seated_raise),
                 fit_row(seated, raise, easy_raise),
                 fit_row(seated, raise, easy_raise),
                 fit_row(standing, raise, easy_raise)});
}

TEST_CASE("the plan follows R14's table for someone who is not fit, at low irritability", "[R14][R12][R20][R23][H7]") {
    const auto all = [](const std::string& plan) { return two_and_two(plan, plan); };
    const std::string seated = "build_up 1 seated_hold 6 daily";
    const std::string tried_never = "build_up 1 seated_hold 4 daily";
    check_table(low_unsure,
                {all(short_hold), all(seated), all(tried_never), all("build_up 1 standing_hold_half 6 daily")});
    const std::string calm = "calm_down 1 seated_hold 6 daily";
    const std::string calm_never = "calm_down 1 seated_hold 4 daily";
    check_table(low_worse,
                {all(short_hold), all(calm), all(calm_never), all("calm_down 1 standing_hold_half 6 daily")});
}

TEST_CASE("the plan follows R14's table for someone who is not fit, at moderate irritability",
          "[R14][R12][R20][R23][H7]") {
    const auto all = [](const std::string& plan) { return two_and_two(plan, plan); };
    const std::string seated = "build_up 1 seated_hold 4 daily";
    check_table(moderate_unsure,
                {all(short_hold), all(seated), all(seated), all("build_up 1 standing_hold_half 4 daily")});
    const std::string calm = "calm_down 1 seated_hold 4 daily";
    check_table(moderate_worse, {all(short_hold), all(calm), all(calm), all("calm_down 1 standing_hold_half 4 daily")});
}

TEST_CASE("R14's table at high irritability: nobody is fit, and every plan is seated and every other day",
          "[R14][R12][R20][R21][R23]") {
    const auto all = [](const std::string& plan) { return two_and_two(plan, plan); };
    const std::string seated = "calm_down 1 seated_hold 1 every_other_day"; // 15 s
    const Table table{all("calm_down 1 seated_hold 0 every_other_day"), all(seated), all(seated), all(seated)};
    check_table(high, table);
    check_table(high_worse, table);
    check_table({{AssessmentQuestion::woken, word("yes")}}, table);
    check_table({{AssessmentQuestion::settling, word("over_24h")}}, table);
}

TEST_CASE("if the seated hold is too painful, a tolerated short hold is the lowest rung; otherwise there are no holds",
          "[R12]") {
    for (const Others& profile : {low_fit, moderate_fit, low_worse, moderate_unsure, high}) {
        for (const char* raise_said : {"too_painful", "not_tried"}) {
            for (const char* said : {"no", "not_sure"}) {
                Others others = profile;
                others.emplace_back(AssessmentQuestion::seated_hold, word("too_painful"));
                others.emplace_back(AssessmentQuestion::two_leg_raise, word(raise_said));
                others.emplace_back(AssessmentQuestion::short_hold, word(said));
                CHECK(placed_with(others) == "calm_down 0 daily");
            }
        }
    }
    // For someone fit who can raise, the short hold does not matter (R14).
    CHECK(placed_with({{AssessmentQuestion::seated_hold, word("too_painful")},
                       {AssessmentQuestion::two_leg_raise, word("challenging")},
                       {AssessmentQuestion::short_hold, word("no")}}) == seated_raise);
    CHECK(placed_with({{AssessmentQuestion::trend, word("worse")},
                       {AssessmentQuestion::seated_hold, word("too_painful")},
                       {AssessmentQuestion::two_leg_raise, word("easy")},
                       {AssessmentQuestion::short_hold, word("no")}}) == "calm_down 0 daily");
}

TEST_CASE("irritability is high from pain 6, waking or over 24 h, and low at pain 2 or less that settles within 24 h",
          "[R11]") {
    for (int pain = 0; pain <= 10; ++pain) {
        INFO(pain);
        CHECK(level_with({{AssessmentQuestion::activity_pain_left, number(pain)}}) == (pain <= 2   ? "low"
                                                                                       : pain <= 5 ? "moderate"
                                                                                                   : "high"));
    }
    CHECK(level_with({{AssessmentQuestion::woken, word("yes")}}) == "high");
    CHECK(level_with({{AssessmentQuestion::settling, word("none")}}) == "low");
    CHECK(level_with({{AssessmentQuestion::settling, word("hours")}}) == "low");
    CHECK(level_with({{AssessmentQuestion::settling, word("by_morning")}}) == "low");
    CHECK(level_with({{AssessmentQuestion::settling, word("over_24h")}}) == "high");
    // "Not sure" counts neither as gone nor as over 24 h.
    CHECK(level_with({{AssessmentQuestion::settling, word("not_sure")}}) == "moderate");
}

TEST_CASE("fit means calm or stable, without high irritability, and with a trend that is known and not worse",
          "[R14][R19][H7]") {
    CHECK(read_with({}).fit);
    CHECK(read_with({{AssessmentQuestion::trend, word("better")}}).fit);
    CHECK_FALSE(read_with({{AssessmentQuestion::trend, word("worse")}}).fit);
    CHECK(read_with({{AssessmentQuestion::trend, word("worse")}}).worse);
    CHECK_FALSE(read_with({{AssessmentQuestion::trend, word("not_sure")}}).fit);
    CHECK_FALSE(read_with({{AssessmentQuestion::trend, word("not_sure")}}).worse);
    CHECK_FALSE(read_with({{AssessmentQuestion::settling, word("not_sure")}}).fit);
    CHECK_FALSE(read_with({{AssessmentQuestion::settling, word("over_24h")}}).fit);
    CHECK_FALSE(read_with({{AssessmentQuestion::woken, word("yes")}}).fit);
    CHECK(read_with({{AssessmentQuestion::activity_pain_left, number(3)}}).fit); // calm
    CHECK(read_with({{AssessmentQuestion::activity_pain_left, number(5)}}).fit); // stable
    CHECK_FALSE(read_with({{AssessmentQuestion::activity_pain_left, number(6)}}).fit);
}

TEST_CASE("calm and stable each have their own limit", "[R14][R19]") {
    Programme other = programme;
    other.parameters.calm.stable_pain = 4;
    const auto fit = [&](int pain) {
        return read_assessment(fit_answers_with({{AssessmentQuestion::activity_pain_left, number(pain)}}), other).fit;
    };
    CHECK(fit(4));
    CHECK_FALSE(fit(5)); // moderate, but neither calm nor stable
}

TEST_CASE("one sore side that is insertional or unsure keeps every exercise on the floor", "[R15][H4]") {
    CHECK_FALSE(read_with({}).floor_only);
    CHECK(read_with({{AssessmentQuestion::site_left, word("insertional")}}).floor_only);
    CHECK(read_with({{AssessmentQuestion::site_left, word("not_sure")}}).floor_only);
    const auto both = [](const char* left, const char* right) {
        return read_with({{AssessmentQuestion::sides, word("both")},
                          {AssessmentQuestion::site_left, word(left)},
                          {AssessmentQuestion::site_right, word(right)},
                          {AssessmentQuestion::activity_pain_right, number(2)},
                          {AssessmentQuestion::morning_pain_right, number(4)}})
            .floor_only;
    };
    CHECK_FALSE(both("midportion", "midportion"));
    CHECK(both("midportion", "insertional"));
    CHECK(both("not_sure", "midportion"));
    // A side that is not sore does not count, whatever was once answered about it.
    CHECK_FALSE(read_with({{AssessmentQuestion::site_right, word("insertional")}}).floor_only);
    CHECK(permitted_by(fit_answers_with({{AssessmentQuestion::site_left, word("not_sure")}})).floor_only);
    CHECK_FALSE(permitted_by(fit_answers()).floor_only);
    CHECK(permitted_by(fit_answers_with({{AssessmentQuestion::equipment, chosen({"rope", "step"})}})).equipment ==
          std::set<Equipment>{Equipment::step, Equipment::rope});
}

TEST_CASE("an entry that would be step work becomes its floor twin for someone who must stay on the floor",
          "[R15][R14][H4]") {
    Programme other = programme;
    other.phases[1].exercises = {{"step_raise", small_sets({{2, 5}, {3, 5}}), 1, false, {}}};
    const auto entered = [&](const char* site) {
        return line_of(place_on_ladder(fit_answers_with({{AssessmentQuestion::site_left, word(site)},
                                                         {AssessmentQuestion::equipment, chosen({"step"})},
                                                         {AssessmentQuestion::two_leg_raise, word("easy")}}),
                                       other)
                           .plan);
    };
    CHECK(entered("midportion") == "build_up 2 step_raise 0 every_other_day");
    CHECK(entered("insertional") == "build_up 2 single_raise 0 every_other_day");
    CHECK(entered("not_sure") == "build_up 2 single_raise 0 every_other_day");
    // Without a seated raise, a painful hold is treated by R12.
    CHECK(line_of(place_on_ladder(fit_answers_with({{AssessmentQuestion::seated_hold, word("too_painful")},
                                                    {AssessmentQuestion::short_hold, word("yes")},
                                                    {AssessmentQuestion::two_leg_raise, word("easy")}}),
                                  other)
                      .plan) == short_hold);
}

TEST_CASE("with both sides sore, the worse activity pain counts and each side keeps its own morning pain",
          "[R16][R11]") {
    const auto both = [](int left, int right) {
        return read_with({{AssessmentQuestion::sides, word("both")},
                          {AssessmentQuestion::site_right, word("midportion")},
                          {AssessmentQuestion::activity_pain_left, number(left)},
                          {AssessmentQuestion::activity_pain_right, number(right)},
                          {AssessmentQuestion::morning_pain_left, number(1)},
                          {AssessmentQuestion::morning_pain_right, number(4)}});
    };
    CHECK(both(2, 6).irritability == Irritability::high);
    CHECK(both(6, 2).irritability == Irritability::high);
    CHECK(both(2, 3).irritability == Irritability::moderate);
    CHECK(both(2, 2).irritability == Irritability::low);
    CHECK(both(3, 5).activity_pain == 5);
    CHECK(both(2, 2).morning_left == 1);
    CHECK(both(2, 2).morning_right == 4);
    // Only the right side is sore, so the answers about the left are hidden.
    const Assessment right = read_with({{AssessmentQuestion::sides, word("right")},
                                        {AssessmentQuestion::site_right, word("midportion")},
                                        {AssessmentQuestion::activity_pain_left, number(9)},
                                        {AssessmentQuestion::activity_pain_right, number(1)},
                                        {AssessmentQuestion::morning_pain_right, number(4)}});
    CHECK(right.activity_pain == 1);
    CHECK_FALSE(right.morning_left);
    CHECK(right.morning_right == 4);
}

TEST_CASE("a missing answer leads to the easier plan", "[R14][H7]") {
    const auto without = [](AssessmentQuestion question) {
        AssessmentAnswers answers = fit_answers_with(
            {{AssessmentQuestion::seated_hold, word("easy")}, {AssessmentQuestion::two_leg_raise, word("easy")}});
        answers[index_of(question)].reset();
        return placed(answers);
    };
    const std::string seated = "calm_down 1 seated_hold 1 every_other_day";
    CHECK(without(AssessmentQuestion::activity_pain_left) == seated);
    CHECK(without(AssessmentQuestion::settling) == seated);
    CHECK(without(AssessmentQuestion::woken) == seated);
    CHECK(without(AssessmentQuestion::sides) == seated);
    CHECK(without(AssessmentQuestion::trend) == "calm_down 1 standing_hold_half 6 daily");
    CHECK(without(AssessmentQuestion::seated_hold) ==
          seated_raise); // the raise is easy, and a seated raise suits someone whose hold hurts
    CHECK(without(AssessmentQuestion::two_leg_raise) == "build_up 1 standing_hold_half 6 daily");
    CHECK(placed(AssessmentAnswers{}) == "calm_down 0 daily");
    CHECK(read_assessment(AssessmentAnswers{}, programme).floor_only);
}

TEST_CASE("a plan with few sessions a week does not get more of them because irritability is high", "[R23][R40][H6]") {
    Programme other = test::small_programme();
    other.phases[0].frequency = Frequency::times_a_week;
    other.phases[0].times = 2;
    CHECK(place_on_ladder(fit_answers_with(high), other).plan.frequency == Frequency::times_a_week);
    CHECK(place_on_ladder(fit_answers_with(high), other).plan.times == 2);
}

TEST_CASE("holds are twice daily only if irritability is low, whatever the document says", "[R23][H6]") {
    Programme other = programme;
    other.phases[0].frequency = Frequency::twice_daily;
    other.phases[1].frequency = Frequency::twice_daily;
    CHECK(place_on_ladder(fit_answers(), other).plan.frequency == Frequency::twice_daily);
    CHECK(place_on_ladder(fit_answers_with(moderate_fit), other).plan.frequency == Frequency::daily);
    CHECK(place_on_ladder(fit_answers_with(high), other).plan.frequency == Frequency::every_other_day);
    // Also where a physio's start is taken regardless.
    other.start = ProgrammeStart{1, "seated_hold", 0, true};
    CHECK(place_on_ladder(fit_answers_with(moderate_fit), other).plan.frequency == Frequency::daily);
    CHECK(place_on_ladder(fit_answers_with(high), other).plan.frequency == Frequency::every_other_day);
    other.start.reset();
    CHECK(place_on_ladder(fit_answers_with({{AssessmentQuestion::seated_hold, word("too_painful")},
                                            {AssessmentQuestion::short_hold, word("no")}}),
                          other)
              .plan.frequency == Frequency::daily);
}

TEST_CASE("the reasons name each rule that decided, in order, with the person's answers", "[R60]") {
    const auto reasons = [](const Others& others) {
        return place_on_ladder(fit_answers_with(others), programme).reasons;
    };
    CHECK(
        reasons({{AssessmentQuestion::site_left, word("insertional")}}) ==
        std::vector<Reason>{
            {"R11",
             {{"activity_pain", std::int64_t{2}},
              {"limit", std::int64_t{2}},
              {"settling", "hours"},
              {"woken", "no"},
              {"irritability", "low"}}},
            {"R12", {{"irritability", "low"}, {"trend", "same"}, {"seated_hold", "not_tried"}, {"stage", "build_up"}}},
            {"R14", {{"seated_hold", "not_tried"}, {"two_leg_raise", "not_tried"}, {"fit", "yes"}}},
            {"R15", {{"site", "insertional"}}},
            {"R20", {{"irritability", "low"}, {"hold_ms", std::int64_t{30000}}}},
            {"R23", {{"irritability", "low"}, {"frequency", "daily"}}}});
    const auto rules = [&](const Others& others) {
        std::string all;
        for (const Reason& reason : reasons(others)) all += (all.empty() ? "" : " ") + reason.rule;
        return all;
    };
    CHECK(rules({}) == "R11 R12 R14 R20 R23");
    CHECK(rules({{AssessmentQuestion::two_leg_raise, word("easy")}}) == "R11 R12 R14 R23");
    CHECK(rules({{AssessmentQuestion::seated_hold, word("too_painful")},
                 {AssessmentQuestion::short_hold, word("yes")}}) == "R11 R12 R23");
    CHECK(rules({{AssessmentQuestion::seated_hold, word("too_painful")},
                 {AssessmentQuestion::short_hold, word("no")}}) == "R11 R12");
    // The reason includes the answer that ruled out holds.
    CHECK(reasons({{AssessmentQuestion::seated_hold, word("too_painful")},
                   {AssessmentQuestion::short_hold, word("no")}})[1] == Reason{"R12",
                                                                               {{"irritability", "low"},
                                                                                {"trend", "same"},
                                                                                {"seated_hold", "too_painful"},
                                                                                {"short_hold", "no"},
                                                                                {"stage", "calm_down"}}});
}

} // namespace heelwise::assessment_test
