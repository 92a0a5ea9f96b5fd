// Simulates slices of virtual people for a page, and lists the rules that they should meet.
#include "simulation/simulate.hpp"

#include "foundation/reply.hpp"
#include "programme/registry.hpp"
#include "sharing/programme_source.hpp"
#include "simulation/simulate_tally.hpp"

namespace heelwise {

namespace {

constexpr std::size_t slices_bytes_max = 4U << 20U;
constexpr std::int64_t slices_max = 1024;

// The programme to simulate: the caller's own, or the default one.
struct Chosen {
    std::optional<Programme> own;
    const Programme& programme() const { return own ? *own : default_programme(); }
};

Result<Chosen> choose(std::string_view document) {
    if (document.empty()) return Chosen{};
    auto followable = read_followable(document);
    if (!followable) return followable.fault();
    // Simulated people start on the day the programme was issued, so move the hold to keep its length.
    Given& given = followable->programme.given;
    if (given.hold_until && given.issued) {
        given.hold_until->days += simulated_first_day.days - given.issued->days;
    }
    return Chosen{std::move(followable->programme)};
}

std::optional<Fault> outside(std::int64_t value, std::int64_t min, std::int64_t max, const std::string& path) {
    if (min <= value && value <= max) return std::nullopt;
    return Fault{Code::out_of_range, path, {{"min", min}, {"max", max}}};
}

} // namespace

std::set<std::string> rules_to_meet(const Programme& programme) {
    std::set<std::string> rules;
    for (const json::value& entry : registry().at("entries").as_array()) {
        const std::string_view id = view_of(entry.at("id").as_string());
        if (entry.at("kind").as_string() == "rule" && id.front() == 'R') rules.emplace(id);
    }
    // Virtual people are adults (R6). The others are never a reason of their own: what is asked (R10), words (R19), orders and ways of
    // doing it (R21, R33, R38, R60, R62), and what is only shown (R47, R55). Not every document has what the last three are about.
    for (const char* rule : {"R6", "R10", "R19", "R21", "R33", "R38", "R47", "R55", "R60", "R62", "R17", "R22", "R36"})
        rules.erase(rule);
    if (programme.start) rules.insert("R17");
    if (programme.given.hold_until) rules.insert("R36");
    const Phase* first = programme.phase(1);
    for (std::size_t i = 0; first != nullptr && i < first->exercises.size(); ++i) {
        const PhaseExercise& one = first->exercises[i];
        if (one.on_request || static_cast<std::size_t>(one.top + 1) < one.rungs.size()) rules.insert("R22");
    }
    return rules;
}

std::string simulate(std::string_view document,
                     std::string_view kind_name,
                     std::int64_t first,
                     std::int64_t count,
                     std::int64_t days,
                     std::int64_t seed) {
    const auto kind = person_kind_named(kind_name);
    if (!kind) return answer_error({Code::unknown_value, "/kind", {}});
    if (const auto fault = outside(first, 0, simulated_people_max, "/first")) return answer_error(*fault);
    if (const auto fault = outside(count, 1, simulated_people_max, "/count")) return answer_error(*fault);
    if (const auto fault = outside(days, 1, simulated_days_max, "/days")) return answer_error(*fault);
    if (const auto fault = outside(seed, 0, simulated_seed_max, "/seed")) return answer_error(*fault);
    const auto chosen = choose(document);
    if (!chosen) return answer_error(chosen.fault());
    const SimulatedLife life{*kind, first, days, static_cast<std::uint64_t>(seed)};
    const Tally tally = tally_of(chosen->programme(), life, count);
    return answer_ok(write_slice(*kind, tally));
}

std::string simulate_summary(std::string_view document, std::string_view slices_json) {
    const auto chosen = choose(document);
    if (!chosen) return answer_error(chosen.fault());
    const auto value = parse_json(slices_json, slices_bytes_max);
    if (!value) return answer_error({value.fault().code, "/slices", {}});
    const json::array* slices = value->if_array();
    if (slices == nullptr) return answer_error({Code::wrong_type, "/slices", {{"expected", std::string("array")}}});
    if (const auto fault = outside(static_cast<std::int64_t>(slices->size()), 1, slices_max, "/slices")) {
        return answer_error(*fault);
    }
    Tallies tallies;
    for (std::size_t i = 0; i < slices->size(); ++i) {
        const std::string path = "/slices/" + std::to_string(i);
        if (const auto fault = read_slice((*slices)[i], path, tallies)) return answer_error(*fault);
    }
    return answer_ok(write_summary(chosen->programme(), tallies));
}

} // namespace heelwise
