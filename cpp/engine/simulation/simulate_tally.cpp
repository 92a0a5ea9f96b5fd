#include "simulation/simulate_tally.hpp"

#include "simulation/simulate_flags.hpp"

#include "views/view_text.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// Visits each histogram with its name in a slice. Adding, writing and reading all use this list.
template <class T, class Visit>
void for_each_histogram(T& tally, Visit&& visit) {
    visit("maintained", tally.maintained);
    visit("sessions", tally.sessions);
    visit("missed", tally.missed);
    visit("eases", tally.eases);
    visit("advances", tally.advances);
    visit("flares", tally.flares);
    visit("reds", tally.reds);
    visit("screenings", tally.screens);
}

void add(Histogram& histogram, const Histogram& other) {
    for (const auto& [value, people] : other) histogram[value] += people;
}

json::array written(const Histogram& histogram) {
    json::array pairs;
    for (const auto& [value, people] : histogram) pairs.push_back(json::array{value, people});
    return pairs;
}

constexpr std::int64_t number_max = std::int64_t{1} << 50U;
constexpr std::size_t list_max = 4096;
constexpr std::size_t rules_max = 64;

std::optional<std::int64_t> number_of(const json::value& value) {
    if (!value.is_int64() || value.get_int64() < 0 || value.get_int64() > number_max) return std::nullopt;
    return value.get_int64();
}

std::optional<Histogram> read_histogram(const json::value& value) {
    const json::array* pairs = value.if_array();
    if (pairs == nullptr || pairs->size() > list_max) return std::nullopt;
    Histogram histogram;
    for (const json::value& pair : *pairs) {
        const json::array* two = pair.if_array();
        if (two == nullptr || two->size() != 2) return std::nullopt;
        const auto first = number_of((*two)[0]);
        const auto second = number_of((*two)[1]);
        if (!first || !second) return std::nullopt;
        histogram[*first] += *second;
    }
    return histogram;
}

json::object reach(const Histogram& days, std::int64_t people) {
    const auto day_of = [&](std::int64_t percent) { return or_null(percentile(days, people, percent)); };
    return {{"reached_per_thousand", people_in(days) * 1000 / std::max<std::int64_t>(1, people)},
            {"first_day", days.empty() ? json::value(nullptr) : json::value(days.begin()->first)},
            {"median_day", or_null(median(days))},
            {"last_day", days.empty() ? json::value(nullptr) : json::value(days.rbegin()->first)},
            {"tenth_day", day_of(10)},
            {"fiftieth_day", day_of(50)},
            {"ninetieth_day", day_of(90)}};
}

json::object written_kind(PersonKind kind, const Tally& tally) {
    json::array phases;
    for (std::size_t phase = 0; phase < phase_slots; ++phase) {
        json::object one{{"phase", static_cast<std::int64_t>(phase)}};
        for (auto& pair : reach(tally.reached[phase], tally.people)) one[pair.key()] = pair.value();
        one["mean_days"] = tally.days_in[phase] / std::max<std::int64_t>(1, tally.people);
        phases.push_back(std::move(one));
    }
    const auto median_of = [](const Histogram& histogram) { return median(histogram).value_or(0); };
    return {{"kind", name_of(kind)},
            {"people", tally.people},
            {"phases", std::move(phases)},
            {"maintenance", reach(tally.maintained, tally.people)},
            {"median_sessions", median_of(tally.sessions)},
            {"median_missed", median_of(tally.missed)},
            {"median_eases", median_of(tally.eases)},
            {"median_advances", median_of(tally.advances)},
            {"median_flares", median_of(tally.flares)},
            {"median_reds", median_of(tally.reds)},
            {"median_screens", median_of(tally.screens)},
            {"longest_days_without_way_on", tally.longest_without},
            {"longest_days_untold", tally.longest_untold},
            {"rises_after_bad", tally.rises_after_bad}};
}

} // namespace

std::int64_t people_in(const Histogram& histogram) {
    std::int64_t people = 0;
    for (const auto& pair : histogram) people += pair.second;
    return people;
}

std::optional<std::int64_t> median(const Histogram& histogram) {
    const std::int64_t middle = (people_in(histogram) - 1) / 2;
    std::int64_t before = 0;
    for (const auto& [value, count] : histogram) {
        before += count;
        if (before > middle) return value;
    }
    return std::nullopt;
}

std::optional<std::int64_t> percentile(const Histogram& histogram, std::int64_t people, std::int64_t percent) {
    std::int64_t with = 0;
    for (const auto& [value, count] : histogram) {
        with += count;
        if (with * 100 >= people * percent) return value;
    }
    return std::nullopt;
}

void add(Tally& tally, const SimulatedCourse& course) {
    ++tally.people;
    for (std::size_t phase = 0; phase < phase_slots; ++phase) {
        tally.days_in[phase] += course.days_in[phase];
        if (course.reached[phase]) ++tally.reached[phase][*course.reached[phase]];
    }
    if (course.maintained) ++tally.maintained[*course.maintained];
    ++tally.sessions[course.sessions];
    ++tally.missed[course.missed];
    ++tally.eases[course.eases];
    ++tally.advances[course.advances];
    ++tally.flares[course.flares];
    ++tally.reds[course.reds];
    ++tally.screens[course.screens];
    tally.longest_without = std::max(tally.longest_without, course.longest_without);
    tally.longest_untold = std::max(tally.longest_untold, course.longest_untold);
    tally.rises_after_bad += course.rises_after_bad;
    for (const auto& [rule, count] : course.rules) tally.rules[rule] += count;
}

void add(Tally& tally, const Tally& other) {
    tally.people += other.people;
    for (std::size_t phase = 0; phase < phase_slots; ++phase) {
        tally.days_in[phase] += other.days_in[phase];
        add(tally.reached[phase], other.reached[phase]);
    }
    std::vector<const Histogram*> others;
    for_each_histogram(other, [&](std::string_view, const Histogram& histogram) { others.push_back(&histogram); });
    std::size_t i = 0;
    for_each_histogram(tally, [&](std::string_view, Histogram& histogram) { add(histogram, *others[i++]); });
    tally.longest_without = std::max(tally.longest_without, other.longest_without);
    tally.longest_untold = std::max(tally.longest_untold, other.longest_untold);
    tally.rises_after_bad += other.rises_after_bad;
    for (const auto& [rule, count] : other.rules) tally.rules[rule] += count;
}

Tally tally_of(const Programme& programme, SimulatedLife first, std::int64_t count) {
    Tally tally;
    for (std::int64_t i = 0; i < count; ++i, ++first.index) add(tally, live(programme, first));
    return tally;
}

json::object write_slice(PersonKind kind, const Tally& tally) {
    json::object slice{{"kind", name_of(kind)}, {"people", tally.people}};
    json::array days_in;
    json::array reached;
    for (std::size_t phase = 0; phase < phase_slots; ++phase) {
        days_in.push_back(tally.days_in[phase]);
        reached.push_back(written(tally.reached[phase]));
    }
    slice["days_in"] = std::move(days_in);
    slice["reached"] = std::move(reached);
    for_each_histogram(tally,
                       [&](std::string_view name, const Histogram& histogram) { slice[name] = written(histogram); });
    slice["longest_without"] = tally.longest_without;
    slice["longest_untold"] = tally.longest_untold;
    slice["rises_after_bad"] = tally.rises_after_bad;
    json::object rules;
    for (const auto& [rule, count] : tally.rules) rules[rule] = count;
    slice["rules"] = std::move(rules);
    return slice;
}

std::optional<Fault> read_slice(const json::value& value, const std::string& path, Tallies& into) {
    Fields fields(value, path);
    Tally tally;
    const auto kind = fields.word<PersonKind>("kind", person_kind_named);
    tally.people = fields.integer("people", 0, number_max);
    const json::array* days_in = fields.array("days_in", phase_slots);
    const json::array* reached = fields.array("reached", phase_slots);
    for (std::size_t phase = 0; !fields.failed() && phase < phase_slots; ++phase) {
        const auto days = phase < days_in->size() ? number_of((*days_in)[phase]) : std::nullopt;
        const auto when = phase < reached->size() ? read_histogram((*reached)[phase]) : std::nullopt;
        if (!days) fields.fail(Code::out_of_range, "days_in");
        if (!when) fields.fail(Code::wrong_type, "reached");
        tally.days_in[phase] = days.value_or(0);
        tally.reached[phase] = when.value_or(Histogram{});
    }
    for_each_histogram(tally, [&](std::string_view name, Histogram& histogram) {
        const json::value* member = fields.failed() ? nullptr : fields.member(name);
        const auto read = member == nullptr ? std::nullopt : read_histogram(*member);
        if (!read) fields.fail(member == nullptr ? Code::missing_field : Code::wrong_type, name);
        histogram = read.value_or(Histogram{});
    });
    tally.longest_without = fields.integer("longest_without", 0, number_max);
    tally.longest_untold = fields.integer("longest_untold", 0, number_max);
    tally.rises_after_bad = fields.integer("rises_after_bad", 0, number_max);
    const json::value* rules = fields.failed() ? nullptr : fields.member("rules");
    const json::object* counts = rules == nullptr ? nullptr : rules->if_object();
    if (counts == nullptr || counts->size() > rules_max) fields.fail(Code::wrong_type, "rules");
    for (std::size_t i = 0; !fields.failed() && i < counts->size(); ++i) {
        const auto& pair = *(counts->begin() + static_cast<std::ptrdiff_t>(i));
        const auto count = number_of(pair.value());
        if (!count || pair.key().size() > 16) fields.fail(Code::wrong_type, "rules");
        tally.rules[std::string(pair.key().data(), pair.key().size())] = count.value_or(0);
    }
    if (auto fault = fields.end()) return fault;
    add(into[kind], tally);
    return std::nullopt;
}

std::vector<std::string> rules_never_met(const Programme& programme, const Tallies& tallies) {
    std::vector<std::string> never;
    for (const std::string& rule : rules_to_meet(programme)) {
        const bool is_met = std::any_of(
            tallies.begin(), tallies.end(), [&](const auto& kind) { return kind.second.rules.count(rule) > 0; });
        if (!is_met) never.push_back(rule);
    }
    return never;
}

json::object write_summary(const Programme& programme, const Tallies& tallies) {
    json::array kinds;
    std::map<std::string, std::int64_t> counts;
    for (const auto& [kind, tally] : tallies) {
        kinds.push_back(written_kind(kind, tally));
        for (const auto& [rule, count] : tally.rules) counts[rule] += count;
    }
    json::object rules;
    for (const auto& [rule, count] : counts) rules[rule] = count;
    json::array never;
    for (const std::string& rule : rules_never_met(programme, tallies)) never.push_back(json::value(rule));
    return {{"document", programme.id},
            {"version", programme.version},
            {"by_kind", std::move(kinds)},
            {"rules", std::move(rules)},
            {"rules_never_met", std::move(never)},
            {"flags", simulation_flags(programme, tallies)}};
}

} // namespace heelwise
