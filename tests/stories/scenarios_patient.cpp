// The first patient: questionnaire, plan, sessions and check-ins (R10-R41).
#include "stories/say_yes.hpp"
#include "stories/scenarios.hpp"
#include "stories/world.hpp"

namespace heelwise::golden {

namespace {

using test::say_yes;
using test::World;

World clear() {
    World world("device-1");
    world.on("2026-11-20").answer_all_safe();
    return world;
}

World word_answers(std::vector<std::pair<const char*, json::object>> answers) {
    World world = clear();
    for (auto& [question, value] : answers) {
        if (!world.answer_asked(question, value).empty()) throw std::logic_error(question);
    }
    return world;
}

World assessment_ready(const json::object& others = {}) {
    World world = clear();
    world.answer_all_asked(others);
    return world;
}

World planned(const json::object& others = {}) {
    World world = assessment_ready(others);
    world.send({{"kind", "complete_assessment"}});
    return world;
}

// Several sore activities, one in the person's own words.
World with_calming() {
    return planned({{"sore_activities",
                     json::object{{"chosen", json::array{"standing", "walking", "first_steps", "barefoot"}},
                                  {"own", json::array{"Carrying my daughter up to the third floor"}}}}});
}

World short_hold_asked() {
    World world = clear();
    for (std::string next; (next = World::text(world.view().at("assessment").at("next"))) != "seated_hold";) {
        world.answer_one_asked(next);
    }
    world.answer_asked("seated_hold", {{"word", "too_painful"}});
    return world;
}

// Every question applies, and nearly all are open.
World assessment_both_open() {
    return word_answers({{"sides", {{"word", "both"}}}, {"seated_hold", {{"word", "too_painful"}}}});
}

// Long lists, own words in two languages, and goals with their ratings.
World assessment_full() {
    return assessment_ready(
        {{"sides", json::object{{"word", "both"}}},
         {"site_right", json::object{{"word", "insertional"}}},
         {"stiffness", json::object{{"word", "not_sure"}}},
         {"sore_activities",
          json::object{{"chosen", json::array{"walking", "barefoot", "stairs"}},
                       {"own", json::array{"Carrying the shopping up three flights of stairs", "Tanzen am Samstag"}}}},
         {"equipment", json::object{{"chosen", json::array{"step", "weight"}}}},
         {"sports", json::object{{"chosen", json::array{"cycling"}}, {"own", json::array{"Walking football"}}}},
         {"goals",
          json::object{{"chosen", json::array{"run"}},
                       {"own", json::array{"Dance at my daughter's wedding"}},
                       {"ratings", json::array{2, 7}}}}});
}

World trained_once() {
    World world = with_calming();
    world.check_in();
    world.train();
    return world;
}

World morning_after() {
    World world = trained_once();
    world.days_later(1).open_day();
    return world;
}

World green() {
    World world = morning_after();
    world.check_in();
    return world;
}

World rung_offered() {
    World world = green();
    world.train();
    world.days_later(1).open_day();
    world.check_in();
    return world;
}

World running() {
    World world = with_calming();
    world.check_in();
    world.start();
    const std::int64_t began = world.now().epoch_ms;
    std::int64_t seconds = 1;
    for (const std::string_view kind : {"started", "seen", "seen"}) {
        world.send({{"kind", "stamp_session"},
                    {"session", world.session()},
                    {"stamp", json::object{{"kind", kind}, {"at_ms", began + 1000 * seconds}}}});
        seconds += 10;
    }
    return world;
}

World overnight() {
    World world = running();
    world.days_later(1).open_day();
    return world;
}

World to_rate() {
    World world = running();
    world.send({{"kind", "end_session"}, {"session", world.session()}, {"how", "finished"}, {"complete", true}});
    return world;
}

World too_much() {
    World world = running();
    world.send({{"kind", "end_session"}, {"session", world.session()}, {"how", "too_much"}, {"complete", false}});
    return world;
}

World red_by_pain() {
    World world = with_calming();
    world.check_in();
    world.train({{"during", json::object{{"left", 6}}}});
    return world;
}

World red_rest_over() {
    World world = red_by_pain();
    world.days_later(1).open_day();
    world.check_in();
    return world;
}

World amber() {
    World world = with_calming();
    world.check_in();
    world.train({{"after", json::object{{"left", 4}}}});
    world.days_later(1).check_in();
    return world;
}

World unknown() {
    World world = with_calming();
    world.check_in();
    world.train();
    world.days_later(1).send(
        {{"kind", "submit_check_in"}, {"date", "2026-11-21"}, {"morning", json::object{{"left", 1}}}});
    return world;
}

World soreness_pending() {
    World world = with_calming();
    world.at("2026-11-20", 20 * 60);
    world.check_in();
    world.train();
    world.at("2026-11-21", 7 * 60);
    world.check_in({{"soreness", "still_there"}});
    return world;
}

World rest_today() {
    World world = with_calming();
    world.check_in();
    world.start(7);
    return world;
}

// High irritability: pain 7 and waking.
World calming_down() {
    return planned({{"activity_pain_left", json::object{{"number", 7}}},
                    {"woken", json::object{{"word", "yes"}}},
                    {"trend", json::object{{"word", "worse"}}},
                    {"sore_activities", json::object{{"chosen", json::array{"standing", "walking", "first_steps"}}}}});
}

World without_holds() {
    return planned({{"activity_pain_left", json::object{{"number", 8}}},
                    {"seated_hold", json::object{{"word", "too_painful"}}},
                    {"short_hold", json::object{{"word", "no"}}},
                    {"two_leg_raise", json::object{{"word", "too_painful"}}}});
}

World build_up_offered() {
    World world = calming_down();
    for (int day = 0; day < 7; ++day) world.days_later(1).check_in();
    return world;
}

World both_sides() {
    return planned({{"sides", json::object{{"word", "both"}}},
                    {"site_right", json::object{{"word", "insertional"}}},
                    {"activity_pain_right", json::object{{"number", 4}}}});
}

World phase_two() {
    return planned({{"activity_pain_left", json::object{{"number", 2}}},
                    {"seated_hold", json::object{{"word", "easy"}}},
                    {"two_leg_raise", json::object{{"word", "easy"}}}});
}

World screen_due_with_plan() {
    World world = green();
    world.something_new();
    return world;
}

World old_plan_screened_again() {
    World world = green();
    world.days_later(30).open_day();
    return world;
}

World reentry_asked() {
    World world = build_up_offered();
    say_yes(world);
    return world;
}

// Everything for today is done.
World nothing_more() {
    World world = trained_once();
    const json::value today = world.today();
    for (const json::value& one : today.at("calming").as_array()) {
        world.send(
            {{"kind", "submit_calming_tick"}, {"date", today.at("date")}, {"item", one.at("item")}, {"done", true}});
    }
    return world;
}

// The hold is easy but the raise is too painful: standing holds, with something to hold on to (H17).
World standing_holds() {
    return planned({{"activity_pain_left", json::object{{"number", 2}}},
                    {"seated_hold", json::object{{"word", "easy"}}},
                    {"two_leg_raise", json::object{{"word", "too_painful"}}}});
}

// A quiet morning. Offers are accepted, and a session is done and rated if one is due.
void good_day(World& world, std::string_view effort = "easy") {
    world.answer_all_safe();
    world.check_in();
    if (!world.offered().empty()) say_yes(world);
    if (world.barrier().empty()) world.train({{"effort", effort}});
    world.days_later(1).open_day();
}

World phase_two_running() {
    World world = phase_two();
    world.check_in();
    world.start();
    return world;
}

World phase_three_running() {
    World world = phase_two();
    for (int day = 0; day < 120 && world.plan().at("phase").as_int64() < 3; ++day) good_day(world);
    world.answer_all_safe();
    world.check_in();
    for (int day = 0; day < 3 && !world.barrier().empty(); ++day) world.days_later(1).check_in();
    world.start();
    return world;
}

// Good days that start at the same hour until the plan has this exercise. Then its session runs.
World running_with(std::string_view exercise) {
    World world = phase_two();
    const auto is_there = [&] {
        const json::value plan = world.plan();
        const json::array& exercises = plan.at("exercises").as_array();
        return !exercises.empty() && World::text(exercises.front().at("exercise")) == exercise;
    };
    for (int day = 0; day < 500 && !is_there(); ++day) {
        good_day(world);
        world.on(write_date(world.now().local_date));
    }
    world.answer_all_safe();
    for (int day = 0; day < 3 && !world.barrier().empty(); ++day) world.days_later(1).check_in();
    world.start();
    return world;
}

World phase_offered() {
    World world = standing_holds();
    for (int day = 0; day < 60; ++day) {
        world.answer_all_safe();
        world.check_in();
        if (world.offered() == "phase") break;
        if (!world.offered().empty()) say_yes(world);
        if (world.barrier().empty()) world.train({{"effort", "easy"}});
        world.days_later(1).open_day();
    }
    return world;
}

World rung_down_offered() {
    World world = with_calming();
    for (int day = 0; day < 3; ++day) good_day(world, "hard");
    world.check_in();
    return world;
}

World retry_hold_offered() {
    World world = without_holds();
    for (int day = 0; day < 7; ++day) world.days_later(1).check_in();
    return world;
}

// A guided and an unguided session, an answer left out, and a check-in that was deleted.
World diary() {
    World world = amber();
    world.send({{"kind", "submit_session"},
                {"date", "2026-11-21"},
                {"complete", false},
                {"during", json::object{{"left", 2}}},
                {"effort", "hard"}});
    world.days_later(1).send({{"kind", "submit_check_in"},
                              {"date", "2026-11-22"},
                              {"morning", json::object{{"left", 2}}},
                              {"stiffness", "more"}});
    world.days_later(1).check_in();
    world.remove(World::text(world.today().at("check_in").at("record")));
    return world;
}

} // namespace

std::vector<Scenario> patient_scenarios() {
    return {
        told("assessment_middle",
             word_answers({{"sides", {{"word", "right"}}}, {"site_right", {{"word", "not_sure"}}}})),
        told("short_hold_asked", short_hold_asked()),
        told("assessment_ready", assessment_ready()),
        told("assessment_both_open", assessment_both_open()),
        told("assessment_full", assessment_full()),
        told("planned", with_calming()),
        told("calming_down", calming_down()),
        told("without_holds", without_holds()),
        told("both_sides", both_sides()),
        told("phase_two", phase_two()),
        told("running", running()),
        told("overnight", overnight()),
        told("to_rate", to_rate()),
        told("too_much", too_much()),
        told("trained_once", trained_once()),
        told("morning_after", morning_after()),
        told("green", green()),
        told("amber", amber()),
        told("unknown", unknown()),
        told("soreness_pending", soreness_pending()),
        told("red_by_pain", red_by_pain()),
        told("red_rest_over", red_rest_over()),
        told("rest_today", rest_today()),
        told("rung_offered", rung_offered()),
        told("build_up_offered", build_up_offered()),
        told("reentry_asked", reentry_asked()),
        told("screen_due_with_plan", screen_due_with_plan()),
        told("old_plan_screened_again", old_plan_screened_again()),
        told("nothing_more", nothing_more()),
        told("standing_holds", standing_holds()),
        told("phase_two_running", phase_two_running()),
        told("phase_three_running", phase_three_running()),
        told("rebound_running", running_with("rebound_raise")),
        told("phase_offered", phase_offered()),
        told("rung_down_offered", rung_down_offered()),
        told("retry_hold_offered", retry_hold_offered()),
        told("diary", diary()),
    };
}

} // namespace heelwise::golden
