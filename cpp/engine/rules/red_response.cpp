#include "rules/red_response.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// Returns the most reds in any window of `days` dates that includes the date of `red`, which counts once. The windows extend
// to both sides because a red may be reported after one of a later date.
std::int64_t reds_around(const RedDay& red, std::int64_t days, bool only_unmoved) {
    std::int64_t most = 0;
    for (std::int64_t back = 0; back < days; ++back) {
        const CivilDate first = days_before(red.date, back);
        const CivilDate end = days_before(first, -days);
        most = std::max<std::int64_t>(most, std::count_if(red.past.begin(), red.past.end(), [&](const PastRed& past) {
                                          return first <= past.date && past.date < end && past.date != red.date &&
                                                 !(only_unmoved && past.moved_phase);
                                      }));
    }
    return most + 1;
}

} // namespace

RedOutcome plan_after_red(const RedDay& red,
                          const Plan& in_force,
                          const Programme& programme,
                          const Permitted& permitted,
                          const LastDone& last,
                          Irritability irritability) {
    const AfterRedParameters& parameters = programme.parameters.after_red;
    Plan eased = one_rung_down(red.done, programme, permitted, last);
    eased.maintenance = false; // R53
    eased = with_frequency(std::move(eased), programme, irritability);
    // Calm down never leaves more to do than a single red would (H6).
    const auto calmed = [&] {
        Plan calm = calming_plan(in_force, programme, permitted, irritability);
        if (!is_lower(eased, calm, programme)) return calm;
        eased.stage = Stage::calm_down;
        return eased;
    };
    if (red.severe || reds_around(red, parameters.many_reds_days, false) >= parameters.many_reds) {
        return {RedMove::calm_down, calmed(), true};
    }
    if (reds_around(red, parameters.few_reds_days, true) >= parameters.few_reds) {
        auto back = previous_phase(in_force, programme, permitted, last);
        if (!back) return {RedMove::calm_down, calmed(), false};
        back->maintenance = false;
        return {RedMove::previous_phase, with_frequency(*back, programme, irritability), false};
    }
    if (in_force.stage == Stage::calm_down) eased.stage = Stage::calm_down;
    if (is_lower(eased, in_force, programme)) return {RedMove::rung_down, eased, false};
    // The plan has been lowered since that session, so it stays.
    Plan kept = in_force;
    kept.maintenance = false;
    return {RedMove::rung_down, with_frequency(std::move(kept), programme, irritability), false};
}

} // namespace heelwise
