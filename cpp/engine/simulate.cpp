#include "simulate.hpp"

#include "assessment_status.hpp"
#include "calendar.hpp"
#include "closed_set.hpp"
#include "decide.hpp"
#include "follow_up.hpp"
#include "offer.hpp"
#include "screen_status.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

// splitmix64: small, seeded, the same everywhere.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    // 0 to below `n`.
    std::int64_t below(std::int64_t n) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        z ^= z >> 31U;
        return static_cast<std::int64_t>(z % static_cast<std::uint64_t>(n));
    }
    bool one_in(std::int64_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

// How a kind of person answers and how its tendon takes work. Capacity and work are on one scale: 100 a phase.
struct Nature {
    std::int64_t capacity = 0;       // at the start
    std::int64_t gain = 0;           // a session well taken
    std::int64_t misses_one_in = 0;  // sessions; 0: none
    std::int64_t forgets_one_in = 0; // mornings; 0: none, 1: all
    std::int64_t flares_one_in = 0;  // days; 0: none
};

Nature nature_of(PersonKind kind) {
    switch (kind) {
    case PersonKind::steady: return {180, 12, 0, 0, 0};
    case PersonKind::slow: return {150, 3, 12, 12, 0};
    case PersonKind::flaring: return {170, 9, 10, 10, 25};
    case PersonKind::forgetful: return {170, 9, 2, 3, 0};
    case PersonKind::over_keen: return {110, 2, 0, 6, 0};
    case PersonKind::never_mornings: return {180, 10, 0, 1, 0};
    }
    assert(false);
    return {};
}

std::int64_t work_of(const Plan& plan, const Programme& programme) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr || plan.exercises.empty()) return 0;
    const PlanExercise& hardest = plan.exercises.back();
    const auto at = std::find_if(phase->exercises.begin(), phase->exercises.end(), [&](const PhaseExercise& one) {
        return one.exercise == hardest.exercise;
    });
    const auto rank = static_cast<std::int64_t>(at - phase->exercises.begin());
    const auto count = static_cast<std::int64_t>(phase->exercises.size());
    return 100 * plan.phase + 60 * rank / count + 4 * hardest.rung;
}

const std::vector<Reason>* reasons_of(const Event& event) {
    if (const auto* e = std::get_if<PlanDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<RedDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<RestEnded>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<ScreenRequired>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<ScreenDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<AssessmentDecided>(&event)) return &e->reasons;
    return nullptr;
}

class Person {
public:
    Person(const Programme& programme, PersonKind kind, std::uint64_t seed)
        : programme_(programme), kind_(kind), nature_(nature_of(kind)), chance_(seed), capacity_(nature_.capacity) {
        life_.kind = kind;
    }

    Life live(std::int64_t days) {
        for (std::int64_t day = 1; day <= days; ++day) live_day(day);
        return std::move(life_);
    }

private:
    static constexpr std::int32_t first_day = 20'454; // 2026-01-01

    void at(std::int64_t day, std::int64_t hour) {
        const auto date = static_cast<std::int32_t>(first_day + day - 1);
        now_ = Now{(date * 24LL + hour) * 60 * ms_per_minute, CivilDate{date}, 0};
    }

    bool send(CommandBody body) {
        const Command command{"c" + std::to_string(++commands_), "sim", std::move(body)};
        const auto decided = advance(state_, programme_, command, now_);
        if (!decided) return false;
        for (const Envelope& envelope : *decided) {
            note(envelope.body);
        }
        return true;
    }

    void note(const Event& event) {
        if (const std::vector<Reason>* reasons = reasons_of(event)) {
            for (const Reason& reason : *reasons) ++life_.rules[reason.rule];
        }
        if (const auto* red = std::get_if<RedDecided>(&event)) {
            ++life_.reds;
            ++life_.eases;
            if (red->why == PlanWhy::calm_down) ++life_.rules["R32"];
        }
        if (const auto* plan = std::get_if<PlanDecided>(&event)) {
            const bool eases = plan->why == PlanWhy::gap || plan->why == PlanWhy::rising ||
                               plan->why == PlanWhy::silence || plan->why == PlanWhy::flare;
            if (eases) ++life_.eases;
            if (plan->why == PlanWhy::offer) ++life_.advances;
        }
    }

    void answer_screen() {
        if (status_of(state_.screen) == ScreenStatus::clear) return;
        if (state_.screen.completed_date) ++life_.screens;
        while (const auto next = screening_now(state_.screen).next) {
            const bool yes = *next == Question::adult || *next == Question::load_trigger;
            if (!send(AnswerScreen{*next, yes ? Tri::yes : Tri::no, false})) return;
        }
    }

    AssessmentValue answer_to(Asked question) {
        AssessmentValue value;
        const bool is_sorer = kind_ == PersonKind::slow || kind_ == PersonKind::flaring;
        switch (question) {
        case Asked::sides: value.word = "left"; break;
        case Asked::site_left:
        case Asked::site_right: value.word = "midportion"; break;
        case Asked::duration: value.word = "months"; break;
        case Asked::trend: value.word = "same"; break;
        case Asked::settling: value.word = is_sorer ? "by_morning" : "hours"; break;
        case Asked::woken:
        case Asked::illness: value.word = "no"; break;
        case Asked::change: value.word = "more"; break;
        case Asked::calming: value.word = "partly"; break;
        case Asked::seated_hold: value.word = is_sorer ? "challenging" : "easy"; break;
        case Asked::short_hold: value.word = "yes"; break;
        case Asked::two_leg_raise: value.word = "not_tried"; break;
        case Asked::fitness: value.word = "some"; break;
        case Asked::stiffness: value.number = 10; break;
        case Asked::activity_pain_left:
        case Asked::activity_pain_right:
        case Asked::morning_pain_left:
        case Asked::morning_pain_right: value.number = is_sorer ? 3 : 2; break;
        case Asked::equipment: value.chosen = {"step", "weight", "rope"}; break;
        case Asked::sore_activities:
        case Asked::sports:
        case Asked::goals: break;
        }
        return value;
    }

    void answer_assessment() {
        const bool is_owed = owes_assessment(state_);
        if (status_of(state_.assessment, is_owed) == AssessmentStatus::done) return;
        while (const auto next = next_asked(answers_now(state_.assessment, is_owed))) {
            if (!send(AnswerAssessment{*next, answer_to(*next)})) return;
        }
        send(CompleteAssessment{});
    }

    // What the tendon says the morning after: more than it could bear shows.
    void check_in() {
        if (nature_.forgets_one_in == 1) return;
        if (nature_.forgets_one_in > 0 && chance_.one_in(nature_.forgets_one_in)) return;
        const std::int64_t strain = std::max<std::int64_t>(0, strain_) + (flare_days_ > 0 ? 60 : 0);
        CheckIn said;
        said.morning.left = std::clamp<std::int64_t>(1 + strain / 25, 0, pain_max);
        said.activity_pain = std::clamp<std::int64_t>(1 + strain / 25 + chance_.below(2), 0, pain_max);
        said.soreness = strain > 60 ? Soreness::still_there : strain > 15 ? Soreness::gone : Soreness::none;
        said.woken = strain > 90;
        said.stiffness = strain > 40 ? Stiffness::more : Stiffness::usual;
        said.something_new = false;
        send(TellMorning{now_.local_date, said});
    }

    bool answer_offer() {
        const auto offer = offer_now(state_, programme_, now_);
        if (!offer) return false;
        send(AnswerOffer{offer->id, true});
        return true;
    }

    bool train() {
        if (bar_to_start(state_, programme_, now_)) return false;
        if (nature_.misses_one_in > 0 && chance_.one_in(nature_.misses_one_in)) {
            ++life_.missed;
            return false;
        }
        SidePain before;
        before.left = std::clamp<std::int64_t>(1 + strain_ / 30, 0, pain_max);
        const std::int64_t work = work_of(*state_.plan.plan, programme_);
        if (!send(StartSession{before, true})) return false;
        const HeldSession* running = running_session(state_);
        if (running == nullptr) return false; // too sore today
        const std::string session = running->session;
        now_.epoch_ms += 15 * ms_per_minute;
        strain_ = work - capacity_ + chance_.below(20) - 10;
        send(EndSession{session, strain_ > 120 ? SessionEnd::too_much : SessionEnd::finished, strain_ <= 120});
        Rating rating;
        rating.during.left = std::clamp<std::int64_t>(2 + strain_ / 20, 0, pain_max);
        rating.after.left = std::clamp<std::int64_t>(1 + strain_ / 20, 0, pain_max);
        rating.effort = strain_ < -15 ? Effort::easy : strain_ < 40 ? Effort::right : Effort::hard;
        if (kind_ == PersonKind::over_keen) rating.effort = Effort::easy;
        rating.painkiller = false;
        send(RateSession{session, rating});
        capacity_ += strain_ <= 30 ? nature_.gain : -nature_.gain;
        ++life_.sessions;
        return true;
    }

    void live_day(std::int64_t day) {
        at(day, 8);
        send(OpenDay{});
        answer_screen();
        answer_assessment();
        if (nature_.flares_one_in > 0 && chance_.one_in(nature_.flares_one_in)) flare_days_ = 5;
        check_in();
        const bool was_offered = answer_offer();
        answer_assessment(); // an offer may ask again (R39)
        at(day, 18);
        strain_ = strain_ * 2 / 3;
        const bool has_trained = train();
        if (!has_trained) strain_ /= 2;
        if (flare_days_ > 0) --flare_days_;
        without_ = has_trained || was_offered ? 0 : without_ + 1;
        life_.longest_without = std::max(life_.longest_without, without_);
        if (!state_.plan.plan) return;
        const auto phase = static_cast<std::size_t>(state_.plan.plan->phase);
        ++life_.days_in[phase];
        if (!life_.reached[phase]) life_.reached[phase] = day;
    }

    const Programme& programme_;
    PersonKind kind_;
    Nature nature_;
    Chance chance_;
    State state_;
    Now now_;
    Life life_;
    std::int64_t commands_ = 0;
    std::int64_t capacity_ = 0;
    std::int64_t strain_ = 0;
    std::int64_t flare_days_ = 0;
    std::int64_t without_ = 0;
};

std::optional<std::int64_t> median(std::vector<std::int64_t> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) / 2];
}

Summary summary_of(PersonKind kind, const std::vector<Life>& lives) {
    Summary summary;
    summary.kind = kind;
    summary.people = static_cast<std::int64_t>(lives.size());
    std::vector<std::int64_t> sessions;
    std::vector<std::int64_t> eases;
    for (const Life& life : lives) {
        sessions.push_back(life.sessions);
        eases.push_back(life.eases);
        summary.longest_without = std::max(summary.longest_without, life.longest_without);
    }
    summary.median_sessions = median(sessions).value_or(0);
    summary.median_eases = median(eases).value_or(0);
    for (std::size_t phase = 0; phase < phase_slots; ++phase) {
        std::vector<std::int64_t> days;
        for (const Life& life : lives) {
            if (life.reached[phase]) days.push_back(*life.reached[phase]);
        }
        summary.share_reached[phase] =
            static_cast<std::int64_t>(days.size()) * 1000 / std::max<std::int64_t>(1, summary.people);
        summary.median_day_reached[phase] = median(days);
    }
    return summary;
}

} // namespace

std::string_view name_of(PersonKind kind) {
    switch (kind) {
    case PersonKind::steady: return "steady";
    case PersonKind::slow: return "slow";
    case PersonKind::flaring: return "flaring";
    case PersonKind::forgetful: return "forgetful";
    case PersonKind::over_keen: return "over_keen";
    case PersonKind::never_mornings: return "never_mornings";
    }
    return "";
}

std::optional<PersonKind> person_kind_named(std::string_view name) { return value_named<PersonKind>(name); }

Life live(const Programme& programme, PersonKind kind, std::int64_t days, std::uint64_t seed) {
    return Person(programme, kind, seed).live(days);
}

Simulation simulate(const Programme& programme, std::int64_t people, std::int64_t days, std::uint64_t seed) {
    Simulation simulation;
    for (std::size_t k = 0; k < person_kind_count; ++k) {
        const auto kind = static_cast<PersonKind>(k);
        std::vector<Life> lives;
        for (std::int64_t i = 0; i < people; ++i) {
            lives.push_back(live(programme, kind, days, seed * 1'000'003ULL + static_cast<std::uint64_t>(i) * 7 + k));
            for (const auto& [rule, count] : lives.back().rules) simulation.rules[rule] += count;
        }
        simulation.by_kind.push_back(summary_of(kind, lives));
    }
    return simulation;
}

} // namespace heelwise
