// The numbers of a programme document, read from JSON and held inside hard bounds no document can leave.
#pragma once

#include "json.hpp"
#include "result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace heelwise {

// R1-R9: what the safety screen asks with, and after how many days it asks again.
struct ScreenNumbers {
    std::int64_t adult_years = 0;            // R6
    std::int64_t fluoroquinolone_months = 0; // R4
    std::int64_t walking_steps = 0;          // R5
    std::int64_t repeat_days = 0;
};

struct Programme {
    std::string id;
    std::int64_t version = 0;
    std::string title;
    ScreenNumbers screen;
};

Result<Programme> read_programme(std::string_view text);

// "Six phases, adapted", compiled in.
const Programme& default_programme();

} // namespace heelwise
