// Sessions through commands: started, stamped, ended only by the person (R62), rated and logged, with what is refused.
#include "stories/told.hpp"
#include "support/catch.hpp"

namespace heelwise::decide_session_test {
using namespace heelwise::test;

namespace {

World planned(const json::object& others = {}) {
    World world;
    world.on("2026-03-10").begin(others);
    world.check_in();
    return world;
}

std::string stamp(World& world, const std::string& session, std::string_view kind, std::int64_t after_ms = 0) {
    const json::object made{{"kind", kind}, {"at_ms", world.now().epoch_ms + after_ms}};
    return world.send({{"kind", "stamp_session"}, {"session", session}, {"stamp", made}});
}

std::string tap_pain(World& world, std::int64_t item, std::string_view side, std::int64_t pain) {
    const json::object made{
        {"kind", "pain"}, {"at_ms", world.now().epoch_ms}, {"item", item}, {"side", side}, {"pain", pain}};
    return world.send({{"kind", "stamp_session"}, {"session", world.session()}, {"stamp", made}});
}

std::string end_of(World& world, std::string_view session, std::string_view how, bool complete = false) {
    return world.send({{"kind", "end_session"}, {"session", session}, {"how", how}, {"complete", complete}});
}

std::string log(World& world, std::string_view date, json::object others = {}) {
    json::object body{{"kind", "submit_session"},
                      {"date", date},
                      {"complete", true},
                      {"during", left(1)},
                      {"after", left(1)},
                      {"effort", "right"},
                      {"painkiller", false}};
    for (auto& pair : others) body[pair.key()] = pair.value();
    return world.send(std::move(body));
}

std::size_t stamps(const World& world) { return world.view().at("session").at("stamps").as_array().size(); }

const StoredSession& only_session(World& world) {
    REQUIRE(world.engine().state().diary.sessions.size() == 1);
    return world.engine().state().diary.sessions.front();
}

} // namespace

TEST_CASE("a session is never ended or completed by itself, however long it runs", "[R62][H12]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    stamp(world, id, "started");
    world.days_later(20).open_day();
    CHECK(only_session(world).running);
    CHECK(world.today().at("last").is_null()); // a session that nobody ended has no response
    CHECK(world.start() == "session_running");
    CHECK(world.rate(id) == "session_running");
    CHECK(world.offered() == "");
    REQUIRE(end_of(world, id, "stopped") == "");
    CHECK_FALSE(only_session(world).complete);
    CHECK(world.last_response() == "unknown");
}

TEST_CASE("a session is complete only if it was finished and the person says so", "[R62]") {
    const auto ended = [](std::string_view how, bool complete) {
        World world = planned();
        world.start();
        REQUIRE(world.end(how, complete) == "");
        return only_session(world).complete;
    };
    CHECK(ended("finished", true));
    CHECK_FALSE(ended("finished", false));
    CHECK_FALSE(ended("stopped", true));
    CHECK_FALSE(ended("too_much", true));
}

TEST_CASE("a session left overnight is still there, belongs to its day, and ended at its last stamp",
          "[R62][R30][R40]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    const std::int64_t began_ms = world.now().epoch_ms;
    stamp(world, id, "started", 1'000);
    stamp(world, id, "seen", 60'000);
    CHECK_FALSE(world.view().at("session").at("overnight").as_bool());
    world.days_later(1).open_day();
    CHECK(world.view().at("session").at("overnight").as_bool());
    CHECK(World::text(world.view().at("session").at("session")) == id);
    REQUIRE(end_of(world, id, "stopped") == "");
    CHECK(write_date(only_session(world).date) == "2026-03-10");
    CHECK(only_session(world).ended_ms == began_ms + 60'000);
    CHECK(world.barrier() == ""); // a day and 12 hours have passed, so the next session is due
}

TEST_CASE("a stamp from the future does not delay the end of a session", "[R30][H12]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    stamp(world, id, "seen", 7 * ms_per_day);
    REQUIRE(end_of(world, id, "finished", true) == "");
    CHECK(only_session(world).ended_ms == world.now().epoch_ms);
}

TEST_CASE("a session can be ended only once", "[R62]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    REQUIRE(end_of(world, id, "stopped") == "");
    CHECK(end_of(world, id, "finished", true) == "session_over");
    CHECK(stamp(world, id, "seen") == "session_over");
    CHECK_FALSE(only_session(world).complete);
}

TEST_CASE("a command for an unknown session is refused", "[R62][H8]") {
    World world = planned();
    CHECK(end_of(world, "nobody", "finished", true) == "session_unknown");
    CHECK(stamp(world, "nobody", "seen") == "session_unknown");
    CHECK(world.rate("nobody") == "session_unknown");
    CHECK(end_of(world, "<b>", "finished", true) == "unknown_value");
}

TEST_CASE("pain of 6 or more before a session means rest today, and the question comes again tomorrow",
          "[R30][R32][H6]") {
    World world = planned();
    CHECK(world.start(5) == ""); // 5 is still allowed
    REQUIRE(world.end("discarded", false) == "");
    CHECK(world.start(6) == "");
    CHECK(kinds(world.last_records) == "pain_before_submitted");
    CHECK(world.view().at("session").is_null());
    CHECK(world.barrier() == "rest_today");
    CHECK(world.start(0) == "rest_today");
    CHECK(world.plan_line() == "build_up 1 seated_hold#5 daily"); // a day of rest is not a red
    world.days_later(1).open_day();
    CHECK(world.barrier() == "");
}

TEST_CASE("a session starts only with the pain of each sore side", "[R16][H7]") {
    World world = planned({{"sides", says("both")}});
    const auto start = [&](json::object pain) {
        return world.send({{"kind", "start_session"}, {"pain", std::move(pain)}, {"support_seen", true}});
    };
    CHECK(start({}) == "missing_field");
    CHECK(start(left(1)) == "missing_field");
    CHECK(start(both(1, 11)) == "out_of_range");
    CHECK(start(both(1, 6)) == ""); // the worse side means rest today
    CHECK(world.barrier() == "rest_today");
    CHECK(planned().send({{"kind", "start_session"}, {"pain", both(1, 1)}, {"support_seen", true}}) ==
          "question_not_asked");
}

TEST_CASE("standing work starts only after the hand support was seen", "[H17]") {
    const auto start = [](World& world, bool seen) {
        return world.send({{"kind", "start_session"}, {"pain", left(1)}, {"support_seen", seen}});
    };
    World standing = planned({{"seated_hold", says("easy")}});
    REQUIRE(standing.plan_line() == "build_up 1 standing_hold_half#5 daily");
    CHECK(start(standing, false) == "missing_field");
    CHECK(standing.view().at("session").is_null());
    CHECK(start(standing, true) == "");
    World seated = planned();
    CHECK(start(seated, false) == ""); // seated work needs no support
}

TEST_CASE("no session starts without a plan, or with a plan that has no exercises", "[R12][H9]") {
    World world;
    CHECK(world.start() == "screening_not_clear");
    world.answer_all_safe();
    CHECK(world.start() == "no_plan");
    CHECK(log(world, "2025-11-20") == "no_plan");
    World calm = planned({{"seated_hold", says("too_painful")}, {"short_hold", says("no")}});
    REQUIRE(calm.plan_line() == "calm_down 0 daily");
    CHECK(calm.start() == "no_plan");
    CHECK(calm.barrier() == "no_plan");
    CHECK(log(calm, "2026-03-10") == "no_plan");
}

TEST_CASE("every sign of life is kept, so that a long set does not look like an absence", "[R62][H12]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    stamp(world, id, "started");
    for (int i = 1; i <= 50; ++i) stamp(world, id, "seen", i * 1'000);
    CHECK(stamps(world) == 51); // the start and 50 signs of life
    stamp(world, id, "paused", 60'000);
    stamp(world, id, "seen", 61'000);
    stamp(world, id, "seen", 62'000);
    CHECK(stamps(world) == 54);
    CHECK(world.view().at("session").at("stamps").at(53).at("at_ms").as_int64() == world.now().epoch_ms + 62'000);
}

TEST_CASE("stamps are bounded, and a session with too many can still be ended", "[R62][H8]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    for (std::size_t i = 0; i < stamps_max; ++i) {
        const json::object made{{"kind", i % 2 == 0 ? "paused" : "resumed"}, {"at_ms", world.now().epoch_ms}};
        REQUIRE(world.send({{"kind", "stamp_session"}, {"session", id}, {"stamp", made}}) == "");
    }
    CHECK(stamps(world) == stamps_max);
    CHECK(stamp(world, id, "paused") == "out_of_range");
    CHECK(end_of(world, id, "finished", true) == "");
    CHECK(only_session(world).stamps.empty());
}

TEST_CASE("a discarded session never counts", "[R62][R40][R30]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    REQUIRE(end_of(world, id, "discarded", true) == "");
    CHECK(world.rate(id) == "session_unknown");
    CHECK(world.barrier() == ""); // nothing was done today
    CHECK(world.last_response() == "");
    CHECK(world.tasks().find("rate") == std::string::npos);
}

TEST_CASE("a rating is bounded and can be corrected, and the same rating again records nothing", "[R30][H8]") {
    World world = planned();
    world.train();
    const std::string id = only_session(world).session;
    CHECK(world.rate(id) == "");
    CHECK(world.last_records.empty());
    CHECK(world.rate(id, {{"during", left(11)}}) == "out_of_range");
    CHECK(world.rate(id, {{"during", json::object{{"right", 1}}}}) == "question_not_asked");
    CHECK(world.rate(id, {{"after", json::object{{"right", 1}}}}) == "question_not_asked");
    CHECK(world.rate(id, {{"effort", "herculean"}}) == "unknown_value");
    CHECK(world.rate(id, {{"effort", "hard"}}) == "");
    CHECK(only_session(world).rating.effort == Effort::hard);
}

TEST_CASE("ending a session with too much is red at once", "[R30][R32][H6]") {
    World world = planned();
    REQUIRE(world.start() == "");
    REQUIRE(world.end("too_much", false) == "");
    CHECK(world.last_response() == "red");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(world.barrier() == "resting");
}

TEST_CASE("a session done without the guide is logged on its own date", "[R62][R40]") {
    World world = planned();
    CHECK(log(world, "2026-03-11") == "future_date");
    CHECK(log(world, "2026-03-10", {{"during", left(11)}}) == "out_of_range");
    CHECK(log(world, "2026-03-10", {{"during", json::object{{"right", 1}}}}) == "question_not_asked");
    CHECK(log(world, "2026-03-10", {{"after", json::object{{"right", 1}}}}) == "question_not_asked");
    CHECK(log(world, "2026-03-08") == "");
    const StoredSession& session = only_session(world);
    CHECK(write_date(session.date) == "2026-03-08");
    CHECK(session.complete);
    CHECK_FALSE(session.guided);
    CHECK(session.ended_ms == (parse_date("2026-03-09")->days) * ms_per_day); // it ended with its day at the latest
    CHECK(world.barrier() == "");
    CHECK(log(world, "2026-03-10") == "");
    CHECK(world.barrier() == "not_due_yet");
}

TEST_CASE("a logged red eases the plan like any other red", "[R30][R32][H6]") {
    World world = planned();
    CHECK(log(world, "2026-03-10", {{"after", left(7)}}) == "");
    CHECK(world.plan_line() == "build_up 1 seated_hold#4 daily");
    CHECK(world.barrier() == "resting");
}

TEST_CASE("pain tapped after the only exercise is the pain during, and the person can correct it", "[R30][R16]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    REQUIRE(tap_pain(world, 0, "left", 5) == "");
    REQUIRE(tap_pain(world, 0, "left", 2) == ""); // the first tap was a slip, so the last one counts
    CHECK_FALSE(world.view().at("session").at("pain_high").as_bool());
    REQUIRE(world.end("finished", true) == "");
    CHECK(only_session(world).rating.during == SidePain{2, std::nullopt});
    CHECK_FALSE(only_session(world).rated); // the rating is still due
    CHECK(world.today().at("rating").at("during").as_object() == left(2));
    CHECK(world.rate(id, {{"during", left(3)}}) == "");
    CHECK(only_session(world).rating.during == SidePain{3, std::nullopt});
}

TEST_CASE("pain of 6 tapped during a session makes it red at its end, whatever is missing", "[R30][R32][H6][H7]") {
    World world = planned();
    REQUIRE(world.start() == "");
    REQUIRE(tap_pain(world, 0, "left", 6) == "");
    CHECK(world.view().at("session").at("pain_high").as_bool());
    REQUIRE(world.end("stopped", false) == "");
    CHECK(world.last_response() == "red");
    CHECK(world.barrier() == "resting");
}

TEST_CASE("a discarded session is not red", "[R30][R62]") {
    World world = planned();
    REQUIRE(world.start() == "");
    REQUIRE(tap_pain(world, 0, "left", 9) == "");
    REQUIRE(world.end("discarded", false) == "");
    CHECK(world.last_response() == "");
}

TEST_CASE("pain tapped for one sore side says nothing about the other", "[R16][R30][H7]") {
    World world = planned({{"sides", says("both")}});
    REQUIRE(world.send({{"kind", "start_session"}, {"pain", both(1, 1)}, {"support_seen", true}}) == "");
    REQUIRE(tap_pain(world, 0, "right", 1) == "");
    const json::object view = world.view().at("session").as_object();
    CHECK(view.at("sides").as_array() == json::array{"left", "right"});
    REQUIRE(world.end("finished", true) == "");
    CHECK(only_session(world).rating.during == SidePain{std::nullopt, 1});
    CHECK(world.last_response() == "unknown");
}

TEST_CASE("a tap of pain names an exercise of the session, a sore side, and a value from 0 to 10", "[R16][H8]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const auto refused = [&](json::object change) {
        json::object made{{"kind", "pain"}, {"at_ms", world.now().epoch_ms}};
        for (auto& pair : change) made[pair.key()] = pair.value();
        return world.send({{"kind", "stamp_session"}, {"session", world.session()}, {"stamp", std::move(made)}});
    };
    CHECK(refused({}) == "missing_field");
    CHECK(refused({{"item", 0}}) == "missing_field");
    CHECK(refused({{"item", 0}, {"side", "left"}}) == "missing_field");
    CHECK(tap_pain(world, 1, "left", 1) == "out_of_range"); // there is only one exercise
    CHECK(tap_pain(world, 0, "right", 1) == "question_not_asked");
    CHECK(tap_pain(world, 0, "left", 11) == "out_of_range");
    CHECK(tap_pain(world, 0, "both", 1) == "unknown_value");
    CHECK(stamps(world) == 0);
}

TEST_CASE("stamps of the person's own pace are kept in order", "[R62][H12]") {
    World world = planned();
    REQUIRE(world.start() == "");
    const std::string id = world.session();
    for (const std::string_view kind : {"started", "own_pace", "rep_done", "rep_done", "led_pace"}) {
        REQUIRE(stamp(world, id, kind) == "");
    }
    CHECK(stamps(world) == 5);
    CHECK(World::text(world.view().at("session").at("stamps").at(2).at("kind")) == "rep_done");
}

} // namespace heelwise::decide_session_test
