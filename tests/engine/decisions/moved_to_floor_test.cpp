// R15, H4: as soon as a sore side is at the heel bone, or may be, no step work stays in the plan, wherever the plan
// came from.
#include "stories/placed.hpp"
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::moved_to_floor_test {
using namespace heelwise::test;

namespace {

const json::object step_and_weight{{"chosen", json::array{"step", "weight"}}};
const json::object at_the_heel_bone{{"site_left", says("insertional")}};

// A physio's programme that begins in phase 4 of Silbernagel's, which combines step raises and heel drops.
std::string silbernagel_from_phase_4() {
    return R"({"format":1,"base":{"id":"silbernagel_combined","version":1},"set":{)"
           R"("/start":{"phase":4,"exercise":"heel_drop_straight","rung":1,"regardless":false},)"
           R"("/by":{"name":"Pat Lee","clinic":"Hill Street"}}})";
}

World in_phase_4_on_a_step() {
    World world;
    world.on("2026-03-02").answer_all_safe();
    REQUIRE(world.send({{"kind", "request_programme"}, {"text", silbernagel_from_phase_4()}}).empty());
    world.answer_all_asked({{"equipment", step_and_weight}});
    REQUIRE(world.send({{"kind", "complete_assessment"}}).empty());
    return world;
}

// Someone whose answers allow step work, placed on a step in phase 3.
World on_a_step() {
    World world;
    world.on("2026-03-02").begin({{"equipment", step_and_weight}});
    put_at(world, 3, "step_raise", 2);
    REQUIRE(world.plan_line() == "build_up 3 step_raise#3 every_other_day");
    return world;
}

// A questionnaire of a new round, answered on another device of the same person.
void merge_site(World& world, bool floor_only) {
    Envelope envelope;
    envelope.device = "dev-other";
    envelope.seq = 1;
    envelope.id = "other-1";
    envelope.command_id = envelope.id;
    envelope.now = world.minutes_later(1).now();
    AssessmentDecided decided = *world.engine().state().assessment.decided;
    decided.round += 1;
    decided.floor_only = floor_only;
    envelope.body = decided;
    world.log.push_back(seal(envelope));
    world.reload();
    world.minutes_later(1);
}

} // namespace

TEST_CASE("a heel-bone site reported after four weeks away takes step work out of the plan at once", "[R15][R41][H4]") {
    World world = in_phase_4_on_a_step();
    REQUIRE(world.plan_line() == "build_up 4 seated_raise#1 heel_drop_straight#2 step_raise_loaded#2 rebound_raise#1 "
                                 "toe_bounce#2 times_a_week");
    world.train();
    world.days_later(29).open_day();
    world.answer_all_safe();
    world.answer_all_asked(at_the_heel_bone);
    REQUIRE(world.send({{"kind", "complete_assessment"}}).empty());
    // R41 led to the lowest rungs of phase 3. Its step work is now done on the floor.
    CHECK(world.plan_line() == "build_up 3 seated_raise#1 standing_raise_straight#1 lowering_straight#1 single_raise#1 "
                               "rebound_raise#1 daily");
    CHECK(World::text(world.plan().at("cause")) == "site");
    CHECK(rules(world.plan().at("reasons").as_array()) == "R15");
    CHECK(world.start().empty());
    CHECK(last_of<SessionStarted>(world.log)->plan == *world.engine().state().plan.plan);
}

TEST_CASE("a site reported on another device moves the plan to the floor with the next command", "[R15][H4]") {
    World world = on_a_step();
    merge_site(world, true);
    world.open_day();
    CHECK(world.plan_line() == "build_up 3 single_raise#3 every_other_day");
    CHECK(World::text(world.plan().at("cause")) == "site");
}

TEST_CASE("the same site reported again leaves the plan as it is", "[R15]") {
    World world = on_a_step();
    merge_site(world, false);
    world.open_day();
    CHECK(world.plan_line() == "build_up 3 step_raise#3 every_other_day");
    CHECK(World::text(world.plan().at("cause")) == "offer");
}

TEST_CASE("correcting a red does not bring back step work if the heel bone is sore", "[R15][R32][H4]") {
    World world = on_a_step();
    world.train({{"during", left(6)}});
    REQUIRE(world.plan_line() == "build_up 3 step_raise#2 every_other_day");
    const std::string session = last_of<SessionStarted>(world.log)->session;
    merge_site(world, true);
    REQUIRE(world.rate(session).empty());
    CHECK(world.plan_line() == "build_up 3 single_raise#2 every_other_day");
}

} // namespace heelwise::moved_to_floor_test
