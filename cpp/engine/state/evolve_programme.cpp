// Folds a change of programme, and keeps what is needed to undo it.
#include "state/evolve_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::size_t known_max = 20;

BeforeProgramme found_by(const State& state) {
    return {state.programme.followed,
            state.plan.plan,
            state.plan.calm,
            state.plan.gap_plan,
            state.plan.last,
            state.plan.decision,
            state.assessment};
}

// Forgets the rungs and phases of the previous document, which do not apply to the new one.
void forget_rungs(PlanState& plan) {
    plan.last.clear();
    plan.gap_plan.reset();
    if (!plan.calm) return;
    plan.calm->left.reset();
    plan.calm->from_assessment = true;
}

void bring_back(State& state, const BeforeProgramme& before) {
    state.plan.last = before.last;
    state.plan.gap_plan = before.gap_plan;
    if (state.plan.calm && before.calm) state.plan.calm = before.calm;
    // Drops an assessment that only the change had started. A finished assessment stays.
    if (state.assessment.decided_round == before.assessment.decided_round) state.assessment = before.assessment;
}

} // namespace

void follow_programme(State& state, const Envelope& envelope, const ProgrammeFollowed& followed) {
    ProgrammeState& programme = state.programme;
    state.plan.waiting.reset(); // R34: a hold or other doses may come with it
    if (followed.undone) {
        if (programme.before) bring_back(state, *programme.before);
        programme.before.reset();
    } else {
        programme.before = found_by(state);
        if (followed.anew) forget_rungs(state.plan);
    }
    programme.followed = StoredProgramme{envelope.id,
                                         envelope.now.local_date,
                                         envelope.now.epoch_ms,
                                         followed.id,
                                         followed.version,
                                         followed.source,
                                         followed.programme};
    if (followed.programme == nullptr) return;
    const std::pair key{followed.id, followed.version};
    auto& order = programme.known_order;
    order.erase(std::remove(order.begin(), order.end(), key), order.end());
    order.push_back(key);
    programme.known[key] = followed.programme;
    if (order.size() <= known_max) return;
    programme.known.erase(order.front());
    order.erase(order.begin());
}

} // namespace heelwise
