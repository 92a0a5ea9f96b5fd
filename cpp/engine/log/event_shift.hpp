// Moves the dates of a record that was made while the device's clock was ahead (R42).
#pragma once

#include "log/envelope.hpp"

namespace heelwise {

// What the person's confirmation of today's date means for an earlier record: dates after `today` and instants after `at_ms`
// move back by `days`.
struct DateShift {
    CivilDate today;
    std::int64_t at_ms = 0;
    std::int64_t days = 0;
};

// Marks the record as moved if anything of it was moved.
void shift_dates(Envelope& envelope, const DateShift& shift);

} // namespace heelwise
