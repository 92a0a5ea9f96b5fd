// R1 to R9 and R45 as pure rules. Every expected card is written by hand from the rules, not taken from the code.
#include "rules/screening.hpp"
#include "support/catch.hpp"

#include <map>
#include <string>

namespace heelwise::screening_test {

namespace {

constexpr auto yes = YesNoUnsure::yes;
constexpr auto no = YesNoUnsure::no;
constexpr auto unsure = YesNoUnsure::not_sure;

// All main questions, answered so that no rule is hit.
ScreeningAnswers all_safe() {
    ScreeningAnswers answers{};
    for (const ScreeningQuestion q : all_screening_questions()) {
        if (!parent_of(q)) answers[index_of(q)] = q == ScreeningQuestion::adult ? yes : no;
    }
    return answers;
}

ScreeningAnswers with(std::map<ScreeningQuestion, YesNoUnsure> changes) {
    ScreeningAnswers answers = all_safe();
    for (const auto& [question, answer] : changes) answers[index_of(question)] = answer;
    return answers;
}

std::string cards(const ScreeningAnswers& answers) {
    std::string all;
    for (const Hit& hit : evaluate_screening(answers, {}).hits) {
        all += (all.empty() ? "" : " ") + std::string(rule_of(hit.sign)) + ":" + std::string(name_of(hit.card));
    }
    return all;
}

} // namespace

TEST_CASE("no rule is hit if every sign is denied", "[R1][R2][R3][R4][R5][R6][R7][R8][R9]") {
    const ScreeningResult result = evaluate_screening(all_safe(), {});
    CHECK(result.complete);
    CHECK(result.hits.empty());
    CHECK_FALSE(result.next);
    CHECK(result.asked.size() == 12);
}

TEST_CASE("a sign of rupture is a hit, not sure leads to an explanation, and still not sure is a hit too", "[R1][H1]") {
    CHECK(cards(with({{ScreeningQuestion::rupture, yes}})) == "R1:rupture");
    CHECK(cards(with({{ScreeningQuestion::rupture, unsure}, {ScreeningQuestion::rupture_explained, yes}})) ==
          "R1:rupture");
    CHECK(cards(with({{ScreeningQuestion::rupture, unsure}, {ScreeningQuestion::rupture_explained, unsure}})) ==
          "R1:rupture_unsure");
    CHECK(cards(with({{ScreeningQuestion::rupture, unsure}, {ScreeningQuestion::rupture_explained, no}})) == "");
    // "Not sure" alone is neither safe nor complete: the explanation comes next.
    const ScreeningResult waiting = evaluate_screening(with({{ScreeningQuestion::rupture, unsure}}), {});
    CHECK_FALSE(waiting.complete);
    CHECK(waiting.next == ScreeningQuestion::rupture_explained);
    // A hidden answer never counts: after a plain "no" the explanation is not asked.
    CHECK(cards(with({{ScreeningQuestion::rupture_explained, yes}})) == "");
}

TEST_CASE("a possible clot is a hit, and with trouble breathing its card says 999", "[R2][H2]") {
    CHECK(cards(with({{ScreeningQuestion::calf, yes}, {ScreeningQuestion::breathless, yes}})) == "R2:clot_999");
    CHECK(cards(with({{ScreeningQuestion::calf, yes}, {ScreeningQuestion::breathless, unsure}})) == "R2:clot_999");
    CHECK(cards(with({{ScreeningQuestion::calf, yes}, {ScreeningQuestion::breathless, no}})) == "R2:clot");
    CHECK(cards(with({{ScreeningQuestion::calf, unsure}, {ScreeningQuestion::breathless, yes}})) == "R2:clot_999");
    CHECK(cards(with({{ScreeningQuestion::calf, unsure}, {ScreeningQuestion::breathless, no}})) == "R2:clot");
    // It is a hit before the follow-up question is answered.
    const ScreeningResult waiting = evaluate_screening(with({{ScreeningQuestion::calf, yes}}), {});
    CHECK(waiting.next == ScreeningQuestion::breathless);
    REQUIRE(waiting.hits.size() == 1);
    CHECK(waiting.hits[0].card == Card::clot);
    CHECK_FALSE(waiting.complete);
}

TEST_CASE("each of these signs is a hit on yes and on not sure", "[R3][R4][R5][R8][R9][R45][H2][H3][H7]") {
    const std::map<ScreeningQuestion, std::string> expected{
        {ScreeningQuestion::hot_joint, "R3:infection"},
        {ScreeningQuestion::fluoroquinolone, "R4:antibiotic"},
        {ScreeningQuestion::four_steps, "R5:injury"},
        {ScreeningQuestion::treatment, "R8:treatment"},
        {ScreeningQuestion::pregnancy, "R8:pregnancy"},
        {ScreeningQuestion::other_signs, "R9:other_signs"},
        {ScreeningQuestion::steroids, "R9:steroids"},
        {ScreeningQuestion::elsewhere, "R45:elsewhere"},
    };
    for (const auto& [question, card] : expected) {
        INFO(card);
        CHECK(cards(with({{question, yes}})) == card);
        CHECK(cards(with({{question, unsure}})) == card);
        CHECK(cards(with({{question, no}})) == "");
    }
}

TEST_CASE("under 18 is a hit, and no other question is asked", "[R6][H5]") {
    const ScreeningResult child = evaluate_screening(with({{ScreeningQuestion::adult, no}}), {});
    REQUIRE(child.hits.size() == 1);
    CHECK(child.hits[0] == Hit{Sign::under_age, Card::under_age});
    CHECK(child.asked == std::vector<ScreeningQuestion>{ScreeningQuestion::adult});
    CHECK(child.complete);
    CHECK_FALSE(clears(Sign::under_age));
    CHECK_FALSE(allows(ScreeningQuestion::adult, unsure));
}

TEST_CASE("signs of an inflammatory illness are a hit unless a load set off the pain", "[R7]") {
    CHECK(cards(with({{ScreeningQuestion::joints, yes}, {ScreeningQuestion::load_trigger, no}})) == "R7:inflammatory");
    CHECK(cards(with({{ScreeningQuestion::joints, yes}, {ScreeningQuestion::load_trigger, unsure}})) ==
          "R7:inflammatory");
    CHECK(cards(with({{ScreeningQuestion::joints, yes}, {ScreeningQuestion::load_trigger, yes}})) == "");
    CHECK(cards(with({{ScreeningQuestion::joints, unsure}, {ScreeningQuestion::load_trigger, no}})) ==
          "R7:inflammatory");
    CHECK(cards(with({{ScreeningQuestion::joints, unsure}, {ScreeningQuestion::load_trigger, yes}})) == "");
    CHECK_FALSE(evaluate_screening(with({{ScreeningQuestion::joints, yes}}), {}).complete);
}

TEST_CASE("a question without an answer leaves the screen incomplete and is asked next", "[R1][R9][H7]") {
    for (const ScreeningQuestion left_out : all_screening_questions()) {
        if (parent_of(left_out)) continue;
        INFO(name_of(left_out));
        ScreeningAnswers answers = all_safe();
        answers[index_of(left_out)].reset();
        const ScreeningResult result = evaluate_screening(answers, {});
        CHECK_FALSE(result.complete);
        CHECK(result.next == left_out);
    }
    CHECK(evaluate_screening(ScreeningAnswers{}, {}).next == ScreeningQuestion::adult);
}

TEST_CASE("several hits are shown with the most urgent first", "[R1][R2][R4][R9][H2]") {
    CHECK(cards(with({{ScreeningQuestion::other_signs, yes},
                      {ScreeningQuestion::fluoroquinolone, yes},
                      {ScreeningQuestion::rupture, yes},
                      {ScreeningQuestion::calf, yes},
                      {ScreeningQuestion::breathless, yes}})) == "R2:clot_999 R1:rupture R4:antibiotic R9:other_signs");
}

TEST_CASE("a settled rule is neither asked about nor counted again", "[R4]") {
    Signs settled;
    settled.set(index_of(Sign::antibiotic));
    ScreeningAnswers answers = with({{ScreeningQuestion::fluoroquinolone, yes}});
    const ScreeningResult result = evaluate_screening(answers, settled);
    CHECK(result.hits.empty());
    CHECK(result.asked.size() == 11);
    CHECK(result.complete);
}

TEST_CASE("answers stop less if a hit is gone or its card is less urgent", "[R2][R6]") {
    const Hit clot_999{Sign::clot, Card::clot_999};
    const Hit clot{Sign::clot, Card::clot};
    const Hit child{Sign::under_age, Card::under_age};
    CHECK(stops_less({clot_999}, {clot}));
    CHECK(stops_less({clot}, {}));
    CHECK_FALSE(stops_less({clot}, {clot_999}));
    CHECK_FALSE(stops_less({}, {clot}));
    // Under 18 hides the other hits but stops everything for good.
    CHECK_FALSE(stops_less({clot_999}, {child}));
    CHECK(stops_less({child}, {}));
}

TEST_CASE("only rupture, clot, infection and injury require a new assessment", "[R1][R2][R3][R5]") {
    const std::map<Sign, bool> expected{
        {Sign::rupture, true},
        {Sign::clot, true},
        {Sign::infection, true},
        {Sign::antibiotic, false},
        {Sign::injury, true},
        {Sign::under_age, false},
        {Sign::inflammatory, false},
        {Sign::treatment, false},
        {Sign::pregnancy, false},
        {Sign::other_signs, false},
        {Sign::steroids, false},
        {Sign::elsewhere, false},
        {Sign::exertion, false},
    };
    for (const auto& [sign, owes] : expected) {
        INFO(name_of(sign));
        CHECK(owes_assessment(sign) == owes);
    }
}

TEST_CASE("stops block, cautions close later phases, and information closes nothing", "[R7][R8][R9][R45][R46][R47]") {
    const std::map<Card, Weight> expected{
        {Card::rupture, Weight::stop},
        {Card::rupture_unsure, Weight::stop},
        {Card::clot_999, Weight::stop},
        {Card::clot, Weight::stop},
        {Card::infection, Weight::stop},
        {Card::antibiotic, Weight::stop},
        {Card::injury, Weight::stop},
        {Card::under_age, Weight::stop},
        {Card::inflammatory, Weight::caution},
        {Card::treatment, Weight::stop},
        {Card::pregnancy, Weight::caution},
        {Card::other_signs, Weight::stop},
        {Card::steroids, Weight::caution},
        {Card::elsewhere, Weight::stop},
        {Card::exertion, Weight::caution},
        {Card::diabetes, Weight::information},
        {Card::cholesterol, Weight::information},
        {Card::hormone_medicine, Weight::information},
    };
    for (const auto& [card, weight] : expected) {
        INFO(name_of(card));
        CHECK(weight_of(card) == weight);
    }
}

TEST_CASE("the words of the screen are read by their names", "[screen]") {
    for (const ScreeningQuestion q : all_screening_questions()) CHECK(screening_question_named(name_of(q)) == q);
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto sign = static_cast<Sign>(i);
        CHECK(sign_named(name_of(sign)) == sign);
    }
    for (int i = 0; i <= static_cast<int>(Card::hormone_medicine); ++i)
        CHECK(card_named(name_of(static_cast<Card>(i))) == static_cast<Card>(i));
    CHECK_FALSE(screening_question_named("toes"));
    CHECK_FALSE(yes_no_unsure_named("maybe"));
    CHECK_FALSE(card_named(""));
    CHECK_FALSE(sign_named("R10"));
}

} // namespace heelwise::screening_test
