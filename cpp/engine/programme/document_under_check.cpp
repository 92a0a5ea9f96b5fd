// Reads a document through JSON pointers that may lead nowhere.
#include "programme/document_under_check.hpp"

#include "programme/programme_shape.hpp"

#include <algorithm>
#include <set>

namespace heelwise {

DocumentUnderCheck::DocumentUnderCheck(const json::value& document) : document_(document) {
    check_shape(document_, programme_spec(), "", faults);
    shape_faults_ = faults.size();
}

bool DocumentUnderCheck::is_clean(const std::string& path) const {
    const auto end = faults.begin() + static_cast<std::ptrdiff_t>(shape_faults_);
    return std::none_of(faults.begin(), end, [&](const Fault& fault) {
        const bool around = path == fault.path || path.starts_with(fault.path + "/");
        return fault.code != Code::unknown_field && (around || fault.path.starts_with(path + "/"));
    });
}

const json::value* DocumentUnderCheck::at(std::string_view pointer) const {
    json::error_code error;
    const json::value* found = document_.find_pointer(pointer, error);
    return error ? nullptr : found;
}

const json::array* DocumentUnderCheck::array_at(std::string_view pointer) const {
    const json::value* found = at(pointer);
    return found == nullptr ? nullptr : found->if_array();
}

std::optional<std::int64_t> DocumentUnderCheck::integer_at(std::string_view pointer) const {
    const json::value* found = at(pointer);
    if (found == nullptr || !found->is_int64()) return std::nullopt;
    return found->get_int64();
}

void DocumentUnderCheck::contradict(std::string path, std::string other) {
    faults.push_back({Code::parameters_contradict, std::move(path), {{"other", std::move(other)}}});
}

void DocumentUnderCheck::unique(const std::string& path, const std::string& member) {
    const json::array* list = array_at(path);
    if (list == nullptr) return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string place = path + "/" + std::to_string(i) + (member.empty() ? "" : "/" + member);
        const json::value* id = at(place);
        if (id == nullptr || !id->is_string()) continue;
        if (!seen.emplace(view_of(id->get_string())).second) add(Code::duplicate_id, place);
    }
}

} // namespace heelwise
