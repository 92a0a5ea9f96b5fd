// The history in pages, and the entry of one day: what they show, in which order, and what is refused.
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::query_entries_test {
using namespace heelwise::test;

namespace {

// The answer, or {"error":…}.
json::value ask(World& world, std::string_view name, const json::object& args) {
    return World::parsed(world.engine().query(name, write_json(args), world.now_json()));
}
std::string code(World& world, std::string_view name, const json::object& args) {
    return World::code_of(ask(world, name, args));
}

// "2026-03-12 check_in, 2026-03-11 session red, 2026-03-11 check_in deleted"
std::string page(World& world, const json::value& before, std::int64_t limit) {
    const json::value answer = ask(world, "entries", {{"before", before}, {"limit", limit}}).at("ok");
    std::string all;
    for (const json::value& entry : answer.at("entries").as_array()) {
        all += (all.empty() ? "" : ", ") + World::text(entry.at("date")) + " " + World::text(entry.at("kind"));
        if (entry.at("response").is_object()) all += " " + World::text(entry.at("response").at("response"));
        if (entry.at("deleted").as_bool()) all += " deleted";
    }
    return all + (answer.at("more").as_bool() ? " …" : "");
}

// The plan begins on the 10th. There are check-ins on the 10th, 11th and 12th, a green session on the 10th and a red
// one on the 11th.
World with_history() {
    World world;
    world.on("2026-03-10").begin();
    world.check_in();
    world.train();
    world.days_later(1).check_in();
    world.train({{"after", left(6)}});
    world.days_later(1).check_in();
    return world;
}

} // namespace

TEST_CASE("an empty history gives an empty page", "[entries]") {
    World world;
    CHECK(page(world, nullptr, 10) == "");
    world.on("2026-03-10").begin();
    CHECK(page(world, nullptr, 10) == "");
}

TEST_CASE("a page lists whole days, newest first, and says if there are more", "[entries][R30]") {
    World world = with_history();
    CHECK(page(world, nullptr, 10) == "2026-03-12 check_in, 2026-03-11 session red, 2026-03-11 check_in, "
                                      "2026-03-10 session green, 2026-03-10 check_in");
    CHECK(page(world, nullptr, 1) == "2026-03-12 check_in …");
    CHECK(page(world, nullptr, 2) == "2026-03-12 check_in, 2026-03-11 session red, 2026-03-11 check_in …");
    CHECK(page(world, "2026-03-12", 1) == "2026-03-11 session red, 2026-03-11 check_in …");
    CHECK(page(world, "2026-03-11", 1) == "2026-03-10 session green, 2026-03-10 check_in");
    CHECK(page(world, "2026-03-10", 5) == "");
}

TEST_CASE("an activity is an entry of its own that can be corrected, deleted and restored", "[entries][R44][H14]") {
    World world = with_history();
    const auto log_run = [&](std::int64_t pain, json::object more = {}) {
        json::object body{{"kind", "submit_activity"},
                          {"date", "2026-03-11"},
                          {"what", "run"},
                          {"minutes", 30},
                          {"pain", json::object{{"left", pain}}}};
        for (const auto& pair : more) body[pair.key()] = pair.value();
        return world.send(std::move(body));
    };
    const auto entry = [&] {
        return ask(world, "entries", {{"before", "2026-03-12"}, {"limit", 1}}).at("ok").at("entries").at(1);
    };
    REQUIRE(log_run(2).empty());
    // The check-in of the 12th is quiet. That the session of the 11th is red does not affect the activity.
    CHECK(page(world, "2026-03-12", 1) == "2026-03-11 session red, 2026-03-11 activity green, 2026-03-11 check_in …");
    const json::value activity = entry().at("activity");
    CHECK(World::text(activity.at("what")) == "run");
    CHECK(activity.at("minutes").as_int64() == 30);
    CHECK(activity.at("pain").at("left").as_int64() == 2);
    CHECK(activity.at("sides") == json::value(json::array{"left"}));
    CHECK(World::text(entry().at("response").at("reasons").at(0).at("rule")) == "R44");

    // Pain of 6 or more is red at once.
    REQUIRE(log_run(6, {{"activity", World::text(activity.at("activity"))}}).empty());
    CHECK(page(world, "2026-03-12", 1) == "2026-03-11 session red, 2026-03-11 activity red, 2026-03-11 check_in …");

    const std::string record = World::text(entry().at("record"));
    REQUIRE(world.remove(record).empty());
    CHECK(page(world, "2026-03-12", 1) == "2026-03-11 session red, 2026-03-11 activity deleted, 2026-03-11 check_in …");
    REQUIRE(world.send({{"kind", "restore_record"}, {"target", record}}).empty());
    CHECK(page(world, "2026-03-12", 1) == "2026-03-11 session red, 2026-03-11 activity red, 2026-03-11 check_in …");
}

TEST_CASE("a deleted entry is shown as deleted, so that it can be restored", "[entries][H14]") {
    World world = with_history();
    const std::string session = last_of<SessionStarted>(world.log)->session + ".0";
    world.remove(session);
    CHECK(page(world, "2026-03-12", 1) == "2026-03-11 session deleted, 2026-03-11 check_in …");
    const json::value entry =
        ask(world, "entries", {{"before", "2026-03-12"}, {"limit", 1}}).at("ok").at("entries").at(1);
    world.remove(World::text(entry.at("record")));
    CHECK(page(world, "2026-03-12", 1) == "2026-03-11 session deleted, 2026-03-11 check_in deleted …");
    SECTION("a new answer for the day replaces the deleted one for good") {
        world.check_in({{"date", "2026-03-11"}});
        CHECK(page(world, "2026-03-12", 1) == "2026-03-11 session deleted, 2026-03-11 check_in …");
    }
}

TEST_CASE("a running or discarded session has no entry", "[entries][R62]") {
    World world;
    world.on("2026-03-10").begin();
    world.start();
    CHECK(page(world, nullptr, 10) == "");
    world.end("discarded", false);
    CHECK(page(world, nullptr, 10) == "");
    world.start();
    world.end("stopped", false);
    CHECK(page(world, nullptr, 10) == "2026-03-10 session unknown");
}

TEST_CASE("an entry shows the answers and the exercises of its session", "[entries][H18]") {
    World world = with_history();
    const json::value entries = ask(world, "entries", {{"before", nullptr}, {"limit", 60}}).at("ok").at("entries");
    const json::value& session = entries.at(1).at("session");
    CHECK(session.at("after").at("left").as_int64() == 6);
    CHECK(session.at("guided").as_bool());
    CHECK(session.at("complete").as_bool());
    CHECK(World::text(session.at("exercises").at(0).at("name").at("key")) == "exercise.seated_hold.name");
    // the dose at that time
    CHECK(session.at("exercises").at(0).at("dose_text").at("params").at("seconds").as_int64() == 30);
    CHECK(entries.at(0).at("check_in").at("activity_pain").as_int64() == 1);
    CHECK(entries.at(0).at("session").is_null());
    CHECK(entries.at(1).at("check_in").is_null());
}

TEST_CASE("a page with invalid arguments is refused", "[entries][H8]") {
    World world = with_history();
    CHECK(code(world, "entries", {}) == "missing_field");
    CHECK(code(world, "entries", {{"limit", 0}}) == "out_of_range");
    CHECK(code(world, "entries", {{"limit", 61}}) == "out_of_range");
    CHECK(code(world, "entries", {{"limit", "all"}}) == "wrong_type");
    CHECK(code(world, "entries", {{"limit", 1}, {"before", "2026-13-01"}}) == "bad_date");
    CHECK(code(world, "entries", {{"limit", 1}, {"before", 5}}) == "bad_date");
    CHECK(code(world, "entries", {{"limit", 1}, {"before", nullptr}, {"after", nullptr}}) == "unknown_field");
}

TEST_CASE("a day shows its answer and the sides to ask about, and a future or invalid date is refused",
          "[entries][R18][H13]") {
    World world = with_history();
    const json::value day = ask(world, "day", {{"date", "2026-03-11"}}).at("ok");
    CHECK(day.at("check_in").at("answer").at("activity_pain").as_int64() == 1);
    CHECK(World::text(day.at("sides").at(0)) == "left");
    CHECK(ask(world, "day", {{"date", "2026-01-01"}}).at("ok").at("check_in").at("answer").is_null());
    CHECK(code(world, "day", {{"date", "2026-03-13"}}) == "future_date");
    CHECK(code(world, "day", {{"date", "2026-02-30"}}) == "bad_date");
    CHECK(code(world, "day", {{"date", 5}}) == "wrong_type");
    CHECK(code(world, "day", {}) == "missing_field");
    CHECK(code(world, "day", {{"date", "2026-03-11"}, {"hour", 8}}) == "unknown_field");
}

} // namespace heelwise::query_entries_test
