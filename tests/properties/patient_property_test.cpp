// Whole lives of patients under any released document: what must hold of the log and the view, and that there is a way
// on.
#include "progress/calendar.hpp"
#include "progress/session_day.hpp"
#include "state/screening_status.hpp"
#include "stories/patient_life.hpp"
#include "support/catch.hpp"
#include "views/view.hpp"

#include <algorithm>
#include <rapidcheck.h>
#include <set>

namespace heelwise::patient_property_test {
using namespace heelwise::test;

namespace {

bool is_child(const Patient& patient) {
    const auto& hit = patient.state.screening.hits[index_of(Sign::under_age)];
    return hit && hit->open;
}

bool has_view(const Patient& patient) {
    return !view(patient.state, patient.programme, patient.now).at("next_screen").as_string().empty();
}

// Whether the past is unchanged after `now` moved on without any answer.
bool keeps(const State& before, const State& after) {
    return before.diary == after.diary && before.assessment.decided == after.assessment.decided &&
           before.plan.reds.size() <= after.plan.reds.size() &&
           before.plan.periods.size() <= after.plan.periods.size() && before.screening.hits == after.screening.hits;
}

} // namespace

TEST_CASE("the fold of the whole log equals the state after each command, and there is always a view",
          "[property][fold][H8]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        // A view takes much longer than a command, so only every sixth is checked.
        int looked = 0;
        live(patient, between(5, 50), [&] {
            if (++looked % 6 == 0) RC_ASSERT(has_view(patient));
        });
        RC_ASSERT(has_view(patient));
        RC_CLASSIFY(patient.state.diary.sessions.size() > 2U, "sessions");
        RC_CLASSIFY(!patient.state.plan.reds.empty(), "reds");
        RC_CLASSIFY(patient.state.plan.plan && patient.state.plan.plan->phase > 1, "beyond phase 1");
        RC_ASSERT(dumped(patient.lines()) == write_json(dump_state(patient.state)));
    }));
}

TEST_CASE("the histories of two devices, with their corrections, fold alike in any order and can go on",
          "[property][fold][H8]") {
    CHECK(rc::check([] {
        const Programme& document = any_released();
        Patient one(document);
        live(one, between(5, 25), [] {});
        // The second device began with a copy, and both went on.
        Patient other(document, "dev-b");
        other.state = one.state;
        other.now = one.now;
        const std::size_t shared = one.log.size();
        live(one, between(5, 20), [] {});
        live(other, between(5, 20), [] {});
        std::vector<std::string> lines = one.lines();
        const std::vector<std::string> others = other.lines();
        lines.insert(lines.end(), others.begin(), others.end());
        const std::string expected = dumped(lines);
        std::rotate(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(shared), lines.end());
        RC_ASSERT(dumped(lines) == expected);

        Patient merged(document, "dev-c");
        const std::vector<std::string_view> views(lines.begin(), lines.end());
        merged.state = fold_log(order_log(views));
        merged.on(std::max(one.now.local_date, other.now.local_date));
        live(merged, 10, [&] {
            RC_ASSERT(!view(merged.state, document, merged.now).at("next_screen").as_string().empty());
        });
    }));
}

TEST_CASE("every refusal has a known code", "[property][H8]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 40), [] {});
        std::set<std::string> known{""};
        for (const Code code : all_codes()) known.emplace(code_name(code));
        for (int i = 0; i < 20; ++i) RC_ASSERT(known.count(patient.send(any_command(patient))) == 1U);
    }));
}

TEST_CASE("a later date erases no history, and corrections rewrite no past decision", "[property][R60][H14]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 60), [&] {
            // Decisions of the past are never rewritten, so every earlier period is still there.
            const auto& was = patient.before.plan.periods;
            const auto& is = patient.state.plan.periods;
            const bool is_bounded = is.size() == periods_max;
            RC_ASSERT(is_bounded || (was.size() <= is.size() && std::equal(was.begin(), was.end(), is.begin())));
        });
        patient.on(CivilDate{std::max(patient.now.local_date, patient.state.last_date).days +
                             static_cast<std::int32_t>(between(1, 400))});
        const std::size_t records = patient.log.size();
        RC_ASSERT(patient.send({{"kind", "open_day"}}).empty());
        RC_ASSERT(patient.log.size() >= records);
        RC_ASSERT(keeps(patient.before, patient.state));
    }));
}

TEST_CASE("nobody is stuck: someone who does well has a session within 21 days", "[property][R13][H22]") {
    CHECK(rc::check([] {
        Patient patient(any_released());
        live(patient, between(5, 50), [] {});
        RC_ASSERT(trains_within(patient, 21).value_or(true));
    }));
}

TEST_CASE("nobody is stuck: someone who does well moves on within 60 days", "[property][R13][R34][R35][H22]") {
    CHECK(rc::check([] {
        Patient patient(default_programme());
        live(patient, between(5, 50), [] {});
        CivilDate date = std::max(patient.state.last_date, patient.now.local_date);
        bool advanced = false;
        for (int day = 1; day <= 60 && !advanced; ++day) {
            date.days += 1;
            patient.on(date);
            advanced = live_well(patient).advanced;
            if (is_child(patient)) return;
        }
        RC_ASSERT(advanced);
    }));
}

} // namespace heelwise::patient_property_test
