#include "simulation/simulate_flags.hpp"

#include "views/view_text.hpp"

namespace heelwise {

namespace {

// H22: the most days that a willing person may wait for a session or an offer. It is a measure for the simulation, not a limit
// on anyone's load.
constexpr std::int64_t way_on_days = 14;

json::object flag(std::string_view kind, const std::optional<PersonKind>& person, json::object params) {
    std::string key = "simulation.flag." + std::string(kind);
    return {{"kind", kind}, {"person", name_or_null(person)}, {"text", text(std::move(key), std::move(params))}};
}

const Tally* tally_of(const Tallies& tallies, PersonKind kind) {
    const auto found = tallies.find(kind);
    return found == tallies.end() || found->second.people == 0 ? nullptr : &found->second;
}

// Returns true if at least half of the people reached the phase, so that the median day is meaningful.
bool most_reached(const Tally& tally, std::size_t phase) { return people_in(tally.reached[phase]) * 2 >= tally.people; }

std::int64_t above_first(const Tally& tally) {
    std::int64_t most = 0;
    for (std::size_t phase = 2; phase < phase_slots; ++phase) most = std::max(most, people_in(tally.reached[phase]));
    return most;
}

// Flags a programme in which over-keen people reach a phase before steady people do.
void add_too_fast(json::array& flags, const Tallies& tallies) {
    const Tally* keen = tally_of(tallies, PersonKind::over_keen);
    const Tally* steady = tally_of(tallies, PersonKind::steady);
    if (keen == nullptr || steady == nullptr) return;
    for (std::size_t phase = 2; phase < phase_slots; ++phase) {
        if (!most_reached(*keen, phase) || !most_reached(*steady, phase)) continue;
        const std::int64_t days = *median(steady->reached[phase]) - *median(keen->reached[phase]);
        if (days <= 0) continue;
        flags.push_back(
            flag("too_fast", PersonKind::over_keen, {{"days", days}, {"phase", static_cast<std::int64_t>(phase)}}));
        return; // the first such phase is enough
    }
}

void add_never_leaves(json::array& flags, const Tallies& tallies) {
    const Tally* steady = tally_of(tallies, PersonKind::steady);
    const bool is_long_enough = steady != nullptr && above_first(*steady) * 2 >= steady->people;
    for (const auto& [kind, tally] : tallies) {
        if (tally.people == 0 || above_first(tally) * 2 >= tally.people) continue;
        if (!is_long_enough && kind != PersonKind::steady) continue;
        flags.push_back(flag(
            "never_leaves", kind, {{"phase", 1}, {"stay", tally.people - above_first(tally)}, {"of", tally.people}}));
    }
}

void add_no_way_on(json::array& flags, const Tallies& tallies) {
    for (const auto& [kind, tally] : tallies) {
        if (tally.longest_without <= way_on_days) continue;
        flags.push_back(flag("no_way_on", kind, {{"days", tally.longest_without}}));
    }
}

} // namespace

json::array simulation_flags(const Programme& programme, const Tallies& tallies) {
    json::array flags;
    add_no_way_on(flags, tallies);
    add_too_fast(flags, tallies);
    add_never_leaves(flags, tallies);
    for (const std::string& rule : rules_never_met(programme, tallies)) {
        flags.push_back(flag("rule_never_met", std::nullopt, {{"rule", rule}}));
    }
    return flags;
}

} // namespace heelwise
