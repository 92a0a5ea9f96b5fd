// Joins two logs that may share records, and says what a log holds: for restoring a copy, and for the second copy (H14).
#pragma once

#include "foundation/json.hpp"
#include "foundation/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

// Which log holds sound records that the other lacks.
enum class LogRelation : std::uint8_t { same, mine_longer, theirs_longer, diverged };
std::string_view name_of(LogRelation relation);

struct JoinedLog {
    LogRelation relation{};
    // Sound records in canonical order, each once. A line that stays unreadable follows the record that it followed before.
    std::vector<std::string> lines;
    std::int64_t both = 0; // sound records
    std::int64_t only_mine = 0;
    std::int64_t only_theirs = 0;
    std::int64_t repaired = 0; // unreadable lines of either log whose record the other log has
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    bool has_newer = false;
};

// Joining the other way round gives the same lines. Leaves out the stamps that an event says are no longer needed.
JoinedLog join_logs(const std::vector<std::string_view>& mine, const std::vector<std::string_view>& theirs);
json::object write_joined(const JoinedLog& joined);

struct LogSummary {
    std::int64_t records = 0; // lines, including damaged and missing ones
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    bool has_newer = false;
    std::optional<CivilDate> first_date;
    std::optional<CivilDate> last_date;
};

LogSummary inspect_log(const std::vector<std::string_view>& lines);
json::object write_log_summary(const LogSummary& summary);

} // namespace heelwise
