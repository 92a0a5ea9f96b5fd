// Folds the questionnaire and the decisions about the plan.
#include "state/evolve_parts.hpp"

#include <algorithm>

namespace heelwise {

void begin_assessment(AssessmentState& assessment, const std::string& id, const AssessmentBegun& begun) {
    if (begun.round <= assessment.round) return; // a late line of an earlier round
    assessment.round = begun.round;
    assessment.answers = {};
    for (const auto& [question, value] : begun.carried) assessment.answers[index_of(question)] = HeldValue{id, value};
}

void hold_value(AssessmentState& assessment, const std::string& id, const AssessmentAnswered& answered) {
    if (answered.round < assessment.round) return;
    if (answered.round > assessment.round) {
        assessment.round = answered.round;
        assessment.answers = {};
    }
    assessment.answers[index_of(answered.question)] = HeldValue{id, answered.value};
}

void hold_assessment(AssessmentState& assessment, const AssessmentDecided& decided, CivilDate date) {
    if (decided.round < assessment.decided_round) return;
    assessment.decided_round = decided.round;
    assessment.decided_date = date;
    assessment.decided = decided;
}

namespace {

// R41: calm down and rest are aside.
void count_gap_from(PlanState& state, CivilDate date) {
    state.gap_from = date;
    state.gap_plan = state.plan;
}

// A new one only where the phase, the stage or maintenance changes, or the questionnaire placed it.
void hold_spell(PlanState& state, PlanSpell spell) {
    auto& spells = state.spells;
    const bool goes_on = !spells.empty() && spells.back().phase == spell.phase && spells.back().stage == spell.stage &&
                         spells.back().maintenance == spell.maintenance && spell.why != PlanWhy::assessment;
    if (goes_on) return;
    spells.push_back(spell);
    if (spells.size() > spells_max) spells.erase(spells.begin());
}

} // namespace

void hold_plan(
    PlanState& state, const Envelope& envelope, const Plan& decided, PlanWhy why, const std::vector<Reason>& reasons) {
    const bool calms = decided.stage == Stage::calm_down;
    const bool is_calmed = state.calm && !calms;
    if (calms && !state.calm) {
        state.calm = CalmDown{envelope.now.local_date, why == PlanWhy::assessment, state.plan, false};
    } else if (!calms) {
        state.calm.reset();
    }
    if (state.calm) state.calm->flared = why == PlanWhy::flare || (state.calm->flared && why != PlanWhy::assessment);
    state.plan = decided;
    state.decision = envelope.id;
    state.why = why;
    state.since = envelope.now.local_date;
    state.reasons = reasons;
    hold_spell(state, PlanSpell{envelope.now.local_date, decided.phase, decided.stage, decided.maintenance, why});
    if (why == PlanWhy::rising) state.rising = envelope.now.local_date;
    if (why == PlanWhy::assessment || is_calmed) count_gap_from(state, envelope.now.local_date);
}

void hold_red(PlanState& state, const Envelope& envelope, const RedDecided& red) {
    hold_plan(state, envelope, red.plan, red.why, red.reasons);
    auto rest_before = state.rest;
    state.rest = std::max(state.rest.value_or(red.date), red.date);
    auto& reds = state.reds;
    for (const HeldRed& held : reds) {
        if (held.date == red.date) rest_before = held.rest_before; // the same red, worse than it was
    }
    reds.erase(std::remove_if(reds.begin(), reds.end(), [&](const HeldRed& held) { return held.date == red.date; }),
               reds.end());
    const auto later =
        std::find_if(reds.begin(), reds.end(), [&](const HeldRed& held) { return red.date < held.date; });
    reds.insert(
        later,
        HeldRed{red.date, envelope.now.epoch_ms, envelope.id, red.moved_phase, red.before, rest_before, red.why});
    if (reds.size() > reds_max) reds.erase(reds.begin());
}

void end_rest(PlanState& state, const RestEnded& ended, CivilDate date) {
    std::optional<CivilDate> rest_before;
    if (ended.corrected) {
        auto& reds = state.reds;
        for (const HeldRed& held : reds) {
            if (held.date == ended.since) rest_before = held.rest_before;
        }
        reds.erase(
            std::remove_if(reds.begin(), reds.end(), [&](const HeldRed& held) { return held.date == ended.since; }),
            reds.end());
    }
    // The slip of one red does not end the rest of another.
    if (state.rest && *state.rest <= ended.since) state.rest = rest_before;
    if (!ended.corrected) count_gap_from(state, date);
}

void hold_offer_answer(PlanState& state, const OfferAnswered& answered) {
    if (answered.accepted) return; // the plan it led to is a decision of its own
    if (state.declined.size() == declined_max) state.declined.erase(state.declined.begin());
    state.declined.insert(answered.offer);
}

void note_last(PlanState& state, const DiaryState& diary, const std::string& session) {
    const auto done = std::find_if(diary.sessions.begin(), diary.sessions.end(), [&](const HeldSession& held) {
        return held.session == session && held.how != SessionEnd::discarded;
    });
    if (done == diary.sessions.end() || done->plan.exercises.empty()) return;
    auto& held = state.last[done->plan.phase];
    for (const PlanExercise& one : done->plan.exercises) {
        held.erase(std::remove_if(held.begin(),
                                  held.end(),
                                  [&](const PlanExercise& before) { return before.exercise == one.exercise; }),
                   held.end());
        held.push_back(one);
        if (held.size() > last_done_max) held.erase(held.begin());
    }
}

} // namespace heelwise
