// R18 and R19: calm, rising, stable, daily irritability and the morning baseline, derived from the check-ins.
#include "rules/diary.hpp"

#include "foundation/enum_names.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace heelwise {

namespace {

constexpr std::array<Side, 2> each_side{Side::left, Side::right};

const CheckIn* said_on(const Mornings& mornings, CivilDate date) {
    const auto found = mornings.find(date);
    return found == mornings.end() ? nullptr : &found->second.said;
}

// Returns the morning pain of one side on the `days` dates that end with `last`, newest first. Missing answers are left out.
std::vector<std::int64_t> morning_pains(const Mornings& mornings, Side side, CivilDate last, std::int64_t days) {
    std::vector<std::int64_t> pains;
    for (std::int64_t back = 0; back < days; ++back) {
        const CheckIn* said = said_on(mornings, days_before(last, back));
        if (said != nullptr && said->morning.of(side)) pains.push_back(*said->morning.of(side));
    }
    return pains;
}

bool is_enough(const std::vector<std::int64_t>& pains, const RisingParameters& parameters) {
    return !pains.empty() && static_cast<std::int64_t>(pains.size()) >= parameters.answers_min;
}

// R19: returns the mornings to compare with: those of the window that ends with `last` or, if too few were told, of the latest
// window before it that has enough. Without one since the assessment, returns what that said, or nothing.
std::vector<std::int64_t> earlier_pains(const Mornings& mornings,
                                        Side side,
                                        CivilDate last,
                                        const AssessmentBaseline& began,
                                        const RisingParameters& parameters) {
    const CivilDate oldest = mornings.empty() ? last : mornings.begin()->first;
    for (CivilDate end = last; end >= oldest && end >= began.date; end = days_before(end, 1)) {
        auto pains = morning_pains(mornings, side, end, parameters.window_days);
        if (is_enough(pains, parameters)) return pains;
    }
    const auto& first = began.morning.of(side);
    return first ? std::vector<std::int64_t>{*first} : std::vector<std::int64_t>{};
}

std::optional<bool> is_side_rising(const Mornings& mornings,
                                   Side side,
                                   CivilDate today,
                                   const AssessmentBaseline& began,
                                   const RisingParameters& parameters) {
    const auto recent = morning_pains(mornings, side, today, parameters.window_days);
    if (!is_enough(recent, parameters)) return std::nullopt;
    const auto before = earlier_pains(mornings, side, days_before(today, parameters.window_days), began, parameters);
    if (before.empty()) return std::nullopt;
    if (lower_median(recent) < parameters.median_min) return false;
    // Compares the means without dividing.
    const auto sum = [](const std::vector<std::int64_t>& pains) {
        return std::accumulate(pains.begin(), pains.end(), std::int64_t{0});
    };
    const auto recent_days = static_cast<std::int64_t>(recent.size()), days = static_cast<std::int64_t>(before.size());
    return sum(recent) * days - sum(before) * recent_days >= parameters.above_before * recent_days * days;
}

bool is_gone(const std::optional<Soreness>& soreness) {
    return soreness == Soreness::none || soreness == Soreness::gone;
}

// Returns true if activity pain is known and at most `pain`, soreness was gone within 24 h, and pain did not wake the person.
bool is_quiet(const CheckIn& day, std::int64_t pain) {
    return day.activity_pain && *day.activity_pain <= pain && is_gone(day.soreness) && day.woken == false;
}

} // namespace

std::int64_t lower_median(std::vector<std::int64_t> values) {
    assert(!values.empty());
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) / 2];
}

std::string_view name_of(Soreness soreness) {
    switch (soreness) {
    case Soreness::none: return "none";
    case Soreness::gone: return "gone";
    case Soreness::still_there: return "still_there";
    }
    return "";
}

std::string_view name_of(Stiffness stiffness) {
    switch (stiffness) {
    case Stiffness::less: return "less";
    case Stiffness::usual: return "usual";
    case Stiffness::more: return "more";
    }
    return "";
}

std::optional<Soreness> soreness_named(std::string_view name) { return value_named<Soreness>(name); }
std::optional<Stiffness> stiffness_named(std::string_view name) { return value_named<Stiffness>(name); }

std::optional<std::int64_t> worst_known(const SidePain& pain, Sides sides) {
    std::optional<std::int64_t> result;
    for (const Side side : each_side) {
        if (includes(sides, side) && pain.of(side)) result = std::max(result.value_or(0), *pain.of(side));
    }
    return result;
}

std::optional<std::int64_t> worst(const SidePain& pain, Sides sides) {
    for (const Side side : each_side) {
        if (includes(sides, side) && !pain.of(side)) return std::nullopt;
    }
    return worst_known(pain, sides);
}

bool is_calm(const CheckIn& day, const CalmParameters& parameters) { return is_quiet(day, parameters.calm_pain); }

// R16: compares each side with its own past. One rising side is enough. Otherwise one unknown side makes the result unknown.
std::optional<bool> is_rising(const Mornings& mornings,
                              CivilDate today,
                              const AssessmentBaseline& began,
                              const RisingParameters& parameters) {
    bool unknown = false;
    for (const Side side : each_side) {
        if (!includes(began.sides, side)) continue;
        const auto rising = is_side_rising(mornings, side, today, began, parameters);
        if (rising == true) return true;
        if (!rising) unknown = true;
    }
    if (unknown) return std::nullopt;
    return false;
}

bool is_stable(const Mornings& mornings,
               CivilDate since,
               CivilDate today,
               const AssessmentBaseline& began,
               const Parameters& parameters) {
    std::int64_t told = 0;
    for (std::int64_t back = 0; back < parameters.calm.stable_days; ++back) {
        const CivilDate date = days_before(today, back);
        if (date < since) break;
        const CheckIn* said = said_on(mornings, date);
        if (said != nullptr && !is_quiet(*said, parameters.calm.stable_pain)) return false;
        if (said != nullptr || (date < began.date && began.stable)) ++told;
    }
    // A day without a check-in is not known to be quiet (H7).
    if (told < parameters.calm.stable_told) return false;
    return is_rising(mornings, today, began, parameters.rising) == false;
}

Irritability irritability_now(const Mornings& mornings,
                              const std::vector<CivilDate>& session_dates,
                              CivilDate today,
                              const AssessmentBaseline& began,
                              const Parameters& parameters) {
    std::int64_t high_days = 0, quiet_days = 0, other_days = 0;
    for (std::int64_t back = 0; back < parameters.irritability.window_days; ++back) {
        const CivilDate date = days_before(today, back);
        const CheckIn* said = said_on(mornings, date);
        if (said == nullptr) continue;
        // R18: soreness from a session on the day before may be less than 24 h old, and R30 asks about it again.
        const bool session_before =
            std::find(session_dates.begin(), session_dates.end(), days_before(date, 1)) != session_dates.end();
        const bool over_24h = said->soreness == Soreness::still_there && !session_before;
        const bool painful = said->activity_pain && *said->activity_pain >= parameters.irritability.high_pain;
        if (painful || over_24h || said->woken == true) {
            ++high_days;
        } else if (is_quiet(*said, parameters.irritability.low_pain)) {
            ++quiet_days;
        } else {
            ++other_days;
        }
    }
    if (high_days >= parameters.irritability.days_needed) return Irritability::high;
    const bool only_quiet = high_days == 0 && other_days == 0;
    // With too few mornings the assessment's value applies, but a morning that is not quiet turns low into moderate.
    if (high_days + quiet_days + other_days < parameters.rising.answers_min) {
        const bool denied = began.irritability == Irritability::low && !only_quiet;
        return denied ? Irritability::moderate : began.irritability;
    }
    return only_quiet ? Irritability::low : Irritability::moderate;
}

std::optional<std::int64_t> baseline_of(Side side,
                                        const Mornings& mornings,
                                        const std::vector<CivilDate>& reds,
                                        CivilDate date,
                                        const AssessmentBaseline& began,
                                        const ResponseParameters& parameters) {
    const auto after_red = [&](CivilDate morning) {
        return std::any_of(reds.begin(), reds.end(), [&](CivilDate red) {
            return morning > red && days_between(red, morning) <= parameters.baseline_skip_days;
        });
    };
    const auto pains_until = [&](CivilDate last) {
        std::vector<std::int64_t> pains;
        for (std::int64_t back = 0; back < parameters.baseline_days; ++back) {
            if (static_cast<std::int64_t>(pains.size()) == parameters.baseline_answers) break;
            const CivilDate morning = days_before(last, back);
            const CheckIn* said = said_on(mornings, morning);
            if (said != nullptr && said->morning.of(side) && !after_red(morning))
                pains.push_back(*said->morning.of(side));
        }
        return pains;
    };
    const CivilDate oldest = mornings.empty() ? date : mornings.begin()->first;
    for (CivilDate last = date; last >= oldest && last >= began.date; last = days_before(last, 1)) {
        const auto pains = pains_until(last);
        if (!pains.empty() && static_cast<std::int64_t>(pains.size()) >= parameters.baseline_min)
            return lower_median(pains);
    }
    return began.morning.of(side);
}

bool are_calm(const Mornings& mornings,
              CivilDate since,
              CivilDate today,
              const AssessmentBaseline& began,
              const CalmParameters& parameters) {
    std::int64_t calm_days = 0;
    for (std::int64_t back = 0; back < parameters.window_days; ++back) {
        const CivilDate date = days_before(today, back);
        const CheckIn* said = date < since ? nullptr : said_on(mornings, date);
        const bool before = said == nullptr && date >= since && date < began.date && began.calm;
        const bool calm = before || (said != nullptr && is_calm(*said, parameters));
        if (!calm && back < parameters.last_days) return false;
        if (calm) ++calm_days;
    }
    return calm_days >= parameters.calm_days;
}

} // namespace heelwise
