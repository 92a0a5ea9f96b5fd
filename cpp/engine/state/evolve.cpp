#include "state/evolve.hpp"

#include "state/clock.hpp"
#include "state/evolve_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// Keeps only the last correction of each target. If the list is full, the oldest correction is dropped.
void remember_correction(State& state, PendingCorrection correction) {
    auto& pending = state.pending;
    pending.erase(
        std::remove_if(pending.begin(), pending.end(), [&](const auto& p) { return p.target == correction.target; }),
        pending.end());
    if (pending.size() == pending_max) pending.erase(pending.begin());
    pending.push_back(std::move(correction));
}

void fold_record(State& state, const std::string& id, Record record) {
    const auto pending = std::find_if(
        state.pending.begin(), state.pending.end(), [&](const PendingCorrection& p) { return p.target == id; });
    if (pending == state.pending.end()) return store_record(state.screening, id, record);
    const PendingCorrection correction = *pending;
    state.pending.erase(pending);
    if (correction.record) store_record(state.screening, id, *correction.record);
}

void fold_correction(State& state, PendingCorrection correction) {
    if (!correction.record && delete_entry(state.diary, correction.target)) return;
    if (!has_record(state.screening, correction.target)) return remember_correction(state, std::move(correction));
    forget_record(state.screening, correction.target);
    if (correction.record) store_record(state.screening, correction.target, *correction.record);
}

void forget_correction(State& state, const std::string& target) {
    auto& pending = state.pending;
    pending.erase(
        std::remove_if(pending.begin(), pending.end(), [&](const auto& p) { return p.target == target && !p.record; }),
        pending.end());
}

// Deletes a check-in, session or activity whose deletion came before it, which can happen in merged histories.
void delete_if_pending(State& state, const std::string& id) {
    const auto is_it = [&](const PendingCorrection& p) { return p.target == id && !p.record; };
    if (std::none_of(state.pending.begin(), state.pending.end(), is_it)) return;
    delete_entry(state.diary, id);
    forget_correction(state, id);
}

struct Fold {
    State& state;
    const Envelope& envelope; // with the moment that counts (R42)
    std::int64_t ahead_ms = 0;

    void operator()(const ScreeningAnswered& e) const { fold_record(state, envelope.id, e); }
    void operator()(const ClearanceAnswered& e) const { fold_record(state, envelope.id, e); }
    void operator()(const SomethingNewSubmitted&) const {}
    void operator()(const HistoryRestored&) const {}
    void operator()(const RecordEdited& e) const { fold_correction(state, {e.target, e.record}); }
    void operator()(const RecordDeleted& e) const { fold_correction(state, {e.target, std::nullopt}); }
    void operator()(const ScreeningRequired& e) const { require_screening(state.screening, e.cause); }
    void operator()(const ScreeningDecided& e) const {
        fold_decision(state.screening, envelope.id, e, envelope.now.local_date);
        if (!e.opened.empty()) state.plan.waiting.reset(); // R34: a stop or a caution ends the waiting
        if (!e.cleared.empty()) state.plan.closed.reset(); // whoever is cleared later goes on from where they are
    }
    void operator()(const RecordRestored& e) const {
        if (!restore_entry(state.diary, e.target)) forget_correction(state, e.target);
    }
    void operator()(const AssessmentBegun& e) const { begin_assessment(state.assessment, envelope.id, e); }
    void operator()(const AssessmentAnswered& e) const { store_answer(state.assessment, envelope.id, e); }
    void operator()(const AssessmentDecided& e) const {
        store_assessment(state.assessment, e, envelope.now.local_date);
        state.plan.waiting.reset();
        state.screening.new_assessment = false;
        state.assessment.required.reset();
    }
    void operator()(const PlanDecided& e) const {
        store_plan(state.plan, envelope, e.plan, e.cause, e.reasons);
        if (e.cause == PlanCause::assessment) state.plan.rest.reset();
    }
    void operator()(const CheckInSubmitted& e) const {
        store_check_in(state.diary, envelope, e);
        delete_if_pending(state, envelope.id);
    }
    void operator()(const CalmingTickSubmitted& e) const { store_calming_tick(state.diary, e); }
    void operator()(const PainBeforeSubmitted& e) const { state.plan.rest_today = e.date; }
    void operator()(const SessionStarted& e) const {
        start_session(state.diary, envelope, e);
        delete_if_pending(state, envelope.id);
    }
    void operator()(const SessionStamped& e) const { stamp_session(state.diary, envelope, e); }
    void operator()(const StampsThinned&) const {}
    void operator()(const ClockConfirmed&) const {} // fold.cpp has moved the records before it
    void operator()(const SessionEnded& e) const {
        state.spare += count_spare_stamps(state.diary, e.session);
        if (end_session(state.diary, envelope, e, ahead_ms)) store_last_done(state.plan, state.diary, e.session);
    }
    void operator()(const RatingSubmitted& e) const { store_rating(state.diary, e); }
    void operator()(const SessionSubmitted& e) const {
        store_session(state.diary, envelope, e);
        store_last_done(state.plan, state.diary, e.session);
        delete_if_pending(state, envelope.id);
    }
    void operator()(const RedDecided& e) const { store_red(state.plan, envelope, e); }
    void operator()(const RestEnded& e) const { end_rest(state.plan, e, envelope.now.local_date); }
    void operator()(const OfferAnswered& e) const { store_offer_answer(state.plan, e, envelope.now.local_date); }
    void operator()(const StepAgreed& e) const { store_agreed_step(state.plan, e, envelope.now.local_date); }
    void operator()(const FlareSubmitted&) const {}
    void operator()(const HarmSubmitted&) const { state.plan.harm = envelope.now.local_date; }
    void operator()(const PauseBegun& e) const {
        state.plan.pause = e.cause;
        state.plan.pause_since = envelope.now.local_date;
    }
    void operator()(const PauseEnded&) const { state.plan.pause.reset(); }
    void operator()(const ActivitySubmitted& e) const {
        store_activity(state.diary, envelope, e);
        delete_if_pending(state, envelope.id);
    }
    void operator()(const ReviewSubmitted& e) const { store_review(state.diary, envelope.id, e); }
    void operator()(const ReadinessSubmitted& e) const { store_readiness(state.diary, e); }
    void operator()(const AdviceRead& e) const { store_advice_read(state.plan, e, envelope.now.local_date); }
    void operator()(const ProgrammeFollowed& e) const { follow_programme(state, envelope, e); }
    void operator()(const ClockTurnedBack&) const {}
    void operator()(const AssessmentRequired& e) const {
        state.assessment.required = e.replan || state.assessment.required == true;
    }
};

} // namespace

void evolve(State& state, const Envelope& envelope) {
    ++state.records;
    auto& seq = state.seq_of_device[envelope.device];
    seq = std::max(seq, envelope.seq);
    if (state.recent_commands.empty() || state.recent_commands.back() != envelope.command_id) {
        if (state.recent_commands.size() == recent_commands_max) state.recent_commands.pop_front();
        state.recent_commands.push_back(envelope.command_id);
    }
    if (envelope.moved) {
        state.moved.push_back(envelope.id);
        if (state.moved.size() > moved_max) state.moved.erase(state.moved.begin());
    }
    // A record of a clock turned back applies to itself as well (R42).
    if (const auto* back = std::get_if<ClockTurnedBack>(&envelope.body)) state.clock = *back;
    if (envelope.now.local_date >= state.last_date) state.clock.reset();
    const Now now = counted_now(state, envelope.now);
    if (now == envelope.now) {
        std::visit(Fold{state, envelope}, envelope.body);
    } else {
        Envelope counted = envelope;
        counted.now = now;
        std::visit(Fold{state, counted, now.epoch_ms - envelope.now.epoch_ms}, counted.body);
    }
    state.last_date = std::max(state.last_date, now.local_date);
    state.last_ms = std::max(state.last_ms, now.epoch_ms);
}

void evolve_unreadable(State& state) {
    auto& screening = state.screening;
    screening.due = RescreenCause::damaged;
    // The unreadable record may have begun a round. The answers to that round are not enough, so a later one is needed.
    screening.due_after = std::max(screening.due_after, screening.round) + 1;
    // It may have been a bad answer, so no row of good sessions may include it (H6, H7).
    state.broken = state.last_date;
}

} // namespace heelwise
