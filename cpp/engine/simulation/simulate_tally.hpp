// What many virtual lives come to, in a form that adds up: counts of each value, so that the medians of the whole are those of
// all, in whatever slices they were lived.
#pragma once

#include "foundation/json.hpp"
#include "simulation/simulate.hpp"

#include <vector>

namespace heelwise {

using Histogram = std::map<std::int64_t, std::int64_t>; // value, people

std::int64_t people_in(const Histogram& histogram);
// Lower median of what people came to; nothing where nobody did.
std::optional<std::int64_t> median(const Histogram& histogram);

struct Tally {
    std::int64_t people = 0;
    std::array<std::int64_t, phase_slots> days_in{}; // of all of them
    std::array<Histogram, phase_slots> reached;      // by day
    Histogram maintained;                            // by day
    Histogram sessions, missed, eases, advances, flares, reds, screens;
    std::int64_t longest_without = 0;
    std::map<std::string, std::int64_t> rules;
    bool operator==(const Tally&) const = default;
};
using Tallies = std::map<PersonKind, Tally>;

void add(Tally& tally, const SimulatedCourse& course);
void add(Tally& tally, const Tally& other);
Tally tally_of(const Programme& programme,
               PersonKind kind,
               std::int64_t first,
               std::int64_t count,
               std::int64_t days,
               std::uint64_t seed);

json::object write_slice(PersonKind kind, const Tally& tally);
// Bounded and checked: a slice comes back from a page.
std::optional<Fault> read_slice(const json::value& value, const std::string& path, Tallies& into);

// What could have decided and never did.
std::vector<std::string> rules_never_met(const Programme& programme, const Tallies& tallies);

// For each kind what it came to, and the rules that nobody met.
json::object write_summary(const Programme& programme, const Tallies& tallies);

} // namespace heelwise
