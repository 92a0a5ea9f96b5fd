// Following another programme, and taking that back (R17, H9, H10).
#include "decisions/adopt_programme.hpp"
#include "decisions/decide.hpp"
#include "state/active_programme.hpp"
#include "state/assessment_status.hpp"

namespace heelwise {

namespace {

// What R17 asks for; sides, site and whatever does not change from one day to the next are carried over.
std::vector<Asked> asked_again() {
    return {Asked::trend,
            Asked::activity_pain_left,
            Asked::activity_pain_right,
            Asked::settling,
            Asked::woken,
            Asked::seated_hold,
            Asked::short_hold,
            Asked::two_leg_raise};
}

void add_plan(std::vector<Event>& events, const Following& follows, PlanWhy why) {
    if (follows.plan) events.push_back(PlanDecided{why, *follows.plan, follows.reasons, {}});
}

} // namespace

Decided decide_programme(const Ground& ground, const FollowProgramme& command) {
    auto offered = read_acceptable(command.text, ground.now.local_date);
    if (!offered) return offered.fault();
    const auto follows = following(ground.state, ground.standard, *offered, ground.now);
    if (!follows) return follows.fault();
    ProgrammeFollowed followed;
    followed.id = offered->programme.id;
    followed.version = offered->programme.version;
    followed.source = source_to_keep(*offered, ground.standard);
    followed.anew = follows->anew;
    followed.reasons = follows->reasons;
    if (!followed.source.empty()) {
        followed.programme = std::make_shared<const Programme>(std::move(offered->programme));
    }
    std::vector<Event> events{followed};
    add_plan(events, *follows, PlanWhy::programme);
    if (!follows->asks) return events;
    events.push_back(begun_with(ground.state, asked_again()));
    events.push_back(AssessmentRequired{true, follows->reasons});
    return events;
}

Decided decide_programme(const Ground& ground, const UndoProgramme&) {
    const auto undone = undoing(ground.state, ground.standard);
    if (!undone) return undone.fault();
    const auto& before = ground.state.programme.before->followed;
    ProgrammeFollowed followed;
    followed.id = before ? before->id : ground.standard.id;
    followed.version = before ? before->version : ground.standard.version;
    followed.source = before ? before->source : std::string();
    followed.programme = before ? before->programme : nullptr;
    followed.anew = undone->anew;
    followed.undone = true;
    followed.reasons = undone->reasons;
    std::vector<Event> events{followed};
    add_plan(events, *undone, PlanWhy::programme_undone);
    return events;
}

} // namespace heelwise
