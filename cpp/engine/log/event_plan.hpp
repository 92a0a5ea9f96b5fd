// Events of the questionnaire, the plan, the diary and the sessions. Ids of sessions are those of the command that
// started or logged them.
#pragma once

#include "log/stamp.hpp"
#include "rules/assessment.hpp"
#include "rules/diary.hpp"
#include "rules/response.hpp"

#include <memory>

namespace heelwise {

struct Programme;

// ---- records

// A new round of the questionnaire. What was carried over stands as if answered again; the rest is asked.
struct AssessmentBegun {
    std::int64_t round = 1;
    std::vector<std::pair<AssessmentQuestion, AssessmentValue>> carried;
    bool operator==(const AssessmentBegun&) const = default;
};

struct AssessmentAnswered {
    std::int64_t round = 1;
    AssessmentQuestion question{};
    AssessmentValue value;
    bool operator==(const AssessmentAnswered&) const = default;
};

// R18. Again for the same date, it is a correction: the last one counts.
struct CheckInSubmitted {
    CivilDate date;
    CheckIn said;
    bool operator==(const CheckInSubmitted&) const = default;
};

struct CalmingTickSubmitted {
    CivilDate date;
    std::string item;
    bool done = false;
    bool operator==(const CalmingTickSubmitted&) const = default;
};

// Asked before a session; too much makes today a day of rest and no session was started.
struct PainBeforeSubmitted {
    CivilDate date;
    SidePain pain;
    bool operator==(const PainBeforeSubmitted&) const = default;
};

struct SessionStarted {
    std::string session;
    CivilDate date; // effective (R30, R40)
    Sides sides{};
    SidePain before;
    SidePain baseline; // as it stands now (R30)
    Plan plan;
    std::string plan_decision;
    bool operator==(const SessionStarted&) const = default;
};

struct SessionStamped {
    std::string session;
    Stamp stamp;
    bool operator==(const SessionStamped&) const = default;
};

enum class SessionEnd : std::uint8_t { finished, stopped, too_much, discarded };
std::string_view name_of(SessionEnd how);
std::optional<SessionEnd> session_end_named(std::string_view name);

// R62: the person says so. `complete`: every set was done.
struct SessionEnded {
    std::string session;
    SessionEnd how{};
    bool complete = false;
    SidePain during; // as told at the end of each exercise; nothing where that does not answer R30
    bool operator==(const SessionEnded&) const = default;
};

struct Rating {
    SidePain during;
    SidePain after;
    std::optional<Effort> effort;
    std::optional<bool> painkiller; // within the hours of R30 before the session
    bool operator==(const Rating&) const = default;
};

// Again for the same session, it is a correction.
struct RatingSubmitted {
    std::string session;
    Rating rating;
    bool operator==(const RatingSubmitted&) const = default;
};

// Done without the guide.
struct SessionSubmitted {
    std::string session;
    CivilDate date;
    Sides sides{};
    SidePain baseline;
    Plan plan;
    std::string plan_decision;
    bool complete = false;
    Rating rating;
    bool operator==(const SessionSubmitted&) const = default;
};

// R61: any advance can be declined. `offer` says what was offered and on the grounds of which day.
struct OfferAnswered {
    std::string offer;
    bool accepted = false;
    bool operator==(const OfferAnswered&) const = default;
};

// R52. What follows, screen and calming down, are decisions of their own.
struct FlareSubmitted {
    bool operator==(const FlareSubmitted&) const = default;
};

// R54: "this did me harm".
struct HarmSubmitted {
    bool operator==(const HarmSubmitted&) const = default;
};

// R43: no reminders meanwhile; what the pause does to the dose is R41's.
enum class PauseCause : std::uint8_t { illness, holiday, other };
std::string_view name_of(PauseCause cause);
std::optional<PauseCause> pause_cause_named(std::string_view name);

struct PauseBegun {
    PauseCause cause{};
    bool operator==(const PauseBegun&) const = default;
};

struct PauseEnded {
    bool operator==(const PauseEnded&) const = default;
};

// R44: what was done beside the sessions. The worst pain counts as during and after. Again with the same id, it is a
// correction.
enum class ActivityKind : std::uint8_t { walk, run, cycle, swim, sport, long_day, other };
std::string_view name_of(ActivityKind kind);
std::optional<ActivityKind> activity_kind_named(std::string_view name);

struct ActivitySubmitted {
    std::string activity;
    CivilDate date;
    ActivityKind what{};
    std::int64_t minutes = 0;
    Sides sides{};
    SidePain pain;
    SidePain baseline; // as it stood then (R30)
    bool operator==(const ActivitySubmitted&) const = default;
};

// One thing of a review and how it is, 0 to 10: pain of a sore activity, or how well a goal goes (10: as well as wished).
struct ReviewRating {
    std::string item;
    std::int64_t rating = 0;
    bool operator==(const ReviewRating&) const = default;
};

// Asked once a week (R35, R50, R51, R53). Again on the same date, it is a correction.
struct ReviewSubmitted {
    CivilDate date;
    std::vector<ReviewRating> sore;
    std::vector<ReviewRating> goals;
    bool operator==(const ReviewSubmitted&) const = default;
};

// R35, before walk_run: worst pain of a 30 minute walk, and of 10 hops.
struct ReadinessSubmitted {
    CivilDate date;
    std::int64_t walk_pain = 0;
    std::int64_t hops_pain = 0;
    bool operator==(const ReadinessSubmitted&) const = default;
};

// A piece of advice (R50, R51) was read; it waits a week before it comes again.
enum class AdviceKind : std::uint8_t { calming_review, see_physio };
std::string_view name_of(AdviceKind kind);
std::optional<AdviceKind> advice_kind_named(std::string_view name);

struct AdviceRead {
    AdviceKind advice{};
    bool operator==(const AdviceRead&) const = default;
};

// ---- decisions

// What the answers came to, copied by evolve: it stands in where daily answers are too few.
struct AssessmentDecided {
    std::int64_t round = 1;
    AssessmentBaseline baseline;
    bool floor_only = true; // R15
    std::vector<Equipment> equipment;
    std::vector<std::string> sore;     // ids of the document's calming items
    std::vector<std::string> sore_own; // in own words
    std::vector<ReviewRating> goals;   // chosen or own, with how well each goes at present
    std::vector<Reason> reasons;
    bool operator==(const AssessmentDecided&) const = default;
};

enum class PlanCause : std::uint8_t {
    assessment,
    red,
    two_reds,
    calm_down,
    silence,
    offer,
    gap,
    corrected,
    rising,            // R37
    flare,             // R52
    own,               // R61: the person asked for less
    asked,             // R22, R34, R35: the person asked for another exercise, or for more than the bold rung
    maintenance_ended, // R53: the person wants to go on building up
    programme,         // R17: another programme is followed
    programme_undone,  // and that was taken back
    site,              // R15: a sore side is at the heel bone, or may be
};
std::string_view name_of(PlanCause cause);
std::optional<PlanCause> plan_cause_named(std::string_view name);

struct PlanDecided {
    PlanCause cause{};
    Plan plan;
    std::vector<Reason> reasons;
    std::optional<std::string> supersedes;
    bool operator==(const PlanDecided&) const = default;
};

// R32. Rest begins with every red, and the plan that it leads to stands at once (R33).
struct RedDecided {
    CivilDate date;
    bool moved_phase = false; // then it does not count again for "two in 7 days"
    Plan before;              // the plan it found: what a correction goes back to
    PlanCause cause{};
    Plan plan;
    std::vector<Reason> reasons;
    bool operator==(const RedDecided&) const = default;
};

// R17, R36: what is followed from now on, whole: its text, so that no later build reads anything else out of it. What it makes of the
// plan is a decision of its own.
struct ProgrammeFollowed {
    std::string id;
    std::int64_t version = 0;
    std::string source;  // programme_source.hpp; empty: the one that the app comes with, as it is
    bool anew = false;   // another document than before: what was done under that one counts for no rung of this
    bool undone = false; // a change away from it was taken back
    std::vector<Reason> reasons;
    std::shared_ptr<const Programme> programme; // read from `source`; nothing where that is empty
    bool operator==(const ProgrammeFollowed& other) const;
};

// R42: the clock stands before the last entry. That entry's date is day 0, and days count on from `seen`.
struct ClockTurnedBack {
    CivilDate seen;      // what the clock said
    CivilDate counts_as; // the date that counts
    bool hours = false;  // its milliseconds stand before those of the last entry too; else it is travel westward
    bool operator==(const ClockTurnedBack&) const = default;
};

// R41: the questions of R10 are owed again. `place`: and R14 decides anew; else R12 alone.
struct AssessmentRequired {
    bool replan = false;
    std::vector<Reason> reasons;
    bool operator==(const AssessmentRequired&) const = default;
};

struct RestEnded {
    CivilDate since;
    bool corrected = false; // the answer that made the red was a mistake
    std::vector<Reason> reasons;
    bool operator==(const RestEnded&) const = default;
};

} // namespace heelwise
