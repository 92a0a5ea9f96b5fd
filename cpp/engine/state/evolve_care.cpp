// Folds what is logged beside the sessions: activities (R44), reviews, readiness and advice. By date, and bounded.
#include "state/evolve_parts.hpp"

#include <algorithm>
#include <tuple>

namespace heelwise {

namespace {

bool is_before(const HeldActivity& a, const HeldActivity& b) {
    return std::tie(a.said.date, a.logged_ms, a.record) < std::tie(b.said.date, b.logged_ms, b.record);
}

} // namespace

void hold_activity(DiaryState& diary, const Envelope& envelope, const ActivityLogged& logged) {
    auto& activities = diary.activities;
    const auto held = std::find_if(activities.begin(), activities.end(), [&](const HeldActivity& one) {
        return one.said.activity == logged.activity;
    });
    HeldActivity next;
    next.record = held == activities.end() ? envelope.id : held->record;
    next.logged_ms = logged_end_ms(logged.date, envelope.now);
    next.deleted = held != activities.end() && held->deleted;
    next.said = logged;
    if (held != activities.end()) activities.erase(held);
    activities.insert(std::upper_bound(activities.begin(), activities.end(), next, is_before), std::move(next));
    if (activities.size() > activities_max) activities.erase(activities.begin());
}

void hold_review(DiaryState& diary, const std::string& id, const Reviewed& reviewed) {
    diary.reviews[reviewed.date] = HeldReview{id, reviewed};
    while (diary.reviews.size() > reviews_max) diary.reviews.erase(diary.reviews.begin());
}

void hold_readiness(DiaryState& diary, const ReadinessTold& told) {
    if (!diary.readiness || diary.readiness->date <= told.date) diary.readiness = told;
}

void note_advice(PlanState& plan, const AdviceNoted& noted, CivilDate date) { plan.advice_noted[noted.advice] = date; }

} // namespace heelwise
