// Finds every fault of a programme document and of overrides applied to it, with JSON pointers. Used by `heelwise
// check` and the builder.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

namespace heelwise {

inline constexpr std::size_t document_bytes_max = 256U << 10U;
inline constexpr std::size_t overrides_bytes_max = 32U << 10U;

struct CheckedProgramme {
    std::optional<Programme> programme; // present if there is no fault
    std::vector<Fault> faults;          // each once, with the faults of shape first
    bool in_overrides = false;          // the paths are those of the overrides, and the base has no fault
};

CheckedProgramme check_programme(std::string_view base, std::optional<std::string_view> overrides = std::nullopt);

// Checks a document that is already parsed.
std::vector<Fault> check_document(const json::value& document);

} // namespace heelwise
