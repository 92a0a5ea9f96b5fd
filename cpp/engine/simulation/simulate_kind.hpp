// The kinds of virtual people: one row of rates and habits for each. Nothing else in the simulation asks for a kind.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace heelwise {

enum class PersonKind : std::uint8_t {
    steady,            // does what the plan says and takes well to it
    ordinary,          // has sore days, hard sessions and lost mornings like most people
    slow,              // is a little sore after most sessions
    flaring,           // has a bad spell now and then, whatever they do
    forgetful,         // misses sessions and mornings, and is away for weeks
    over_keen,         // says "easy" when it is not, runs as well, and asks for more
    silent,            // never tells how a morning was
    daily_painkillers, // takes painkillers every day for something else
    sore_left_out,     // leaves out what used to hurt, so that the review has nothing to compare
    session_days_only, // opens the app only on the days of a session
    twice_a_week,      // follows a plan that a physio set to twice a week
};
inline constexpr std::size_t person_kind_count = 11;
std::string_view name_of(PersonKind kind);
std::optional<PersonKind> person_kind_named(std::string_view name);

struct PatientTraits {
    std::string_view name;
    // Of 100 sessions: how the tendon responds (R30), and how the person rates the effort.
    std::int64_t amber = 0;
    std::int64_t red = 0;
    std::int64_t easy = 0;
    std::int64_t hard = 0;
    // Of 100 sessions that are due, those that are missed; of 100 mornings, those that are never told.
    std::int64_t missed = 0;
    std::int64_t untold = 0;
    // Of 100 days, those with another activity or a wish for more; of 100 offers, those that are declined.
    std::int64_t activities = 0;
    std::int64_t more = 0;
    std::int64_t declined = 0;
    // Of 1000 days, those on which this begins or happens.
    std::int64_t flares = 0;
    std::int64_t pauses = 0;
    std::int64_t asks_less = 0;
    std::int64_t clock_turned = 0;
    // Pauses last from 3 days to this many more.
    std::int64_t away_days = 0;
    // Of 100 safety screens after the first, those with a new sign.
    std::int64_t new_signs = 0;
    // Habits.
    bool runs = false;               // the other activity is running, and it hurts
    bool stays_sore = false;         // sore activities do not become easier
    bool stops_when_well = false;    // meets the goals before the last phase, and agrees to maintenance (R53)
    bool takes_painkiller = false;   // before each session
    bool has_heart_trouble = false;  // R46
    bool leaves_sore_out = false;    // answers "not done" in each review
    bool opens_for_sessions = false; // does not open the app on other days
    std::int64_t times_a_week = 0;   // sessions a week from phase 2 on that a physio set, or 0 for the document's own
};

const PatientTraits& traits_of(PersonKind kind);

} // namespace heelwise
