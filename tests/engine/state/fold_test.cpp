#include "state/evolve.hpp"
#include "state/fold.hpp"
#include "stories/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>

using namespace heelwise;
using heelwise::test::World;

namespace {

State folded(const std::vector<std::string>& lines) {
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    return fold_log(order_log(views));
}

std::string dumped(const std::vector<std::string>& lines) { return write_json(dump_state(folded(lines))); }

// A person who screens, blocks, clears, takes a slip back, deletes, and screens again.
World busy_world(const std::string& device = "dev-a") {
    World world(device);
    world.on("2026-03-01");
    world.answer("adult", "yes");
    world.answer("rupture", "yes");
    world.answer("rupture", "no", true);
    world.answer("fluoroquinolone", "yes");
    world.answer_all_safe();
    world.clearance("R4", "yes", "no");
    world.days_later(3).clearance("R4", "yes", "yes");
    world.days_later(1).something_new();
    world.answer_all_safe();
    world.remove(World::text(world.question("treatment").at("record")));
    world.answer("treatment", "no");
    return world;
}

} // namespace

TEST_CASE("folding the whole equals folding a part and then the rest, at every cut", "[fold]") {
    World world = busy_world();
    const std::string whole = world.dump();
    CHECK(dumped(world.log) == whole);
    for (std::size_t cut = 0; cut <= world.log.size(); ++cut) {
        Engine engine;
        std::string first;
        std::string rest;
        for (std::size_t i = 0; i < world.log.size(); ++i) {
            std::string& part = i < cut ? first : rest;
            part += (part.empty() ? "" : "\n") + world.log[i];
        }
        engine.load(first);
        REQUIRE(World::parsed(engine.apply(rest)).as_object().contains("ok"));
        REQUIRE(write_json(dump_state(engine.state())) == whole);
    }
}

TEST_CASE("the order in which records arrived does not matter", "[fold]") {
    World world = busy_world();
    const std::string expected = world.dump();
    std::vector<std::string> shuffled = world.log;
    std::mt19937 random(7); // a fixed seed: the same orders each time
    for (int i = 0; i < 50; ++i) {
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        REQUIRE(dumped(shuffled) == expected);
    }
}

TEST_CASE("a record that is there twice counts once", "[fold]") {
    World world = busy_world();
    std::vector<std::string> doubled = world.log;
    doubled.insert(doubled.end(), world.log.begin(), world.log.end());
    State state = folded(doubled);
    CHECK(state.records == static_cast<std::int64_t>(doubled.size()));
    CHECK(state.damaged == 0);
    state.records = static_cast<std::int64_t>(world.log.size());
    CHECK(write_json(dump_state(state)) == world.dump());
}

TEST_CASE("one device's sequence rules over its clock", "[fold][H13]") {
    World world;
    world.on("2026-03-10").answer("adult", "yes");
    world.on("2026-03-01").answer("adult", "no"); // the clock was set back in between
    std::vector<std::string> lines = world.log;
    std::reverse(lines.begin(), lines.end());
    CHECK(folded(lines).screening.answers[index_of(ScreeningQuestion::adult)]->answer == YesNoUnsure::no);
}

TEST_CASE("two devices fold alike in either order, and a hit on one is a hit", "[fold][H1]") {
    World a("dev-a");
    a.on("2026-03-01").answer_all_safe();
    REQUIRE(a.status() == "clear");
    World b("dev-b");
    b.on("2026-03-01");
    b.answer("adult", "yes");
    b.answer("rupture", "yes");
    std::vector<std::string> first = a.log;
    first.insert(first.end(), b.log.begin(), b.log.end());
    std::vector<std::string> second = b.log;
    second.insert(second.end(), a.log.begin(), a.log.end());
    CHECK(dumped(first) == dumped(second));
    CHECK(folded(first).screening.hits[index_of(ScreeningRule::R1)]->open);
}

TEST_CASE("a correction that comes before its record still holds", "[fold]") {
    World world;
    world.answer("adult", "yes");
    world.answer("calf", "yes");
    State state;
    const auto envelope = [&](std::size_t i) { return std::get<Envelope>(open_record(world.log[i])); };
    Envelope deleted = envelope(0);
    deleted.id = "other.0";
    deleted.device = "dev-b";
    deleted.body = RecordDeleted{envelope(1).id};
    evolve(state, deleted);
    CHECK(state.pending.size() == 1);
    evolve(state, envelope(0));
    evolve(state, envelope(1));
    CHECK(state.pending.empty());
    CHECK(state.screening.answers[index_of(ScreeningQuestion::adult)]);
    CHECK_FALSE(state.screening.answers[index_of(ScreeningQuestion::calf)]);
}

TEST_CASE("pending corrections are bounded and the latest of a target wins", "[fold][H8]") {
    State state;
    Envelope envelope;
    envelope.device = "dev-b";
    for (int i = 0; i < 200; ++i) {
        envelope.id = "x" + std::to_string(i);
        envelope.command_id = envelope.id;
        envelope.seq = i + 1;
        envelope.body = RecordDeleted{"t" + std::to_string(i)};
        evolve(state, envelope);
    }
    CHECK(state.pending.size() == pending_max);
    envelope.body = RecordEdited{"t199", ScreeningAnswered{1, ScreeningQuestion::calf, YesNoUnsure::no}, false};
    evolve(state, envelope);
    CHECK(state.pending.size() == pending_max);
    CHECK(state.pending.back().record);
}

TEST_CASE("remembered commands are bounded", "[fold][H8]") {
    State state;
    Envelope envelope;
    envelope.device = "dev-b";
    envelope.body = SomethingNewSubmitted{};
    for (int i = 0; i < 2000; ++i) {
        envelope.id = "x" + std::to_string(i);
        envelope.command_id = envelope.id;
        evolve(state, envelope);
    }
    CHECK(state.recent_commands.size() == recent_commands_max);
    CHECK(state.recent_commands.back() == "x1999");
}

TEST_CASE("a damaged or missing record means: screen again, whatever it was", "[fold][H7][H8][H14]") {
    World world;
    world.on("2026-03-01").answer_all_safe();
    REQUIRE(world.status() == "clear");
    for (std::size_t i = 0; i < world.log.size(); ++i) {
        for (const bool missing : {false, true}) {
            INFO(i << (missing ? " missing" : " damaged"));
            World other;
            other.log = world.log;
            other.log[i] = missing ? "" : world.log[i].substr(0, 40);
            other.on("2026-03-02").reload();
            CHECK(other.status() == "due");
            CHECK(World::text(other.screening().at("due").at("key")) == "screening.due.damaged");
            CHECK(other.view().at("log").at("damaged").as_int64() == (missing ? 0 : 1));
            CHECK(other.view().at("log").at("missing").as_int64() == (missing ? 1 : 0));
            // And there is a way on (H22): the screen settles it, for good.
            other.answer_all_safe();
            CHECK(other.status() == "clear");
            other.reload();
            CHECK(other.status() == "clear");
        }
    }
}

TEST_CASE("a damaged record that began a round is not settled by the rest of that round", "[fold][H7][H8]") {
    World world;
    world.on("2026-03-01").answer_all_safe();
    world.something_new();
    const std::size_t begins = world.log.size();
    world.answer_all_safe();
    REQUIRE(world.status() == "clear");
    world.log[begins] = "not a record";
    world.reload();
    CHECK(world.status() == "due");
    CHECK(world.answer_all_safe().status() == "clear");
}

TEST_CASE("a damaged decision leaves an open hit that came before it", "[fold][H1][H8]") {
    World world;
    world.answer("adult", "yes");
    world.answer("rupture", "yes");
    world.answer("rupture", "no", true); // the decision that withdraws is the last record
    REQUIRE(world.hits() == "");
    world.log.back() = "x";
    world.reload();
    CHECK(world.hits() == "R1:rupture:open");
    CHECK(world.status() == "blocked");
}

TEST_CASE("a record cut out without a trace is noticed by its device's sequence", "[fold][H8][H14]") {
    World world;
    world.on("2026-03-01").answer_all_safe();
    world.log.erase(world.log.begin() + 3);
    world.reload();
    CHECK(world.view().at("log").at("missing").as_int64() == 1);
    CHECK(world.status() == "due");
}

TEST_CASE("two records that claim one id are not both believed", "[fold][H8]") {
    World a("dev-a");
    a.send_as("same", {{"kind", "answer_screening"}, {"question", "adult"}, {"answer", "yes"}});
    World b("dev-b");
    b.send_as("same", {{"kind", "answer_screening"}, {"question", "adult"}, {"answer", "no"}});
    const State state = folded({a.log[0], b.log[0]}); // both are same.0
    CHECK(state.damaged == 1);
    CHECK(state.screening.due == RescreenCause::damaged);
}

TEST_CASE("lines are split exactly", "[fold]") {
    using Lines = std::vector<std::string_view>;
    CHECK(split_lines("").empty());
    CHECK(split_lines("a") == Lines{"a"});
    CHECK(split_lines("a\nb") == Lines{"a", "b"});
    CHECK(split_lines("a\n\nb") == Lines{"a", "", "b"});
    CHECK(split_lines("a\n") == Lines{"a", ""});
    CHECK(split_lines("\n") == Lines{"", ""});
}
