// What is reported beside sessions and what follows from it: reviews, other activities, advice, requests, maintenance,
// and a clock that was set back (R22, R35, R42, R44, R50-R53).
#include "stories/say_yes.hpp"
#include "stories/scenarios.hpp"
#include "stories/world.hpp"

#include <algorithm>

namespace heelwise::golden {

namespace {

using test::say_yes;
using test::World;

// 2026-11-20: two sore activities and two goals, and one more of each in the person's own words.
json::object much() {
    return {{"sore_activities",
             json::object{{"chosen", json::array{"walking", "stairs"}},
                          {"own", json::array{"Carrying my daughter up to the third floor"}}}},
            {"goals",
             json::object{{"chosen", json::array{"long_walk", "run"}},
                          {"own", json::array{"Dance at my daughter's wedding"}},
                          {"ratings", json::array{4, 1, 2}}}}};
}

json::object with(json::object answers, const json::object& others) {
    for (const auto& pair : others) answers[pair.key()] = pair.value();
    return answers;
}

World planned(const json::object& others = {}) {
    World world("device-1");
    world.on("2026-11-20").begin(with(much(), others));
    return world;
}

json::object rated(std::string_view item, std::int64_t rating) { return {{"item", item}, {"rating", rating}}; }

void review(World& world, std::int64_t sore, std::int64_t goals) {
    json::array ratings;
    json::array wishes;
    const json::value asked = world.today().at("review");
    for (const json::value& item : asked.at("sore").as_array())
        ratings.push_back(rated(World::text(item.at("item")), sore));
    for (const json::value& item : asked.at("goals").as_array())
        wishes.push_back(rated(World::text(item.at("item")), goals));
    if (!world.send({{"kind", "submit_review"}, {"sore", std::move(ratings)}, {"goals", std::move(wishes)}}).empty()) {
        throw std::logic_error("review");
    }
}

void log_activity(World& world, std::string_view what, std::int64_t minutes, std::int64_t pain) {
    const std::string refused = world.send({{"kind", "submit_activity"},
                                            {"date", write_date(world.now().local_date)},
                                            {"what", what},
                                            {"minutes", minutes},
                                            {"pain", json::object{{"left", pain}}}});
    if (!refused.empty()) throw std::logic_error(refused);
}

// The day after the questionnaire, with everything else done.
World review_first() {
    World world = planned();
    world.days_later(1).check_in();
    world.train();
    for (const char* item : {"walking", "stairs", "Carrying my daughter up to the third floor"}) {
        world.send({{"kind", "submit_calming_tick"}, {"date", "2026-11-21"}, {"item", item}, {"done", true}});
    }
    return world;
}

// One review a week ago.
World review_again() {
    World world = planned();
    world.days_later(1).check_in();
    review(world, 5, 3);
    for (int day = 0; day < 7; ++day) world.days_later(1).check_in();
    return world;
}

World reviewed() {
    World world = review_again();
    review(world, 3, 4);
    return world;
}

// A walk that went well, a swim that was deleted, and a run this morning.
World activities() {
    World world = planned();
    world.check_in();
    log_activity(world, "walk", 40, 2);
    log_activity(world, "swim", 30, 1);
    const std::string swim = World::text(World::parsed(world.last_records.front()).at("id"));
    if (const std::string refused = world.remove(swim); !refused.empty()) throw std::logic_error(refused);
    world.days_later(1).check_in();
    log_activity(world, "run", 20, 3);
    return world;
}

// The run was too much, as the next morning shows.
World activity_red() {
    World world = planned();
    world.check_in();
    log_activity(world, "run", 30, 5);
    world.days_later(1).check_in({{"morning", json::object{{"left", 6}}}, {"soreness", "still_there"}});
    return world;
}

// High irritability without improvement: after three weeks the calming changes are reviewed.
World advice_calming() {
    World world = planned({{"activity_pain_left", json::object{{"number", 7}}},
                           {"woken", json::object{{"word", "yes"}}},
                           {"trend", json::object{{"word", "worse"}}}});
    for (int day = 0; day < 22; ++day) {
        world.days_later(1).check_in({{"morning", json::object{{"left", 4}}}, {"activity_pain", 6}});
    }
    return world;
}

// Sessions that are too much until two weeks have two reds each.
World advice_physio() {
    World world = planned({{"activity_pain_left", json::object{{"number", 2}}},
                           {"seated_hold", json::object{{"word", "easy"}}},
                           {"two_leg_raise", json::object{{"word", "easy"}}}});
    const auto is_advised = [&] {
        const json::value today = world.today();
        const json::array& advice = today.at("advice").as_array();
        return !advice.empty() && World::text(advice.front().at("advice")) == "see_physio";
    };
    for (int day = 0; day < 60; ++day) {
        world.answer_all_safe();
        world.check_in();
        if (is_advised()) break;
        // Every third day, so that the reds lie in two weeks.
        if (day % 3 == 0 && world.barrier().empty()) world.train({{"after", json::object{{"left", 6}}}});
        world.days_later(1).open_day();
    }
    return world;
}

// A quiet morning. Offers are accepted, but a next phase only if `on`, and a session is done and rated easy if one is
// due.
void good_day(World& world, bool on) {
    world.answer_all_safe();
    world.check_in();
    const std::string offered = world.offered();
    if (!offered.empty() && (on || offered != "phase")) say_yes(world);
    if (world.barrier().empty()) world.train({{"effort", "easy"}});
    world.days_later(1).open_day();
    world.on(write_date(world.now().local_date));
}

// At the top of phase 1, with more to ask for.
World more_open() {
    World world = planned({{"activity_pain_left", json::object{{"number", 2}}},
                           {"seated_hold", json::object{{"word", "easy"}}},
                           {"two_leg_raise", json::object{{"word", "too_painful"}}}});
    for (int day = 0; day < 60; ++day) {
        world.answer_all_safe();
        world.check_in();
        if (!world.today().at("more").is_null()) break;
        good_day(world, false);
    }
    return world;
}

// Returns to the easier exercise on request.
World chosen() {
    World world = more_open();
    if (!world.send({{"kind", "request_exercise"}, {"exercise", "seated_hold"}}).empty())
        throw std::logic_error("choose");
    return world;
}

World in_phase(std::int64_t phase) {
    World world = planned({{"activity_pain_left", json::object{{"number", 2}}},
                           {"seated_hold", json::object{{"word", "easy"}}},
                           {"two_leg_raise", json::object{{"word", "easy"}}}});
    for (int day = 0; day < 500 && world.plan().at("phase").as_int64() < phase; ++day) {
        if (!world.today().at("review").is_null() && world.today().at("review").at("due").as_bool()) {
            review(world, std::max(6 - day / 14, 0), std::min<std::int64_t>(2 + day / 14, 9));
        }
        good_day(world, true);
    }
    return world;
}

// Every goal is met after a calm week in phase 3.
World maintenance_offered() {
    World world = in_phase(3);
    world.answer_all_safe();
    world.check_in();
    review(world, 1, 10);
    return world;
}

World maintained() {
    World world = maintenance_offered();
    if (world.offered() != "maintenance") throw std::logic_error("offered: " + world.offered());
    say_yes(world);
    return world;
}

// The device's date is one day before the last entry.
World clock_back() {
    World world = planned();
    world.check_in();
    world.days_later(1).check_in();
    world.days_later(-1).open_day();
    return world;
}

// The clock was a month ahead for a day, and entries were made under it.
World clock_asks() {
    World world = planned();
    world.days_later(30).answer_all_safe();
    world.days_later(-30).open_day();
    return world;
}

// The person says that the device's date is right.
World clock_confirmed() {
    World world = clock_asks();
    world.answer_today(write_date(world.now().local_date));
    return world;
}

// In phase 6, before jogging, which needs an answer first.
World readiness_due() {
    World world = in_phase(6);
    for (int day = 0; day < 90; ++day) {
        world.answer_all_safe();
        world.check_in();
        if (world.today().at("readiness").as_bool()) break;
        if (world.today().at("review").at("due").as_bool()) review(world, 0, 9);
        good_day(world, true);
    }
    return world;
}

} // namespace

std::vector<Scenario> review_scenarios() {
    return {
        told("review_first", review_first()),
        told("review_again", review_again()),
        told("reviewed", reviewed()),
        told("activities", activities()),
        told("activity_red", activity_red()),
        told("advice_calming", advice_calming()),
        told("advice_physio", advice_physio()),
        told("more_open", more_open()),
        told("chosen", chosen()),
        told("maintenance_offered", maintenance_offered()),
        told("maintained", maintained()),
        told("clock_back", clock_back()),
        told("clock_asks", clock_asks()),
        told("clock_confirmed", clock_confirmed()),
        told("readiness_due", readiness_due()),
    };
}

} // namespace heelwise::golden
