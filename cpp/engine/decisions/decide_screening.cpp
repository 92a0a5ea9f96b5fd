// The commands of the safety screen (R1-R9, R45): answers, slips, clearance and when the screen is due again.
#include "decisions/decide.hpp"
#include "progress/session_day.hpp"
#include "rules/caution.hpp"
#include "rules/plan_for_irritability.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// The registry entry for what all safety questions have in common.
const std::string screening_rule = "screening";

ScreeningAnswers stored_answers(const ScreeningState& screening) {
    ScreeningAnswers answers{};
    for (std::size_t i = 0; i < screening_question_count; ++i) {
        if (screening.answers[i]) answers[i] = screening.answers[i]->answer;
    }
    return answers;
}

Reason reason_of(Sign sign, const ScreeningAnswers& answers) {
    Reason reason{std::string(rule_of(sign)), {}};
    for (const ScreeningQuestion question : all_screening_questions()) {
        const auto& answer = answers[index_of(question)];
        if (sign_of(question) == sign && answer) {
            reason.inputs.emplace_back(std::string(name_of(question)), std::string(name_of(*answer)));
        }
    }
    return reason;
}

bool has_hit(const std::vector<Hit>& hits, Sign sign) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.sign == sign; });
}

// Returns the decision that these answers lead to, or nullopt if nothing changes.
std::optional<ScreeningDecided>
decision_for(const ScreeningState& screening, const ScreeningAnswers& answers, std::optional<Sign> slip) {
    ScreeningDecided decided;
    decided.round = round_now(screening);
    const bool same_round = decided.round == screening.round;
    const ScreeningResult now = evaluate_screening(answers, settled_in(screening, decided.round));
    decided.complete = now.complete;
    for (const Hit& hit : now.hits) {
        const auto& stored = screening.hits[index_of(hit.sign)];
        if (stored && stored->open && stored->card == hit.card) continue;
        decided.opened.push_back(hit);
        decided.reasons.push_back(reason_of(hit.sign, answers));
    }
    if (slip && !has_hit(now.hits, *slip)) {
        const auto& stored = screening.hits[index_of(*slip)];
        if (stored && stored->open && stored->opened_round == decided.round) {
            decided.withdrawn.push_back(*slip);
            decided.reasons.push_back(reason_of(*slip, answers));
        }
    }
    // R6: a person who was too young is asked again at each later screen.
    const auto& young = screening.hits[index_of(Sign::under_age)];
    const bool is_of_age = answers[index_of(ScreeningQuestion::adult)] == YesNoUnsure::yes;
    if (is_of_age && young && young->open && young->opened_round < decided.round) {
        decided.cleared.push_back(Sign::under_age);
        decided.reasons.push_back(reason_of(Sign::under_age, answers));
    }
    const bool was_complete = same_round && screening.complete;
    if (decided.opened.empty() && decided.withdrawn.empty() && decided.cleared.empty() &&
        decided.complete == was_complete)
        return std::nullopt;
    if (same_round && !screening.decision.empty()) decided.supersedes = screening.decision;
    return decided;
}

// R7-R9, R46: if the last caution clears soon enough, returns the plan two rungs below the one that it closed, unless the present
// one is as high, the person rests, or the last session was red or is unknown (H6).
std::optional<Plan> plan_after_caution(const DecisionContext& context, Sign cleared) {
    const PlanState& plan = context.state.plan;
    if (!plan.closed || !plan.plan || plan.rest || plan.plan->stage != Stage::build_up) return std::nullopt;
    ScreeningState after = context.state.screening;
    after.hits[index_of(cleared)]->open = false;
    const ScreeningParameters& parameters = context.programme.parameters.screening;
    const auto last_open = last_open_phase(after, parameters);
    if (last_open == last_open_phase(context.state.screening, parameters)) return std::nullopt;
    if (days_between(plan.closed->date, context.now.local_date) > parameters.caution_days) return std::nullopt;
    const Permitted permitted = permitted_of(context.state);
    Plan back = plan.closed->left;
    for (int i = 0; i < 2 && !back.exercises.empty(); ++i)
        back = one_rung_down(back, context.programme, permitted, plan.last);
    if (auto open = plan_within(back, context.programme, last_open, permitted, plan.last)) back = std::move(*open);
    if (!is_lower(*plan.plan, back, context.programme)) return std::nullopt;
    if (last_that_bars_a_rise(context.state, context.programme, context.now.local_date)) return std::nullopt;
    return with_frequency(
        std::move(back), context.programme, irritability_of(context.state, context.programme, context.now.local_date));
}

bool is_diary_entry(const DiaryState& diary, const std::string& record) {
    const auto is_it = [&](const StoredActivity& stored) { return stored.record == record && !stored.deleted; };
    if (std::any_of(diary.activities.begin(), diary.activities.end(), is_it)) return true;
    return std::any_of(diary.mornings.begin(),
                       diary.mornings.end(),
                       [&](const auto& morning) { return morning.second.record == record; }) ||
           std::any_of(diary.sessions.begin(), diary.sessions.end(), [&](const StoredSession& session) {
               return session.record == record && !session.deleted && !session.running;
           });
}

} // namespace

std::vector<Event> time_events(const State& state, const Programme& programme, const Now& now) {
    const ScreeningState& screening = state.screening;
    if (screening.due || !screening.completed_date) return {};
    const std::int64_t days = days_between(*screening.completed_date, now.local_date);
    if (days < programme.parameters.screening.repeat_days) return {};
    const Reason reason{screening_rule,
                        {{"days_since", days}, {"repeat_days", programme.parameters.screening.repeat_days}}};
    return {ScreeningRequired{RescreenCause::days, {reason}}};
}

Result<std::vector<Event>> decide_answer_screening(const State& state, const AnswerScreening& command) {
    const ScreeningState& screening = state.screening;
    const std::int64_t round = round_now(screening);
    const Signs settled = settled_in(screening, round);
    const ScreeningAnswers before = answers_now(screening);
    const ScreeningResult was = evaluate_screening(before, settled);
    if (std::find(was.asked.begin(), was.asked.end(), command.question) == was.asked.end()) {
        return Fault{
            Code::question_not_asked, "/body/question", {{"question", std::string(name_of(command.question))}}};
    }
    std::vector<Event> events;
    if (before[index_of(command.question)] == command.answer) return events;
    ScreeningAnswers after = before;
    after[index_of(command.question)] = command.answer;
    const bool less = stops_less(was.hits, evaluate_screening(after, settled).hits);
    if (less && !command.slip) {
        return Fault{Code::slip_unconfirmed, "/body/slip", {{"question", std::string(name_of(command.question))}}};
    }
    const ScreeningAnswered answered{round, command.question, command.answer};
    if (before[index_of(command.question)]) {
        events.push_back(RecordEdited{screening.answers[index_of(command.question)]->record, answered, command.slip});
    } else {
        events.push_back(answered);
    }
    const auto slip = command.slip ? std::optional(sign_of(command.question)) : std::nullopt;
    if (auto decided = decision_for(screening, after, slip)) events.push_back(*decided);
    return events;
}

Decided decide_answer_clearance(const DecisionContext& context, const AnswerClearance& command) {
    const ScreeningState& screening = context.state.screening;
    const auto& hit = screening.hits[index_of(command.sign)];
    if (!hit || !hit->open)
        return Fault{Code::no_open_hit, "/body/sign", {{"sign", std::string(name_of(command.sign))}}};
    if (!clears(command.sign))
        return Fault{Code::never_clears, "/body/sign", {{"sign", std::string(name_of(command.sign))}}};
    std::vector<Event> events{ClearanceAnswered{command.sign, command.seen, command.told}};
    // A hit clears only if the person was seen and was told that the tendon may be exercised. "Not sure" keeps it open.
    if (command.seen != YesNoUnsure::yes || command.told != YesNoUnsure::yes) return events;
    ScreeningDecided decided;
    decided.round = std::max<std::int64_t>(screening.round, 1);
    Signs settled = settled_in(screening, decided.round);
    settled.set(index_of(command.sign));
    decided.complete = evaluate_screening(stored_answers(screening), settled).complete;
    decided.cleared.push_back(command.sign);
    decided.reasons.push_back(
        Reason{std::string(rule_of(command.sign)),
               {{"seen", std::string(name_of(command.seen))}, {"told", std::string(name_of(command.told))}}});
    events.push_back(decided);
    if (auto back = plan_after_caution(context, command.sign)) {
        events.push_back(PlanDecided{PlanCause::caution_cleared, std::move(*back), decided.reasons, {}});
    }
    return events;
}

Decided decide_something_new(const State& state) {
    const ScreeningState& screening = state.screening;
    std::vector<Event> events;
    const bool owed = screening.due && round_now(screening) != screening.round;
    if (owed) return events; // the screen is due already, so this changes nothing
    events.push_back(SomethingNewSubmitted{});
    events.push_back(ScreeningRequired{RescreenCause::something_new, {Reason{screening_rule, {}}}});
    return events;
}

Result<std::vector<Event>> decide_delete_record(const State& state, const DeleteRecord& command) {
    const ScreeningState& screening = state.screening;
    if (is_diary_entry(state.diary, command.target)) return std::vector<Event>{RecordDeleted{command.target}};
    for (const ScreeningQuestion question : all_screening_questions()) {
        const auto& stored = screening.answers[index_of(question)];
        if (!stored || stored->record != command.target) continue;
        std::vector<Event> events{RecordDeleted{command.target}};
        if (round_now(screening) != screening.round) return events; // an answer of a round that no longer counts
        ScreeningAnswers after = answers_now(screening);
        after[index_of(question)].reset();
        // Deleting an answer reopens its question, but never removes a hit.
        if (auto decided = decision_for(screening, after, std::nullopt)) events.push_back(*decided);
        return events;
    }
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto& hit = screening.hits[i];
        if (!hit || hit->clearance_record.empty() || hit->clearance_record != command.target) continue;
        std::vector<Event> events{RecordDeleted{command.target}};
        if (hit->open) return events;
        const auto sign = static_cast<Sign>(i);
        ScreeningDecided decided; // the answer that cleared the hit is deleted, so it opens again
        decided.round = std::max<std::int64_t>(screening.round, 1);
        Signs settled = settled_in(screening, decided.round);
        settled.reset(index_of(sign));
        decided.complete = evaluate_screening(stored_answers(screening), settled).complete;
        decided.opened.push_back({sign, hit->card});
        if (!screening.decision.empty()) decided.supersedes = screening.decision;
        decided.reasons.push_back(Reason{std::string(rule_of(sign)), {}});
        events.push_back(decided);
        return events;
    }
    return Fault{Code::target_unknown, "/body/target", {}};
}

} // namespace heelwise
