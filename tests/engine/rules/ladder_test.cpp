// Moves on the ladder (R15, R20, R32, R34, R35). Expected plans are written by hand from the ladders of the clinical
// model.
#include "rules/ladder.hpp"
#include "support/catch.hpp"
#include "support/small_programme.hpp"

namespace heelwise::ladder_test {

namespace {

using Ids = std::vector<std::string>;
const Programme programme = test::small_programme();
const Permitted floor_only{true, {}};
const Permitted floor_with_all{true, {Equipment::step, Equipment::weight, Equipment::rope}};
const Permitted step_with_all{false, {Equipment::step, Equipment::weight, Equipment::rope}};
const Permitted no_equipment{false, {}};
const LastDone nothing_done;
const Weeks late{100, 100}; // every rung and phase is past its first week

Plan at(std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    return plan_at(programme, Stage::build_up, phase, exercise, rung);
}

// "2 seated_raise 0 standing_raise_bent 1": short enough to compare by eye.
std::string short_of(const Plan& plan) {
    std::string text = std::to_string(plan.phase);
    for (const PlanExercise& each : plan.exercises) {
        text += " " + each.exercise + " " + std::to_string(each.rung);
    }
    return text;
}
std::string short_of(const std::optional<Plan>& plan) { return plan ? short_of(*plan) : "nothing"; }

std::string down(const Plan& plan, const Permitted& permitted = floor_with_all) {
    return short_of(one_rung_down(plan, programme, permitted, nothing_done));
}
std::string back(const Plan& plan, const Permitted& permitted = floor_with_all) {
    return short_of(previous_phase(plan, programme, permitted, nothing_done));
}
// The plans one step up, joined by " or ".
std::string up_in(const Programme& other, const Plan& plan, const Permitted& permitted, const Weeks& weeks = late) {
    std::string all;
    for (const Plan& step : steps_up(plan, other, permitted, weeks)) {
        all += (all.empty() ? "" : " or ") + short_of(step);
    }
    return all.empty() ? "nothing" : all;
}
std::string up(const Plan& plan, const Permitted& permitted = floor_with_all) {
    return up_in(programme, plan, permitted);
}
// "two_leg_raise: easy=…, challenging=…"
std::string into_next(const Plan& plan, const Permitted& permitted, const Weeks& weeks = late) {
    const PlanOptions to = next_phase(plan, programme, permitted, weeks);
    if (to.options.empty()) return "nothing";
    std::string all = to.asks.empty() ? "" : to.asks + ":";
    for (const PlanOption& option : to.options) {
        all += (all.empty() ? "" : " ") + (option.id.empty() ? "" : option.id + "=") + short_of(option.plan);
    }
    return all;
}
LastDone done(std::int64_t phase, const std::string& exercise, std::int64_t rung = 3) {
    return {{phase, {{exercise, rung, {}}}}};
}

} // namespace

TEST_CASE("for someone who must stay on the floor, step work becomes its floor twin, and no exercise is listed twice",
          "[R15][H4]") {
    const Phase& third = *programme.phase(3);
    CHECK(exercises_permitted(third, programme, step_with_all) == Ids{"two_up_one_down", "single_raise", "step_raise"});
    CHECK(exercises_permitted(third, programme, floor_with_all) == Ids{"two_up_one_down", "single_raise"});
    // Without a step at home the floor twin is used too.
    CHECK(exercises_permitted(third, programme, no_equipment) == Ids{"two_up_one_down", "single_raise"});
}

TEST_CASE("a floor twin that the phase does not list takes the place and the ladder of its step exercise",
          "[R15][H4]") {
    Programme other = programme;
    Phase& third = other.phases[2];
    third.exercises.erase(third.exercises.begin() + 1); // single_raise
    third.exercises[1].place = Place::next;
    CHECK(exercises_permitted(third, other, floor_only) == Ids{"two_up_one_down", "single_raise"});
    REQUIRE(ladder_of(third, other, "single_raise") != nullptr);
    CHECK(ladder_of(third, other, "single_raise")->exercise == "step_raise");
    CHECK(ladder_of(third, other, "seated_hold") == nullptr);
    CHECK(up_in(other, plan_at(other, Stage::build_up, 3, "two_up_one_down", 1), floor_only) == "3 single_raise 0");
}

TEST_CASE("someone who must stay on the floor gets no step work, even if the document names it as a floor twin",
          "[R15][H4]") {
    Programme other = programme;
    for (Exercise& exercise : other.exercises) {
        if (exercise.id == "step_raise") exercise.floor_twin = "step_raise";
    }
    CHECK(exercises_permitted(other.phases[2], other, floor_with_all) == Ids{"two_up_one_down", "single_raise"});
}

TEST_CASE("an exercise needs its equipment, and a fallback is used only if there is nothing else", "[R35]") {
    CHECK(exercises_permitted(*programme.phase(4), programme, floor_with_all) ==
          Ids{"single_raise_loaded", "rebound_raise"});
    CHECK(exercises_permitted(*programme.phase(4), programme, no_equipment) == Ids{"rebound_raise"});
    CHECK(exercises_permitted(*programme.phase(5), programme, no_equipment) == Ids{"toe_bounce"});
    Programme other = programme;
    for (Exercise& exercise : other.exercises) {
        if (exercise.id == "toe_bounce") exercise.equipment = Equipment::rope;
    }
    CHECK(exercises_permitted(other.phases[4], other, no_equipment) == Ids{"tiptoe_hold"});
    // Everyone is assumed to have a chair.
    for (Exercise& exercise : other.exercises) {
        if (exercise.id == "toe_bounce") exercise.equipment = Equipment::chair;
    }
    CHECK(exercises_permitted(other.phases[4], other, no_equipment) == Ids{"toe_bounce"});
}

TEST_CASE("a plan carries its document, its doses and the frequency of its phase", "[R14][R23]") {
    const Plan plan = plan_entering(programme, Stage::build_up, 2, floor_only);
    CHECK(plan.document == "small");
    CHECK(plan.document_version == 7);
    CHECK(plan.stage == Stage::build_up);
    CHECK(plan.frequency == Frequency::every_other_day);
    CHECK(short_of(plan) == "2 seated_raise 0");
    CHECK(plan.exercises[0].dose.sets == 2);
    CHECK(plan.exercises[0].dose.reps == 6);
    const Plan without = plan_without_holds(programme);
    CHECK(without.stage == Stage::calm_down);
    CHECK(without.phase == 0);
    CHECK(without.exercises.empty());
    CHECK(without.frequency == Frequency::daily);
}

TEST_CASE("a first hold between two rungs takes the lower one", "[R20]") {
    const PhaseExercise& holds = programme.phase(1)->exercises[0];
    CHECK(rung_for_hold(holds, 15000) == 1);
    CHECK(rung_for_hold(holds, 30000) == 4);
    CHECK(rung_for_hold(holds, 45000) == 6); // 45x4, not 45x5
    CHECK(rung_for_hold(holds, 14999) == 0);
    CHECK(rung_for_hold(holds, 29999) == 3);
    CHECK(rung_for_hold(holds, 44999) == 5);
    CHECK(rung_for_hold(holds, 5000) == 0);
    // Rungs beyond the top rung come only on request.
    CHECK(rung_for_hold(holds, 60000) == 6);
}

TEST_CASE("the middle rung is the lower middle of the rungs up to the top rung", "[R32]") {
    CHECK(middle_rung(programme.phase(1)->exercises[0], floor_only) == 3);     // eight rungs from 10x4 to 45x5: 25x4
    CHECK(middle_rung(programme.phase(2)->exercises[0], floor_only) == 1);     // 3x6 of four rungs
    CHECK(middle_rung(programme.phase(3)->exercises[0], floor_only) == 0);     // 3x6 of 3x6 and 3x8
    CHECK(middle_rung(programme.phase(4)->exercises[0], floor_with_all) == 0); // 2.5 kg of 2.5 and 5 kg
    CHECK(middle_rung(programme.phase(4)->exercises[1], floor_only) == 1);     // 3x15 of three rungs
}

TEST_CASE("a red lowers the exercise by one rung and gives it the dose of that rung", "[R32][H6]") {
    const Plan eased = one_rung_down(at(1, "seated_hold", 4), programme, floor_only, nothing_done);
    CHECK(short_of(eased) == "1 seated_hold 3");
    CHECK(eased.exercises[0].dose.hold_ms == 25000);
    CHECK(eased.stage == Stage::build_up);
    CHECK(down(at(2, "standing_raise_bent", 1)) == "2 standing_raise_bent 0");
    CHECK(down(at(1, "seated_hold", 10)) == "1 seated_hold 9"); // also from beyond the top rung
    // A frequency that was made easier stays as it is (R23).
    Plan rare = at(1, "seated_hold", 4);
    rare.frequency = Frequency::every_other_day;
    CHECK(one_rung_down(rare, programme, floor_only, nothing_done).frequency == Frequency::every_other_day);
}

TEST_CASE("below the lowest rung comes the place before at its middle, and below the first place the previous phase",
          "[R32][H6]") {
    CHECK(down(at(4, "rebound_raise", 0)) == "4 single_raise_loaded 0");      // 2.5 of 2.5 and 5 kg
    CHECK(down(at(4, "rebound_raise", 0), floor_only) == "3 single_raise 3"); // no weight: 3x12, the gate of phase 3
    CHECK(down(at(3, "single_raise", 0)) == "3 two_up_one_down 0");
    CHECK(down(at(2, "standing_raise_bent", 0)) == "2 seated_raise 1");
    CHECK(down(at(1, "standing_hold_half", 0)) == "1 seated_hold 3");
    // Of two alternatives the one last done counts.
    const auto raised = [&](const LastDone& last) {
        return short_of(one_rung_down(at(4, "rebound_raise", 0), programme, floor_only, last));
    };
    CHECK(raised(done(3, "two_up_one_down", 1)) == "3 two_up_one_down 1"); // the phase before, where it was last done
    CHECK(raised(done(3, "single_raise", 4)) == "3 single_raise 4");
    // A phase that was never done: at its gate.
    CHECK(down(at(3, "two_up_one_down", 0)) == "2 standing_raise_straight 3");
    CHECK(down(at(2, "seated_raise", 0)) == "1 seated_hold 4"); // 30x4
    const auto eased = one_rung_down(at(2, "seated_raise", 0), programme, floor_only, done(1, "standing_hold_half"));
    CHECK(short_of(eased) == "1 standing_hold_half 3");
    CHECK(eased.frequency == Frequency::daily);
    // A fallback is no place before.
    CHECK(down(at(5, "toe_bounce", 0)) == "4 rebound_raise 2");
    const Plan below = one_rung_down(at(1, "seated_hold", 0), programme, floor_only, nothing_done);
    CHECK(below == plan_without_holds(programme));
    CHECK(down(plan_without_holds(programme)) == "0");
}

TEST_CASE("an exercise last done on a step comes back as its floor twin for someone who must stay on the floor",
          "[R32][R15][H4]") {
    const Plan fourth = at(4, "rebound_raise", 0);
    const Permitted step_only{false, {Equipment::step}};
    CHECK(short_of(one_rung_down(fourth, programme, step_only, done(3, "step_raise"))) == "3 step_raise 3");
    CHECK(short_of(one_rung_down(fourth, programme, floor_only, done(3, "step_raise", 2))) == "3 single_raise 2");
    CHECK(short_of(previous_phase(fourth, programme, floor_with_all, done(3, "step_raise"))) == "3 single_raise 2");
    // An exercise that the phase does not have is ignored.
    CHECK(short_of(previous_phase(fourth, programme, floor_with_all, done(3, "toe_bounce"))) == "3 two_up_one_down 0");
    // A plan made before the site was known does not keep its step work.
    CHECK(down(at(3, "step_raise", 3)) == "3 single_raise 2");
    CHECK(up(at(3, "step_raise", 3)) == "3 single_raise 4");
}

TEST_CASE("two reds lead to the middle of the previous phase, or in phase 1 to the lowest rung", "[R32][H6]") {
    CHECK(back(at(2, "standing_raise_straight", 3)) == "1 seated_hold 3");
    CHECK(back(at(3, "single_raise", 0)) == "2 seated_raise 1");
    CHECK(short_of(previous_phase(at(3, "single_raise", 0), programme, floor_only, done(2, "standing_raise_bent"))) ==
          "2 standing_raise_bent 1");
    CHECK(back(at(1, "seated_hold", 8)) == "1 seated_hold 0");
    CHECK(back(at(1, "standing_hold_half", 1)) == "1 standing_hold_half 0");
    CHECK(back(at(1, "seated_hold", 0)) == "nothing");
    CHECK(back(plan_without_holds(programme)) == "nothing");
}

TEST_CASE("a move up is one rung, and at the top rung the next exercise at its lowest rung", "[R34][R24]") {
    CHECK(up(at(1, "seated_hold", 0)) == "1 seated_hold 1");
    CHECK(up(at(1, "seated_hold", 6)) == "1 seated_hold 7");
    CHECK(up(at(1, "seated_hold", 7)) == "1 standing_hold_half 0"); // not 50x5, which comes only on request
    CHECK(up(at(1, "seated_hold", 8)) == "1 standing_hold_half 0");
    CHECK(up(at(1, "standing_hold_half", 7)) == "nothing");
    // Alternatives at the next place are a choice.
    CHECK(up(at(2, "seated_raise", 3)) == "2 standing_raise_straight 0 or 2 standing_raise_bent 0");
    CHECK(up(at(2, "standing_raise_straight", 3)) == "nothing");
    CHECK(up(at(3, "two_up_one_down", 1), step_with_all) == "3 single_raise 0 or 3 step_raise 0");
    CHECK(up(at(3, "two_up_one_down", 1), floor_with_all) == "3 single_raise 0");
    CHECK(up(at(3, "single_raise", 4), step_with_all) == "nothing");
    CHECK(up(at(4, "single_raise_loaded", 1)) == "4 rebound_raise 0");
    CHECK(up(plan_without_holds(programme)) == "nothing");
    // A fallback is never the next exercise, but leads on from its own top.
    CHECK(up(at(5, "toe_bounce", 2)) == "nothing");
    CHECK(up(at(5, "tiptoe_hold", 1)) == "5 toe_bounce 0");
    const auto raised = steps_up(at(1, "seated_hold", 0), programme, floor_only, late);
    REQUIRE(raised.size() == 1);
    CHECK(raised[0].exercises[0].dose.hold_ms == 15000);
}

TEST_CASE("another exercise stands at the same place, earlier, later or on another way", "[R24]") {
    Programme other = programme;
    other.phases[3].exercises[1].place = Place::beside;
    const auto relation = [&](const Programme& of, std::int64_t phase, const char* from, const char* to) {
        return relation_of(*of.phase(phase), of, from, to);
    };
    CHECK(relation(programme, 2, "standing_raise_straight", "standing_raise_bent") == Relation::alternative);
    CHECK(relation(programme, 2, "standing_raise_bent", "seated_raise") == Relation::earlier);
    CHECK(relation(programme, 2, "seated_raise", "standing_raise_bent") == Relation::later);
    CHECK(relation(other, 4, "single_raise_loaded", "rebound_raise") == Relation::other_way);
    // Side by side, no way leads to another, and each ends in the phase before.
    CHECK(up_in(other, plan_at(other, Stage::build_up, 4, "single_raise_loaded", 1), floor_with_all) == "nothing");
    CHECK(short_of(one_rung_down(plan_at(other, Stage::build_up, 4, "rebound_raise", 0),
                                 other,
                                 floor_with_all,
                                 done(3, "single_raise", 2))) == "3 single_raise 2");
}

TEST_CASE("into phases 2 and 3 a raise is asked about, and otherwise the phase begins at its first place", "[R35]") {
    CHECK(into_next(at(1, "standing_hold_half", 7), floor_only) ==
          "two_leg_raise: easy=2 standing_raise_straight 2 challenging=2 standing_raise_straight 0 "
          "too_painful=2 seated_raise 0 not_tried=2 seated_raise 0");
    CHECK(into_next(at(2, "standing_raise_straight", 3), floor_only) ==
          "one_leg_raise: easy=3 single_raise 0 challenging=3 two_up_one_down 0 "
          "too_painful=3 two_up_one_down 0 not_tried=3 two_up_one_down 0");
    CHECK(into_next(at(3, "single_raise", 4), no_equipment) == "4 rebound_raise 0");
    CHECK(into_next(at(3, "single_raise", 4), floor_with_all) == "4 single_raise_loaded 0");
    CHECK(into_next(at(5, "toe_bounce", 2), floor_only) == "nothing");
    // Side by side, the person chooses.
    Programme other = programme;
    other.phases[3].exercises[1].place = Place::beside;
    const PlanOptions ways =
        next_phase(plan_at(other, Stage::build_up, 3, "single_raise", 4), other, floor_with_all, late);
    REQUIRE(ways.options.size() == 2);
    CHECK(ways.asks == "exercise");
    CHECK(ways.options[0].id == "single_raise_loaded");
    CHECK(ways.options[1].id == "rebound_raise");
    // A landing that a physio left out leads to the first place.
    other.phases[1].exercises.erase(other.phases[1].exercises.begin() + 1);
    CHECK(short_of(plan_landing(other, Stage::build_up, 2, "easy", floor_only)) == "2 seated_raise 0");
}

TEST_CASE("sessions count from the gate on, at later rungs and at later places", "[R35]") {
    const auto gate = [](const Plan& plan, const Permitted& permitted) {
        return is_at_gate(plan, programme, permitted);
    };
    CHECK_FALSE(gate(at(1, "seated_hold", 3), floor_only));
    CHECK(gate(at(1, "seated_hold", 4), floor_only)); // 30x4
    CHECK(gate(at(1, "seated_hold", 8), floor_only)); // beyond the top rung
    CHECK(gate(at(1, "standing_hold_half", 0), floor_only));
    CHECK_FALSE(gate(at(2, "seated_raise", 3), floor_only));
    CHECK_FALSE(gate(at(2, "standing_raise_straight", 2), floor_only));
    CHECK(gate(at(2, "standing_raise_bent", 3), floor_only));
    CHECK_FALSE(gate(at(3, "single_raise", 2), step_with_all));
    CHECK(gate(at(3, "single_raise", 3), step_with_all));
    CHECK(gate(at(3, "step_raise", 4), step_with_all));
    // Phase 4 marks none here: the top rung of its last place.
    CHECK_FALSE(gate(at(4, "single_raise_loaded", 1), floor_with_all));
    CHECK_FALSE(gate(at(4, "rebound_raise", 1), floor_with_all));
    CHECK(gate(at(4, "rebound_raise", 2), no_equipment));
    CHECK_FALSE(gate(at(5, "tiptoe_hold", 1), floor_only));
    CHECK_FALSE(gate(plan_without_holds(programme), floor_only));
    // If a physio leaves out what bears the gate, the phase still has an end (H22).
    Programme other = programme;
    other.phases[1].exercises.resize(1); // seated_raise only
    CHECK(is_at_gate(plan_at(other, Stage::build_up, 2, "seated_raise", 3), other, floor_only));
    // A top rung that a physio lowered below the gate becomes the gate.
    other.phases[0].exercises[0].top = 2;
    CHECK(is_at_gate(plan_at(other, Stage::build_up, 1, "seated_hold", 2), other, floor_only));
}

TEST_CASE("a dose is harder if it is heavier, longer, of another tempo or with less rest", "[H6]") {
    const auto kept = [](auto change) {
        Programme changed = programme;
        for (Dose& rung : changed.phases[0].exercises[0].rungs) {
            rung.rest_ms = 60000;
            rung.up_ms = 2000;
            rung.rep_ms = 1000;
            rung.rm = 15;
        }
        const Plan before = plan_at(changed, Stage::build_up, 1, "seated_hold", 0);
        for (Dose& rung : changed.phases[0].exercises[0].rungs) change(rung);
        return carried_over(before, changed, floor_only, true).exercises == before.exercises;
    };
    CHECK(kept([](Dose& rung) { rung.rm = 10; }));         // fewer repetitions possible: heavier
    CHECK(kept([](Dose& rung) { rung.rest_ms = 30000; })); // less rest
    CHECK(kept([](Dose& rung) { rung.up_ms = 3000; }));    // slower
    CHECK(kept([](Dose& rung) { rung.rep_ms = 500; }));    // quicker
    CHECK_FALSE(kept([](Dose& rung) { rung.rest_ms = 90000; }));
    CHECK_FALSE(kept([](Dose& rung) { rung.rm = 20; }));
}

TEST_CASE("plans compare by phase, then by exercise, then by rung", "[R20][R38][R39]") {
    const auto lower = [](const Plan& a, const Plan& b) { return is_lower(a, b, programme); };
    CHECK(lower(plan_without_holds(programme), at(1, "seated_hold", 0)));
    CHECK(lower(at(1, "standing_hold_half", 7), at(2, "seated_raise", 0)));
    CHECK(lower(at(1, "seated_hold", 8), at(1, "standing_hold_half", 0)));
    CHECK(lower(at(1, "seated_hold", 3), at(1, "seated_hold", 4)));
    CHECK_FALSE(lower(at(1, "seated_hold", 4), at(1, "seated_hold", 4)));
    CHECK_FALSE(lower(at(2, "seated_raise", 0), at(1, "seated_hold", 8)));
}

// ---- exercises on request (R22)

namespace {

// Phase 1 with a one-leg hold on request.
Programme with_request() {
    Programme other = programme;
    other.exercises.push_back(test::small_exercise("one_leg", Posture::standing));
    PhaseExercise one{"one_leg", test::small_holds(), 7, false, {}};
    one.on_request = true;
    other.phases[0].exercises.push_back(one);
    return other;
}

} // namespace

TEST_CASE("an exercise on request is never offered, and counts towards the next phase", "[R22][R34][R35]") {
    const Programme other = with_request();
    CHECK(exercises_permitted(other.phases[0], other, floor_only) == Ids{"seated_hold", "standing_hold_half"});
    CHECK(up_in(other, plan_at(other, Stage::build_up, 1, "standing_hold_half", 7), floor_only) == "nothing");
    const Plan asked = plan_at(other, Stage::build_up, 1, "one_leg", 0);
    CHECK(up_in(other, asked, floor_only) == "1 one_leg 1");
    CHECK(is_at_gate(asked, other, floor_only));
    CHECK(is_lower(plan_at(other, Stage::build_up, 1, "standing_hold_half", 10), asked, other));
}

TEST_CASE("below an exercise on request comes the middle rung of the place before it", "[R22][R32][H6]") {
    const Programme other = with_request();
    const Plan asked = plan_at(other, Stage::build_up, 1, "one_leg", 0);
    const Plan second = plan_at(other, Stage::build_up, 1, "one_leg", 2);
    CHECK(short_of(one_rung_down(second, other, floor_only, nothing_done)) == "1 one_leg 1");
    CHECK(short_of(one_rung_down(asked, other, floor_only, nothing_done)) == "1 standing_hold_half 3");
    // Two reds lead to 10x4 of an exercise that is open to everyone.
    CHECK(short_of(previous_phase(asked, other, floor_only, nothing_done)) == "1 seated_hold 0");
    // After a return from above it must be requested again.
    const Plan raise = plan_at(other, Stage::build_up, 2, "seated_raise", 0);
    CHECK(short_of(one_rung_down(raise, other, floor_only, done(1, "one_leg"))) == "1 seated_hold 4");
}

// ---- exercises done together

namespace {

// Phase 3 with all of its exercises in each session.
Programme together() {
    Programme other = programme;
    other.phases[2].together = true;
    return other;
}

} // namespace

TEST_CASE("exercises done together all enter at their lowest rung", "[R14][R15][H4]") {
    const Programme other = together();
    CHECK(short_of(plan_entering(other, Stage::build_up, 3, step_with_all)) ==
          "3 two_up_one_down 0 single_raise 0 step_raise 0");
    CHECK(short_of(plan_entering(other, Stage::build_up, 3, floor_with_all)) == "3 two_up_one_down 0 single_raise 0");
}

TEST_CASE("exercises done together all move up one rung at once", "[R24][R34]") {
    const Programme other = together();
    Plan plan = plan_entering(other, Stage::build_up, 3, step_with_all);
    for (const char* then : {"3 two_up_one_down 1 single_raise 1 step_raise 1",
                             "3 two_up_one_down 1 single_raise 2 step_raise 2"}) { // 3x8 is the top of the first
        const auto up = steps_up(plan, other, step_with_all, late);
        REQUIRE(up.size() == 1);
        plan = up[0];
        CHECK(short_of(plan) == then);
    }
    for (PlanExercise& one : plan.exercises) one.rung = one.exercise == "two_up_one_down" ? 1 : 4;
    CHECK(up_in(other, plan, step_with_all) == "nothing");
}

TEST_CASE("a red lowers or drops each exercise done together, and dropped ones come back with the next step",
          "[R24][R32][H6]") {
    const Programme other = together();
    Plan plan = plan_entering(other, Stage::build_up, 3, step_with_all);
    plan.exercises[0].rung = 1;
    const Plan down = one_rung_down(plan, other, step_with_all, nothing_done);
    CHECK(short_of(down) == "3 two_up_one_down 0");
    CHECK(up_in(other, down, step_with_all) == "3 two_up_one_down 1 single_raise 0 step_raise 0");
    CHECK(short_of(one_rung_down(down, other, step_with_all, nothing_done)) == "2 standing_raise_straight 3");
    // After a return from above each exercise is where it was last done, at its gate or at its middle.
    const Plan above = plan_at(other, Stage::build_up, 4, "single_raise_loaded", 0);
    CHECK(short_of(one_rung_down(above, other, floor_with_all, nothing_done)) == "3 two_up_one_down 1 single_raise 3");
    CHECK(short_of(one_rung_down(above, other, floor_with_all, done(3, "single_raise", 2))) ==
          "3 two_up_one_down 1 single_raise 2");
    CHECK(short_of(previous_phase(above, other, floor_with_all, nothing_done)) == "3 two_up_one_down 0 single_raise 2");
}

TEST_CASE("a plan of exercises done together is at the gate only if all of them are", "[R35]") {
    Programme other = together();
    for (PhaseExercise& one : other.phases[2].exercises) one.gate.reset(); // each at its own top rung
    Plan plan = plan_entering(other, Stage::build_up, 3, floor_with_all);
    plan.exercises[0].rung = 1;
    CHECK_FALSE(is_at_gate(plan, other, floor_with_all));
    plan.exercises[1].rung = 4;
    CHECK(is_at_gate(plan, other, floor_with_all));
    CHECK_FALSE(is_at_gate(plan, other, step_with_all));
    plan.exercises.pop_back();
    CHECK_FALSE(is_at_gate(plan, other, floor_with_all));
}

TEST_CASE("a plan of exercises done together is lower if any of them is", "[R20][R39]") {
    const Programme other = together();
    const Plan plan = steps_up(plan_entering(other, Stage::build_up, 3, step_with_all), other, step_with_all, late)[0];
    const Plan lower = plan_entering(other, Stage::build_up, 3, step_with_all);
    CHECK(is_lower(lower, plan, other));
    CHECK_FALSE(is_lower(plan, lower, other));
    CHECK(is_lower(plan_at(other, Stage::build_up, 3, "step_raise", 0), lower, other));
}

// ---- rungs and phases that open in a later week

TEST_CASE("a rung or a phase is not offered before its week", "[R33][R34][R35]") {
    Programme other = programme;
    other.phases[1].exercises[0].terms = {{0, false}, {1, false}, {3, false}, {5, false}};
    other.phases[2].from_week = 4;
    const auto in_week = [&](std::int64_t rung, std::int64_t week) {
        return up_in(other, plan_at(other, Stage::build_up, 2, "seated_raise", rung), floor_only, {week, 100});
    };
    CHECK(in_week(0, 0) == "nothing"); // nor is the next exercise
    CHECK(in_week(0, 1) == "2 seated_raise 1");
    CHECK(in_week(1, 2) == "nothing");
    CHECK(in_week(1, 3) == "2 seated_raise 2");
    CHECK(in_week(0, 12) == "2 seated_raise 1"); // one rung at a time, however late
    const Plan top = plan_at(other, Stage::build_up, 2, "standing_raise_straight", 3);
    CHECK(next_phase(top, other, floor_only, {100, 3}).options.empty());
    CHECK(next_phase(top, other, floor_only, {0, 4}).options.size() == 4);
    // A move down never waits for a week.
    CHECK(short_of(
              one_rung_down(plan_at(other, Stage::build_up, 2, "seated_raise", 3), other, floor_only, nothing_done)) ==
          "2 seated_raise 2");
}

TEST_CASE("of exercises done together, only those whose next rung has opened move up", "[R24][R34]") {
    Programme other = together();
    other.phases[2].exercises[0].terms = {{0, false}, {2, false}};
    const Plan plan = plan_entering(other, Stage::build_up, 3, floor_with_all);
    CHECK(up_in(other, plan, floor_with_all, {1, 1}) == "3 two_up_one_down 0 single_raise 1");
    CHECK(up_in(other, plan, floor_with_all, {2, 2}) == "3 two_up_one_down 1 single_raise 1");
}

// ---- weights that are not at home

TEST_CASE("without a weight at home a ladder ends before its first rung with a weight", "[R15][R34][R35]") {
    Programme other = programme;
    PhaseExercise& last = other.phases[2].exercises[1]; // single_raise: 3x6 … 3x15, then with a backpack
    last.rungs.push_back(last.rungs.back());
    last.rungs.back().load_g = 5000;
    last.top = 5;
    for (PhaseExercise& one : other.phases[2].exercises) one.gate.reset();
    const Plan plan = plan_at(other, Stage::build_up, 3, "single_raise", 4);
    CHECK(top_rung(last, floor_only) == 4);
    CHECK(top_rung(last, floor_with_all) == 5);
    CHECK(up_in(other, plan, floor_only) == "nothing");
    CHECK(up_in(other, plan, floor_with_all) == "3 single_raise 5");
    CHECK(is_at_gate(plan, other, floor_only));
    CHECK_FALSE(is_at_gate(plan, other, floor_with_all));
    const Plan above = plan_at(other, Stage::build_up, 4, "rebound_raise", 0);
    CHECK(short_of(one_rung_down(above, other, floor_only, done(3, "single_raise", 5))) == "3 single_raise 4");
    // The weight is gone since, so the next rung down is one without it.
    const Plan loaded = plan_at(other, Stage::build_up, 3, "single_raise", 5);
    CHECK(short_of(one_rung_down(loaded, other, floor_only, nothing_done)) == "3 single_raise 3");
}

TEST_CASE("an exercise with a later first week joins those done together in that week", "[R24][R34][R35]") {
    Programme other = together();
    other.phases[2].exercises[2].from_week = 3; // step_raise
    const Plan entered = plan_entering(other, Stage::build_up, 3, step_with_all);
    CHECK(short_of(entered) == "3 two_up_one_down 0 single_raise 0");
    CHECK(up_in(other, entered, step_with_all, {2, 2}) == "3 two_up_one_down 1 single_raise 1");
    CHECK(up_in(other, entered, step_with_all, {3, 3}) == "3 two_up_one_down 1 single_raise 1 step_raise 0");
    // Until then the phase is not at its gate.
    Plan top = entered;
    for (PhaseExercise& one : other.phases[2].exercises) one.gate.reset();
    for (PlanExercise& one : top.exercises) one.rung = one.exercise == "two_up_one_down" ? 1 : 4;
    CHECK_FALSE(is_at_gate(top, other, step_with_all));
    CHECK(is_at_gate(top, other, floor_with_all));
    // After a return from above only the exercises of the first week are there; the other one joins again.
    const Plan above = plan_at(other, Stage::build_up, 4, "single_raise_loaded", 0);
    CHECK(short_of(one_rung_down(above, other, step_with_all, nothing_done)) == "3 two_up_one_down 1 single_raise 4");
}

TEST_CASE("a rung is open if it exists, its week has come and its equipment is there", "[R22][R34]") {
    PhaseExercise ladder{"one", test::small_loads(), 1, false, {}};
    CHECK(is_rung_open(ladder, 3, floor_with_all, {0, 0}));
    CHECK_FALSE(is_rung_open(ladder, 4, floor_with_all, late));
    CHECK_FALSE(is_rung_open(ladder, 2, floor_only, late));
    ladder.terms = {{0, false}, {0, false}, {6, false}, {6, false}};
    CHECK_FALSE(is_rung_open(ladder, 2, floor_with_all, {5, 5}));
    CHECK(is_rung_open(ladder, 2, floor_with_all, {6, 6}));
}

} // namespace heelwise::ladder_test
