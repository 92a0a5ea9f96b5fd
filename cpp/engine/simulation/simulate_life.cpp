// Simulates one person day by day: they answer questions, do or miss the sessions that are due, and the deciding rules are
// counted.
#include "simulation/simulate_person.hpp"

#include "decisions/decide.hpp"
#include "offers/offer_context.hpp"
#include "progress/activity.hpp"
#include "progress/calendar.hpp"
#include "progress/improvement.hpp"
#include "state/assessment_status.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise {

namespace {

const std::vector<Reason>* reasons_of(const Event& event) {
    if (const auto* e = std::get_if<PlanDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<RedDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<RestEnded>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<ScreeningRequired>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<ScreeningDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<AssessmentDecided>(&event)) return &e->reasons;
    if (const auto* e = std::get_if<AssessmentRequired>(&event)) return &e->reasons;
    return nullptr;
}

bool is_easing(PlanCause cause) {
    switch (cause) {
    case PlanCause::gap:
    case PlanCause::rising:
    case PlanCause::silence:
    case PlanCause::flare:
    case PlanCause::own:
    case PlanCause::caution:
    case PlanCause::calm_down: return true;
    case PlanCause::assessment:
    case PlanCause::red:
    case PlanCause::two_reds:
    case PlanCause::offer:
    case PlanCause::corrected:
    case PlanCause::asked:
    case PlanCause::programme:
    case PlanCause::programme_undone:
    case PlanCause::site:
    case PlanCause::step:
    case PlanCause::caution_cleared:
    case PlanCause::maintenance_ended: return false;
    }
    return false;
}

// Returns true if this phase or the next contains running. Only then can the app ask about readiness to run (R35).
bool is_near_running(const Programme& programme, std::int64_t phase) {
    for (const Phase& one : programme.phases) {
        if (one.number != phase && one.number != phase + 1) continue;
        for (const PhaseExercise& each : one.exercises) {
            const Exercise* exercise = programme.exercise(each.exercise);
            if (exercise != nullptr && exercise->kind == ExerciseKind::run) return true;
        }
    }
    return false;
}

class PatientSimulation {
public:
    PatientSimulation(const Programme& programme, PersonKind kind, std::uint64_t seed)
        : programme_(programme), random_(seed), person_(person_of(kind, random_)), traits_(person_.traits),
          capacity_(traits_.capacity) {
        course_.kind = kind;
    }

    SimulatedCourse live(std::int64_t days) {
        for (std::int64_t day = 1; day <= days; ++day) {
            live_day(day);
            note_day(day);
        }
        return std::move(course_);
    }

private:
    static constexpr std::int64_t flare_length = 5;
    static constexpr std::int64_t clearing_days = 4; // until a professional has seen them

    void at(std::int64_t day, std::int64_t hour) {
        const auto date = static_cast<std::int32_t>(simulated_first_day.days + day - 1);
        now_ = Now{(date * 24LL + hour) * 60 * ms_per_minute, CivilDate{date}, 0};
    }

    void count(std::string_view rule) { ++course_.rules[std::string(rule)]; }

    bool send(CommandBody body) {
        const Command command{"c" + std::to_string(++commands_), "sim", std::move(body)};
        const auto decided = advance(state_, programme_, command, now_);
        if (!decided) return false;
        for (const Envelope& envelope : *decided) note(envelope.body);
        return true;
    }

    void note(const Event& event) {
        if (const std::vector<Reason>* reasons = reasons_of(event)) {
            for (const Reason& reason : *reasons) count(reason.rule);
        }
        if (std::holds_alternative<ClockTurnedBack>(event)) count("R42");
        if (std::holds_alternative<FlareSubmitted>(event)) ++course_.flares;
        if (std::holds_alternative<PauseBegun>(event)) count("R43");
        if (std::holds_alternative<RedDecided>(event)) {
            ++course_.reds;
            ++course_.eases;
        }
        if (const auto* plan = std::get_if<PlanDecided>(&event)) {
            if (is_easing(plan->cause)) ++course_.eases;
            if (plan->cause == PlanCause::step) ++course_.advances;
        }
        if (const auto* found = std::get_if<AssessmentDecided>(&event)) {
            if (found->baseline.sides == Sides::both) count("R16");
        }
    }

    SidePain pain(std::int64_t value) const {
        const std::int64_t stored = std::clamp<std::int64_t>(value, 0, pain_max);
        SidePain pain;
        if (includes(person_.sides, Side::left)) pain.left = stored;
        if (includes(person_.sides, Side::right)) pain.right = stored;
        return pain;
    }

    // ---- the safety screen

    // After some days without a command, opening stores nothing (R42). The person then sees what that time has brought, and acts on it.
    void open() {
        if (waits_for_command(state_, now_)) {
            send(AnswerToday{now_.local_date});
        } else {
            send(OpenDay{});
        }
    }

    void answer_screen() {
        if (status_of(state_.screening) == ScreeningStatus::clear) return;
        clear_hits();
        auto next = screening_now(state_.screening).next;
        if (!next) return;
        if (state_.screening.completed_date && round_now(state_.screening) != state_.screening.round) ++course_.screens;
        const ScreeningQuestion sign = any_sign();
        for (; next; next = screening_now(state_.screening).next) {
            const bool is_usual = *next == ScreeningQuestion::adult || *next == ScreeningQuestion::load_trigger;
            const bool is_sign = *next == sign && *next != ScreeningQuestion::adult;
            // R7: joint signs are a hit only without a load trigger.
            const bool yes =
                is_sign ||
                (is_usual && !(*next == ScreeningQuestion::load_trigger && sign == ScreeningQuestion::joints));
            if (!send(AnswerScreening{*next, yes ? YesNoUnsure::yes : YesNoUnsure::no, false})) return;
        }
        if (has_open_stop(state_.screening)) blocked_days_ = clearing_days;
    }

    // Returns the question of a new sign, or `adult` if there is none.
    ScreeningQuestion any_sign() {
        constexpr std::array<ScreeningQuestion, 8> signs{ScreeningQuestion::rupture,
                                                         ScreeningQuestion::calf,
                                                         ScreeningQuestion::hot_joint,
                                                         ScreeningQuestion::fluoroquinolone,
                                                         ScreeningQuestion::four_steps,
                                                         ScreeningQuestion::joints,
                                                         ScreeningQuestion::treatment,
                                                         ScreeningQuestion::other_signs};
        if (!random_.one_in(traits_.new_sign_one_in)) return ScreeningQuestion::adult;
        return signs[static_cast<std::size_t>(random_.below(signs.size()))];
    }

    // A professional saw them and allowed exercise.
    void clear_hits() {
        if (blocked_days_ > 0 && --blocked_days_ > 0) return;
        for (std::size_t i = 0; i < sign_count; ++i) {
            const auto& hit = state_.screening.hits[i];
            if (hit && hit->open)
                send(AnswerClearance{static_cast<Sign>(i), YesNoUnsure::yes, YesNoUnsure::yes});
        }
    }

    // ---- the assessment

    AssessmentValue answer_to(AssessmentQuestion question) const {
        AssessmentValue value;
        switch (question) {
        case AssessmentQuestion::sides: value.word = name_of(person_.sides); break;
        case AssessmentQuestion::site_left:
        case AssessmentQuestion::site_right: value.word = person_.site; break;
        case AssessmentQuestion::duration: value.word = "months"; break;
        case AssessmentQuestion::trend: value.word = course_.sessions > 0 ? "same" : person_.trend; break;
        case AssessmentQuestion::settling: value.word = person_.is_sorer ? "by_morning" : "hours"; break;
        case AssessmentQuestion::woken: value.word = "no"; break;
        case AssessmentQuestion::illness: break;
        case AssessmentQuestion::change: value.word = "more"; break;
        case AssessmentQuestion::calming: value.word = "partly"; break;
        case AssessmentQuestion::seated_hold:
            value.word = course_.sessions > 0 ? "challenging" : person_.seated_hold;
            break;
        case AssessmentQuestion::short_hold: value.word = person_.is_sorer ? "no" : "yes"; break;
        case AssessmentQuestion::two_leg_raise: value.word = person_.raise; break;
        case AssessmentQuestion::fitness: value.word = "some"; break;
        case AssessmentQuestion::stiffness: value.number = 10; break;
        case AssessmentQuestion::activity_pain_left:
        case AssessmentQuestion::activity_pain_right:
        case AssessmentQuestion::morning_pain_left:
        case AssessmentQuestion::morning_pain_right: value.number = person_.is_sorer ? 3 : 2; break;
        case AssessmentQuestion::equipment: value.chosen = person_.equipment; break;
        case AssessmentQuestion::sore_activities: value.chosen = first_of(words_of(question, programme_), 2); break;
        case AssessmentQuestion::goals:
            value.chosen = first_of(words_of(question, programme_), 2);
            value.ratings.assign(value.chosen.size(), goal_at_start);
            break;
        case AssessmentQuestion::sports: break;
        }
        return value;
    }

    static constexpr std::int64_t goal_at_start = 4;
    static constexpr std::int64_t sore_at_start = 5;

    static std::vector<std::string> first_of(std::vector<std::string> words, std::size_t count) {
        if (words.size() > count) words.resize(count);
        return words;
    }

    void answer_assessment() {
        const bool is_owed = owes_assessment(state_);
        if (status_of(state_.assessment, is_owed) == AssessmentStatus::done) return;
        while (const auto next = next_question(answers_now(state_.assessment, is_owed))) {
            if (!send(AnswerAssessment{*next, answer_to(*next)})) return;
        }
        send(CompleteAssessment{});
    }

    // ---- check-in and review

    // Strain above the tendon's capacity shows in the next morning's answers.
    void check_in() {
        if (random_.one_in(traits_.forgets_one_in)) return;
        const std::int64_t strain = std::max<std::int64_t>(0, strain_) + (flare_days_ > 0 ? 60 : 0);
        CheckIn said;
        said.morning = pain(1 + strain / 25);
        said.activity_pain = std::clamp<std::int64_t>(1 + strain / 25 + random_.below(2), 0, pain_max);
        said.soreness = strain > 60 ? Soreness::still_there : strain > 15 ? Soreness::gone : Soreness::none;
        said.woken = strain > 90;
        said.stiffness = strain > 40 ? Stiffness::more : Stiffness::usual;
        // Sometimes something is new, and the screen is asked again (R18).
        said.something_new = traits_.new_sign_one_in > 0 && random_.one_in(20 * traits_.new_sign_one_in);
        send(SubmitCheckIn{now_.local_date, said});
    }

    // Progress grows with each session that was tolerated well. Over-keen people stay as sore as before.
    std::int64_t progress() const { return person_.kind == PersonKind::over_keen ? 0 : well_taken_ / 10; }

    std::int64_t goal_now() const {
        // Steady people meet their goals only in the last phase, so that they go all the way.
        if (person_.kind != PersonKind::steady) return std::min(goal_at_start + progress(), pain_max);
        const bool is_last = state_.plan.plan && state_.plan.plan->phase == programme_.phases.back().number;
        return is_last ? pain_max : goal_at_start;
    }

    void review() {
        const auto due = review_due(state_, programme_.parameters.review);
        if (!due || *due > now_.local_date || traits_.forgets_one_in == 1) return;
        const AssessmentDecided& found = *state_.assessment.decided;
        SubmitReview told;
        for (const std::string& item : found.sore) {
            told.sore.push_back({item, std::max<std::int64_t>(0, sore_at_start - progress())});
        }
        for (const ReviewRating& goal : found.goals) told.goals.push_back({goal.item, goal_now()});
        send(std::move(told));
    }

    void read_advice() {
        for (const Advice& advice : advice_now(state_, programme_, now_.local_date)) {
            for (const Reason& reason : advice.reasons) count(reason.rule);
            send(SubmitAdviceRead{advice.kind});
        }
    }

    bool says_yes(OfferKind kind) {
        switch (kind) {
        case OfferKind::rung_down: return person_.kind != PersonKind::over_keen;
        case OfferKind::maintenance: return person_.kind != PersonKind::over_keen && random_.one_in(2);
        case OfferKind::retry_hold:
        case OfferKind::build_up: return true; // H22
        case OfferKind::phase:
        case OfferKind::exercise:
        case OfferKind::rung_up: return !random_.one_in(traits_.declines_one_in);
        }
        return true;
    }

    bool answer_offer() {
        const auto offer = offer_now(state_, programme_, now_);
        if (!offer) return false;
        const bool accepts = says_yes(offer->kind);
        if (!accepts) count("R61");
        send(AnswerOffer{offer->id, accepts, option_of(*offer)});
        return true;
    }

    // The person's own answer about a raise, or one of the exercises.
    std::optional<std::string> option_of(const Offer& offer) {
        if (offer.to.asks.empty()) return std::nullopt;
        const auto& options = offer.to.options;
        const auto is_own = [&](const PlanOption& option) { return option.id == person_.raise; };
        const auto own = std::find_if(options.begin(), options.end(), is_own);
        if (own != options.end()) return own->id;
        return options[static_cast<std::size_t>(random_.below(static_cast<std::int64_t>(options.size())))].id;
    }

    void tell_readiness() {
        if (!state_.plan.plan || !is_near_running(programme_, state_.plan.plan->phase)) return;
        const auto offer_context = gather_offer_context(state_, programme_, now_);
        if (!offer_context || !waits_for_readiness(*offer_context)) return;
        const std::int64_t sore = std::clamp<std::int64_t>(strain_ / 20, 0, pain_max);
        send(SubmitReadiness{sore, sore});
    }

    // Requests of their own, apart from the plan.
    void ask() {
        if (random_.one_in(traits_.less_one_in)) send(RequestEasier{});
        if (state_.plan.plan && state_.plan.plan->maintenance && random_.one_in(40)) send(RequestMaintenanceEnd{});
        if (!random_.one_in(traits_.more_one_in)) return;
        if (send(RequestMore{})) return count("R22");
        const auto offer_context = gather_offer_context(state_, programme_, now_);
        if (!offer_context) return;
        for (const Choice& choice : choices_now(*offer_context)) {
            if (!choice.to || is_lower(*choice.to, offer_context->plan(), programme_) || !random_.one_in(4)) continue;
            send(RequestExercise{choice.exercise});
            return;
        }
    }

    // ---- the day

    bool may_train() {
        if (const auto barrier = why_session_cannot_start(state_, programme_, now_)) {
            if (barrier->code == Code::not_due_yet) count("R40");
            if (barrier->code == Code::soreness_pending) count("R31");
            return false;
        }
        return true;
    }

    bool train() {
        if (random_.one_in(traits_.misses_one_in)) {
            ++course_.missed;
            has_missed_ = true;
            return false;
        }
        const std::int64_t work = work_of(*state_.plan.plan, programme_);
        if (!send(StartSession{pain(1 + strain_ / 30), true})) return false;
        const StoredSession* running = running_session(state_);
        if (running == nullptr) return false; // too much pain to start today
        const std::string session = running->session;
        now_.epoch_ms += 15 * ms_per_minute;
        strain_ = work - capacity_ + random_.below(20) - 10;
        const bool is_whole = strain_ <= 120;
        send(EndSession{session, is_whole ? SessionEnd::finished : SessionEnd::too_much, is_whole});
        Rating rating;
        rating.during = pain(2 + strain_ / 20);
        rating.after = pain(1 + strain_ / 20);
        rating.effort = strain_ < -15 ? Effort::easy : strain_ < 40 ? Effort::right : Effort::hard;
        if (person_.kind == PersonKind::over_keen && random_.one_in(2)) rating.effort = Effort::easy;
        rating.painkiller = person_.is_sorer && random_.one_in(8);
        send(SubmitRating{session, rating});
        capacity_ += strain_ <= 30 ? traits_.gain : -traits_.gain;
        if (strain_ <= 30) ++well_taken_;
        ++course_.sessions;
        return true;
    }

    void do_something_else() {
        if (!random_.one_in(traits_.activity_one_in)) return;
        const bool is_keen = person_.kind == PersonKind::over_keen;
        SubmitActivity logged;
        logged.date = now_.local_date;
        logged.what = is_keen ? ActivityKind::run : ActivityKind::walk;
        logged.minutes = 30 + random_.below(60);
        logged.pain = pain(is_keen ? 3 + random_.below(5) : 1 + std::max<std::int64_t>(0, strain_) / 30);
        if (is_keen) strain_ += 30;
        send(std::move(logged));
    }

    // Starts and ends pauses. Returns true during a pause.
    bool is_away() {
        if (pause_days_ > 0 && --pause_days_ == 0) send(RequestPauseEnd{});
        if (pause_days_ == 0 && random_.one_in(traits_.pauses_one_in) &&
            send(RequestPause{random_.one_in(2) ? PauseCause::holiday : PauseCause::illness})) {
            pause_days_ = 3 + random_.below(traits_.away_days);
        }
        return pause_days_ > 0;
    }

    void begin_flare() {
        if (!random_.one_in(traits_.flares_one_in)) return;
        flare_days_ = flare_length;
        if (random_.one_in(3)) send(SubmitFlare{});
        if (random_.one_in(12)) send(SubmitHarm{});
    }

    void live_day(std::int64_t day) {
        at(day, 8);
        has_missed_ = false;
        if (is_away()) {
            strain_ /= 2;
            without_ = 0;
            return;
        }
        if (random_.one_in(traits_.turns_clock_one_in))
            at(day - 3, 8); // the clock is set back, and corrected in the evening (R42)
        open();
        answer_screen();
        answer_assessment();
        begin_flare();
        check_in();
        review();
        read_advice();
        tell_readiness();
        const bool was_offered = answer_offer();
        answer_assessment(); // an accepted offer may ask questions again (R39)
        ask();
        at(day, 18);
        if (any_red_activity(state_, programme_, now_.local_date)) count("R44");
        if (programme_.given.hold_until && now_.local_date < *programme_.given.hold_until) count("R36");
        strain_ = strain_ * 2 / 3;
        const bool has_trained = may_train() && train();
        if (!has_trained) strain_ /= 2;
        do_something_else();
        if (flare_days_ > 0) --flare_days_;
        // A day does not count as stuck if the person skipped the session or is waiting for a professional.
        const bool has_way = has_trained || was_offered || has_missed_ || blocked_days_ > 0;
        without_ = has_way ? 0 : without_ + 1;
        course_.longest_without = std::max(course_.longest_without, without_);
    }

    void note_day(std::int64_t day) {
        if (!state_.plan.plan) return;
        const auto phase = static_cast<std::size_t>(state_.plan.plan->phase);
        ++course_.days_in[phase];
        if (!course_.reached[phase]) course_.reached[phase] = day;
        if (state_.plan.plan->maintenance && !course_.maintained) course_.maintained = day;
    }

    const Programme& programme_;
    SplitMix64 random_;
    Person person_;
    PatientTraits traits_;
    State state_;
    Now now_;
    SimulatedCourse course_;
    std::int64_t commands_ = 0;
    std::int64_t capacity_ = 0;
    std::int64_t strain_ = 0;
    std::int64_t well_taken_ = 0;
    std::int64_t flare_days_ = 0;
    std::int64_t pause_days_ = 0;
    std::int64_t blocked_days_ = 0;
    std::int64_t without_ = 0;
    bool has_missed_ = false;
};

std::uint64_t seed_of(PersonKind kind, std::int64_t index, std::uint64_t seed) {
    return (seed * 1'000'003ULL + static_cast<std::uint64_t>(index)) * person_kind_count +
           static_cast<std::uint64_t>(kind);
}

} // namespace

SimulatedCourse
live(const Programme& programme, PersonKind kind, std::int64_t index, std::int64_t days, std::uint64_t seed) {
    return PatientSimulation(programme, kind, seed_of(kind, index, seed)).live(days);
}

} // namespace heelwise
