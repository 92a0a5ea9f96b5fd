#include "log/event.hpp"

#include "foundation/enum_names.hpp"

namespace heelwise {

std::string_view name_of(DueWhy why) {
    switch (why) {
    case DueWhy::first: return "first";
    case DueWhy::days: return "days";
    case DueWhy::something_new: return "something_new";
    case DueWhy::damaged: return "damaged";
    case DueWhy::clock: return "clock";
    case DueWhy::flare: return "flare";
    case DueWhy::gap: return "gap";
    }
    return "";
}
std::optional<DueWhy> due_why_named(std::string_view name) { return value_named<DueWhy>(name); }
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
std::string_view name_of(PlanWhy why) {
    switch (why) {
    case PlanWhy::assessment: return "assessment";
    case PlanWhy::red: return "red";
    case PlanWhy::two_reds: return "two_reds";
    case PlanWhy::calm_down: return "calm_down";
    case PlanWhy::silence: return "silence";
    case PlanWhy::offer: return "offer";
    case PlanWhy::gap: return "gap";
    case PlanWhy::corrected: return "corrected";
    case PlanWhy::rising: return "rising";
    case PlanWhy::flare: return "flare";
    case PlanWhy::own: return "own";
    case PlanWhy::asked: return "asked";
    case PlanWhy::maintenance_ended: return "maintenance_ended";
    case PlanWhy::programme: return "programme";
    case PlanWhy::programme_undone: return "programme_undone";
    case PlanWhy::site: return "site";
    }
    return "";
}
std::optional<PlanWhy> plan_why_named(std::string_view name) { return value_named<PlanWhy>(name); }
// What was read from the same text is the same.
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

std::string_view name_of(PauseWhy why) {
    switch (why) {
    case PauseWhy::illness: return "illness";
    case PauseWhy::holiday: return "holiday";
    case PauseWhy::other: return "other";
    }
    return "";
}
std::optional<PauseWhy> pause_why_named(std::string_view name) { return value_named<PauseWhy>(name); }

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
