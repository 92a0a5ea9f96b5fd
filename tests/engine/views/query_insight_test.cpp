// Looking back (R44, R51): weeks, phases and the load ledger, with values worked out by hand.
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::query_insight_test {
using namespace heelwise::test;

namespace {

json::object insight(World& world, std::int64_t weeks, json::value before = nullptr) {
    const json::object args{{"weeks", weeks}, {"before", std::move(before)}};
    const json::value answer = World::parsed(world.engine().query("insight", write_json(args), world.now_json()));
    INFO(write_json(answer));
    REQUIRE(answer.as_object().contains("ok"));
    return answer.at("ok").as_object();
}

std::string refused(World& world, const json::object& args) {
    const json::value answer = World::parsed(world.engine().query("insight", write_json(args), world.now_json()));
    return World::code_of(answer) + " " + World::text(answer.at("error").at("path"));
}

// "2 (4) better"
std::string line(const json::value& measure) {
    const json::value& median = measure.at("median");
    const std::string value = median.is_string() ? World::text(median) : write_json(median);
    return value + " (" + write_json(measure.at("answers")) + ") " + World::text(measure.at("direction"));
}

// Phase 1 from a Thursday on: seated holds from 30 s x 4 on, daily.
World planned() {
    World world;
    world.on("2026-01-01").begin();
    return world;
}

World& morning(World& world, const std::string& date, std::int64_t pain, const char* stiffness = "usual") {
    world.on(date);
    REQUIRE(world.check_in({{"morning", left(pain)}, {"activity_pain", pain + 1}, {"stiffness", stiffness}}).empty());
    return world;
}

} // namespace

TEST_CASE("a week shows lower medians and how they compare with the week before", "[R51][insight]") {
    World world = planned();
    // Jan 1-7: 4 3 4 3; Jan 8-14: 2 3 2 1.
    for (const auto& [date, pain] : std::map<std::string, std::int64_t>{
             {"2026-01-02", 4}, {"2026-01-03", 3}, {"2026-01-05", 4}, {"2026-01-07", 3}}) {
        morning(world, date, pain, "more");
    }
    for (const auto& [date, pain] : std::map<std::string, std::int64_t>{
             {"2026-01-08", 2}, {"2026-01-10", 3}, {"2026-01-12", 2}, {"2026-01-14", 1}}) {
        morning(world, date, pain);
    }
    const json::object page = insight(world, 2);
    const json::array& weeks = page.at("weeks").as_array();
    REQUIRE(weeks.size() == 2);
    CHECK(World::text(weeks[0].at("from")) == "2026-01-08");
    CHECK(World::text(weeks[0].at("to")) == "2026-01-14");
    CHECK(line(weeks[0].at("morning")) == "2 (4) better");
    CHECK(line(weeks[0].at("activity")) == "3 (4) better");
    CHECK(line(weeks[0].at("stiffness")) == "usual (4) better");
    CHECK(World::text(weeks[1].at("from")) == "2026-01-01");
    CHECK(line(weeks[1].at("morning")) == "3 (4) unknown");
    CHECK(line(weeks[1].at("stiffness")) == "more (4) unknown");
    CHECK_FALSE(page.at("more").as_bool());
}

TEST_CASE("with fewer than four answers in either week the direction is unknown", "[R19][H7][insight]") {
    World world = planned();
    for (const char* date : {"2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"}) morning(world, date, 4);
    for (const char* date : {"2026-01-08", "2026-01-09", "2026-01-10"}) morning(world, date, 1);
    world.on("2026-01-14");
    CHECK(line(insight(world, 1).at("weeks").at(0).at("morning")) == "1 (3) unknown");
    morning(world, "2026-01-14", 4);
    // Of 1 1 1 4, the lower of the two middle values.
    CHECK(line(insight(world, 1).at("weeks").at(0).at("morning")) == "1 (4) better");
}

TEST_CASE("a week shows sessions done and due, and the time under tension of complete sessions only",
          "[R40][insight]") {
    World world = planned();
    world.train();
    world.on("2026-01-02");
    REQUIRE(world.check_in().empty());
    world.train();
    // The 3rd and 4th are missed. On the 5th the session stops half way.
    world.on("2026-01-05");
    REQUIRE(world.check_in().empty());
    REQUIRE(world.start().empty());
    REQUIRE(world.end("stopped", false).empty());
    world.on("2026-01-07");
    const json::object week = insight(world, 1).at("weeks").at(0).as_object();
    CHECK(week.at("sessions_done").as_int64() == 3);
    // Daily: the 1st, 2nd and 5th were done, the 3rd, 4th and 6th missed. The 7th is today.
    CHECK(week.at("sessions_due").as_int64() == 6);
    // Two sessions of 4 holds of 30 s, each with 2 s up and 3 s down.
    CHECK(week.at("tension_ms").as_int64() == 2 * 4 * (30'000 + 2'000 + 3'000));
    CHECK(week.at("phase").as_int64() == 1);
    CHECK(World::text(week.at("stage")) == "build_up");
}

TEST_CASE("no session is due during a pause or in the days after a red", "[R32][R40][R43][insight]") {
    World world = planned();
    world.train();
    world.on("2026-01-02");
    REQUIRE(world.send({{"kind", "request_pause"}, {"cause", "holiday"}}).empty());
    world.on("2026-01-06");
    CHECK(insight(world, 1).at("weeks").at(0).at("sessions_due").as_int64() == 1);

    World red = planned();
    red.train({{"during", left(7)}});
    red.on("2026-01-05");
    CHECK(insight(red, 1).at("weeks").at(0).at("sessions_due").as_int64() == 1);
}

TEST_CASE("a page lists the phases of its weeks, newest first", "[insight]") {
    World world = planned();
    world.on("2026-01-10");
    REQUIRE(world.send({{"kind", "submit_flare"}}).empty());
    const json::object page = insight(world, 1);
    REQUIRE(page.at("phases").as_array().size() == 2);
    CHECK(World::text(page.at("phases").at(0).at("date")) == "2026-01-10");
    CHECK(World::text(page.at("phases").at(0).at("cause")) == "flare");
    CHECK(World::text(page.at("phases").at(0).at("stage")) == "calm_down");
    CHECK(World::text(page.at("phases").at(1).at("date")) == "2026-01-01");
    // The week of Dec 28 to Jan 3 has only the first phase. Before that there was none.
    CHECK(insight(world, 1, "2026-01-04").at("phases").as_array().size() == 1);
    CHECK(insight(world, 1, "2025-12-01").at("phases").as_array().empty());
    CHECK(insight(world, 1, "2025-12-01").at("weeks").at(0).at("phase").is_null());
}

TEST_CASE("the load ledger shows each load next to the following morning, and names no cause", "[R44][insight]") {
    World world = planned();
    world.train();
    REQUIRE(world
                .send({{"kind", "submit_activity"},
                       {"date", "2026-01-01"},
                       {"what", "run"},
                       {"minutes", 25},
                       {"pain", left(3)}})
                .empty());
    morning(world, "2026-01-02", 5, "more");
    world.on("2026-01-04");
    const json::object page = insight(world, 1);
    const json::array& ledger = page.at("ledger").as_array();
    REQUIRE(ledger.size() == 1);
    CHECK(World::text(ledger[0].at("date")) == "2026-01-01");
    REQUIRE(ledger[0].at("loads").as_array().size() == 2);
    const json::value& session = ledger[0].at("loads").at(0);
    CHECK(World::text(session.at("kind")) == "session");
    CHECK(session.at("tension_ms").as_int64() == 4 * 35'000);
    CHECK(session.at("pain").at("left").as_int64() == 1);
    const json::value& run = ledger[0].at("loads").at(1);
    CHECK(World::text(run.at("what")) == "run");
    CHECK(run.at("minutes").as_int64() == 25);
    CHECK(run.at("pain").at("left").as_int64() == 3);
    CHECK(run.at("pain").as_object().size() == 1);
    CHECK(ledger[0].at("morning_after").at("morning").at("left").as_int64() == 5);
    CHECK(World::text(ledger[0].at("morning_after").at("stiffness")) == "more");
}

TEST_CASE("pages follow each other without a gap and never reach beyond today", "[insight]") {
    World world = planned();
    for (int day = 0; day < 40; ++day) {
        REQUIRE(world.check_in().empty());
        world.days_later(1);
    }
    const json::object page = insight(world, 2);
    const std::string first = World::text(page.at("weeks").at(1).at("from"));
    CHECK(page.at("more").as_bool());
    const json::object next = insight(world, 12, json::value(first));
    CHECK(World::text(next.at("weeks").at(0).at("to")) < first);
    CHECK(World::text(insight(world, 1, "2030-01-01").at("weeks").at(0).at("to")) ==
          write_date(world.now().local_date));
    CHECK_FALSE(next.at("more").as_bool());
}

TEST_CASE("insight accepts 1 to 12 weeks and a date or null, and refuses anything else", "[H8][insight]") {
    World world = planned();
    CHECK(refused(world, {{"weeks", 0}, {"before", nullptr}}) == "out_of_range /args/weeks");
    CHECK(refused(world, {{"weeks", 13}, {"before", nullptr}}) == "out_of_range /args/weeks");
    CHECK(refused(world, {{"weeks", 1}, {"before", "yesterday"}}) == "bad_date /args/before");
    CHECK(refused(world, {{"weeks", 1}, {"before", 5}}) == "bad_date /args/before");
    CHECK(refused(world, {{"weeks", 1}, {"before", nullptr}, {"more", 1}}) == "unknown_field /args/more");
    World empty;
    CHECK(insight(empty, 12).at("weeks").as_array().size() == 12);
}

} // namespace heelwise::query_insight_test
