// The events of the log. A record is what the person said. A decision carries its own result and reasons, which evolve
// copies and never works out again. A released kind or version is never removed.
#pragma once

#include "foundation/reason.hpp"
#include "log/event_plan.hpp"
#include "rules/screening.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace heelwise {

// The most records that a log or a copy of one may claim to hold.
inline constexpr std::int64_t records_max = 1'000'000;
// The highest number of a record in the sequence of its device.
inline constexpr std::int64_t seq_max = 1'000'000'000;

// ---- records

struct ScreeningAnswered {
    std::int64_t round = 1; // the round of the screen, counted from 1
    ScreeningQuestion question{};
    YesNoUnsure answer{};
    bool operator==(const ScreeningAnswered&) const = default;
};

struct ClearanceAnswered {
    Sign sign{};
    YesNoUnsure seen{}; // seen by a professional?
    YesNoUnsure told{}; // told that this tendon may be exercised?
    bool operator==(const ClearanceAnswered&) const = default;
};

struct SomethingNewSubmitted {
    bool operator==(const SomethingNewSubmitted&) const = default;
};

struct HistoryRestored {
    std::int64_t records = 0; // includes the damaged and missing ones
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    bool operator==(const HistoryRestored&) const = default;
};

// ---- corrections of records; they never change a decision

using Record = std::variant<ScreeningAnswered, ClearanceAnswered>;

struct RecordEdited {
    std::string target;
    Record record;
    bool slip = false; // the person said that the first answer was a mistaken tap
    bool operator==(const RecordEdited&) const = default;
};

struct RecordDeleted {
    std::string target;
    bool operator==(const RecordDeleted&) const = default;
};

// Restores a deleted morning, session or activity that is still stored.
struct RecordRestored {
    std::string target;
    bool operator==(const RecordRestored&) const = default;
};

// ---- decisions

enum class RescreenCause : std::uint8_t { first, days, something_new, damaged, clock, flare, gap };
std::string_view name_of(RescreenCause cause);
std::optional<RescreenCause> rescreen_cause_named(std::string_view name);

struct ScreeningRequired {
    RescreenCause cause{};
    std::vector<Reason> reasons;
    bool operator==(const ScreeningRequired&) const = default;
};

struct ScreeningDecided {
    std::int64_t round = 1;
    bool complete = false;
    std::vector<Hit> opened;
    std::vector<Sign> withdrawn; // hits that a slip opened in this round
    std::vector<Sign> cleared;
    std::optional<std::string> supersedes; // the decision that a correction replaces
    std::vector<Reason> reasons;
    bool operator==(const ScreeningDecided&) const = default;
};

using Event = std::variant<ScreeningAnswered,
                           ClearanceAnswered,
                           SomethingNewSubmitted,
                           HistoryRestored,
                           RecordEdited,
                           RecordDeleted,
                           ScreeningRequired,
                           ScreeningDecided,
                           RecordRestored,
                           AssessmentBegun,
                           AssessmentAnswered,
                           AssessmentDecided,
                           PlanDecided,
                           CheckInSubmitted,
                           CalmingTickSubmitted,
                           PainBeforeSubmitted,
                           SessionStarted,
                           SessionStamped,
                           SessionEnded,
                           RatingSubmitted,
                           SessionSubmitted,
                           RedDecided,
                           RestEnded,
                           OfferAnswered,
                           FlareSubmitted,
                           HarmSubmitted,
                           PauseBegun,
                           PauseEnded,
                           ActivitySubmitted,
                           ReviewSubmitted,
                           ReadinessSubmitted,
                           AdviceRead,
                           ClockTurnedBack,
                           AssessmentRequired,
                           ProgrammeFollowed,
                           StepAgreed,
                           StampsThinned,
                           ClockConfirmed>;

} // namespace heelwise
