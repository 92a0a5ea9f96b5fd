// Lives, and prints for each kind of person who came how far and when, and which rules decided.
#include "simulate_run.hpp"

#include "answer.hpp"
#include "json.hpp"
#include "programme_check.hpp"
#include "simulate.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace heelwise {

namespace {

constexpr int exit_content = 1;
constexpr int exit_usage = 2;

json::object written(const Summary& summary) {
    json::array phases;
    for (std::size_t phase = 0; phase < phase_slots; ++phase) {
        const auto& day = summary.median_day_reached[phase];
        phases.push_back(json::object{{"phase", static_cast<std::int64_t>(phase)},
                                      {"reached_per_thousand", summary.share_reached[phase]},
                                      {"median_day", day ? json::value(*day) : json::value(nullptr)}});
    }
    return {{"kind", name_of(summary.kind)},
            {"people", summary.people},
            {"phases", std::move(phases)},
            {"median_sessions", summary.median_sessions},
            {"median_eases", summary.median_eases},
            {"longest_days_without_session_or_offer", summary.longest_without}};
}

void print(const Summary& summary, std::ostream& out) {
    out << name_of(summary.kind) << ": " << summary.people << " people, sessions " << summary.median_sessions
        << ", eased " << summary.median_eases << ", longest without session or offer " << summary.longest_without
        << " days\n";
    for (std::size_t phase = 0; phase < phase_slots; ++phase) {
        if (!summary.median_day_reached[phase]) continue;
        out << "  phase " << phase << ": " << summary.share_reached[phase] << " of 1000, median day "
            << *summary.median_day_reached[phase] << '\n';
    }
}

} // namespace

int run_simulate(const SimulateOptions& options, std::ostream& out, std::ostream& err) {
    Programme programme = default_programme();
    if (!options.path.empty()) {
        std::ifstream file(options.path, std::ios::binary);
        if (!file) {
            err << "heelwise simulate: cannot open " << options.path << '\n';
            return exit_usage;
        }
        const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        const CheckedProgramme checked = check_programme(text);
        if (!checked.programme) {
            for (const Fault& fault : checked.faults) err << answer_error(fault) << '\n';
            return exit_content;
        }
        programme = *checked.programme;
    }
    const Simulation simulation =
        simulate(programme, options.people, options.days, static_cast<std::uint64_t>(options.seed));
    if (options.as_json) {
        json::array kinds;
        for (const Summary& summary : simulation.by_kind) kinds.push_back(written(summary));
        json::object rules;
        for (const auto& [rule, count] : simulation.rules) rules[rule] = count;
        out << write_json(json::object{{"by_kind", std::move(kinds)}, {"rules", std::move(rules)}}) << '\n';
        return 0;
    }
    for (const Summary& summary : simulation.by_kind) print(summary, out);
    out << "rules that decided:";
    for (const auto& [rule, count] : simulation.rules) out << ' ' << rule << ' ' << count;
    out << '\n';
    return 0;
}

} // namespace heelwise
