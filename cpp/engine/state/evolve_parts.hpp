// Fold functions for each part of the state, which evolve.cpp calls.
#pragma once

#include "log/envelope.hpp"
#include "state/state.hpp"

namespace heelwise {

// ---- the safety screen
void store_record(ScreeningState& screening, const std::string& id, const Record& record);
bool has_record(const ScreeningState& screening, const std::string& id);
void forget_record(ScreeningState& screening, const std::string& id);
void fold_decision(ScreeningState& screening, const std::string& id, const ScreeningDecided& decided, CivilDate date);
void require_screening(ScreeningState& screening, RescreenCause cause);

// ---- the assessment
void begin_assessment(AssessmentState& assessment, const std::string& id, const AssessmentBegun& begun);
void store_answer(AssessmentState& assessment, const std::string& id, const AssessmentAnswered& answered);
void store_assessment(AssessmentState& assessment, const AssessmentDecided& decided, CivilDate date);

// ---- the plan
void store_plan(PlanState& plan,
                const Envelope& envelope,
                const Plan& decided,
                PlanCause cause,
                const std::vector<Reason>& reasons);
void store_red(PlanState& plan, const Envelope& envelope, const RedDecided& red);
void end_rest(PlanState& plan, const RestEnded& ended, CivilDate date);
void store_offer_answer(PlanState& plan, const OfferAnswered& answered, CivilDate date);
void store_agreed_step(PlanState& plan, const StepAgreed& agreed, CivilDate date);
// Stores the exercises of a session as the ones last done in their phase.
void store_last_done(PlanState& plan, const DiaryState& diary, const std::string& session);

// ---- the programme
void follow_programme(State& state, const Envelope& envelope, const ProgrammeFollowed& followed);

// ---- check-ins and sessions
void store_check_in(DiaryState& diary, const Envelope& envelope, const CheckInSubmitted& checked);
void store_calming_tick(DiaryState& diary, const CalmingTickSubmitted& ticked);
void start_session(DiaryState& diary, const Envelope& envelope, const SessionStarted& started);
void stamp_session(DiaryState& diary, const Envelope& envelope, const SessionStamped& stamped);
// Returns how many stamps of this session are spare; 0 once it has ended.
std::int64_t count_spare_stamps(DiaryState& diary, const std::string& session);
// Returns false if the session is not running. `ahead_ms` is how far the moments that count are ahead of the clock that made
// the stamps (R42).
bool end_session(DiaryState& diary, const Envelope& envelope, const SessionEnded& ended, std::int64_t ahead_ms);
void store_rating(DiaryState& diary, const RatingSubmitted& rated);
void store_session(DiaryState& diary, const Envelope& envelope, const SessionSubmitted& logged);
// Returns the assumed end of an entry logged for a date: the moment of logging, but at most the end of that date.
std::int64_t logged_end_ms(CivilDate date, const Now& now);
// Return false if no check-in, session or activity has this record.
bool delete_entry(DiaryState& diary, const std::string& record);
bool restore_entry(DiaryState& diary, const std::string& record);

// ---- activities, reviews, readiness and advice
void store_activity(DiaryState& diary, const Envelope& envelope, const ActivitySubmitted& logged);
void store_review(DiaryState& diary, const std::string& id, const ReviewSubmitted& reviewed);
void store_readiness(DiaryState& diary, const ReadinessSubmitted& told);
void store_advice_read(PlanState& plan, const AdviceRead& noted, CivilDate date);

} // namespace heelwise
