// The morning check-in (R18) and what is derived from it: calm, rising and stable (R19), daily irritability (R11) and the
// morning baseline (R30). A missing answer never counts as calm.
#pragma once

#include "foundation/time.hpp"
#include "rules/assessment.hpp"

#include <map>

namespace heelwise {

// Pain from 0 to 10 for each side, or nullopt if it was not asked or not answered (R16).
struct SidePain {
    std::optional<std::int64_t> left;
    std::optional<std::int64_t> right;
    const std::optional<std::int64_t>& of(Side side) const { return side == Side::left ? left : right; }
    bool operator==(const SidePain&) const = default;
};
// Returns the worst pain, or nullopt if any sore side is unanswered.
std::optional<std::int64_t> worst(const SidePain& pain, Sides sides);
// Returns the worst known pain, or nullopt if none is known. Any known answer can make a session red.
std::optional<std::int64_t> worst_known(const SidePain& pain, Sides sides);

enum class Soreness : std::uint8_t { none, gone, still_there };
enum class Stiffness : std::uint8_t { less, usual, more };
std::string_view name_of(Soreness soreness);
std::string_view name_of(Stiffness stiffness);
std::optional<Soreness> soreness_named(std::string_view name);
std::optional<Stiffness> stiffness_named(std::string_view name);

struct CheckIn {
    SidePain morning;
    std::optional<std::int64_t> activity_pain; // the worst in yesterday's ordinary activity
    std::optional<Soreness> soreness;
    std::optional<bool> woken;
    std::optional<Stiffness> stiffness;
    std::optional<bool> something_new;
    bool operator==(const CheckIn&) const = default;
};

// A check-in as the state keeps it. `answered_ms` is the moment of the last answer about soreness.
struct StoredCheckIn {
    std::string record;
    std::int64_t answered_ms = 0;
    CheckIn said;
    bool operator==(const StoredCheckIn&) const = default;
};
using Mornings = std::map<CivilDate, StoredCheckIn>;

// The assessment's values, which stand in if there are too few mornings.
struct AssessmentBaseline {
    Sides sides{};
    Irritability irritability{};
    bool worse = false;
    SidePain morning;
    bool calm = false;             // R19: whether the days before the assessment count as calm
    bool stable = false;           // R19: and as stable
    bool daily_painkiller = false; // R30: taken every day for something else
    CivilDate date{};              // of the assessment
    bool operator==(const AssessmentBaseline&) const = default;
};

// Returns the median, or the lower of two middle values (R19, R30, R51). Requires at least one value.
std::int64_t lower_median(std::vector<std::int64_t> values);

bool is_calm(const CheckIn& day, const CalmParameters& parameters);
// Compares the window that ends with `today` with the window before it. Returns nullopt if unknown, which bars only moving up
// a phase.
std::optional<bool> is_rising(const Mornings& mornings,
                              CivilDate today,
                              const AssessmentBaseline& began,
                              const RisingParameters& parameters);
// R19: returns true if all told days of the window were quiet, enough of them were told, and mornings do not rise. Days before
// `since` do not count, and days before the assessment are as it says.
bool is_stable(const Mornings& mornings,
               CivilDate since,
               CivilDate today,
               const AssessmentBaseline& began,
               const Parameters& parameters);
// R11 after the assessment. Irritability is high if enough of the last days show a sign of it, and low only if it is known to
// be low. "Still there" counts as over 24 h unless `session_dates` contains the day before (R18).
Irritability irritability_now(const Mornings& mornings,
                              const std::vector<CivilDate>& session_dates,
                              CivilDate today,
                              const AssessmentBaseline& began,
                              const Parameters& parameters);
// Returns R30's baseline: the lower median of the last mornings up to and including `date`, without the days after a red.
// If too few are left, returns the baseline as it last was or, if the assessment is newer, its value, which may be nullopt.
std::optional<std::int64_t> baseline_of(Side side,
                                        const Mornings& mornings,
                                        const std::vector<CivilDate>& reds,
                                        CivilDate date,
                                        const AssessmentBaseline& began,
                                        const ResponseParameters& parameters);
// R19: returns true if enough of the last days, including the latest ones, were calm. Days before `since` do not count, and days
// before the assessment are as it says.
bool are_calm(const Mornings& mornings,
              CivilDate since,
              CivilDate today,
              const AssessmentBaseline& began,
              const CalmParameters& parameters);

} // namespace heelwise
