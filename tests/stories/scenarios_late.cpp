// Running sessions of phases 4 to 6: weights, bounces, hops, a rope, walking and jogging.
#include "stories/placed.hpp"
#include "stories/scenarios.hpp"

namespace heelwise::golden {

namespace {

using test::World;

// 2026-11-20, with all the equipment that phases 4 to 6 need.
Scenario running(std::string name, std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    World world("device-1");
    world.on("2026-11-20").begin({{"equipment", json::object{{"chosen", json::array{"step", "weight", "rope"}}}}});
    test::put_at(world, phase, exercise, rung);
    world.check_in();
    world.start();
    return {std::move(name), world.log, world.now()};
}

} // namespace

std::vector<Scenario> late_scenarios() {
    return {
        running("loaded_running", 4, "single_raise_loaded", 1),
        running("bounce_running", 5, "low_two_foot_hops", 2),
        running("hops_running", 6, "single_leg_hops", 1),
        running("skipping_running", 6, "skipping", 1),
        running("walk_run_running", 6, "walk_run", 3),
        running("whole_run_running", 6, "walk_run", 8),
    };
}

} // namespace heelwise::golden
