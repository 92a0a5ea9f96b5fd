// A file that leaves the browser: one line that says what it is, then the log, line by line, untouched.
#pragma once

#include "foundation/json.hpp"
#include "foundation/result.hpp"
#include "foundation/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace heelwise {

inline constexpr std::int64_t backup_format = 1;

std::string make_backup(const std::vector<std::string_view>& lines, const Now& now);

struct OpenedBackup {
    std::string build;
    std::vector<std::string_view> lines; // into the text that was opened
};

// Only that it is ours, and its lines: replay shows a log as it is, newer records and all.
Result<OpenedBackup> open_backup(std::string_view text);

struct Backup {
    std::string build; // of the app that wrote it; empty for a raw dump made without an engine
    std::vector<std::string> lines;
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    std::optional<CivilDate> first_date;
    std::optional<CivilDate> last_date;
};

// Refuses what is not ours or newer. What was cut or altered is counted, record by record, and left to the person.
Result<Backup> read_backup(std::string_view text);
json::object write_backup_summary(const Backup& backup);

} // namespace heelwise
