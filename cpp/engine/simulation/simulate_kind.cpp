#include "simulation/simulate_kind.hpp"

#include "foundation/enum_names.hpp"

#include <array>

namespace heelwise {

namespace {

// In the order of PersonKind. Steady, ordinary and slow people have the rates of amber, red, hard and untold for which the pace of
// the built-in programme is stated. It is ours that people who do well call one session in ten easy.
constexpr std::array<PatientTraits, person_kind_count> all_traits{{
    // clang-format off
    {.name = "steady", .amber = 10, .easy = 10},
    {.name = "ordinary", .amber = 25, .red = 3, .easy = 10, .hard = 5, .untold = 6, .activities = 10},
    {.name = "slow", .amber = 60, .red = 2, .hard = 5, .missed = 5, .untold = 6, .declined = 5,
     .pauses = 4, .asks_less = 4, .away_days = 14},
    {.name = "flaring", .amber = 25, .red = 5, .easy = 10, .hard = 5, .missed = 5, .untold = 6, .activities = 10,
     .flares = 15, .new_signs = 30, .stops_when_well = true},
    {.name = "forgetful", .amber = 25, .red = 3, .easy = 10, .hard = 5, .missed = 30, .untold = 30, .activities = 5,
     .pauses = 10, .clock_turned = 10, .away_days = 100, .new_signs = 20, .stops_when_well = true, .has_heart_trouble = true},
    {.name = "over_keen", .amber = 40, .red = 5, .easy = 60, .untold = 15, .activities = 10, .more = 50,
     .runs = true, .stays_sore = true},
    {.name = "silent", .amber = 25, .red = 3, .easy = 10, .hard = 5, .untold = 100, .activities = 10},
    {.name = "daily_painkillers", .amber = 25, .red = 3, .easy = 10, .hard = 5, .untold = 6, .takes_painkiller = true},
    {.name = "sore_left_out", .amber = 25, .red = 3, .easy = 10, .hard = 5, .untold = 6, .leaves_sore_out = true},
    {.name = "session_days_only", .amber = 25, .red = 3, .easy = 10, .hard = 5, .untold = 6, .opens_for_sessions = true},
    {.name = "twice_a_week", .amber = 25, .red = 3, .easy = 10, .hard = 5, .untold = 6, .times_a_week = 2},
    // clang-format on
}};

} // namespace

const PatientTraits& traits_of(PersonKind kind) { return all_traits[static_cast<std::size_t>(kind)]; }

std::string_view name_of(PersonKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    return at < all_traits.size() ? all_traits[at].name : std::string_view{};
}

std::optional<PersonKind> person_kind_named(std::string_view name) { return value_named<PersonKind>(name); }

} // namespace heelwise
