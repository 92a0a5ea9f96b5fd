// The built-in programme "Six phases, adapted", compared with the tables of the clinical model by hand. Also how a
// document is read.
#include "programme/timeline.hpp"
#include "rules/ladder.hpp"
#include "support/catch.hpp"
#include "support/document_edit.hpp"

namespace heelwise::programme_test {

namespace {

const PhaseExercise& ladder_of(std::int64_t phase, std::string_view exercise) {
    const Phase* found = default_programme().phase(phase);
    REQUIRE(found != nullptr);
    const PhaseExercise* one = found->find(exercise);
    REQUIRE(one != nullptr);
    return *one;
}

std::vector<std::string> exercises_of(std::int64_t phase) {
    std::vector<std::string> ids;
    for (const PhaseExercise& one : default_programme().phase(phase)->exercises) ids.push_back(one.exercise);
    return ids;
}

using Names = std::vector<std::string>;

// "10x4": seconds held x holds.
Names holds_of(const PhaseExercise& one) {
    Names out;
    for (const Dose& dose : one.rungs)
        out.push_back(std::to_string(dose.hold_ms / 1000) + "x" + std::to_string(dose.sets));
    return out;
}

Names sets_and_reps_of(const PhaseExercise& one) {
    Names out;
    for (const Dose& dose : one.rungs) out.push_back(std::to_string(dose.sets) + "x" + std::to_string(dose.reps));
    return out;
}

std::vector<std::int64_t> each(const PhaseExercise& one, std::int64_t Dose::* member) {
    std::vector<std::int64_t> out;
    for (const Dose& dose : one.rungs) out.push_back(dose.*member);
    return out;
}

using Integers = std::vector<std::int64_t>;

} // namespace

TEST_CASE("phase 1 has holds from 10x4 to 45x5, and longer ones on request", "[programme][L1][R20][F20]") {
    CHECK(exercises_of(1) == Names{"seated_hold", "standing_hold_half", "seated_hold_weight", "standing_hold_one_leg"});
    CHECK(ladder_of(1, "seated_hold").gate == 4); // 30x4
    CHECK_FALSE(ladder_of(1, "standing_hold_half").gate);
    for (const char* exercise : {"seated_hold", "standing_hold_half"}) {
        const PhaseExercise& one = ladder_of(1, exercise);
        CHECK(holds_of(one) ==
              Names{"10x4", "15x4", "20x4", "25x4", "30x4", "40x4", "45x4", "45x5", "50x5", "55x5", "60x5"});
        CHECK(one.top == 7);
        CHECK(one.rungs.front().rest_ms >= 60'000);
        CHECK(one.rungs.front().rest_ms <= 120'000);
    }
    CHECK(default_programme().phase(1)->frequency == Frequency::daily);
}

TEST_CASE("phase 1 has one leg or a weight on request, with at most 5 holds of 45 s", "[programme][L1][R22]") {
    const PhaseExercise& leg = ladder_of(1, "standing_hold_one_leg");
    CHECK(holds_of(leg) == Names{"10x4", "15x4", "20x4", "25x4", "30x4", "40x4", "45x4", "45x5"});
    CHECK(leg.top == 7);
    const PhaseExercise& weight = ladder_of(1, "seated_hold_weight");
    CHECK(holds_of(weight) == Names(4, "45x5"));
    CHECK(each(weight, &Dose::load_g) == Integers{2'500, 5'000, 7'500, 10'000});
    CHECK(default_programme().exercise("standing_hold_one_leg")->range == Range::half);
    CHECK(default_programme().exercise("seated_hold_weight")->equipment == Equipment::weight);
    for (const Phase& phase : default_programme().phases) {
        for (const PhaseExercise& one : phase.exercises) {
            INFO(one.exercise);
            CHECK(one.on_request == (&one.exercise == &leg.exercise || &one.exercise == &weight.exercise));
        }
    }
    const Permitted all{false, {Equipment::step, Equipment::weight, Equipment::rope}};
    CHECK(exercises_permitted(*default_programme().phase(1), default_programme(), all) ==
          Names{"seated_hold", "standing_hold_half"});
}

TEST_CASE("phase 2 has slow raises on two legs", "[programme][L2][F21]") {
    CHECK(exercises_of(2) == Names{"seated_raise", "standing_raise_straight", "standing_raise_bent"});
    for (const std::string& exercise : exercises_of(2)) {
        const PhaseExercise& one = ladder_of(2, exercise);
        CHECK(sets_and_reps_of(one) == Names{"2x6", "3x6", "3x8", "3x10"});
        CHECK(one.top == 3);
        CHECK(each(one, &Dose::up_ms) == Integers(4, 3'000));
        CHECK(each(one, &Dose::down_ms) == Integers(4, 4'000));
        CHECK(one.rungs.front().rest_ms >= 60'000);
        CHECK(one.rungs.front().rest_ms <= 90'000);
    }
    CHECK(ladder_of(2, "standing_raise_bent").place == Place::same);
    CHECK_FALSE(ladder_of(2, "seated_raise").gate);
    CHECK(ladder_of(2, "standing_raise_straight").gate == 3); // 3x10
    CHECK(ladder_of(2, "standing_raise_bent").gate == 3);
}

TEST_CASE("phase 3 has slow raises on one leg, with a floor twin for the step raise", "[programme][L3][F22][R15][H4]") {
    CHECK(exercises_of(3) == Names{"two_up_one_down", "single_raise", "step_raise"});
    for (const std::string& exercise : exercises_of(3)) {
        const PhaseExercise& one = ladder_of(3, exercise);
        const bool is_first = exercise == "two_up_one_down";
        CHECK(sets_and_reps_of(one) == (is_first ? Names{"3x6", "3x8"} : Names{"3x6", "3x8", "3x10", "3x12", "3x15"}));
        CHECK(one.top == (is_first ? 1 : 4));
        CHECK(one.gate == (is_first ? std::nullopt : std::optional<std::int64_t>(3))); // 3x12
        CHECK(one.rungs.front().up_ms == 3'000);
        CHECK(one.rungs.front().down_ms == 4'000);
        CHECK(one.rungs.front().rest_ms >= 90'000);
        CHECK(one.rungs.front().rest_ms <= 120'000);
        CHECK(default_programme().exercise(exercise)->each_side);
    }
    CHECK(default_programme().exercise("step_raise")->floor_twin == "single_raise");
}

TEST_CASE("phase 4 has heavy raises, then quick rebounds", "[programme][L4][F23]") {
    CHECK(exercises_of(4) == Names{"single_raise_loaded", "rebound_raise"});
    const PhaseExercise& loaded = ladder_of(4, "single_raise_loaded");
    CHECK(each(loaded, &Dose::load_g) == Integers{2'500, 5'000, 7'500, 10'000, 12'500, 15'000, 17'500, 20'000});
    CHECK(sets_and_reps_of(loaded) == Names(8, "3x12"));
    CHECK(loaded.top == 1);
    CHECK(loaded.rungs.front().rest_ms >= 120'000);
    CHECK(loaded.rungs.front().rest_ms <= 180'000);
    const PhaseExercise& rebound = ladder_of(4, "rebound_raise");
    CHECK(sets_and_reps_of(rebound) == Names{"3x12", "3x15", "3x20"});
    CHECK(rebound.top == 2);
    CHECK(rebound.gate == 2);
    CHECK(each(rebound, &Dose::rep_ms) == Integers(3, 1'000));
    CHECK(rebound.rungs.front().rest_ms >= 90'000);
    CHECK(rebound.rungs.front().rest_ms <= 120'000);
}

TEST_CASE("phase 5 has bounces and hops, and a fallback with our own dose", "[programme][L5][F24]") {
    CHECK(exercises_of(5) == Names{"tiptoe_hold", "toe_bounce", "low_two_foot_hops", "jog_on_spot"});
    for (const char* exercise : {"toe_bounce", "low_two_foot_hops", "jog_on_spot"}) {
        const PhaseExercise& one = ladder_of(5, exercise);
        const bool is_first = one.exercise == "toe_bounce";
        CHECK(each(one, &Dose::sets) == (is_first ? Integers{3, 4} : Integers{3, 4, 5, 6}));
        CHECK(one.top == (is_first ? 1 : 3));
        CHECK(one.gate == (is_first ? std::nullopt : std::optional<std::int64_t>(2))); // five bouts
        CHECK(one.rungs.front().bout_ms == 10'000);
        CHECK(one.rungs.front().bout_ms / one.rungs.front().rep_ms == 20); // contacts
        CHECK_FALSE(one.fallback);
    }
    const PhaseExercise& fallback = ladder_of(5, "tiptoe_hold");
    CHECK(holds_of(fallback) == Names{"15x3", "15x4", "15x5", "15x6"});
    CHECK(fallback.top == 3);
    CHECK(fallback.fallback);
    CHECK(fallback.sources == Names{"OURS"});
}

TEST_CASE("phase 6 has skipping, hops and runs", "[programme][L6][F25]") {
    CHECK(exercises_of(6) == Names{"skipping", "single_leg_hops", "forward_hops", "walk_run"});
    const PhaseExercise& skipping = ladder_of(6, "skipping");
    CHECK(each(skipping, &Dose::sets) == Integers{3, 4, 5, 6, 8});
    CHECK(skipping.rungs.front().bout_ms == 20'000);
    CHECK(skipping.top == 4);
    CHECK(ladder_of(6, "single_leg_hops").place == Place::beside);
    CHECK(ladder_of(6, "forward_hops").place == Place::next);
    CHECK(ladder_of(6, "walk_run").place == Place::beside);
    CHECK(sets_and_reps_of(ladder_of(6, "single_leg_hops")) == Names{"2x8", "3x8", "4x8"});
    CHECK(ladder_of(6, "single_leg_hops").top == 2);
    CHECK(sets_and_reps_of(ladder_of(6, "forward_hops")) == Names{"2x6", "3x6", "4x6"});
    CHECK(ladder_of(6, "forward_hops").top == 2);
    const PhaseExercise& run = ladder_of(6, "walk_run");
    Integers minutes;
    for (const Dose& dose : run.rungs) minutes.push_back(dose.sets * dose.bout_ms / 60'000);
    CHECK(minutes == Integers{6, 8, 10, 12, 15, 20, 24, 28, 30});
    CHECK(each(run, &Dose::bout_ms) ==
          Integers{60'000, 60'000, 120'000, 120'000, 180'000, 300'000, 480'000, 840'000, 1'800'000});
    CHECK(each(run, &Dose::walk_ms) == Integers(9, 120'000));
    CHECK(run.top == 8);
}

TEST_CASE("phases 2 to 6 are every other day", "[programme][R23]") {
    for (std::int64_t phase = 2; phase <= 6; ++phase) {
        CHECK(default_programme().phase(phase)->frequency == Frequency::every_other_day);
    }
    CHECK(default_programme().phase(7) == nullptr);
    CHECK(default_programme().phase(2)->find("seated_hold") == nullptr);
    CHECK(default_programme().exercise("no_such") == nullptr);
}

TEST_CASE("the numbers of screening and irritability are those of the clinical model",
          "[programme][R4][R5][R6][R11][H18]") {
    const Parameters& parameters = default_programme().parameters;
    CHECK(parameters.screening.adult_years == 18);
    CHECK(parameters.screening.fluoroquinolone_months == 6);
    CHECK(parameters.screening.walking_steps == 4);
    CHECK(parameters.screening.operation_months == 12);
    CHECK(parameters.screening.injection_weeks == 12);
    CHECK(parameters.screening.boot_weeks == 12);
    CHECK(parameters.screening.caution_phase == 3);
    CHECK(parameters.screening.exertion_phase == 4);
    CHECK(parameters.screening.caution_days == 14);
    CHECK(parameters.screening.repeat_days == 28);
    CHECK(parameters.irritability.high_pain == 6);
    CHECK(parameters.irritability.low_pain == 2);
    CHECK(parameters.irritability.window_days == 7);
    CHECK(parameters.irritability.days_needed == 2);
}

TEST_CASE("the numbers of calming, rising and the first hold are those of the clinical model",
          "[programme][R12][R13][R19][R20]") {
    const Parameters& parameters = default_programme().parameters;
    CHECK(parameters.calm.calm_pain == 3);
    CHECK(parameters.calm.window_days == 7);
    CHECK(parameters.calm.calm_days == 5);
    CHECK(parameters.calm.last_days == 2);
    CHECK(parameters.calm.green_sessions == 4);
    CHECK(parameters.calm.green_days == 7);
    CHECK(parameters.calm.retry_days == 7);
    CHECK(parameters.calm.stable_pain == 5);
    CHECK(parameters.calm.stable_days == 14);
    CHECK(parameters.calm.stable_told == 10);
    CHECK(parameters.rising.window_days == 7);
    CHECK(parameters.rising.median_min == 3);
    CHECK(parameters.rising.above_before == 1);
    CHECK(parameters.rising.answers_min == 4);
    CHECK(parameters.first_hold.high_ms == 15'000);
    CHECK(parameters.first_hold.moderate_ms == 30'000);
    CHECK(parameters.first_hold.low_ms == 45'000);
    CHECK(parameters.first_hold.short_ms == 10'000);
}

TEST_CASE("the numbers of the response are those of the clinical model", "[programme][R30]") {
    const ResponseParameters& response = default_programme().parameters.response;
    CHECK(response.rest_today_pain == 6);
    CHECK(response.red_pain == 6);
    CHECK(response.amber_pain == 3);
    CHECK(response.red_morning == 2);
    CHECK(response.amber_morning == 1);
    CHECK(response.sore_hours == 24);
    CHECK(response.painkiller_hours == 6);
    CHECK(response.morning_hours == 6);
    CHECK(response.night_until_hour == 3);
    CHECK(response.baseline_answers == 7);
    CHECK(response.baseline_days == 14);
    CHECK(response.baseline_min == 3);
    CHECK(response.baseline_skip_days == 3);
    CHECK(response.ask_back_days == 7);
}

TEST_CASE("the numbers of easing, advancing and the calendar are those of the clinical model",
          "[programme][R32][R34][R35][R40][R41]") {
    const Parameters& parameters = default_programme().parameters;
    CHECK(parameters.after_red.rest_pain == 3);
    CHECK(parameters.after_red.silence_days == 7);
    CHECK(parameters.after_red.few_reds == 2);
    CHECK(parameters.after_red.few_reds_days == 7);
    CHECK(parameters.after_red.many_reds == 3);
    CHECK(parameters.after_red.many_reds_days == 14);
    CHECK(parameters.after_red.severe_pain == 8);
    CHECK(parameters.step.easy_sessions == 1);
    CHECK(parameters.step.easy_phase_max == 4);
    CHECK(parameters.step.easy_red_free_days == 14);
    CHECK(parameters.step.green_sessions == 2);
    CHECK(parameters.step.good_sessions == 3);
    CHECK(parameters.step.hards == 3);
    CHECK(parameters.step.begun_max == 3);
    CHECK(parameters.step.begun_days == 7);
    CHECK(parameters.step.begin_above == 1);
    CHECK(parameters.step.no_days == 7);
    CHECK(parameters.step.settle_days == 7);
    // Sessions and days: easy, green, green or amber.
    const auto row = [](const EntryParameters& into) {
        return Integers{into.easy_sessions,
                        into.easy_days,
                        into.green_sessions,
                        into.green_days,
                        into.good_sessions,
                        into.good_days};
    };
    CHECK(row(parameters.into_2) == Integers{3, 3, 6, 7, 12, 14});
    CHECK(row(parameters.into_3_4) == Integers{2, 3, 4, 7, 8, 14});
    CHECK(row(parameters.into_5_6) == Integers{3, 7, 5, 10, 10, 20});
    CHECK(parameters.calendar.twice_daily_hours == 6);
    CHECK(parameters.calendar.daily_hours == 12);
    CHECK(parameters.calendar.other_hours == 36);
    CHECK(parameters.calendar.gap_days == 28);
    CHECK(parameters.calendar.restart_days == 84);
    CHECK(parameters.impact.busy_sessions == 5);
    CHECK(parameters.impact.busy_days == 14);
    CHECK(parameters.impact.sore_days == 14);
    CHECK(parameters.impact.sore_pain == 1);
    CHECK(parameters.impact.activity_pain == 2);
    CHECK(parameters.impact.run_pain == 2);
    CHECK(parameters.flow.ready_ms == 5'000);
    CHECK(parameters.flow.switch_ms >= 5'000);
    CHECK(parameters.flow.switch_ms <= 10'000);
}

TEST_CASE("the numbers of reviews and maintenance are those of the clinical model", "[programme][R50][R51][R53]") {
    const Parameters& parameters = default_programme().parameters;
    CHECK(parameters.review.every_days == 7);
    CHECK(parameters.review.pain_gain == 2);
    CHECK(parameters.review.goal_gain == 2);
    CHECK(parameters.review.goals == 2);
    CHECK(parameters.review.calming_days == 21);
    CHECK(parameters.review.stuck_days == 84);
    CHECK(parameters.review.reds_in_week == 2);
    CHECK(parameters.review.weeks_with_reds == 2);
    CHECK(parameters.maintenance.phase_min == 3);
    CHECK(parameters.maintenance.calm_days == 7);
    CHECK(parameters.maintenance.last_phase_days == 28);
    CHECK(parameters.maintenance.times_a_week == 2);
}

TEST_CASE("the calming changes and the goals are those of the clinical model", "[programme][F9][F10][F11][F12]") {
    const Programme& programme = default_programme();
    Names ids;
    for (const CalmingItem& item : programme.calming) ids.push_back(item.id);
    CHECK(ids == Names{"standing", "walking", "first_steps", "barefoot", "shoes", "stairs", "running", "jumping"});
    CHECK(programme.calming[0].facts == Names{"F9"});
    CHECK(programme.calming[1].facts == Names{"F10"});
    CHECK(programme.calming[2].facts == Names{"F11"});
    CHECK(programme.calming[3].facts == Names{"F12"});
    CHECK_FALSE(programme.calming[0].ours);
    CHECK(programme.calming[3].ours); // cushioned shoes are our own advice
    CHECK(
        programme.goals ==
        Names{
            "walk_without_thinking", "stairs", "work_day", "long_walk", "run", "sport", "play_with_children", "sleep"});
}

TEST_CASE("all standing work has something to hold on to", "[programme][H17]") {
    for (const Exercise& exercise : default_programme().exercises) {
        INFO(exercise.id);
        CHECK((exercise.posture == Posture::seated || exercise.support != Support::none));
    }
}

TEST_CASE("someone who must stay on the floor has an exercise in every phase, always on the floor",
          "[programme][R15][H4]") {
    const Programme& programme = default_programme();
    for (const Phase& phase : programme.phases) {
        INFO(phase.id);
        const auto ids = exercises_permitted(phase, programme, Permitted{true, {}});
        CHECK_FALSE(ids.empty());
        for (const std::string& id : ids) CHECK(programme.exercise(id)->surface == Surface::floor);
    }
}

TEST_CASE("every exercise and ladder names its sources", "[programme][R60]") {
    for (const Exercise& exercise : default_programme().exercises) {
        INFO(exercise.id);
        CHECK_FALSE(exercise.sources.empty());
    }
    for (const Phase& phase : default_programme().phases) {
        CHECK(phase.sources.back() == "OURS");
        for (const PhaseExercise& one : phase.exercises) CHECK(one.sources.back() == "OURS");
    }
}

TEST_CASE("the document is named after what it is adapted from", "[programme]") {
    const Programme& programme = default_programme();
    CHECK(programme.id == "six_phases_adapted");
    CHECK(programme.version == 1);
    CHECK(programme.title == "Six phases, adapted");
    CHECK(programme.phases.size() == 6);
    CHECK(programme.exercises.size() == 20);
}

TEST_CASE("reading a document returns its first fault", "[programme][H8]") {
    CHECK(read_programme("").fault().code == Code::bad_json);
    CHECK(read_programme("[]").fault().code == Code::wrong_type);
    CHECK(read_programme("{}").fault().path == "/format");
    CHECK(read_programme(std::string(document_bytes_max + 1, ' ')).fault().code == Code::bad_json);
    CHECK(read_programme(content::six_phases_adapted));
}

} // namespace heelwise::programme_test
