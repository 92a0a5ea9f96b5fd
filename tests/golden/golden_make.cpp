// Writes the golden files anew: scripts/golden. They only detect drift; look at what changed before you commit it.
#include "stories/scenarios.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

bool write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    return file.good();
}

} // namespace

int main() {
    const std::filesystem::path root = HEELWISE_GOLDEN_DIR;
    for (const auto& scenario : heelwise::golden::scenarios()) {
        const auto folder = root / scenario.name;
        std::filesystem::create_directories(folder);
        const std::string diary = heelwise::golden::diary_file(scenario);
        const std::string programme = heelwise::golden::programme_file(scenario);
        const bool written = write(folder / "log.heelwise.jsonl", heelwise::golden::log_file(scenario)) &&
                             write(folder / "now.json", heelwise::golden::now_file(scenario)) &&
                             write(folder / "view.json", heelwise::golden::view_file(scenario)) &&
                             (diary.empty() || write(folder / "diary.json", diary)) &&
                             (programme.empty() || write(folder / "programme.json", programme));
        if (!written) {
            std::cerr << "cannot write " << folder << '\n';
            return 1;
        }
        std::cout << scenario.name << '\n';
    }
    return 0;
}
