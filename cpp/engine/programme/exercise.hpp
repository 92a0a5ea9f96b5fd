// The closed sets that describe an exercise, and its dose, as a document can state them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

enum class ExerciseKind : std::uint8_t { isometric, isotonic, rebound, bounce, hop, run };
enum class Posture : std::uint8_t { seated, standing };
enum class Legs : std::uint8_t { both, one, two_up_one_down };
enum class Surface : std::uint8_t { floor, step };
enum class Knee : std::uint8_t { straight, bent };
enum class Range : std::uint8_t { full, half, below };
enum class Motion : std::uint8_t { ankle, hold, raise, drop, rebound, bounce, hop, forward_hop, skip, jog, walk_run };
enum class Load : std::uint8_t { none, held, backpack };
enum class Support : std::uint8_t { none, wall, chair }; // H17: what the hands hold
enum class Equipment : std::uint8_t { none, chair, step, weight, rope, machine };
// R40. The weekdays, or the times a week, are members of their own.
enum class Frequency : std::uint8_t { twice_daily, daily, every_other_day, weekdays, times_a_week };

inline bool is_daily(Frequency frequency) {
    return frequency == Frequency::twice_daily || frequency == Frequency::daily;
}

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

std::string_view name_of(ExerciseKind kind);
std::string_view name_of(Posture posture);
std::string_view name_of(Legs legs);
std::string_view name_of(Surface surface);
std::string_view name_of(Knee knee);
std::string_view name_of(Range range);
std::string_view name_of(Motion motion);
std::string_view name_of(Load load);
std::string_view name_of(Support support);
std::string_view name_of(Equipment equipment);
std::string_view name_of(Frequency frequency);
std::string_view name_of(Weekday day);

std::optional<ExerciseKind> exercise_kind_named(std::string_view name);
std::optional<Posture> posture_named(std::string_view name);
std::optional<Legs> legs_named(std::string_view name);
std::optional<Surface> surface_named(std::string_view name);
std::optional<Knee> knee_named(std::string_view name);
std::optional<Range> range_named(std::string_view name);
std::optional<Motion> motion_named(std::string_view name);
std::optional<Load> load_named(std::string_view name);
std::optional<Support> support_named(std::string_view name);
std::optional<Equipment> equipment_named(std::string_view name);
std::optional<Frequency> frequency_named(std::string_view name);
std::optional<Weekday> weekday_named(std::string_view name);

struct Exercise {
    std::string id; // its words in the catalogue are exercise.<id>.name, .steps and .cue
    ExerciseKind kind{};
    Motion motion{};
    Posture posture{};
    Legs legs{};
    Surface surface{};
    Knee knee{};
    Range range{};
    Load load{};
    Support support{}; // required for standing work (H17)
    Equipment equipment{};
    bool each_side = false;                // each side that is trained does every set in full
    std::optional<std::string> floor_twin; // R15, H4: required for step work
    std::vector<std::string> sources;      // ids of the registry's sources
    // For an exercise without words in the catalogue. They are shown as the document writes them.
    std::string title;
    std::vector<std::string> steps;
};

// One dose, in whole units. Members that do not apply to the kind of exercise are 0, and a document must not state
// them.
struct Dose {
    std::int64_t sets = 0;    // holds, sets or bouts
    std::int64_t reps = 0;    // per set
    std::int64_t hold_ms = 0; // isometric: each hold; isotonic: the pause at the top
    std::int64_t up_ms = 0;
    std::int64_t down_ms = 0;
    std::int64_t rep_ms = 0;  // rebound, hops: 1000 means one per second
    std::int64_t bout_ms = 0; // timed bouts; walk_run: one bout of jogging
    std::int64_t walk_ms = 0; // walk_run: between bouts
    std::int64_t load_g = 0;
    std::int64_t rest_ms = 0; // between sets
    std::int64_t rm = 0;      // repetition maximum: a weight that allows this many reps; fewer means heavier
    bool operator==(const Dose&) const = default;
};

} // namespace heelwise
