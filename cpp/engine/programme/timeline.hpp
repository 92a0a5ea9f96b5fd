// A session compiled to a timeline: what happens at which millisecond, and when a cue sounds. The player reads it and
// decides nothing. Every length is bounded. Zero, absurd or overflowing lengths are refused with the path of the dose.
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
    bout, // timed work with its own rhythm: rebound, bounces, hops, skipping, jogging
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
    std::int64_t item = 0;    // index of the exercise; ready, rest, walk and switch_side belong to the next set
    std::int64_t set = 0;     // from 1; belongs to the same set as `item`
    std::int64_t rep = 0;     // from 1; 0 if the segment is not a single repetition
    std::int64_t beat_ms = 0; // the length of one repetition of a bout; 0 if it has no rhythm
    std::optional<Side> side; // the side of that set; empty if both legs work at once
    bool operator==(const Segment&) const = default;
};

enum class CueKind : std::uint8_t { ready, raise, hold, lower, bout, walk, rest, switch_side, count, beat, done };
std::string_view name_of(CueKind kind);

// Cues are in order of time, and no two have the same time. The start of a segment takes precedence over a count, and a
// count over a beat.
struct Cue {
    std::int64_t at_ms = 0;
    CueKind kind{};
    std::int64_t left = 0; // count: the seconds left, 3, 2 or 1
    bool operator==(const Cue&) const = default;
};

struct Timeline {
    std::int64_t total_ms = 0;
    std::vector<Segment> segments;
    std::vector<Cue> cues; // the last one is `done`, at total_ms
};

inline constexpr std::int64_t timeline_ms_max = 4 * 60 * 60 * 1000;

// One exercise with its dose and the sides that are trained, in the order in which they are done.
struct TimelineItem {
    Exercise exercise;
    Dose dose;
    std::vector<Side> sides; // empty if both legs work at once
};

// For each exercise: ready, set 1 on the first side, switch, set 1 on the other side, rest, set 2 and so on. Between
// exercises comes the rest of the one that ends. `path` is the path of `items`. A fault is dose_invalid with the params
// min and max, and names the member.
Result<Timeline> make_timeline(const std::vector<TimelineItem>& items, const FlowParameters& flow, std::string path);
json::object write_timeline(const Timeline& timeline);

} // namespace heelwise
