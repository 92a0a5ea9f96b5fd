// Measures the links of every released document: with no changes, with a handful, and with as many as the engine accepts. The
// fullest link is found by trying: each change that causes no fault stays in.
#include "link_run.hpp"

#include "sharing/link.hpp"
#include "sharing/link_slots.hpp"
#include "sharing/programme_source.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>
#include <map>

namespace heelwise {

namespace {

constexpr std::size_t pointers_max = 128; // as in programme_spec.cpp
constexpr std::size_t address_characters = 40;

// The bytes that a QR code of version 1, 2 … can contain at level M.
constexpr std::array<std::size_t, 20> qr_bytes = {14,  26,  42,  62,  84,  106, 122, 152, 180, 213,
                                                  251, 287, 331, 362, 412, 450, 504, 560, 624, 666};

std::size_t qr_version(std::size_t bytes) {
    const auto found = std::lower_bound(qr_bytes.begin(), qr_bytes.end(), bytes);
    return static_cast<std::size_t>(found - qr_bytes.begin()) + 1;
}

// A programme to which changes are added one after the other.
class Filling {
public:
    explicit Filling(const Programme& programme)
        : source_(*read_source(released_document(programme.id, programme.version))) {}

    // Adds all changes and returns true, unless they cause a fault or do not fit.
    bool add(const json::object& changes) {
        ProgrammeSource tried = source_;
        for (const auto& pair : changes) tried.set[pair.key()] = pair.value();
        if (tried.set.size() > pointers_max || !check_source(tried).faults.empty()) return false;
        source_ = std::move(tried);
        return true;
    }

    std::size_t room() const { return pointers_max - source_.set.size(); }
    std::size_t size() const { return source_.set.size(); }
    std::string link() const { return *make_link(write_source(source_)); }

private:
    ProgrammeSource source_;
};

json::object beside(const Programme& programme) {
    const Phase& phase = programme.phases.front();
    json::array goals;
    for (const std::string& goal : programme.goals) {
        if (goals.size() + 1 < programme.goals.size()) goals.push_back(json::value(goal));
    }
    return {{"/side", "both"},
            {"/issued", "2026-11-21"},
            {"/review", "2027-01-15"},
            {"/expires", "2027-05-20"},
            {"/hold", json::object{{"until", "2027-01-15"}}},
            {"/start",
             json::object{{"phase", phase.number},
                          {"exercise", phase.exercises.back().exercise},
                          {"rung", 0},
                          {"regardless", true}}},
            {"/goals", std::move(goals)}};
}

// Slots that must change together: one member on all rungs of a ladder.
using Group = std::vector<const LinkSlot*>;

std::vector<Group> groups_of(const LinkDocument& document) {
    std::map<std::string, Group> by_place;
    for (const LinkSlot& slot : document.slots) {
        if (slot.coding->kind != LinkKind::integer) continue;
        const std::size_t rungs = slot.pointer.find("/rungs/");
        const std::size_t member = slot.pointer.rfind('/');
        const bool is_rung = rungs != std::string::npos;
        by_place[is_rung ? slot.pointer.substr(0, rungs) + slot.pointer.substr(member) : slot.pointer].push_back(&slot);
    }
    std::vector<Group> groups;
    for (auto& pair : by_place) groups.push_back(std::move(pair.second));
    // Put the groups that take the most bits first.
    const auto range = [](const Group& group) { return group.front()->coding->max - group.front()->coding->min; };
    std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) { return range(a) > range(b); });
    return groups;
}

bool add_group(Filling& filling, const Group& group) {
    const std::int64_t unit = group.front()->coding->unit;
    for (const std::int64_t by :
         {unit + unit / 3, -unit - unit / 3, unit, -unit, unit / 3, -unit / 3, 2 * unit, -2 * unit}) {
        if (by == 0) continue;
        json::object changes;
        for (std::size_t i = group.size() - std::min(group.size(), filling.room()); i < group.size(); ++i) {
            changes[group[i]->pointer] = group[i]->base + by;
        }
        if (!changes.empty() && filling.add(changes)) return true;
    }
    return false;
}

void add_frequencies(Filling& filling, std::size_t phases) {
    for (std::size_t i = 0; i < phases; ++i) {
        const std::string phase = "/phases/" + std::to_string(i);
        const json::array days{"monday", "wednesday", "friday"};
        if (filling.add({{phase + "/frequency", "weekdays"}, {phase + "/weekdays", days}})) continue;
        if (filling.add({{phase + "/frequency", "times_a_week"}, {phase + "/times", 2}})) continue;
        if (filling.add({{phase + "/weekdays", json::array{"tuesday", "saturday"}}})) continue;
        for (const std::string_view word : link_frequencies()) {
            if (filling.add({{phase + "/frequency", json::string(word)}})) break;
        }
    }
}

Filling fullest(const Programme& programme, const LinkDocument& document) {
    Filling filling(programme);
    filling.add(beside(programme));
    for (const Group& group : groups_of(document)) {
        if (add_group(filling, group)) continue;
        for (const LinkSlot* slot : group) add_group(filling, {slot});
    }
    add_frequencies(filling, document.exercises.size());
    for (const LinkSlot& slot : document.slots) {
        if (slot.coding->kind == LinkKind::boolean) filling.add({{slot.pointer, false}});
    }
    return filling;
}

// Returns what a physio might change in a few minutes: up to eight values, with side, dates and start.
Filling handful(const Programme& programme, const LinkDocument& document) {
    Filling filling(programme);
    filling.add(beside(programme));
    const std::vector<Group> groups = groups_of(document);
    std::size_t added = 0;
    for (std::size_t i = 0; i < groups.size() && added < 8; i += 3) {
        added += add_group(filling, {groups[i].back()}) ? 1 : 0;
    }
    return filling;
}

void write_row(std::ostream& out, const Programme& programme, const char* kind, const Filling& filling) {
    const std::size_t characters = filling.link().size();
    const std::size_t version = qr_version(address_characters + 1 + characters);
    out << std::left << std::setw(24) << programme.id << std::setw(10) << kind << std::right << std::setw(7)
        << filling.size() << std::setw(12) << characters << std::setw(6) << version << "-M\n";
}

} // namespace

int run_link_table(std::ostream& out) {
    out << "document                what      changes  characters  QR version\n";
    for (const Programme& programme : released_programmes()) {
        const LinkDocument& document = *link_document(programme.id, programme.version);
        write_row(out, programme, "plain", Filling(programme));
        write_row(out, programme, "handful", handful(programme, document));
        write_row(out, programme, "fullest", fullest(programme, document));
    }
    out << "QR: byte mode, level M, with an address of " << address_characters << " characters and #.\n";
    return 0;
}

} // namespace heelwise
