// R30: the classes in order (red, unknown, amber, green), and the date that a session counts for.
#include "rules/response.hpp"

#include "foundation/enum_names.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace heelwise {

namespace {

constexpr std::array<Side, 2> each_side{Side::left, Side::right};

// What is known about the sessions of one date and the next morning. An answer given too early does not count yet (R30).
struct Known {
    std::optional<std::int64_t> during, after; // the worst known pain of the sore sides
    bool all_during = false, all_after = false;
    std::optional<Side> side; // the side whose morning pain rose most
    std::int64_t rise = 0;
    std::optional<std::int64_t> risen_to; // the worst morning pain that lies above its baseline
    bool all_mornings = false, all_baselines = false;
    bool morning_early = false;
    std::optional<Soreness> soreness; // still_there only if the required hours have passed
    bool soreness_early = false;
    bool stiffer = false;
};

// Returns true if every sore side is answered.
bool is_told(const SidePain& pain, Sides sides) {
    return (pain.left || !includes(sides, Side::left)) && (pain.right || !includes(sides, Side::right));
}

// R16: compares each sore side with its own baseline. The side that rose most decides.
void know_mornings(Known& known, const SidePain& morning, const SidePain& baseline, Sides sides) {
    known.all_mornings = is_told(morning, sides);
    known.all_baselines = is_told(baseline, sides);
    for (const Side side : each_side) {
        if (!includes(sides, side) || !morning.of(side) || !baseline.of(side)) continue;
        const std::int64_t rise = *morning.of(side) - *baseline.of(side);
        if (rise > 0) known.risen_to = std::max(known.risen_to, morning.of(side));
        if (known.side && rise <= known.rise) continue;
        known.side = side;
        known.rise = rise;
    }
}

Known know(const SessionFacts& facts, Sides sides, const StoredCheckIn* morning, const ResponseParameters& parameters) {
    Known known;
    known.during = worst_known(facts.during, sides);
    known.after = worst_known(facts.after, sides);
    known.all_during = is_told(facts.during, sides);
    known.all_after = is_told(facts.after, sides);
    if (morning == nullptr) return known;
    const std::int64_t passed_ms = morning->answered_ms - facts.ended_ms;
    const bool still_there = morning->said.soreness == Soreness::still_there;
    known.soreness_early = still_there && passed_ms < parameters.sore_hours * ms_per_hour;
    known.morning_early = passed_ms < parameters.morning_hours * ms_per_hour;
    if (known.morning_early) return known;
    know_mornings(known, morning->said.morning, facts.baseline, sides);
    if (!known.soreness_early) known.soreness = morning->said.soreness;
    known.stiffer = morning->said.stiffness == Stiffness::more;
    return known;
}

bool reaches(const std::optional<std::int64_t>& pain, std::int64_t limit) { return pain && *pain >= limit; }
bool rises(const Known& known, std::int64_t limit) { return known.side && known.rise >= limit; }

bool is_red(const Known& known, const SessionFacts& facts, const ResponseParameters& parameters) {
    return facts.too_much || reaches(known.during, parameters.red_pain) || reaches(known.after, parameters.red_pain) ||
           known.soreness == Soreness::still_there || rises(known, parameters.red_morning);
}

// Returns true if an answer about any sore side is missing (R16, H7). R30 does not require stiffness.
bool is_unknown(const Known& known, const SessionFacts& facts) {
    return !known.all_during || !known.all_after || !facts.painkiller || known.morning_early || !known.all_mornings ||
           !known.all_baselines || !known.soreness;
}

bool took_painkiller(const SessionFacts& facts) { return facts.painkiller == true && !facts.daily_painkiller; }

bool is_amber(const Known& known, const SessionFacts& facts, const ResponseParameters& parameters) {
    return reaches(known.during, parameters.amber_pain) || reaches(known.after, parameters.amber_pain) ||
           rises(known, parameters.amber_morning) || known.stiffer || took_painkiller(facts);
}

ResponseClass class_of(const Known& known, const SessionFacts& facts, const ResponseParameters& parameters) {
    if (is_red(known, facts, parameters)) return ResponseClass::red;
    if (is_unknown(known, facts)) return ResponseClass::unknown;
    return is_amber(known, facts, parameters) ? ResponseClass::amber : ResponseClass::green;
}

Response classed(const Known& known,
                 const SessionFacts& facts,
                 const ResponseParameters& parameters,
                 const AfterRedParameters& after_red) {
    Response response;
    response.response = class_of(known, facts, parameters);
    response.pending = known.morning_early || known.soreness_early;
    response.severe = reaches(known.during, after_red.severe_pain) || reaches(known.risen_to, after_red.severe_pain);
    return response;
}

using Inputs = std::vector<ReasonInput>;

// Adds each name only once, because a log stores the inputs of a reason as one object.
void add_pains(Inputs& inputs, const Known& known, std::int64_t limit) {
    if (reaches(known.during, limit)) inputs.emplace_back("during", *known.during);
    if (reaches(known.after, limit)) inputs.emplace_back("after", *known.after);
    if (reaches(known.during, limit) || reaches(known.after, limit)) inputs.emplace_back("pain_limit", limit);
}

void add_morning(Inputs& inputs, const Known& known, const SessionFacts& facts, const StoredCheckIn& morning) {
    inputs.emplace_back("morning", *morning.said.morning.of(*known.side));
    inputs.emplace_back("baseline", *facts.baseline.of(*known.side));
}

void add_rise(Inputs& inputs,
              const Known& known,
              const SessionFacts& facts,
              const StoredCheckIn* morning,
              Sides sides,
              std::int64_t limit) {
    if (!rises(known, limit)) return;
    add_morning(inputs, known, facts, *morning);
    if (sides == Sides::both) inputs.emplace_back("side", std::string(name_of(*known.side)));
    inputs.emplace_back("morning_limit", limit);
}

Inputs red_inputs(const Known& known,
                  const SessionFacts& facts,
                  Sides sides,
                  const StoredCheckIn* morning,
                  const ResponseParameters& parameters) {
    Inputs inputs;
    if (facts.too_much) inputs.emplace_back("too_much", "yes");
    add_pains(inputs, known, parameters.red_pain);
    if (known.soreness == Soreness::still_there) {
        inputs.emplace_back("soreness", std::string(name_of(Soreness::still_there)));
        inputs.emplace_back("hours_limit", parameters.sore_hours);
    }
    add_rise(inputs, known, facts, morning, sides, parameters.red_morning);
    return inputs;
}

Inputs unknown_inputs(const Known& known,
                      const SessionFacts& facts,
                      const StoredCheckIn* morning,
                      const ResponseParameters& parameters) {
    const std::string missing = "not_answered";
    Inputs inputs;
    if (!known.all_during) inputs.emplace_back("during", missing);
    if (!known.all_after) inputs.emplace_back("after", missing);
    if (!facts.painkiller) inputs.emplace_back("painkiller", missing);
    if (known.morning_early) {
        inputs.emplace_back("morning", "too_early");
        inputs.emplace_back("morning_hours", parameters.morning_hours);
    } else if (!known.all_mornings) {
        inputs.emplace_back("morning", missing);
    } else if (!known.all_baselines) {
        inputs.emplace_back("baseline", "not_known");
    }
    if (known.soreness_early) {
        inputs.emplace_back("soreness", std::string(name_of(Soreness::still_there)));
        inputs.emplace_back("hours_limit", parameters.sore_hours);
    } else if (!known.morning_early && (morning == nullptr || !morning->said.soreness)) {
        inputs.emplace_back("soreness", missing);
    }
    return inputs;
}

Inputs amber_inputs(const Known& known,
                    const SessionFacts& facts,
                    Sides sides,
                    const StoredCheckIn* morning,
                    const ResponseParameters& parameters) {
    Inputs inputs;
    add_pains(inputs, known, parameters.amber_pain);
    add_rise(inputs, known, facts, morning, sides, parameters.amber_morning);
    if (known.stiffer) inputs.emplace_back("stiffness", std::string(name_of(Stiffness::more)));
    if (took_painkiller(facts)) {
        inputs.emplace_back("painkiller", "yes");
        inputs.emplace_back("painkiller_hours", parameters.painkiller_hours);
    }
    return inputs;
}

Inputs green_inputs(const Known& known, const SessionFacts& facts, const StoredCheckIn& morning) {
    Inputs inputs{{"during", *known.during}, {"after", *known.after}};
    add_morning(inputs, known, facts, morning);
    inputs.emplace_back("soreness", std::string(name_of(*known.soreness)));
    return inputs;
}

} // namespace

std::string_view name_of(Effort effort) {
    switch (effort) {
    case Effort::easy: return "easy";
    case Effort::right: return "right";
    case Effort::hard: return "hard";
    }
    return "";
}

std::string_view name_of(ResponseClass response) {
    switch (response) {
    case ResponseClass::unknown: return "unknown";
    case ResponseClass::green: return "green";
    case ResponseClass::amber: return "amber";
    case ResponseClass::red: return "red";
    }
    return "";
}

std::optional<Effort> effort_named(std::string_view name) { return value_named<Effort>(name); }
std::optional<ResponseClass> response_class_named(std::string_view name) { return value_named<ResponseClass>(name); }

Response classify(const SessionFacts& facts,
                  Sides sides,
                  const StoredCheckIn* morning,
                  const ResponseParameters& parameters,
                  const AfterRedParameters& after_red) {
    return classed(know(facts, sides, morning, parameters), facts, parameters, after_red);
}

Response respond(const SessionFacts& facts,
                 Sides sides,
                 const StoredCheckIn* morning,
                 const ResponseParameters& parameters,
                 const AfterRedParameters& after_red) {
    const Known known = know(facts, sides, morning, parameters);
    Response response = classed(known, facts, parameters, after_red);
    switch (response.response) {
    case ResponseClass::red: response.inputs = red_inputs(known, facts, sides, morning, parameters); break;
    case ResponseClass::unknown: response.inputs = unknown_inputs(known, facts, morning, parameters); break;
    case ResponseClass::amber: response.inputs = amber_inputs(known, facts, sides, morning, parameters); break;
    case ResponseClass::green: response.inputs = green_inputs(known, facts, *morning); break;
    }
    assert(!response.inputs.empty());
    return response;
}

CivilDate session_date(const Now& start, const ResponseParameters& parameters) {
    const std::int64_t midnight_ms =
        std::int64_t{start.local_date.days} * ms_per_day - start.utc_offset_min * ms_per_minute;
    const bool night = start.epoch_ms - midnight_ms < parameters.night_until_hour * ms_per_hour;
    return CivilDate{start.local_date.days - (night ? 1 : 0)};
}

} // namespace heelwise
