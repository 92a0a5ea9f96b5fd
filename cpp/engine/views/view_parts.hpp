// The parts of the view, one file each; web/engine/contract.ts has their shapes.
#pragma once

#include "offers/offer_context.hpp"
#include "programme/timeline.hpp"
#include "views/view_text.hpp"

namespace heelwise {

json::object view_screen(const State& state, const ScreeningParameters& parameters);
json::object view_assessment(const State& state, const Programme& programme);

json::object view_programme(const State& state, const Programme& standard, CivilDate today);
// Who says that they made it; null: nobody does.
json::value view_maker(const Given& given);
// Maker, note, side and dates, as members.
void add_given(json::object& out, const Given& given);

// null where there is no plan.
json::value view_plan(const State& state, const Programme& programme);
json::value view_today(const State& state, const Programme& programme, const Now& now);
// null where none runs.
json::value view_session(const State& state, const Programme& programme, const Now& now);

// The parts of today beside the plan; null or empty where there is nothing.
json::value view_more(const OfferContext& offer_context);
json::array view_choices(const OfferContext& offer_context);
json::value view_hold(const State& state, const Programme& programme, CivilDate today);
json::value view_review(const State& state, const Programme& programme, CivilDate today);
json::array view_advice(const State& state, const Programme& programme, CivilDate today);
json::array view_activities(const State& state, const Programme& programme);
json::value view_clock(const State& state);

// Of a plan what is done, and how often.
json::object view_dose(const Plan& plan, const Programme& programme);
json::object frequency_text(const Plan& plan);
json::array weekday_names(const Plan& plan);
// Its words, or those of the document that defines it.
json::object phase_name(std::int64_t number, const Programme& programme);
json::object exercise_name(const std::string& exercise, const Programme& programme);
json::object view_exercise(const PlanExercise& one, const Plan& plan, const Programme& programme);
json::array view_exercises(const Plan& plan, const Programme& programme);
json::object view_check_in(const State& state, const Programme& programme, CivilDate date);
json::object view_check_in_answer(const CheckIn& said);
json::object view_rating(const StoredSession& session);
// `today`: while the morning that answers it has not come, the words say that it is waited for.
json::object view_response(const SessionDay& day, CivilDate today);
// What a session of this plan is compiled from.
std::vector<TimelineItem> timeline_items(const Plan& plan, const Programme& programme);

} // namespace heelwise
