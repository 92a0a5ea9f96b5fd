#include "offers/waiting_step.hpp"

#include "rules/response.hpp"

#include <algorithm>

namespace heelwise {

std::string_view name_of(StepBarrier barrier) {
    switch (barrier) {
    case StepBarrier::nothing_more: return "nothing_more";
    case StepBarrier::caution: return "caution";
    case StepBarrier::sessions: return "sessions";
    case StepBarrier::check_in: return "check_in";
    case StepBarrier::sore: return "sore";
    case StepBarrier::morning: return "morning";
    }
    return "";
}

namespace {

// R34: each sore side is at most so much above its baseline of the day before. An unknown counts as above (H7).
bool is_morning_low(const OfferContext& context, const SidePain& morning, CivilDate date, std::int64_t above) {
    const SidePain baseline = baseline_now(context.state, context.programme, days_before(date, 1));
    for (const Side side : {Side::left, Side::right}) {
        if (!includes(context.baseline.sides, side)) continue;
        if (!morning.of(side) || !baseline.of(side) || *morning.of(side) > *baseline.of(side) + above) return false;
    }
    return true;
}

// R34: returns the sessions that earn the step and still count. If one of those that earned it was corrected or deleted, others may
// earn it anew, so that nobody waits for ever (H22). Returns nullopt if the latest session does not count, or none suffice.
std::optional<std::vector<CivilDate>> sessions_behind(const StepAgreed& agreed, const OfferContext& context) {
    const auto counts = [&](CivilDate date) { return still_counts(context, date, agreed.for_phase); };
    if (context.days.empty() || !counts(context.days.back().date)) return std::nullopt;
    if (std::all_of(agreed.earned.begin(), agreed.earned.end(), counts)) return agreed.earned;
    const auto anew = agreed.for_phase
                          ? earned_phase(context, ruling_phase(agreed.plan, context.programme), context.today())
                          : earned_rung(context);
    return anew ? std::optional(anew->dates) : std::nullopt;
}

} // namespace

std::optional<StepBarrier> why_step_waits(const OfferContext& context) {
    const StepAgreed& agreed = context.state.plan.waiting->agreed;
    if (why_nothing_more(context)) return StepBarrier::nothing_more;
    if (is_closed(agreed.plan, context.programme, context.last_open_phase)) return StepBarrier::caution;
    const auto earned = sessions_behind(agreed, context);
    if (!earned) return StepBarrier::sessions;
    const CivilDate date = session_date(context.now, context.programme.parameters.response);
    const auto stored = context.state.diary.mornings.find(date);
    if (stored == context.state.diary.mornings.end()) return StepBarrier::check_in;
    const CheckIn& said = stored->second.said;
    if (!said.soreness || !worst(said.morning, context.baseline.sides)) return StepBarrier::check_in;
    if (said.soreness == Soreness::still_there) return StepBarrier::sore;
    const bool earned_by_one = earned->size() == 1;
    const std::int64_t above = earned_by_one ? 0 : context.programme.parameters.step.begin_above;
    if (!is_morning_low(context, said.morning, date, above)) return StepBarrier::morning;
    return std::nullopt;
}

std::optional<Plan> step_that_begins(const State& state, const Programme& programme, const Now& now) {
    if (!state.plan.waiting) return std::nullopt;
    const auto context = gather_offer_context(state, programme, now);
    if (!context || why_step_waits(*context)) return std::nullopt;
    return with_frequency(state.plan.waiting->agreed.plan, programme, context->irritability);
}

namespace {

WaitedFor lacks(std::string key, const Shortfall& lacking) {
    return {std::move(key), {{"greens", lacking.greens}, {"sessions", lacking.sessions}}};
}

// What bars any step, whatever was earned (R34, R36, R44, R53).
std::optional<WaitedFor> barred(const OfferContext& context) {
    const auto reason = why_no_step(context);
    if (!reason) return std::nullopt;
    if (context.plan().maintenance) return WaitedFor{"maintenance", {}};
    const auto& hold = context.programme.given.hold_until;
    if (hold && context.today() < *hold) return WaitedFor{"hold", {{"date", write_date(*hold)}}};
    if (reason->rule == "R44") return WaitedFor{"activity", {}};
    const PlanState& plan = context.state.plan;
    const StepParameters& parameters = context.programme.parameters.step;
    const auto index = plan.steps_begun.size() - static_cast<std::size_t>(parameters.begun_max);
    const CivilDate free = days_after(plan.steps_begun[index], parameters.begun_days);
    return WaitedFor{"steps", {{"steps", parameters.begun_max}, {"date", write_date(free)}}};
}

// R31, R34: the latest session must count before anything is offered.
std::optional<WaitedFor> latest(const OfferContext& context) {
    if (context.days.empty()) return WaitedFor{"first_session", {}};
    const SessionDay& day = context.days.back();
    const std::string date = write_date(day.date);
    if (day.response.response == ResponseClass::unknown) {
        return WaitedFor{day.date >= context.today() ? "next_morning" : "answers", {{"date", date}}};
    }
    return std::nullopt;
}

std::optional<WaitedFor> phase_conditions(const OfferContext& context, const Plan& next) {
    if (context.rising == true) return WaitedFor{"rising", {}};
    if (!context.rising) {
        const RisingParameters& parameters = context.programme.parameters.rising;
        return WaitedFor{"mornings", {{"n", parameters.answers_min}, {"days", parameters.window_days}}};
    }
    if (may_enter(context, next)) return std::nullopt;
    const Parameters& parameters = context.programme.parameters;
    if (next.phase == 2) {
        return WaitedFor{"calm", {{"n", parameters.calm.calm_days}, {"days", parameters.calm.window_days}}};
    }
    return WaitedFor{"impact", {{"n", parameters.impact.busy_sessions}, {"days", parameters.impact.busy_days}}};
}

// R35: what the next phase waits for if the sessions at the gate are enough or need only time.
std::optional<WaitedFor> phase(const OfferContext& context) {
    const PlanOptions to = phases_from(context);
    if (to.options.empty() || context.days.empty() ||
        !is_at_gate(context.plan(), context.programme, context.permitted)) {
        return std::nullopt;
    }
    const Plan& next = to.options.front().plan;
    if (auto condition = phase_conditions(context, next)) return condition;
    const std::int64_t into = ruling_phase(next, context.programme);
    constexpr std::int32_t look_ahead_days = 28; // R36: no document asks for longer
    for (std::int32_t ahead = 1; ahead <= look_ahead_days; ++ahead) {
        const CivilDate date = days_after(context.today(), ahead);
        if (earned_phase(context, into, date)) return WaitedFor{"days", {{"date", write_date(date)}}};
    }
    return lacks("phase", short_of_phase(context, into));
}

} // namespace

std::optional<WaitedFor> waited_for(const OfferContext& context) {
    const Plan& plan = context.plan();
    if (offer_now(context)) return std::nullopt;
    if (context.state.plan.waiting) {
        const auto barrier = why_step_waits(context);
        return WaitedFor{"step." + std::string(barrier ? name_of(*barrier) : "begins"), {}};
    }
    const CalmParameters& calm = context.programme.parameters.calm;
    if (plan.phase == 0) {
        return WaitedFor{"hold_again", {{"date", write_date(days_after(context.state.plan.since, calm.retry_days))}}};
    }
    if (plan.stage == Stage::calm_down) return WaitedFor{"calm", {{"n", calm.calm_days}, {"days", calm.window_days}}};
    if (auto reason = barred(context)) return reason;
    for (const Offer& offer : offers_now(context)) {
        if (const auto until = rests_until(offer, context)) return WaitedFor{"no", {{"date", write_date(*until)}}};
    }
    if (waits_for_readiness(context)) return WaitedFor{"readiness", {}};
    if (auto session = latest(context)) return session;
    if (auto next = phase(context)) return next;
    if (waits_for_clearance(context)) return WaitedFor{"caution", {}};
    if (steps_from(context).options.empty()) return WaitedFor{"top", {}};
    return lacks("sessions", short_of_rung(context));
}

} // namespace heelwise
