// Checks that overrides name this base and set only what is allowed, applies them, and translates the faults of the
// result.
#include "programme/programme_overrides.hpp"

#include "programme/programme_check.hpp"
#include "programme/programme_shape.hpp"

#include <algorithm>

namespace heelwise {

namespace {

using Set = json::object;

std::string_view key_of(const json::key_value_pair& pair) { return {pair.key().data(), pair.key().size()}; }

json::value* value_at(json::value& document, std::string_view pointer) {
    json::error_code error;
    json::value* found = document.find_pointer(pointer, error);
    return error ? nullptr : found;
}

void check_base(const json::value& document, const json::value& overrides, std::vector<Fault>& faults) {
    for (const char* member : {"id", "version"}) {
        if (overrides.at("base").at(member) == document.at(member)) continue;
        faults.push_back({Code::dangling_id, pointer_to("/base", member), {}});
    }
}

// If a fault is at or inside a value that was set, replaces its path with that of the override.
void translate(std::vector<Fault>& faults, const Set& set) {
    for (Fault& fault : faults) {
        for (const auto& pair : set) {
            const std::string_view pointer = key_of(pair);
            const bool is_inside = fault.path.rfind(std::string(pointer) + "/", 0) == 0;
            if (fault.path != pointer && !is_inside) continue;
            fault.path = pointer_to("/set", pointer) + fault.path.substr(pointer.size());
            break;
        }
    }
}

// Returns whether an override may add this member to a document that omits it: where to begin (R17), details of the
// frequency (R40), and whether an exercise is used.
bool may_be_added(std::string_view pointer) {
    return pointer == "/start" || fits_pattern(pointer, "/phases/*/times") ||
           fits_pattern(pointer, "/phases/*/weekdays") || fits_pattern(pointer, "/phases/*/exercises/*/use");
}

bool put(json::value& document, std::string_view pointer, const json::value& value) {
    if (json::value* place = value_at(document, pointer)) {
        *place = value;
        return true;
    }
    if (!may_be_added(pointer)) return false;
    const std::size_t last = pointer.rfind('/');
    json::value* parent = last == 0 ? &document : value_at(document, pointer.substr(0, last));
    if (parent == nullptr || !parent->is_object()) return false;
    parent->get_object()[pointer.substr(last + 1)] = value;
    return true;
}

// A new frequency removes the details of the previous one.
void forget_frequency(json::value& document, std::string_view pointer) {
    if (!fits_pattern(pointer, "/phases/*/frequency")) return;
    json::value* phase = value_at(document, pointer.substr(0, pointer.rfind('/')));
    if (phase == nullptr || !phase->is_object()) return;
    phase->get_object().erase("times");
    phase->get_object().erase("weekdays");
}

const json::value* said(const Set& set, std::string_view pointer) { return set.if_contains(pointer); }

std::optional<CivilDate> date_said(const Set& set, std::string_view pointer) {
    const json::value* found = said(set, pointer);
    return found == nullptr ? std::nullopt : parse_date(view_of(found->as_string()));
}

std::string text_said(const json::object& object, std::string_view name) {
    const json::value* found = object.if_contains(name);
    return found == nullptr ? std::string() : std::string(view_of(found->as_string()));
}

Given read_given(const Set& set) {
    Given given;
    given.issued = date_said(set, "/issued");
    given.expires = date_said(set, "/expires");
    given.review = date_said(set, "/review");
    if (const json::value* hold = said(set, "/hold")) given.hold_until = date_said(hold->as_object(), "until");
    if (const json::value* side = said(set, "/side")) given.side = sides_named(view_of(side->as_string()));
    given.note = text_said(set, "/note");
    if (const json::value* by = said(set, "/by")) {
        given.name = text_said(by->as_object(), "name");
        given.clinic = text_said(by->as_object(), "clinic");
    }
    return given;
}

// R36: no date is before the date of issue. A hold ends at the review date, and after 56 days at the latest.
void check_given(const Given& given, std::vector<Fault>& faults) {
    const bool has_dates = given.expires || given.review || given.hold_until;
    if (has_dates && !given.issued) return faults.push_back({Code::missing_field, pointer_to("/set", "/issued"), {}});
    if (!has_dates) return;
    const auto within = [&](const std::optional<CivilDate>& date, const std::string& path, CivilDate max) {
        if (!date || (*given.issued <= *date && *date <= max)) return;
        std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>> params{
            {"min", write_date(*given.issued)}, {"max", write_date(max)}, {"value", write_date(*date)}};
        faults.push_back({Code::out_of_range, path, std::move(params)});
    };
    const CivilDate last = *parse_date("9999-12-31");
    within(given.expires, pointer_to("/set", "/expires"), last);
    within(given.review, pointer_to("/set", "/review"), given.expires.value_or(last));
    CivilDate hold_max{given.issued->days + static_cast<std::int32_t>(hold_days_max)};
    if (given.review) hold_max = std::min(hold_max, *given.review);
    if (given.expires) hold_max = std::min(hold_max, *given.expires);
    within(given.hold_until, pointer_to("/set", "/hold") + "/until", hold_max);
}

// Goals must come from the base.
void check_goals(const json::value& document, const Set& set, std::vector<Fault>& faults) {
    const json::value* goals = said(set, "/goals");
    if (goals == nullptr) return;
    const json::array& known = document.at("goals").as_array();
    const json::array& chosen = goals->as_array();
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (std::find(known.begin(), known.end(), chosen[i]) != known.end()) continue;
        faults.push_back({Code::dangling_id, pointer_to(pointer_to("/set", "/goals"), std::to_string(i)), {}});
    }
}

bool is_given(std::string_view pointer) {
    const auto names = {"/issued", "/expires", "/review", "/hold", "/side", "/note", "/by"};
    return std::find(names.begin(), names.end(), pointer) != names.end();
}

} // namespace

std::vector<Fault> apply_overrides(json::value& document, const json::value& overrides, Given& given) {
    std::vector<Fault> faults;
    check_shape(overrides, overrides_spec(), "", faults);
    if (!faults.empty()) return faults;
    check_base(document, overrides, faults);
    if (!faults.empty()) return faults;
    const Set& set = overrides.at("set").as_object();
    given = read_given(set);
    check_given(given, faults);
    check_goals(document, set, faults);
    for (const auto& pair : set) forget_frequency(document, key_of(pair));
    for (const auto& pair : set) {
        if (is_given(key_of(pair)) || put(document, key_of(pair), pair.value())) continue;
        faults.push_back({Code::dangling_id, pointer_to("/set", key_of(pair)), {}});
    }
    if (!faults.empty()) return faults;
    faults = check_document(document);
    translate(faults, set);
    return faults;
}

} // namespace heelwise
