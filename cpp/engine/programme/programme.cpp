// The documents that are compiled in, and look-ups in a programme.
#include "programme/programme.hpp"

#include "content.hpp"
#include "programme/programme_check.hpp"

#include <algorithm>

namespace heelwise {

std::string_view name_of(Place place) {
    switch (place) {
    case Place::next: return "next";
    case Place::same: return "same";
    case Place::beside: return "beside";
    }
    return {};
}

std::string_view name_of(LandingQuestion asks) {
    switch (asks) {
    case LandingQuestion::two_leg_raise: return "two_leg_raise";
    case LandingQuestion::one_leg_raise: return "one_leg_raise";
    }
    return {};
}

RungTerms PhaseExercise::terms_of(std::int64_t rung) const {
    const auto index = static_cast<std::size_t>(rung);
    return index < terms.size() ? terms[index] : RungTerms{};
}

const PhaseExercise* Phase::find(std::string_view exercise_id) const {
    const auto is_it = [&](const PhaseExercise& one) { return one.exercise == exercise_id; };
    const auto found = std::find_if(exercises.begin(), exercises.end(), is_it);
    return found == exercises.end() ? nullptr : &*found;
}

const Exercise* Programme::exercise(std::string_view exercise_id) const {
    const auto is_it = [&](const Exercise& one) { return one.id == exercise_id; };
    const auto found = std::find_if(exercises.begin(), exercises.end(), is_it);
    return found == exercises.end() ? nullptr : &*found;
}

const Phase* Programme::phase(std::int64_t number) const {
    const auto is_it = [&](const Phase& one) { return one.number == number; };
    const auto found = std::find_if(phases.begin(), phases.end(), is_it);
    return found == phases.end() ? nullptr : &*found;
}

Result<Programme> read_programme(std::string_view base, std::optional<std::string_view> overrides) {
    CheckedProgramme checked = check_programme(base, overrides);
    if (!checked.programme) return checked.faults.front();
    return std::move(*checked.programme);
}

namespace {

Programme read_released(std::string_view text) {
    const auto read = read_programme(text);
    assert(read); // compiled in and tested
    return *read;
}

const std::vector<std::string_view>& released_texts() {
    static const std::vector<std::string_view> texts{content::six_phases_adapted,
                                                     content::alfredson,
                                                     content::silbernagel_combined,
                                                     content::heavy_slow_resistance,
                                                     content::isometric_five};
    return texts;
}

} // namespace

const Programme& default_programme() {
    static const Programme programme = read_released(content::six_phases_adapted);
    return programme;
}

const std::vector<Programme>& released_programmes() {
    static const std::vector<Programme> programmes = [] {
        std::vector<Programme> all;
        for (const std::string_view text : released_texts()) all.push_back(read_released(text));
        return all;
    }();
    return programmes;
}

const Programme* released_programme(std::string_view id, std::int64_t version) {
    for (const Programme& programme : released_programmes()) {
        if (programme.id == id && programme.version == version) return &programme;
    }
    return nullptr;
}

std::string_view released_document(std::string_view id, std::int64_t version) {
    const Programme* found = released_programme(id, version);
    if (found == nullptr) return {};
    return released_texts()[static_cast<std::size_t>(found - released_programmes().data())];
}

} // namespace heelwise
