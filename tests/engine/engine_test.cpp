// The engine's facade: the answers and refusals that cross its boundary.
#include "foundation/reply.hpp"
#include "programme/registry.hpp"
#include "stories/world.hpp"
#include "support/catch.hpp"

#include <set>

namespace heelwise::engine_test {
using heelwise::test::World;

namespace {

std::string code(const std::string& answer) { return World::code_of(World::parsed(answer)); }
std::string path(const std::string& answer) { return World::text(World::parsed(answer).at("error").at("path")); }

const std::string now = R"({"epoch_ms":1795217400000,"local_date":"2026-11-20","utc_offset_min":0})";

std::string command(const std::string& body) { return R"({"command_id":"c1","device":"d","body":)" + body + "}"; }

} // namespace

TEST_CASE("the engine answers nothing before a log is loaded", "[engine][H7]") {
    Engine engine;
    CHECK(code(engine.view(now)) == "not_loaded");
    CHECK(code(engine.decide(command(R"({"kind":"open_day"})"), now)) == "not_loaded");
    CHECK(code(engine.apply("")) == "not_loaded");
    CHECK(code(engine.query("state", "{}", now)) == "not_loaded");
}

TEST_CASE("a command that cannot be read is refused with its path and changes nothing", "[engine][H8]") {
    Engine engine;
    engine.load("");
    const auto refused = [&](const std::string& text, const char* expected, const char* where) {
        INFO(text);
        const std::string answer = engine.decide(text, now);
        CHECK(code(answer) == expected);
        CHECK(path(answer) == where);
    };
    refused("", "bad_json", "");
    refused("[]", "wrong_type", "");
    refused(R"({"command_id":"c1","device":"d"})", "missing_field", "/body");
    refused(R"({"command_id":"<c>","device":"d","body":{}})", "unknown_value", "/command_id");
    refused(R"({"command_id":"c1","device":"","body":{}})", "out_of_range", "/device");
    refused(R"({"command_id":"c1","device":"d e","body":{}})", "unknown_value", "/device");
    refused(command("{}"), "missing_field", "/body/kind");
    refused(command(R"({"kind":"fly"})"), "unknown_value", "/body/kind");
    refused(command(R"({"kind":"open_day","why":1})"), "unknown_field", "/body/why");
    refused(
        command(R"({"kind":"answer_screening","question":"toes","answer":"yes"})"), "unknown_value", "/body/question");
    refused(command(R"({"kind":"answer_screening","question":"calf","answer":"yes","slip":1})"),
            "wrong_type",
            "/body/slip");
    refused(command(R"({"kind":"answer_clearance","sign":"R40","seen":"yes","told":"yes"})"),
            "unknown_value",
            "/body/sign");
    refused(command(R"({"kind":"answer_clearance","sign":"rupture","seen":"yes","told":"yes"})"),
            "no_open_hit",
            "/body/sign");
    refused(command(R"({"kind":"delete_record","target":"a b"})"), "unknown_value", "/body/target");
    refused(command(R"({"kind":"delete_record","target":"a"})"), "target_unknown", "/body/target");
    CHECK(engine.state() == State{});
    CHECK(path(engine.decide(command(R"({"kind":"open_day"})"), "{}")) == "/now/epoch_ms");
    CHECK(code(engine.view(R"({"epoch_ms":1795217400000,"local_date":"2026-11-21","utc_offset_min":0})")) ==
          "now_invalid");
    CHECK(code(engine.view("x")) == "bad_json");
}

TEST_CASE("a batch of records is applied whole or not at all, and only after the last record of the log",
          "[engine][H14]") {
    World world;
    world.on("2026-03-01").answer("adult", "yes");
    world.answer("calf", "yes");
    Engine engine;
    engine.load(world.log[0]);
    CHECK(code(engine.apply(world.log[2])) == "refold_needed"); // skips one record
    CHECK(code(engine.apply(world.log[1] + "\n" + world.log[2].substr(1))) == "record_invalid");
    CHECK(engine.state().records == 1); // the first record of the refused batch was not kept
    CHECK(World::parsed(engine.apply(world.log[1] + "\n" + world.log[2])).as_object().contains("ok"));
    CHECK(code(engine.apply(world.log[2])) == "refold_needed"); // already applied
    CHECK(engine.state().records == 3);
    // A record of another device that is older than the last one belongs earlier in the log, so the log must be folded
    // again.
    World other("dev-b");
    other.on("2026-02-01").answer("adult", "yes");
    CHECK(code(engine.apply(other.log[0])) == "refold_needed");
}

TEST_CASE("a log with a record from a newer version is read-only, and its screening does not show as clear",
          "[engine][H8][H15]") {
    World world;
    world.answer_all_safe();
    // Written by hand: the checksum is valid (zlib.crc32), but no version knows this kind.
    const std::string newer = R"({"id":"z.0","device":"dev-z","seq":1,"v":1,"command_id":"z",)"
                              R"("now":{"epoch_ms":1795217400000,"local_date":"2026-11-20","utc_offset_min":0},)"
                              R"("body":{"kind":"walked_on_mars"},"crc":"a643cbfd"})";
    world.log.push_back(newer);
    const json::value loaded = World::parsed(world.reload());
    CHECK(loaded.at("ok").at("read_only").as_bool());
    CHECK(world.next_screen() == "update_needed");
    CHECK(world.status() == "due");
    CHECK(world.answer("adult", "no") == "log_newer");
    CHECK(world.open_day() == "log_newer");
}

TEST_CASE("a restore is confirmed only with the counts of the log that was loaded", "[engine][H8][H14]") {
    World world;
    world.answer("adult", "yes");
    const auto confirm = [&](std::int64_t records, std::int64_t damaged) {
        return world.send({{"kind", "confirm_restore"}, {"records", records}, {"damaged", damaged}, {"missing", 0}});
    };
    CHECK(confirm(2, 0) == "restore_not_confirmed");
    CHECK(confirm(1, 1) == "restore_not_confirmed");
    CHECK(confirm(1, 0) == "");
    CHECK(world.view().at("log").at("records").as_int64() == 2);
}

TEST_CASE("about() lists every code once, and all the commands", "[engine][H18]") {
    const json::value read = World::parsed(about()).at("ok");
    const auto codes = World::strings(read.at("codes").as_array());
    CHECK(codes.size() == all_codes().size());
    CHECK(std::set<std::string>(codes.begin(), codes.end()).size() == codes.size());
    CHECK(World::strings(read.at("commands").as_array()).size() == 33);
    CHECK(World::text(read.at("build")).size() >= 3);
}

TEST_CASE("a query is answered or refused with a code", "[engine][H8]") {
    World world;
    Engine& engine = world.engine();
    CHECK(code(engine.query("weather", "{}", now)) == "unknown_query");
    CHECK(code(engine.query("registry", "{}", now)) == "missing_field");
    CHECK(code(engine.query("registry", R"({"ids":[1]})", now)) == "wrong_type");
    CHECK(code(engine.query("registry", "nonsense", now)) == "bad_json");
    CHECK(code(engine.query("state", R"({"a":1})", now)) == "unknown_field");
    const json::value found = World::parsed(engine.query("registry", R"({"ids":["R4","R4711","H3"]})", now));
    const json::array& entries = found.at("ok").at("entries").as_array();
    REQUIRE(entries.size() == 2);
    CHECK(World::text(entries[0].at("id")) == "R4");
    CHECK_FALSE(World::text(entries[0].at("plain")).empty());
    CHECK(write_json(World::parsed(engine.query("state", "{}", now)).at("ok")) == world.dump());
}

TEST_CASE("the registry has the entries that decisions refer to", "[registry]") {
    for (const char* id : {"R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "screening"}) {
        INFO(id);
        CHECK(registry_entry(id) != nullptr);
    }
    CHECK(registry_entry("R0") == nullptr);
}

} // namespace heelwise::engine_test
