#include "decisions/adopt_programme.hpp"
#include "progress/next_plan.hpp"

#include "progress/session_day.hpp"
#include "state/active_programme.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

bool starts_alike(const std::optional<ProgrammeStart>& a, const std::optional<ProgrammeStart>& b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return a->phase == b->phase && a->exercise == b->exercise && a->rung == b->rung && a->regardless == b->regardless;
}

std::int64_t phase_reached(const State& state) {
    std::int64_t reached = state.plan.plan ? state.plan.plan->phase : 0;
    for (const auto& [phase, done] : state.plan.last) reached = std::max(reached, phase);
    return reached;
}

// H9, H10: returns why the programme cannot be followed now, or nullopt if it can.
std::optional<Fault> bar_to(const State& state, const FollowableProgramme& offered) {
    if (status_of(state.screening) != ScreeningStatus::clear) return Fault{Code::screening_not_clear, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    const Given& given = offered.programme.given;
    const auto& decided = state.assessment.decided;
    if (decided && !is_for(given, decided->baseline.sides)) {
        return Fault{
            Code::programme_other_side,
            "/set/~1side",
            {{"side", std::string(name_of(*given.side))}, {"yours", std::string(name_of(decided->baseline.sides))}}};
    }
    // An unsigned programme may start no later than the phase that the person has reached, or phase 2.
    const auto& start = offered.programme.start;
    const std::int64_t reached = std::max(own_start_phase_max, phase_reached(state));
    if (start && given.name.empty() && start->phase > reached) {
        return Fault{Code::programme_above_reach, "/set/~1start", {{"phase", start->phase}, {"reached", reached}}};
    }
    return std::nullopt;
}

// Returns the current plan with the doses of the offered programme, which has the same base document. No dose rises
// during calm down or rest (H6).
Plan carried(const State& state, const Programme& programme, CivilDate today) {
    const Plan& plan = *state.plan.plan;
    if (plan.exercises.empty()) return plan;
    const bool no_harder = plan.stage == Stage::calm_down || state.plan.rest.has_value();
    Plan to = carried_over(plan, programme, permitted_of(state), no_harder);
    return with_frequency(std::move(to), programme, irritability_of(state, programme, today));
}

std::optional<Placement> placed_today(const State& state, const Programme& programme, CivilDate today) {
    const AssessmentState& assessment = state.assessment;
    const bool is_owed = owes_assessment(state);
    if (assessment.decided_date != today || status_of(assessment, is_owed) != AssessmentStatus::done)
        return std::nullopt;
    return place_on_ladder(answers_now(assessment, is_owed), programme);
}

} // namespace

Result<Following>
following(const State& state, const Programme& standard, const FollowableProgramme& offered, const Now& now) {
    const Programme& programme = active_programme(state, standard);
    if (auto barrier = bar_to(state, offered)) return *barrier;
    const Programme& to = offered.programme;
    const std::string stored = state.programme.followed ? state.programme.followed->source : std::string();
    if (source_to_keep(offered, standard) == stored) return Fault{Code::programme_same, "", {}};
    Following follows;
    follows.anew = to.id != programme.id || to.version != programme.version;
    follows.reasons = {Reason{"R17", {{"programme", to.title}}}};
    if (!state.plan.plan) return follows;
    const bool restarts = to.start && (follows.anew || !starts_alike(to.start, programme.start));
    if (!follows.anew && !restarts) {
        Plan plan = carried(state, to, now.local_date);
        if (!(plan == *state.plan.plan)) follows.plan = std::move(plan);
        return follows;
    }
    if (auto placement = placed_today(state, to, now.local_date)) {
        follows.plan = std::move(placement->plan);
        follows.reasons = std::move(placement->reasons);
        return follows;
    }
    // Until the questions are answered, the plan is the lowest one of the document, and no session can start.
    follows.asks = true;
    follows.plan = plan_entering(to, state.plan.plan->stage, 1, permitted_of(state));
    return follows;
}

std::string source_to_keep(const FollowableProgramme& offered, const Programme& standard) {
    const ProgrammeSource& source = offered.source;
    const bool is_standard = source.id == standard.id && source.version == standard.version && source.released;
    return is_standard && source.set.empty() ? std::string() : offered.text();
}

Result<Following> undoing(const State& state, const Programme& standard) {
    const auto& before = state.programme.before;
    const auto& followed = state.programme.followed;
    const Fault none{Code::nothing_to_undo, "", {}};
    if (!before || !followed || running_session(state) != nullptr) return none;
    const auto is_later = [&](const StoredSession& session) {
        return counts(session) && session.started_ms >= followed->since_ms;
    };
    if (std::any_of(state.diary.sessions.begin(), state.diary.sessions.end(), is_later)) return none;
    const bool is_its_own = state.plan.decision == before->decision || state.plan.cause == PlanCause::programme ||
                            state.plan.cause == PlanCause::assessment;
    if (!is_its_own) return none;
    const bool had_own = before->followed && before->followed->programme;
    const Programme& back = had_own ? *before->followed->programme : standard;
    Following undone;
    undone.anew = followed->id != back.id || followed->version != back.version;
    undone.reasons = {Reason{"R17", {{"programme", back.title}}}};
    if (!state.plan.plan) return undone;
    // Answers given since the change decide the plan, whatever they lead to (H6, H7).
    const bool is_answered = state.assessment.decided_round != before->assessment.decided_round;
    if (is_answered || !before->plan) {
        Placement placement = place_on_ladder(answers_now(state.assessment, owes_assessment(state)), back);
        undone.plan = std::move(placement.plan);
        undone.reasons = std::move(placement.reasons);
    } else if (!(*before->plan == *state.plan.plan)) {
        undone.plan = before->plan;
    }
    return undone;
}

} // namespace heelwise
