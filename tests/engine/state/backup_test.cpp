#include "state/backup.hpp"
#include "stories/world.hpp"
#include "support/catch.hpp"

namespace heelwise::backup_test {
using heelwise::test::World;

namespace {

std::string made(const World& world) {
    const std::vector<std::string_view> lines(world.log.begin(), world.log.end());
    return make_backup(lines, world.now());
}

World three_records() {
    World world;
    world.on("2026-03-01").answer("adult", "yes");
    world.on("2026-03-04").answer("calf", "yes");
    return world;
}

} // namespace

TEST_CASE("a backup reads back line for line", "[backup][H14]") {
    const World world = three_records();
    const auto backup = read_backup(made(world));
    REQUIRE(backup);
    CHECK(backup->lines == world.log);
    CHECK(backup->damaged == 0);
    CHECK(backup->missing == 0);
    CHECK(backup->first_date == parse_date("2026-03-01"));
    CHECK(backup->last_date == parse_date("2026-03-04"));
    CHECK_FALSE(backup->build.empty());
    const auto empty = read_backup(make_backup({}, world.now()));
    REQUIRE(empty);
    CHECK(empty->lines.empty());
    CHECK_FALSE(empty->first_date);
}

TEST_CASE("a byte order mark, other line endings and blank lines at the end do no harm", "[backup][H14]") {
    const World world = three_records();
    std::string text = "\xEF\xBB\xBF";
    for (const char c : made(world)) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    text += "\r\n\r\n";
    const auto backup = read_backup(text);
    REQUIRE(backup);
    CHECK(backup->lines == world.log);
}

TEST_CASE("a file that is not a backup of ours is refused", "[backup][H8]") {
    for (const std::string& text : {std::string(),
                                    std::string("hello"),
                                    std::string("{}"),
                                    std::string("[1]\n"),
                                    std::string(R"({"heelwise":"holiday","records":1})"),
                                    std::string(R"({"heelwise":"backup","format":1})"),
                                    std::string(R"({"heelwise":"backup","format":"1","build":"x","records":0})"),
                                    std::string(5000, '{'),
                                    std::string("\x89PNG\r\n\x1a\n")}) {
        INFO(text.substr(0, 60));
        const auto backup = read_backup(text);
        REQUIRE_FALSE(backup);
        CHECK(backup.fault().code == Code::backup_not_ours);
    }
}

TEST_CASE("a backup of a newer format is refused as newer", "[backup][H8]") {
    CHECK(read_backup(R"({"heelwise":"backup","format":2,"whatever":true})").fault().code == Code::backup_newer);
}

TEST_CASE("a backup cut at any length is refused or counts its losses, and never passes as complete",
          "[backup][H8][H14]") {
    const World world = three_records();
    const std::string text = made(world);
    const std::size_t header = text.find('\n');
    for (std::size_t size = 0; size + 1 < text.size(); ++size) { // only the last line break may be missing
        const auto backup = read_backup(std::string_view(text).substr(0, size));
        if (size < header) {
            REQUIRE_FALSE(backup);
        } else {
            REQUIRE(backup);
            REQUIRE(backup->lines.size() == world.log.size());
            REQUIRE(backup->damaged + backup->missing > 0);
        }
    }
}

TEST_CASE("an altered record counts as damaged and the others are kept", "[backup][H8]") {
    const World world = three_records();
    std::string text = made(world);
    text.replace(text.find("\"calf\""), 6, "\"toes\"");
    const auto backup = read_backup(text);
    REQUIRE(backup);
    CHECK(backup->damaged == 1);
    CHECK(backup->lines.size() == 3);
}

TEST_CASE("a raw dump that was made without the engine can be read", "[backup][H16]") {
    const World world = three_records();
    std::string text = R"({"heelwise":"raw","records":3})";
    for (const std::string& line : world.log) text += "\n" + line;
    const auto backup = read_backup(text);
    REQUIRE(backup);
    CHECK(backup->lines == world.log);
    CHECK(backup->build.empty());
}

TEST_CASE("the exported functions return the backup text and a summary of it", "[backup]") {
    const World world = three_records();
    std::string lines;
    for (const std::string& line : world.log) lines += (lines.empty() ? "" : "\n") + line;
    const json::value text = World::parsed(backup_make(lines, world.now_json())).at("ok");
    const json::value summary = World::parsed(backup_read(World::text(text))).at("ok");
    CHECK(summary.at("records").as_int64() == 3);
    CHECK(World::text(summary.at("last_date")) == "2026-03-04");
    CHECK(World::strings(summary.at("lines").as_array()) == world.log);
    CHECK(World::code_of(World::parsed(backup_read("no"))) == "backup_not_ours");
    CHECK(World::code_of(World::parsed(backup_make("", "{}"))) == "missing_field");
}

} // namespace heelwise::backup_test
