// The questions of R10: names, kinds, closed words, and which of them apply.
#include "rules/assessment_question.hpp"

#include "foundation/enum_names.hpp"
#include "programme/plan.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

std::optional<std::string> word_of(const AssessmentAnswers& answers, Asked question) {
    const auto& answer = answers[index_of(question)];
    if (!answer) return std::nullopt;
    return answer->word;
}

bool is_sore(const AssessmentAnswers& answers, Side side) {
    const auto word = word_of(answers, Asked::sides);
    const auto sides = word ? sides_named(*word) : std::nullopt;
    return sides && includes(*sides, side);
}

bool applies(Asked question, const AssessmentAnswers& answers) {
    switch (question) {
    case Asked::site_left:
    case Asked::activity_pain_left:
    case Asked::morning_pain_left: return is_sore(answers, Side::left);
    case Asked::site_right:
    case Asked::activity_pain_right:
    case Asked::morning_pain_right: return is_sore(answers, Side::right);
    case Asked::short_hold: return word_of(answers, Asked::seated_hold) == "too_painful";
    case Asked::sides:
    case Asked::duration:
    case Asked::trend:
    case Asked::sore_activities:
    case Asked::settling:
    case Asked::woken:
    case Asked::stiffness:
    case Asked::change:
    case Asked::calming:
    case Asked::seated_hold:
    case Asked::two_leg_raise:
    case Asked::fitness:
    case Asked::illness:
    case Asked::equipment:
    case Asked::sports:
    case Asked::goals: return true;
    }
    assert(false);
    return true;
}

std::vector<std::string> ids_of(const std::vector<CalmingItem>& items) {
    std::vector<std::string> ids;
    for (const CalmingItem& item : items) ids.push_back(item.id);
    return ids;
}

} // namespace

const std::array<Asked, asked_count>& all_asked() {
    static const std::array<Asked, asked_count> questions = [] {
        std::array<Asked, asked_count> all{};
        for (std::size_t i = 0; i < asked_count; ++i) all[i] = static_cast<Asked>(i);
        return all;
    }();
    return questions;
}

std::string_view name_of(Asked question) {
    switch (question) {
    case Asked::sides: return "sides";
    case Asked::site_left: return "site_left";
    case Asked::site_right: return "site_right";
    case Asked::duration: return "duration";
    case Asked::trend: return "trend";
    case Asked::sore_activities: return "sore_activities";
    case Asked::activity_pain_left: return "activity_pain_left";
    case Asked::activity_pain_right: return "activity_pain_right";
    case Asked::settling: return "settling";
    case Asked::woken: return "woken";
    case Asked::morning_pain_left: return "morning_pain_left";
    case Asked::morning_pain_right: return "morning_pain_right";
    case Asked::stiffness: return "stiffness";
    case Asked::change: return "change";
    case Asked::calming: return "calming";
    case Asked::seated_hold: return "seated_hold";
    case Asked::short_hold: return "short_hold";
    case Asked::two_leg_raise: return "two_leg_raise";
    case Asked::fitness: return "fitness";
    case Asked::illness: return "illness";
    case Asked::equipment: return "equipment";
    case Asked::sports: return "sports";
    case Asked::goals: return "goals";
    }
    return "";
}

std::optional<Asked> asked_named(std::string_view name) { return value_named<Asked>(name); }

std::string_view name_of(AnswerKind kind) {
    switch (kind) {
    case AnswerKind::word: return "word";
    case AnswerKind::pain: return "pain";
    case AnswerKind::minutes: return "minutes";
    case AnswerKind::list: return "list";
    case AnswerKind::goals: return "goals";
    }
    return "";
}

AnswerKind kind_of(Asked question) {
    switch (question) {
    case Asked::activity_pain_left:
    case Asked::activity_pain_right:
    case Asked::morning_pain_left:
    case Asked::morning_pain_right: return AnswerKind::pain;
    case Asked::stiffness: return AnswerKind::minutes;
    case Asked::sore_activities:
    case Asked::equipment:
    case Asked::sports: return AnswerKind::list;
    case Asked::goals: return AnswerKind::goals;
    case Asked::sides:
    case Asked::site_left:
    case Asked::site_right:
    case Asked::duration:
    case Asked::trend:
    case Asked::settling:
    case Asked::woken:
    case Asked::change:
    case Asked::calming:
    case Asked::seated_hold:
    case Asked::short_hold:
    case Asked::two_leg_raise:
    case Asked::fitness:
    case Asked::illness: return AnswerKind::word;
    }
    assert(false);
    return AnswerKind::word;
}

std::vector<std::string> words_of(Asked question, const Programme& programme) {
    switch (question) {
    case Asked::sides: return {"left", "right", "both"};
    case Asked::site_left:
    case Asked::site_right: return {"insertional", "midportion", "not_sure"};
    case Asked::duration: return {"weeks", "months", "half_year", "over_year", "not_sure"};
    case Asked::trend: return {"better", "same", "worse", "not_sure"};
    case Asked::sore_activities: return ids_of(programme.calming);
    case Asked::settling: return {"none", "hours", "by_morning", "over_24h", "not_sure"};
    case Asked::woken: return {"yes", "no"};
    case Asked::stiffness: return {"not_sure"};
    case Asked::change: return {"more", "new_kind", "after_less", "none", "not_sure"};
    case Asked::calming: return {"fully", "partly", "no", "not_sure"};
    case Asked::seated_hold:
    case Asked::two_leg_raise: return {"easy", "challenging", "too_painful", "not_tried"};
    case Asked::short_hold:
    case Asked::illness: return {"yes", "no", "not_sure"};
    case Asked::fitness: return {"low", "some", "high", "not_sure"};
    case Asked::equipment: return {"step", "weight", "rope", "machine"};
    case Asked::sports:
        return {"walking", "running", "cycling", "swimming", "gym", "racket_sports", "team_sports", "dancing"};
    case Asked::goals: return programme.goals;
    case Asked::activity_pain_left:
    case Asked::activity_pain_right:
    case Asked::morning_pain_left:
    case Asked::morning_pain_right: return {};
    }
    assert(false);
    return {};
}

std::size_t own_max_of(Asked question) {
    switch (kind_of(question)) {
    case AnswerKind::list: return question == Asked::equipment ? 0 : own_max; // R15 has no use for other things
    case AnswerKind::goals: return goals_max;
    case AnswerKind::word:
    case AnswerKind::pain:
    case AnswerKind::minutes: return 0;
    }
    assert(false);
    return 0;
}

std::vector<Asked> asked_now(const AssessmentAnswers& answers) {
    std::vector<Asked> asked;
    for (const Asked question : all_asked()) {
        if (applies(question, answers)) asked.push_back(question);
    }
    return asked;
}

std::optional<Asked> next_asked(const AssessmentAnswers& answers) {
    for (const Asked question : all_asked()) {
        if (applies(question, answers) && !answers[index_of(question)]) return question;
    }
    return std::nullopt;
}

} // namespace heelwise
