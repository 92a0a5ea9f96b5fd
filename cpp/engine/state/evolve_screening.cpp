// Folds the safety screen: the answers of a round, hits, clearances, and whether the screen is due again.
#include "state/evolve_parts.hpp"

#include <algorithm>

namespace heelwise {

namespace {

void begin_round(ScreeningState& screening, std::int64_t round) {
    screening.round = round;
    screening.answers = {};
    screening.complete = false;
    screening.decision.clear();
}

void store_screening_answer(ScreeningState& screening, const std::string& record, const ScreeningAnswered& answered) {
    if (answered.round < screening.round) return; // a late record of an earlier round
    if (answered.round > screening.round) begin_round(screening, answered.round);
    screening.answers[index_of(answered.question)] = StoredAnswer{record, answered.answer};
}

void store_clearance(ScreeningState& screening, const std::string& record, const ClearanceAnswered& answered) {
    auto& hit = screening.hits[index_of(answered.sign)];
    if (!hit) return; // without a hit there is nothing to clear
    hit->clearance_record = record;
    hit->seen = answered.seen;
    hit->told = answered.told;
}

} // namespace

void store_record(ScreeningState& screening, const std::string& id, const Record& record) {
    if (const auto* answered = std::get_if<ScreeningAnswered>(&record)) {
        store_screening_answer(screening, id, *answered);
    } else {
        store_clearance(screening, id, std::get<ClearanceAnswered>(record));
    }
}

bool has_record(const ScreeningState& screening, const std::string& id) {
    return std::any_of(screening.answers.begin(),
                       screening.answers.end(),
                       [&](const auto& stored) { return stored && stored->record == id; }) ||
           std::any_of(screening.hits.begin(), screening.hits.end(), [&](const auto& hit) {
               return hit && hit->clearance_record == id;
           });
}

void forget_record(ScreeningState& screening, const std::string& id) {
    for (auto& stored : screening.answers) {
        if (stored && stored->record == id) stored.reset();
    }
    for (auto& hit : screening.hits) {
        if (hit && hit->clearance_record == id) {
            hit->clearance_record.clear();
            hit->seen.reset();
            hit->told.reset();
        }
    }
}

namespace {

void open_hit(ScreeningState& screening, const Hit& opened, std::int64_t round, CivilDate date) {
    auto& hit = screening.hits[index_of(opened.sign)];
    if (!hit) hit = StoredHit{};
    const bool was_open = hit->opened_round > 0 && hit->open;
    hit->card = opened.card;
    if (was_open) return; // the hit has only a new card, so it keeps its date
    hit->open = true;
    hit->opened_round = round;
    hit->opened_date = date;
}

void withdraw_hit(ScreeningState& screening, Sign sign, std::int64_t round) {
    auto& hit = screening.hits[index_of(sign)];
    if (!hit || !hit->open || hit->opened_round != round) return;
    if (hit->cleared_date) {
        hit->open = false; // as it was before the mistaken answer
    } else {
        hit.reset();
    }
}

void clear_hit(ScreeningState& screening, Sign sign, std::int64_t round, CivilDate date) {
    auto& hit = screening.hits[index_of(sign)];
    const auto& adult = screening.answers[index_of(ScreeningQuestion::adult)];
    const bool is_of_age = adult && adult->answer == YesNoUnsure::yes; // R6: asked again at each later screen
    if (!hit || !hit->open || (!clears(sign) && !is_of_age)) return;
    hit->open = false;
    hit->cleared_date = date;
    hit->cleared_round = round;
    if (owes_assessment(sign)) screening.new_assessment = true;
}

} // namespace

void fold_decision(ScreeningState& screening, const std::string& id, const ScreeningDecided& decided, CivilDate date) {
    // Hits count in every round, because another device may have recorded them.
    for (const Hit& hit : decided.opened) open_hit(screening, hit, decided.round, date);
    for (const Sign sign : decided.withdrawn) withdraw_hit(screening, sign, decided.round);
    for (const Sign sign : decided.cleared) clear_hit(screening, sign, decided.round, date);
    if (decided.round < screening.round) return;
    if (decided.round > screening.round) begin_round(screening, decided.round);
    screening.decision = id;
    if (decided.complete && !screening.complete) screening.completed_date = date;
    screening.complete = decided.complete;
    if (decided.complete && decided.round > screening.due_after) screening.due.reset();
}

void require_screening(ScreeningState& screening, RescreenCause cause) {
    screening.due = cause;
    screening.due_after = std::max(screening.due_after, screening.round);
}

} // namespace heelwise
