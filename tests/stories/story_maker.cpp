// Plays the stories and writes them to files:
//   story_maker FOLDER     logs, views, diaries and forms as JSON, for the gallery and the tests of the shell
//   story_maker --record   the text files of tests/golden, for people to review (scripts/golden)
#include "stories/forms.hpp"
#include "stories/recorded.hpp"
#include "stories/scenarios.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

namespace fs = std::filesystem;
using heelwise::golden::Scenario;

void write(const fs::path& path, const std::string& text) {
    if (text.empty()) return;
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
}

void write_stories(const fs::path& root) {
    fs::remove_all(root);
    for (const Scenario& scenario : heelwise::golden::scenarios()) {
        const fs::path folder = root / scenario.name;
        fs::create_directories(folder);
        write(folder / "log.heelwise.jsonl", heelwise::golden::log_file(scenario));
        write(folder / "now.json", heelwise::golden::now_file(scenario));
        write(folder / "view.json", heelwise::golden::view_file(scenario));
        write(folder / "diary.json", heelwise::golden::diary_file(scenario));
        write(folder / "programme.json", heelwise::golden::programme_file(scenario));
    }
    write(root / "forms.json", heelwise::test::forms_file());
}

void record() {
    const fs::path root = HEELWISE_GOLDEN_DIR;
    for (const fs::directory_entry& entry : fs::directory_iterator(root)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("story_") || name.starts_with("form_")) fs::remove(entry.path());
    }
    for (const auto& file : heelwise::test::recorded_files()) write(root / file.name, file.text);
}

} // namespace

int main(int argc, char** argv) {
    const std::string argument = argc == 2 ? argv[1] : "-";
    if (argument.starts_with("-") && argument != "--record") {
        std::cerr << "story_maker FOLDER | --record\n";
        return 2;
    }
    try {
        if (argument == "--record") {
            record();
        } else {
            write_stories(argument);
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
