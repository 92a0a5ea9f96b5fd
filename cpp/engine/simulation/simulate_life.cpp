// A day in a virtual life: the person answers what the app asks, does or misses the session that is due, and goes on.
#include "decisions/decide.hpp"
#include "progress/activity.hpp"
#include "progress/calendar.hpp"
#include "progress/session_day.hpp"
#include "simulation/simulate_patient.hpp"

namespace heelwise {

namespace {

constexpr std::int64_t pause_days_min = 3;

// The programme as a physio changed it for this kind of person.
Programme programme_for(const Programme& programme, const PatientTraits& traits) {
    Programme changed = programme;
    if (traits.times_a_week == 0) return changed;
    for (Phase& phase : changed.phases) {
        if (phase.number == 1) continue;
        phase.frequency = Frequency::times_a_week;
        phase.times = traits.times_a_week;
        phase.weekdays = 0;
    }
    return changed;
}

// Gives every person another seed, whatever the number of kinds is.
std::uint64_t seed_of(const SimulatedLife& life) {
    constexpr std::uint64_t kinds_max = 64;
    return (life.seed * 1'000'003ULL + static_cast<std::uint64_t>(life.index)) * kinds_max +
           static_cast<std::uint64_t>(life.kind);
}

} // namespace

PatientSimulation::PatientSimulation(const Programme& programme, const SimulatedLife& life)
    : programme_(programme_for(programme, traits_of(life.kind))), life_(life), random_(seed_of(life)),
      person_(person_of(life.kind, life.start, programme_, random_)), traits_(person_.traits),
      tendon_(traits_, random_), recorder_(life.kind) {}

SimulatedCourse PatientSimulation::live() {
    const auto last = static_cast<std::size_t>(programme_.phases.back().number);
    for (std::int64_t day = 1; day <= life_.days; ++day) {
        live_day(day);
        recorder_.note_day(day, state_);
        if (life_.ends_at_last_phase && course().reached[last]) break;
    }
    return std::move(course());
}

void PatientSimulation::at(std::int64_t day, std::int64_t hour) {
    const auto date = static_cast<std::int32_t>(simulated_first_day.days + day - 1);
    now_ = Now{(date * 24LL + hour) * 60 * ms_per_minute, CivilDate{date}, 0};
}

bool PatientSimulation::send(CommandBody body) {
    const Command command{"c" + std::to_string(++commands_), "sim", std::move(body)};
    const auto decided = advance(state_, programme_, command, now_);
    if (!decided) return false;
    for (const Envelope& envelope : *decided) recorder_.note(envelope.body, state_, programme_);
    return true;
}

bool PatientSimulation::may_train() {
    if (const auto barrier = why_session_cannot_start(state_, programme_, now_)) {
        if (barrier->code == Code::not_due_yet) recorder_.count("R40");
        if (barrier->code == Code::soreness_pending) recorder_.count("R31");
        return false;
    }
    return true;
}

bool PatientSimulation::train() {
    if (random_.of_100(traits_.missed)) {
        ++course().missed;
        has_missed_ = true;
        return false;
    }
    const SessionAnswers answers = tendon_.respond();
    if (!send(StartSession{pain_of(person_.sides, answers.before), true})) return false;
    const StoredSession* running = running_session(state_);
    if (running == nullptr) return false; // too much pain to start today
    const std::string session = running->session;
    now_.epoch_ms += 15 * ms_per_minute;
    send(EndSession{session, answers.too_much ? SessionEnd::too_much : SessionEnd::finished, !answers.too_much});
    Rating rating;
    rating.during = pain_of(person_.sides, answers.during);
    rating.after = pain_of(person_.sides, answers.after);
    rating.effort = answers.effort;
    rating.painkiller = traits_.takes_painkiller;
    send(SubmitRating{session, rating});
    if (answers.during < 6) ++well_taken_;
    ++course().sessions;
    return true;
}

void PatientSimulation::do_something_else() {
    if (!random_.of_100(traits_.activities)) return;
    SubmitActivity logged;
    logged.date = now_.local_date;
    logged.what = traits_.runs ? ActivityKind::run : ActivityKind::walk;
    logged.minutes = 30 + random_.below(60);
    const std::int64_t pain = traits_.runs ? 3 + random_.below(5) : 1;
    logged.pain = pain_of(person_.sides, pain);
    tendon_.strain(pain);
    send(std::move(logged));
}

// Starts and ends pauses. Returns true during a pause.
bool PatientSimulation::is_away() {
    if (pause_days_ > 0 && --pause_days_ == 0) send(RequestPauseEnd{});
    if (pause_days_ == 0 && random_.of_1000(traits_.pauses) &&
        send(RequestPause{random_.one_in(2) ? PauseCause::holiday : PauseCause::illness})) {
        pause_days_ = pause_days_min + random_.below(traits_.away_days);
    }
    return pause_days_ > 0;
}

void PatientSimulation::begin_flare() {
    if (!random_.of_1000(traits_.flares)) return;
    tendon_.flare();
    if (random_.one_in(3)) send(SubmitFlare{});
    if (random_.one_in(6)) send(SubmitHarm{});
}

// People who open the app for sessions only also look again if there was none for two days.
bool PatientSimulation::opens(std::int64_t day) {
    if (!traits_.opens_for_sessions || day - opened_ >= 2) return true;
    return !why_session_cannot_start(state_, programme_, now_);
}

// Does what the app asks before a session. Returns whether something was offered.
bool PatientSimulation::answer_all() {
    open();
    answer_screen();
    answer_assessment();
    begin_flare();
    check_in();
    answer_screen(); // a check-in may say that something is new (R18)
    review();
    read_advice();
    ask(); // before what is offered, because nothing more may be asked for while a step waits (R34)
    const bool was_offered = answer_offers();
    answer_assessment(); // an accepted offer may ask questions again (R39)
    return was_offered;
}

void PatientSimulation::live_day(std::int64_t day) {
    at(day, 8);
    has_missed_ = false;
    wake_up(now_.local_date);
    if (is_away()) {
        without_ = 0;
        return;
    }
    if (traits_.opens_for_sessions) at(day, 17);
    if (!opens(day)) return;
    opened_ = day;
    if (random_.of_1000(traits_.clock_turned)) at(day - 3, 8); // corrected in the evening (R42)
    const bool was_offered = answer_all();
    at(day, 18);
    if (any_red_activity(state_, programme_, now_.local_date)) recorder_.count("R44");
    if (programme_.given.hold_until && now_.local_date < *programme_.given.hold_until) recorder_.count("R36");
    const bool has_trained = may_train() && train();
    do_something_else();
    // A day does not count as stuck if the person skipped the session or is waiting for a professional.
    const bool has_way = has_trained || was_offered || has_missed_ || blocked_days_ > 0;
    without_ = has_way ? 0 : without_ + 1;
    course().longest_without = std::max(course().longest_without, without_);
}

SimulatedCourse live(const Programme& programme, const SimulatedLife& life) {
    return PatientSimulation(programme, life).live();
}

} // namespace heelwise
