// Parts of today apart from the plan: requests, a physio's hold, the weekly review, other activities, advice, and the clock.
#include "offers/offer_context.hpp"
#include "progress/activity.hpp"
#include "progress/improvement.hpp"
#include "state/clock.hpp"
#include "views/view_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

json::object review_item(json::object name, const std::string& item, const std::vector<ReviewRating>* last) {
    const auto rating = last == nullptr ? std::nullopt : rating_of(*last, item);
    return {{"item", item}, {"name", std::move(name)}, {"last", or_null(rating)}};
}

json::value last_activity(ActivityKind kind, const State& state, const Programme& programme) {
    const StoredActivity* stored = last_of(kind, state.diary);
    if (stored == nullptr) return nullptr;
    return json::object{{"date", write_date(stored->said.date)},
                        {"minutes", stored->said.minutes},
                        {"response", name_of(respond_to(*stored, state, programme).response)}};
}

} // namespace

json::value view_more(const OfferContext& offer_context) {
    const auto more = more_now(offer_context);
    return more ? json::value(view_dose(more->to, offer_context.programme)) : json::value(nullptr);
}

json::array view_choices(const OfferContext& offer_context) {
    json::array out;
    for (const Choice& choice : choices_now(offer_context)) {
        out.push_back(json::object{
            {"exercise", choice.exercise},
            {"name", exercise_name(choice.exercise, offer_context.programme)},
            {"to", choice.to ? json::value(view_dose(*choice.to, offer_context.programme)) : json::value(nullptr)}});
    }
    return out;
}

json::value view_hold(const State& state, const Programme& programme, CivilDate today) {
    const auto& hold = programme.given.hold_until;
    if (!state.plan.plan || !hold || today >= *hold) return nullptr;
    return json::object{{"until", write_date(*hold)}, {"text", text("hold.until", {{"date", write_date(*hold)}})}};
}

json::value view_review(const State& state, const Programme& programme, CivilDate today) {
    const auto due = review_due(state, programme.parameters.review);
    if (!due) return nullptr;
    const AssessmentDecided& decided = *state.assessment.decided;
    const auto& reviews = state.diary.reviews;
    const ReviewSubmitted* last = reviews.empty() ? nullptr : &reviews.rbegin()->second.said;
    json::array sore;
    for (const std::string& item : decided.sore) {
        sore.push_back(review_item(text("calming." + item + ".name"), item, last ? &last->sore : nullptr));
    }
    for (const std::string& own : decided.sore_own) {
        sore.push_back(review_item(literal(own), own, last ? &last->sore : nullptr));
    }
    json::array goals;
    for (const ReviewRating& goal : decided.goals) {
        const auto& known = programme.goals;
        const bool is_known = std::find(known.begin(), known.end(), goal.item) != known.end();
        goals.push_back(review_item(
            is_known ? text("goal." + goal.item) : literal(goal.item), goal.item, last ? &last->goals : nullptr));
    }
    return json::object{{"due", *due <= today},
                        {"date", last == nullptr ? json::value(nullptr) : json::value(write_date(last->date))},
                        {"sore", std::move(sore)},
                        {"goals", std::move(goals)}};
}

json::array view_advice(const State& state, const Programme& programme, CivilDate today) {
    json::array out;
    for (const Advice& advice : advice_now(state, programme, today)) {
        const std::string name(name_of(advice.kind));
        out.push_back(json::object{{"advice", name},
                                   {"title", text("advice." + name + ".title")},
                                   {"text", text("advice." + name + ".text")},
                                   {"reasons", view_reasons(advice.reasons)}});
    }
    return out;
}

json::array view_activities(const State& state, const Programme& programme) {
    json::array out;
    if (!state.assessment.decided) return out;
    for (int i = 0; !name_of(static_cast<ActivityKind>(i)).empty(); ++i) {
        const auto kind = static_cast<ActivityKind>(i);
        const std::string advice(name_of(advise(kind, state, programme)));
        out.push_back(json::object{{"what", name_of(kind)},
                                   {"name", text("activity." + std::string(name_of(kind)))},
                                   {"advice", advice},
                                   {"text", text("activity.advice." + advice)},
                                   {"last", last_activity(kind, state, programme)}});
    }
    return out;
}

// R42: shown while the clock is earlier than the last entry. One day can be travel westward; further, the person is asked
// whether the device is right, because its clock may have been ahead.
json::value view_clock(const State& state, const Now& clock) {
    const std::int64_t days = days_ahead(state, clock);
    if (days == 0) return nullptr;
    const std::string today = write_date(clock.local_date);
    return json::object{{"today", today},
                        {"counts_as", write_date(counted_now(state, clock).local_date)},
                        {"ask", days > travel_days},
                        {"text", text("clock.turned_back", {{"date", write_date(state.last_date)}, {"today", today}})}};
}

} // namespace heelwise
