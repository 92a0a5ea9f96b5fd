// The names of the closed sets of an exercise, as documents write them.
#include "programme/exercise.hpp"

#include "foundation/enum_names.hpp"

namespace heelwise {

std::string_view name_of(ExerciseKind kind) {
    switch (kind) {
    case ExerciseKind::isometric: return "isometric";
    case ExerciseKind::isotonic: return "isotonic";
    case ExerciseKind::rebound: return "rebound";
    case ExerciseKind::bounce: return "bounce";
    case ExerciseKind::hop: return "hop";
    case ExerciseKind::run: return "run";
    }
    return {};
}

std::string_view name_of(Posture posture) {
    switch (posture) {
    case Posture::seated: return "seated";
    case Posture::standing: return "standing";
    }
    return {};
}

std::string_view name_of(Legs legs) {
    switch (legs) {
    case Legs::both: return "both";
    case Legs::one: return "one";
    case Legs::two_up_one_down: return "two_up_one_down";
    }
    return {};
}

std::string_view name_of(Surface surface) {
    switch (surface) {
    case Surface::floor: return "floor";
    case Surface::step: return "step";
    }
    return {};
}

std::string_view name_of(Knee knee) {
    switch (knee) {
    case Knee::straight: return "straight";
    case Knee::bent: return "bent";
    }
    return {};
}

std::string_view name_of(Range range) {
    switch (range) {
    case Range::full: return "full";
    case Range::half: return "half";
    case Range::below: return "below";
    }
    return {};
}

std::string_view name_of(Motion motion) {
    switch (motion) {
    case Motion::ankle: return "ankle";
    case Motion::hold: return "hold";
    case Motion::raise: return "raise";
    case Motion::drop: return "drop";
    case Motion::rebound: return "rebound";
    case Motion::bounce: return "bounce";
    case Motion::hop: return "hop";
    case Motion::forward_hop: return "forward_hop";
    case Motion::skip: return "skip";
    case Motion::jog: return "jog";
    case Motion::walk_run: return "walk_run";
    }
    return {};
}

std::string_view name_of(Load load) {
    switch (load) {
    case Load::none: return "none";
    case Load::held: return "held";
    case Load::backpack: return "backpack";
    }
    return {};
}

std::string_view name_of(Support support) {
    switch (support) {
    case Support::none: return "none";
    case Support::wall: return "wall";
    case Support::chair: return "chair";
    }
    return {};
}

std::string_view name_of(Equipment equipment) {
    switch (equipment) {
    case Equipment::none: return "none";
    case Equipment::chair: return "chair";
    case Equipment::step: return "step";
    case Equipment::weight: return "weight";
    case Equipment::rope: return "rope";
    case Equipment::machine: return "machine";
    }
    return {};
}

std::string_view name_of(Frequency frequency) {
    switch (frequency) {
    case Frequency::twice_daily: return "twice_daily";
    case Frequency::daily: return "daily";
    case Frequency::every_other_day: return "every_other_day";
    case Frequency::weekdays: return "weekdays";
    case Frequency::times_a_week: return "times_a_week";
    }
    return {};
}

std::string_view name_of(Weekday day) {
    switch (day) {
    case Weekday::monday: return "monday";
    case Weekday::tuesday: return "tuesday";
    case Weekday::wednesday: return "wednesday";
    case Weekday::thursday: return "thursday";
    case Weekday::friday: return "friday";
    case Weekday::saturday: return "saturday";
    case Weekday::sunday: return "sunday";
    }
    return {};
}

std::optional<ExerciseKind> exercise_kind_named(std::string_view name) { return value_named<ExerciseKind>(name); }
std::optional<Posture> posture_named(std::string_view name) { return value_named<Posture>(name); }
std::optional<Legs> legs_named(std::string_view name) { return value_named<Legs>(name); }
std::optional<Surface> surface_named(std::string_view name) { return value_named<Surface>(name); }
std::optional<Knee> knee_named(std::string_view name) { return value_named<Knee>(name); }
std::optional<Range> range_named(std::string_view name) { return value_named<Range>(name); }
std::optional<Motion> motion_named(std::string_view name) { return value_named<Motion>(name); }
std::optional<Load> load_named(std::string_view name) { return value_named<Load>(name); }
std::optional<Support> support_named(std::string_view name) { return value_named<Support>(name); }
std::optional<Equipment> equipment_named(std::string_view name) { return value_named<Equipment>(name); }
std::optional<Frequency> frequency_named(std::string_view name) { return value_named<Frequency>(name); }
std::optional<Weekday> weekday_named(std::string_view name) { return value_named<Weekday>(name); }

} // namespace heelwise
