// The engine still does what tests/golden records, natively and as WebAssembly (H18).
#include "log/event_codec.hpp"
#include "offers/offer.hpp"
#include "stories/recorded.hpp"
#include "stories/scenarios.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace heelwise::golden_test {

namespace {

std::string read_recorded(const std::string& name) {
    std::ifstream in(std::string(HEELWISE_GOLDEN_DIR) + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Returns a message with the first line in which two texts differ.
std::string first_difference(const std::string& name, const std::string& recorded, const std::string& made) {
    std::istringstream old_lines(recorded);
    std::istringstream new_lines(made);
    std::string old_line;
    std::string new_line;
    for (int line = 1;; ++line) {
        const bool has_old = static_cast<bool>(std::getline(old_lines, old_line));
        const bool has_new = static_cast<bool>(std::getline(new_lines, new_line));
        if (has_old && has_new && old_line == new_line) continue;
        return "tests/golden/" + name + ", line " + std::to_string(line) +
               "\nrecorded: " + (has_old ? old_line : "(no more lines)") +
               "\nengine:   " + (has_new ? new_line : "(no more lines)") + "\nRun scripts/golden and read the diff.";
    }
}

const std::vector<test::RecordedFile>& files() {
    static const std::vector<test::RecordedFile> all = test::recorded_files();
    return all;
}

std::string all_text() {
    std::string all;
    for (const test::RecordedFile& file : files()) all += file.text;
    return all;
}

// Returns the rules that gave a reason for a decision in any story, recorded or not.
std::set<std::string> deciding_rules() {
    std::set<std::string> rules;
    for (const golden::Scenario& story : golden::scenarios()) {
        for (const std::string& line : story.lines) {
            const auto record = parse_json(line);
            if (!record) continue; // damaged on purpose
            const json::value* reasons = record->at("body").as_object().if_contains("reasons");
            if (reasons == nullptr) continue;
            for (const json::value& reason : reasons->as_array()) {
                rules.insert(std::string(view_of(reason.at("rule").as_string())));
            }
        }
    }
    return rules;
}

template <std::size_t... index>
std::vector<std::string> event_kinds(std::index_sequence<index...> /*indices*/) {
    return {std::string(kind_of(Event(std::in_place_index<index>)))...};
}

} // namespace

TEST_CASE("the recorded stories and forms are what the engine produces", "[golden][H9][H18]") {
    for (const auto& [name, made] : files()) {
        const std::string recorded = read_recorded(name);
        if (recorded != made) FAIL_CHECK(first_difference(name, recorded, made));
    }
}

TEST_CASE("tests/golden contains no other file", "[golden]") {
    std::vector<std::string> expected{"golden_test.cpp", "links.txt"};
    for (const test::RecordedFile& file : files()) expected.push_back(file.name);
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(HEELWISE_GOLDEN_DIR)) {
        found.push_back(entry.path().filename().string());
    }
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    CHECK(found == expected);
}

TEST_CASE("the recorded stories have every kind of event and offer, and every rule that decides in any story",
          "[golden]") {
    const std::string text = all_text();
    for (const std::string& kind : event_kinds(std::make_index_sequence<std::variant_size_v<Event>>())) {
        INFO(kind);
        CHECK(text.find("-> " + kind) != std::string::npos);
    }
    for (int kind = 0; kind <= static_cast<int>(OfferKind::maintenance); ++kind) {
        const std::string name(name_of(static_cast<OfferKind>(kind)));
        INFO(name);
        CHECK(text.find("offer: " + name) != std::string::npos);
    }
    for (const std::string& rule : deciding_rules()) {
        INFO(rule);
        const bool is_there =
            text.find("   " + rule + " ") != std::string::npos || text.find("   " + rule + "\n") != std::string::npos;
        CHECK(is_there);
    }
}

} // namespace heelwise::golden_test
