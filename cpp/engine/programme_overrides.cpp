// Checks that overrides name this base and only what may be set, sets it, and translates the faults of the result.
#include "programme_overrides.hpp"

#include "programme_check.hpp"
#include "programme_spec.hpp"

namespace heelwise {

namespace {

json::value* place_of(json::value& document, std::string_view pointer) {
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

// Faults at a place that was set, or inside it, are the override's.
void translate(std::vector<Fault>& faults, const json::object& set) {
    for (Fault& fault : faults) {
        for (const auto& pair : set) {
            const std::string_view pointer(pair.key().data(), pair.key().size());
            const bool is_inside = fault.path.rfind(std::string(pointer) + "/", 0) == 0;
            if (fault.path != pointer && !is_inside) continue;
            fault.path = pointer_to("/set", pointer) + fault.path.substr(pointer.size());
            break;
        }
    }
}

} // namespace

std::vector<Fault> apply_overrides(json::value& document, std::string_view overrides) {
    const auto read = parse_json(overrides, overrides_bytes_max);
    if (!read) return {read.fault()};
    std::vector<Fault> faults;
    check_shape(*read, overrides_spec(), "", faults);
    if (!faults.empty()) return faults;
    check_base(document, *read, faults);
    if (!faults.empty()) return faults;
    const json::object& set = read->at("set").as_object();
    for (const auto& pair : set) {
        const std::string_view pointer(pair.key().data(), pair.key().size());
        // Only what the base says can be changed: an override adds nothing but where to begin (R17).
        if (pointer == "/start") {
            document.as_object()["start"] = pair.value();
        } else if (json::value* place = place_of(document, pointer)) {
            *place = pair.value();
        } else {
            faults.push_back({Code::dangling_id, pointer_to("/set", pointer), {}});
        }
    }
    if (!faults.empty()) return faults;
    faults = check_document(document);
    translate(faults, set);
    return faults;
}

} // namespace heelwise
