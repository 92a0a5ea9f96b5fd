// The commands of a session: start, stamps, the end (R62), the rating, and a session that is logged afterwards.
#include "decisions/consequences.hpp"
#include "decisions/decide.hpp"
#include "decisions/preconditions.hpp"
#include "offers/waiting_step.hpp"
#include "progress/calendar.hpp"
#include "progress/next_plan.hpp"
#include "progress/session_day.hpp"
#include "progress/session_pain.hpp"

#include <algorithm>

namespace heelwise {

namespace {

const StoredSession* session_named(const State& state, const std::string& session) {
    for (const StoredSession& stored : state.diary.sessions) {
        if (stored.session == session && !stored.deleted) return &stored;
    }
    return nullptr;
}

Fault unknown_session() { return Fault{Code::session_unknown, "/body/session", {}}; }

// Accepts pain only for an exercise of this session and for a sore side (R16).
std::optional<Fault> fault_of_pain(const Stamp& stamp, const StoredSession& stored) {
    const std::string path = "/body/stamp";
    if (!stamp.item) return Fault{Code::missing_field, path + "/item", {}};
    if (!stamp.side) return Fault{Code::missing_field, path + "/side", {}};
    if (!stamp.pain) return Fault{Code::missing_field, path + "/pain", {}};
    const auto exercises = static_cast<std::int64_t>(stored.plan.exercises.size());
    if (*stamp.item >= exercises) {
        return Fault{Code::out_of_range, path + "/item", {{"min", std::int64_t{0}}, {"max", exercises - 1}}};
    }
    if (!includes(stored.sides, *stamp.side)) return Fault{Code::question_not_asked, path + "/side", {}};
    return std::nullopt;
}

bool stands(const Plan& plan, const Programme& programme) {
    return std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& one) {
        const Exercise* exercise = programme.exercise(one.exercise);
        return exercise == nullptr || exercise->support != Support::none;
    });
}

} // namespace

Decided decide_session(const DecisionContext& context, const StartSession& command) {
    const State& state = context.state;
    if (auto barrier = why_session_cannot_start(state, context.programme, context.now)) return *barrier;
    const Sides sides = baseline_of_assessment(state).sides;
    if (auto barrier = fault_of_sides(command.pain, sides, "pain")) return *barrier;
    const auto pain = worst(command.pain, sides);
    // Unknown is never safe, so pain is required for each sore side.
    if (!pain) return Fault{Code::missing_field, "/body/pain", {}};
    if (*pain >= context.programme.parameters.response.rest_today_pain) {
        return std::vector<Event>{PainBeforeSubmitted{context.now.local_date, command.pain}};
    }
    const auto step = step_that_begins(state, context.programme, context.now);
    const Plan next = step.value_or(*state.plan.plan);
    // In a merged log, an answer that bars step work can come after a plan with step work (H4).
    const Plan plan = plan_moved_to_floor(next, state, context.programme).value_or(next);
    if (stands(plan, context.programme) && !command.support_seen) {
        return Fault{Code::missing_field, "/body/support_seen", {}}; // H17
    }
    SessionStarted started;
    started.session = context.command_id;
    started.date = session_date(context.now, context.programme.parameters.response);
    started.sides = sides;
    started.before = command.pain;
    started.baseline = baseline_now(state, context.programme, started.date);
    started.plan = plan;
    if (!step) {
        started.plan_decision = state.plan.decision;
        return std::vector<Event>{started};
    }
    // R34: the step begins with this session. Its decision gets an id when it is written (decide.cpp).
    return std::vector<Event>{PlanDecided{PlanCause::step, plan, state.plan.waiting->agreed.reasons, {}}, started};
}

Decided decide_session(const DecisionContext& context, const StampSession& command) {
    const StoredSession* stored = session_named(context.state, command.session);
    if (stored == nullptr) return unknown_session();
    if (!stored->running) return Fault{Code::session_over, "/body/session", {}};
    if (stored->stamps.size() >= stamps_max) {
        return Fault{Code::out_of_range,
                     "/body/stamp",
                     {{"min", std::int64_t{0}}, {"max", static_cast<std::int64_t>(stamps_max)}}};
    }
    if (command.stamp.kind == StampKind::pain) {
        if (auto barrier = fault_of_pain(command.stamp, *stored)) return *barrier;
    }
    return std::vector<Event>{SessionStamped{command.session, command.stamp}};
}

Decided decide_session(const DecisionContext& context, const EndSession& command) {
    const StoredSession* stored = session_named(context.state, command.session);
    if (stored == nullptr) return unknown_session();
    if (!stored->running) return Fault{Code::session_over, "/body/session", {}};
    return session_end_events(*stored, command.how, command.complete, context.programme.parameters.response);
}

Decided decide_session(const DecisionContext& context, const SubmitRating& command) {
    const StoredSession* stored = session_named(context.state, command.session);
    if (stored == nullptr || stored->how == SessionEnd::discarded) return unknown_session();
    if (stored->running) return Fault{Code::session_running, "/body/session", {}};
    if (auto barrier = fault_of_sides(command.rating.during, stored->sides, "during")) return *barrier;
    if (auto barrier = fault_of_sides(command.rating.after, stored->sides, "after")) return *barrier;
    if (stored->rated && stored->rating == command.rating) return std::vector<Event>{};
    return std::vector<Event>{RatingSubmitted{command.session, command.rating}};
}

Decided decide_session(const DecisionContext& context, const SubmitSession& command) {
    const State& state = context.state;
    if (auto barrier = fault_of_future_date(command.date, context.now.local_date)) return *barrier;
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return Fault{Code::no_plan, "", {}};
    const Sides sides = baseline_of_assessment(state).sides;
    if (auto barrier = fault_of_sides(command.rating.during, sides, "during")) return *barrier;
    if (auto barrier = fault_of_sides(command.rating.after, sides, "after")) return *barrier;
    SessionSubmitted logged;
    logged.session = context.command_id;
    logged.date = command.date;
    logged.sides = sides;
    logged.baseline = baseline_now(state, context.programme, command.date);
    // R34, H22: a step also begins with a session of today that is logged afterwards, if it was due.
    const bool is_due_today =
        command.date == context.now.local_date && !why_session_cannot_start(state, context.programme, context.now);
    const auto step = is_due_today ? step_that_begins(state, context.programme, context.now) : std::optional<Plan>{};
    const Plan next = step.value_or(*state.plan.plan);
    logged.plan = plan_moved_to_floor(next, state, context.programme).value_or(next);
    if (!step) logged.plan_decision = state.plan.decision;
    logged.complete = command.complete;
    logged.rating = command.rating;
    if (!step) return std::vector<Event>{logged};
    return std::vector<Event>{PlanDecided{PlanCause::step, logged.plan, state.plan.waiting->agreed.reasons, {}},
                              logged};
}

} // namespace heelwise
