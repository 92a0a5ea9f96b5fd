// What the engine remembers of a log: the current screen, open and cleared hits, and what guards the log itself.
#pragma once

#include "event.hpp"
#include "json.hpp"
#include "time.hpp"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace heelwise {

// An answer of the current round, and the record that holds it.
struct HeldAnswer {
    std::string record;
    Tri answer{};
    bool operator==(const HeldAnswer&) const = default;
};

// What is known of one rule that was ever hit. It stays when it is cleared (the record stays).
struct HeldHit {
    Card card{};
    bool open = true;
    std::int64_t opened_round = 0;
    CivilDate opened_date;
    std::optional<CivilDate> cleared_date; // the last time it was cleared, kept when it opens again
    std::int64_t cleared_round = 0;
    std::string clearance_record; // what the person last said of it; empty where nothing
    std::optional<Tri> seen;
    std::optional<Tri> told;
    bool operator==(const HeldHit&) const = default;
};

struct ScreenState {
    std::int64_t round = 0; // 0: never begun
    std::array<std::optional<HeldAnswer>, question_count> answers;
    bool complete = false;
    std::optional<CivilDate> completed_date;
    std::string decision; // id of the last decision of this round
    // Set while the screen is owed; only a round above `due_after` settles it.
    std::optional<DueWhy> due = DueWhy::first;
    std::int64_t due_after = 0;
    std::array<std::optional<HeldHit>, screen_rule_count> hits;
    bool new_assessment = false;
    bool operator==(const ScreenState&) const = default;
};

// A correction that came before its record, as merged histories can have it.
struct PendingCorrection {
    std::string target;
    std::optional<Record> record; // nothing: deleted
    bool operator==(const PendingCorrection&) const = default;
};

struct State {
    std::int64_t records = 0; // lines of the log; the damaged and missing are among them
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    bool read_only = false;
    std::map<std::string, std::int64_t> seq_of_device;
    std::deque<std::string> recent_commands; // oldest first
    std::vector<PendingCorrection> pending;
    ScreenState screen;
    bool operator==(const State&) const = default;
};

inline constexpr std::size_t recent_commands_max = 512;
inline constexpr std::size_t pending_max = 64;

// Same state, same bytes: for replay, for comparing folds, and for reports of faults.
json::object dump_state(const State& state);

} // namespace heelwise
