// The commands of a session: asked before, started, stamped, ended by the person (R62), rated, or logged for a past day.
#include "decisions/decide.hpp"
#include "decisions/preconditions.hpp"
#include "progress/calendar.hpp"
#include "progress/next_plan.hpp"
#include "progress/session_day.hpp"
#include "progress/session_pain.hpp"

#include <algorithm>

namespace heelwise {

namespace {

const HeldSession* session_named(const State& state, const std::string& session) {
    for (const HeldSession& held : state.diary.sessions) {
        if (held.session == session && !held.deleted) return &held;
    }
    return nullptr;
}

Fault unknown_session() { return Fault{Code::session_unknown, "/body/session", {}}; }

// Only of an exercise of this session and a side that is sore (R16).
std::optional<Fault> bar_to_pain(const Stamp& stamp, const HeldSession& held) {
    const std::string path = "/body/stamp";
    if (!stamp.item) return Fault{Code::missing_field, path + "/item", {}};
    if (!stamp.side) return Fault{Code::missing_field, path + "/side", {}};
    if (!stamp.pain) return Fault{Code::missing_field, path + "/pain", {}};
    const auto exercises = static_cast<std::int64_t>(held.plan.exercises.size());
    if (*stamp.item >= exercises) {
        return Fault{Code::out_of_range, path + "/item", {{"min", std::int64_t{0}}, {"max", exercises - 1}}};
    }
    if (!includes(held.sides, *stamp.side)) return Fault{Code::question_not_asked, path + "/side", {}};
    return std::nullopt;
}

bool stands(const Plan& plan, const Programme& programme) {
    return std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& one) {
        const Exercise* exercise = programme.exercise(one.exercise);
        return exercise == nullptr || exercise->support != Support::none;
    });
}

} // namespace

Decided decide_session(const Ground& ground, const StartSession& command) {
    const State& state = ground.state;
    if (auto bar = bar_to_start(state, ground.programme, ground.now)) return *bar;
    const Sides sides = began_of(state).sides;
    if (auto bar = bar_to_sides(command.pain, sides, "pain")) return *bar;
    const auto pain = worst(command.pain, sides);
    // Unknown is never safe: each sore side is asked before it is loaded.
    if (!pain) return Fault{Code::missing_field, "/body/pain", {}};
    if (*pain >= ground.programme.numbers.response.rest_today_pain) {
        return std::vector<Event>{PainBeforeTold{ground.now.local_date, command.pain}};
    }
    // A merged log can hold a plan with step work and, after it, the answer that bars step work (H4).
    const Plan plan = plan_moved_to_floor(state, ground.programme).value_or(*state.plan.plan);
    if (stands(plan, ground.programme) && !command.support_seen) {
        return Fault{Code::missing_field, "/body/support_seen", {}}; // H17
    }
    SessionStarted started;
    started.session = ground.command_id;
    started.date = session_date(ground.now, ground.programme.numbers.response);
    started.sides = sides;
    started.before = command.pain;
    started.baseline = baseline_now(state, ground.programme, started.date);
    started.plan = plan;
    started.plan_decision = state.plan.decision;
    return std::vector<Event>{started};
}

Decided decide_session(const Ground& ground, const StampSession& command) {
    const HeldSession* held = session_named(ground.state, command.session);
    if (held == nullptr) return unknown_session();
    if (!held->running) return Fault{Code::session_over, "/body/session", {}};
    if (held->stamps.size() >= stamps_max) {
        return Fault{Code::out_of_range,
                     "/body/stamp",
                     {{"min", std::int64_t{0}}, {"max", static_cast<std::int64_t>(stamps_max)}}};
    }
    if (command.stamp.kind == StampKind::pain) {
        if (auto bar = bar_to_pain(command.stamp, *held)) return *bar;
    }
    return std::vector<Event>{SessionStamped{command.session, command.stamp}};
}

Decided decide_session(const Ground& ground, const EndSession& command) {
    const HeldSession* held = session_named(ground.state, command.session);
    if (held == nullptr) return unknown_session();
    if (!held->running) return Fault{Code::session_over, "/body/session", {}};
    const SidePain during = pain_told(*held, ground.programme.numbers.response);
    return std::vector<Event>{SessionEnded{command.session, command.how, command.complete, during}};
}

Decided decide_session(const Ground& ground, const RateSession& command) {
    const HeldSession* held = session_named(ground.state, command.session);
    if (held == nullptr || held->how == SessionEnd::discarded) return unknown_session();
    if (held->running) return Fault{Code::session_running, "/body/session", {}};
    if (auto bar = bar_to_sides(command.rating.during, held->sides, "during")) return *bar;
    if (auto bar = bar_to_sides(command.rating.after, held->sides, "after")) return *bar;
    if (held->rated && held->rating == command.rating) return std::vector<Event>{};
    return std::vector<Event>{SessionRated{command.session, command.rating}};
}

Decided decide_session(const Ground& ground, const LogSession& command) {
    const State& state = ground.state;
    if (auto bar = bar_to_date(command.date, ground.now.local_date)) return *bar;
    if (!state.plan.plan || state.plan.plan->exercises.empty()) return Fault{Code::no_plan, "", {}};
    const Sides sides = began_of(state).sides;
    if (auto bar = bar_to_sides(command.rating.during, sides, "during")) return *bar;
    if (auto bar = bar_to_sides(command.rating.after, sides, "after")) return *bar;
    SessionLogged logged;
    logged.session = ground.command_id;
    logged.date = command.date;
    logged.sides = sides;
    logged.baseline = baseline_now(state, ground.programme, command.date);
    logged.plan = *state.plan.plan;
    logged.plan_decision = state.plan.decision;
    logged.complete = command.complete;
    logged.rating = command.rating;
    return std::vector<Event>{logged};
}

} // namespace heelwise
