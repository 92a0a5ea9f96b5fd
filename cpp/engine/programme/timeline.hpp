// A session compiled to a timeline: what happens at which millisecond, and when a cue sounds. The player reads it; it
// decides nothing. Every length is bounded: zero, absurd or overflowing ones are refused with the path of the dose.
#pragma once

#include "foundation/result.hpp"
#include "programme/plan.hpp"
#include "programme/programme.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

enum class SegmentKind : std::uint8_t {
    ready, // before the first set of an exercise
    raise,
    hold,
    lower,
    bout, // timed work at a rhythm of its own: rebound, bounces, hops, skipping, jogging
    walk, // between bouts of jogging
    rest,
    switch_side,
};
std::string_view name_of(SegmentKind kind);

// Segments follow each other without a gap from 0 to the end, and none is empty.
struct Segment {
    std::int64_t start_ms = 0;
    std::int64_t end_ms = 0;
    SegmentKind kind{};
    std::int64_t item = 0;    // index of the exercise; of ready, rest, walk and switch_side: of the set that comes next
    std::int64_t set = 0;     // from 1; likewise
    std::int64_t rep = 0;     // from 1; 0 where the segment is no repetition of its own
    std::int64_t beat_ms = 0; // a bout with a rhythm: one repetition; 0 else
    std::optional<Side> side; // likewise; empty: both legs at once
    bool operator==(const Segment&) const = default;
};

enum class CueKind : std::uint8_t { ready, raise, hold, lower, bout, walk, rest, switch_side, count, beat, done };
std::string_view name_of(CueKind kind);

// Cues rise strictly: never two at one moment. The start of a segment goes before a count, a count before a beat.
struct Cue {
    std::int64_t at_ms = 0;
    CueKind kind{};
    std::int64_t left = 0; // count: seconds left, 3, 2, 1
    bool operator==(const Cue&) const = default;
};

struct Timeline {
    std::int64_t total_ms = 0;
    std::vector<Segment> segments;
    std::vector<Cue> cues; // the last one is `done`, at total_ms
};

inline constexpr std::int64_t timeline_ms_max = 4 * 60 * 60 * 1000;

// One exercise with its dose and the sides that are trained, in the order they are done.
struct TimelineItem {
    Exercise exercise;
    Dose dose;
    std::vector<Side> sides; // empty: both legs at once
};

// Per exercise: ready, set 1 on the first side, switch, set 1 on the other, rest, set 2 …; between exercises the rest of the one
// that ends. `path` is that of the items: a fault (dose_invalid; params min and max) names the member.
Result<Timeline> make_timeline(const std::vector<TimelineItem>& items, const FlowParameters& flow, std::string path);
json::object write_timeline(const Timeline& timeline);

} // namespace heelwise
