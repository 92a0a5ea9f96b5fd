// The folding of each room of the state, for evolve.cpp to choose from.
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

// ---- the questionnaire
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
void store_offer_answer(PlanState& plan, const OfferAnswered& answered);
// What was done last in its phase.
void store_last_done(PlanState& plan, const DiaryState& diary, const std::string& session);

// ---- what is followed
void follow_programme(State& state, const Envelope& envelope, const ProgrammeFollowed& followed);

// ---- mornings and sessions
void store_check_in(DiaryState& diary, const Envelope& envelope, const CheckInSubmitted& checked);
void store_calming_tick(DiaryState& diary, const CalmingTickSubmitted& ticked);
void start_session(DiaryState& diary, const Envelope& envelope, const SessionStarted& started);
void stamp_session(DiaryState& diary, const SessionStamped& stamped);
// False where there is no such session that runs.
// `ahead_ms`: by how much the moments that count are ahead of the clock that stamped it (R42).
bool end_session(DiaryState& diary, const Envelope& envelope, const SessionEnded& ended, std::int64_t ahead_ms);
void store_rating(DiaryState& diary, const RatingSubmitted& rated);
void store_session(DiaryState& diary, const Envelope& envelope, const SessionSubmitted& logged);
// Of what was logged for a date, when is not known: a past day is taken to have ended with the day, today's with the entry.
std::int64_t logged_end_ms(CivilDate date, const Now& now);
// False where no morning and no session has this record.
bool delete_entry(DiaryState& diary, const std::string& record);
bool restore_entry(DiaryState& diary, const std::string& record);

// ---- what is logged beside the sessions
void store_activity(DiaryState& diary, const Envelope& envelope, const ActivitySubmitted& logged);
void store_review(DiaryState& diary, const std::string& id, const ReviewSubmitted& reviewed);
void store_readiness(DiaryState& diary, const ReadinessSubmitted& told);
void store_advice_read(PlanState& plan, const AdviceRead& noted, CivilDate date);

} // namespace heelwise
