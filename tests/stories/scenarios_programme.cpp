// Stories of programmes that were sent: previewed, followed, undone, or past their last day.
#include "stories/scenarios.hpp"
#include "stories/world.hpp"

namespace heelwise::golden {

namespace {

using test::World;

std::string source(const std::string& set, const std::string& base = "six_phases_adapted") {
    return R"({"format":1,"base":{"id":")" + base + R"(","version":1},"set":)" + set + "}";
}

const std::string by = R"("/by":{"name":"Pat Lee","clinic":"Hill Street Physiotherapy"})";
const std::string note = R"("/note":"Slowly does it. Write down what your mornings are like, and bring it along.")";
const std::string start = R"("/start":{"phase":3,"exercise":"single_raise","rung":1,"regardless":false})";
const std::string dates =
    R"("/issued":"2026-11-18","/expires":"2027-03-01","/review":"2026-12-16","/hold":{"until":"2026-12-09"})";
const std::string doses =
    R"("/phases/0/exercises/0/rest_ms":90000,"/phases/0/ladders/0/rungs/4/hold_ms":33000,"/parameters/response/red_pain":5)";

// All that a physio can set at once.
const std::string rich = source("{" + by + "," + note + "," + start + "," + dates + "," + doses +
                                R"(,"/side":"left","/goals":["stairs","long_walk"],"/phases/1/frequency":"weekdays",)" +
                                R"("/phases/1/weekdays":["monday","thursday"],"/phases/0/exercises/1/use":false})");
const std::string few = source("{" + by + "," + doses + "}");

World screened() {
    World world("device-1");
    world.on("2026-11-20").answer_all_safe();
    return world;
}

World planned(const json::object& others = {}) {
    World world("device-1");
    world.on("2026-11-20").begin(others);
    return world;
}

World following(World world, const std::string& text) {
    const std::string refused = world.send({{"kind", "request_programme"}, {"text", text}});
    if (!refused.empty()) throw std::logic_error("request_programme: " + refused);
    return world;
}

World later(World world, int days) {
    world.days_later(days).open_day();
    world.check_in();
    return world;
}

} // namespace

std::vector<Scenario> programme_scenarios() {
    const std::string right = source(R"({"/side":"right",)" + by + "," + start + "}");
    const std::string last_day = source("{" + by + R"(,"/issued":"2026-11-18","/expires":"2026-11-21"})");
    return {
        told("sent_to_new", screened(), rich),
        told("sent_before_screen", World("device-1").on("2026-11-20"), rich),
        told("sent_few_changes", later(planned(), 3), few),
        told("sent_newer", later(following(planned(), rich), 3), few),
        told("sent_template", later(planned(), 3), source("{}", "alfredson")),
        told("sent_for_floor",
             later(planned({{"site_left", json::object{{"word", "insertional"}}}}), 3),
             source("{}", "alfredson")),
        told("sent_other_side", later(planned(), 3), right),
        told("sent_unsigned", later(planned(), 3), source("{" + start + "}")),
        told("sent_same", following(planned(), few), few),
        told("programme_followed", following(later(planned(), 3), few)),
        told("programme_asks", following(later(planned(), 3), source("{}", "alfredson"))),
        told("programme_held", later(following(planned(), source("{" + by + "," + note + "," + dates + "}")), 2)),
        told("programme_waits", following(screened(), rich).begin({{"trend", json::object{{"word", "worse"}}}})),
        told("programme_begun", following(screened(), rich).begin()),
        told("programme_ended", later(following(planned(), last_day), 3)),
        told("programme_other_side", following(screened(), right).begin()),
    };
}

} // namespace heelwise::golden
