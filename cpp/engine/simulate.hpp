// Virtual people who live under a programme document for some months, through the same decisions as everybody: what a
// physio looks at before sending a plan, and a test that nobody is stuck (H22). Seeded, so the same people come again.
#pragma once

#include "programme.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

enum class PersonKind : std::uint8_t {
    steady,         // does what the plan says, and the tendon follows
    slow,           // the same, but the tendon takes its time
    flaring,        // now and then a bad spell, whatever was done
    forgetful,      // misses sessions and mornings
    over_keen,      // says easy where it is hard, and yes to everything
    never_mornings, // never answers the morning
};
inline constexpr std::size_t person_kind_count = 6;
std::string_view name_of(PersonKind kind);
std::optional<PersonKind> person_kind_named(std::string_view name);

inline constexpr std::size_t phase_slots = 7; // 0: without holds; 1 to 6

struct Life {
    PersonKind kind{};
    std::array<std::int64_t, phase_slots> days_in{};                // each phase
    std::array<std::optional<std::int64_t>, phase_slots> reached{}; // on which day, from 1
    std::int64_t sessions = 0;
    std::int64_t missed = 0; // due and not done
    std::int64_t eases = 0;  // the plan went down
    std::int64_t advances = 0;
    std::int64_t reds = 0;
    std::int64_t screens = 0;                  // asked again after the first
    std::int64_t longest_without = 0;          // days in a row without a session or an offer
    std::map<std::string, std::int64_t> rules; // R60: how often each decided
};

// One person for `days` days from 2026-01-01. Total: every document that was checked can be lived under.
Life live(const Programme& programme, PersonKind kind, std::int64_t days, std::uint64_t seed);

struct Summary {
    PersonKind kind{};
    std::int64_t people = 0;
    std::array<std::int64_t, phase_slots> share_reached{};                     // in a thousand
    std::array<std::optional<std::int64_t>, phase_slots> median_day_reached{}; // of those who did
    std::int64_t median_sessions = 0;
    std::int64_t median_eases = 0;
    std::int64_t longest_without = 0;
};

struct Simulation {
    std::vector<Summary> by_kind;
    std::map<std::string, std::int64_t> rules;
};

// `people` of each kind.
Simulation simulate(const Programme& programme, std::int64_t people, std::int64_t days, std::uint64_t seed);

} // namespace heelwise
