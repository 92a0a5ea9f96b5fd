// The released templates compared with their papers by hand: doses, frequencies and weeks. No template puts anyone on a
// step who must stay on the floor (H4) or leaves anyone without a way on (H22).
#include "content.hpp"
#include "programme/programme_check.hpp"
#include "programme/timeline.hpp"
#include "rules/ladder.hpp"
#include "support/catch.hpp"

namespace heelwise::templates_test {

namespace {

using Names = std::vector<std::string>;
using Integers = std::vector<std::int64_t>;

const Programme& released(std::string_view id) {
    const Programme* found = released_programme(id, 1);
    REQUIRE(found != nullptr);
    return *found;
}

const PhaseExercise& ladder_in(const Programme& programme, std::int64_t phase, std::string_view exercise) {
    REQUIRE(programme.phase(phase) != nullptr);
    const PhaseExercise* found = programme.phase(phase)->find(exercise);
    REQUIRE(found != nullptr);
    return *found;
}

// "3x15", with our own rungs in brackets.
Names sets_of(const PhaseExercise& ladder) {
    Names out;
    for (std::size_t i = 0; i < ladder.rungs.size(); ++i) {
        const Dose& dose = ladder.rungs[i];
        const std::string text = std::to_string(dose.sets) + "x" + std::to_string(dose.reps);
        out.push_back(ladder.terms_of(static_cast<std::int64_t>(i)).ours ? "(" + text + ")" : text);
    }
    return out;
}

Integers each(const PhaseExercise& ladder, std::int64_t Dose::* member) {
    Integers out;
    for (const Dose& dose : ladder.rungs) out.push_back(dose.*member);
    return out;
}

Names permitted_in(const Programme& programme, std::int64_t phase, const Permitted& permitted) {
    return exercises_permitted(*programme.phase(phase), programme, permitted);
}

const Permitted all{false, {Equipment::step, Equipment::weight, Equipment::rope, Equipment::machine}};
const Permitted floor_with_all{true, {Equipment::step, Equipment::weight, Equipment::rope, Equipment::machine}};
const Permitted nothing{false, {}};
const Permitted step_alone{false, {Equipment::step}};
const Weeks late{100, 100};

// Every combination of equipment, with and without step work.
std::vector<Permitted> everyone() {
    std::vector<Permitted> people;
    for (unsigned bits = 0; bits < 32; ++bits) {
        Permitted one{(bits & 16U) != 0, {}};
        if ((bits & 1U) != 0) one.equipment.insert(Equipment::step);
        if ((bits & 2U) != 0) one.equipment.insert(Equipment::weight);
        if ((bits & 4U) != 0) one.equipment.insert(Equipment::rope);
        if ((bits & 8U) != 0) one.equipment.insert(Equipment::machine);
        people.push_back(one);
    }
    return people;
}

} // namespace

TEST_CASE("the released documents have no faults and are found by id and version", "[programme][L0]") {
    Names ids;
    for (const Programme& programme : released_programmes()) {
        INFO(programme.id);
        ids.push_back(programme.id);
        const CheckedProgramme checked = check_programme(released_document(programme.id, programme.version));
        CHECK(checked.faults.empty());
        REQUIRE(checked.programme);
        CHECK(checked.programme->id == programme.id);
        CHECK(released_programme(programme.id, programme.version) == &programme);
        CHECK(released_programme(programme.id, 2) == nullptr);
    }
    CHECK(ids ==
          Names{"six_phases_adapted", "alfredson", "silbernagel_combined", "heavy_slow_resistance", "isometric_five"});
    CHECK(released_document("alfredson", 2).empty());
    CHECK(released_document("nobody", 1).empty());
    CHECK(default_programme().id == "six_phases_adapted");
}

TEST_CASE("each template cites its paper", "[programme][R60]") {
    const auto year = [](std::string_view id) {
        REQUIRE(released(id).citations.size() == 1);
        return released(id).citations[0].year;
    };
    CHECK(year("alfredson") == 1998);
    CHECK(year("silbernagel_combined") == 2007);
    CHECK(year("heavy_slow_resistance") == 2015);
    CHECK(year("isometric_five") == 2015);
    CHECK(released("alfredson").citations[0].doi == "10.1177/03635465980260030301");
    CHECK(default_programme().citations.empty());
}

TEST_CASE("templates begin with the phases of the built-in programme, up to the first of their own",
          "[programme][R14]") {
    for (const Programme& programme : released_programmes()) {
        INFO(programme.id);
        const std::int64_t same = programme.id == "silbernagel_combined" ? 1 : 2;
        for (std::int64_t number = 1; number <= same; ++number) {
            CHECK(programme.phase(number)->exercises == default_programme().phase(number)->exercises);
            CHECK(programme.phase(number)->frequency == default_programme().phase(number)->frequency);
        }
        CHECK(programme.parameters.response.red_pain == default_programme().parameters.response.red_pain);
        CHECK(programme.goals == default_programme().goals);
    }
}

TEST_CASE("the Alfredson template: knee straight and bent, 3x15 each, twice daily, with steps of 5 kg",
          "[programme][R23][L3]") {
    const Programme& programme = released("alfredson");
    const Phase& drops = *programme.phase(3);
    CHECK(programme.phases.size() == 3);
    CHECK(drops.frequency == Frequency::twice_daily);
    CHECK(drops.together);
    CHECK(permitted_in(programme, 3, all) == Names{"heel_drop_straight", "heel_drop_bent"});
    CHECK(permitted_in(programme, 3, step_alone) == Names{"heel_drop_straight", "heel_drop_bent"});
    for (const char* id : {"heel_drop_straight", "heel_drop_bent"}) {
        const Exercise& exercise = *programme.exercise(id);
        CHECK(exercise.motion == Motion::drop);
        CHECK(exercise.surface == Surface::step);
        CHECK(exercise.legs == Legs::two_up_one_down); // the other leg helps on the way up
        const PhaseExercise& ladder = ladder_in(programme, 3, id);
        Names sets{"(3x6)", "(3x8)", "(3x10)", "(3x12)"};
        sets.insert(sets.end(), 13, "3x15");
        CHECK(sets_of(ladder) == sets);
        CHECK(each(ladder, &Dose::load_g) == Integers{0,
                                                      0,
                                                      0,
                                                      0,
                                                      0,
                                                      5'000,
                                                      10'000,
                                                      15'000,
                                                      20'000,
                                                      25'000,
                                                      30'000,
                                                      35'000,
                                                      40'000,
                                                      45'000,
                                                      50'000,
                                                      55'000,
                                                      60'000});
        // Without a weight: 3x15 with body weight only.
        CHECK(top_rung(ladder, step_alone) == 4);
    }
    CHECK(programme.exercise("heel_drop_straight")->knee == Knee::straight);
    CHECK(programme.exercise("heel_drop_bent")->knee == Knee::bent);
}

TEST_CASE("the Silbernagel template: the four phases of the paper, above the holds", "[programme][L2][L3]") {
    const Programme& programme = released("silbernagel_combined");
    REQUIRE(programme.phases.size() == 5);
    const auto weeks = [&](std::int64_t phase) { return programme.phase(phase)->from_week; };
    // Weeks 1-2, 2-5, 3-12, and 12 onwards, written as full weeks before the phase.
    CHECK(Integers{weeks(2), weeks(3), weeks(4), weeks(5)} == Integers{0, 1, 2, 11});
    for (std::int64_t phase = 2; phase <= 5; ++phase) CHECK(programme.phase(phase)->together);

    CHECK(programme.phase(2)->frequency == Frequency::daily);
    CHECK(permitted_in(programme, 2, all) ==
          Names{"seated_raise", "standing_raise_straight", "two_up_one_down", "single_raise"});
    for (const char* id : {"seated_raise", "two_up_one_down", "single_raise"}) {
        const PhaseExercise& ladder = ladder_in(programme, 2, id);
        CHECK(sets_of(ladder) == Names{"(2x5)", "(3x5)", "(3x6)", "(3x8)", "3x10"});
        CHECK(ladder.top == 4);
    }
    CHECK(sets_of(ladder_in(programme, 2, "standing_raise_straight")) ==
          Names{"(2x5)", "(3x5)", "(3x6)", "(3x8)", "3x10", "3x12", "3x15"});
    CHECK(ladder_in(programme, 2, "standing_raise_straight").top == 6);

    CHECK(programme.phase(3)->frequency == Frequency::daily);
    CHECK(permitted_in(programme, 3, all) ==
          Names{"seated_raise", "step_raise_both", "heel_drop_straight", "step_raise", "rebound_raise"});
    for (const char* id : {"seated_raise", "step_raise_both", "heel_drop_straight", "step_raise"}) {
        const PhaseExercise& ladder = ladder_in(programme, 3, id);
        CHECK(sets_of(ladder) == Names{"(3x10)", "(3x12)", "3x15"});
        CHECK(each(ladder, &Dose::load_g) == Integers{0, 0, 0});
        CHECK(ladder.top == 2);
    }
    CHECK(sets_of(ladder_in(programme, 3, "rebound_raise")) == Names{"(3x8)", "(3x10)", "(3x15)", "3x20"});

    CHECK(programme.phase(4)->frequency == Frequency::times_a_week);
    CHECK(programme.phase(4)->times == 3);
    CHECK(permitted_in(programme, 4, all) ==
          Names{"seated_raise", "heel_drop_straight", "step_raise_loaded", "rebound_raise", "toe_bounce"});
    CHECK(sets_of(ladder_in(programme, 4, "seated_raise")) == Names{"3x15"});
    CHECK(sets_of(ladder_in(programme, 4, "rebound_raise")) == Names{"3x20"});
    CHECK(programme.phase(5)->times == 3);
    CHECK(permitted_in(programme, 5, all) == Names{"heel_drop_straight", "step_raise_loaded", "rebound_raise"});
    for (const std::int64_t phase : {4, 5}) {
        for (const char* id : {"heel_drop_straight", "step_raise_loaded"}) {
            const PhaseExercise& ladder = ladder_in(programme, phase, id);
            CHECK(sets_of(ladder) == Names(13, "3x15"));
            CHECK(ladder.rungs[0].load_g == 0);
            CHECK(ladder.rungs[1].load_g == 5'000);
            CHECK(ladder.rungs[12].load_g == 60'000);
        }
    }
}

TEST_CASE("the heavy slow resistance template: three exercises in five blocks, each heavier", "[programme][L4]") {
    const Programme& programme = released("heavy_slow_resistance");
    const Phase& heavy = *programme.phase(3);
    CHECK(heavy.frequency == Frequency::times_a_week);
    CHECK(heavy.times == 3);
    CHECK(heavy.together);
    CHECK(permitted_in(programme, 3, all) == Names{"seated_raise_loaded", "leg_press_raise", "standing_raise_loaded"});
    for (const std::string& id : permitted_in(programme, 3, all)) {
        const PhaseExercise& ladder = ladder_in(programme, 3, id);
        CHECK(sets_of(ladder) == Names{"(3x15)", "3x15", "3x12", "4x10", "4x8", "4x6"});
        CHECK(each(ladder, &Dose::rm) == Integers{20, 15, 12, 10, 8, 6});
        CHECK(each(ladder, &Dose::up_ms) == Integers(6, 3'000));
        CHECK(each(ladder, &Dose::down_ms) == Integers(6, 3'000));
        CHECK(ladder.rungs[0].rest_ms >= 120'000);
        CHECK(ladder.rungs[0].rest_ms <= 180'000);
        Integers weeks;
        for (std::int64_t rung = 0; rung < 6; ++rung) weeks.push_back(ladder.terms_of(rung).from_week);
        CHECK(weeks == Integers{0, 0, 1, 3, 5, 8}); // weeks 1, 2-3, 4-5, 6-8, 9-12
    }
    CHECK(programme.exercise("seated_raise_loaded")->knee == Knee::bent);
    CHECK(programme.exercise("leg_press_raise")->knee == Knee::straight);
    CHECK(programme.exercise("standing_raise_loaded")->knee == Knee::straight);
    // Without weights there is still an exercise.
    CHECK(permitted_in(programme, 3, nothing) == Names{"single_raise"});
}

TEST_CASE("the template of long holds: five holds of 45 s, with two minutes between them", "[programme][F15][F16]") {
    const Programme& programme = released("isometric_five");
    CHECK(permitted_in(programme, 3, nothing) == Names{"standing_hold_half", "standing_hold_one_leg"});
    for (const char* id : {"standing_hold_half", "standing_hold_one_leg"}) {
        const PhaseExercise& ladder = ladder_in(programme, 3, id);
        CHECK(each(ladder, &Dose::sets) == Integers(8, 5));
        CHECK(each(ladder, &Dose::hold_ms) == Integers{10'000, 15'000, 20'000, 25'000, 30'000, 35'000, 40'000, 45'000});
        CHECK(ladder.top == 7);
        CHECK_FALSE(ladder.terms_of(7).ours);
        CHECK(ladder.terms_of(6).ours);
        CHECK(ladder.rungs[7].rest_ms == 120'000);
    }
    CHECK(programme.phase(3)->frequency == Frequency::every_other_day);
}

// ---- for any equipment and any site

TEST_CASE("no template puts an insertional or unsure side on a step", "[R15][H4]") {
    for (const Programme& programme : released_programmes()) {
        for (const Phase& phase : programme.phases) {
            for (const Permitted& person : everyone()) {
                INFO(programme.id << " " << phase.id);
                const auto ids = exercises_permitted(phase, programme, person);
                CHECK_FALSE(ids.empty());
                for (const std::string& id : ids) {
                    if (!person.floor_only) continue;
                    CHECK(programme.exercise(id)->surface == Surface::floor);
                    CHECK(programme.exercise(id)->range != Range::below);
                }
            }
        }
    }
    CHECK(permitted_in(released("alfredson"), 3, floor_with_all) == Names{"lowering_straight", "lowering_bent"});
    CHECK(permitted_in(released("silbernagel_combined"), 3, floor_with_all) ==
          Names{"seated_raise", "standing_raise_straight", "lowering_straight", "single_raise", "rebound_raise"});
    CHECK(permitted_in(released("silbernagel_combined"), 4, floor_with_all) ==
          Names{"seated_raise", "lowering_straight", "single_raise_loaded", "rebound_raise", "toe_bounce"});
}

TEST_CASE("every ladder of every template leads to its top one rung at a time, and every session fits the timer",
          "[R24][R34][H12][H22]") {
    for (const Programme& programme : released_programmes()) {
        for (const Phase& phase : programme.phases) {
            for (const Permitted& person : everyone()) {
                INFO(programme.id << " " << phase.id);
                Plan plan = plan_entering(programme, Stage::build_up, phase.number, person);
                int steps = 0;
                for (auto up = steps_up(plan, programme, person, late); !up.empty();
                     up = steps_up(plan, programme, person, late)) {
                    REQUIRE(is_lower(plan, up.front(), programme));
                    plan = up.front();
                    REQUIRE(++steps < 200);
                    std::vector<TimelineItem> items;
                    for (const PlanExercise& one : plan.exercises) {
                        TimelineItem item{*programme.exercise(one.exercise), one.dose, {}};
                        if (item.exercise.each_side) item.sides = {Side::left, Side::right};
                        items.push_back(item);
                    }
                    REQUIRE(make_timeline(items, programme.parameters.flow, ""));
                }
                const bool is_last = phase.number == programme.phases.back().number;
                CHECK((is_last || is_at_gate(plan, programme, person)));
            }
        }
    }
}

TEST_CASE("a step without a weight brings no loads", "[R15][R34]") {
    for (const Programme& programme : released_programmes()) {
        for (const Phase& phase : programme.phases) {
            Plan plan = plan_entering(programme, Stage::build_up, phase.number, step_alone);
            for (;;) {
                for (const PlanExercise& one : plan.exercises) {
                    INFO(programme.id << " " << one.exercise);
                    CHECK(one.dose.load_g == 0);
                    CHECK(one.dose.rm == 0);
                }
                const auto up = steps_up(plan, programme, step_alone, late);
                if (up.empty()) break;
                plan = up.front();
            }
        }
    }
}

TEST_CASE("overrides apply to a template as they do to the built-in programme", "[R36]") {
    const auto read = read_programme(released_document("heavy_slow_resistance", 1),
                                     R"({"format":1,"base":{"id":"heavy_slow_resistance","version":1},
            "set":{"/phases/2/ladders/0/rungs/5/rm":7,"/phases/2/exercises/1/use":false,"/phases/2/times":2}})");
    REQUIRE(read);
    CHECK(read->phase(3)->find("seated_raise_loaded")->rungs[5].rm == 7);
    CHECK(exercises_permitted(*read->phase(3), *read, all) == Names{"seated_raise_loaded", "standing_raise_loaded"});
    CHECK(read->phase(3)->times == 2);
}

} // namespace heelwise::templates_test
