// A plan's position on its ladder, and the plans one step up, down or back (R15, R20, R21, R24, R32, R34, R35). Pure functions.
#pragma once

#include "programme/plan.hpp"
#include "programme/programme.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

// What this person may be given, by the site of the pain (R15) and the equipment at hand.
struct Permitted {
    bool floor_only = true;
    std::set<Equipment> equipment; // `none` and `chair` are always available
};

// Whole weeks since the start. A document may permit a rung or a phase only from a certain week.
struct Weeks {
    std::int64_t in_phase = 0; // since the person entered the phase
    std::int64_t in_plan = 0;  // since the plan began
};

// Returns the id of the exercise or of its floor twin, whichever this person may do. Returns nullopt if neither is allowed (R15).
std::optional<std::string>
permitted_form(std::string_view exercise_id, const Programme& programme, const Permitted& permitted);

// Returns the ids of a phase's permitted exercises without repeats, from easier to harder. Step work is replaced by its floor
// twin if the person must stay on the floor (H4) or has no step. Fallbacks are used only if nothing else is possible, and
// exercises on request (R22) never. The result is never empty for a checked document.
std::vector<std::string>
exercises_permitted(const Phase& phase, const Programme& programme, const Permitted& permitted);

// Returns a plan with one exercise on the given rung. If the phase's exercises are done together, one_rung_up adds the others.
Plan plan_at(const Programme& programme, Stage stage, std::int64_t phase, std::string_view exercise, std::int64_t rung);
// Returns the plan for entering a phase from below or by R14: the easiest permitted exercise at its lowest rung. If exercises
// are done together, the plan contains all that belong from the first week.
Plan plan_entering(const Programme& programme, Stage stage, std::int64_t phase, const Permitted& permitted);
// R17: returns the plan at the document's own start, adapted to what is permitted (R15). Returns nullopt if the document sets
// no start.
std::optional<Plan> plan_starting(const Programme& programme, const Permitted& permitted);
// Copies the phase's frequency to the plan (R23, R40).
void set_frequency(Plan& plan, const Phase& phase);
// R12: returns the plan without holds, which means ankle movements and load management.
Plan plan_without_holds(const Programme& programme);

// Returns the ladder of an exercise, or nullptr if it does not belong to the phase. A floor twin that the phase does not list
// uses the ladder of its step exercise (R15).
const PhaseExercise* ladder_of(const Phase& phase, const Programme& programme, std::string_view exercise);
// R20: returns the lowest rung with the longest hold of at most `hold_ms`, up to the bold rung. In the default document, 45 s
// gives 45x4, not 45x5.
std::int64_t rung_for_hold(const PhaseExercise& ladder, std::int64_t hold_ms);
// Returns the lower middle of the rungs up to the bold one or, if no weight is at hand, the highest rung up to it that needs
// none.
std::int64_t middle_rung(const PhaseExercise& ladder, const Permitted& permitted);

// Returns the bold rung or, if no weight is at hand, the highest rung up to it that needs none.
std::int64_t top_rung(const PhaseExercise& ladder, const Permitted& permitted);

// How another exercise of a phase stands to the one in the plan (R24).
enum class Relation : std::uint8_t { alternative, earlier, later, other_way };
// Both exercises must belong to the phase.
Relation relation_of(const Phase& phase, const Programme& programme, std::string_view from, std::string_view to);

// R35: returns the rung from which an exercise counts towards the next phase, or nullopt if its place lies before the gate.
std::optional<std::int64_t>
gate_of(const Phase& phase, const Programme& programme, const Permitted& permitted, std::string_view exercise);
// R35: returns true if the plan is at the gate of its phase or beyond. If exercises are done together, each must be.
bool is_at_gate(const Plan& plan, const Programme& programme, const Permitted& permitted);

// Returns true if the rung exists, its week has come, and any weight it needs is at hand.
bool is_rung_open(const PhaseExercise& ladder, std::int64_t rung, const Permitted& permitted, const Weeks& weeks);

// R32: moves every exercise one rung down and drops those at their lowest rung. If all are dropped, returns the place before at
// its middle rung. From a first place it returns the previous phase where it was last done (`last`), or at its gate. Below
// phase 1 it returns the plan without holds.
Plan one_rung_down(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last);
// R32: returns the middle rung of the previous phase or, in the first phase, its lowest rung. Returns nullopt if the plan is
// already there; calm down follows.
std::optional<Plan>
previous_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last);
// R34: returns the plan one rung up or, from the bold rung on, a plan for each exercise of the next place at its lowest rung. If
// exercises are done together, all of them rise by a rung, and missing ones come back at their lowest. Returns nothing at the
// end of the phase, and before the week from which the document permits the step.
std::vector<Plan>
steps_up(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks);

// A plan that one answer to an offer leads to. `id` is empty if there is nothing to answer.
struct PlanOption {
    std::string id;
    Plan plan;
    bool operator==(const PlanOption&) const = default;
};
struct PlanOptions {
    std::string
        asks; // "two_leg_raise" or "one_leg_raise" (R35), "exercise" for a choice, or "" if there is one option only
    std::vector<PlanOption> options;
};
// R34: states the choice among alternatives.
PlanOptions options_among(std::vector<Plan> plans);
// R35: returns the ways to enter the next phase from below: where each answer to its question lands, or the exercises to choose
// from. Returns none from the last phase and before the next phase's week.
PlanOptions next_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks);
// R14, R35: returns the plan on which an answer to the phase's question lands. Without such a question, or where this person may
// not do the exercise, returns plan_entering().
Plan plan_landing(
    const Programme& programme, Stage stage, std::int64_t phase, std::string_view answer, const Permitted& permitted);

// Returns the plan with the doses of this programme. Exercises that the programme lacks are dropped, and rungs beyond its
// ladders become the highest. If `no_harder` is set, no part of a dose gets harder (H6).
Plan carried_over(const Plan& plan, const Programme& programme, const Permitted& permitted, bool no_harder);

// Returns true if `a` is lower than `b`: by phase, then exercise, then rung (R20, R39). If exercises are done together, the sum
// of their rungs decides within a phase.
bool is_lower(const Plan& a, const Plan& b, const Programme& programme);

} // namespace heelwise
