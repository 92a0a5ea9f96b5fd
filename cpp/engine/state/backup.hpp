// The backup file: a header line, followed by the unchanged lines of the log.
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
    std::vector<std::string_view> lines; // views into the text that was opened
};

// Checks the header and returns the lines, without reading the records. `heelwise replay` needs this to show a log as it is.
Result<OpenedBackup> open_backup(std::string_view text);

struct Backup {
    std::string build; // the build that wrote the file; empty for a raw dump
    std::vector<std::string> lines;
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    std::optional<CivilDate> first_date;
    std::optional<CivilDate> last_date;
};

// Fails with backup_not_ours or backup_newer. Missing and damaged records are only counted, and the person decides about them.
Result<Backup> read_backup(std::string_view text);
json::object write_backup_summary(const Backup& backup);

} // namespace heelwise
