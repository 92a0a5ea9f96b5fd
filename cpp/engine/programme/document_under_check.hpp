// A document that is being checked: its faults so far, and which of its parts have the right shape and can be read.
#pragma once

#include "foundation/json.hpp"

#include <vector>

namespace heelwise {

class DocumentUnderCheck {
public:
    // Starts with the faults of the document's shape.
    explicit DocumentUnderCheck(const json::value& document);

    // Returns whether the part has the right shape, so that it can be read. Unknown members do not matter. No item of a
    // list that is too long is clean, because its items were not checked.
    bool is_clean(const std::string& path) const;
    // Returns nullptr if there is no such value.
    const json::value* at(std::string_view pointer) const;
    const json::array* array_at(std::string_view pointer) const;
    std::optional<std::int64_t> integer_at(std::string_view pointer) const;

    void add(Code code, std::string path) { faults.push_back({code, std::move(path), {}}); }
    void contradict(std::string path, std::string other);
    // Adds a fault for each repeated id in a list. `member` is the name of the id in each object. If it is empty, the
    // items are the ids.
    void unique(const std::string& path, const std::string& member);

    std::vector<Fault> faults;

private:
    const json::value& document_;
    std::size_t shape_faults_ = 0; // how many of the first `faults` concern the shape
};

} // namespace heelwise
