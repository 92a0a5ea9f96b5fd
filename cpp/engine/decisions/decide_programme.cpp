// Follows another programme, and undoes that change (R17, H9, H10).
#include "decisions/adopt_programme.hpp"
#include "decisions/decide.hpp"
#include "state/active_programme.hpp"
#include "state/assessment_status.hpp"

namespace heelwise {

namespace {

// The questions that R17 asks again. Sides, site and other answers that rarely change are carried over.
std::vector<AssessmentQuestion> asked_again() {
    return {AssessmentQuestion::trend,
            AssessmentQuestion::activity_pain_left,
            AssessmentQuestion::activity_pain_right,
            AssessmentQuestion::settling,
            AssessmentQuestion::woken,
            AssessmentQuestion::seated_hold,
            AssessmentQuestion::short_hold,
            AssessmentQuestion::two_leg_raise};
}

void add_plan(std::vector<Event>& events, const Following& follows, PlanCause cause) {
    if (follows.plan) events.push_back(PlanDecided{cause, *follows.plan, follows.reasons, {}});
}

} // namespace

Decided decide_programme(const DecisionContext& context, const RequestProgramme& command) {
    auto offered = read_acceptable(command.text, context.now.local_date);
    if (!offered) return offered.fault();
    const auto follows = following(context.state, context.standard, *offered, context.now);
    if (!follows) return follows.fault();
    ProgrammeFollowed followed;
    followed.id = offered->programme.id;
    followed.version = offered->programme.version;
    followed.source = source_to_keep(*offered, context.standard);
    followed.anew = follows->anew;
    followed.reasons = follows->reasons;
    if (!followed.source.empty()) {
        followed.programme = std::make_shared<const Programme>(std::move(offered->programme));
    }
    std::vector<Event> events{followed};
    add_plan(events, *follows, PlanCause::programme);
    if (!follows->asks) return events;
    events.push_back(begun_with(context.state, asked_again()));
    events.push_back(AssessmentRequired{true, follows->reasons});
    return events;
}

Decided decide_programme(const DecisionContext& context, const RequestProgrammeUndo&) {
    const auto undone = undoing(context.state, context.standard);
    if (!undone) return undone.fault();
    const auto& before = context.state.programme.before->followed;
    ProgrammeFollowed followed;
    followed.id = before ? before->id : context.standard.id;
    followed.version = before ? before->version : context.standard.version;
    followed.source = before ? before->source : std::string();
    followed.programme = before ? before->programme : nullptr;
    followed.anew = undone->anew;
    followed.undone = true;
    followed.reasons = undone->reasons;
    std::vector<Event> events{followed};
    add_plan(events, *undone, PlanCause::programme_undone);
    return events;
}

} // namespace heelwise
