// Lives of patients for properties: any commands in any order, nonsense among them, days moving on, under any document.
#pragma once

#include "decisions/command.hpp"
#include "decisions/decide.hpp"
#include "state/fold.hpp"
#include "stories/step.hpp"

#include <functional>
#include <string>
#include <vector>

namespace heelwise::test {

// A number from a range, `to` excluded. The properties draw with RapidCheck (draw.cpp), tests/compare with a generator of its own.
std::int64_t between(std::int64_t from, std::int64_t to);
bool once_in(std::int64_t times);

// A person with the engine, without its strings: what they record is kept, sealed only where a test asks for lines.
class Patient {
public:
    explicit Patient(const Programme& document, std::string name = "dev-a")
        : programme(document), device(std::move(name)) {}

    // The code of the refusal, or "" and what happened is in `log` from `fresh` on.
    std::string send(const json::object& body);
    // Folds an event that another device of the same person recorded.
    void merge(Event event);
    void on(CivilDate date, int minute_of_day = 8 * 60, int offset_min = 0);
    std::vector<std::string> lines() const;
    const Programme& followed() const;

    const Programme& programme; // where none is followed
    std::string device;
    State state;
    State before; // the last command
    Now now;
    std::vector<Envelope> log;
    std::size_t fresh = 0;
    std::vector<Step> steps; // every command sent

private:
    int commands_ = 0;
    std::int64_t merged_ = 0;
};

// Commands on some days; now and then a longer absence, a journey, a clock set back. `after_each` sees the patient after each.
void live(Patient& patient, std::int64_t commands, const std::function<void()>& after_each);
json::object any_command(const Patient& patient);

// Someone who does well: everything asked is answered, and all is well; a session where one is due, rated easy; what is offered is
// taken.
struct GoodDay {
    bool trained = false;
    bool advanced = false;
};
GoodDay live_well(Patient& patient);
// Whether living well comes to a session within so many days; nothing for a child (R6).
std::optional<bool> trains_within(Patient& patient, int days);

// A document that is released, each as often as the others.
const Programme& any_released();
// As `heelwise replay` would fold it.
std::string dumped(const std::vector<std::string>& lines);

} // namespace heelwise::test
