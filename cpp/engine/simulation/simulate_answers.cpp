// What a virtual person answers: the safety screen, the assessment, the check-in, and the review.
#include "decisions/decide.hpp"
#include "progress/improvement.hpp"
#include "progress/session_day.hpp"
#include "simulation/simulate_patient.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::int64_t clearing_days = 4; // until a professional has seen them

} // namespace

// After some days without a command, opening stores nothing (R42). The person then sees what that time has brought, and acts on
// it.
void PatientSimulation::open() {
    if (waits_for_command(state_, now_)) {
        send(AnswerToday{now_.local_date});
    } else {
        send(OpenDay{});
    }
}

void PatientSimulation::answer_screen() {
    if (has_open_hit()) clear_hits();
    if (status_of(state_.screening) == ScreeningStatus::clear) return;
    auto next = screening_now(state_.screening).next;
    if (!next) return;
    const bool is_again = state_.screening.completed_date.has_value();
    if (is_again && round_now(state_.screening) != state_.screening.round) ++course().screens;
    const std::optional<ScreeningQuestion> sign = is_again ? new_sign() : std::nullopt;
    for (; next; next = screening_now(state_.screening).next) {
        // R7: joint signs are a hit only without a load trigger.
        const bool is_trigger = *next == ScreeningQuestion::load_trigger && sign != ScreeningQuestion::joints;
        const bool yes = *next == ScreeningQuestion::adult || is_trigger || *next == sign;
        if (!send(AnswerScreening{*next, yes ? YesNoUnsure::yes : YesNoUnsure::no, false})) return;
    }
    if (has_open_hit()) blocked_days_ = clearing_days;
}

bool PatientSimulation::has_open_hit() const {
    return has_open_stop(state_.screening) || last_open_phase(state_.screening, programme_.parameters.screening);
}

std::optional<ScreeningQuestion> PatientSimulation::new_sign() {
    constexpr std::array<ScreeningQuestion, 10> signs{ScreeningQuestion::rupture,
                                                      ScreeningQuestion::calf,
                                                      ScreeningQuestion::hot_joint,
                                                      ScreeningQuestion::fluoroquinolone,
                                                      ScreeningQuestion::four_steps,
                                                      ScreeningQuestion::joints,
                                                      ScreeningQuestion::treatment,
                                                      ScreeningQuestion::steroids,
                                                      ScreeningQuestion::elsewhere,
                                                      ScreeningQuestion::other_signs};
    if (!random_.of_100(traits_.new_signs)) return std::nullopt;
    return signs[static_cast<std::size_t>(random_.below(signs.size()))];
}

// A professional saw them and allowed exercise.
void PatientSimulation::clear_hits() {
    if (blocked_days_ > 0 && --blocked_days_ > 0) return;
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto& hit = state_.screening.hits[i];
        if (hit && hit->open) {
            send(AnswerClearance{static_cast<Sign>(i), YesNoUnsure::yes, YesNoUnsure::yes});
        }
    }
}

void PatientSimulation::answer_assessment() {
    const bool is_owed = owes_assessment(state_);
    if (status_of(state_.assessment, is_owed) == AssessmentStatus::done) return;
    const Experience experience{course().sessions > 0, course().reached[2].has_value()};
    while (const auto next = next_question(answers_now(state_.assessment, is_owed))) {
        if (!send(AnswerAssessment{*next, answer_of(person_, *next, programme_, experience)})) return;
    }
    send(CompleteAssessment{});
}

// How this morning is, told or not. Some mornings are never told, also not when they are asked about later.
void PatientSimulation::wake_up(CivilDate today) {
    const std::int64_t ease = traits_.stays_sore ? 0 : std::min<std::int64_t>(2, well_taken_ / 20);
    mornings_[today] = tendon_.next_morning(person_.sides, ease);
    if (random_.of_100(traits_.untold)) mornings_.erase(today);
    if (traits_.new_signs > 0 && random_.of_1000(5) && mornings_.count(today) != 0) {
        mornings_[today].something_new = true; // the screen is asked again (R18)
    }
}

// R31: the morning after the last session first, if it is missing, then today's.
void PatientSimulation::check_in() {
    const auto missing = morning_to_ask(state_, programme_, now_.local_date);
    for (const auto& date : {missing, std::optional(now_.local_date)}) {
        if (!date) continue;
        const auto morning = mornings_.find(*date);
        if (morning == mornings_.end()) continue;
        if (date == missing) recorder_.count("R31");
        send(SubmitCheckIn{*date, morning->second});
    }
}

std::int64_t PatientSimulation::goal_now() const {
    if (traits_.stops_when_well) return std::min(goal_at_start + well_taken_ / 10, pain_max);
    const bool is_last = state_.plan.plan && state_.plan.plan->phase == programme_.phases.back().number;
    return is_last && !traits_.stays_sore ? pain_max : goal_at_start;
}

void PatientSimulation::review() {
    const auto due = review_due(state_, programme_.parameters.review);
    if (!due || *due > now_.local_date || traits_.untold == 100) return;
    const AssessmentDecided& found = *state_.assessment.decided;
    SubmitReview told;
    for (const std::string& item : found.sore) {
        const std::int64_t eased = traits_.stays_sore ? 0 : well_taken_ / 8;
        const std::int64_t rating = std::max<std::int64_t>(0, sore_at_start - eased);
        told.sore.push_back({item, traits_.leaves_sore_out ? std::nullopt : std::optional(rating)});
    }
    for (const ReviewRating& goal : found.goals) told.goals.push_back({goal.item, goal_now()});
    send(std::move(told));
}

void PatientSimulation::read_advice() {
    for (const Advice& advice : advice_now(state_, programme_, now_.local_date)) {
        for (const Reason& reason : advice.reasons) recorder_.count(reason.rule);
        send(SubmitAdviceRead{advice.kind});
    }
}

} // namespace heelwise
