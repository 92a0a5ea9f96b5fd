// A document while it is checked: its faults so far, and which of its parts have their shape and can be read.
#pragma once

#include "foundation/json.hpp"

#include <vector>

namespace heelwise {

class DocumentUnderCheck {
public:
    // Begins with the faults of its shape.
    explicit DocumentUnderCheck(const json::value& document);

    // Whether the part has its shape, so that it can be read. A member nobody knows hinders nothing; of a list that is too
    // long nothing was looked at.
    bool is_clean(const std::string& path) const;
    // nullptr where there is none.
    const json::value* at(std::string_view pointer) const;
    const json::array* array_at(std::string_view pointer) const;
    std::optional<std::int64_t> integer_at(std::string_view pointer) const;

    void add(Code code, std::string path) { faults.push_back({code, std::move(path), {}}); }
    void contradict(std::string path, std::string other);
    // Each id of a list once: the `member` of its objects, or the items themselves where it is empty.
    void unique(const std::string& path, const std::string& member);

    std::vector<Fault> faults;

private:
    const json::value& document_;
    std::size_t shape_faults_ = 0; // the first ones of `faults`
};

} // namespace heelwise
