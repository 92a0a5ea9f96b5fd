// The results of many simulated people, as counts of each value. Counts can be added, so the medians do not depend on how the
// people were split into slices.
#pragma once

#include "foundation/json.hpp"
#include "simulation/simulate.hpp"

#include <vector>

namespace heelwise {

using Histogram = std::map<std::int64_t, std::int64_t>; // from a value to the number of people with it

std::int64_t people_in(const Histogram& histogram);
// Returns the lower median of the values, or nullopt if the histogram is empty.
std::optional<std::int64_t> median(const Histogram& histogram);
// Returns the value that `percent` of all `people` have at most, or nullopt if fewer of them have any value.
std::optional<std::int64_t> percentile(const Histogram& histogram, std::int64_t people, std::int64_t percent);

struct Tally {
    std::int64_t people = 0;
    std::array<std::int64_t, phase_slots> days_in{}; // the sum over all people
    std::array<Histogram, phase_slots> reached;      // by day
    Histogram maintained;                            // by day
    Histogram sessions, missed, eases, advances, flares, reds, screens;
    std::int64_t longest_without = 0;
    std::int64_t longest_untold = 0;
    std::int64_t rises_after_bad = 0; // the sum over all people
    std::map<std::string, std::int64_t> rules;
    bool operator==(const Tally&) const = default;
};
using Tallies = std::map<PersonKind, Tally>;

void add(Tally& tally, const SimulatedCourse& course);
void add(Tally& tally, const Tally& other);
// Simulates `count` people like `first`, with its index and the ones after it.
Tally tally_of(const Programme& programme, SimulatedLife first, std::int64_t count);

json::object write_slice(PersonKind kind, const Tally& tally);
// Adds a slice to `into`. Returns a fault if the slice is not valid; slices come from a page and are not trusted.
std::optional<Fault> read_slice(const json::value& value, const std::string& path, Tallies& into);

// Returns the rules from rules_to_meet() that nobody met.
std::vector<std::string> rules_never_met(const Programme& programme, const Tallies& tallies);

// Returns the results of each kind, the rules met and never met, and the flags.
json::object write_summary(const Programme& programme, const Tallies& tallies);

} // namespace heelwise
