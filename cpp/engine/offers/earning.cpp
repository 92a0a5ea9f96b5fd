// R34, R35: which sessions count towards a step, and what they earn.
#include "offers/offer_context.hpp"

#include <algorithm>

namespace heelwise {

namespace {

using Days = std::vector<const SessionDay*>;

bool is_green(const SessionDay& day) { return day.response.response == ResponseClass::green; }

// R34: complete, rated easy or right, green or amber. Where it was done is decided by the days that are looked at.
bool does_count(const SessionDay& day) {
    const bool is_good = is_green(day) || day.response.response == ResponseClass::amber;
    return is_good && day.complete && (day.effort == Effort::easy || day.effort == Effort::right);
}

bool is_after_last_red(const SessionDay& day, const PlanState& plan) {
    return plan.reds.empty() || day.date > plan.reds.back().date;
}

// R34: the sessions since the rung was last entered and since the last red.
bool is_at_rung(const SessionDay& day, const PlanState& plan) {
    return day.plan_decision == plan.decision && is_after_last_red(day, plan);
}

// R35: the sessions since the phase was entered, the last red and the last easing.
bool is_in_phase(const SessionDay& day, const PlanState& plan) {
    return day.plan.phase == plan.plan->phase && day.plan.stage == plan.plan->stage &&
           day.first_started_ms >= plan.entered_ms && day.first_started_ms >= plan.eased_ms &&
           is_after_last_red(day, plan);
}

bool counts_at_gate(const SessionDay& day, const OfferContext& context) {
    return does_count(day) && is_at_gate(day.plan, context.programme, context.permitted);
}

// One way to earn a step: so many sessions that fit, the first of them so many days ago.
struct Requirement {
    bool (*fits)(const SessionDay&) = nullptr;
    bool in_a_row = false; // among the sessions that count
    std::int64_t sessions = 0;
    std::int64_t days = 0;
};

// Returns the latest sessions that suffice, or nullopt. The last session must count. From the first of those relied on,
// unknown sessions may not outnumber those that count (H7).
template <class Counts>
std::optional<std::vector<CivilDate>>
earned_by(const Days& days, Counts counting, const Requirement& needed, CivilDate today) {
    if (days.empty() || !counting(*days.back())) return std::nullopt;
    std::vector<CivilDate> dates;
    std::int64_t counted = 0, unknown = 0;
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        if ((*day)->response.response == ResponseClass::unknown) ++unknown;
        if (!counting(**day)) continue;
        ++counted;
        if (!needed.fits(**day)) {
            if (needed.in_a_row) return std::nullopt;
            continue;
        }
        dates.push_back((*day)->date);
        const bool suffices = static_cast<std::int64_t>(dates.size()) >= needed.sessions &&
                              days_between(dates.back(), today) >= needed.days;
        if (!suffices) continue;
        if (unknown > counted) return std::nullopt;
        return dates;
    }
    return std::nullopt;
}

bool fits_easy(const SessionDay& day) { return is_green(day) && day.effort == Effort::easy; }
bool fits_all(const SessionDay&) { return true; }

Earned earned_with(std::string rule, std::string name, std::vector<CivilDate> dates) {
    const auto count = static_cast<std::int64_t>(dates.size());
    return {Reason{std::move(rule), {{std::move(name), count}}}, std::move(dates)};
}

bool had_red_within(const OfferContext& context, std::int64_t days) {
    const auto& reds = context.state.plan.reds;
    return std::any_of(
        reds.begin(), reds.end(), [&](const StoredRed& red) { return days_between(red.date, context.today()) < days; });
}

// If `latest_of_all` is set, returns nothing unless the latest session of all belongs, wherever it was done.
Days days_that(const OfferContext& context,
               bool (*belongs)(const SessionDay&, const PlanState&),
               bool latest_of_all = true) {
    Days days;
    for (const SessionDay& day : context.days) {
        if (belongs(day, context.state.plan)) days.push_back(&day);
    }
    if (latest_of_all && !days.empty() && days.back() != &context.days.back()) days.clear();
    return days;
}

const EntryParameters& entry_parameters(const Parameters& parameters, std::int64_t into) {
    if (into <= 2) return parameters.into_2;
    return into <= 4 ? parameters.into_3_4 : parameters.into_5_6;
}

} // namespace

std::optional<Earned> earned_rung(const OfferContext& context) {
    const StepParameters& parameters = context.programme.parameters.step;
    const Days days = days_that(context, is_at_rung);
    const CivilDate today = context.today();
    const bool may_be_quick = ruling_phase(context.plan(), context.programme) <= parameters.easy_phase_max &&
                              context.irritability != Irritability::high && !context.baseline.daily_painkiller &&
                              !had_red_within(context, parameters.easy_red_free_days);
    if (may_be_quick) {
        if (auto dates = earned_by(days, does_count, {fits_easy, true, parameters.easy_sessions, 0}, today)) {
            return earned_with("R34", "easy_sessions", std::move(*dates));
        }
    }
    if (auto dates = earned_by(days, does_count, {is_green, false, parameters.green_sessions, 0}, today)) {
        return earned_with("R34", "greens", std::move(*dates));
    }
    if (context.rising == true) return std::nullopt;
    if (auto dates = earned_by(days, does_count, {fits_all, false, parameters.good_sessions, 0}, today)) {
        return earned_with("R34", "sessions", std::move(*dates));
    }
    return std::nullopt;
}

std::optional<Earned> earned_phase(const OfferContext& context, std::int64_t into, CivilDate date) {
    if (context.rising != false) return std::nullopt; // unknown bars (H7)
    const EntryParameters& parameters = entry_parameters(context.programme.parameters, into);
    const Days days = days_that(context, is_in_phase);
    const auto counting = [&](const SessionDay& day) { return counts_at_gate(day, context); };
    const struct {
        Requirement needed;
        const char* name;
    } columns[] = {{{fits_easy, true, parameters.easy_sessions, parameters.easy_days}, "easy_sessions"},
                   {{is_green, false, parameters.green_sessions, parameters.green_days}, "greens"},
                   {{fits_all, false, parameters.good_sessions, parameters.good_days}, "sessions"}};
    for (const auto& column : columns) {
        if (auto dates = earned_by(days, counting, column.needed, date)) {
            return earned_with("R35", column.name, std::move(*dates));
        }
    }
    return std::nullopt;
}

namespace {

// At least one more is needed, or it would be offered.
template <class Counts>
Shortfall short_of(const Days& days, Counts counting, std::int64_t green_sessions, std::int64_t good_sessions) {
    std::int64_t greens = 0, sessions = 0;
    for (const SessionDay* day : days) {
        if (!counting(*day)) continue;
        ++sessions;
        if (is_green(*day)) ++greens;
    }
    return {std::max<std::int64_t>(1, green_sessions - greens), std::max<std::int64_t>(1, good_sessions - sessions)};
}

} // namespace

Shortfall short_of_rung(const OfferContext& context) {
    const StepParameters& parameters = context.programme.parameters.step;
    return short_of(
        days_that(context, is_at_rung, false), does_count, parameters.green_sessions, parameters.good_sessions);
}

Shortfall short_of_phase(const OfferContext& context, std::int64_t into) {
    const EntryParameters& parameters = entry_parameters(context.programme.parameters, into);
    const auto counting = [&](const SessionDay& day) { return counts_at_gate(day, context); };
    return short_of(
        days_that(context, is_in_phase, false), counting, parameters.green_sessions, parameters.good_sessions);
}

bool still_counts(const OfferContext& context, CivilDate date, bool for_phase) {
    return std::any_of(context.days.begin(), context.days.end(), [&](const SessionDay& day) {
        if (day.date != date) return false;
        if (for_phase) return is_in_phase(day, context.state.plan) && counts_at_gate(day, context);
        return is_at_rung(day, context.state.plan) && does_count(day);
    });
}

std::optional<Reason> why_no_step(const OfferContext& context) {
    if (auto reason = why_nothing_more(context)) return reason;
    const PlanState& plan = context.state.plan;
    if (plan.waiting) return Reason{"R34", {{"since", write_date(plan.waiting->since)}}};
    const StepParameters& parameters = context.programme.parameters.step;
    const auto begun = std::count_if(plan.steps_begun.begin(), plan.steps_begun.end(), [&](CivilDate date) {
        return days_between(date, context.today()) < parameters.begun_days;
    });
    if (begun < parameters.begun_max) return std::nullopt;
    return Reason{"R34", {{"steps", std::int64_t{begun}}, {"within_days", parameters.begun_days}}};
}

} // namespace heelwise
