#include "on_track_run.hpp"

#include "simulation/on_track_band.hpp"

#include <ostream>
#include <string>

namespace heelwise {

namespace {

constexpr std::size_t line_max = 120;

std::string spaced(const json::value& list) {
    if (!list.is_array()) return write_json(list);
    std::string all;
    for (const json::value& one : list.as_array()) all += (all.empty() ? "" : ", ") + spaced(one);
    return "[" + all + "]";
}

// Prints a list of lists on one line if it fits, as the formatter does.
void print_lists(const json::object& start, const std::string& name, const std::string& after, std::ostream& out) {
    const std::string head = "          \"" + name + "\": ";
    const std::string line = head + spaced(start.at(name)) + after;
    if (line.size() <= line_max) {
        out << line << '\n';
        return;
    }
    out << head << '[';
    const char* before = "\n            ";
    for (const json::value& list : start.at(name).as_array()) {
        out << before << spaced(list);
        before = ",\n            ";
    }
    out << "\n          ]" << after << '\n';
}

} // namespace

int run_on_track(std::ostream& out) {
    const json::object table = write_bands();
    out << "{\n  \"people\": " << write_json(table.at("people")) << ",\n  \"documents\": [";
    const char* before = "\n";
    for (const json::value& document : table.at("documents").as_array()) {
        out << before << "    {\n      \"document\": " << write_json(document.at("document"))
            << ",\n      \"version\": " << write_json(document.at("version")) << ",\n      \"starts\": [";
        before = ",\n";
        const char* between = "\n";
        for (const json::value& start : document.at("starts").as_array()) {
            out << between << "        {\n          \"start\": " << write_json(start.at("start")) << ",\n";
            print_lists(start.as_object(), "phases", ",", out);
            print_lists(start.as_object(), "first_people", "", out);
            out << "        }";
            between = ",\n";
        }
        out << "\n      ]\n    }";
    }
    out << "\n  ]\n}\n";
    return 0;
}

} // namespace heelwise
