#include "log/event.hpp"

#include "foundation/enum_names.hpp"

namespace heelwise {

std::string_view name_of(RescreenCause cause) {
    switch (cause) {
    case RescreenCause::first: return "first";
    case RescreenCause::days: return "days";
    case RescreenCause::something_new: return "something_new";
    case RescreenCause::damaged: return "damaged";
    case RescreenCause::clock: return "clock";
    case RescreenCause::flare: return "flare";
    case RescreenCause::gap: return "gap";
    }
    return "";
}
std::optional<RescreenCause> rescreen_cause_named(std::string_view name) { return value_named<RescreenCause>(name); }
std::string_view name_of(SessionEnd how) {
    switch (how) {
    case SessionEnd::finished: return "finished";
    case SessionEnd::stopped: return "stopped";
    case SessionEnd::too_much: return "too_much";
    case SessionEnd::discarded: return "discarded";
    }
    return "";
}
std::optional<SessionEnd> session_end_named(std::string_view name) { return value_named<SessionEnd>(name); }
std::string_view name_of(PlanCause cause) {
    switch (cause) {
    case PlanCause::assessment: return "assessment";
    case PlanCause::red: return "red";
    case PlanCause::two_reds: return "two_reds";
    case PlanCause::calm_down: return "calm_down";
    case PlanCause::silence: return "silence";
    case PlanCause::offer: return "offer";
    case PlanCause::gap: return "gap";
    case PlanCause::corrected: return "corrected";
    case PlanCause::rising: return "rising";
    case PlanCause::flare: return "flare";
    case PlanCause::own: return "own";
    case PlanCause::asked: return "asked";
    case PlanCause::maintenance_ended: return "maintenance_ended";
    case PlanCause::programme: return "programme";
    case PlanCause::programme_undone: return "programme_undone";
    case PlanCause::site: return "site";
    case PlanCause::step: return "step";
    case PlanCause::caution: return "caution";
    case PlanCause::caution_cleared: return "caution_cleared";
    }
    return "";
}
std::optional<PlanCause> plan_cause_named(std::string_view name) { return value_named<PlanCause>(name); }
// Compares `source` instead of `programme`, because the same text always gives the same programme.
bool ProgrammeFollowed::operator==(const ProgrammeFollowed& other) const {
    return id == other.id && version == other.version && source == other.source && anew == other.anew &&
           undone == other.undone && reasons == other.reasons;
}
std::string_view name_of(StampKind kind) {
    switch (kind) {
    case StampKind::started: return "started";
    case StampKind::paused: return "paused";
    case StampKind::resumed: return "resumed";
    case StampKind::rest_changed: return "rest_changed";
    case StampKind::skipped: return "skipped";
    case StampKind::back: return "back";
    case StampKind::set_done: return "set_done";
    case StampKind::seen: return "seen";
    case StampKind::own_pace: return "own_pace";
    case StampKind::led_pace: return "led_pace";
    case StampKind::rep_done: return "rep_done";
    case StampKind::pain: return "pain";
    }
    return "";
}
std::optional<StampKind> stamp_kind_named(std::string_view name) { return value_named<StampKind>(name); }

std::string_view name_of(PauseCause cause) {
    switch (cause) {
    case PauseCause::illness: return "illness";
    case PauseCause::holiday: return "holiday";
    case PauseCause::other: return "other";
    }
    return "";
}
std::optional<PauseCause> pause_cause_named(std::string_view name) { return value_named<PauseCause>(name); }

std::string_view name_of(ActivityKind kind) {
    switch (kind) {
    case ActivityKind::walk: return "walk";
    case ActivityKind::run: return "run";
    case ActivityKind::cycle: return "cycle";
    case ActivityKind::swim: return "swim";
    case ActivityKind::sport: return "sport";
    case ActivityKind::long_day: return "long_day";
    case ActivityKind::other: return "other";
    }
    return "";
}
std::optional<ActivityKind> activity_kind_named(std::string_view name) { return value_named<ActivityKind>(name); }

std::string_view name_of(AdviceKind kind) {
    switch (kind) {
    case AdviceKind::calming_review: return "calming_review";
    case AdviceKind::see_physio: return "see_physio";
    }
    return "";
}
std::optional<AdviceKind> advice_kind_named(std::string_view name) { return value_named<AdviceKind>(name); }

} // namespace heelwise
