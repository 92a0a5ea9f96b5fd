// The parts of the view. web/engine/contract.ts defines their shapes.
#pragma once

#include "offers/offer_context.hpp"
#include "programme/timeline.hpp"
#include "views/view_text.hpp"

namespace heelwise {

json::object view_screen(const State& state, const ScreeningParameters& parameters);
json::object view_assessment(const State& state, const Programme& programme);

json::object view_programme(const State& state, const Programme& standard, CivilDate today);
// Returns the name and clinic that the programme states, or null if it states none.
json::value view_maker(const Given& given);
// Adds maker, note, side and dates as members.
void add_given(json::object& out, const Given& given);

// Return null if there is no plan.
json::value view_plan(const State& state, const Programme& programme);
json::value view_today(const State& state, const Programme& programme, const Now& now);
// Returns null if no session is running.
json::value view_session(const State& state, const Programme& programme, const Now& now);

// Parts of today apart from the plan. They are null or empty if there is nothing to show.
json::object view_offer(const Offer& offer, const Programme& programme);
// R33: the offers that rest after a "no" and stay open for who asks.
json::array view_resting_offers(const OfferContext& offer_context);
// R34: the step that waits for its own morning.
json::value view_step(const State& state, const Programme& programme, const Now& now);
// R60: what is waited for if nothing is offered.
json::value view_waits(const OfferContext& offer_context);
json::value view_more(const OfferContext& offer_context);
json::array view_choices(const OfferContext& offer_context);
json::value view_hold(const State& state, const Programme& programme, CivilDate today);
json::value view_review(const State& state, const Programme& programme, CivilDate today);
json::array view_advice(const State& state, const Programme& programme, CivilDate today);
json::array view_activities(const State& state, const Programme& programme);
json::value view_clock(const State& state, const Now& clock);

// Returns a plan's exercises, doses and frequency.
json::object view_dose(const Plan& plan, const Programme& programme);
// Returns the length of a session in whole minutes.
std::int64_t minutes_of(const Plan& plan, const Programme& programme);
json::object frequency_text(const Plan& plan);
json::array weekday_names(const Plan& plan);
// Return the name: the document's own title, or a key of the catalogue.
json::object phase_name(std::int64_t number, const Programme& programme);
json::object exercise_name(const std::string& exercise, const Programme& programme);
json::object view_exercise(const PlanExercise& one, const Plan& plan, const Programme& programme);
json::array view_exercises(const Plan& plan, const Programme& programme);
json::object view_check_in(const State& state, const Programme& programme, CivilDate date);
json::object view_check_in_answer(const CheckIn& said);
json::object view_rating(const StoredSession& session);
// While the next morning has not come, the text says that its answer is awaited.
json::object view_response(const SessionDay& day, CivilDate today);
// Returns the items from which the timeline of a session is made.
std::vector<TimelineItem> timeline_items(const Plan& plan, const Programme& programme);

} // namespace heelwise
