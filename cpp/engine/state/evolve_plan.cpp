// Folds the assessment and the decisions about the plan.
#include "state/evolve_parts.hpp"

#include <algorithm>

namespace heelwise {

void begin_assessment(AssessmentState& assessment, const std::string& id, const AssessmentBegun& begun) {
    if (begun.round <= assessment.round) return; // a late record of an earlier round
    assessment.round = begun.round;
    assessment.answers = {};
    for (const auto& [question, value] : begun.carried) assessment.answers[index_of(question)] = StoredValue{id, value};
}

void store_answer(AssessmentState& assessment, const std::string& id, const AssessmentAnswered& answered) {
    if (answered.round < assessment.round) return;
    if (answered.round > assessment.round) {
        assessment.round = answered.round;
        assessment.answers = {};
    }
    assessment.answers[index_of(answered.question)] = StoredValue{id, answered.value};
}

void store_assessment(AssessmentState& assessment, const AssessmentDecided& decided, CivilDate date) {
    if (decided.round < assessment.decided_round) return;
    assessment.decided_round = decided.round;
    assessment.decided_date = date;
    assessment.decided = decided;
}

namespace {

// R41: calm down and rest do not count as a gap, so it restarts after them.
void restart_gap(PlanState& state, CivilDate date) {
    state.gap_from = date;
    state.gap_plan = state.plan;
}

// Starts a new period only if the phase, stage or maintenance changes, or if the plan comes from an assessment.
void store_period(PlanState& state, PlanPeriod period) {
    auto& periods = state.periods;
    const bool goes_on = !periods.empty() && periods.back().phase == period.phase &&
                         periods.back().stage == period.stage && periods.back().maintenance == period.maintenance &&
                         period.cause != PlanCause::assessment;
    if (goes_on) return;
    periods.push_back(period);
    if (periods.size() > periods_max) periods.erase(periods.begin());
}

} // namespace

namespace {

// R24: an easing lowers the plan without being asked, or begins after calm down.
bool is_easing(PlanCause cause) {
    switch (cause) {
    case PlanCause::red:
    case PlanCause::two_reds:
    case PlanCause::calm_down:
    case PlanCause::silence:
    case PlanCause::gap:
    case PlanCause::rising:
    case PlanCause::flare: return true;
    case PlanCause::assessment:
    case PlanCause::offer:
    case PlanCause::corrected:
    case PlanCause::own:
    case PlanCause::asked:
    case PlanCause::maintenance_ended:
    case PlanCause::programme:
    case PlanCause::programme_undone:
    case PlanCause::site:
    case PlanCause::step:
    case PlanCause::caution:
    case PlanCause::caution_cleared: return false;
    }
    return true;
}

// R7-R9, R46: remembers the plan that a caution closes. Whatever else decides a plan, apart from small changes of it, leaves
// nothing to go back to.
void note_closed(PlanState& state, PlanCause cause, CivilDate date) {
    if (cause == PlanCause::caution) {
        if (!state.closed && state.plan) state.closed = ClosedPlan{*state.plan, date};
        return;
    }
    const bool is_small = cause == PlanCause::offer || cause == PlanCause::step || cause == PlanCause::asked ||
                          cause == PlanCause::own || cause == PlanCause::site;
    if (!is_small) state.closed.reset();
}

// R24: remembers the exercise that a choice leaves. An easing or another phase forgets all of them.
void note_choice(PlanState& state, const Plan& decided, PlanCause cause, bool is_new_phase) {
    if (is_new_phase || is_easing(cause)) return state.left_by_choice.clear();
    if (cause != PlanCause::asked || !state.plan) return;
    auto& left = state.left_by_choice;
    for (const PlanExercise& one : state.plan->exercises) {
        const auto is_it = [&](const PlanExercise& each) { return each.exercise == one.exercise; };
        if (std::any_of(decided.exercises.begin(), decided.exercises.end(), is_it)) continue;
        left.erase(std::remove_if(left.begin(), left.end(), is_it), left.end());
        left.push_back(one);
    }
}

} // namespace

void store_plan(PlanState& state,
                const Envelope& envelope,
                const Plan& decided,
                PlanCause cause,
                const std::vector<Reason>& reasons) {
    const bool calms = decided.stage == Stage::calm_down;
    const bool is_calmed = state.calm && !calms;
    const bool is_new_phase = !state.plan || state.plan->phase != decided.phase || state.plan->stage != decided.stage ||
                              cause == PlanCause::assessment || cause == PlanCause::programme;
    note_choice(state, decided, cause, is_new_phase);
    note_closed(state, cause, envelope.now.local_date);
    if (is_new_phase) state.entered_ms = envelope.now.epoch_ms;
    if (is_easing(cause) || is_calmed) state.eased_ms = envelope.now.epoch_ms;
    state.waiting.reset();
    if (cause == PlanCause::step) {
        state.steps_begun.push_back(envelope.now.local_date);
        if (state.steps_begun.size() > steps_begun_max) state.steps_begun.erase(state.steps_begun.begin());
    }
    if (calms && !state.calm) {
        state.calm = CalmDown{
            envelope.now.local_date, cause == PlanCause::assessment, state.plan, false, false, envelope.now.local_date};
    } else if (!calms) {
        state.calm.reset();
    }
    if (state.calm && cause == PlanCause::flare) state.calm->upset = envelope.now.local_date;
    if (state.calm) state.calm->risen = state.calm->risen || (cause == PlanCause::calm_down && state.rising);
    if (state.calm)
        state.calm->flared = cause == PlanCause::flare || (state.calm->flared && cause != PlanCause::assessment);
    state.plan = decided;
    state.decision = envelope.id;
    state.cause = cause;
    state.since = envelope.now.local_date;
    state.reasons = reasons;
    store_period(state, PlanPeriod{envelope.now.local_date, decided.phase, decided.stage, decided.maintenance, cause});
    if (cause == PlanCause::rising) state.rising = envelope.now.local_date;
    if (cause == PlanCause::assessment || is_calmed) restart_gap(state, envelope.now.local_date);
}

void store_red(PlanState& state, const Envelope& envelope, const RedDecided& red) {
    store_plan(state, envelope, red.plan, red.cause, red.reasons);
    auto rest_before = state.rest;
    state.rest = std::max(state.rest.value_or(red.date), red.date);
    auto& reds = state.reds;
    for (const StoredRed& stored : reds) {
        if (stored.date == red.date) rest_before = stored.rest_before; // the same red, now worse
    }
    reds.erase(
        std::remove_if(reds.begin(), reds.end(), [&](const StoredRed& stored) { return stored.date == red.date; }),
        reds.end());
    const auto later =
        std::find_if(reds.begin(), reds.end(), [&](const StoredRed& stored) { return red.date < stored.date; });
    reds.insert(
        later,
        StoredRed{red.date, envelope.now.epoch_ms, envelope.id, red.moved_phase, red.before, rest_before, red.cause});
    if (reds.size() > reds_max) reds.erase(reds.begin());
}

void end_rest(PlanState& state, const RestEnded& ended, CivilDate date) {
    std::optional<CivilDate> rest_before;
    if (ended.corrected) {
        auto& reds = state.reds;
        for (const StoredRed& stored : reds) {
            if (stored.date == ended.since) rest_before = stored.rest_before;
        }
        reds.erase(std::remove_if(
                       reds.begin(), reds.end(), [&](const StoredRed& stored) { return stored.date == ended.since; }),
                   reds.end());
    }
    // Correcting one red does not end the rest that followed another.
    if (state.rest && *state.rest <= ended.since) state.rest = rest_before;
    if (!ended.corrected) restart_gap(state, date);
}

// A yes is recorded by the decision that follows from it.
void store_offer_answer(PlanState& state, const OfferAnswered& answered, CivilDate date) {
    if (state.waiting) state.waiting.reset();
    if (answered.accepted) {
        state.declined.erase(answered.leads_to);
        return;
    }
    auto& declined = state.declined;
    declined[answered.leads_to] = date;
    if (declined.size() <= declined_max) return;
    declined.erase(std::min_element(
        declined.begin(), declined.end(), [](const auto& a, const auto& b) { return a.second < b.second; }));
}

void store_agreed_step(PlanState& state, const StepAgreed& agreed, CivilDate date) {
    state.waiting = WaitingStep{agreed, date};
}

void store_last_done(PlanState& state, const DiaryState& diary, const std::string& session) {
    const auto done = std::find_if(diary.sessions.begin(), diary.sessions.end(), [&](const StoredSession& stored) {
        return stored.session == session && stored.how != SessionEnd::discarded;
    });
    if (done == diary.sessions.end() || done->plan.exercises.empty()) return;
    auto& stored = state.last[done->plan.phase];
    for (const PlanExercise& one : done->plan.exercises) {
        stored.erase(std::remove_if(stored.begin(),
                                    stored.end(),
                                    [&](const PlanExercise& before) { return before.exercise == one.exercise; }),
                     stored.end());
        stored.push_back(one);
        if (stored.size() > last_done_max) stored.erase(stored.begin());
    }
}

} // namespace heelwise
