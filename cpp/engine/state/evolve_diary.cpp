// Folds check-ins, calming ticks and sessions. Everything is sorted by effective date and bounded, in whatever order it arrives.
#include "state/evolve_parts.hpp"

#include <algorithm>
#include <tuple>

namespace heelwise {

namespace {

void bound(Mornings& mornings) {
    while (mornings.size() > mornings_max) mornings.erase(mornings.begin());
}

StoredSession* session_named(DiaryState& diary, const std::string& session) {
    for (StoredSession& stored : diary.sessions) {
        if (stored.session == session) return &stored;
    }
    return nullptr;
}

bool is_before(const StoredSession& a, const StoredSession& b) {
    return std::tie(a.date, a.started_ms, a.session) < std::tie(b.date, b.started_ms, b.session);
}

void insert(DiaryState& diary, StoredSession session) {
    if (session_named(diary, session.session) != nullptr) return; // each id counts once
    auto& sessions = diary.sessions;
    sessions.insert(std::upper_bound(sessions.begin(), sessions.end(), session, is_before), std::move(session));
    if (sessions.size() > sessions_max) sessions.erase(sessions.begin());
}

// The last stamp may say when the session ended, so a stamp is spare only once another one follows.
void note_spare_stamp(StoredSession& stored, const Envelope& envelope) {
    const bool is_same_device = envelope.device == stored.device;
    if (stored.last_stamp_seq > 0 && stored.stamps.back().kind == StampKind::seen) {
        const std::int64_t seq = stored.last_stamp_seq;
        if (stored.spare.empty() || stored.spare.back().last + 1 != seq) {
            stored.spare.push_back({seq, seq});
        } else {
            stored.spare.back().last = seq;
        }
    }
    stored.last_stamp_seq = is_same_device ? envelope.seq : 0;
}

// Deleted sessions and activities stay in the list, so that they can be restored.
template <class Entries>
bool mark(Entries& entries, const std::string& record, bool is_deleted) {
    const auto stored =
        std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.record == record; });
    if (stored == entries.end()) return false;
    stored->deleted = is_deleted;
    return true;
}

} // namespace

void store_check_in(DiaryState& diary, const Envelope& envelope, const CheckInSubmitted& checked) {
    diary.mornings[checked.date] = StoredCheckIn{envelope.id, envelope.now.epoch_ms, checked.said};
    diary.deleted.erase(checked.date);
    bound(diary.mornings);
}

void store_calming_tick(DiaryState& diary, const CalmingTickSubmitted& ticked) {
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
    StoredSession stored;
    stored.record = envelope.id;
    stored.session = started.session;
    stored.date = started.date;
    stored.started_ms = envelope.now.epoch_ms;
    stored.ended_ms = envelope.now.epoch_ms;
    stored.guided = true;
    stored.running = true;
    stored.device = envelope.device;
    stored.sides = started.sides;
    stored.before = started.before;
    stored.baseline = started.baseline;
    stored.plan = started.plan;
    stored.plan_decision = started.plan_decision;
    insert(diary, std::move(stored));
}

void stamp_session(DiaryState& diary, const Envelope& envelope, const SessionStamped& stamped) {
    StoredSession* stored = session_named(diary, stamped.session);
    if (stored == nullptr || !stored->running || stored->stamps.size() >= stamps_max) return;
    note_spare_stamp(*stored, envelope);
    // Every stamp is kept. Otherwise a long set would look as if the person had left (H12).
    stored->stamps.push_back(stamped.stamp);
}

std::int64_t count_spare_stamps(DiaryState& diary, const std::string& session) {
    const StoredSession* stored = session_named(diary, session);
    std::int64_t count = 0;
    if (stored != nullptr) {
        for (const SeqRange& range : stored->spare) count += range.last - range.first + 1;
    }
    return count;
}

bool end_session(DiaryState& diary, const Envelope& envelope, const SessionEnded& ended, std::int64_t ahead_ms) {
    StoredSession* stored = session_named(diary, ended.session);
    if (stored == nullptr || !stored->running) return false;
    stored->running = false;
    stored->how = ended.how;
    stored->complete = ended.complete && ended.how == SessionEnd::finished;
    if (!stored->rated) stored->rating.during = ended.during;
    // A session left open overnight ended with its last stamp, not when the person came back.
    stored->ended_ms = envelope.now.epoch_ms;
    if (!stored->stamps.empty()) stored->ended_ms = std::min(stored->ended_ms, stored->stamps.back().at_ms + ahead_ms);
    stored->ended_ms = std::max(stored->ended_ms, stored->started_ms);
    stored->stamps.clear();
    stored->spare.clear();
    stored->last_stamp_seq = 0;
    return true;
}

void store_rating(DiaryState& diary, const RatingSubmitted& rated) {
    StoredSession* stored = session_named(diary, rated.session);
    if (stored == nullptr) return;
    stored->rating = rated.rating;
    stored->rated = true;
}

std::int64_t logged_end_ms(CivilDate date, const Now& now) {
    return std::min(now.epoch_ms, next_midnight_ms(Now{now.epoch_ms, date, now.utc_offset_min}));
}

void store_session(DiaryState& diary, const Envelope& envelope, const SessionSubmitted& logged) {
    StoredSession stored;
    stored.record = envelope.id;
    stored.session = logged.session;
    stored.date = logged.date;
    stored.started_ms = logged_end_ms(logged.date, envelope.now);
    stored.ended_ms = stored.started_ms;
    stored.how = SessionEnd::finished;
    stored.complete = logged.complete;
    stored.sides = logged.sides;
    stored.baseline = logged.baseline;
    stored.plan = logged.plan;
    stored.plan_decision = logged.plan_decision;
    stored.rating = logged.rating;
    stored.rated = true;
    insert(diary, std::move(stored));
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
