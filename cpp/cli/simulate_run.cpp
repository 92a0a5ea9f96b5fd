// Runs the simulation. Prints how far each kind of person came and when, and which rules decided.
#include "simulate_run.hpp"

#include "exit_codes.hpp"
#include "foundation/reply.hpp"
#include "programme/programme_check.hpp"
#include "simulation/simulate_tally.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iostream>
#include <iterator>
#include <mutex>
#include <thread>

namespace heelwise {

namespace {

constexpr std::int64_t slice_people = 20;

struct Slice {
    PersonKind kind{};
    std::int64_t first = 0;
    std::int64_t count = 0;
};

// Spreads the people evenly over the kinds. If twelve people are spread over eleven kinds, the first kind has two.
std::vector<Slice> slices_of(std::int64_t people) {
    std::vector<Slice> slices;
    constexpr auto kinds = static_cast<std::int64_t>(person_kind_count);
    for (std::int64_t k = 0; k < kinds; ++k) {
        const std::int64_t of_kind = people / kinds + (k < people % kinds ? 1 : 0);
        for (std::int64_t first = 0; first < of_kind; first += slice_people) {
            slices.push_back({static_cast<PersonKind>(k), first, std::min(slice_people, of_kind - first)});
        }
    }
    return slices;
}

// The order of additions does not matter, so the output does not depend on which thread is faster.
Tallies live_all(const Programme& programme, const SimulateOptions& options) {
    const std::vector<Slice> slices = slices_of(options.people);
    Tallies tallies;
    std::mutex adding;
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < slices.size(); i = next++) {
            const Slice& slice = slices[i];
            const auto seed = static_cast<std::uint64_t>(options.seed);
            const SimulatedLife first{slice.kind, slice.first, options.days, seed};
            const Tally tally = tally_of(programme, first, slice.count);
            const std::lock_guard lock(adding);
            add(tallies[slice.kind], tally);
        }
    };
    const std::int64_t cores = std::max<std::int64_t>(1, std::thread::hardware_concurrency());
    const std::int64_t threads = options.threads == 0 ? cores : options.threads;
    std::vector<std::thread> others;
    for (std::int64_t i = 1; i < threads; ++i) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
    return tallies;
}

// Prints from the JSON summary, so that the text and the JSON cannot disagree.
std::string shown(const json::object& object, std::string_view member) {
    const json::value& value = object.at(member);
    return value.is_null() ? "-" : value.is_string() ? std::string(view_of(value.get_string())) : write_json(value);
}

void print_reach(const json::object& reach, const std::string& name, std::ostream& out) {
    if (reach.at("first_day").is_null()) return;
    out << "  " << name << ": reached by " << shown(reach, "reached_per_thousand")
        << " of 1000; 10, 50 and 90 of 100 by day " << shown(reach, "tenth_day") << ", " << shown(reach, "fiftieth_day")
        << ", " << shown(reach, "ninetieth_day") << " (first " << shown(reach, "first_day") << ", last "
        << shown(reach, "last_day") << ")";
}

void print(const json::object& kind, std::ostream& out) {
    out << shown(kind, "kind") << ": " << shown(kind, "people") << " people; medians: sessions "
        << shown(kind, "median_sessions") << ", missed " << shown(kind, "median_missed") << ", advances "
        << shown(kind, "median_advances") << ", eases " << shown(kind, "median_eases") << ", reds "
        << shown(kind, "median_reds") << ", flares " << shown(kind, "median_flares") << ", screens again "
        << shown(kind, "median_screens") << "; longest time with no way on "
        << shown(kind, "longest_days_without_way_on") << " days, untold what is waited for "
        << shown(kind, "longest_days_untold") << " days; rises after a red or unknown session "
        << shown(kind, "rises_after_bad") << '\n';
    for (const json::value& value : kind.at("phases").as_array()) {
        const json::object& phase = value.as_object();
        if (phase.at("first_day").is_null()) continue;
        print_reach(phase, "phase " + shown(phase, "phase"), out);
        out << ", days in it " << shown(phase, "mean_days") << '\n';
    }
    const json::object& maintenance = kind.at("maintenance").as_object();
    print_reach(maintenance, "maintenance", out);
    if (!maintenance.at("first_day").is_null()) out << '\n';
}

void print_summary(const json::object& summary, std::ostream& out) {
    out << shown(summary, "document") << ", version " << shown(summary, "version") << '\n';
    for (const json::value& kind : summary.at("by_kind").as_array()) print(kind.as_object(), out);
    out << "rules met:";
    for (const auto& pair : summary.at("rules").as_object()) {
        out << ' ' << std::string(pair.key().data(), pair.key().size()) << ' ' << pair.value().as_int64();
    }
    out << "\nrules never met:";
    const json::array& never = summary.at("rules_never_met").as_array();
    for (const json::value& rule : never) out << ' ' << std::string(view_of(rule.as_string()));
    out << (never.empty() ? " none\n" : "\n");
}

const Programme* newest_released(const std::string& id) {
    const Programme* newest = nullptr;
    for (const Programme& one : released_programmes()) {
        if (one.id == id && (newest == nullptr || newest->version < one.version)) newest = &one;
    }
    return newest;
}

int simulate_under(const Programme& programme, const SimulateOptions& options, std::ostream& out) {
    const json::object summary = write_summary(programme, live_all(programme, options));
    if (options.as_json) {
        out << write_json(summary) << '\n';
    } else {
        print_summary(summary, out);
    }
    return 0;
}

} // namespace

int run_simulate(const SimulateOptions& options, std::ostream& out, std::ostream& err) {
    if (options.path.empty()) {
        const Programme* released =
            options.template_.empty() ? &default_programme() : newest_released(options.template_);
        if (released != nullptr) return simulate_under(*released, options, out);
        err << "heelwise simulate: there is no template " << options.template_ << "; available templates:";
        for (const Programme& one : released_programmes()) err << ' ' << one.id;
        err << '\n';
        return exit_usage;
    }
    std::ifstream file(options.path, std::ios::binary);
    if (!file) {
        err << "heelwise simulate: cannot open " << options.path << '\n';
        return exit_usage;
    }
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const CheckedProgramme checked = check_programme(text);
    if (checked.programme) return simulate_under(*checked.programme, options, out);
    for (const Fault& fault : checked.faults) err << answer_error(fault) << '\n';
    return exit_content;
}

} // namespace heelwise
