// A programme built by hand for tests of the rules. It has the numbers of the clinical model, and phases with every
// special case: rungs beyond the top, a step with a floor twin, weights, a fallback.
#pragma once

#include "programme/programme.hpp"

#include <string>
#include <utility>
#include <vector>

namespace heelwise::test {

inline Exercise small_exercise(std::string id, Posture posture, Surface surface = Surface::floor) {
    Exercise exercise;
    exercise.id = std::move(id);
    exercise.kind = ExerciseKind::isotonic;
    exercise.posture = posture;
    exercise.surface = surface;
    exercise.support = posture == Posture::standing ? Support::wall : Support::none;
    return exercise;
}

inline Parameters small_numbers() {
    Parameters parameters;
    parameters.irritability = {.high_pain = 6, .low_pain = 2, .window_days = 7, .days_needed = 2}; // R11
    parameters.calm = {.calm_pain = 3,                                                             // R13, R19
                       .window_days = 7,
                       .calm_days = 5,
                       .last_days = 2,
                       .green_sessions = 4,
                       .green_days = 7,
                       .retry_days = 7,
                       .stable_pain = 5,
                       .stable_days = 14,
                       .stable_told = 10};
    parameters.rising = {.window_days = 7, .median_min = 3, .above_before = 1, .answers_min = 4};         // R19
    parameters.first_hold = {.high_ms = 15000, .moderate_ms = 30000, .low_ms = 45000, .short_ms = 10000}; // R20
    parameters.response = {.rest_today_pain = 6,                                                          // R30
                           .red_pain = 6,
                           .amber_pain = 3,
                           .red_morning = 2,
                           .amber_morning = 1,
                           .sore_hours = 24,
                           .painkiller_hours = 6,
                           .morning_hours = 6,
                           .night_until_hour = 3,
                           .baseline_answers = 7,
                           .baseline_days = 14,
                           .baseline_min = 3,
                           .baseline_skip_days = 3,
                           .ask_back_days = 7};
    parameters.after_red = {.rest_pain = 3, // R32
                            .silence_days = 7,
                            .few_reds = 2,
                            .few_reds_days = 7,
                            .many_reds = 3,
                            .many_reds_days = 14,
                            .severe_pain = 8};
    return parameters;
}

inline std::vector<Dose> small_holds() {
    std::vector<Dose> rungs;
    const auto add = [&](std::int64_t seconds, std::int64_t holds) {
        Dose dose;
        dose.sets = holds;
        dose.hold_ms = seconds * 1000;
        rungs.push_back(dose);
    };
    for (const int seconds : {10, 15, 20, 25, 30, 40, 45}) add(seconds, 4);
    for (const int seconds : {45, 50, 55, 60}) add(seconds, 5);
    return rungs;
}

inline std::vector<Dose> small_sets(const std::vector<std::pair<std::int64_t, std::int64_t>>& sets_reps) {
    std::vector<Dose> rungs;
    for (const auto& [sets, reps] : sets_reps) {
        Dose dose;
        dose.sets = sets;
        dose.reps = reps;
        rungs.push_back(dose);
    }
    return rungs;
}

inline std::vector<Dose> small_loads() {
    std::vector<Dose> rungs;
    for (const std::int64_t load_g : {2500, 5000, 7500, 10000}) {
        rungs.push_back(small_sets({{3, 12}}).front());
        rungs.back().load_g = load_g;
    }
    return rungs;
}

inline std::vector<Phase> small_phases() {
    const auto slow = small_sets({{2, 6}, {3, 6}, {3, 8}, {3, 10}});
    const auto two_up = small_sets({{3, 6}, {3, 8}});
    const auto one_leg = small_sets({{3, 6}, {3, 8}, {3, 10}, {3, 12}, {3, 15}});
    const auto quick = small_sets({{3, 12}, {3, 15}, {3, 20}});
    std::vector<Phase> phases{
        {1,
         "hold",
         {{"seated_hold", small_holds(), 7, false, {}}, {"standing_hold_half", small_holds(), 7, false, {}}},
         Frequency::daily,
         {}},
        {2,
         "slow_two",
         {{"seated_raise", slow, 3, false, {}},
          {"standing_raise_straight", slow, 3, false, {}},
          {"standing_raise_bent", slow, 3, false, {}}},
         Frequency::every_other_day,
         {}},
        {3,
         "slow_one",
         {{"two_up_one_down", two_up, 1, false, {}},
          {"single_raise", one_leg, 4, false, {}},
          {"step_raise", one_leg, 4, false, {}}},
         Frequency::every_other_day,
         {}},
        {4,
         "heavy",
         {{"single_raise_loaded", small_loads(), 1, false, {}}, {"rebound_raise", quick, 2, false, {}}},
         Frequency::every_other_day,
         {}},
        {5,
         "spring",
         {{"tiptoe_hold", small_sets({{3, 1}, {4, 1}}), 1, true, {}},
          {"toe_bounce", small_sets({{3, 1}, {4, 1}, {5, 1}}), 2, false, {}}},
         Frequency::every_other_day,
         {}},
    };
    // R35: the gates and the alternatives of the model.
    phases[0].exercises[0].gate = 4;
    phases[1].exercises[1].gate = 3;
    phases[1].exercises[2].gate = 3;
    phases[1].exercises[2].place = Place::same;
    phases[1].landing = Landing{LandingQuestion::two_leg_raise,
                                {"standing_raise_straight", 2},
                                {"standing_raise_straight", 0},
                                {"seated_raise", 0}};
    phases[2].exercises[1].gate = 3;
    phases[2].exercises[2].gate = 3;
    phases[2].exercises[2].place = Place::same;
    phases[2].landing =
        Landing{LandingQuestion::one_leg_raise, {"single_raise", 0}, {"two_up_one_down", 0}, {"two_up_one_down", 0}};
    return phases;
}

inline Programme small_programme() {
    Programme programme;
    programme.id = "small";
    programme.version = 7;
    programme.title = "Small";
    programme.parameters = small_numbers();
    programme.calming = {{"standing", {"F9"}, {}, false}, {"walking", {"F10"}, {}, false}};
    programme.goals = {"stairs", "long_walk", "run", "sport"};
    for (const char* id : {"seated_hold", "seated_raise"}) {
        programme.exercises.push_back(small_exercise(id, Posture::seated));
    }
    for (const char* id : {"standing_hold_half",
                           "standing_raise_bent",
                           "standing_raise_straight",
                           "two_up_one_down",
                           "single_raise",
                           "single_raise_loaded",
                           "rebound_raise",
                           "toe_bounce",
                           "tiptoe_hold"}) {
        programme.exercises.push_back(small_exercise(id, Posture::standing));
    }
    for (Exercise& exercise : programme.exercises) {
        if (exercise.id == "single_raise_loaded") exercise.equipment = Equipment::weight;
    }
    Exercise step = small_exercise("step_raise", Posture::standing, Surface::step);
    step.equipment = Equipment::step;
    step.floor_twin = "single_raise";
    programme.exercises.push_back(step);
    programme.phases = small_phases();
    return programme;
}

} // namespace heelwise::test
