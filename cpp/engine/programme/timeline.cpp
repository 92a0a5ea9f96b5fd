// Compiles doses to segments and cues, after a check that every length is sensible.
#include "programme/timeline.hpp"

#include <algorithm>
#include <utility>

namespace heelwise {

namespace {

// Technical limits, not clinical ones. The bounds of documents are far inside them.
constexpr std::int64_t length_ms_min = 200;
constexpr std::int64_t length_ms_max = 60 * 60 * 1000;
constexpr std::int64_t sets_max = 100;
constexpr std::int64_t reps_max = 500;
constexpr std::size_t items_max = 16;
constexpr std::int64_t count_from = 3;
constexpr std::int64_t second_ms = 1000;

struct Member {
    std::string_view name;
    std::int64_t value = 0;
    bool needed = false; // if false, 0 means that there is none
    std::int64_t min = length_ms_min;
    std::int64_t max = length_ms_max;
};

Fault refuse(std::string path, std::int64_t min, std::int64_t max) {
    return {Code::dose_invalid, std::move(path), {{"min", min}, {"max", max}}};
}

std::optional<Fault> check_members(const std::vector<Member>& members, const std::string& path) {
    for (const Member& member : members) {
        if (member.value == 0 && !member.needed) continue;
        if (member.value < member.min || member.value > member.max) {
            return refuse(pointer_to(path, member.name), member.min, member.max);
        }
    }
    return std::nullopt;
}

bool is_bout(ExerciseKind kind) {
    switch (kind) {
    case ExerciseKind::isometric:
    case ExerciseKind::isotonic: return false;
    case ExerciseKind::rebound:
    case ExerciseKind::bounce:
    case ExerciseKind::hop:
    case ExerciseKind::run: return true;
    }
    assert(false);
    return false;
}

std::optional<Fault> check_dose(const TimelineItem& item, const std::string& path) {
    const Dose& dose = item.dose;
    const ExerciseKind kind = item.exercise.kind;
    const bool tempo = kind == ExerciseKind::isotonic;
    const bool counted = is_bout(kind) && dose.bout_ms == 0;
    return check_members({{"sets", dose.sets, true, 1, sets_max},
                          {"reps", dose.reps, tempo || counted, 1, reps_max},
                          {"hold_ms", dose.hold_ms, kind == ExerciseKind::isometric},
                          {"up_ms", dose.up_ms, tempo},
                          {"down_ms", dose.down_ms, tempo},
                          {"rep_ms", dose.rep_ms, counted},
                          {"bout_ms", dose.bout_ms},
                          {"walk_ms", dose.walk_ms},
                          // Without a pause, sets would merge into one that is longer than prescribed.
                          {"rest_ms", dose.rest_ms, dose.sets > 1 && dose.walk_ms == 0}},
                         path);
}

// check_dose has bounded every factor, so no product can overflow.
std::int64_t set_ms(const TimelineItem& item) {
    const Dose& dose = item.dose;
    if (is_bout(item.exercise.kind)) return dose.bout_ms > 0 ? dose.bout_ms : dose.reps * dose.rep_ms;
    const std::int64_t once_ms = dose.up_ms + dose.hold_ms + dose.down_ms;
    return item.exercise.kind == ExerciseKind::isotonic ? dose.reps * once_ms : once_ms;
}

std::int64_t pause_ms(const Dose& dose) { return dose.walk_ms > 0 ? dose.walk_ms : dose.rest_ms; }

std::int64_t item_ms(const TimelineItem& item, const FlowParameters& flow) {
    const auto sides = static_cast<std::int64_t>(std::max<std::size_t>(item.sides.size(), 1));
    const std::int64_t round_ms = sides * set_ms(item) + (sides - 1) * flow.switch_ms;
    return flow.ready_ms + item.dose.sets * round_ms + (item.dose.sets - 1) * pause_ms(item.dose) + item.dose.rest_ms;
}

std::optional<Fault>
check_items(const std::vector<TimelineItem>& items, const FlowParameters& flow, const std::string& path) {
    if (items.empty() || items.size() > items_max) return refuse(path, 1, static_cast<std::int64_t>(items_max));
    if (auto fault = check_members({{"ready_ms", flow.ready_ms}, {"switch_ms", flow.switch_ms}}, "/parameters/flow"))
        return fault;
    std::int64_t sum_ms = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string at = pointer_to(path, std::to_string(i));
        const TimelineItem& item = items[i];
        if (item.sides.size() > 2 || (item.sides.size() == 2 && item.sides[0] == item.sides[1])) {
            return refuse(pointer_to(at, "sides"), 0, 2);
        }
        if (auto fault = check_dose(item, pointer_to(at, "dose"))) return fault;
        sum_ms += item_ms(item, flow);
        if (sum_ms > timeline_ms_max) return refuse(pointer_to(at, "dose"), 0, timeline_ms_max);
    }
    return std::nullopt;
}

// The position of the next segment in the session.
struct Place {
    std::int64_t item = 0;
    std::int64_t set = 1;
    std::optional<Side> side;
};

class Writer {
public:
    explicit Writer(const FlowParameters& flow) : flow_(flow) {}

    // `before_ms` is the rest after the previous exercise.
    void item(std::int64_t index, const TimelineItem& item, std::int64_t before_ms) {
        std::vector<std::optional<Side>> sides(item.sides.begin(), item.sides.end());
        if (sides.empty()) sides.emplace_back();
        place_ = {index, 1, sides.front()};
        add(SegmentKind::rest, before_ms);
        add(SegmentKind::ready, flow_.ready_ms);
        for (std::int64_t set = 1; set <= item.dose.sets; ++set) {
            place_ = {index, set, sides.front()};
            if (set > 1) add(item.dose.walk_ms > 0 ? SegmentKind::walk : SegmentKind::rest, pause_ms(item.dose));
            for (std::size_t i = 0; i < sides.size(); ++i) {
                place_.side = sides[i];
                if (i > 0) add(SegmentKind::switch_side, flow_.switch_ms);
                work(item);
            }
        }
    }

    Timeline end() {
        timeline_.cues.push_back({timeline_.total_ms, CueKind::done, 0});
        return std::move(timeline_);
    }

private:
    void work(const TimelineItem& item) {
        const Dose& dose = item.dose;
        if (is_bout(item.exercise.kind)) {
            add(SegmentKind::bout, set_ms(item), 0, dose.rep_ms);
            return;
        }
        const bool tempo = item.exercise.kind == ExerciseKind::isotonic;
        for (std::int64_t rep = 1; rep <= (tempo ? dose.reps : 1); ++rep) {
            const std::int64_t shown = tempo ? rep : 0;
            add(SegmentKind::raise, dose.up_ms, shown);
            add(SegmentKind::hold, dose.hold_ms, shown);
            add(SegmentKind::lower, dose.down_ms, shown);
        }
    }

    // Leaves out segments of length 0.
    void add(SegmentKind kind, std::int64_t length_ms, std::int64_t rep = 0, std::int64_t beat_ms = 0) {
        if (length_ms == 0) return;
        const std::int64_t start_ms = timeline_.total_ms;
        timeline_.total_ms += length_ms;
        timeline_.segments.push_back(
            {start_ms, timeline_.total_ms, kind, place_.item, place_.set, rep, beat_ms, place_.side});
        cues(timeline_.segments.back());
    }

    void cues(const Segment& segment);

    FlowParameters flow_;
    Place place_;
    Timeline timeline_;
};

CueKind start_cue(SegmentKind kind) {
    switch (kind) {
    case SegmentKind::ready: return CueKind::ready;
    case SegmentKind::raise: return CueKind::raise;
    case SegmentKind::hold: return CueKind::hold;
    case SegmentKind::lower: return CueKind::lower;
    case SegmentKind::bout: return CueKind::bout;
    case SegmentKind::walk: return CueKind::walk;
    case SegmentKind::rest: return CueKind::rest;
    case SegmentKind::switch_side: return CueKind::switch_side;
    }
    assert(false);
    return CueKind::ready;
}

// Raising and lowering are slow enough to follow without a count. In all other segments the person waits for the end.
bool is_counted(SegmentKind kind) { return kind != SegmentKind::raise && kind != SegmentKind::lower; }

void Writer::cues(const Segment& segment) {
    const std::int64_t count_ms = count_from * second_ms;
    // A segment as short as the count would begin with a count, but its start cue must be heard.
    const bool counted = is_counted(segment.kind) && segment.end_ms - segment.start_ms > count_ms;
    const auto is_count = [&](std::int64_t at_ms) {
        const std::int64_t left_ms = segment.end_ms - at_ms;
        return counted && left_ms <= count_ms && left_ms % second_ms == 0;
    };
    std::vector<Cue> found{{segment.start_ms, start_cue(segment.kind), 0}};
    for (std::int64_t left = count_from; counted && left > 0; --left) {
        found.push_back({segment.end_ms - left * second_ms, CueKind::count, left});
    }
    if (segment.beat_ms > 0) {
        for (std::int64_t at_ms = segment.start_ms + segment.beat_ms; at_ms < segment.end_ms;
             at_ms += segment.beat_ms) {
            if (!is_count(at_ms)) found.push_back({at_ms, CueKind::beat, 0});
        }
    }
    std::sort(found.begin(), found.end(), [](const Cue& a, const Cue& b) { return a.at_ms < b.at_ms; });
    timeline_.cues.insert(timeline_.cues.end(), found.begin(), found.end());
}

json::value side_or_null(const std::optional<Side>& side) {
    return side ? json::value(name_of(*side)) : json::value(nullptr);
}

} // namespace

Result<Timeline> make_timeline(const std::vector<TimelineItem>& items, const FlowParameters& flow, std::string path) {
    if (auto fault = check_items(items, flow, path)) return *std::move(fault);
    Writer writer(flow);
    for (std::size_t i = 0; i < items.size(); ++i) {
        writer.item(static_cast<std::int64_t>(i), items[i], i == 0 ? 0 : items[i - 1].dose.rest_ms);
    }
    return writer.end();
}

std::string_view name_of(SegmentKind kind) {
    switch (kind) {
    case SegmentKind::ready: return "ready";
    case SegmentKind::raise: return "raise";
    case SegmentKind::hold: return "hold";
    case SegmentKind::lower: return "lower";
    case SegmentKind::bout: return "bout";
    case SegmentKind::walk: return "walk";
    case SegmentKind::rest: return "rest";
    case SegmentKind::switch_side: return "switch_side";
    }
    assert(false);
    return "";
}

std::string_view name_of(CueKind kind) {
    switch (kind) {
    case CueKind::ready: return "ready";
    case CueKind::raise: return "raise";
    case CueKind::hold: return "hold";
    case CueKind::lower: return "lower";
    case CueKind::bout: return "bout";
    case CueKind::walk: return "walk";
    case CueKind::rest: return "rest";
    case CueKind::switch_side: return "switch_side";
    case CueKind::count: return "count";
    case CueKind::beat: return "beat";
    case CueKind::done: return "done";
    }
    assert(false);
    return "";
}

json::object write_timeline(const Timeline& timeline) {
    json::array segments;
    for (const Segment& segment : timeline.segments) {
        segments.push_back(json::object{{"start_ms", segment.start_ms},
                                        {"end_ms", segment.end_ms},
                                        {"kind", name_of(segment.kind)},
                                        {"item", segment.item},
                                        {"set", segment.set},
                                        {"rep", segment.rep},
                                        {"beat_ms", segment.beat_ms},
                                        {"side", side_or_null(segment.side)}});
    }
    json::array cues;
    for (const Cue& cue : timeline.cues) {
        cues.push_back(json::object{{"at_ms", cue.at_ms}, {"kind", name_of(cue.kind)}, {"left", cue.left}});
    }
    return {{"total_ms", timeline.total_ms}, {"segments", std::move(segments)}, {"cues", std::move(cues)}};
}

} // namespace heelwise
