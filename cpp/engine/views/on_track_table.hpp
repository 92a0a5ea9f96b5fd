// R55: the table of cpp/content/on_track.json, which `heelwise on-track` makes.
#pragma once

#include "foundation/json.hpp"
#include "programme/plan.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace heelwise {

inline constexpr std::int64_t on_track_people = 100;

// Returns the name of a start: "calm_down", or "phase_1" and so on.
std::string on_track_start(Stage stage, std::int64_t phase);

// By which day, from 1, 10, 50 and 90 of the people reached a phase; nullopt if fewer did.
using BandDays = std::array<std::optional<std::int64_t>, 3>;

// Returns the days for each phase, from phase 1 on, or nothing if the table has no such document and start.
std::vector<BandDays> on_track_band(std::string_view document, std::int64_t version, std::string_view start);

} // namespace heelwise
