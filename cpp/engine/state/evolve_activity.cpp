// Folds activities (R44), reviews, readiness and advice. Lists are sorted by date and bounded.
#include "state/evolve_parts.hpp"

#include <algorithm>
#include <tuple>

namespace heelwise {

namespace {

bool is_before(const StoredActivity& a, const StoredActivity& b) {
    return std::tie(a.said.date, a.logged_ms, a.record) < std::tie(b.said.date, b.logged_ms, b.record);
}

} // namespace

void store_activity(DiaryState& diary, const Envelope& envelope, const ActivitySubmitted& logged) {
    auto& activities = diary.activities;
    const auto stored = std::find_if(activities.begin(), activities.end(), [&](const StoredActivity& one) {
        return one.said.activity == logged.activity;
    });
    StoredActivity next;
    next.record = stored == activities.end() ? envelope.id : stored->record;
    next.logged_ms = logged_end_ms(logged.date, envelope.now);
    next.deleted = stored != activities.end() && stored->deleted;
    next.said = logged;
    if (stored != activities.end()) activities.erase(stored);
    activities.insert(std::upper_bound(activities.begin(), activities.end(), next, is_before), std::move(next));
    if (activities.size() > activities_max) activities.erase(activities.begin());
}

void store_review(DiaryState& diary, const std::string& id, const ReviewSubmitted& reviewed) {
    diary.reviews[reviewed.date] = StoredReview{id, reviewed};
    for (const ReviewRating& rated : reviewed.sore) {
        if (!rated.rating) continue;
        const auto [first, is_new] =
            diary.first_sore.try_emplace(rated.item, FirstRating{reviewed.date, *rated.rating});
        if (!is_new && reviewed.date <= first->second.date) first->second = {reviewed.date, *rated.rating};
    }
    while (diary.reviews.size() > reviews_max) diary.reviews.erase(diary.reviews.begin());
}

void store_readiness(DiaryState& diary, const ReadinessSubmitted& told) {
    if (!diary.readiness || diary.readiness->date <= told.date) diary.readiness = told;
}

void store_advice_read(PlanState& plan, const AdviceRead& noted, CivilDate date) {
    plan.advice_noted[noted.advice] = date;
}

} // namespace heelwise
