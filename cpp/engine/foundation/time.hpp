// Moments as the shell reports them, and civil dates. The engine has no clock of its own (H13).
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heelwise {

inline constexpr std::int64_t ms_per_minute = 60'000;
inline constexpr std::int64_t ms_per_hour = 60 * ms_per_minute;
inline constexpr std::int64_t ms_per_day = 24 * ms_per_hour;
// The last moment that is accepted. One day before the end of the year 9999, so that its civil date has four digits of the year in every zone.
inline constexpr std::int64_t epoch_ms_max = 253'402'214'400'000 - 1;

// A day of the proleptic Gregorian calendar, counted in days since 1970-01-01.
struct CivilDate {
    std::int32_t days = 0;
    auto operator<=>(const CivilDate&) const = default;
};

inline CivilDate days_after(CivilDate date, std::int64_t days) {
    return CivilDate{static_cast<std::int32_t>(date.days + days)};
}
inline CivilDate days_before(CivilDate date, std::int64_t days) { return days_after(date, -days); }
inline std::int32_t days_between(CivilDate from, CivilDate to) { return to.days - from.days; }

// Accepts only YYYY-MM-DD with a year from 1970 to 9999. Returns nullopt for anything else.
std::optional<CivilDate> parse_date(std::string_view text);
std::string write_date(CivilDate date);

// `local_date` must be the civil date of `epoch_ms` at `utc_offset_min` (minutes east of UTC). read_now refuses
// anything else.
struct Now {
    std::int64_t epoch_ms = 0;
    CivilDate local_date;
    std::int32_t utc_offset_min = 0;
    bool operator==(const Now&) const = default;
};

CivilDate civil_date_of(std::int64_t epoch_ms, std::int32_t utc_offset_min);
// Returns the first instant of the next civil date at the same offset, in epoch ms.
std::int64_t next_midnight_ms(const Now& now);

Result<Now> read_now(const json::value& value, std::string path);
// Reads JSON text. The path of a fault begins with /now.
Result<Now> parse_now(std::string_view now_json);
json::object write_now(const Now& now);

} // namespace heelwise
