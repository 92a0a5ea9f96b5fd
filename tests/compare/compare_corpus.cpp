// Writes the corpus for scripts/compare, with one line of JSON for each story of tests/stories and each random life.
//   compare_corpus FILE LIVES SEED
#include "compare/lives.hpp"
#include "stories/scenarios.hpp"

#include <charconv>
#include <cstring>
#include <fstream>
#include <iostream>

namespace {

namespace json = heelwise::json;
using heelwise::test::Step;

json::array written(const std::vector<std::string>& lines) {
    json::array all;
    for (const std::string& line : lines) all.push_back(json::value(line));
    return all;
}

json::array written(const std::vector<Step>& steps) {
    json::array all;
    for (const Step& step : steps) {
        if (step.command.empty()) {
            all.push_back(json::object{{"log", written(step.log)}});
        } else {
            all.push_back(json::object{{"now", step.now}, {"command", step.command}});
        }
    }
    return all;
}

json::object written(const heelwise::golden::Scenario& scenario) {
    return {{"name", "story " + scenario.name},
            {"steps", written(scenario.steps)},
            {"log", written(scenario.lines)},
            {"now", heelwise::write_json(write_now(scenario.now))},
            {"programme", scenario.offered}};
}

std::int64_t number(const char* text) {
    std::int64_t value = -1;
    const char* end = text + std::strlen(text);
    const auto read = std::from_chars(text, end, value);
    return read.ec == std::errc{} && read.ptr == end ? value : -1;
}

} // namespace

int main(int argc, char** argv) {
    const std::int64_t lives = argc == 4 ? number(argv[2]) : -1;
    const std::int64_t seed = argc == 4 ? number(argv[3]) : -1;
    if (lives < 0 || seed < 0) {
        std::cerr << "compare_corpus FILE LIVES SEED\n";
        return 2;
    }
    std::ofstream file(argv[1], std::ios::binary);
    for (const auto& scenario : heelwise::golden::scenarios()) file << heelwise::write_json(written(scenario)) << '\n';
    for (std::int64_t life = 1; life <= lives; ++life) {
        const std::vector<Step> steps = heelwise::compare::random_life(static_cast<std::uint64_t>(seed), life);
        const json::object line{{"name", "life " + std::to_string(life)}, {"steps", written(steps)}};
        file << heelwise::write_json(line) << '\n';
    }
    file.close();
    if (!file) std::cerr << "cannot write " << argv[1] << '\n';
    return file ? 0 : 1;
}
