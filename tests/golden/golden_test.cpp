// The stored logs give the stored views, byte for byte, natively and in wasm (H18).
#include "engine.hpp"
#include "state/backup.hpp"
#include "stories/scenarios.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <iterator>

using namespace heelwise;

namespace {

std::string stored(const std::string& scenario, const char* file) {
    const std::string path = std::string(HEELWISE_GOLDEN_DIR) + "/" + scenario + "/" + file;
    std::ifstream in(path, std::ios::binary);
    INFO(path);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

TEST_CASE("stored logs give the stored views, byte for byte", "[golden][H18]") {
    for (const auto& scenario : golden::scenarios()) {
        INFO(scenario.name);
        const std::string log = stored(scenario.name, "log.heelwise.jsonl");
        const auto backup = open_backup(log);
        REQUIRE(backup);
        std::string lines;
        for (std::size_t i = 0; i < backup->lines.size(); ++i) {
            lines += i == 0 ? "" : "\n";
            lines += backup->lines[i];
        }
        Engine engine;
        engine.load(lines);
        std::string now = stored(scenario.name, "now.json");
        // The file holds the bare view and a line break, as `heelwise replay` prints it.
        std::string view = stored(scenario.name, "view.json");
        view.pop_back();
        CHECK(engine.view(now) == R"({"ok":)" + view + "}");
    }
}

TEST_CASE("the diaries of the stories are the stored ones, byte for byte", "[golden][H18]") {
    for (const auto& scenario : golden::scenarios()) {
        INFO(scenario.name);
        const std::string diary = golden::diary_file(scenario);
        if (!diary.empty()) CHECK(diary == stored(scenario.name, "diary.json"));
    }
}

TEST_CASE("what was sent means what is stored, byte for byte", "[golden][H18][H9]") {
    for (const auto& scenario : golden::scenarios()) {
        INFO(scenario.name);
        const std::string programme = golden::programme_file(scenario);
        if (!programme.empty()) CHECK(programme == stored(scenario.name, "programme.json"));
    }
}

TEST_CASE("the stories still write the stored logs", "[golden]") {
    for (const auto& scenario : golden::scenarios()) {
        INFO(scenario.name);
        CHECK(golden::log_file(scenario) == stored(scenario.name, "log.heelwise.jsonl"));
        CHECK(golden::now_file(scenario) == stored(scenario.name, "now.json"));
    }
}
