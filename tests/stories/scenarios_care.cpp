// What a person can report or request at any time: a flare, harm, a pause, an easier plan. Also rising mornings
// (R37-R61).
#include "stories/scenarios.hpp"
#include "stories/world.hpp"

namespace heelwise::golden {

namespace {

using test::World;

// 2026-11-20: holds of 30 s, daily, with two calming changes.
World planned() {
    World world("device-1");
    world.on("2026-11-20")
        .begin({{"sore_activities", json::object{{"chosen", json::array{"walking", "first_steps"}}}}});
    return world;
}

// One session and the quiet morning after it.
World trained() {
    World world = planned();
    world.check_in();
    world.train();
    world.days_later(1).check_in();
    return world;
}

World paused() {
    World world = trained();
    world.send({{"kind", "request_pause"}, {"cause", "holiday"}});
    world.days_later(3).open_day();
    return world;
}

World flare_told() {
    World world = trained();
    world.send({{"kind", "submit_flare"}});
    return world;
}

World flared() {
    World world = flare_told();
    world.answer_all_safe();
    return world;
}

World eased_by_own_wish() {
    World world = trained();
    world.send({{"kind", "request_easier"}});
    return world;
}

// Asks for an easier plan until there is nothing lower.
World smallest_step() {
    World world = trained();
    while (!world.today().at("easier").is_null()) world.send({{"kind", "request_easier"}});
    return world;
}

// A quiet week, then a week with sorer mornings, without sessions.
World rising() {
    World world = planned();
    for (int day = 0; day < 14; ++day) {
        world.check_in({{"morning", json::object{{"left", day < 7 ? 2 : 3}}}, {"activity_pain", 3}});
        if (world.plan().at("cause").as_string() == "rising") break;
        world.days_later(1).open_day();
    }
    return world;
}

World harmed() {
    World world = trained();
    world.send({{"kind", "submit_harm"}});
    return world;
}

} // namespace

std::vector<Scenario> care_scenarios() {
    return {
        told("paused", paused()),
        told("flare_told", flare_told()),
        told("flared", flared()),
        told("eased_by_own_wish", eased_by_own_wish()),
        told("smallest_step", smallest_step()),
        told("rising", rising()),
        told("harmed", harmed()),
    };
}

} // namespace heelwise::golden
