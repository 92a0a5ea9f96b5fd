// Stories that are only recorded, because no screen shows them: refusals, corrections, a long absence, and an undone
// programme.
#include "stories/placed.hpp"
#include "stories/scenarios.hpp"
#include "stories/world.hpp"

namespace heelwise::golden {

namespace {

using test::World;

json::object one(std::string_view kind) { return {{"kind", kind}}; }

World planned(const json::object& others = {}) {
    World world("device-1");
    world.on("2026-11-20").begin(others);
    return world;
}

json::object walk(std::string_view date) {
    return {{"kind", "submit_activity"},
            {"date", date},
            {"what", "walk"},
            {"minutes", 30},
            {"pain", json::object{{"left", 1}}}};
}

// A command that does not fit the day is refused with a code and changes nothing.
World refused() {
    World world("device-1");
    world.on("2026-11-20");
    world.answer_one_asked("sides");
    world.send(one("complete_assessment"));
    world.check_in();
    world.begin();
    world.send(one("complete_assessment"));
    world.send(one("request_pause_end"));
    world.send(one("request_more"));
    world.send(one("request_maintenance_end"));
    world.send(one("request_programme_undo"));
    world.send({{"kind", "request_exercise"}, {"exercise", "single_raise"}});
    world.send({{"kind", "answer_offer"}, {"offer", "nothing"}, {"accept", true}});
    world.send({{"kind", "submit_advice_read"}, {"advice", "see_physio"}});
    world.send({{"kind", "submit_readiness"}, {"walk_pain", 1}, {"hops_pain", 1}});
    world.send({{"kind", "submit_review"}, {"sore", json::array{}}, {"goals", json::array{}}});
    world.send({{"kind", "submit_calming_tick"}, {"date", "2026-11-20"}, {"item", "nothing"}, {"done", true}});
    world.send({{"kind", "request_programme"}, {"text", "1.nothing"}});
    world.send(walk("2026-11-21"));
    world.remove("nothing");
    world.rate("nothing");
    world.clearance("rupture", "yes", "yes");
    world.check_in({{"date", "2026-11-21"}});
    world.check_in({{"morning", json::object{{"right", 1}}}});
    world.check_in();
    world.start();
    world.start();
    const std::string session = world.session();
    world.minutes_later(10).end();
    world.send({{"kind", "end_session"}, {"session", session}, {"how", "finished"}, {"complete", true}});
    world.start();
    world.rate(session, {{"effort", nullptr}});
    world.rate(session);
    world.days_later(1).check_in();
    world.send({{"kind", "start_session"}, {"pain", json::object{}}, {"support_seen", true}});
    world.start(7);
    world.start();
    return world;
}

// Answers given by mistake are taken back, together with their consequences.
World corrected() {
    World world("device-1");
    world.on("2026-11-20").answer("adult", "yes");
    world.answer("rupture", "no");
    world.answer("calf", "no");
    world.answer("four_steps", "yes");
    world.answer("four_steps", "no", true);
    world.begin();
    world.check_in();
    world.start();
    const std::string session = world.session();
    world.minutes_later(10).end();
    world.rate(session, {{"during", json::object{{"left", 7}}}});
    world.rate(session);
    world.days_later(1).check_in({{"morning", json::object{{"left", 7}}}});
    world.check_in();
    const std::string check_in = World::text(world.today().at("check_in").at("record"));
    world.remove(check_in);
    world.send({{"kind", "restore_record"}, {"target", check_in}});
    const auto records = static_cast<std::int64_t>(world.log.size());
    world.send({{"kind", "confirm_restore"}, {"records", records + 1}, {"damaged", 0}, {"missing", 0}});
    world.send({{"kind", "confirm_restore"}, {"records", records}, {"damaged", 0}, {"missing", 0}});
    world.something_new();
    return world;
}

// After four weeks without a session the questions are asked again, and the plan is lower (R41).
World away() {
    World world =
        planned({{"seated_hold", json::object{{"word", "easy"}}}, {"two_leg_raise", json::object{{"word", "easy"}}}});
    world.check_in();
    world.train();
    world.days_later(1).check_in();
    world.send({{"kind", "request_pause"}, {"cause", "illness"}});
    world.days_later(35).open_day();
    world.send(one("request_pause_end"));
    world.answer_all_safe();
    world.answer_all_asked();
    world.send(one("complete_assessment"));
    world.check_in();
    world.train();
    return world;
}

// A heart condition and pregnancy close later phases, and a professional opens them again (R8, R46).
World cautioned() {
    World world = planned({{"illness", json::object{{"chosen", json::array{"heart_lungs"}}}}});
    put_at(world, 5, "toe_bounce", 1);
    world.check_in();
    world.something_new();
    world.answer("adult", "yes");
    world.answer("pregnancy", "yes");
    world.answer_all_safe();
    world.days_later(3).check_in();
    world.clearance("pregnancy", "yes", "yes");
    world.clearance("exertion", "yes", "no");
    world.clearance("exertion", "yes", "yes");
    return world;
}

// A followed programme is undone.
World programme_undone() {
    World world = planned();
    world.send(
        {{"kind", "request_programme"}, {"text", R"({"format":1,"base":{"id":"alfredson","version":1},"set":{}})"}});
    world.days_later(1).check_in();
    world.send(one("request_programme_undo"));
    return world;
}

} // namespace

std::vector<Scenario> recorded_only() {
    return {told("refused", refused()),
            told("corrected", corrected()),
            told("away", away()),
            told("cautioned", cautioned()),
            told("programme_undone", programme_undone())};
}

} // namespace heelwise::golden
