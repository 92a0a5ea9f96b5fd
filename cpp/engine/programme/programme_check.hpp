// Every fault of a programme document, and of overrides laid over it, with JSON pointers: for `heelwise check` and the builder.
#pragma once

#include "foundation/json.hpp"
#include "programme/programme.hpp"

namespace heelwise {

inline constexpr std::size_t document_bytes_max = 256U << 10U;
inline constexpr std::size_t overrides_bytes_max = 32U << 10U;

struct CheckedProgramme {
    std::optional<Programme> programme; // there where nothing is wrong
    std::vector<Fault> faults;          // each once; shapes first, then what they cannot say
    bool in_overrides = false;          // the paths are those of the overrides; the base has no fault
};

CheckedProgramme check_programme(std::string_view base, std::optional<std::string_view> overrides = std::nullopt);

// Of a document that is parsed already.
std::vector<Fault> check_document(const json::value& document);

} // namespace heelwise
