#include "simulation/on_track_band.hpp"

#include "simulation/simulate_tally.hpp"
#include "views/on_track_table.hpp"
#include "views/view_text.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::int64_t band_days_max = 400;
constexpr std::uint64_t band_seed = 1;
constexpr std::int64_t samples = 2;

SimulatedLife life_of(const BandStart& start, std::int64_t index) {
    return {PersonKind::ordinary, index, band_days_max, band_seed, start.start, true};
}

Programme starting_in(const Programme& programme, const Phase& phase) {
    const auto usual = std::find_if(phase.exercises.begin(), phase.exercises.end(), [](const PhaseExercise& one) {
        return !one.fallback && !one.on_request;
    });
    Programme with_start = programme;
    with_start.start = ProgrammeStart{phase.number, usual->exercise, 0, false};
    return with_start;
}

// From phase 1 on.
json::array days_of(const SimulatedCourse& course, std::size_t phases) {
    json::array days;
    for (std::size_t phase = 1; phase <= phases; ++phase)
        days.push_back(json::value(course.reached[phase].value_or(0)));
    return days;
}

} // namespace

std::vector<BandStart> band_starts(const Programme& programme) {
    std::vector<BandStart> starts;
    starts.push_back({on_track_start(Stage::calm_down, 1), programme, SimulatedStart::calm_down});
    starts.push_back({on_track_start(Stage::build_up, 1), programme, SimulatedStart::hold});
    for (const Phase& phase : programme.phases) {
        if (phase.number == 1 || phase.number == programme.phases.back().number) continue;
        const std::string name = on_track_start(Stage::build_up, phase.number);
        if (phase.number <= own_start_phase_max) {
            starts.push_back({name, programme, SimulatedStart::raise});
        } else {
            starts.push_back({name, starting_in(programme, phase), SimulatedStart::hold});
        }
    }
    return starts;
}

json::array band_days(const BandStart& start, std::int64_t index) {
    return days_of(live(start.programme, life_of(start, index)), start.programme.phases.size());
}

json::object write_band(const BandStart& start) {
    const Tally tally = tally_of(start.programme, life_of(start, 0), on_track_people);
    json::array phases;
    bool is_before = true; // no band for a phase below the start, to which only some go back
    for (std::size_t phase = 1; phase <= start.programme.phases.size(); ++phase) {
        is_before = is_before && percentile(tally.reached[phase], tally.people, 50) != 1;
        json::array days;
        for (const std::int64_t percent : {10, 50, 90}) {
            const auto day = percentile(tally.reached[phase], tally.people, percent);
            days.push_back(is_before ? json::value(nullptr) : or_null(day));
        }
        phases.push_back(std::move(days));
    }
    json::array first;
    for (std::int64_t index = 0; index < samples; ++index) first.push_back(band_days(start, index));
    return {{"start", start.name}, {"phases", std::move(phases)}, {"first_people", std::move(first)}};
}

json::object write_bands() {
    json::array documents;
    for (const Programme& programme : released_programmes()) {
        json::array starts;
        for (const BandStart& start : band_starts(programme)) starts.push_back(write_band(start));
        documents.push_back(
            json::object{{"document", programme.id}, {"version", programme.version}, {"starts", std::move(starts)}});
    }
    return {{"people", on_track_people}, {"documents", std::move(documents)}};
}

} // namespace heelwise
