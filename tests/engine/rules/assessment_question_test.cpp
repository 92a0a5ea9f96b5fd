// The questions of R10: which apply, in which order, and which answers are valid. Bad input is refused with its path.
#include "foundation/plain_text.hpp"
#include "rules/assessment_question.hpp"
#include "support/assessment_answers.hpp"
#include "support/catch.hpp"
#include "support/small_programme.hpp"

#include <set>

namespace heelwise::assessment_question_test {
using namespace heelwise::test;

namespace {

const Programme programme = small_programme();

std::set<AssessmentQuestion> asked(const AssessmentAnswers& answers) {
    const std::vector<AssessmentQuestion> now = applicable_questions(answers);
    return {now.begin(), now.end()};
}

// "" if the value answers the question, otherwise the code and the path.
std::string fault(AssessmentQuestion question, const AssessmentValue& value) {
    const auto found = fault_of(question, value, programme, "/value");
    return found ? std::string(code_name(found->code)) + " " + found->path : "";
}

AssessmentValue own(std::vector<std::string> words) {
    AssessmentValue value;
    value.own = std::move(words);
    return value;
}

AssessmentValue goals(std::vector<std::string> ids, std::vector<std::string> words, std::vector<std::int64_t> ratings) {
    AssessmentValue value;
    value.chosen = std::move(ids);
    value.own = std::move(words);
    value.ratings = std::move(ratings);
    return value;
}

} // namespace

TEST_CASE("every question has a unique name, and every question but pain has words", "[R10]") {
    CHECK(all_assessment_questions().size() == 23);
    std::set<std::string_view> names;
    for (const AssessmentQuestion question : all_assessment_questions()) {
        names.insert(name_of(question));
        CHECK(assessment_question_named(name_of(question)) == question);
        const bool closed = kind_of(question) != AnswerKind::pain;
        CHECK(words_of(question, programme).empty() != closed);
    }
    CHECK(names.size() == 23);
    CHECK(all_assessment_questions().front() == AssessmentQuestion::sides);
    CHECK(all_assessment_questions().back() == AssessmentQuestion::goals);
    CHECK_FALSE(assessment_question_named("shoe_size"));
}

TEST_CASE("questions about a side are asked only for sore sides", "[R10][R16]") {
    const auto sided = [](const char* sides) {
        return asked(fit_answers_with({{AssessmentQuestion::sides, word(sides)}}));
    };
    const std::set<AssessmentQuestion> left{
        AssessmentQuestion::site_left, AssessmentQuestion::activity_pain_left, AssessmentQuestion::morning_pain_left};
    const std::set<AssessmentQuestion> right{AssessmentQuestion::site_right,
                                             AssessmentQuestion::activity_pain_right,
                                             AssessmentQuestion::morning_pain_right};
    for (const AssessmentQuestion question : left) {
        CHECK(sided("left").count(question) == 1);
        CHECK(sided("right").count(question) == 0);
        CHECK(sided("both").count(question) == 1);
    }
    for (const AssessmentQuestion question : right) {
        CHECK(sided("left").count(question) == 0);
        CHECK(sided("right").count(question) == 1);
        CHECK(sided("both").count(question) == 1);
    }
    CHECK(sided("left").size() == 19);
    CHECK(sided("both").size() == 22);
}

TEST_CASE("the short hold is asked about only if the seated hold is too painful", "[R10][R12]") {
    for (const char* said : {"easy", "challenging", "not_tried"}) {
        CHECK(asked(fit_answers_with({{AssessmentQuestion::seated_hold, word(said)}}))
                  .count(AssessmentQuestion::short_hold) == 0);
    }
    const auto painful = fit_answers_with({{AssessmentQuestion::seated_hold, word("too_painful")}});
    CHECK(asked(painful).count(AssessmentQuestion::short_hold) == 1);
    CHECK(next_question(painful) == AssessmentQuestion::short_hold);
}

TEST_CASE("the next question is the first open one that applies", "[R10]") {
    AssessmentAnswers answers;
    CHECK(next_question(answers) == AssessmentQuestion::sides);
    answer(answers, AssessmentQuestion::sides, word("right"));
    CHECK(next_question(answers) == AssessmentQuestion::site_right);
    answer(answers, AssessmentQuestion::site_right, word("midportion"));
    CHECK(next_question(answers) == AssessmentQuestion::duration);
    CHECK_FALSE(next_question(fit_answers()));
    // After "both" replaces "left", the questions about the right side are open.
    CHECK(next_question(fit_answers_with({{AssessmentQuestion::sides, word("both")}})) ==
          AssessmentQuestion::site_right);
}

TEST_CASE("a word question accepts only its own words", "[R10]") {
    CHECK(fault(AssessmentQuestion::trend, word("better")).empty());
    CHECK(fault(AssessmentQuestion::trend, word("not_sure")).empty());
    CHECK(fault(AssessmentQuestion::trend, word("fine")) == "unknown_value /value/word");
    CHECK(fault(AssessmentQuestion::trend, word("")) == "missing_field /value/word");
    CHECK(fault(AssessmentQuestion::woken, word("not_sure")) == "unknown_value /value/word");
    CHECK(fault(AssessmentQuestion::trend, number(3)) == "unknown_field /value/number");
    CHECK(fault(AssessmentQuestion::trend, chosen({"better"})) == "unknown_field /value/chosen");
}

TEST_CASE("a pain question accepts 0 to 10 and nothing else", "[R10]") {
    CHECK(fault(AssessmentQuestion::activity_pain_left, number(0)).empty());
    CHECK(fault(AssessmentQuestion::activity_pain_left, number(10)).empty());
    CHECK(fault(AssessmentQuestion::activity_pain_left, number(11)) == "out_of_range /value/number");
    CHECK(fault(AssessmentQuestion::activity_pain_left, number(-1)) == "out_of_range /value/number");
    CHECK(fault(AssessmentQuestion::activity_pain_left, {}) == "missing_field /value/number");
    CHECK(fault(AssessmentQuestion::morning_pain_right, word("not_sure")) == "unknown_field /value/word");
    const auto found = fault_of(AssessmentQuestion::activity_pain_left, number(11), programme, "");
    REQUIRE(found);
    REQUIRE(found->params.size() == 2);
    CHECK(std::get<std::int64_t>(found->params[1].second) == 10);
}

TEST_CASE("a minutes question accepts 0 to 240 or not sure, but not both", "[R10]") {
    CHECK(fault(AssessmentQuestion::stiffness, number(0)).empty());
    CHECK(fault(AssessmentQuestion::stiffness, number(240)).empty());
    CHECK(fault(AssessmentQuestion::stiffness, number(241)) == "out_of_range /value/number");
    CHECK(fault(AssessmentQuestion::stiffness, word("not_sure")).empty());
    CHECK(fault(AssessmentQuestion::stiffness, word("long")) == "unknown_value /value/word");
    CHECK(fault(AssessmentQuestion::stiffness, {}) == "missing_field /value/number");
    AssessmentValue both = number(5);
    both.word = "not_sure";
    CHECK(fault(AssessmentQuestion::stiffness, both) == "unknown_field /value/word");
}

TEST_CASE("a list accepts each of its words once, and up to five own words", "[R10]") {
    CHECK(fault(AssessmentQuestion::sore_activities, {}).empty());
    CHECK(fault(AssessmentQuestion::sore_activities, chosen({"walking", "standing"})).empty());
    CHECK(fault(AssessmentQuestion::sore_activities, chosen({"walking", "walking"})) ==
          "unknown_value /value/chosen/1");
    CHECK(fault(AssessmentQuestion::sore_activities, chosen({"flying"})) == "unknown_value /value/chosen/0");
    CHECK(fault(AssessmentQuestion::sore_activities, own({"ladders", "dancing"})).empty());
    CHECK(fault(AssessmentQuestion::sore_activities, own({"ladders", "ladders"})) == "unknown_value /value/own/1");
    CHECK(fault(AssessmentQuestion::sore_activities, own({"a", "b", "c", "d", "e"})).empty());
    CHECK(fault(AssessmentQuestion::sore_activities, own({"a", "b", "c", "d", "e", "f"})) == "out_of_range /value/own");
    CHECK(fault(AssessmentQuestion::sore_activities, own({std::string(120, 'a')})).empty());
    CHECK(fault(AssessmentQuestion::sore_activities, own({std::string(121, 'a')})) == "out_of_range /value/own/0");
    CHECK(fault(AssessmentQuestion::sore_activities, own({""})) == "out_of_range /value/own/0");
    CHECK(fault(AssessmentQuestion::sore_activities, own({"two\nlines"})) == "unknown_value /value/own/0");
    CHECK(fault(AssessmentQuestion::sore_activities, goals({}, {}, {1})) == "unknown_field /value/ratings");
    CHECK(fault(AssessmentQuestion::equipment, chosen({"step", "rope"})).empty());
    CHECK(fault(AssessmentQuestion::equipment, own({"kettle"})) == "out_of_range /value/own");
    CHECK(fault(AssessmentQuestion::sports, word("running")) == "unknown_field /value/word");
}

TEST_CASE("at most three goals are accepted, each with a rating", "[R10]") {
    CHECK(fault(AssessmentQuestion::goals, {}).empty());
    CHECK(fault(AssessmentQuestion::goals, goals({"stairs", "run"}, {"play the drums"}, {3, 0, 10})).empty());
    CHECK(fault(AssessmentQuestion::goals, goals({"stairs", "run", "sport"}, {"drums"}, {1, 1, 1, 1})) ==
          "out_of_range /value");
    CHECK(fault(AssessmentQuestion::goals, goals({"stairs"}, {}, {})) == "out_of_range /value/ratings");
    CHECK(fault(AssessmentQuestion::goals, goals({"stairs"}, {}, {1, 2})) == "out_of_range /value/ratings");
    CHECK(fault(AssessmentQuestion::goals, goals({"stairs"}, {}, {11})) == "out_of_range /value/ratings/0");
    CHECK(fault(AssessmentQuestion::goals, goals({"win"}, {}, {1})) == "unknown_value /value/chosen/0");
    CHECK(own_max_of(AssessmentQuestion::goals) == 3);
    CHECK(own_max_of(AssessmentQuestion::sports) == 5);
    CHECK(own_max_of(AssessmentQuestion::equipment) == 0);
    CHECK(own_max_of(AssessmentQuestion::trend) == 0);
}

TEST_CASE("plain text is well-formed and not blank, and cannot change the text direction", "[R10][H8]") {
    const auto plain = [](std::string_view text) { return is_plain_text(text, 120); };
    CHECK(plain("Tango, on Fridays"));
    CHECK(plain("\xC3\xA9t\xC3\xA9")); // two bytes each
    CHECK(plain("\xE2\x82\xAC"));      // three bytes
    CHECK(plain("\xF0\x9F\x99\x82"));  // four bytes
    CHECK(plain("\xF4\x8F\xBF\xBD"));  // U+10FFFD
    CHECK(is_plain_text("abc", 3));
    CHECK_FALSE(is_plain_text("abcd", 3));
    CHECK_FALSE(plain(""));
    CHECK_FALSE(plain("   "));
    CHECK_FALSE(plain("\xC2\xA0\xE3\x80\x80")); // only the spaces U+00A0 and U+3000
    CHECK_FALSE(plain("a\tb"));
    CHECK_FALSE(plain(std::string_view("a\0b", 3)));
    CHECK_FALSE(plain("a\x7F"));
    CHECK_FALSE(plain("a\xC2\x80")); // a C1 control
    CHECK_FALSE(plain("a\xC2\x9F"));
    CHECK(plain("a\xC2\xA1"));
    CHECK_FALSE(plain("a\xE2\x80\x8E")); // U+200E
    CHECK_FALSE(plain("a\xE2\x80\x8F")); // U+200F
    CHECK_FALSE(plain("a\xE2\x80\xAA")); // U+202A
    CHECK_FALSE(plain("a\xE2\x80\xAE")); // U+202E
    CHECK_FALSE(plain("a\xE2\x81\xA6")); // U+2066
    CHECK_FALSE(plain("a\xE2\x81\xA9")); // U+2069
    CHECK(plain("a\xE2\x80\x94"));       // a dash
    CHECK_FALSE(plain("\x80"));          // a continuation byte alone
    CHECK_FALSE(plain("\xC3"));          // cut off
    CHECK_FALSE(plain("\xE2\x82"));
    CHECK_FALSE(plain("\xC3("
                      "a"));
    CHECK_FALSE(plain("\xC0\xAF")); // overlong
    CHECK_FALSE(plain("\xE0\x80\xAF"));
    CHECK_FALSE(plain("\xF0\x80\x80\xAF"));
    CHECK_FALSE(plain("\xED\xA0\x80")); // surrogates
    CHECK_FALSE(plain("\xED\xBF\xBF"));
    CHECK_FALSE(plain("\xF4\x90\x80\x80")); // above U+10FFFF
    CHECK_FALSE(plain("\xF5\x80\x80\x80"));
}

} // namespace heelwise::assessment_question_test
