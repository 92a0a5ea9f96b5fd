// Writes down what happens in a virtual life: the phases, the decisions, the rules that decided, and any rise that must not be.
#pragma once

#include "log/event.hpp"
#include "simulation/simulate.hpp"
#include "state/state.hpp"

namespace heelwise {

class CourseRecorder {
public:
    explicit CourseRecorder(PersonKind kind) { course_.kind = kind; }

    void count(std::string_view rule) { ++course_.rules[std::string(rule)]; }
    // Notes an event. `state` already includes it.
    void note(const Event& event, const State& state, const Programme& programme);
    // Notes where the plan stands at the end of a day.
    void note_day(std::int64_t day, const State& state);

    SimulatedCourse& course() { return course_; }

private:
    void note_rise(const PlanDecided& decided, const State& state, const Programme& programme);

    SimulatedCourse course_;
    std::optional<Plan> plan_; // the plan before the next decision
};

} // namespace heelwise
