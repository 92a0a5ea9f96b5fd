// Virtual people who follow a programme document for some months, through the same decisions as real people. Physios look at
// the result before they send a plan, and tests use it to show that nobody gets stuck (H22). A seed makes it reproducible.
#pragma once

#include "programme/programme.hpp"
#include "simulation/simulate_person.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace heelwise {

inline constexpr std::size_t phase_slots = 7; // 0 is calm down without holds, then phases 1 to 6

struct SimulatedCourse {
    PersonKind kind{};
    std::array<std::int64_t, phase_slots> days_in{};                // days spent in each phase
    std::array<std::optional<std::int64_t>, phase_slots> reached{}; // the day each phase was first reached, from 1
    std::optional<std::int64_t> maintained;                         // the day maintenance began (R53)
    std::int64_t sessions = 0;
    std::int64_t missed = 0; // sessions that were due and not done
    std::int64_t eases = 0;  // times the plan was lowered
    std::int64_t advances = 0;
    std::int64_t flares = 0; // flares reported
    std::int64_t reds = 0;
    std::int64_t screens = 0;         // safety screens after the first
    std::int64_t longest_without = 0; // the longest run of days on which a willing person had no session or offer
    std::int64_t longest_untold =
        0; // the longest run of days with nothing offered and nothing said about what is waited for
    std::int64_t rises_after_bad = 0; // rises while the last session was red or unknown, which must not be (H6, H7)
    std::map<std::string, std::int64_t> rules; // R60: how often each rule decided, barred a session or gave advice
};

// 1 January 2026, the first day of every simulation.
inline constexpr CivilDate simulated_first_day{20'454};

// Who lives, and from where on.
struct SimulatedLife {
    PersonKind kind{};
    std::int64_t index = 0;
    std::int64_t days = 0;
    std::uint64_t seed = 0;
    SimulatedStart start = SimulatedStart::hold;
    bool ends_at_last_phase = false; // nothing after the last phase was reached is of interest
};

// Simulates a person from simulated_first_day on. Works for every checked document.
SimulatedCourse live(const Programme& programme, const SimulatedLife& life);

// Returns the rules that can decide for virtual people under this document. Rules that none of them meets are reported.
std::set<std::string> rules_to_meet(const Programme& programme);

inline constexpr std::int64_t simulated_people_max = 100'000;
inline constexpr std::int64_t simulated_days_max = 2'000;
inline constexpr std::int64_t simulated_seed_max = 1'000'000'000;

// Simulates `count` people of one kind, from index `first`, so that a page can work in slices and stay responsive. `document` is
// a programme (programme_source.hpp), or empty for the default one. Returns {"ok": slice} or {"error": …}.
std::string simulate(std::string_view document,
                     std::string_view kind,
                     std::int64_t first,
                     std::int64_t count,
                     std::int64_t days,
                     std::int64_t seed);
// Summarises slices in any order. `slices` is a JSON array of slices from simulate() for the same `document`. Returns
// {"ok": summary} or {"error": …}.
std::string simulate_summary(std::string_view document, std::string_view slices);

} // namespace heelwise
