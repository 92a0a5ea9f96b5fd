// The argument that every paged query takes.
#pragma once

#include "foundation/json.hpp"
#include "foundation/time.hpp"

#include <optional>

namespace heelwise {

// Reads the member `before`, a date or null. The page ends with the day before that date. Returns nullopt for the newest page.
inline std::optional<CivilDate> read_before(Fields& fields) {
    const json::value* before = fields.member("before");
    if (fields.failed() || before == nullptr || before->is_null()) return std::nullopt;
    const auto date = before->is_string() ? parse_date(view_of(before->get_string())) : std::nullopt;
    if (!date) fields.fail(Code::bad_date, "before");
    return date;
}

} // namespace heelwise
