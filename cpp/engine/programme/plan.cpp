// The names of stages and sides, as they are written in logs and views.
#include "programme/plan.hpp"

#include "foundation/enum_names.hpp"

namespace heelwise {

std::string_view name_of(Stage stage) {
    switch (stage) {
    case Stage::calm_down: return "calm_down";
    case Stage::build_up: return "build_up";
    }
    return "";
}

std::string_view name_of(Side side) {
    switch (side) {
    case Side::left: return "left";
    case Side::right: return "right";
    }
    return "";
}

std::string_view name_of(Sides sides) {
    switch (sides) {
    case Sides::left: return "left";
    case Sides::right: return "right";
    case Sides::both: return "both";
    }
    return "";
}

std::optional<Stage> stage_named(std::string_view name) { return value_named<Stage>(name); }
std::optional<Side> side_named(std::string_view name) { return value_named<Side>(name); }
std::optional<Sides> sides_named(std::string_view name) { return value_named<Sides>(name); }

} // namespace heelwise
