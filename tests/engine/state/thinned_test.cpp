// "Seen" stamps are most of what a session writes. Once it has ended they may go, and nothing that they decided changes.
#include "state/fold_in_order.hpp"
#include "state/join.hpp"
#include "stories/placed.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace heelwise::thinned_test {
using namespace heelwise::test;

namespace {

using Lines = std::vector<std::string>;

json::object stamp(const World& world, const std::string& session, std::string_view kind) {
    return {{"kind", "stamp_session"},
            {"session", session},
            {"stamp", json::object{{"kind", kind}, {"at_ms", world.now().epoch_ms}}}};
}

// Starts a session, and stamps it: s for "started", p and r for "paused" and "resumed", a dot for "seen".
World stamped(std::string_view stamps) {
    World world;
    world.on("2026-03-01").begin();
    REQUIRE(world.start() == "");
    const std::string session = world.session();
    for (const char one : stamps) {
        world.minutes_later(1);
        const std::string_view kind = one == 's' ? "started" : one == 'p' ? "paused" : one == 'r' ? "resumed" : "seen";
        REQUIRE(world.send(stamp(world, session, kind)) == "");
    }
    return world;
}

Lines thinned(const Lines& log) { return join_logs({log.begin(), log.end()}, {}).lines; }

// Without the counts of the log itself and the ids of commands.
std::string decided(const Lines& log) {
    State state = fold_log(order_log({log.begin(), log.end()}));
    CHECK(state.missing == 0);
    state.records = 0;
    state.spare = 0;
    state.recent_commands.clear();
    return write_json(dump_state(state));
}

} // namespace

TEST_CASE("when a session ends, the seen stamps that another stamp follows are declared spare", "[H14][H12]") {
    World world = stamped("s..p.r...");
    const std::size_t before = world.log.size();
    REQUIRE(world.end() == "");
    CHECK(kinds(world.last_records) == "session_ended stamps_thinned");
    const Lines shorter = thinned(world.log);
    // Six stamps are "seen". The last of them says when the session ended, and stays.
    CHECK(shorter.size() == before + 2 - 5);
    CHECK(decided(shorter) == decided(world.log));
    // So that a shorter log is written only if it is worth it.
    CHECK(world.view().at("log").at("spare").as_int64() == 5);
    CHECK(fold_log(order_log({shorter.begin(), shorter.end()})).spare == 0);
}

TEST_CASE("a session without spare stamps declares none", "[H14]") {
    World world = stamped("sp");
    REQUIRE(world.end() == "");
    CHECK(kinds(world.last_records) == "session_ended");
}

TEST_CASE("a stop ends the session and declares its spare stamps too", "[H1][H14]") {
    World world = stamped("s...");
    world.something_new();
    world.answer("adult", "yes");
    world.answer("rupture", "yes");
    CHECK(kinds(world.log).find("session_ended stamps_thinned") != std::string::npos);
    CHECK(decided(thinned(world.log)) == decided(world.log));
}

TEST_CASE("nothing is thinned while a session runs", "[H12][H14]") {
    World world = stamped("s....");
    CHECK(thinned(world.log) == world.log);
    CHECK(world.view().at("log").at("spare").as_int64() == 0);
}

TEST_CASE("a missing record that was not declared is still missing", "[H7][H14]") {
    World world = stamped("s....");
    REQUIRE(world.end() == "");
    for (std::size_t i = 1; i + 1 < world.log.size(); ++i) {
        Lines shorter = world.log;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
        const bool is_spare = thinned(shorter).size() == thinned(world.log).size();
        CHECK((fold_log(order_log({shorter.begin(), shorter.end()})).missing == 0) == is_spare);
    }
}

TEST_CASE("a declaration never removes anything but seen stamps", "[H7][H8]") {
    World world = stamped("s.r.");
    REQUIRE(world.end() == "");
    const auto opened = open_record(world.log.back());
    Envelope forged = std::get<Envelope>(opened);
    const std::int64_t last = forged.seq;
    forged.id = "forged.0";
    forged.seq = last + 1;
    forged.body = StampsThinned{"x", {{1, last}}};
    Lines log = world.log;
    log.push_back(seal(forged));
    const auto seen = std::count_if(log.begin(), log.end(), [](const std::string& line) {
        return line.find("\"kind\":\"seen\"") != std::string::npos;
    });
    CHECK(thinned(log).size() == log.size() - static_cast<std::size_t>(seen));
}

TEST_CASE("a log in order is folded in slices to the same state, thinned or not", "[H14][fold]") {
    World world = stamped("s...");
    REQUIRE(world.end() == "");
    for (const Lines& log : {world.log, thinned(world.log)}) {
        InOrderFold fold;
        for (const std::string& line : log) fold.add(line);
        REQUIRE(fold.is_in_order());
        CHECK(write_json(dump_state(fold.state())) ==
              write_json(dump_state(fold_log(order_log({log.begin(), log.end()})))));
    }
}

TEST_CASE("whatever is not whole or not in order is left to the full fold", "[H7][H8][H14][fold]") {
    World world = stamped("s.");
    REQUIRE(world.end() == "");
    const auto in_order = [](const Lines& lines) {
        InOrderFold fold;
        for (const std::string& line : lines) fold.add(line);
        return fold.is_in_order();
    };
    REQUIRE(in_order(world.log));
    for (std::size_t i = 0; i < world.log.size(); ++i) {
        Lines damaged = world.log;
        damaged[i] = damaged[i].substr(1);
        CHECK_FALSE(in_order(damaged));
        damaged[i].clear();
        CHECK_FALSE(in_order(damaged));
        Lines doubled = world.log;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), world.log[i]);
        CHECK_FALSE(in_order(doubled));
        if (i + 1 == world.log.size()) continue; // a lost tail leaves no trace in the log itself
        Lines shorter = world.log;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
        CHECK_FALSE(in_order(shorter));
        std::swap(damaged = world.log, shorter);
        std::swap(shorter[i], shorter[i + 1]);
        CHECK_FALSE(in_order(shorter));
    }
}

} // namespace heelwise::thinned_test
