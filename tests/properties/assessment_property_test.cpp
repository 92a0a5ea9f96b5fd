// "What would change it" is true (R60): a listed change leads exactly where it says, and a question that is not listed
// changes nothing, whatever the answer.
#include "rules/assessment.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <rapidcheck.h>
#include <set>

namespace heelwise::assessment_property_test {

namespace {

// Draws from the whole range, whatever the size of the RapidCheck case.
std::int64_t between(std::int64_t from, std::int64_t to) { return *rc::gen::resize(100, rc::gen::inRange(from, to)); }

std::string any_of(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(words.size())))];
}

// Pain is mostly low. High pain alone would decide the plan and hide the effect of the other answers.
std::int64_t any_pain() { return between(0, 3) == 0 ? between(0, pain_max + 1) : between(0, 6); }

// Words that leave the decision to other answers come more often.
AssessmentValue any_word(AssessmentQuestion question, const Programme& programme) {
    AssessmentValue value;
    const bool often = between(0, 2) == 0;
    if (often && question == AssessmentQuestion::woken) value.word = "no";
    if (often && question == AssessmentQuestion::settling) value.word = "hours";
    if (often && question == AssessmentQuestion::trend) value.word = "same";
    if (value.word.empty()) value.word = any_of(words_of(question, programme));
    return value;
}

AssessmentValue any_value(AssessmentQuestion question, const Programme& programme) {
    AssessmentValue value;
    switch (kind_of(question)) {
    case AnswerKind::word: return any_word(question, programme);
    case AnswerKind::pain: value.number = any_pain(); break;
    case AnswerKind::minutes: value.number = between(0, minutes_max + 1); break;
    case AnswerKind::list:
    case AnswerKind::goals:
        for (const std::string& word : words_of(question, programme)) {
            const bool full = kind_of(question) == AnswerKind::goals && value.chosen.size() == goals_max;
            if (!full && between(0, 3) == 0) value.chosen.push_back(word);
        }
        if (kind_of(question) == AnswerKind::goals) value.ratings.assign(value.chosen.size(), between(0, pain_max + 1));
        break;
    }
    RC_ASSERT(!fault_of(question, value, programme, "").has_value());
    return value;
}

// Complete answers, sometimes with answers to questions that do not apply (hidden ones).
AssessmentAnswers any_answers(const Programme& programme) {
    AssessmentAnswers answers;
    while (const auto next = next_question(answers)) answers[index_of(*next)] = any_value(*next, programme);
    for (const AssessmentQuestion question : all_assessment_questions()) {
        auto& answer = answers[index_of(question)];
        if (!answer && between(0, 2) == 0) answer = any_value(question, programme);
    }
    return answers;
}

// The built-in programme, or one whose first exercises need a step and a rope, so that site and equipment decide too.
Programme any_programme() {
    Programme programme = default_programme();
    if (between(0, 2) == 0) return programme;
    for (Exercise& exercise : programme.exercises) {
        if (exercise.id == "seated_raise" && between(0, 2) == 0) exercise.equipment = Equipment::rope;
        if (exercise.id == "seated_hold") {
            exercise.surface = Surface::step;
            exercise.equipment = Equipment::step;
            exercise.floor_twin = "seated_raise";
        }
    }
    return programme;
}

AssessmentAnswers with(AssessmentAnswers answers, AssessmentQuestion question, AssessmentValue value) {
    answers[index_of(question)] = std::move(value);
    return answers;
}

} // namespace

TEST_CASE("a listed change leads exactly where it says", "[property][R60]") {
    CHECK(rc::check([] {
        const Programme programme = any_programme();
        const AssessmentAnswers answers = any_answers(programme);
        const Plan plan = place_on_ladder(answers, programme).plan;
        for (const Change& change : changes(answers, programme)) {
            RC_ASSERT(!fault_of(change.question, change.value, programme, "").has_value());
            const AssessmentAnswers changed = with(answers, change.question, change.value);
            RC_ASSERT(place_on_ladder(changed, programme).plan == change.plan);
            RC_ASSERT(!(change.plan == plan));
            RC_ASSERT(change.asks_more == next_question(changed).has_value());
        }
    }));
}

TEST_CASE("a question that is not listed changes nothing, and neither does one that does not apply",
          "[property][R60][H7]") {
    CHECK(rc::check([] {
        const Programme programme = any_programme();
        const AssessmentAnswers answers = any_answers(programme);
        const Plan plan = place_on_ladder(answers, programme).plan;
        std::set<AssessmentQuestion> listed;
        for (const Change& change : changes(answers, programme)) listed.insert(change.question);
        for (const AssessmentQuestion question : all_assessment_questions()) {
            if (listed.count(question) > 0) continue;
            for (int i = 0; i < 6; ++i) {
                RC_ASSERT(place_on_ladder(with(answers, question, any_value(question, programme)), programme).plan ==
                          plan);
            }
        }
    }));
}

TEST_CASE("each question is listed at most once in each direction, and only if it applies", "[property][R60]") {
    CHECK(rc::check([] {
        const Programme programme = any_programme();
        const AssessmentAnswers answers = any_answers(programme);
        const std::vector<AssessmentQuestion> asked = applicable_questions(answers);
        std::multiset<AssessmentQuestion> listed;
        for (const Change& change : changes(answers, programme)) listed.insert(change.question);
        for (const AssessmentQuestion question : listed) {
            RC_ASSERT(listed.count(question) <= 2);
            RC_ASSERT(std::find(asked.begin(), asked.end(), question) != asked.end());
        }
    }));
}

TEST_CASE("no answers lead above phase 2, to two exercises, or to step work on a tendon that must stay on the floor",
          "[property][R14][R15][R24][H4]") {
    CHECK(rc::check([] {
        const Programme programme = any_programme();
        const AssessmentAnswers answers = any_answers(programme);
        const Placement placement = place_on_ladder(answers, programme);
        const Assessment read = read_assessment(answers, programme);
        RC_ASSERT(placement.plan.phase <= 2);
        RC_ASSERT(placement.plan.exercises.size() == (placement.plan.phase == 0 ? 0U : 1U));
        RC_ASSERT(placement.plan.phase < 2 || read.fit);
        RC_ASSERT(placement.plan.frequency != Frequency::twice_daily);
        for (const PlanExercise& each : placement.plan.exercises) {
            const bool step = programme.exercise(each.exercise)->surface == Surface::step;
            RC_ASSERT(!(step && read.floor_only));
        }
        RC_ASSERT(!placement.reasons.empty());
    }));
}

} // namespace heelwise::assessment_property_test
