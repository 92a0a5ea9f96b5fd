// Preconditions that several diary and session commands share: no future date, and no pain for a side that is not sore.
#pragma once

#include "foundation/result.hpp"
#include "rules/diary.hpp"

#include <optional>
#include <string>

namespace heelwise {

inline std::optional<Fault> fault_of_future_date(CivilDate date, CivilDate today) {
    if (date <= today) return std::nullopt;
    return Fault{Code::future_date, "/body/date", {{"date", write_date(today)}}};
}

// R16: refuses pain for a side that is not sore. `name` is the name of the member in the command.
inline std::optional<Fault> fault_of_sides(const SidePain& pain, Sides sides, std::string_view name) {
    for (const Side side : {Side::left, Side::right}) {
        if (!pain.of(side) || includes(sides, side)) continue;
        std::string side_name(name_of(side));
        std::string path = pointer_to(pointer_to("/body", name), side_name);
        return Fault{Code::question_not_asked, std::move(path), {{"question", std::move(side_name)}}};
    }
    return std::nullopt;
}

} // namespace heelwise
