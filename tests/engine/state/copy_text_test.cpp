#include "state/copy_text.hpp"
#include "stories/world.hpp"
#include "support/catch.hpp"

namespace heelwise::copy_text_test {
using heelwise::test::World;

namespace {

std::string copied(const World& world) {
    std::string text =
        R"({"heelwise":"copy","format":2,"build":"x","made":{},"records":)" + std::to_string(world.log.size()) + "}\n";
    for (const std::string& line : world.log) text += line + "\n";
    return text + R"({"heelwise":"end","records":2,"sha256":"…"})" + "\n";
}

World two_records() {
    World world;
    world.on("2026-03-01").answer("adult", "yes");
    return world;
}

std::vector<std::string> strings(const std::vector<std::string_view>& lines) { return {lines.begin(), lines.end()}; }

} // namespace

TEST_CASE("the text of a copy gives the lines of the log", "[copy][H14]") {
    const World world = two_records();
    const std::string text = copied(world); // the lines are views into it
    const auto lines = lines_of_copy(text);
    REQUIRE(lines);
    CHECK(strings(*lines) == world.log);
}

TEST_CASE("a byte order mark, other line endings and blank lines at the end do no harm", "[copy][H14]") {
    const World world = two_records();
    std::string text = "\xEF\xBB\xBF";
    for (const char c : copied(world)) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    text += "\r\n\r\n";
    const auto lines = lines_of_copy(text);
    REQUIRE(lines);
    CHECK(strings(*lines) == world.log);
}

TEST_CASE("a text that is not a copy of ours is refused", "[copy][H8]") {
    for (const std::string& text : {std::string(),
                                    std::string("hello"),
                                    std::string("{}"),
                                    std::string("[1]\n"),
                                    std::string(R"({"heelwise":"holiday","records":1})"),
                                    std::string(R"({"heelwise":"copy","format":2})"),
                                    std::string(R"({"heelwise":"copy","format":"2","records":0})"),
                                    std::string(5000, '{'),
                                    std::string("\x89PNG\r\n\x1a\n")}) {
        INFO(text.substr(0, 60));
        const auto lines = lines_of_copy(text);
        REQUIRE_FALSE(lines);
        CHECK(lines.fault().code == Code::copy_not_ours);
    }
    CHECK(lines_of_copy(R"({"heelwise":"copy","format":3,"whatever":true})").fault().code == Code::copy_newer);
}

TEST_CASE("a copy that is cut anywhere behind its header has as many lines as it promised", "[copy][H7][H8]") {
    const World world = two_records();
    const std::string text = copied(world);
    for (std::size_t size = text.find('\n'); size < text.find(R"({"heelwise":"end")"); ++size) {
        const auto lines = lines_of_copy(std::string_view(text).substr(0, size));
        REQUIRE(lines);
        REQUIRE(lines->size() == world.log.size());
    }
}

} // namespace heelwise::copy_text_test
