// The commands of the questionnaire (R10-R15): answers, a new round and the resulting plan; also the answer to an
// offer.
#include "decisions/decide.hpp"
#include "offers/offer_context.hpp"
#include "rules/assessment_signs.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// H9: the questionnaire requires a clear screen, even if the person came by a link.
std::optional<Fault> why_questions_wait(const State& state) {
    if (status_of(state.screening) != ScreeningStatus::clear) return Fault{Code::screening_not_clear, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    return std::nullopt;
}

AssessmentDecided
outcome(const AssessmentState& state, const AssessmentAnswers& answers, const Programme& programme, CivilDate today) {
    const Assessment read = read_assessment(answers, programme);
    AssessmentDecided decided;
    decided.round = state.round;
    decided.baseline = AssessmentBaseline{read.sides,
                                          read.irritability,
                                          read.worse,
                                          {read.morning_left, read.morning_right},
                                          read.calm,
                                          read.stable,
                                          takes_painkillers_daily(answers),
                                          today};
    decided.floor_only = read.floor_only;
    if (const auto& equipment = answers[index_of(AssessmentQuestion::equipment)]) {
        for (const std::string& word : equipment->chosen) {
            if (const auto found = equipment_named(word)) decided.equipment.push_back(*found);
        }
    }
    if (const auto& sore = answers[index_of(AssessmentQuestion::sore_activities)]) {
        decided.sore = sore->chosen;
        decided.sore_own = sore->own;
    }
    if (const auto& goals = answers[index_of(AssessmentQuestion::goals)]) {
        std::vector<std::string> items = goals->chosen;
        items.insert(items.end(), goals->own.begin(), goals->own.end());
        for (std::size_t i = 0; i < items.size() && i < goals->ratings.size(); ++i) {
            decided.goals.push_back({items[i], goals->ratings[i]});
        }
    }
    return decided;
}

// R45, R46: opens the stop or the caution that the answers show. What was cleared in this round of the screen stays cleared, and the
// heart is asked about once.
std::optional<ScreeningDecided> signs_opened(const ScreeningState& screening, const AssessmentAnswers& answers) {
    ScreeningDecided decided;
    decided.round = screening.round;
    decided.complete = screening.complete;
    for (const Hit& hit : signs_in(answers)) {
        const auto& stored = screening.hits[index_of(hit.sign)];
        const bool is_settled =
            stored && (stored->open || hit.sign == Sign::exertion || stored->cleared_round == screening.round);
        if (weight_of(hit.card) == Weight::information || is_settled) continue;
        decided.opened.push_back(hit);
        decided.reasons.push_back(Reason{std::string(rule_of(hit.sign)), {}});
    }
    if (decided.opened.empty()) return std::nullopt;
    if (!screening.decision.empty()) decided.supersedes = screening.decision;
    return decided;
}

// H6, H7: nothing rises after a red or unknown session of the last days, so answers cannot lead to a higher plan than the one in
// force.
// Returns the reason if that bars this plan.
std::optional<Reason> why_no_rise(const DecisionContext& context, const Plan& plan) {
    const State& state = context.state;
    const auto& now = state.plan.plan;
    // R13 leads out of calm down, unless a stop that was cleared asks for new answers.
    const bool is_held = now && (now->stage == Stage::build_up || state.screening.new_assessment);
    const bool rises = is_held && is_of(*now, context.programme) && plan.stage == Stage::build_up &&
                       is_lower(*now, plan, context.programme);
    if (!rises) return std::nullopt;
    const auto last = last_that_bars_a_rise(state, context.programme, context.now.local_date);
    // After a longer gap R41 has lowered the plan, and R14 finds the place anew.
    const std::int64_t recent_days = context.programme.parameters.after_red.many_reds_days;
    if (!last || days_between(last->date, context.now.local_date) >= recent_days) return std::nullopt;
    const bool is_red = last->response.response == ResponseClass::red;
    return Reason{is_red ? "R32" : "R31", {{"date", write_date(last->date)}}};
}

AssessmentValue word(std::string_view text) {
    AssessmentValue value;
    value.word = text;
    return value;
}

// R39: after a calm down by R12, hold, raise and trend are asked again. The diary brings the other answers up to date
// (R11).
AssessmentBegun re_entry_round(const DecisionContext& context) {
    const State& state = context.state;
    AssessmentBegun begun = begun_with(state,
                                       {AssessmentQuestion::trend,
                                        AssessmentQuestion::seated_hold,
                                        AssessmentQuestion::short_hold,
                                        AssessmentQuestion::two_leg_raise});
    const std::int64_t window = context.programme.parameters.irritability.window_days;
    const CivilDate first{context.now.local_date.days - static_cast<std::int32_t>(window) + 1};
    // An answer stays as it was if no morning in the window gives a newer one (H7).
    std::optional<std::int64_t> activity_pain;
    bool knows_soreness = false, knows_woken = false;
    for (const auto& [date, stored] : state.diary.mornings) {
        if (date < first) continue;
        if (stored.said.activity_pain) activity_pain = std::max(activity_pain.value_or(0), *stored.said.activity_pain);
        knows_soreness = knows_soreness || stored.said.soreness;
        knows_woken = knows_woken || stored.said.woken;
    }
    const bool is_high = irritability_of(state, context.programme, context.now.local_date) == Irritability::high;
    for (auto& [question, value] : begun.carried) {
        const bool is_pain =
            question == AssessmentQuestion::activity_pain_left || question == AssessmentQuestion::activity_pain_right;
        if (is_pain && activity_pain) value.number = *activity_pain;
        if (question == AssessmentQuestion::settling && (is_high || knows_soreness))
            value = word(is_high ? "over_24h" : "by_morning");
        if (question == AssessmentQuestion::woken && (is_high || knows_woken)) value = word(is_high ? "yes" : "no");
    }
    return begun;
}

} // namespace

Decided decide_assessment(const DecisionContext& context, const AnswerAssessment& command) {
    const State& state = context.state;
    if (auto barrier = why_questions_wait(state)) return *barrier;
    const bool is_owed = owes_assessment(state);
    const std::int64_t round = round_now(state.assessment, is_owed);
    // A finished round takes no more answers. A new round needs its own command.
    const bool is_finished = round <= state.assessment.decided_round;
    const AssessmentAnswers answers = answers_now(state.assessment, is_owed);
    const std::vector<AssessmentQuestion> asked = applicable_questions(answers);
    if (is_finished || std::find(asked.begin(), asked.end(), command.question) == asked.end()) {
        return Fault{
            Code::question_not_asked, "/body/question", {{"question", std::string(name_of(command.question))}}};
    }
    if (auto fault = fault_of(command.question, command.value, context.programme, "/body/value")) return *fault;
    if (answers[index_of(command.question)] == command.value) return std::vector<Event>{};
    return std::vector<Event>{AssessmentAnswered{round, command.question, command.value}};
}

Decided decide_assessment(const DecisionContext& context, const CompleteAssessment&) {
    const State& state = context.state;
    if (auto barrier = why_questions_wait(state)) return *barrier;
    const bool is_owed = owes_assessment(state);
    switch (status_of(state.assessment, is_owed)) {
    case AssessmentStatus::due:
    case AssessmentStatus::open: {
        const auto next = next_question(answers_now(state.assessment, is_owed));
        return Fault{Code::assessment_incomplete, "", {{"question", std::string(next ? name_of(*next) : "")}}};
    }
    case AssessmentStatus::done: return std::vector<Event>{};
    case AssessmentStatus::ready: break;
    }
    const AssessmentAnswers answers = answers_now(state.assessment, is_owed);
    Placement placement = place_on_ladder(answers, context.programme);
    if (auto reason = why_no_rise(context, placement.plan)) {
        placement.plan = *state.plan.plan;
        placement.reasons.push_back(std::move(*reason));
    }
    AssessmentDecided decided = outcome(state.assessment, answers, context.programme, context.now.local_date);
    decided.reasons = placement.reasons;
    // R41: after a gap of four weeks only R12 decides. The plan from the gap stays, unless the answers lead to calm
    // down.
    const bool only_stage = !state.screening.new_assessment && state.assessment.required == false && state.plan.plan;
    std::vector<Event> events{decided};
    if (!only_stage || placement.plan.stage != Stage::build_up)
        events.push_back(PlanDecided{PlanCause::assessment, placement.plan, placement.reasons, {}});
    if (auto opened = signs_opened(state.screening, answers)) events.push_back(std::move(*opened));
    return events;
}

Decided decide_assessment(const DecisionContext& context, const RequestAssessment&) {
    const State& state = context.state;
    if (auto barrier = why_questions_wait(state)) return *barrier;
    const AssessmentStatus status = status_of(state.assessment, owes_assessment(state));
    if (status != AssessmentStatus::done) return std::vector<Event>{}; // a round is already due or under way
    return std::vector<Event>{begun_with(state, {})};
}

Decided decide_offer(const DecisionContext& context, const AnswerOffer& command) {
    const auto& waiting = context.state.plan.waiting;
    // R34: a later no ends the waiting.
    if (waiting && waiting->agreed.offer == command.offer && !command.accept) {
        return std::vector<Event>{OfferAnswered{command.offer, waiting->agreed.leads_to, false, {}}};
    }
    const auto offer_context = gather_offer_context(context.state, context.programme, context.now);
    const std::vector<Offer> offers = offer_context ? offers_now(*offer_context) : std::vector<Offer>{};
    const auto offer =
        std::find_if(offers.begin(), offers.end(), [&](const Offer& one) { return one.id == command.offer; });
    if (offer == offers.end()) return Fault{Code::offer_unknown, "/body/offer", {}};
    std::vector<Event> events{OfferAnswered{command.offer, offer->leads_to, command.accept, command.option}};
    if (!command.accept) return events;
    const auto& options = offer->to.options;
    if (options.empty()) {
        events.push_back(re_entry_round(context));
        return events;
    }
    const auto chosen = std::find_if(options.begin(), options.end(), [&](const PlanOption& option) {
        return option.id == command.option.value_or("");
    });
    if (chosen == options.end()) {
        return Fault{command.option ? Code::unknown_value : Code::missing_field, "/body/option", {}};
    }
    if (offer->is_step()) {
        const bool for_phase = offer->kind == OfferKind::phase;
        events.push_back(
            StepAgreed{command.offer, offer->leads_to, chosen->plan, offer->earned, for_phase, offer->reasons});
    } else {
        events.push_back(PlanDecided{PlanCause::offer, chosen->plan, offer->reasons, {}});
    }
    return events;
}

} // namespace heelwise
