#include "state/fold.hpp"
#include "state/join.hpp"
#include "stories/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>

namespace heelwise::join_test {
using heelwise::test::World;

namespace {

using Lines = std::vector<std::string>;

JoinedLog joined(const Lines& mine, const Lines& theirs) {
    return join_logs({mine.begin(), mine.end()}, {theirs.begin(), theirs.end()});
}

std::string dumped(const Lines& lines) {
    return write_json(dump_state(fold_log(order_log({lines.begin(), lines.end()}))));
}

// Someone who has answered the safety questions on one device.
World screened(const std::string& device = "dev-a") {
    World world(device);
    world.on("2026-03-01").answer_all_safe();
    return world;
}

Lines first(const Lines& lines, std::size_t count) {
    return {lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count)};
}

} // namespace

TEST_CASE("a log joined with itself stays as it is", "[join][H14]") {
    const Lines log = screened().log;
    const JoinedLog one = joined(log, log);
    CHECK(one.relation == LogRelation::same);
    CHECK(one.lines == log);
    CHECK(one.both == static_cast<std::int64_t>(log.size()));
    CHECK(one.repaired + one.damaged + one.missing == 0);
}

TEST_CASE("a lost tail comes back, whatever the length that is left", "[join][H14]") {
    const Lines log = screened().log;
    for (std::size_t left = 0; left < log.size(); ++left) {
        const JoinedLog one = joined(first(log, left), log);
        REQUIRE(one.relation == LogRelation::theirs_longer);
        REQUIRE(one.lines == log);
        REQUIRE(one.only_theirs == static_cast<std::int64_t>(log.size() - left));
        REQUIRE(joined(log, first(log, left)).relation == LogRelation::mine_longer);
    }
}

TEST_CASE("any damaged or missing line is repaired from the other log", "[join][H8][H14]") {
    const Lines log = screened().log;
    for (std::size_t i = 0; i < log.size(); ++i) {
        for (const std::string& bad : {std::string(), log[i].substr(0, log[i].size() / 2), std::string("garbage")}) {
            Lines damaged = log;
            damaged[i] = bad;
            const JoinedLog one = joined(damaged, log);
            REQUIRE(one.lines == log);
            REQUIRE(one.relation == LogRelation::theirs_longer);
            REQUIRE(one.repaired == 1);
            REQUIRE(one.damaged + one.missing == 0);
        }
    }
}

TEST_CASE("what neither log has stays missing, so that the screening is due", "[join][H7][H14]") {
    Lines mine = screened().log;
    Lines theirs = mine;
    mine[2] = "garbage";
    theirs[2].clear();
    theirs[4].clear();
    const JoinedLog one = joined(mine, theirs);
    CHECK(one.repaired == 1); // the fifth line, from mine
    CHECK(one.damaged == 1);
    const State state = fold_log(order_log({one.lines.begin(), one.lines.end()}));
    CHECK(state.screening.due.has_value());
}

TEST_CASE("two devices that went on from one copy end in the same state, whichever is joined to which", "[join][H14]") {
    World first_device = screened();
    World second_device("dev-b");
    for (const std::string& line : first_device.log) second_device.log.push_back(line);
    second_device.reload();
    first_device.days_later(2).something_new();
    first_device.answer("adult", "yes");
    second_device.on("2026-03-02").something_new();
    second_device.answer("adult", "yes");
    second_device.answer("rupture", "yes");
    const JoinedLog one = joined(first_device.log, second_device.log);
    const JoinedLog other = joined(second_device.log, first_device.log);
    CHECK(one.relation == LogRelation::diverged);
    CHECK(one.lines == other.lines);
    CHECK(dumped(one.lines) == dumped(other.lines));
    CHECK(one.only_mine == other.only_theirs);
    CHECK(one.only_theirs == other.only_mine);
    // The hit of the second device is open in both (H1).
    CHECK(fold_log(order_log({one.lines.begin(), one.lines.end()})).screening.hits[0]->open);
}

TEST_CASE("logs joined in any order, damaged anywhere, give the same lines, and none that neither had", "[join][H14]") {
    const Lines log = screened().log;
    std::mt19937 random(11); // a fixed seed gives the same cases each time
    const auto spoiled = [&] {
        Lines lines = first(log, random() % (log.size() + 1));
        for (std::string& line : lines) {
            if (random() % 6 == 0)
                line.clear();
            else if (random() % 6 == 0)
                line.resize(line.size() / 2);
        }
        return lines;
    };
    for (int i = 0; i < 300; ++i) {
        const Lines mine = spoiled();
        const Lines theirs = spoiled();
        const JoinedLog one = joined(mine, theirs);
        REQUIRE(one.lines == joined(theirs, mine).lines);
        for (const std::string& line : one.lines) {
            const bool was_there =
                std::count(mine.begin(), mine.end(), line) + std::count(theirs.begin(), theirs.end(), line) > 0;
            REQUIRE(was_there);
        }
        // No sound record of either is lost.
        for (const std::string& line : log) {
            const bool had =
                std::count(mine.begin(), mine.end(), line) + std::count(theirs.begin(), theirs.end(), line) > 0;
            REQUIRE(std::count(one.lines.begin(), one.lines.end(), line) == (had ? 1 : 0));
        }
    }
}

TEST_CASE("a log from elsewhere repairs nothing", "[join][H7]") {
    Lines mine = screened().log;
    mine[3] = "garbage";
    const JoinedLog one = joined(mine, screened("dev-b").log);
    CHECK(one.relation == LogRelation::diverged);
    CHECK(one.repaired == 0);
    CHECK(one.damaged == 1);
}

TEST_CASE("of two records with one id, one counts and the other is damage, either way", "[join][H8]") {
    const Lines mine = screened().log;
    World forged;
    forged.on("2026-03-01");
    forged.answer("adult", "no");
    const JoinedLog one = joined(mine, forged.log);
    const JoinedLog other = joined(forged.log, mine);
    CHECK(one.lines == other.lines);
    CHECK(one.damaged > 0);
    CHECK(dumped(one.lines) == dumped(other.lines));
}

TEST_CASE("a log with two records of one id joins either of them the same, whichever way", "[join][H8]") {
    Lines both = screened().log;
    World forged;
    forged.on("2026-03-01");
    forged.answer("adult", "no");
    both.push_back(forged.log.front());
    for (const std::string& twin : {both.front(), both.back()})
        CHECK(joined(both, {twin}).lines == joined({twin}, both).lines);
}

TEST_CASE("a summary counts what is there and says from when to when", "[join][H14]") {
    World world = screened();
    world.days_later(5).something_new();
    Lines log = world.log;
    log[1].clear();
    log[3] = "garbage";
    const LogSummary summary = inspect_log({log.begin(), log.end()});
    CHECK(summary.records == static_cast<std::int64_t>(log.size()));
    CHECK(summary.damaged == 1);
    CHECK(summary.missing == 1);
    CHECK(write_date(*summary.first_date) == "2026-03-01");
    CHECK(write_date(*summary.last_date) == "2026-03-06");
    CHECK_FALSE(inspect_log({}).first_date);
}

} // namespace heelwise::join_test
