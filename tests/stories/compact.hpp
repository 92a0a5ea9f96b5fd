// Writes the engine's JSON as short lines that a person can review: members as name=value, without ids.
#pragma once

#include "foundation/json.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heelwise::test {

using Members = std::vector<std::pair<std::string, std::string>>;

// Returns the members of an object with dotted names. Leaves out ids, kinds, reasons, nulls and what is implied: `date`
// if it is today, and round 1.
Members members_of(const json::object& object, std::string_view today = "");
// "morning.left=1 soreness=none"
std::string joined(const Members& members);
// "R11 activity_pain=3 limit=2": a line for each reason of a decision.
std::vector<std::string> reasons_of(const json::object& decision);
// "build_up 1 seated_hold#5{sets=4 hold_ms=30000} daily": rungs count from 1, and numbers of a dose that are 0 are left
// out.
std::string plan_with_doses(const json::object& plan);
// Writes a value on one line: in quotes if it has spaces, and lists in brackets.
std::string value_text(const json::value& value);

} // namespace heelwise::test
