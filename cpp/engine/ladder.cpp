// Which exercises a person may be given, and where a plan goes from its rung: up, down, a phase on or back.
#include "ladder.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace heelwise {

namespace {

bool is_at_hand(Equipment equipment, const Permitted& permitted) {
    return equipment == Equipment::none || equipment == Equipment::chair || permitted.equipment.count(equipment) > 0;
}

// The exercise as this person may do it: itself, or its floor twin; nothing where neither may be.
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
    // Whatever the document says (R15, H4).
    if (exercise->surface == Surface::step && permitted.floor_only) return std::nullopt;
    if (!is_at_hand(exercise->equipment, permitted)) return std::nullopt;
    return exercise->id;
}

bool needs_weight(const Dose& dose) { return dose.load_g > 0 || dose.rm > 0; }

std::int64_t without_weight(const PhaseExercise& ladder, std::int64_t rung, const Permitted& permitted) {
    while (rung > 0 && needs_weight(ladder.rungs[static_cast<std::size_t>(rung)]) &&
           !is_at_hand(Equipment::weight, permitted) && !is_at_hand(Equipment::machine, permitted)) {
        --rung;
    }
    return rung;
}

// Where it stands among the phase's exercises, easier to harder; a floor twin that is not listed stands where its step
// exercise does. The size of the phase where it does not belong to it.
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

// The same phase and frequency with other exercises; their doses come from this document.
Plan with_exercises(const Plan& plan, const Programme& programme, std::vector<PlanExercise> exercises) {
    Plan changed = plan;
    changed.document = programme.id;
    changed.document_version = programme.version;
    changed.exercises = std::move(exercises);
    return changed;
}

// By number, so that a document whose phases are not all there still has a way back and on.
const Phase* phase_below(const Programme& programme, std::int64_t number) {
    const Phase* below = nullptr;
    for (const Phase& phase : programme.phases) {
        if (phase.number < number && (below == nullptr || phase.number > below->number)) below = &phase;
    }
    return below;
}

const Phase* phase_above(const Programme& programme, std::int64_t number) {
    const Phase* above = nullptr;
    for (const Phase& phase : programme.phases) {
        if (phase.number > number && (above == nullptr || phase.number < above->number)) above = &phase;
    }
    return above;
}

// Entered from above: the exercise last done there where it may still be done, else the easiest. What came on request has to be
// asked for again.
std::string
exercise_from_above(const Phase& phase, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    const auto found = last.find(phase.number);
    const std::vector<PlanExercise> none;
    const std::vector<PlanExercise>& done = found == last.end() ? none : found->second;
    for (auto each = done.rbegin(); each != done.rend(); ++each) {
        const PhaseExercise* ladder = ladder_of(phase, programme, each->exercise);
        if (ladder == nullptr || ladder->on_request) continue;
        if (const auto form = permitted_form(each->exercise, programme, permitted)) return *form;
    }
    return exercises_permitted(phase, programme, permitted).front();
}

// The phase with one exercise, or with all that are done together, each on the rung that `rung_of` picks from its ladder.
template <class RungOf>
Plan plan_of(const Phase& phase,
             const Programme& programme,
             const Permitted& permitted,
             Stage stage,
             const std::string& exercise,
             RungOf rung_of) {
    std::vector<std::string> ids{exercise};
    if (phase.together) {
        ids = exercises_permitted(phase, programme, permitted);
        const auto is_later = [&](const std::string& id) { return ladder_of(phase, programme, id)->from_week > 0; };
        if (!std::all_of(ids.begin(), ids.end(), is_later)) {
            ids.erase(std::remove_if(ids.begin(), ids.end(), is_later), ids.end());
        }
    }
    Plan plan{programme.id, programme.version, stage, phase.number, {}, {}};
    set_frequency(plan, phase);
    for (const std::string& id : ids) {
        const PhaseExercise& ladder = *ladder_of(phase, programme, id);
        plan.exercises.push_back(exercise_at(phase, programme, id, rung_of(ladder)));
    }
    return plan;
}

// One that the plan holds, as it may be done now and with the rung it stands on.
std::optional<PlanExercise>
held_now(const PlanExercise& held, const Phase& phase, const Programme& programme, const Permitted& permitted) {
    if (rank_of(phase, programme, held.exercise) == phase.exercises.size()) return std::nullopt;
    const auto form = permitted_form(held.exercise, programme, permitted);
    if (!form) return std::nullopt;
    const PhaseExercise* ladder = ladder_of(phase, programme, *form);
    const auto highest = static_cast<std::int64_t>(ladder->rungs.size()) - 1;
    return exercise_at(phase, programme, *form, without_weight(*ladder, std::min(held.rung, highest), permitted));
}

bool is_on_request(const PlanExercise& held, const Phase& phase, const Programme& programme) {
    const PhaseExercise* ladder = ladder_of(phase, programme, held.exercise);
    return ladder != nullptr && ladder->on_request;
}

// R24 in what is done together: one that is missing (R32 dropped it) at its lowest rung, else a rung of the one on the lowest.
std::optional<Plan> one_up_together(
    const Plan& plan, const Phase& phase, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    std::vector<PlanExercise> exercises;
    for (const std::string& id : exercises_permitted(phase, programme, permitted)) {
        for (const PlanExercise& each : plan.exercises) {
            const auto held = held_now(each, phase, programme, permitted);
            if (held && held->exercise == id) exercises.push_back(*held);
        }
        if (!exercises.empty() && exercises.back().exercise == id) continue;
        if (ladder_of(phase, programme, id)->from_week > weeks.in_phase) continue;
        exercises.push_back(exercise_at(phase, programme, id, 0));
        for (const PlanExercise& each : plan.exercises) {
            const bool is_listed = std::any_of(exercises.begin(), exercises.end(), [&](const PlanExercise& one) {
                return one.exercise == each.exercise;
            });
            if (!is_listed) exercises.push_back(each);
        }
        std::stable_sort(exercises.begin(), exercises.end(), [&](const PlanExercise& a, const PlanExercise& b) {
            return rank_of(phase, programme, a.exercise) < rank_of(phase, programme, b.exercise);
        });
        return with_exercises(plan, programme, std::move(exercises));
    }
    PlanExercise* lowest = nullptr;
    for (PlanExercise& each : exercises) {
        const PhaseExercise& ladder = *ladder_of(phase, programme, each.exercise);
        if (each.rung >= top_rung(ladder, permitted)) continue;
        if (!is_rung_open(ladder, each.rung + 1, permitted, weeks)) continue;
        if (lowest == nullptr || each.rung < lowest->rung) lowest = &each;
    }
    if (lowest == nullptr) return std::nullopt;
    *lowest = exercise_at(phase, programme, lowest->exercise, lowest->rung + 1);
    return with_exercises(plan, programme, std::move(exercises));
}

} // namespace

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
    return plan_of(*phase, programme, permitted, Stage::build_up, *form, [&](const PhaseExercise& ladder) {
        const auto highest = static_cast<std::int64_t>(ladder.rungs.size()) - 1;
        return without_weight(ladder, std::min(start.rung, highest), permitted);
    });
}

Plan plan_entering(const Programme& programme, Stage stage, std::int64_t phase, const Permitted& permitted) {
    const Phase* found = programme.phase(phase);
    assert(found != nullptr);
    const auto ids = exercises_permitted(*found, programme, permitted);
    assert(!ids.empty());
    const auto lowest = [](const PhaseExercise&) { return std::int64_t{0}; };
    return plan_of(*found, programme, permitted, stage, ids.front(), lowest);
}

// Calming is daily work; a document's "twice daily" is for holds, and there are none (R23).
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

std::int64_t middle_rung(const PhaseExercise& ladder) { return ladder.top / 2; }

std::int64_t top_rung(const PhaseExercise& ladder, const Permitted& permitted) {
    return without_weight(ladder, ladder.top, permitted);
}

bool is_rung_open(const PhaseExercise& ladder, std::int64_t rung, const Permitted& permitted, const Weeks& weeks) {
    return rung < static_cast<std::int64_t>(ladder.rungs.size()) && ladder.terms_of(rung).from_week <= weeks.in_phase &&
           without_weight(ladder, rung, permitted) == rung;
}

Plan one_rung_down(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    std::vector<PlanExercise> eased;
    bool came_on_request = false;
    const Phase* phase = programme.phase(plan.phase);
    if (phase != nullptr) {
        for (const PlanExercise& each : plan.exercises) {
            came_on_request = came_on_request || is_on_request(each, *phase, programme);
            const auto held = held_now(each, *phase, programme, permitted);
            if (held && held->rung > 0) {
                eased.push_back(exercise_at(*phase, programme, held->exercise, held->rung - 1));
            }
        }
    }
    if (!eased.empty()) return with_exercises(plan, programme, std::move(eased));
    // R22 lies beyond the bold rung of the phase: below it is that rung.
    const Phase* below = came_on_request ? phase : phase_below(programme, plan.phase);
    if (below == nullptr) return plan_without_holds(programme);
    const std::string exercise = exercise_from_above(*below, programme, permitted, last);
    return plan_of(*below, programme, permitted, plan.stage, exercise, [&](const PhaseExercise& ladder) {
        return top_rung(ladder, permitted);
    });
}

std::optional<Plan>
previous_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    if (const Phase* below = phase_below(programme, plan.phase)) {
        const std::string exercise = exercise_from_above(*below, programme, permitted, last);
        return plan_of(*below, programme, permitted, plan.stage, exercise, [&](const PhaseExercise& ladder) {
            return without_weight(ladder, middle_rung(ladder), permitted);
        });
    }
    const Phase* phase = programme.phase(plan.phase);
    std::vector<PlanExercise> lowest;
    bool is_there = true;
    for (const PlanExercise& each : plan.exercises) {
        assert(phase != nullptr);
        const bool came_on_request = is_on_request(each, *phase, programme);
        is_there = is_there && each.rung == 0 && !came_on_request;
        const auto held = came_on_request ? std::nullopt : held_now(each, *phase, programme, permitted);
        if (held) lowest.push_back(exercise_at(*phase, programme, held->exercise, 0));
    }
    if (is_there) return std::nullopt;
    if (lowest.empty()) return plan_entering(programme, plan.stage, plan.phase, permitted);
    return with_exercises(plan, programme, std::move(lowest));
}

std::optional<Plan>
one_rung_up(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr || plan.exercises.empty()) return std::nullopt;
    if (phase->together) return one_up_together(plan, *phase, programme, permitted, weeks);
    std::vector<PlanExercise> exercises = plan.exercises;
    for (PlanExercise& each : exercises) {
        const auto held = held_now(each, *phase, programme, permitted);
        if (!held) continue;
        const PhaseExercise& ladder = *ladder_of(*phase, programme, held->exercise);
        if (held->rung >= top_rung(ladder, permitted)) continue;
        if (!is_rung_open(ladder, held->rung + 1, permitted, weeks)) return std::nullopt;
        each = exercise_at(*phase, programme, held->exercise, held->rung + 1);
        return with_exercises(plan, programme, std::move(exercises)); // R24: one at a time
    }
    const auto hardest = std::max_element(exercises.begin(), exercises.end(), [&](const auto& a, const auto& b) {
        return rank_of(*phase, programme, a.exercise) < rank_of(*phase, programme, b.exercise);
    });
    const std::size_t reached = rank_of(*phase, programme, hardest->exercise);
    for (const std::string& next : exercises_permitted(*phase, programme, permitted)) {
        if (rank_of(*phase, programme, next) <= reached) continue;
        *hardest = exercise_at(*phase, programme, next, 0);
        return with_exercises(plan, programme, std::move(exercises));
    }
    return std::nullopt;
}

std::optional<Plan>
next_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    const Phase* above = phase_above(programme, plan.phase);
    if (above == nullptr || above->from_week > weeks.in_plan) return std::nullopt;
    return plan_entering(programme, plan.stage, above->number, permitted);
}

bool at_top(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr || plan.exercises.empty()) return false;
    const auto is_at_top = [&](const PlanExercise& each) {
        const PhaseExercise* ladder = ladder_of(*phase, programme, each.exercise);
        return ladder != nullptr && (ladder->on_request || each.rung >= top_rung(*ladder, permitted));
    };
    const auto ids = exercises_permitted(*phase, programme, permitted);
    // Where it stands: in the plan, else where it was last done.
    const auto stands_at_top = [&](const std::string& id, bool in_plan) {
        const auto is_it = [&](const PlanExercise& each) { return each.exercise == id; };
        const auto held = std::find_if(plan.exercises.begin(), plan.exercises.end(), is_it);
        if (held != plan.exercises.end()) return is_at_top(*held);
        const auto done = last.find(plan.phase);
        if (in_plan || done == last.end()) return false;
        const auto before = std::find_if(done->second.begin(), done->second.end(), is_it);
        return before != done->second.end() && is_at_top(*before);
    };
    if (phase->together || phase->top == Top::each) {
        return std::all_of(
            ids.begin(), ids.end(), [&](const std::string& id) { return stands_at_top(id, phase->together); });
    }
    if (phase->top == Top::either) return std::any_of(plan.exercises.begin(), plan.exercises.end(), is_at_top);
    const bool all = std::all_of(plan.exercises.begin(), plan.exercises.end(), is_at_top);
    const bool beyond = std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& each) {
        return each.exercise == ids.back() || is_on_request(each, *phase, programme);
    });
    return all && beyond;
}

bool is_lower(const Plan& a, const Plan& b, const Programme& programme) {
    // The hardest exercise of a plan and its rung; nothing is below the easiest.
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
