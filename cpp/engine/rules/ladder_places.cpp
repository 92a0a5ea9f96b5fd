// The places of a phase: what comes before, after or beside an exercise, the gate to the next phase (R35), and where a phase is
// entered (R14, R24, R34, R35).
#include "rules/ladder_parts.hpp"

#include <algorithm>

namespace heelwise {

Position position_of(const Phase& phase, const Programme& programme, std::string_view exercise) {
    const std::size_t rank = rank_of(phase, programme, exercise);
    Position position;
    for (std::size_t i = 1; i <= rank && i < phase.exercises.size(); ++i) {
        switch (phase.exercises[i].place) {
        case Place::next: ++position.place; break;
        case Place::same: break;
        case Place::beside: position = {position.way + 1, 0}; break;
        }
    }
    return position;
}

Relation relation_of(const Phase& phase, const Programme& programme, std::string_view from, std::string_view to) {
    const Position a = position_of(phase, programme, from);
    const Position b = position_of(phase, programme, to);
    if (a.way != b.way) return Relation::other_way;
    if (a.place == b.place) return Relation::alternative;
    return b.place < a.place ? Relation::earlier : Relation::later;
}

std::vector<std::string> neighbours(const Phase& phase,
                                    const Programme& programme,
                                    const Permitted& permitted,
                                    std::string_view exercise,
                                    Relation direction) {
    std::vector<std::string> found;
    for (const std::string& id : exercises_permitted(phase, programme, permitted)) {
        if (relation_of(phase, programme, exercise, id) != direction) continue;
        // Listed from easier to harder, so the last earlier place and the first later one are the nearest.
        const bool is_new = !found.empty() && relation_of(phase, programme, found.back(), id) != Relation::alternative;
        if (is_new && direction == Relation::later) break;
        if (is_new) found.clear();
        found.push_back(id);
    }
    return found;
}

std::optional<std::int64_t>
gate_of(const Phase& phase, const Programme& programme, const Permitted& permitted, std::string_view exercise) {
    const PhaseExercise* ladder = ladder_of(phase, programme, exercise);
    assert(ladder != nullptr);
    if (ladder->on_request) return 0;
    const std::int64_t top = top_rung(*ladder, permitted);
    if (ladder->gate) return std::min(*ladder->gate, top);
    // Only gates that this person can reach count, or the phase would have no end (H22).
    const auto permitted_ids = exercises_permitted(phase, programme, permitted);
    const auto has_gate = [&](const std::string& id) { return ladder_of(phase, programme, id)->gate.has_value(); };
    if (std::any_of(permitted_ids.begin(), permitted_ids.end(), has_gate)) {
        const bool is_beyond = std::any_of(permitted_ids.begin(), permitted_ids.end(), [&](const std::string& id) {
            return has_gate(id) && relation_of(phase, programme, exercise, id) == Relation::earlier;
        });
        return is_beyond ? std::optional<std::int64_t>(0) : std::nullopt;
    }
    const bool is_last = neighbours(phase, programme, permitted, exercise, Relation::later).empty();
    return phase.together || is_last ? std::optional(top) : std::nullopt;
}

bool is_at_gate(const Plan& plan, const Programme& programme, const Permitted& permitted) {
    const Phase* phase = programme.phase(plan.phase);
    if (!is_of(plan, programme) || phase == nullptr || plan.exercises.empty()) return false;
    const auto is_there = [&](const PlanExercise& each) {
        if (ladder_of(*phase, programme, each.exercise) == nullptr) return false;
        const auto gate = gate_of(*phase, programme, permitted, each.exercise);
        return gate && each.rung >= *gate;
    };
    if (!std::all_of(plan.exercises.begin(), plan.exercises.end(), is_there)) return false;
    if (!phase->together) return true;
    const auto ids = exercises_permitted(*phase, programme, permitted);
    return std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
        return std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& each) {
            return each.exercise == id;
        });
    });
}

const Phase* phase_above(const Programme& programme, std::int64_t number) {
    const Phase* above = nullptr;
    for (const Phase& phase : programme.phases) {
        if (phase.number > number && (above == nullptr || phase.number < above->number)) above = &phase;
    }
    return above;
}

PlanOptions options_among(std::vector<Plan> plans) {
    PlanOptions choice;
    const bool is_choice = plans.size() > 1;
    if (is_choice) choice.asks = "exercise";
    for (Plan& plan : plans) {
        std::string id = is_choice ? plan.exercises.front().exercise : std::string();
        choice.options.push_back({std::move(id), std::move(plan)});
    }
    return choice;
}

Plan plan_landing(
    const Programme& programme, Stage stage, std::int64_t phase, std::string_view answer, const Permitted& permitted) {
    const Phase* found = programme.phase(phase);
    assert(found != nullptr);
    if (!found->landing) return plan_entering(programme, stage, phase, permitted);
    const Landing& landing = *found->landing;
    const Rung& rung = answer == "easy"          ? landing.easy
                       : answer == "challenging" ? landing.challenging
                                                 : landing.otherwise;
    const auto form = permitted_form(rung.exercise, programme, permitted);
    const auto ids = exercises_permitted(*found, programme, permitted);
    // A physio may have left the exercise out.
    if (!form || std::find(ids.begin(), ids.end(), *form) == ids.end()) {
        return plan_entering(programme, stage, phase, permitted);
    }
    const std::int64_t top = top_rung(*ladder_of(*found, programme, *form), permitted);
    return plan_at(programme, stage, phase, *form, std::min(rung.rung, top));
}

PlanOptions next_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks) {
    const Phase* above = phase_above(programme, plan.phase);
    if (above == nullptr || above->from_week > weeks.in_plan) return {};
    if (above->together) return options_among({plan_entering(programme, plan.stage, above->number, permitted)});
    if (above->landing) {
        PlanOptions answers{std::string(name_of(above->landing->asks)), {}};
        for (const char* answer : {"easy", "challenging", "too_painful", "not_tried"}) {
            answers.options.push_back({answer, plan_landing(programme, plan.stage, above->number, answer, permitted)});
        }
        return answers;
    }
    std::vector<Plan> plans;
    for (const std::string& id : exercises_permitted(*above, programme, permitted)) {
        if (!neighbours(*above, programme, permitted, id, Relation::earlier).empty()) continue;
        plans.push_back(plan_at(programme, plan.stage, above->number, id, 0));
    }
    return options_among(std::move(plans));
}

} // namespace heelwise
