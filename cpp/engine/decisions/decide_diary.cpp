// The commands of the diary: check-ins (R18), calming ticks and restoring deleted records.
#include "decisions/decide.hpp"
#include "decisions/preconditions.hpp"
#include "progress/session_day.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

Decided decide_diary(const DecisionContext& context, const SubmitCheckIn& command) {
    const State& state = context.state;
    if (auto barrier = fault_of_future_date(command.date, context.now.local_date)) return *barrier;
    if (!state.assessment.decided) return Fault{Code::no_plan, "", {}};
    if (auto barrier = fault_of_sides(command.said.morning, baseline_of_assessment(state).sides, "morning"))
        return *barrier;
    const auto stored = state.diary.mornings.find(command.date);
    if (stored != state.diary.mornings.end() && stored->second.said == command.said) {
        // A repeated check-in is recorded only if it is the later answer about soreness that was pending (R30).
        const auto days = session_days(state, context.programme);
        const bool is_waited_for =
            !days.empty() && days.back().response.pending && days.back().date.days + 1 == command.date.days;
        if (!is_waited_for) return std::vector<Event>{};
    }
    std::vector<Event> events{CheckInSubmitted{command.date, command.said}};
    const bool was_new = stored != state.diary.mornings.end() && stored->second.said.something_new == true;
    const bool is_owed = state.screening.due && round_now(state.screening) != state.screening.round;
    if (command.said.something_new == true && !was_new && !is_owed) {
        events.push_back(ScreeningRequired{RescreenCause::something_new, {Reason{"R18", {}}}});
    }
    return events;
}

Decided decide_diary(const DecisionContext& context, const SubmitCalmingTick& command) {
    const State& state = context.state;
    if (auto barrier = fault_of_future_date(command.date, context.now.local_date)) return *barrier;
    if (!state.assessment.decided) return Fault{Code::no_plan, "", {}};
    const AssessmentDecided& decided = *state.assessment.decided;
    const auto has = [&](const std::vector<std::string>& items) {
        return std::find(items.begin(), items.end(), command.item) != items.end();
    };
    if (!has(decided.sore) && !has(decided.sore_own) && command.item != ankle_movements) {
        return Fault{Code::unknown_value, "/body/item", {}};
    }
    const auto ticks = state.diary.ticks.find(command.date);
    const bool is_done = ticks != state.diary.ticks.end() && ticks->second.count(command.item) != 0;
    if (is_done == command.done) return std::vector<Event>{};
    return std::vector<Event>{CalmingTickSubmitted{command.date, command.item, command.done}};
}

Decided decide_diary(const DecisionContext& context, const RestoreRecord& command) {
    const DiaryState& diary = context.state.diary;
    const bool is_morning = std::any_of(diary.deleted.begin(), diary.deleted.end(), [&](const auto& pair) {
        return pair.second.record == command.target && diary.mornings.count(pair.first) == 0;
    });
    const bool is_session = std::any_of(diary.sessions.begin(), diary.sessions.end(), [&](const StoredSession& stored) {
        return stored.record == command.target && stored.deleted;
    });
    const bool is_activity =
        std::any_of(diary.activities.begin(), diary.activities.end(), [&](const StoredActivity& stored) {
            return stored.record == command.target && stored.deleted;
        });
    if (!is_morning && !is_session && !is_activity) return Fault{Code::target_unknown, "/body/target", {}};
    return std::vector<Event>{RecordRestored{command.target}};
}

} // namespace heelwise
