// R1-R9 as a pure rule. Every expected card is written by hand from the rule, not taken from the code.
#include "rules/screening.hpp"
#include "support/catch.hpp"

#include <map>
#include <string>

using namespace heelwise;

namespace {

constexpr auto yes = Tri::yes;
constexpr auto no = Tri::no;
constexpr auto unsure = Tri::not_sure;

// All main questions answered so that nothing stops.
ScreenAnswers all_safe() {
    ScreenAnswers answers{};
    for (const Question q : all_questions()) {
        if (!parent_of(q)) answers[index_of(q)] = q == Question::adult ? yes : no;
    }
    return answers;
}

ScreenAnswers with(std::map<Question, Tri> changes) {
    ScreenAnswers answers = all_safe();
    for (const auto& [question, answer] : changes) answers[index_of(question)] = answer;
    return answers;
}

std::string cards(const ScreenAnswers& answers) {
    std::string all;
    for (const RuleHit& hit : screen(answers, {}).hits) {
        all += (all.empty() ? "" : " ") + std::string(name_of(hit.rule)) + ":" + std::string(name_of(hit.card));
    }
    return all;
}

} // namespace

TEST_CASE("nothing stops where every sign is denied", "[R1][R2][R3][R4][R5][R6][R7][R8][R9]") {
    const Screening result = screen(all_safe(), {});
    CHECK(result.complete);
    CHECK(result.hits.empty());
    CHECK_FALSE(result.next);
    CHECK(result.asked.size() == 9);
}

TEST_CASE("a sign of rupture stops; not sure is explained; still not sure stops too", "[R1][H1]") {
    CHECK(cards(with({{Question::rupture, yes}})) == "R1:rupture");
    CHECK(cards(with({{Question::rupture, unsure}, {Question::rupture_explained, yes}})) == "R1:rupture");
    CHECK(cards(with({{Question::rupture, unsure}, {Question::rupture_explained, unsure}})) == "R1:rupture_unsure");
    CHECK(cards(with({{Question::rupture, unsure}, {Question::rupture_explained, no}})) == "");
    // Not sure alone is neither safe nor complete: the explanation comes next.
    const Screening waiting = screen(with({{Question::rupture, unsure}}), {});
    CHECK_FALSE(waiting.complete);
    CHECK(waiting.next == Question::rupture_explained);
    // A hidden answer is never counted: the explanation is not asked after a plain no.
    CHECK(cards(with({{Question::rupture_explained, yes}})) == "");
}

TEST_CASE("a possible clot stops, with trouble breathing it is 999", "[R2][H2]") {
    CHECK(cards(with({{Question::calf, yes}, {Question::breathless, yes}})) == "R2:clot_999");
    CHECK(cards(with({{Question::calf, yes}, {Question::breathless, unsure}})) == "R2:clot_999");
    CHECK(cards(with({{Question::calf, yes}, {Question::breathless, no}})) == "R2:clot");
    CHECK(cards(with({{Question::calf, unsure}, {Question::breathless, yes}})) == "R2:clot_999");
    CHECK(cards(with({{Question::calf, unsure}, {Question::breathless, no}})) == "R2:clot");
    // Stops before the follow-up is answered.
    const Screening waiting = screen(with({{Question::calf, yes}}), {});
    CHECK(waiting.next == Question::breathless);
    REQUIRE(waiting.hits.size() == 1);
    CHECK(waiting.hits[0].card == Card::clot);
    CHECK_FALSE(waiting.complete);
}

TEST_CASE("infection, antibiotic, injury, treatment and other signs stop on yes and on not sure",
          "[R3][R4][R5][R8][R9][H2][H3][H7]") {
    const std::map<Question, std::string> expected{
        {Question::hot_joint, "R3:infection"},
        {Question::fluoroquinolone, "R4:antibiotic"},
        {Question::four_steps, "R5:injury"},
        {Question::treatment, "R8:treatment"},
        {Question::other_signs, "R9:other_signs"},
    };
    for (const auto& [question, card] : expected) {
        INFO(card);
        CHECK(cards(with({{question, yes}})) == card);
        CHECK(cards(with({{question, unsure}})) == card);
        CHECK(cards(with({{question, no}})) == "");
    }
}

TEST_CASE("under 18 stops, and nothing more is asked of a child", "[R6][H5]") {
    const Screening child = screen(with({{Question::adult, no}}), {});
    REQUIRE(child.hits.size() == 1);
    CHECK(child.hits[0] == RuleHit{ScreenRule::R6, Card::under_age});
    CHECK(child.asked == std::vector<Question>{Question::adult});
    CHECK(child.complete);
    CHECK_FALSE(clears(ScreenRule::R6));
    CHECK_FALSE(allows(Question::adult, unsure));
}

TEST_CASE("signs of an inflammatory illness stop unless a load set it off", "[R7]") {
    CHECK(cards(with({{Question::joints, yes}, {Question::load_trigger, no}})) == "R7:inflammatory");
    CHECK(cards(with({{Question::joints, yes}, {Question::load_trigger, unsure}})) == "R7:inflammatory");
    CHECK(cards(with({{Question::joints, yes}, {Question::load_trigger, yes}})) == "");
    CHECK(cards(with({{Question::joints, unsure}, {Question::load_trigger, no}})) == "R7:inflammatory");
    CHECK(cards(with({{Question::joints, unsure}, {Question::load_trigger, yes}})) == "");
    CHECK_FALSE(screen(with({{Question::joints, yes}}), {}).complete);
}

TEST_CASE("unanswered is never safe: each question left out leaves the screen incomplete", "[R1][R9][H7]") {
    for (const Question left_out : all_questions()) {
        if (parent_of(left_out)) continue;
        INFO(name_of(left_out));
        ScreenAnswers answers = all_safe();
        answers[index_of(left_out)].reset();
        const Screening result = screen(answers, {});
        CHECK_FALSE(result.complete);
        CHECK(result.next == left_out);
    }
    CHECK(screen(ScreenAnswers{}, {}).next == Question::adult);
}

TEST_CASE("several hits are shown most urgent first", "[R1][R2][R4][R9][H2]") {
    CHECK(cards(with({{Question::other_signs, yes},
                      {Question::fluoroquinolone, yes},
                      {Question::rupture, yes},
                      {Question::calf, yes},
                      {Question::breathless, yes}})) == "R2:clot_999 R1:rupture R4:antibiotic R9:other_signs");
}

TEST_CASE("a settled rule is not asked and not counted again", "[R4]") {
    ScreenRules settled;
    settled.set(index_of(ScreenRule::R4));
    ScreenAnswers answers = with({{Question::fluoroquinolone, yes}});
    const Screening result = screen(answers, settled);
    CHECK(result.hits.empty());
    CHECK(result.asked.size() == 8);
    CHECK(result.complete);
}

TEST_CASE("less stops less: a hit gone, or a card less urgent", "[R2][R6]") {
    const RuleHit clot_999{ScreenRule::R2, Card::clot_999};
    const RuleHit clot{ScreenRule::R2, Card::clot};
    const RuleHit child{ScreenRule::R6, Card::under_age};
    CHECK(stops_less({clot_999}, {clot}));
    CHECK(stops_less({clot}, {}));
    CHECK_FALSE(stops_less({clot}, {clot_999}));
    CHECK_FALSE(stops_less({}, {clot}));
    // Under 18 hides the rest but stops everything for good.
    CHECK_FALSE(stops_less({clot_999}, {child}));
    CHECK(stops_less({child}, {}));
}

TEST_CASE("only rupture, clot, infection and injury owe a new assessment", "[R1][R2][R3][R5]") {
    const std::map<ScreenRule, bool> expected{
        {ScreenRule::R1, true},
        {ScreenRule::R2, true},
        {ScreenRule::R3, true},
        {ScreenRule::R4, false},
        {ScreenRule::R5, true},
        {ScreenRule::R6, false},
        {ScreenRule::R7, false},
        {ScreenRule::R8, false},
        {ScreenRule::R9, false},
    };
    for (const auto& [rule, owes] : expected) {
        INFO(name_of(rule));
        CHECK(owes_assessment(rule) == owes);
    }
}

TEST_CASE("closed sets read back what they write", "[screen]") {
    for (const Question q : all_questions()) CHECK(question_named(name_of(q)) == q);
    for (std::size_t i = 0; i < screen_rule_count; ++i) {
        const auto rule = static_cast<ScreenRule>(i);
        CHECK(screen_rule_named(name_of(rule)) == rule);
    }
    for (int i = 0; i <= static_cast<int>(Card::other_signs); ++i)
        CHECK(card_named(name_of(static_cast<Card>(i))) == static_cast<Card>(i));
    CHECK_FALSE(question_named("toes"));
    CHECK_FALSE(tri_named("maybe"));
    CHECK_FALSE(card_named(""));
    CHECK_FALSE(screen_rule_named("R10"));
}
