// The commands of the questionnaire (R10-R15): answers, a new round, and the plan it leads to.
#include "decisions/decide.hpp"
#include "offers/offer.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// Questions come after a clear screen, link or no link (H9).
std::optional<Fault> bar_to_ask(const State& state) {
    if (status_of(state.screen) != ScreenStatus::clear) return Fault{Code::screen_not_clear, "", {}};
    if (running_session(state) != nullptr) return Fault{Code::session_running, "", {}};
    return std::nullopt;
}

AssessmentDecided outcome(const AssessmentState& state, const AssessmentAnswers& answers, const Programme& programme) {
    const Assessment read = read_assessment(answers, programme);
    AssessmentDecided decided;
    decided.round = state.round;
    decided.began = Began{read.sides, read.irritability, read.worse, {read.morning_left, read.morning_right}};
    decided.floor_only = read.floor_only;
    if (const auto& equipment = answers[index_of(Asked::equipment)]) {
        for (const std::string& word : equipment->chosen) {
            if (const auto found = equipment_named(word)) decided.equipment.push_back(*found);
        }
    }
    if (const auto& sore = answers[index_of(Asked::sore_activities)]) {
        decided.sore = sore->chosen;
        decided.sore_own = sore->own;
    }
    if (const auto& goals = answers[index_of(Asked::goals)]) {
        std::vector<std::string> items = goals->chosen;
        items.insert(items.end(), goals->own.begin(), goals->own.end());
        for (std::size_t i = 0; i < items.size() && i < goals->ratings.size(); ++i) {
            decided.goals.push_back({items[i], goals->ratings[i]});
        }
    }
    return decided;
}

AssessmentValue word(std::string_view text) {
    AssessmentValue value;
    value.word = text;
    return value;
}

// R39 after R12: hold, raise and trend are asked again; the rest is as the diary has it now (R11).
AssessmentBegun re_entry_round(const Ground& ground) {
    const State& state = ground.state;
    AssessmentBegun begun =
        begun_with(state, {Asked::trend, Asked::seated_hold, Asked::short_hold, Asked::two_leg_raise});
    const std::int64_t window = ground.programme.numbers.irritability.window_days;
    const CivilDate first{ground.now.local_date.days - static_cast<std::int32_t>(window) + 1};
    // What no morning of the window told stays as the questionnaire had it (H7).
    std::optional<std::int64_t> activity_pain;
    bool knows_soreness = false, knows_woken = false;
    for (const auto& [date, held] : state.diary.mornings) {
        if (date < first) continue;
        if (held.said.activity_pain) activity_pain = std::max(activity_pain.value_or(0), *held.said.activity_pain);
        knows_soreness = knows_soreness || held.said.soreness;
        knows_woken = knows_woken || held.said.woken;
    }
    const bool is_high = irritability_of(state, ground.programme, ground.now.local_date) == Irritability::high;
    for (auto& [question, value] : begun.carried) {
        const bool is_pain = question == Asked::activity_pain_left || question == Asked::activity_pain_right;
        if (is_pain && activity_pain) value.number = *activity_pain;
        if (question == Asked::settling && (is_high || knows_soreness))
            value = word(is_high ? "over_24h" : "by_morning");
        if (question == Asked::woken && (is_high || knows_woken)) value = word(is_high ? "yes" : "no");
    }
    return begun;
}

} // namespace

Decided decide_assessment(const Ground& ground, const AnswerAssessment& command) {
    const State& state = ground.state;
    if (auto bar = bar_to_ask(state)) return *bar;
    const bool is_owed = owes_assessment(state);
    const std::int64_t round = round_now(state.assessment, is_owed);
    // A finished round stands; a new one is begun on purpose.
    const bool is_finished = round <= state.assessment.decided_round;
    const AssessmentAnswers answers = answers_now(state.assessment, is_owed);
    const std::vector<Asked> asked = asked_now(answers);
    if (is_finished || std::find(asked.begin(), asked.end(), command.question) == asked.end()) {
        return Fault{
            Code::question_not_asked, "/body/question", {{"question", std::string(name_of(command.question))}}};
    }
    if (auto fault = fault_of(command.question, command.value, ground.programme, "/body/value")) return *fault;
    if (answers[index_of(command.question)] == command.value) return std::vector<Event>{};
    return std::vector<Event>{AssessmentAnswered{round, command.question, command.value}};
}

Decided decide_assessment(const Ground& ground, const CompleteAssessment&) {
    const State& state = ground.state;
    if (auto bar = bar_to_ask(state)) return *bar;
    const bool is_owed = owes_assessment(state);
    switch (status_of(state.assessment, is_owed)) {
    case AssessmentStatus::due:
    case AssessmentStatus::open: {
        const auto next = next_asked(answers_now(state.assessment, is_owed));
        return Fault{Code::assessment_incomplete, "", {{"question", std::string(next ? name_of(*next) : "")}}};
    }
    case AssessmentStatus::done: return std::vector<Event>{};
    case AssessmentStatus::ready: break;
    }
    const AssessmentAnswers answers = answers_now(state.assessment, is_owed);
    const Placement placement = place(answers, ground.programme);
    AssessmentDecided decided = outcome(state.assessment, answers, ground.programme);
    decided.reasons = placement.reasons;
    // R41: after four weeks away R12 is asked, not R14: the plan that the gap led to stands, unless it is calming.
    const bool only_stage = !state.screen.new_assessment && state.assessment.required == false && state.plan.plan;
    if (only_stage && placement.plan.stage == Stage::build_up) return std::vector<Event>{decided};
    return std::vector<Event>{decided, PlanDecided{PlanWhy::assessment, placement.plan, placement.reasons, {}}};
}

Decided decide_assessment(const Ground& ground, const BeginAssessment&) {
    const State& state = ground.state;
    if (auto bar = bar_to_ask(state)) return *bar;
    const AssessmentStatus status = status_of(state.assessment, owes_assessment(state));
    if (status != AssessmentStatus::done) return std::vector<Event>{}; // one is under way already
    return std::vector<Event>{begun_with(state, {})};
}

Decided decide_offer(const Ground& ground, const AnswerOffer& command) {
    const auto offer = offer_now(ground.state, ground.programme, ground.now);
    if (!offer || offer->id != command.offer) return Fault{Code::offer_unknown, "/body/offer", {}};
    std::vector<Event> events{OfferAnswered{command.offer, command.accept}};
    if (!command.accept) return events;
    if (offer->to) {
        events.push_back(PlanDecided{PlanWhy::offer, *offer->to, offer->reasons, {}});
    } else {
        events.push_back(re_entry_round(ground));
    }
    return events;
}

} // namespace heelwise
