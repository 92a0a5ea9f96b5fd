// What a person does at present: stage, phase, exercises with their doses, how often. Copied whole into the decision
// that sets it, so that no later rule or document reinterprets it.
#pragma once

#include "exercise.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

enum class Stage : std::uint8_t { calm_down, build_up };
std::string_view name_of(Stage stage);
std::optional<Stage> stage_named(std::string_view name);

enum class Side : std::uint8_t { left, right };
enum class Sides : std::uint8_t { left, right, both };
std::string_view name_of(Side side);
std::string_view name_of(Sides sides);
std::optional<Side> side_named(std::string_view name);
std::optional<Sides> sides_named(std::string_view name);
inline bool includes(Sides sides, Side side) {
    return sides == Sides::both || (sides == Sides::left) == (side == Side::left);
}

// F11, R12: movements without load; ticked off like a calmer habit, never timed.
inline constexpr std::string_view ankle_movements = "ankle_movements";

struct PlanExercise {
    std::string exercise;
    std::int64_t rung = 0; // in its phase's ladder, lowest is 0
    Dose dose;             // resolved; R20's first hold may lie between two rungs
    bool operator==(const PlanExercise&) const = default;
};

struct Plan {
    std::string document;
    std::int64_t document_version = 0;
    Stage stage{};
    std::int64_t phase = 0; // 0: ankle movements and load management only (R12)
    Frequency frequency{};
    std::vector<PlanExercise> exercises; // empty in phase 0
    bool operator==(const Plan&) const = default;
};

} // namespace heelwise
