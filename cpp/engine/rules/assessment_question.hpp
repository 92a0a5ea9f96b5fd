// The closed sets of the questionnaire (R10): its questions in the order they are asked, what kind of answer each takes,
// and which apply to whom.
#pragma once

#include "programme/programme.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

enum class AssessmentQuestion : std::uint8_t {
    sides,
    site_left,
    site_right,
    duration,
    trend,
    sore_activities,
    activity_pain_left,
    activity_pain_right,
    settling,
    woken,
    morning_pain_left,
    morning_pain_right,
    stiffness,
    change,
    calming,
    seated_hold,
    short_hold, // only where the seated hold is too painful (R12)
    two_leg_raise,
    fitness,
    illness,
    equipment,
    sports,
    goals,
};
inline constexpr std::size_t assessment_question_count = 23;
const std::array<AssessmentQuestion, assessment_question_count>& all_assessment_questions();
std::string_view name_of(AssessmentQuestion question);
std::optional<AssessmentQuestion> assessment_question_named(std::string_view name);

enum class AnswerKind : std::uint8_t {
    word,    // one of a closed set
    pain,    // 0 to 10
    minutes, // 0 to minutes_max, or the word "not_sure"
    list,    // any of a closed set, and own words
    goals,   // up to goals_max of a closed set or in own words, each with how well it goes now, 0 to 10
};
std::string_view name_of(AnswerKind kind);
AnswerKind kind_of(AssessmentQuestion question);

inline constexpr std::int64_t pain_max = 10;
inline constexpr std::int64_t minutes_max = 240;
inline constexpr std::size_t own_max = 5;
inline constexpr std::size_t own_bytes_max = 120;
inline constexpr std::size_t goals_max = 3;

// The closed words of a question; of lists and goals those of the document (calming, goals).
std::vector<std::string> words_of(AssessmentQuestion question, const Programme& programme);

// How many own words a question takes: of lists beside the closed ones, of goals in all; 0 where it takes none.
std::size_t own_max_of(AssessmentQuestion question);

struct AssessmentValue {
    std::string word;
    std::optional<std::int64_t> number;
    std::vector<std::string> chosen;   // ids out of the closed set
    std::vector<std::string> own;      // in the person's own words
    std::vector<std::int64_t> ratings; // goals: one for each chosen, then one for each own
    bool operator==(const AssessmentValue&) const = default;
};

// Nothing where the value answers this question; else what is wrong, with `path` in front.
std::optional<Fault> fault_of(AssessmentQuestion question,
                              const AssessmentValue& value,
                              const Programme& programme,
                              const std::string& path);

using AssessmentAnswers = std::array<std::optional<AssessmentValue>, assessment_question_count>;
inline std::size_t index_of(AssessmentQuestion question) { return static_cast<std::size_t>(question); }

// Those that apply now, in order. An answer to a question that does not apply counts for nothing (hidden answers).
std::vector<AssessmentQuestion> applicable_questions(const AssessmentAnswers& answers);
std::optional<AssessmentQuestion> next_question(const AssessmentAnswers& answers);

} // namespace heelwise
