// What a person does at present: stage, phase, exercises with their doses, and frequency. Each decision that sets a
// plan contains a full copy, so that no later rule or document changes its meaning.
#pragma once

#include "programme/exercise.hpp"

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

// F11, R12: movements without load. They are ticked off like a calming item and never timed.
inline constexpr std::string_view ankle_movements = "ankle_movements";

struct PlanExercise {
    std::string exercise;
    std::int64_t rung = 0; // index in the ladder of its phase; the lowest rung is 0
    Dose dose;             // a copy of the rung's dose, or a lower one after a change of programme (H6)
    bool operator==(const PlanExercise&) const = default;
};

// What was last done in each phase. Each exercise is listed once, the latest last.
using LastDone = std::map<std::int64_t, std::vector<PlanExercise>>;

struct Plan {
    std::string document;
    std::int64_t document_version = 0;
    Stage stage{};
    std::int64_t phase = 0; // 0: ankle movements and load management only (R12)
    Frequency frequency{};
    std::vector<PlanExercise> exercises; // empty in phase 0
    bool maintenance = false;            // R53: the plan is kept up, and nothing more is offered
    std::int64_t times = 0;              // for times_a_week: the most sessions in any 7 dates
    std::int64_t weekdays = 0;           // for weekdays: a bit for each day; Monday is 1
    bool operator==(const Plan&) const = default;
};

} // namespace heelwise
