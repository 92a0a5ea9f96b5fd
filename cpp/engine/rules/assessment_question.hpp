// The assessment's fixed sets (R10): its questions in the order they are asked, the kind of answer each takes, and the
// condition under which each applies.
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
    short_hold, // asked only if the seated hold is too painful (R12)
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
    word,    // one of a fixed set
    pain,    // 0 to 10
    minutes, // 0 to minutes_max, or the word "not_sure"
    list,    // any of a fixed set, and own words
    goals,   // up to goals_max from a fixed set or in own words, each rated from 0 to 10 for how well it goes now
};
std::string_view name_of(AnswerKind kind);
AnswerKind kind_of(AssessmentQuestion question);

inline constexpr std::int64_t pain_max = 10;
inline constexpr std::int64_t minutes_max = 240;
inline constexpr std::size_t own_max = 5;
inline constexpr std::size_t own_bytes_max = 120;
inline constexpr std::size_t goals_max = 3;

// Returns the fixed answers of a question. Sore activities and goals come from the document.
std::vector<std::string> words_of(AssessmentQuestion question, const Programme& programme);

// Returns how many entries in own words a question accepts, or 0 if it accepts none.
std::size_t own_max_of(AssessmentQuestion question);

struct AssessmentValue {
    std::string word;
    std::optional<std::int64_t> number;
    std::vector<std::string> chosen;   // ids from the fixed set
    std::vector<std::string> own;      // entries in the person's own words
    std::vector<std::int64_t> ratings; // goals only: one for each of `chosen`, then one for each of `own`
    bool operator==(const AssessmentValue&) const = default;
};

// Returns nullopt if the value is a valid answer, otherwise a fault whose path starts with `path`.
std::optional<Fault> fault_of(AssessmentQuestion question,
                              const AssessmentValue& value,
                              const Programme& programme,
                              const std::string& path);

using AssessmentAnswers = std::array<std::optional<AssessmentValue>, assessment_question_count>;
inline std::size_t index_of(AssessmentQuestion question) { return static_cast<std::size_t>(question); }

// Returns `worst` for an open question, so that a missing answer never counts as fine (H7).
std::string word_or(const AssessmentAnswers& answers, AssessmentQuestion question, const char* worst);

// Returns the questions that apply now, in order. An answer to any other question does not count.
std::vector<AssessmentQuestion> applicable_questions(const AssessmentAnswers& answers);
// Returns the first open question that applies, or nullopt if the answers are complete.
std::optional<AssessmentQuestion> next_question(const AssessmentAnswers& answers);

} // namespace heelwise
