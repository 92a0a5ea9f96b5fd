// Any dose gives a timeline without gaps and with cues in order, or a refusal, and nothing else.
#include "programme/timeline.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

namespace heelwise::timeline_property_test {

namespace {

// Draws from the whole range, whatever the size of the RapidCheck case. Small ranges would give edge cases only.
std::int64_t between(std::int64_t from, std::int64_t to) { return *rc::gen::resize(100, rc::gen::inRange(from, to)); }
bool once_in(std::int64_t times) { return between(0, times) == 0; }

std::int64_t any_length() {
    switch (between(0, 6)) {
    case 0: return 0;
    case 1: return *rc::gen::arbitrary<std::int64_t>();
    default: return between(200, 70'000);
    }
}

std::int64_t any_count() { return once_in(20) ? *rc::gen::arbitrary<std::int64_t>() : between(0, 16); }

// Mostly sensible values, because otherwise hardly any session would get a timeline.
std::int64_t sane(std::int64_t from, std::int64_t to) { return once_in(60) ? any_length() : between(from, to); }

TimelineItem any_item() {
    TimelineItem item;
    item.exercise.kind = static_cast<ExerciseKind>(between(0, 6));
    Dose& dose = item.dose;
    dose.sets = once_in(60) ? any_count() : between(1, 8);
    dose.reps = once_in(60) ? any_count() : between(1, 15);
    dose.hold_ms = sane(1'000, 60'000);
    dose.up_ms = sane(500, 5'000);
    dose.down_ms = sane(500, 5'000);
    dose.rep_ms = sane(300, 2'000);
    dose.bout_ms = once_in(2) ? 0 : sane(5'000, 60'000);
    dose.walk_ms = once_in(2) ? 0 : sane(5'000, 60'000);
    dose.rest_ms = sane(10'000, 120'000);
    switch (between(0, 4)) {
    case 0: break;
    case 1: item.sides = {Side::left}; break;
    case 2: item.sides = {Side::right}; break;
    default: item.sides = {Side::left, Side::right}; break;
    }
    return item;
}

void check_tiles(const Timeline& timeline) {
    std::int64_t at_ms = 0;
    for (const Segment& segment : timeline.segments) {
        RC_ASSERT(segment.start_ms == at_ms);
        RC_ASSERT(segment.end_ms > segment.start_ms);
        at_ms = segment.end_ms;
    }
    RC_ASSERT(at_ms == timeline.total_ms);
    RC_ASSERT(timeline.total_ms > 0);
    RC_ASSERT(timeline.total_ms <= timeline_ms_max);
}

void check_cues(const Timeline& timeline) {
    std::int64_t before_ms = -1;
    std::size_t starts = 0;
    for (const Cue& cue : timeline.cues) {
        RC_ASSERT(cue.at_ms > before_ms);
        before_ms = cue.at_ms;
        const bool start = cue.kind != CueKind::count && cue.kind != CueKind::beat && cue.kind != CueKind::done;
        if (!start) continue;
        RC_ASSERT(starts < timeline.segments.size());
        RC_ASSERT(timeline.segments[starts].start_ms == cue.at_ms);
        RC_ASSERT(name_of(timeline.segments[starts].kind) == name_of(cue.kind));
        ++starts;
    }
    RC_ASSERT(starts == timeline.segments.size());
    RC_ASSERT(timeline.cues.back() == (Cue{timeline.total_ms, CueKind::done, 0}));
}

bool is_work(SegmentKind kind) {
    return kind == SegmentKind::raise || kind == SegmentKind::hold || kind == SegmentKind::lower ||
           kind == SegmentKind::bout;
}

// Every side gets the same work, and the last segment is work, so nobody waits after the end.
void check_work(const std::vector<TimelineItem>& items, const Timeline& timeline) {
    RC_ASSERT(is_work(timeline.segments.back().kind));
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::vector<std::optional<Side>> sides(items[i].sides.begin(), items[i].sides.end());
        if (sides.empty()) sides.emplace_back();
        std::vector<std::int64_t> worked_ms;
        for (const auto& side : sides) {
            std::int64_t sum_ms = 0;
            for (const Segment& segment : timeline.segments) {
                const bool here = segment.item == static_cast<std::int64_t>(i) && segment.side == side;
                if (here && is_work(segment.kind)) sum_ms += segment.end_ms - segment.start_ms;
            }
            worked_ms.push_back(sum_ms);
        }
        RC_ASSERT(worked_ms.front() > 0);
        RC_ASSERT(worked_ms.front() == worked_ms.back());
    }
}

} // namespace

TEST_CASE("segments fill the session without gaps, cues rise within it, and both sides get the same work",
          "[property][timeline]") {
    CHECK(rc::check([] {
        const auto items = *rc::gen::resize(4, rc::gen::container<std::vector<TimelineItem>>(rc::gen::exec(any_item)));
        const FlowParameters flow{sane(1'000, 10'000), sane(1'000, 10'000)};
        const auto timeline = make_timeline(items, flow, "/items");
        RC_CLASSIFY(bool(timeline), "a timeline");
        if (!timeline) {
            RC_ASSERT(timeline.fault().code == Code::dose_invalid);
            return;
        }
        check_tiles(*timeline);
        check_cues(*timeline);
        check_work(items, *timeline);
    }));
}

TEST_CASE("any numbers at all give a timeline or a refusal", "[property][timeline]") {
    CHECK(rc::check([] {
        TimelineItem item = any_item();
        item.dose = {any_count(),
                     any_count(),
                     any_length(),
                     any_length(),
                     any_length(),
                     any_length(),
                     any_length(),
                     any_length(),
                     any_length(),
                     any_length()};
        const auto timeline = make_timeline({item}, FlowParameters{any_length(), any_length()}, "/items");
        if (timeline) check_tiles(*timeline);
    }));
}

} // namespace heelwise::timeline_property_test
