// Lives of patients for property tests: any commands in any order, invalid ones too, over many days, under any
// document.
#pragma once

#include "decisions/command.hpp"
#include "decisions/decide.hpp"
#include "state/fold.hpp"
#include "stories/step.hpp"

#include <functional>
#include <string>
#include <vector>

namespace heelwise::test {

// Draws a number from a range that excludes `to`. The properties use RapidCheck (draw.cpp), tests/compare its own
// generator.
std::int64_t between(std::int64_t from, std::int64_t to);
bool once_in(std::int64_t times);

// A patient with the engine's functions but without its strings. Records are kept as envelopes, and sealed only if a
// test asks for lines.
class Patient {
public:
    explicit Patient(const Programme& document, std::string name = "dev-a")
        : programme(document), device(std::move(name)) {}

    // Returns the code of the refusal, or "" with the new records in `log`, from index `fresh` on.
    std::string send(const json::object& body);
    // Folds an event that another device of the same person recorded.
    void merge(Event event);
    void on(CivilDate date, int minute_of_day = 8 * 60, int offset_min = 0);
    std::vector<std::string> lines() const;
    const Programme& followed() const;

    const Programme& programme; // used while no other programme is followed
    std::string device;
    State state;
    State before; // the state before the last command
    Now now;
    std::vector<Envelope> log;
    std::size_t fresh = 0;
    std::vector<Step> steps; // every command sent

private:
    int commands_ = 0;
    std::int64_t merged_ = 0;
};

// Sends commands over several days, with absences, journeys and clocks set back from time to time. Calls `after_each`
// after each command.
void live(Patient& patient, std::int64_t commands, const std::function<void()>& after_each);
json::object any_command(const Patient& patient);

// One day of someone who does well: answers every question with a good answer, accepts moves up, and trains if a
// session is due, rated easy.
struct GoodDay {
    bool trained = false;
    bool advanced = false;
};
GoodDay live_well(Patient& patient);
// Returns whether living well leads to a session within this many days, or nullopt for someone under 18 (R6).
std::optional<bool> trains_within(Patient& patient, int days);

// Draws one of the released documents, each with the same chance.
const Programme& any_released();
// The state as `heelwise replay` would print it.
std::string dumped(const std::vector<std::string>& lines);

} // namespace heelwise::test
