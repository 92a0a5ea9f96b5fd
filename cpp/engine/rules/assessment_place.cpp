// The plan that the answers lead to (R12, R14, R17, R20, R21, R23), and the rules that decided it (R60).
#include "rules/plan_for_irritability.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

// Entry levels of R12 and R14.
enum class Entry : std::uint8_t {
    without_holds, // even a short hold is too painful: ankle movements and load management
    short_hold,    // only a short hold at low effort is possible: the lowest rung
    seated,        // phase 1
    standing,      // phase 1, because the seated hold is easy
    seated_raise,  // phase 2, because the hold is too painful but raises are tolerated
    raise,         // phase 2
};

// "Not tried" never counts as easy (R14). An open question counts as too painful (H7).
struct Tried {
    std::string seated_hold;
    std::string short_hold;
    std::string two_leg_raise;
    bool hold_hurts() const { return seated_hold == "too_painful"; }
    bool raise_is_tolerated() const { return two_leg_raise == "challenging" || two_leg_raise == "easy"; }
};

Tried tried_by(const AssessmentAnswers& answers) {
    return {word_or(answers, AssessmentQuestion::seated_hold, "too_painful"),
            word_or(answers, AssessmentQuestion::short_hold, "no"),
            word_or(answers, AssessmentQuestion::two_leg_raise, "too_painful")};
}

// Returns the easiest two-legged exercise of the phase in this posture (R21), or nullopt if there is none.
std::optional<std::string>
easiest(Posture posture, const Phase& phase, const Programme& programme, const Permitted& permitted) {
    for (const std::string& id : exercises_permitted(phase, programme, permitted)) {
        const Exercise* exercise = programme.exercise(id);
        if (exercise->posture == posture && exercise->legs == Legs::both) return id;
    }
    return std::nullopt;
}

struct Phases {
    const Phase& holds;  // phase 1
    const Phase& raises; // phase 2, the highest entry by one's own assessment (R14)
};

Phases phases_of(const Programme& programme) {
    assert(!programme.phases.empty());
    return {programme.phases.front(), programme.phases[programme.phases.size() > 1 ? 1 : 0]};
}

// The table of R14, and R12 if the hold is too painful.
Entry enter(const Assessment& read, const Tried& tried, bool has_seated_raise) {
    const bool may_raise = read.fit && tried.raise_is_tolerated();
    if (tried.hold_hurts()) {
        if (may_raise && has_seated_raise) return Entry::seated_raise;
        return tried.short_hold == "yes" ? Entry::short_hold : Entry::without_holds;
    }
    if (may_raise) return Entry::raise;
    const bool stands = tried.seated_hold == "easy" && read.irritability != Irritability::high;
    return stands ? Entry::standing : Entry::seated;
}

Stage stage_of(const Assessment& read, Entry entry) {
    switch (entry) {
    case Entry::without_holds:
    case Entry::short_hold: return Stage::calm_down;
    case Entry::seated:
    case Entry::standing:
    case Entry::seated_raise:
    case Entry::raise: break;
    }
    return read.irritability == Irritability::high || read.worse ? Stage::calm_down : Stage::build_up;
}

std::int64_t first_hold_ms(Irritability level, const FirstHoldParameters& parameters) {
    switch (level) {
    case Irritability::low: return parameters.low_ms;
    case Irritability::moderate: return parameters.moderate_ms;
    case Irritability::high: return parameters.high_ms;
    }
    assert(false);
    return parameters.high_ms;
}

Plan plan_for(Entry entry,
              Stage stage,
              const Assessment& read,
              const Tried& tried,
              const Programme& programme,
              const Permitted& permitted) {
    const Phases phases = phases_of(programme);
    const auto hold = [&](const std::string& exercise) {
        const FirstHoldParameters& holds = programme.parameters.first_hold;
        std::int64_t hold_ms = first_hold_ms(read.irritability, holds);
        // R20: a hold that was never tried does not begin with the longest.
        if (tried.seated_hold == "not_tried") hold_ms = std::min(hold_ms, holds.moderate_ms);
        const std::int64_t rung = rung_for_hold(*ladder_of(phases.holds, programme, exercise), hold_ms);
        return plan_at(programme, stage, phases.holds.number, exercise, rung);
    };
    Plan plan;
    switch (entry) {
    case Entry::without_holds: return plan_without_holds(programme);
    case Entry::short_hold: plan = plan_entering(programme, stage, phases.holds.number, permitted); break;
    case Entry::seated: plan = hold(exercises_permitted(phases.holds, programme, permitted).front()); break;
    case Entry::standing: {
        const auto standing = easiest(Posture::standing, phases.holds, programme, permitted);
        plan = hold(standing.value_or(exercises_permitted(phases.holds, programme, permitted).front()));
        break;
    }
    case Entry::seated_raise: {
        const auto seated = easiest(Posture::seated, phases.raises, programme, permitted);
        assert(seated);
        plan = plan_at(programme, stage, phases.raises.number, *seated, 0);
        break;
    }
    case Entry::raise:
        plan = plan_landing(programme, stage, phases.raises.number, tried.two_leg_raise, permitted);
        break;
    }
    return with_frequency(std::move(plan), programme, read.irritability);
}

// Includes a pain limit unless only waking or slow settling made the irritability high.
Reason irritability_reason(const AssessmentAnswers& answers,
                           const Assessment& read,
                           const IrritabilityParameters& parameters) {
    Reason reason{"R11", {{"activity_pain", read.activity_pain}}};
    if (read.activity_pain >= parameters.high_pain) {
        reason.inputs.emplace_back("limit", parameters.high_pain);
    } else if (read.irritability != Irritability::high) {
        reason.inputs.emplace_back("limit", parameters.low_pain);
    }
    reason.inputs.emplace_back("settling", word_or(answers, AssessmentQuestion::settling, "over_24h"));
    reason.inputs.emplace_back("woken", word_or(answers, AssessmentQuestion::woken, "yes"));
    reason.inputs.emplace_back("irritability", std::string(name_of(read.irritability)));
    return reason;
}

Reason stage_reason(const AssessmentAnswers& answers, const Assessment& read, const Tried& tried, Stage stage) {
    Reason reason{"R12", {{"irritability", std::string(name_of(read.irritability))}}};
    reason.inputs.emplace_back("trend", word_or(answers, AssessmentQuestion::trend, "worse"));
    reason.inputs.emplace_back("seated_hold", tried.seated_hold);
    if (tried.hold_hurts()) reason.inputs.emplace_back("short_hold", tried.short_hold);
    reason.inputs.emplace_back("stage", std::string(name_of(stage)));
    return reason;
}

// Returns "insertional" if any sore side is, otherwise "not_sure". Requires floor_only (R15).
std::string site_of(const AssessmentAnswers& answers, Sides sides) {
    const auto is_insertional = [&](Side side, AssessmentQuestion question) {
        return includes(sides, side) && word_or(answers, question, "not_sure") == "insertional";
    };
    const bool either = is_insertional(Side::left, AssessmentQuestion::site_left) ||
                        is_insertional(Side::right, AssessmentQuestion::site_right);
    return either ? "insertional" : "not_sure";
}

std::vector<Reason> reasons_for(Entry entry,
                                const AssessmentAnswers& answers,
                                const Assessment& read,
                                const Tried& tried,
                                const Plan& plan,
                                const Parameters& parameters) {
    const std::string level(name_of(read.irritability));
    std::vector<Reason> reasons{irritability_reason(answers, read, parameters.irritability),
                                stage_reason(answers, read, tried, plan.stage)};
    const bool by_table = entry != Entry::without_holds && entry != Entry::short_hold;
    if (by_table) {
        reasons.push_back({"R14",
                           {{"seated_hold", tried.seated_hold},
                            {"two_leg_raise", tried.two_leg_raise},
                            {"fit", read.fit ? "yes" : "no"}}});
    }
    if (plan.exercises.empty()) return reasons;
    if (read.floor_only) reasons.push_back({"R15", {{"site", site_of(answers, read.sides)}}});
    if (entry == Entry::seated || entry == Entry::standing) {
        reasons.push_back({"R20", {{"irritability", level}, {"hold_ms", plan.exercises.front().dose.hold_ms}}});
    }
    reasons.push_back({"R23", {{"irritability", level}, {"frequency", std::string(name_of(plan.frequency))}}});
    return reasons;
}

// R17: the document says where to start. If R12 calls for calm down, that start waits. "Start regardless" overrides this only
// for a start in phase 1 or 2.
Placement place_by_start(const AssessmentAnswers& answers,
                         const Assessment& read,
                         const Tried& tried,
                         const Programme& programme,
                         const Permitted& permitted) {
    const Phases phases = phases_of(programme);
    const Entry calming = !tried.hold_hurts()         ? Entry::seated
                          : tried.short_hold == "yes" ? Entry::short_hold
                                                      : Entry::without_holds;
    const bool calms = stage_of(read, calming) == Stage::calm_down;
    const bool regardless = programme.start->regardless && programme.start->phase <= phases.raises.number;
    const Reason by_start{"R17", {{"phase", programme.start->phase}}};
    if (calms && !regardless) {
        Plan plan = plan_for(calming, Stage::calm_down, read, tried, programme, permitted);
        std::vector<Reason> reasons = reasons_for(calming, answers, read, tried, plan, programme.parameters);
        reasons.push_back(by_start);
        return {std::move(plan), std::move(reasons)};
    }
    Plan plan = with_frequency(*plan_starting(programme, permitted), programme, read.irritability);
    std::vector<Reason> reasons{by_start};
    if (read.floor_only) reasons.push_back({"R15", {{"site", site_of(answers, read.sides)}}});
    return {std::move(plan), std::move(reasons)};
}

} // namespace

Placement place_on_ladder(const AssessmentAnswers& answers, const Programme& programme) {
    const Assessment read = read_assessment(answers, programme);
    const Tried tried = tried_by(answers);
    const Permitted permitted = permitted_by(answers);
    // A document for the other side does not decide where this person starts (H10).
    if (programme.start && is_for(programme.given, read.sides))
        return place_by_start(answers, read, tried, programme, permitted);
    const auto seated_raise = easiest(Posture::seated, phases_of(programme).raises, programme, permitted);
    const Entry entry = enter(read, tried, seated_raise.has_value());
    const Stage stage = stage_of(read, entry);
    Plan plan = plan_for(entry, stage, read, tried, programme, permitted);
    std::vector<Reason> reasons = reasons_for(entry, answers, read, tried, plan, programme.parameters);
    return {std::move(plan), std::move(reasons)};
}

} // namespace heelwise
