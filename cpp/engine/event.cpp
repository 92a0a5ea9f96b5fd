#include "event.hpp"

#include "names.hpp"

namespace heelwise {

namespace {

constexpr Names<DueWhy, 7> due_whys{{{DueWhy::first, "first"},
                                     {DueWhy::days, "days"},
                                     {DueWhy::something_new, "something_new"},
                                     {DueWhy::damaged, "damaged"},
                                     {DueWhy::clock, "clock"},
                                     {DueWhy::flare, "flare"},
                                     {DueWhy::gap, "gap"}}};
constexpr Names<SessionEnd, 4> session_ends{{{SessionEnd::finished, "finished"},
                                             {SessionEnd::stopped, "stopped"},
                                             {SessionEnd::too_much, "too_much"},
                                             {SessionEnd::discarded, "discarded"}}};
constexpr Names<PlanWhy, 8> plan_whys{{{PlanWhy::assessment, "assessment"},
                                       {PlanWhy::red, "red"},
                                       {PlanWhy::two_reds, "two_reds"},
                                       {PlanWhy::calm_down, "calm_down"},
                                       {PlanWhy::silence, "silence"},
                                       {PlanWhy::offer, "offer"},
                                       {PlanWhy::gap, "gap"},
                                       {PlanWhy::corrected, "corrected"}}};
constexpr Names<StampKind, 8> stamp_kinds{{{StampKind::started, "started"},
                                           {StampKind::paused, "paused"},
                                           {StampKind::resumed, "resumed"},
                                           {StampKind::rest_changed, "rest_changed"},
                                           {StampKind::skipped, "skipped"},
                                           {StampKind::back, "back"},
                                           {StampKind::set_done, "set_done"},
                                           {StampKind::seen, "seen"}}};

} // namespace

std::string_view name_of(DueWhy why) { return name_in(due_whys, why); }
std::optional<DueWhy> due_why_named(std::string_view name) { return named_in(due_whys, name); }
std::string_view name_of(SessionEnd how) { return name_in(session_ends, how); }
std::optional<SessionEnd> session_end_named(std::string_view name) { return named_in(session_ends, name); }
std::string_view name_of(PlanWhy why) { return name_in(plan_whys, why); }
std::optional<PlanWhy> plan_why_named(std::string_view name) { return named_in(plan_whys, name); }
std::string_view name_of(StampKind kind) { return name_in(stamp_kinds, kind); }
std::optional<StampKind> stamp_kind_named(std::string_view name) { return named_in(stamp_kinds, name); }

} // namespace heelwise
