// Lives in which programmes are sent, followed and undone, at any moment and over any released document.
#include "progress/session_day.hpp"
#include "query.hpp"
#include "state/active_programme.hpp"
#include "state/screening_status.hpp"
#include "stories/patient_life.hpp"
#include "support/catch.hpp"
#include "views/view.hpp"

#include <rapidcheck.h>

namespace heelwise::programme_property_test {
using namespace heelwise::test;

namespace {

std::string said(const std::string& pointer, const std::string& value) { return "\"" + pointer + "\":" + value; }

// A few of the things that a physio can set, mostly within bounds.
std::string any_source(const Patient& patient) {
    const Programme& base = any_released();
    std::string set;
    const auto add = [&](const std::string& one) { set += (set.empty() ? "" : ",") + one; };
    if (!once_in(3)) add(said("/by", R"({"name":"Pat"})"));
    if (once_in(3)) add(said("/side", once_in(2) ? R"("left")" : R"("both")"));
    if (once_in(2)) {
        add(said("/issued", "\"" + write_date(days_after(patient.now.local_date, between(-20, 2))) + "\""));
        if (once_in(2)) {
            const std::string until = write_date(days_after(patient.now.local_date, between(-5, 30)));
            add(said("/hold", R"({"until":")" + until + "\"}"));
        }
        if (once_in(3)) {
            add(said("/expires", "\"" + write_date(days_after(patient.now.local_date, between(-2, 90))) + "\""));
        }
    }
    const auto phase = static_cast<std::size_t>(between(0, static_cast<std::int64_t>(base.phases.size())));
    const std::string path = "/phases/" + std::to_string(phase);
    if (once_in(2)) {
        const PhaseExercise& first = base.phases[phase].exercises.front();
        const std::int64_t rung = between(0, static_cast<std::int64_t>(first.rungs.size()));
        add(said("/start",
                 R"({"phase":)" + std::to_string(phase + 1) + R"(,"exercise":")" + first.exercise + R"(","rung":)" +
                     std::to_string(rung) + R"(,"regardless":)" + (phase < 2 && once_in(2) ? "true}" : "false}")));
    }
    if (once_in(3)) add(said(path + "/exercises/0/use", "false"));
    if (once_in(3)) add(said(path + "/ladders/0/top", std::to_string(between(0, 5))));
    if (once_in(3)) add(said(path + "/ladders/0/rungs/0/sets", std::to_string(between(1, 5))));
    if (once_in(3)) add(said("/parameters/response/red_pain", std::to_string(between(4, 7))));
    if (once_in(3)) add(said(path + "/frequency", once_in(2) ? R"("daily")" : R"("every_other_day")"));
    return R"({"format":1,"base":{"id":")" + base.id + R"(","version":)" + std::to_string(base.version) +
           R"(},"set":{)" + set + "}}";
}

// Returns whether the programme was followed.
bool send_any(Patient& patient) {
    const std::string text = any_source(patient);
    const auto preview =
        query(patient.state, patient.programme, "programme", json::object{{"text", text}}, patient.now);
    const bool is_barred = !preview || !preview->at("barred").is_null();
    const bool is_followed = patient.send({{"kind", "request_programme"}, {"text", text}}).empty();
    // The preview and the command agree.
    RC_ASSERT(is_followed != is_barred);
    return is_followed;
}

bool is_whole(const Patient& patient) {
    const Programme& programme = patient.followed();
    const auto& plan = patient.state.plan.plan;
    return !plan || is_of(*plan, programme);
}

std::int64_t holds_ms(const Plan& plan) {
    std::int64_t sum = 0;
    for (const PlanExercise& one : plan.exercises) sum = std::max(sum, one.dose.hold_ms);
    return sum;
}

} // namespace

TEST_CASE("whatever programmes are sent, the plan belongs to the one followed, and the log folds to the same state",
          "[property][R17][H8][H9]") {
    CHECK(rc::check([] {
        Patient patient(default_programme());
        int followed = 0;
        for (std::int64_t i = between(1, 4); i > 0; --i) {
            live(patient, between(2, 20), [&] { RC_ASSERT(is_whole(patient)); });
            const bool was_clear = status_of(patient.state.screening) == ScreeningStatus::clear;
            const auto calmed = patient.state.plan.plan && patient.state.plan.plan->stage == Stage::calm_down
                                    ? patient.state.plan.plan
                                    : std::nullopt;
            if (send_any(patient)) {
                ++followed;
                RC_ASSERT(was_clear);
                // H6: during calm down no programme makes a hold longer.
                const Plan* now = patient.state.plan.plan ? &*patient.state.plan.plan : nullptr;
                const bool is_held = calmed && now != nullptr && now->stage == Stage::calm_down &&
                                     patient.state.assessment.decided_date != patient.now.local_date;
                if (is_held) RC_ASSERT(holds_ms(*now) <= std::max<std::int64_t>(10'000, holds_ms(*calmed)));
            }
            if (once_in(2)) patient.send({{"kind", "request_programme_undo"}});
            RC_ASSERT(is_whole(patient));
            RC_ASSERT(!view(patient.state, patient.programme, patient.now).at("next_screen").as_string().empty());
        }
        RC_CLASSIFY(followed > 0, "followed");
        RC_CLASSIFY(followed > 1, "followed several");
        RC_ASSERT(dumped(patient.lines()) == write_json(dump_state(patient.state)));
    }));
}

TEST_CASE("no programme leaves anyone stuck: someone who does well has a session within 21 days",
          "[property][R17][H22]") {
    CHECK(rc::check([] {
        Patient patient(default_programme());
        for (std::int64_t i = between(1, 4); i > 0; --i) {
            live(patient, between(2, 25), [] {});
            send_any(patient);
        }
        RC_ASSERT(trains_within(patient, 21).value_or(true));
    }));
}

TEST_CASE("two devices that followed different programmes merge into one history that can go on",
          "[property][R17][fold][H8]") {
    CHECK(rc::check([] {
        Patient one(default_programme());
        live(one, between(5, 25), [] {});
        Patient other(default_programme(), "dev-b");
        other.state = one.state;
        other.now = one.now;
        for (Patient* each : {&one, &other}) {
            send_any(*each);
            live(*each, between(2, 15), [] {});
        }
        std::vector<std::string> lines = one.lines();
        const std::vector<std::string> others = other.lines();
        lines.insert(lines.end(), others.begin(), others.end());
        Patient merged(default_programme(), "dev-c");
        const std::vector<std::string_view> views(lines.begin(), lines.end());
        merged.state = fold_log(order_log(views));
        merged.on(std::max(one.now.local_date, other.now.local_date));
        RC_ASSERT(!view(merged.state, merged.programme, merged.now).at("next_screen").as_string().empty());
        live(merged, 10, [] {});
        RC_ASSERT(!view(merged.state, merged.programme, merged.now).at("next_screen").as_string().empty());
        RC_ASSERT(merged.state.read_only || is_whole(merged));
    }));
}

} // namespace heelwise::programme_property_test
