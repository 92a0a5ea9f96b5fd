// Folds a change of programme, and keeps what is needed to undo it.
#include "state/evolve_parts.hpp"

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
    if (programme.known.size() == known_max) programme.known.erase(programme.known.begin());
    programme.known[{followed.id, followed.version}] = followed.programme;
}

} // namespace heelwise
