#include "simulation/simulate_course.hpp"

#include "progress/session_day.hpp"
#include "rules/ladder.hpp"

namespace heelwise {

namespace {

const std::vector<Reason>* reasons_of(const Event& event) {
    if (const auto* e = std::get_if<PlanDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<RedDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<RestEnded>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<ScreeningRequired>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<ScreeningDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<AssessmentDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<AssessmentRequired>(&event)) return &e->reasons;
    return nullptr;
}

bool is_easing(PlanCause cause) {
    switch (cause) {
    case PlanCause::gap:
    case PlanCause::rising:
    case PlanCause::silence:
    case PlanCause::flare:
    case PlanCause::own:
    case PlanCause::caution:
    case PlanCause::calm_down: return true;
    case PlanCause::assessment:
    case PlanCause::red:
    case PlanCause::two_reds:
    case PlanCause::offer:
    case PlanCause::corrected:
    case PlanCause::asked:
    case PlanCause::programme:
    case PlanCause::programme_undone:
    case PlanCause::site:
    case PlanCause::step:
    case PlanCause::caution_cleared:
    case PlanCause::maintenance_ended: return false;
    }
    return false;
}

} // namespace

// H6, H7: within build up nothing may rise while the last session is red or unknown. Another exercise on request is no rise (R24).
void CourseRecorder::note_rise(const PlanDecided& decided, const State& state, const Programme& programme) {
    const bool is_within = plan_ && plan_->stage == Stage::build_up && decided.plan.stage == Stage::build_up;
    if (!is_within || decided.cause == PlanCause::asked || !is_lower(*plan_, decided.plan, programme)) return;
    const auto last = last_that_bars_a_rise(state, programme, state.last_date);
    // After a gap a new assessment finds its own place (R14, R41).
    const bool is_old = decided.cause == PlanCause::assessment && last &&
                        days_between(last->date, state.last_date) >= programme.parameters.after_red.many_reds_days;
    if (last && !is_old) ++course_.rises_after_bad;
}

void CourseRecorder::note(const Event& event, const State& state, const Programme& programme) {
    if (const std::vector<Reason>* reasons = reasons_of(event)) {
        for (const Reason& reason : *reasons) count(reason.rule);
    }
    if (std::holds_alternative<ClockTurnedBack>(event)) count("R42");
    if (std::holds_alternative<FlareSubmitted>(event)) ++course_.flares;
    if (std::holds_alternative<PauseBegun>(event)) count("R43");
    if (std::holds_alternative<RedDecided>(event)) {
        ++course_.reds;
        ++course_.eases;
    }
    if (const auto* decided = std::get_if<PlanDecided>(&event)) {
        if (is_easing(decided->cause)) ++course_.eases;
        if (decided->cause == PlanCause::step) ++course_.advances;
        note_rise(*decided, state, programme);
        plan_ = decided->plan;
    }
    if (const auto* found = std::get_if<AssessmentDecided>(&event)) {
        if (found->baseline.sides == Sides::both) count("R16");
    }
}

void CourseRecorder::note_day(std::int64_t day, const State& state) {
    if (!state.plan.plan) return;
    const auto phase = static_cast<std::size_t>(state.plan.plan->phase);
    ++course_.days_in[phase];
    if (!course_.reached[phase]) course_.reached[phase] = day;
    if (state.plan.plan->maintenance && !course_.maintained) course_.maintained = day;
}

} // namespace heelwise
