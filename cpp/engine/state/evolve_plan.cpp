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

void store_plan(PlanState& state,
                const Envelope& envelope,
                const Plan& decided,
                PlanCause cause,
                const std::vector<Reason>& reasons) {
    const bool calms = decided.stage == Stage::calm_down;
    const bool is_calmed = state.calm && !calms;
    if (calms && !state.calm) {
        state.calm = CalmDown{envelope.now.local_date, cause == PlanCause::assessment, state.plan, false};
    } else if (!calms) {
        state.calm.reset();
    }
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

void store_offer_answer(PlanState& state, const OfferAnswered& answered) {
    if (answered.accepted) return; // the new plan is recorded by its own decision
    if (state.declined.size() == declined_max) state.declined.erase(state.declined.begin());
    state.declined.insert(answered.offer);
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
