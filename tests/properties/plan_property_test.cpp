// Whole lives under any released document: what must hold of every plan, session and offer (H1-H7).
#include "offers/offer_context.hpp"
#include "progress/calendar.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"
#include "stories/patient_life.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <rapidcheck.h>

namespace heelwise::plan_property_test {
using namespace heelwise::test;

namespace {

// H6: only a plan that the person agreed to, asked for, corrected, or got from new answers or a clearance may be higher.
bool may_rise(PlanCause cause) {
    return cause == PlanCause::offer || cause == PlanCause::assessment || cause == PlanCause::corrected ||
           cause == PlanCause::asked || cause == PlanCause::caution_cleared;
}

struct Set {
    Plan plan;
    PlanCause cause{};
};

// Returns the plans that the last command set, in order.
std::vector<Set> set_by(const Patient& patient) {
    std::vector<Set> all;
    for (std::size_t i = patient.fresh; i < patient.log.size(); ++i) {
        const Event& event = patient.log[i].body;
        if (const auto* red = std::get_if<RedDecided>(&event)) all.push_back({red->plan, red->cause});
        if (const auto* plan = std::get_if<PlanDecided>(&event)) all.push_back({plan->plan, plan->cause});
    }
    return all;
}

bool is_floor_only(const State& state) { return permitted_of(state).floor_only; }

bool steps(const Plan& plan, const Programme& programme) {
    return std::any_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& one) {
        const Exercise* exercise = programme.exercise(one.exercise);
        return exercise == nullptr || exercise->surface == Surface::step;
    });
}

// Every dose is the one that the document gives for its rung. Documents are released only within their bounds.
bool is_dosed(const Plan& plan, const Programme& programme) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr) return plan.exercises.empty();
    return std::all_of(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& one) {
        const PhaseExercise* ladder = ladder_of(*phase, programme, one.exercise);
        return ladder != nullptr && one.rung >= 0 && one.rung < static_cast<std::int64_t>(ladder->rungs.size()) &&
               ladder->rungs[static_cast<std::size_t>(one.rung)] == one.dose;
    });
}

const PlanExercise* stored(const Plan& plan, const std::string& exercise) {
    const auto found = std::find_if(plan.exercises.begin(), plan.exercises.end(), [&](const PlanExercise& one) {
        return one.exercise == exercise;
    });
    return found == plan.exercises.end() ? nullptr : &*found;
}

// R24: within a phase no exercise goes up by more than one rung. Where exercises are done together, one step moves all of them.
bool is_one_rung(const Plan& from, const Plan& to) {
    if (from.phase != to.phase) return true;
    return std::all_of(to.exercises.begin(), to.exercises.end(), [&](const PlanExercise& one) {
        const PlanExercise* was = stored(from, one.exercise);
        return was == nullptr || one.rung <= was->rung + 1;
    });
}

} // namespace

TEST_CASE("no plan rises except by an accepted offer, a questionnaire, a request or a correction",
          "[property][R32][R33][H6]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 45), [&] {
            std::optional<Plan> plan = patient.before.plan.plan;
            for (const Set& set : set_by(patient)) {
                if (plan && !may_rise(set.cause)) RC_ASSERT(!is_lower(*plan, set.plan, patient.programme));
                plan = set.plan;
            }
            RC_ASSERT(patient.state.plan.plan == plan);
        });
    }));
}

TEST_CASE("no dose rises after a red or an unknown response", "[property][R31][R34][H6][H7]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 45), [&] {
            const State& before = patient.before;
            if (!before.plan.plan || before.plan.plan->stage != Stage::build_up) return;
            const auto days = session_days(before, patient.programme);
            const bool is_known = !days.empty() && days.back().response.response != ResponseClass::unknown;
            const bool is_red = !days.empty() && days.back().response.response == ResponseClass::red;
            for (const Set& set : set_by(patient)) {
                if (set.cause != PlanCause::offer && set.cause != PlanCause::asked) continue;
                if (!is_lower(*before.plan.plan, set.plan, patient.programme)) continue;
                RC_ASSERT(!is_red);
                // A request may return to an exercise done before. An offer needs a known response.
                if (set.cause == PlanCause::offer) RC_ASSERT(is_known);
            }
        });
    }));
}

TEST_CASE("an accepted offer goes up one rung, one exercise or one phase, and every dose is that of the document",
          "[property][R24][R33][H6]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 45), [&] {
            const auto& plan = patient.before.plan.plan;
            for (const Set& set : set_by(patient)) {
                RC_ASSERT(is_dosed(set.plan, patient.programme));
                const bool is_taken = set.cause == PlanCause::offer && plan && plan->stage == Stage::build_up;
                if (!is_taken) continue;
                RC_ASSERT(set.plan.phase <= plan->phase + 1);
                RC_ASSERT(is_one_rung(*plan, set.plan));
            }
        });
    }));
}

TEST_CASE("an insertional or unsure side has no step work in any plan, session, offer or choice",
          "[property][R15][H4]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 45), [&] {
            const State& state = patient.state;
            for (std::size_t i = patient.fresh; i < patient.log.size(); ++i) {
                const auto* started = std::get_if<SessionStarted>(&patient.log[i].body);
                if (started != nullptr && is_floor_only(state)) RC_ASSERT(!steps(started->plan, patient.programme));
            }
            if (!is_floor_only(state)) return;
            if (state.plan.plan) RC_ASSERT(!steps(*state.plan.plan, patient.programme));
            const auto offer = offer_now(state, patient.programme, patient.now);
            for (const PlanOption& option : offer ? offer->to.options : std::vector<PlanOption>{}) {
                RC_ASSERT(!steps(option.plan, patient.programme));
            }
            const auto offer_context = gather_offer_context(state, patient.programme, patient.now);
            if (!offer_context || offer_context->plan().exercises.empty()) return;
            for (const Choice& choice : choices_now(*offer_context)) {
                if (choice.to) RC_ASSERT(!steps(*choice.to, patient.programme));
            }
        });
    }));
}

TEST_CASE("once a reported site must stay on the floor, the next command leaves no step work in any plan",
          "[property][R15][H4]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        for (int day = 0; day < 3 && !patient.state.plan.plan; ++day) live_well(patient);
        RC_PRE(patient.state.plan.plan.has_value() && patient.state.assessment.decided.has_value());
        const Permitted with_all{false, {Equipment::step, Equipment::weight, Equipment::machine, Equipment::rope}};
        const auto& phases = patient.programme.phases;
        const Phase& phase = phases[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(phases.size())))];
        PlanDecided placed;
        placed.cause = PlanCause::offer;
        placed.plan = plan_entering(patient.programme, Stage::build_up, phase.number, with_all);
        patient.merge(placed);
        AssessmentDecided told = *patient.state.assessment.decided;
        told.round += 1;
        told.floor_only = true;
        patient.merge(told);
        RC_CLASSIFY(steps(placed.plan, patient.programme), "step work in the plan");
        live(patient, between(1, 12), [&] {
            if (!is_floor_only(patient.state) || !patient.state.plan.plan) return;
            for (std::size_t i = patient.fresh; i < patient.log.size(); ++i) {
                const auto* started = std::get_if<SessionStarted>(&patient.log[i].body);
                if (started != nullptr) RC_ASSERT(!steps(started->plan, patient.followed()));
            }
            const bool is_accepted = patient.log.size() > patient.fresh;
            if (is_accepted) RC_ASSERT(!steps(*patient.state.plan.plan, patient.followed()));
        });
    }));
}

TEST_CASE("no session runs while a hit is open", "[property][R1][R2][R3][R4][R5][R6][H1][H2][H3]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        for (int day = 0; day < 3 && !patient.state.plan.plan; ++day) live_well(patient);
        RC_PRE(patient.state.plan.plan.has_value());
        json::object pain;
        for (const Side side : {Side::left, Side::right}) {
            if (includes(baseline_of_assessment(patient.state).sides, side)) pain[name_of(side)] = 0;
        }
        patient.on(CivilDate{patient.now.local_date.days + 3});
        patient.send({{"kind", "start_session"}, {"pain", pain}, {"support_seen", true}});
        bool ran = false;
        live(patient, between(5, 30), [&] {
            const bool runs = running_session(patient.state) != nullptr;
            ran = ran || runs;
            RC_ASSERT(!(runs && has_open_stop(patient.state.screening)));
        });
        RC_CLASSIFY(ran, "a session runs");
    }));
}

TEST_CASE("no session starts unless the screen is clear, no assessment is due, no rest is on and no session runs",
          "[property][R32][H6][H7][H9]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 45), [&] {
            for (std::size_t i = patient.fresh; i < patient.log.size(); ++i) {
                if (!std::holds_alternative<SessionStarted>(patient.log[i].body)) continue;
                RC_ASSERT(status_of(patient.before.screening) == ScreeningStatus::clear);
                RC_ASSERT(!owes_assessment(patient.before));
                RC_ASSERT(!patient.before.plan.rest.has_value());
                RC_ASSERT(running_session(patient.before) == nullptr);
                RC_ASSERT(patient.before.plan.plan.has_value());
            }
        });
    }));
}

TEST_CASE("no plan lies in a phase that an open caution closes, unless a session runs", "[property][R7][R8][R9][R46]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        bool was_closed = false;
        live(patient, between(5, 45), [&] {
            const auto last_open = last_open_phase(patient.state.screening, patient.programme.parameters.screening);
            const auto& plan = patient.state.plan.plan;
            if (!last_open || !plan || running_session(patient.state) != nullptr || patient.state.read_only) return;
            was_closed = true;
            RC_ASSERT(!is_closed(*plan, patient.programme, last_open));
        });
        RC_CLASSIFY(was_closed, "a caution was open");
    }));
}

TEST_CASE("with an open stop or a missing answer nothing is offered and no session can start",
          "[property][H1][H2][H3][H5][H7]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 45), [&] {
            if (status_of(patient.state.screening) == ScreeningStatus::clear) return;
            RC_ASSERT(!offer_now(patient.state, patient.programme, patient.now).has_value());
            RC_ASSERT(!gather_offer_context(patient.state, patient.programme, patient.now).has_value());
            RC_ASSERT(why_session_cannot_start(patient.state, patient.programme, patient.now).has_value());
        });
        RC_CLASSIFY(has_open_stop(patient.state.screening), "ends with an open stop");
    }));
}

} // namespace heelwise::plan_property_test
