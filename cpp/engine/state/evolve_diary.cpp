// Folds mornings, ticks and sessions. Everything is kept by effective date and bounded, whatever order it arrives in.
#include "state/evolve_parts.hpp"

#include <algorithm>
#include <tuple>

namespace heelwise {

namespace {

void bound(Mornings& mornings) {
    while (mornings.size() > mornings_max) mornings.erase(mornings.begin());
}

HeldSession* session_named(DiaryState& diary, const std::string& session) {
    for (HeldSession& held : diary.sessions) {
        if (held.session == session) return &held;
    }
    return nullptr;
}

bool is_before(const HeldSession& a, const HeldSession& b) {
    return std::tie(a.date, a.started_ms, a.session) < std::tie(b.date, b.started_ms, b.session);
}

void insert(DiaryState& diary, HeldSession session) {
    if (session_named(diary, session.session) != nullptr) return; // an id counts once
    auto& sessions = diary.sessions;
    sessions.insert(std::upper_bound(sessions.begin(), sessions.end(), session, is_before), std::move(session));
    if (sessions.size() > sessions_max) sessions.erase(sessions.begin());
}

// Sessions and activities stay where they are, so that they can be brought back.
template <class Entries>
bool mark(Entries& entries, const std::string& record, bool is_deleted) {
    const auto held =
        std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.record == record; });
    if (held == entries.end()) return false;
    held->deleted = is_deleted;
    return true;
}

} // namespace

void hold_morning(DiaryState& diary, const Envelope& envelope, const CheckedIn& checked) {
    diary.mornings[checked.date] = HeldCheckIn{envelope.id, envelope.now.epoch_ms, checked.said};
    diary.deleted.erase(checked.date);
    bound(diary.mornings);
}

void hold_tick(DiaryState& diary, const CalmingTicked& ticked) {
    auto& items = diary.ticks[ticked.date];
    if (ticked.done) {
        items.insert(ticked.item);
    } else {
        items.erase(ticked.item);
    }
    if (items.empty()) diary.ticks.erase(ticked.date);
    while (diary.ticks.size() > mornings_max) diary.ticks.erase(diary.ticks.begin());
}

void start_session(DiaryState& diary, const Envelope& envelope, const SessionStarted& started) {
    HeldSession held;
    held.record = envelope.id;
    held.session = started.session;
    held.date = started.date;
    held.started_ms = envelope.now.epoch_ms;
    held.ended_ms = envelope.now.epoch_ms;
    held.guided = true;
    held.running = true;
    held.sides = started.sides;
    held.before = started.before;
    held.baseline = started.baseline;
    held.plan = started.plan;
    held.plan_decision = started.plan_decision;
    insert(diary, std::move(held));
}

void stamp_session(DiaryState& diary, const SessionStamped& stamped) {
    HeldSession* held = session_named(diary, stamped.session);
    if (held == nullptr || !held->running || held->stamps.size() >= stamps_max) return;
    // Each sign of life stays: without the ones between, a long set would look like a person who was away (H12).
    held->stamps.push_back(stamped.stamp);
}

bool end_session(DiaryState& diary, const Envelope& envelope, const SessionEnded& ended, std::int64_t ahead_ms) {
    HeldSession* held = session_named(diary, ended.session);
    if (held == nullptr || !held->running) return false;
    held->running = false;
    held->how = ended.how;
    held->complete = ended.complete && ended.how == SessionEnd::finished;
    if (!held->rated) held->rating.during = ended.during;
    // Left overnight, it ended with its last sign of life, not with the morning it was found.
    held->ended_ms = envelope.now.epoch_ms;
    if (!held->stamps.empty()) held->ended_ms = std::min(held->ended_ms, held->stamps.back().at_ms + ahead_ms);
    held->ended_ms = std::max(held->ended_ms, held->started_ms);
    held->stamps.clear();
    return true;
}

void rate_session(DiaryState& diary, const SessionRated& rated) {
    HeldSession* held = session_named(diary, rated.session);
    if (held == nullptr) return;
    held->rating = rated.rating;
    held->rated = true;
}

std::int64_t logged_end_ms(CivilDate date, const Now& now) {
    return std::min(now.epoch_ms, next_midnight_ms(Now{now.epoch_ms, date, now.utc_offset_min}));
}

void log_session(DiaryState& diary, const Envelope& envelope, const SessionLogged& logged) {
    HeldSession held;
    held.record = envelope.id;
    held.session = logged.session;
    held.date = logged.date;
    held.started_ms = logged_end_ms(logged.date, envelope.now);
    held.ended_ms = held.started_ms;
    held.how = SessionEnd::finished;
    held.complete = logged.complete;
    held.sides = logged.sides;
    held.baseline = logged.baseline;
    held.plan = logged.plan;
    held.plan_decision = logged.plan_decision;
    held.rating = logged.rating;
    held.rated = true;
    insert(diary, std::move(held));
}

bool delete_entry(DiaryState& diary, const std::string& record) {
    for (auto morning = diary.mornings.begin(); morning != diary.mornings.end(); ++morning) {
        if (morning->second.record != record) continue;
        diary.deleted[morning->first] = morning->second;
        diary.mornings.erase(morning);
        bound(diary.deleted);
        return true;
    }
    return mark(diary.sessions, record, true) || mark(diary.activities, record, true);
}

bool restore_entry(DiaryState& diary, const std::string& record) {
    for (auto morning = diary.deleted.begin(); morning != diary.deleted.end(); ++morning) {
        if (morning->second.record != record) continue;
        if (diary.mornings.count(morning->first) == 0) diary.mornings[morning->first] = morning->second;
        diary.deleted.erase(morning);
        return true;
    }
    return mark(diary.sessions, record, false) || mark(diary.activities, record, false);
}

} // namespace heelwise
