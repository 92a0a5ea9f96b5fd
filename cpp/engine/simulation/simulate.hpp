// Virtual people who live under a programme document for some months, through the same decisions as everybody: what a
// physio looks at before sending a plan, and a test that nobody is stuck (H22). Seeded, so the same people come again.
#pragma once

#include "programme/programme.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace heelwise {

enum class PersonKind : std::uint8_t {
    steady,         // does what the plan says, and the tendon follows
    slow,           // the same, but the tendon takes its time; a holiday, a wish for less
    flaring,        // now and then a bad spell, whatever was done
    forgetful,      // misses sessions and mornings, and is away for weeks
    over_keen,      // says easy where it is hard, runs beside it, and asks for more
    never_mornings, // never answers the morning
};
inline constexpr std::size_t person_kind_count = 6;
std::string_view name_of(PersonKind kind);
std::optional<PersonKind> person_kind_named(std::string_view name);

inline constexpr std::size_t phase_slots = 7; // 0: without holds; 1 to 6

struct SimulatedCourse {
    PersonKind kind{};
    std::array<std::int64_t, phase_slots> days_in{};                // each phase
    std::array<std::optional<std::int64_t>, phase_slots> reached{}; // on which day, from 1
    std::optional<std::int64_t> maintained;                         // since which day (R53)
    std::int64_t sessions = 0;
    std::int64_t missed = 0; // due and not done
    std::int64_t eases = 0;  // the plan went down
    std::int64_t advances = 0;
    std::int64_t flares = 0; // told of
    std::int64_t reds = 0;
    std::int64_t screens = 0;         // asked again after the first
    std::int64_t longest_without = 0; // days in a row on which they would, and there was no session and no offer
    std::map<std::string, std::int64_t> rules; // R60: how often each decided, barred or was said
};

// Their lives begin with 2026.
inline constexpr CivilDate simulated_first_day{20'454};

// The `index`th person of a kind, for `days` days from simulated_first_day. Total: every document that was checked can be lived under.
SimulatedCourse
live(const Programme& programme, PersonKind kind, std::int64_t index, std::int64_t days, std::uint64_t seed);

// The rules that can ever decide for virtual people under this document: what none of them met is told.
std::set<std::string> rules_to_meet(const Programme& programme);

inline constexpr std::int64_t simulated_people_max = 100'000;
inline constexpr std::int64_t simulated_days_max = 2'000;
inline constexpr std::int64_t simulated_seed_max = 1'000'000'000;

// For a page, which stays alive between slices: `count` people of one kind from the `first` on, under a programme
// (programme_source.hpp) or, where that is empty, the one compiled in. {"ok": slice} or {"error": …}, as all that crosses the boundary.
std::string simulate(std::string_view document,
                     std::string_view kind,
                     std::int64_t first,
                     std::int64_t count,
                     std::int64_t days,
                     std::int64_t seed);
// What slices come to, in whatever order they are: {"ok": summary}. `slices`: a JSON list of what `simulate` gave; `document`:
// theirs.
std::string simulate_summary(std::string_view document, std::string_view slices);

} // namespace heelwise
