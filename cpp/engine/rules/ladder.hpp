// Where a plan stands on its ladder and where a step up, down or back leads (R15, R20, R21, R24, R32, R34, R35). Pure.
#pragma once

#include "programme/plan.hpp"
#include "programme/programme.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

// What this person may be given: site (R15) and what they have at home.
struct Permitted {
    bool floor_only = true;
    std::set<Equipment> equipment; // none and chair are always there
};

// How long it has gone on, for what a document permits from a week on.
struct Weeks {
    std::int64_t in_phase = 0; // since the phase was entered
    std::int64_t in_plan = 0;  // since the plan began
};

// The exercise as this person may do it: itself, or its floor twin; nothing where neither may be (R15).
std::optional<std::string>
permitted_form(std::string_view exercise_id, const Programme& programme, const Permitted& permitted);

// Of a phase, easier to harder; step work replaced by its floor twin where the floor is all that is allowed (H4) or all
// there is, and each id once. A fallback only where nothing else is possible, what comes on request (R22) never. Never empty for
// a document that was checked.
std::vector<std::string>
exercises_permitted(const Phase& phase, const Programme& programme, const Permitted& permitted);

// The plan with `rung` of the phase's ladder for one exercise, also where the phase has several together: one_rung_up adds the
// others. `document` names what it came from.
Plan plan_at(const Programme& programme, Stage stage, std::int64_t phase, std::string_view exercise, std::int64_t rung);
// The easiest exercise permitted, lowest rung: entered from below or by R14. Of exercises done together: each of them that has
// its place from the first week on.
Plan plan_entering(const Programme& programme, Stage stage, std::int64_t phase, const Permitted& permitted);
// R17: where the document lets someone begin, as this person may do it (R15); nothing where it does not say.
std::optional<Plan> plan_starting(const Programme& programme, const Permitted& permitted);
// How often, as this phase says (R23, R40).
void set_frequency(Plan& plan, const Phase& phase);
// R12: ankle movements and load management, no holds.
Plan plan_without_holds(const Programme& programme);

// The ladder of an exercise in a phase; of a floor twin that the phase does not list: that of its step exercise (R15).
const PhaseExercise* ladder_of(const Phase& phase, const Programme& programme, std::string_view exercise);
// R20: the longest hold up to the bold rung that is not longer than `hold_ms`, and of several rungs with that hold the
// lowest: with the default document 45 s is 45x4, not 45x5.
std::int64_t rung_for_hold(const PhaseExercise& ladder, std::int64_t hold_ms);
// The lower middle of a ladder up to its bold rung.
std::int64_t middle_rung(const PhaseExercise& ladder);

// The bold rung, or the highest below it that can be done without a weight where there is none.
std::int64_t top_rung(const PhaseExercise& ladder, const Permitted& permitted);

// Whether this rung is there, its week has come, and what it asks for is at hand.
bool is_rung_open(const PhaseExercise& ladder, std::int64_t rung, const Permitted& permitted, const Weeks& weeks);

// R32: every exercise one rung lower; one at its lowest is dropped; all dropped: the previous phase's top with its exercise
// last done there (`last`) or its easiest; from phase 1: calm down without holds. What came on request (R22) goes back to the
// exercise before it.
Plan one_rung_down(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last);
// R32: previous phase, middle rung; in phase 1 its lowest rung; nothing where it is there already (then calm down).
std::optional<Plan>
previous_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last);
// R34: one rung up; at the bold rung the next exercise of the phase, lowest rung; nothing at the end of the phase, and nothing
// before the week from which a document permits it. Of exercises done together the one on the lowest rung rises, and one that
// is missing comes back first.
std::optional<Plan>
one_rung_up(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks);
// R35: the next phase entered from below; nothing from the last, and nothing before its week.
std::optional<Plan>
next_phase(const Plan& plan, const Programme& programme, const Permitted& permitted, const Weeks& weeks);
// R35: at or beyond the bold rung, of the exercises that the phase says: the hardest permitted, either, or each. An exercise
// that the plan does not hold stands where it was last done.
bool at_top(const Plan& plan, const Programme& programme, const Permitted& permitted, const LastDone& last);

// The same phase, exercises and rungs with the doses of this programme, which may have fewer of them; `no_harder`: no part of a
// dose is more than it was (H6).
Plan carried_over(const Plan& plan, const Programme& programme, const Permitted& permitted, bool no_harder);

// Of two plans the lower one, phase first, then exercise, then rung (R20, R39); of exercises done together, all their rungs.
bool is_lower(const Plan& a, const Plan& b, const Programme& programme);

} // namespace heelwise
