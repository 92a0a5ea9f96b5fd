#include "foundation/time.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace heelwise {

namespace {

constexpr std::int64_t offset_min_max = 14 * 60;

constexpr int year_min = 1970;

int digits(std::string_view text, std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

} // namespace

std::optional<CivilDate> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < year_min || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return CivilDate{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::string write_date(CivilDate date) {
    const std::chrono::year_month_day read{std::chrono::sys_days{std::chrono::days{date.days}}};
    std::array<char, 40> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02u",
                  static_cast<int>(read.year()),
                  static_cast<unsigned>(read.month()),
                  static_cast<unsigned>(read.day()));
    return text.data();
}

CivilDate civil_date_of(std::int64_t epoch_ms, std::int32_t utc_offset_min) {
    return CivilDate{static_cast<std::int32_t>(floor_div(epoch_ms + utc_offset_min * ms_per_minute, ms_per_day))};
}

std::int64_t next_midnight_ms(const Now& now) {
    return (std::int64_t{now.local_date.days} + 1) * ms_per_day - now.utc_offset_min * ms_per_minute;
}

Result<Now> read_now(const json::value& value, std::string path) {
    Fields fields(value, path);
    Now now;
    // Stays a day away from either end of the range, so that no offset leads to a date outside it.
    now.epoch_ms = fields.integer("epoch_ms", ms_per_day, epoch_ms_max);
    const std::string date = fields.text("local_date", 10, 10);
    now.utc_offset_min = static_cast<std::int32_t>(fields.integer("utc_offset_min", -offset_min_max, offset_min_max));
    const std::optional<CivilDate> read = parse_date(date);
    if (!read) fields.fail(Code::bad_date, "local_date");
    if (auto fault = fields.end()) return *fault;
    now.local_date = *read;
    const CivilDate expected = civil_date_of(now.epoch_ms, now.utc_offset_min);
    if (expected != now.local_date) {
        return Fault{Code::now_invalid, pointer_to(path, "local_date"), {{"expected", write_date(expected)}}};
    }
    return now;
}

Result<Now> parse_now(std::string_view now_json) {
    constexpr std::size_t now_bytes_max = 1024;
    const auto value = parse_json(now_json, now_bytes_max);
    if (!value) return Fault{value.fault().code, "/now", {}};
    return read_now(*value, "/now");
}

json::object write_now(const Now& now) {
    return {
        {"epoch_ms", now.epoch_ms}, {"local_date", write_date(now.local_date)}, {"utc_offset_min", now.utc_offset_min}};
}

} // namespace heelwise
