// What a virtual person says to offers, what they ask for, and whether they are told what is waited for.
#include "offers/waiting_step.hpp"
#include "simulation/simulate_patient.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr int offers_a_day = 4;

// Returns whether these words tell something: "no more sessions are missing" is no answer to what is waited for.
bool tells(const WaitedFor& waits) {
    std::int64_t numbers = 0;
    std::int64_t sum = 0;
    for (const auto& [name, value] : waits.params) {
        if (name != "greens" && name != "sessions") continue;
        ++numbers;
        if (const auto* number = std::get_if<std::int64_t>(&value)) sum += std::max<std::int64_t>(0, *number);
    }
    return numbers < 2 || sum > 0;
}

// R60: returns whether the page says what comes next or what is waited for.
bool is_told(const OfferContext& context) {
    const auto waits = waited_for(context);
    return waits && tells(*waits);
}

} // namespace

// Returns true if the plan's phase or the next contains running. Only then can the app ask about readiness to run (R35).
bool PatientSimulation::is_near_running() const {
    const std::int64_t at = state_.plan.plan->phase;
    return std::any_of(programme_.phases.begin(), programme_.phases.end(), [&](const Phase& phase) {
        if (phase.number != at && phase.number != at + 1) return false;
        return std::any_of(phase.exercises.begin(), phase.exercises.end(), [&](const PhaseExercise& each) {
            const Exercise* exercise = programme_.exercise(each.exercise);
            return exercise != nullptr && exercise->kind == ExerciseKind::run;
        });
    });
}

bool PatientSimulation::says_yes(OfferKind kind) {
    switch (kind) {
    case OfferKind::rung_down: return !traits_.runs;
    case OfferKind::maintenance: return goal_now() > goal_at_start && !traits_.runs && random_.one_in(2);
    case OfferKind::retry_hold:
    case OfferKind::build_up: return true; // H22
    case OfferKind::phase:
    case OfferKind::exercise:
    case OfferKind::rung_up: return !random_.of_100(traits_.declined);
    }
    return true;
}

// A raise that is asked about is challenging, and among several exercises each is as likely.
std::optional<std::string> PatientSimulation::option_of(const Offer& offer) {
    if (offer.to.asks.empty()) return std::nullopt;
    const auto& options = offer.to.options;
    const auto is_usual = [](const PlanOption& option) { return option.id == "challenging"; };
    const auto usual = std::find_if(options.begin(), options.end(), is_usual);
    if (usual != options.end()) return usual->id;
    return options[static_cast<std::size_t>(random_.below(static_cast<std::int64_t>(options.size())))].id;
}

// Tells how ready they are to run if that is all that an offer lacks, and answers every offer of the day: after a "no" the next one of
// R38 may follow. Returns whether there was any.
bool PatientSimulation::answer_offers() {
    bool any = false;
    bool told_readiness = false;
    bool told = true; // a rest, the safety screen or the questionnaire comes first, each with words of its own
    for (int i = 0; i < offers_a_day; ++i) {
        const auto context = gather_offer_context(state_, programme_, now_);
        if (!context) break;
        if (!told_readiness && is_near_running() && waits_for_readiness(*context)) {
            told_readiness = true;
            send(SubmitReadiness{tendon_.soreness_now(), tendon_.soreness_now()});
            continue;
        }
        const auto offer = offer_now(*context);
        if (!offer) {
            told = is_told(*context);
            break;
        }
        any = true;
        const bool accepts = says_yes(offer->kind);
        if (!accepts) recorder_.count("R61");
        if (!send(AnswerOffer{offer->id, accepts, option_of(*offer)})) break;
    }
    untold_ = told ? 0 : untold_ + 1;
    course().longest_untold = std::max(course().longest_untold, untold_);
    return any;
}

// Wishes of their own, apart from the plan.
void PatientSimulation::ask() {
    if (random_.of_1000(traits_.asks_less)) send(RequestEasier{});
    if (state_.plan.plan && state_.plan.plan->maintenance && random_.one_in(40)) send(RequestMaintenanceEnd{});
    if (!random_.of_100(traits_.more)) return;
    if (send(RequestMore{})) return recorder_.count("R22");
    const auto context = gather_offer_context(state_, programme_, now_);
    if (!context) return;
    for (const Choice& choice : choices_now(*context)) {
        if (!choice.to || is_lower(*choice.to, context->plan(), programme_) || !random_.one_in(4)) continue;
        send(RequestExercise{choice.exercise});
        return;
    }
}

} // namespace heelwise
