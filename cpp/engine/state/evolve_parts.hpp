// The folding of each room of the state, for evolve.cpp to choose from.
#pragma once

#include "log/envelope.hpp"
#include "state/state.hpp"

namespace heelwise {

// ---- the safety screen
void hold_record(ScreenState& screen, const std::string& id, const Record& record);
bool holds(const ScreenState& screen, const std::string& id);
void let_go(ScreenState& screen, const std::string& id);
void fold_decision(ScreenState& screen, const std::string& id, const ScreenDecided& decided, CivilDate date);
void require_screen(ScreenState& screen, DueWhy why);

// ---- the questionnaire
void begin_assessment(AssessmentState& assessment, const std::string& id, const AssessmentBegun& begun);
void hold_value(AssessmentState& assessment, const std::string& id, const AssessmentAnswered& answered);
void hold_assessment(AssessmentState& assessment, const AssessmentDecided& decided, CivilDate date);

// ---- the plan
void hold_plan(
    PlanState& plan, const Envelope& envelope, const Plan& decided, PlanWhy why, const std::vector<Reason>& reasons);
void hold_red(PlanState& plan, const Envelope& envelope, const RedDecided& red);
void end_rest(PlanState& plan, const RestEnded& ended, CivilDate date);
void hold_offer_answer(PlanState& plan, const OfferAnswered& answered);
// What was done last in its phase.
void note_last(PlanState& plan, const DiaryState& diary, const std::string& session);

// ---- what is followed
void follow_programme(State& state, const Envelope& envelope, const ProgrammeFollowed& followed);

// ---- mornings and sessions
void hold_morning(DiaryState& diary, const Envelope& envelope, const CheckedIn& checked);
void hold_tick(DiaryState& diary, const CalmingTicked& ticked);
void start_session(DiaryState& diary, const Envelope& envelope, const SessionStarted& started);
void stamp_session(DiaryState& diary, const SessionStamped& stamped);
// False where there is no such session that runs.
// `ahead_ms`: by how much the moments that count are ahead of the clock that stamped it (R42).
bool end_session(DiaryState& diary, const Envelope& envelope, const SessionEnded& ended, std::int64_t ahead_ms);
void rate_session(DiaryState& diary, const SessionRated& rated);
void log_session(DiaryState& diary, const Envelope& envelope, const SessionLogged& logged);
// Of what was logged for a date, when is not known: a past day is taken to have ended with the day, today's with the entry.
std::int64_t logged_end_ms(CivilDate date, const Now& now);
// False where no morning and no session has this record.
bool delete_entry(DiaryState& diary, const std::string& record);
bool restore_entry(DiaryState& diary, const std::string& record);

// ---- what is logged beside the sessions
void hold_activity(DiaryState& diary, const Envelope& envelope, const ActivityLogged& logged);
void hold_review(DiaryState& diary, const std::string& id, const Reviewed& reviewed);
void hold_readiness(DiaryState& diary, const ReadinessTold& told);
void note_advice(PlanState& plan, const AdviceNoted& noted, CivilDate date);

} // namespace heelwise
