// Derives sides, site, irritability and fitness to move from the answers (R11, R14, R15, R19).
#include "rules/assessment.hpp"

#include "foundation/enum_names.hpp"

#include <algorithm>

namespace heelwise {

namespace {

const AssessmentValue* answer_to(const AssessmentAnswers& answers, AssessmentQuestion question) {
    const auto& answer = answers[index_of(question)];
    return answer ? &*answer : nullptr;
}

std::optional<std::int64_t> number_of(const AssessmentAnswers& answers, AssessmentQuestion question) {
    const AssessmentValue* answer = answer_to(answers, question);
    return answer == nullptr ? std::nullopt : answer->number;
}

Sides sides_of(const AssessmentAnswers& answers) {
    return sides_named(word_or(answers, AssessmentQuestion::sides, "both")).value_or(Sides::both);
}

// R15: returns true if any sore side is not certainly midportion.
bool is_floor_only(const AssessmentAnswers& answers, Sides sides) {
    return (includes(sides, Side::left) &&
            word_or(answers, AssessmentQuestion::site_left, "not_sure") != "midportion") ||
           (includes(sides, Side::right) &&
            word_or(answers, AssessmentQuestion::site_right, "not_sure") != "midportion");
}

// Returns the worst pain of the sore sides. An open question counts as 10.
std::int64_t worst_activity_pain(const AssessmentAnswers& answers, Sides sides) {
    std::int64_t worst = 0;
    if (includes(sides, Side::left)) {
        worst = number_of(answers, AssessmentQuestion::activity_pain_left).value_or(pain_max);
    }
    if (includes(sides, Side::right)) {
        worst = std::max(worst, number_of(answers, AssessmentQuestion::activity_pain_right).value_or(pain_max));
    }
    return worst;
}

} // namespace

std::string_view name_of(Irritability level) {
    switch (level) {
    case Irritability::low: return "low";
    case Irritability::moderate: return "moderate";
    case Irritability::high: return "high";
    }
    return "";
}

std::optional<Irritability> irritability_named(std::string_view name) { return value_named<Irritability>(name); }

Assessment read_assessment(const AssessmentAnswers& answers, const Programme& programme) {
    const Parameters& parameters = programme.parameters;
    Assessment read;
    read.sides = sides_of(answers);
    read.floor_only = is_floor_only(answers, read.sides);
    read.activity_pain = worst_activity_pain(answers, read.sides);
    const std::string settling = word_or(answers, AssessmentQuestion::settling, "over_24h");
    const std::string trend = word_or(answers, AssessmentQuestion::trend, "worse");
    const bool woken = word_or(answers, AssessmentQuestion::woken, "yes") != "no";
    // Settled means gone within 24 h. "Not sure" counts neither as settled nor as over 24 h, so it is never low and never fit.
    const bool settled = settling == "none" || settling == "hours" || settling == "by_morning";
    if (read.activity_pain >= parameters.irritability.high_pain || woken || settling == "over_24h") {
        read.irritability = Irritability::high; // R11
    } else if (read.activity_pain <= parameters.irritability.low_pain && settled) {
        read.irritability = Irritability::low;
    } else {
        read.irritability = Irritability::moderate;
    }
    read.worse = trend == "worse";
    const bool known_not_worse = trend == "better" || trend == "same";
    const bool quiet = settled && !woken; // R19
    read.calm = quiet && read.activity_pain <= parameters.calm.calm_pain;
    read.stable = quiet && read.activity_pain <= parameters.calm.stable_pain && known_not_worse;
    read.fit = (read.calm || read.stable) && read.irritability != Irritability::high && known_not_worse;
    if (includes(read.sides, Side::left)) read.morning_left = number_of(answers, AssessmentQuestion::morning_pain_left);
    if (includes(read.sides, Side::right))
        read.morning_right = number_of(answers, AssessmentQuestion::morning_pain_right);
    return read;
}

Permitted permitted_by(const AssessmentAnswers& answers) {
    Permitted permitted;
    permitted.floor_only = is_floor_only(answers, sides_of(answers));
    if (const AssessmentValue* equipment = answer_to(answers, AssessmentQuestion::equipment)) {
        for (const std::string& name : equipment->chosen) {
            if (const auto found = equipment_named(name)) permitted.equipment.insert(*found);
        }
    }
    return permitted;
}

} // namespace heelwise
