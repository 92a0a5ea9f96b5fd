// Which exercises a person may be given, on which rungs of their ladders, and how a plan is built from them.
#include "rules/ladder_parts.hpp"

#include <algorithm>
#include <tuple>

namespace heelwise {

namespace {

bool is_at_hand(Equipment equipment, const Permitted& permitted) {
    return equipment == Equipment::none || equipment == Equipment::chair || permitted.equipment.count(equipment) > 0;
}

bool needs_weight(const Dose& dose) { return dose.load_g > 0 || dose.rm > 0; }

} // namespace

std::optional<std::string>
permitted_form(std::string_view exercise_id, const Programme& programme, const Permitted& permitted) {
    const Exercise* exercise = programme.exercise(exercise_id);
    assert(exercise != nullptr);
    const bool no_step = permitted.floor_only || !is_at_hand(exercise->equipment, permitted);
    if (exercise->surface == Surface::step && no_step) {
        if (!exercise->floor_twin) return std::nullopt;
        exercise = programme.exercise(*exercise->floor_twin);
        assert(exercise != nullptr);
    }
    // This holds whatever the document says (R15, H4).
    if (exercise->surface == Surface::step && permitted.floor_only) return std::nullopt;
    if (!is_at_hand(exercise->equipment, permitted)) return std::nullopt;
    return exercise->id;
}

std::int64_t without_weight(const PhaseExercise& ladder, std::int64_t rung, const Permitted& permitted) {
    while (rung > 0 && needs_weight(ladder.rungs[static_cast<std::size_t>(rung)]) &&
           !is_at_hand(Equipment::weight, permitted) && !is_at_hand(Equipment::machine, permitted)) {
        --rung;
    }
    return rung;
}

std::size_t rank_of(const Phase& phase, const Programme& programme, std::string_view exercise) {
    const auto index_where = [&](auto matches) {
        const auto found = std::find_if(phase.exercises.begin(), phase.exercises.end(), matches);
        return static_cast<std::size_t>(found - phase.exercises.begin());
    };
    const std::size_t listed = index_where([&](const PhaseExercise& each) { return each.exercise == exercise; });
    if (listed < phase.exercises.size()) return listed;
    return index_where([&](const PhaseExercise& each) {
        const Exercise* step = programme.exercise(each.exercise);
        return step != nullptr && step->floor_twin == exercise;
    });
}

PlanExercise exercise_at(const Phase& phase, const Programme& programme, std::string_view exercise, std::int64_t rung) {
    const PhaseExercise* ladder = ladder_of(phase, programme, exercise);
    assert(ladder != nullptr && rung >= 0 && rung < static_cast<std::int64_t>(ladder->rungs.size()));
    return {std::string(exercise), rung, ladder->rungs[static_cast<std::size_t>(rung)]};
}

std::vector<std::string> exercises_at_first(const Phase& phase,
                                            const Programme& programme,
                                            const Permitted& permitted,
                                            const std::string& exercise) {
    std::vector<std::string> ids{exercise};
    if (phase.together) {
        ids = exercises_permitted(phase, programme, permitted);
        const auto is_later = [&](const std::string& id) { return ladder_of(phase, programme, id)->from_week > 0; };
        if (!std::all_of(ids.begin(), ids.end(), is_later)) {
            ids.erase(std::remove_if(ids.begin(), ids.end(), is_later), ids.end());
        }
    }
    return ids;
}

std::vector<std::string>
exercises_permitted(const Phase& phase, const Programme& programme, const Permitted& permitted) {
    std::vector<std::string> ids;
    for (const bool fallback : {false, true}) {
        for (const PhaseExercise& each : phase.exercises) {
            if (each.fallback != fallback || each.on_request) continue;
            const auto form = permitted_form(each.exercise, programme, permitted);
            if (form && std::find(ids.begin(), ids.end(), *form) == ids.end()) ids.push_back(*form);
        }
        if (!ids.empty()) break;
    }
    return ids;
}

const PhaseExercise* ladder_of(const Phase& phase, const Programme& programme, std::string_view exercise) {
    const std::size_t rank = rank_of(phase, programme, exercise);
    return rank < phase.exercises.size() ? &phase.exercises[rank] : nullptr;
}

Plan plan_at(
    const Programme& programme, Stage stage, std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    const Phase* found = programme.phase(phase);
    assert(found != nullptr);
    Plan plan{programme.id, programme.version, stage, phase, {}, {}};
    set_frequency(plan, *found);
    plan.exercises.push_back(exercise_at(*found, programme, exercise, rung));
    return plan;
}

void set_frequency(Plan& plan, const Phase& phase) {
    plan.frequency = phase.frequency;
    plan.times = phase.times;
    plan.weekdays = phase.weekdays;
}

std::optional<Plan> plan_starting(const Programme& programme, const Permitted& permitted) {
    if (!programme.start) return std::nullopt;
    const ProgrammeStart& start = *programme.start;
    const auto form = permitted_form(start.exercise, programme, permitted);
    if (!form) return plan_entering(programme, Stage::build_up, start.phase, permitted);
    const Phase* phase = programme.phase(start.phase);
    assert(phase != nullptr);
    return plan_of(*phase, programme, permitted, Stage::build_up, *form, [&](const auto&, const PhaseExercise& ladder) {
        const auto highest = static_cast<std::int64_t>(ladder.rungs.size()) - 1;
        return without_weight(ladder, std::min(start.rung, highest), permitted);
    });
}

Plan plan_entering(const Programme& programme, Stage stage, std::int64_t phase, const Permitted& permitted) {
    const Phase* found = programme.phase(phase);
    assert(found != nullptr);
    const auto ids = exercises_permitted(*found, programme, permitted);
    assert(!ids.empty());
    const auto lowest = [](const auto&, const PhaseExercise&) { return std::int64_t{0}; };
    return plan_of(*found, programme, permitted, stage, ids.front(), lowest);
}

// Calm down without holds is daily. A document's "twice daily" applies only to holds (R23).
Plan plan_without_holds(const Programme& programme) {
    return {programme.id, programme.version, Stage::calm_down, 0, Frequency::daily, {}};
}

std::int64_t rung_for_hold(const PhaseExercise& ladder, std::int64_t hold_ms) {
    std::int64_t found = 0;
    for (std::int64_t rung = 1; rung <= ladder.top; ++rung) {
        const Dose& dose = ladder.rungs[static_cast<std::size_t>(rung)];
        const Dose& best = ladder.rungs[static_cast<std::size_t>(found)];
        if (dose.hold_ms <= hold_ms && dose.hold_ms > best.hold_ms) found = rung;
    }
    return found;
}

std::int64_t middle_rung(const PhaseExercise& ladder, const Permitted& permitted) {
    return without_weight(ladder, ladder.top / 2, permitted);
}

std::int64_t top_rung(const PhaseExercise& ladder, const Permitted& permitted) {
    return without_weight(ladder, ladder.top, permitted);
}

bool is_rung_open(const PhaseExercise& ladder, std::int64_t rung, const Permitted& permitted, const Weeks& weeks) {
    return rung < static_cast<std::int64_t>(ladder.rungs.size()) && ladder.terms_of(rung).from_week <= weeks.in_phase &&
           without_weight(ladder, rung, permitted) == rung;
}

bool is_lower(const Plan& a, const Plan& b, const Programme& programme) {
    // Returns the phase, the rank of the plan's hardest exercise, and its rung. A plan without exercises is the lowest.
    const auto height = [&](const Plan& plan) {
        std::tuple<std::int64_t, std::int64_t, std::int64_t> highest{plan.phase, -1, -1};
        const Phase* phase = programme.phase(plan.phase);
        if (phase == nullptr) return highest;
        if (phase->together) {
            std::int64_t sum = 0;
            for (const PlanExercise& each : plan.exercises) sum += each.rung + 1;
            return std::tuple{plan.phase, sum, std::int64_t{0}};
        }
        for (const PlanExercise& each : plan.exercises) {
            const auto rank = static_cast<std::int64_t>(rank_of(*phase, programme, each.exercise));
            highest = std::max(highest, {plan.phase, rank, each.rung});
        }
        return highest;
    };
    return height(a) < height(b);
}

} // namespace heelwise
