#include "state/evolve.hpp"
#include "state/fold.hpp"
#include "stories/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>

namespace heelwise::fold_test {
using heelwise::test::World;

namespace {

State folded(const std::vector<std::string>& lines) {
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    return fold_log(order_log(views));
}

std::string dumped(const std::vector<std::string>& lines) { return write_json(dump_state(folded(lines))); }

// Someone who answers the screen, is blocked and cleared, corrects a slip, deletes an answer and is screened again.
World busy_world(const std::string& device = "dev-a") {
    World world(device);
    world.on("2026-03-01");
    world.answer("adult", "yes");
    world.answer("rupture", "yes");
    world.answer("rupture", "no", true);
    world.answer("fluoroquinolone", "yes");
    world.answer_all_safe();
    world.clearance("antibiotic", "yes", "no");
    world.days_later(3).clearance("antibiotic", "yes", "yes");
    world.days_later(1).something_new();
    world.answer_all_safe();
    world.remove(World::text(world.question("treatment").at("record")));
    world.answer("treatment", "no");
    return world;
}

} // namespace

TEST_CASE("folding the whole log equals folding a part and then the rest, wherever it is cut", "[fold]") {
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

TEST_CASE("the order in which records arrive does not matter", "[fold]") {
    World world = busy_world();
    const std::string expected = world.dump();
    std::vector<std::string> shuffled = world.log;
    std::mt19937 random(7); // a fixed seed gives the same orders each time
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

TEST_CASE("within one device the sequence number orders records, not the clock", "[fold][H13]") {
    World world;
    world.on("2026-03-10").answer("adult", "yes");
    world.on("2026-03-01").answer("adult", "no"); // the clock was set back in between
    std::vector<std::string> lines = world.log;
    std::reverse(lines.begin(), lines.end());
    CHECK(folded(lines).screening.answers[index_of(ScreeningQuestion::adult)]->answer == YesNoUnsure::no);
}

TEST_CASE("the logs of two devices fold alike in either order, and a hit on one of them counts", "[fold][H1]") {
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
    CHECK(folded(first).screening.hits[index_of(Sign::rupture)]->open);
}

TEST_CASE("a correction that arrives before its record still applies", "[fold]") {
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

TEST_CASE("pending corrections are bounded, and the latest one for a record wins", "[fold][H8]") {
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

TEST_CASE("remembered command ids are bounded", "[fold][H8]") {
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

TEST_CASE("after any damaged or missing record the screen is due again", "[fold][H7][H8][H14]") {
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
            // The person has a way on (H22): answering the screen settles it for good.
            other.answer_all_safe();
            CHECK(other.status() == "clear");
            other.reload();
            CHECK(other.status() == "clear");
        }
    }
}

TEST_CASE("if the record that began a round is damaged, the rest of that round does not settle it", "[fold][H7][H8]") {
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

TEST_CASE("if the decision that withdrew a hit is damaged, the hit is open again", "[fold][H1][H8]") {
    World world;
    world.answer("adult", "yes");
    world.answer("rupture", "yes");
    world.answer("rupture", "no", true); // the last record is the decision that withdraws the hit
    REQUIRE(world.hits() == "");
    world.log.back() = "x";
    world.reload();
    CHECK(world.hits() == "R1:rupture:open");
    CHECK(world.status() == "blocked");
}

TEST_CASE("a record that was cut out is noticed by its device's sequence numbers", "[fold][H8][H14]") {
    World world;
    world.on("2026-03-01").answer_all_safe();
    world.log.erase(world.log.begin() + 3);
    world.reload();
    CHECK(world.view().at("log").at("missing").as_int64() == 1);
    CHECK(world.status() == "due");
}

TEST_CASE("of two records with the same id, one counts as damaged", "[fold][H8]") {
    World a("dev-a");
    a.send_as("same", {{"kind", "answer_screening"}, {"question", "adult"}, {"answer", "yes"}});
    World b("dev-b");
    b.send_as("same", {{"kind", "answer_screening"}, {"question", "adult"}, {"answer", "no"}});
    const State state = folded({a.log[0], b.log[0]}); // both have the id same.0
    CHECK(state.damaged == 1);
    CHECK(state.screening.due == RescreenCause::damaged);
}

TEST_CASE("a log is split into its exact lines", "[fold]") {
    using Lines = std::vector<std::string_view>;
    CHECK(split_lines("").empty());
    CHECK(split_lines("a") == Lines{"a"});
    CHECK(split_lines("a\nb") == Lines{"a", "b"});
    CHECK(split_lines("a\n\nb") == Lines{"a", "", "b"});
    CHECK(split_lines("a\n") == Lines{"a", ""});
    CHECK(split_lines("\n") == Lines{"", ""});
}

} // namespace heelwise::fold_test
