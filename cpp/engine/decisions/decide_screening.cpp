// The commands of the safety screen (R1-R9): answers, slips, clearance, and when it is owed again.
#include "decisions/decide.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// What holds for R1-R9 together has an entry of its own in the registry.
const std::string screening = "screening";

ScreenAnswers held_answers(const ScreenState& screen) {
    ScreenAnswers answers{};
    for (std::size_t i = 0; i < question_count; ++i) {
        if (screen.answers[i]) answers[i] = screen.answers[i]->answer;
    }
    return answers;
}

Reason reason_of(ScreenRule rule, const ScreenAnswers& answers) {
    Reason reason{std::string(name_of(rule)), {}};
    for (const Question question : all_questions()) {
        const auto& answer = answers[index_of(question)];
        if (rule_of(question) == rule && answer) {
            reason.inputs.emplace_back(std::string(name_of(question)), std::string(name_of(*answer)));
        }
    }
    return reason;
}

bool has_hit(const std::vector<RuleHit>& hits, ScreenRule rule) {
    return std::any_of(hits.begin(), hits.end(), [&](const RuleHit& hit) { return hit.rule == rule; });
}

// The decision that these answers lead to, or nothing where everything stays as it is.
// `slip`: the rule whose hit a mistaken tap opened, and which may be withdrawn.
std::optional<ScreenDecided>
decision_for(const ScreenState& screen, const ScreenAnswers& answers, std::optional<ScreenRule> slip) {
    ScreenDecided decided;
    decided.round = round_now(screen);
    const bool same_round = decided.round == screen.round;
    const Screening now = heelwise::screen(answers, settled_in(screen, decided.round));
    decided.complete = now.complete;
    for (const RuleHit& hit : now.hits) {
        const auto& held = screen.hits[index_of(hit.rule)];
        if (held && held->open && held->card == hit.card) continue;
        decided.opened.push_back(hit);
        decided.reasons.push_back(reason_of(hit.rule, answers));
    }
    if (slip && !has_hit(now.hits, *slip)) {
        const auto& held = screen.hits[index_of(*slip)];
        if (held && held->open && held->opened_round == decided.round) {
            decided.withdrawn.push_back(*slip);
            decided.reasons.push_back(reason_of(*slip, answers));
        }
    }
    const bool was_complete = same_round && screen.complete;
    if (decided.opened.empty() && decided.withdrawn.empty() && decided.complete == was_complete) return std::nullopt;
    if (same_round && !screen.decision.empty()) decided.supersedes = screen.decision;
    return decided;
}

bool is_diary_entry(const DiaryState& diary, const std::string& record) {
    const auto is_it = [&](const HeldActivity& held) { return held.record == record && !held.deleted; };
    if (std::any_of(diary.activities.begin(), diary.activities.end(), is_it)) return true;
    return std::any_of(diary.mornings.begin(),
                       diary.mornings.end(),
                       [&](const auto& morning) { return morning.second.record == record; }) ||
           std::any_of(diary.sessions.begin(), diary.sessions.end(), [&](const HeldSession& session) {
               return session.record == record && !session.deleted && !session.running;
           });
}

} // namespace

Result<std::vector<Event>> decide_open_day(const State& state, const Programme& programme, const Now& now) {
    const ScreenState& screen = state.screen;
    if (screen.due || !screen.completed_date) return std::vector<Event>{};
    const std::int64_t days = days_between(*screen.completed_date, now.local_date);
    if (days < programme.numbers.screen.repeat_days) return std::vector<Event>{};
    const Reason reason{screening, {{"days_since", days}, {"repeat_days", programme.numbers.screen.repeat_days}}};
    return std::vector<Event>{ScreenRequired{DueWhy::days, {reason}}};
}

Result<std::vector<Event>> decide_answer_screen(const State& state, const AnswerScreen& command) {
    const ScreenState& screen = state.screen;
    const std::int64_t round = round_now(screen);
    const ScreenRules settled = settled_in(screen, round);
    const ScreenAnswers before = answers_now(screen);
    const Screening was = heelwise::screen(before, settled);
    if (std::find(was.asked.begin(), was.asked.end(), command.question) == was.asked.end()) {
        return Fault{
            Code::question_not_asked, "/body/question", {{"question", std::string(name_of(command.question))}}};
    }
    std::vector<Event> events;
    if (before[index_of(command.question)] == command.answer) return events;
    ScreenAnswers after = before;
    after[index_of(command.question)] = command.answer;
    const bool less = stops_less(was.hits, heelwise::screen(after, settled).hits);
    if (less && !command.slip) {
        return Fault{Code::slip_unconfirmed, "/body/slip", {{"question", std::string(name_of(command.question))}}};
    }
    const ScreenAnswered answered{round, command.question, command.answer};
    if (before[index_of(command.question)]) {
        events.push_back(RecordEdited{screen.answers[index_of(command.question)]->record, answered, command.slip});
    } else {
        events.push_back(answered);
    }
    const auto slip = command.slip ? std::optional(rule_of(command.question)) : std::nullopt;
    if (auto decided = decision_for(screen, after, slip)) events.push_back(*decided);
    return events;
}

Result<std::vector<Event>> decide_answer_clearance(const State& state, const AnswerClearance& command) {
    const ScreenState& screen = state.screen;
    const auto& hit = screen.hits[index_of(command.rule)];
    if (!hit || !hit->open)
        return Fault{Code::no_open_hit, "/body/rule", {{"rule", std::string(name_of(command.rule))}}};
    if (!clears(command.rule))
        return Fault{Code::never_clears, "/body/rule", {{"rule", std::string(name_of(command.rule))}}};
    std::vector<Event> events{ClearanceAnswered{command.rule, command.seen, command.told}};
    // Only "seen" and "may be exercised" together clear; told otherwise, or not sure, stays blocked.
    if (command.seen != Tri::yes || command.told != Tri::yes) return events;
    ScreenDecided decided;
    decided.round = std::max<std::int64_t>(screen.round, 1);
    ScreenRules settled = settled_in(screen, decided.round);
    settled.set(index_of(command.rule));
    decided.complete = heelwise::screen(held_answers(screen), settled).complete;
    decided.cleared.push_back(command.rule);
    decided.reasons.push_back(
        Reason{std::string(name_of(command.rule)),
               {{"seen", std::string(name_of(command.seen))}, {"told", std::string(name_of(command.told))}}});
    events.push_back(decided);
    return events;
}

Result<std::vector<Event>> decide_something_new(const State& state) {
    const ScreenState& screen = state.screen;
    std::vector<Event> events;
    const bool owed = screen.due && round_now(screen) != screen.round;
    if (owed) return events; // it is asked anyway; pressing twice changes nothing
    events.push_back(SomethingNewReported{});
    events.push_back(ScreenRequired{DueWhy::something_new, {Reason{screening, {}}}});
    return events;
}

Result<std::vector<Event>> decide_delete_record(const State& state, const DeleteRecord& command) {
    const ScreenState& screen = state.screen;
    if (is_diary_entry(state.diary, command.target)) return std::vector<Event>{RecordDeleted{command.target}};
    for (const Question question : all_questions()) {
        const auto& held = screen.answers[index_of(question)];
        if (!held || held->record != command.target) continue;
        std::vector<Event> events{RecordDeleted{command.target}};
        if (round_now(screen) != screen.round) return events; // an answer of a round that no longer counts
        ScreenAnswers after = answers_now(screen);
        after[index_of(question)].reset();
        // Taking an answer away leaves a question open; it never takes a hit away.
        if (auto decided = decision_for(screen, after, std::nullopt)) events.push_back(*decided);
        return events;
    }
    for (std::size_t i = 0; i < screen_rule_count; ++i) {
        const auto& hit = screen.hits[i];
        if (!hit || hit->clearance_record.empty() || hit->clearance_record != command.target) continue;
        std::vector<Event> events{RecordDeleted{command.target}};
        if (hit->open) return events;
        const auto rule = static_cast<ScreenRule>(i);
        ScreenDecided decided; // cleared on an answer that is no more: open again
        decided.round = std::max<std::int64_t>(screen.round, 1);
        ScreenRules settled = settled_in(screen, decided.round);
        settled.reset(index_of(rule));
        decided.complete = heelwise::screen(held_answers(screen), settled).complete;
        decided.opened.push_back({rule, hit->card});
        if (!screen.decision.empty()) decided.supersedes = screen.decision;
        decided.reasons.push_back(Reason{std::string(name_of(rule)), {}});
        events.push_back(decided);
        return events;
    }
    return Fault{Code::target_unknown, "/body/target", {}};
}

} // namespace heelwise
