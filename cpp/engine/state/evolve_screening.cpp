// Folds what the safety screen leaves behind: answers of a round, hits, clearances, and when it is owed again.
#include "state/evolve_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

void begin_round(ScreenState& screen, std::int64_t round) {
    screen.round = round;
    screen.answers = {};
    screen.complete = false;
    screen.decision.clear();
}

void hold_answer(ScreenState& screen, const std::string& record, const ScreenAnswered& answered) {
    if (answered.round < screen.round) return; // a late line of an earlier round says nothing about this one
    if (answered.round > screen.round) begin_round(screen, answered.round);
    screen.answers[index_of(answered.question)] = HeldAnswer{record, answered.answer};
}

void hold_clearance(ScreenState& screen, const std::string& record, const ClearanceAnswered& answered) {
    auto& hit = screen.hits[index_of(answered.rule)];
    if (!hit) return; // nothing was hit here: an answer to nothing clears nothing
    hit->clearance_record = record;
    hit->seen = answered.seen;
    hit->told = answered.told;
}

} // namespace

void hold_record(ScreenState& screen, const std::string& id, const Record& record) {
    if (const auto* answered = std::get_if<ScreenAnswered>(&record)) {
        hold_answer(screen, id, *answered);
    } else {
        hold_clearance(screen, id, std::get<ClearanceAnswered>(record));
    }
}

bool holds(const ScreenState& screen, const std::string& id) {
    return std::any_of(screen.answers.begin(),
                       screen.answers.end(),
                       [&](const auto& held) { return held && held->record == id; }) ||
           std::any_of(screen.hits.begin(), screen.hits.end(), [&](const auto& hit) {
               return hit && hit->clearance_record == id;
           });
}

void let_go(ScreenState& screen, const std::string& id) {
    for (auto& held : screen.answers) {
        if (held && held->record == id) held.reset();
    }
    for (auto& hit : screen.hits) {
        if (hit && hit->clearance_record == id) {
            hit->clearance_record.clear();
            hit->seen.reset();
            hit->told.reset();
        }
    }
}

namespace {

void open_hit(ScreenState& screen, const RuleHit& opened, std::int64_t round, CivilDate date) {
    auto& hit = screen.hits[index_of(opened.rule)];
    if (!hit) hit = HeldHit{};
    const bool was_open = hit->opened_round > 0 && hit->open;
    hit->card = opened.card;
    if (was_open) return; // another card for the same open hit; it keeps its date
    hit->open = true;
    hit->opened_round = round;
    hit->opened_date = date;
}

void withdraw_hit(ScreenState& screen, ScreenRule rule, std::int64_t round) {
    auto& hit = screen.hits[index_of(rule)];
    if (!hit || !hit->open || hit->opened_round != round) return;
    if (hit->cleared_date) {
        hit->open = false; // as it was before the slip
    } else {
        hit.reset();
    }
}

void clear_hit(ScreenState& screen, ScreenRule rule, std::int64_t round, CivilDate date) {
    auto& hit = screen.hits[index_of(rule)];
    if (!hit || !hit->open || !clears(rule)) return;
    hit->open = false;
    hit->cleared_date = date;
    hit->cleared_round = round;
    if (owes_assessment(rule)) screen.new_assessment = true;
}

} // namespace

void fold_decision(ScreenState& screen, const std::string& id, const ScreenDecided& decided, CivilDate date) {
    // Hits count whatever the round: a hit from another device is a hit.
    for (const RuleHit& hit : decided.opened) open_hit(screen, hit, decided.round, date);
    for (const ScreenRule rule : decided.withdrawn) withdraw_hit(screen, rule, decided.round);
    for (const ScreenRule rule : decided.cleared) clear_hit(screen, rule, decided.round, date);
    if (decided.round < screen.round) return;
    if (decided.round > screen.round) begin_round(screen, decided.round);
    screen.decision = id;
    if (decided.complete && !screen.complete) screen.completed_date = date;
    screen.complete = decided.complete;
    if (decided.complete && decided.round > screen.due_after) screen.due.reset();
}

void require_screen(ScreenState& screen, DueWhy why) {
    screen.due = why;
    screen.due_after = std::max(screen.due_after, screen.round);
}

} // namespace heelwise
