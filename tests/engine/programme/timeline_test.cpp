// The timeline compared with segments and cues written by hand, and the doses it refuses.
#include "programme/timeline.hpp"
#include "support/catch.hpp"

#include <limits>

namespace heelwise::timeline_test {

namespace {

const FlowParameters flow{5'000, 8'000}; // ready, switch

TimelineItem item_of(ExerciseKind kind, Dose dose, std::vector<Side> sides = {}) {
    TimelineItem item;
    item.exercise.kind = kind;
    item.dose = dose;
    item.sides = std::move(sides);
    return item;
}

Dose holds(std::int64_t sets, std::int64_t hold_ms) {
    Dose dose;
    dose.sets = sets;
    dose.hold_ms = hold_ms;
    dose.rest_ms = 60'000;
    return dose;
}

Dose slow(std::int64_t sets, std::int64_t reps) {
    Dose dose;
    dose.sets = sets;
    dose.reps = reps;
    dose.up_ms = 3'000;
    dose.down_ms = 4'000;
    dose.rest_ms = 90'000;
    return dose;
}

Timeline made(const std::vector<TimelineItem>& items) {
    const auto timeline = make_timeline(items, flow, "/items");
    REQUIRE(timeline);
    return *timeline;
}

using K = SegmentKind;
using C = CueKind;
const std::optional<Side> none;
const std::optional<Side> left = Side::left;
const std::optional<Side> right = Side::right;

std::vector<Cue> cues_within(const Timeline& timeline, std::int64_t from_ms, std::int64_t to_ms) {
    std::vector<Cue> found;
    for (const Cue& cue : timeline.cues) {
        if (cue.at_ms >= from_ms && cue.at_ms < to_ms) found.push_back(cue);
    }
    return found;
}

} // namespace

TEST_CASE("four seated holds of ten seconds have a minute's rest between them", "[timeline]") {
    const Timeline timeline = made({item_of(ExerciseKind::isometric, holds(4, 10'000))});
    const std::vector<Segment> expected{
        {0, 5'000, K::ready, 0, 1, 0, 0, none},
        {5'000, 15'000, K::hold, 0, 1, 0, 0, none},
        {15'000, 75'000, K::rest, 0, 2, 0, 0, none},
        {75'000, 85'000, K::hold, 0, 2, 0, 0, none},
        {85'000, 145'000, K::rest, 0, 3, 0, 0, none},
        {145'000, 155'000, K::hold, 0, 3, 0, 0, none},
        {155'000, 215'000, K::rest, 0, 4, 0, 0, none},
        {215'000, 225'000, K::hold, 0, 4, 0, 0, none}, // no rest after the last
    };
    CHECK(timeline.segments == expected);
    CHECK(timeline.total_ms == 225'000);
    const std::vector<Cue> first{{0, C::ready, 0},
                                 {2'000, C::count, 3},
                                 {3'000, C::count, 2},
                                 {4'000, C::count, 1},
                                 {5'000, C::hold, 0},
                                 {12'000, C::count, 3},
                                 {13'000, C::count, 2},
                                 {14'000, C::count, 1},
                                 {15'000, C::rest, 0}};
    CHECK(cues_within(timeline, 0, 70'000) == first);
    const std::vector<Cue> last{
        {222'000, C::count, 3}, {223'000, C::count, 2}, {224'000, C::count, 1}, {225'000, C::done, 0}};
    CHECK(cues_within(timeline, 216'000, 225'001) == last);
}

TEST_CASE("a hold has a raise and a lower segment if the document gives their times", "[timeline]") {
    Dose dose = holds(1, 45'000);
    dose.up_ms = 2'000;
    dose.down_ms = 3'000;
    const std::vector<Segment> expected{
        {0, 5'000, K::ready, 0, 1, 0, 0, none},
        {5'000, 7'000, K::raise, 0, 1, 0, 0, none},
        {7'000, 52'000, K::hold, 0, 1, 0, 0, none},
        {52'000, 55'000, K::lower, 0, 1, 0, 0, none},
    };
    CHECK(made({item_of(ExerciseKind::isometric, dose)}).segments == expected);
}

TEST_CASE("three sets of eight slow raises on both legs make 51 segments", "[timeline]") {
    const Timeline timeline = made({item_of(ExerciseKind::isotonic, slow(3, 8))});
    REQUIRE(timeline.segments.size() == 1 + 3 * 16 + 2);
    CHECK(timeline.segments[0] == Segment{0, 5'000, K::ready, 0, 1, 0, 0, none});
    CHECK(timeline.segments[1] == Segment{5'000, 8'000, K::raise, 0, 1, 1, 0, none});
    CHECK(timeline.segments[2] == Segment{8'000, 12'000, K::lower, 0, 1, 1, 0, none});
    CHECK(timeline.segments[15] == Segment{54'000, 57'000, K::raise, 0, 1, 8, 0, none});
    CHECK(timeline.segments[16] == Segment{57'000, 61'000, K::lower, 0, 1, 8, 0, none});
    CHECK(timeline.segments[17] == Segment{61'000, 151'000, K::rest, 0, 2, 0, 0, none});
    CHECK(timeline.segments[18] == Segment{151'000, 154'000, K::raise, 0, 2, 1, 0, none});
    CHECK(timeline.segments[34] == Segment{207'000, 297'000, K::rest, 0, 3, 0, 0, none});
    CHECK(timeline.segments.back() == Segment{349'000, 353'000, K::lower, 0, 3, 8, 0, none});
    CHECK(timeline.total_ms == 353'000); // 5 + 3 x 56 + 2 x 90 seconds
    // The tempo has cues for each movement, but no countdown.
    const std::vector<Cue> expected{{5'000, C::raise, 0}, {8'000, C::lower, 0}, {12'000, C::raise, 0}};
    CHECK(cues_within(timeline, 5'000, 15'000) == expected);
}

TEST_CASE("each side has its full work, with a switch between the sides", "[timeline]") {
    Dose dose = slow(2, 1);
    const Timeline timeline = made({item_of(ExerciseKind::isotonic, dose, {Side::left, Side::right})});
    const std::vector<Segment> expected{
        {0, 5'000, K::ready, 0, 1, 0, 0, left},
        {5'000, 8'000, K::raise, 0, 1, 1, 0, left},
        {8'000, 12'000, K::lower, 0, 1, 1, 0, left},
        {12'000, 20'000, K::switch_side, 0, 1, 0, 0, right},
        {20'000, 23'000, K::raise, 0, 1, 1, 0, right},
        {23'000, 27'000, K::lower, 0, 1, 1, 0, right},
        {27'000, 117'000, K::rest, 0, 2, 0, 0, left},
        {117'000, 120'000, K::raise, 0, 2, 1, 0, left},
        {120'000, 124'000, K::lower, 0, 2, 1, 0, left},
        {124'000, 132'000, K::switch_side, 0, 2, 0, 0, right},
        {132'000, 135'000, K::raise, 0, 2, 1, 0, right},
        {135'000, 139'000, K::lower, 0, 2, 1, 0, right},
    };
    CHECK(timeline.segments == expected);
    const std::vector<Cue> change{{12'000, C::switch_side, 0},
                                  {17'000, C::count, 3},
                                  {18'000, C::count, 2},
                                  {19'000, C::count, 1},
                                  {20'000, C::raise, 0}};
    CHECK(cues_within(timeline, 12'000, 21'000) == change);
}

TEST_CASE("a single side needs no switch", "[timeline]") {
    const Timeline timeline = made({item_of(ExerciseKind::isotonic, slow(1, 1), {Side::right})});
    const std::vector<Segment> expected{
        {0, 5'000, K::ready, 0, 1, 0, 0, right},
        {5'000, 8'000, K::raise, 0, 1, 1, 0, right},
        {8'000, 12'000, K::lower, 0, 1, 1, 0, right},
    };
    CHECK(timeline.segments == expected);
}

TEST_CASE("rebounds follow a beat, which the final countdown replaces", "[timeline]") {
    Dose dose;
    dose.sets = 1;
    dose.reps = 8;
    dose.rep_ms = 1'000;
    dose.rest_ms = 90'000;
    const Timeline timeline = made({item_of(ExerciseKind::rebound, dose)});
    CHECK(timeline.segments.at(1) == Segment{5'000, 13'000, K::bout, 0, 1, 0, 1'000, none});
    const std::vector<Cue> expected{{5'000, C::bout, 0},
                                    {6'000, C::beat, 0},
                                    {7'000, C::beat, 0},
                                    {8'000, C::beat, 0},
                                    {9'000, C::beat, 0},
                                    {10'000, C::count, 3},
                                    {11'000, C::count, 2},
                                    {12'000, C::count, 1},
                                    {13'000, C::done, 0}};
    CHECK(cues_within(timeline, 5'000, 13'001) == expected);
}

TEST_CASE("timed bouts may have a rhythm or none", "[timeline]") {
    Dose dose;
    dose.sets = 3;
    dose.bout_ms = 10'000;
    dose.rest_ms = 60'000;
    const std::vector<Segment> expected{
        {0, 5'000, K::ready, 0, 1, 0, 0, none},
        {5'000, 15'000, K::bout, 0, 1, 0, 0, none},
        {15'000, 75'000, K::rest, 0, 2, 0, 0, none},
        {75'000, 85'000, K::bout, 0, 2, 0, 0, none},
        {85'000, 145'000, K::rest, 0, 3, 0, 0, none},
        {145'000, 155'000, K::bout, 0, 3, 0, 0, none},
    };
    CHECK(made({item_of(ExerciseKind::bounce, dose)}).segments == expected);
    dose.rep_ms = 500;
    const Timeline rhythm = made({item_of(ExerciseKind::bounce, dose)});
    CHECK(rhythm.segments.at(1) == Segment{5'000, 15'000, K::bout, 0, 1, 0, 500, none});
    const std::vector<Cue> end{{11'500, C::beat, 0},
                               {12'000, C::count, 3},
                               {12'500, C::beat, 0},
                               {13'000, C::count, 2},
                               {13'500, C::beat, 0},
                               {14'000, C::count, 1},
                               {14'500, C::beat, 0},
                               {15'000, C::rest, 0}};
    CHECK(cues_within(rhythm, 11'500, 16'000) == end);
}

TEST_CASE("jogging bouts have walks between them, and none after the last", "[timeline]") {
    Dose dose;
    dose.sets = 3;
    dose.bout_ms = 60'000;
    dose.walk_ms = 120'000;
    const Timeline timeline = made({item_of(ExerciseKind::run, dose)});
    const std::vector<Segment> expected{
        {0, 5'000, K::ready, 0, 1, 0, 0, none},
        {5'000, 65'000, K::bout, 0, 1, 0, 0, none},
        {65'000, 185'000, K::walk, 0, 2, 0, 0, none},
        {185'000, 245'000, K::bout, 0, 2, 0, 0, none},
        {245'000, 365'000, K::walk, 0, 3, 0, 0, none},
        {365'000, 425'000, K::bout, 0, 3, 0, 0, none},
    };
    CHECK(timeline.segments == expected);
    const std::vector<Cue> turn{
        {62'000, C::count, 3}, {63'000, C::count, 2}, {64'000, C::count, 1}, {65'000, C::walk, 0}};
    CHECK(cues_within(timeline, 62'000, 70'000) == turn);
}

TEST_CASE("a second exercise begins after the rest of the first, with its own ready time", "[timeline]") {
    Dose hops;
    hops.sets = 1;
    hops.reps = 2;
    hops.rep_ms = 1'000;
    const Timeline timeline = made({item_of(ExerciseKind::isometric, holds(1, 15'000)),
                                    item_of(ExerciseKind::hop, hops, {Side::left, Side::right})});
    const std::vector<Segment> expected{
        {0, 5'000, K::ready, 0, 1, 0, 0, none},
        {5'000, 20'000, K::hold, 0, 1, 0, 0, none},
        {20'000, 80'000, K::rest, 1, 1, 0, 0, left},
        {80'000, 85'000, K::ready, 1, 1, 0, 0, left},
        {85'000, 87'000, K::bout, 1, 1, 0, 1'000, left},
        {87'000, 95'000, K::switch_side, 1, 1, 0, 0, right},
        {95'000, 97'000, K::bout, 1, 1, 0, 1'000, right},
    };
    CHECK(timeline.segments == expected);
    CHECK(timeline.total_ms == 97'000);
}

TEST_CASE("lengths of zero, absurd lengths and overflows are refused with the path of the member", "[timeline][H18]") {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    const auto refused = [](ExerciseKind kind, const Dose& dose, const std::string& path) {
        const auto found = make_timeline({item_of(kind, dose)}, flow, "/items");
        INFO(path);
        REQUIRE_FALSE(found);
        CHECK(found.fault().code == Code::dose_invalid);
        CHECK(found.fault().path == path);
    };
    const auto with = [](Dose dose, std::int64_t Dose::* member, std::int64_t value) {
        dose.*member = value;
        return dose;
    };
    for (const std::int64_t bad : {std::int64_t{0}, std::int64_t{-1}, most, least}) {
        refused(ExerciseKind::isometric, with(holds(4, 10'000), &Dose::sets, bad), "/items/0/dose/sets");
        refused(ExerciseKind::isometric, with(holds(4, 10'000), &Dose::hold_ms, bad), "/items/0/dose/hold_ms");
        refused(ExerciseKind::isometric, with(holds(4, 10'000), &Dose::rest_ms, bad), "/items/0/dose/rest_ms");
        refused(ExerciseKind::isotonic, with(slow(3, 8), &Dose::reps, bad), "/items/0/dose/reps");
        refused(ExerciseKind::isotonic, with(slow(3, 8), &Dose::up_ms, bad), "/items/0/dose/up_ms");
        refused(ExerciseKind::isotonic, with(slow(3, 8), &Dose::down_ms, bad), "/items/0/dose/down_ms");
    }
    Dose counted;
    counted.sets = 1;
    counted.reps = 8;
    counted.rep_ms = 1'000;
    for (const std::int64_t bad : {std::int64_t{0}, std::int64_t{199}, most, least}) {
        refused(ExerciseKind::rebound, with(counted, &Dose::rep_ms, bad), "/items/0/dose/rep_ms");
    }
    refused(ExerciseKind::rebound, with(counted, &Dose::reps, 0), "/items/0/dose/reps");
    refused(ExerciseKind::bounce, with(counted, &Dose::bout_ms, most), "/items/0/dose/bout_ms");
    refused(ExerciseKind::run, with(counted, &Dose::walk_ms, least), "/items/0/dose/walk_ms");
    // Each length alone is allowed, but together they are too long: 100 holds of an hour.
    refused(ExerciseKind::isometric, holds(100, 3'600'000), "/items/0/dose");
}

TEST_CASE("a whole session lasts at most four hours, to the millisecond", "[timeline]") {
    // The limit is 14,400 s. The check counts a rest after the last hold too.
    Dose dose = holds(3, 3'600'000);
    dose.rest_ms = 1'198'750; // 5 s + 3 x 3,600 s + 3 x 1,198.750 s = 14,401.250 s
    CHECK_FALSE(make_timeline({item_of(ExerciseKind::isometric, dose)}, flow, "/items"));
    dose.rest_ms = 1'198'333; // 14,399.999 s
    CHECK(make_timeline({item_of(ExerciseKind::isometric, dose)}, flow, "/items"));
}

TEST_CASE("a session with no exercise or too many, or with a side named twice, is refused", "[timeline]") {
    const auto code_of = [](const std::vector<TimelineItem>& items) {
        const auto found = make_timeline(items, flow, "/items");
        REQUIRE_FALSE(found);
        CHECK(found.fault().code == Code::dose_invalid);
        return found.fault().path;
    };
    const TimelineItem hold = item_of(ExerciseKind::isometric, holds(1, 10'000));
    CHECK(code_of({}) == "/items");
    CHECK(code_of(std::vector<TimelineItem>(17, hold)) == "/items");
    CHECK(code_of({hold, item_of(ExerciseKind::isotonic, slow(1, 1), {Side::left, Side::left})}) == "/items/1/sides");
    CHECK(make_timeline({hold}, FlowParameters{-1, 0}, "/items").fault().path == "/parameters/flow/ready_ms");
    CHECK(make_timeline({hold}, FlowParameters{0, 7'200'000}, "/items").fault().path == "/parameters/flow/switch_ms");
}

TEST_CASE("a timeline is written as the player reads it", "[timeline]") {
    Dose dose = holds(1, 1'000);
    const auto timeline = make_timeline({item_of(ExerciseKind::isometric, dose, {Side::left})}, FlowParameters{}, "");
    REQUIRE(timeline);
    CHECK(
        write_json(write_timeline(*timeline)) ==
        R"({"total_ms":1000,"segments":[{"start_ms":0,"end_ms":1000,"kind":"hold","item":0,"set":1,"rep":0,"beat_ms":0,)"
        R"("side":"left"}],"cues":[{"at_ms":0,"kind":"hold","left":0},{"at_ms":1000,"kind":"done","left":0}]})");
}

} // namespace heelwise::timeline_test
