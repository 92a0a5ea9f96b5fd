// What a person tells each morning (R18), and the words that stand on it: calm day, rising, stable (R19), daily
// irritability (R11) and the baseline of the morning (R30). Unknown is never safe: what is missing is never calm.
#pragma once

#include "foundation/time.hpp"
#include "rules/assessment.hpp"

#include <map>

namespace heelwise {

// 0 to 10 for each side; nothing where it was not asked or not answered (R16).
struct SidePain {
    std::optional<std::int64_t> left;
    std::optional<std::int64_t> right;
    const std::optional<std::int64_t>& of(Side side) const { return side == Side::left ? left : right; }
    bool operator==(const SidePain&) const = default;
};
// Nothing where any sore side is unanswered.
std::optional<std::int64_t> worst(const SidePain& pain, Sides sides);
// The worst of what is known: for red as soon as anything known says so.
std::optional<std::int64_t> worst_known(const SidePain& pain, Sides sides);

enum class Soreness : std::uint8_t { none, gone, still_there };
enum class Stiffness : std::uint8_t { less, usual, more };
std::string_view name_of(Soreness soreness);
std::string_view name_of(Stiffness stiffness);
std::optional<Soreness> soreness_named(std::string_view name);
std::optional<Stiffness> stiffness_named(std::string_view name);

struct CheckIn {
    SidePain morning;
    std::optional<std::int64_t> activity_pain; // worst of yesterday's ordinary activity
    std::optional<Soreness> soreness;
    std::optional<bool> woken;
    std::optional<Stiffness> stiffness;
    std::optional<bool> something_new;
    bool operator==(const CheckIn&) const = default;
};

// A check-in as it is kept: `answered_ms` is when soreness was last answered.
struct StoredCheckIn {
    std::string record;
    std::int64_t answered_ms = 0;
    CheckIn said;
    bool operator==(const StoredCheckIn&) const = default;
};
using Mornings = std::map<CivilDate, StoredCheckIn>;

// The assessment's part in what is asked daily: stands in where there are too few mornings.
struct AssessmentBaseline {
    Sides sides{};
    Irritability irritability{};
    bool worse = false;
    SidePain morning;
    bool operator==(const AssessmentBaseline&) const = default;
};

// Of an even number the lower of the two in the middle (R19, R30, R51). Never of nothing.
std::int64_t lower_median(std::vector<std::int64_t> values);

bool is_calm(const CheckIn& day, const CalmParameters& parameters);
// Both windows end with `today`; nothing: unknown, which bars a phase advance and nothing else.
std::optional<bool> is_rising(const Mornings& mornings,
                              CivilDate today,
                              const AssessmentBaseline& began,
                              const RisingParameters& parameters);
bool is_stable(const Mornings& mornings,
               CivilDate today,
               const AssessmentBaseline& began,
               const Parameters& parameters);
// R11 as it is after the assessment: high where any sign of high stood on enough of the last days; low only where it is
// known to be low. `session_dates`: "still there" with no session the day before counts as over 24 h (R18).
Irritability irritability_now(const Mornings& mornings,
                              const std::vector<CivilDate>& session_dates,
                              CivilDate today,
                              const AssessmentBaseline& began,
                              const Parameters& parameters);
// R30: lower median of the last mornings up to and with `date` (asked when a session starts, that date's morning is before
// it), without the days after a red; the assessment's where too few.
std::optional<std::int64_t> baseline_of(Side side,
                                        const Mornings& mornings,
                                        const std::vector<CivilDate>& reds,
                                        CivilDate date,
                                        const AssessmentBaseline& began,
                                        const ResponseParameters& parameters);
// R13's calm way: enough calm days of the last, the last ones among them, all since `since`.
bool are_calm(const Mornings& mornings, CivilDate since, CivilDate today, const CalmParameters& parameters);

} // namespace heelwise
