#include "state/backup.hpp"

#include "build_id.hpp"
#include "foundation/utf8.hpp"
#include "state/fold.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::size_t header_bytes_max = 4096;
constexpr std::int64_t format_max = 1'000'000;

struct Header {
    std::string build;
    std::int64_t records = 0;
};

// The member "heelwise" names the kind of file: "backup", or "raw" for a dump made without the engine.
Result<Header> read_header(std::string_view line) {
    const Fault not_ours{Code::backup_not_ours, "/0", {}};
    const auto value = parse_json(line, header_bytes_max);
    if (!value || !value->is_object()) return not_ours;
    Fields fields(*value, "/0");
    Header header;
    const std::string what = fields.text("heelwise", 1, 16);
    if (what == "raw") {
        header.records = fields.integer("records", 0, records_max);
        if (fields.end()) return not_ours;
        return header;
    }
    if (what != "backup") return not_ours;
    // The format is read first, because a newer format may change the rest.
    const std::int64_t format = fields.integer("format", 1, format_max);
    if (fields.failed()) return not_ours;
    if (format > backup_format) return Fault{Code::backup_newer, "/0/format", {{"format", format}}};
    header.build = fields.text("build", 1, 64);
    const json::value* made = fields.member("made");
    header.records = fields.integer("records", 0, records_max);
    if (fields.end() || made == nullptr || !read_now(*made, "/0/made")) return not_ours;
    return header;
}

std::string_view without_return(std::string_view line) {
    return !line.empty() && line.back() == '\r' ? line.substr(0, line.size() - 1) : line;
}

void note_dates(Backup& backup, const OrderedLog& log) {
    for (const FoldItem& item : log.items) {
        const auto* envelope = std::get_if<Envelope>(&item);
        if (envelope == nullptr) continue;
        const CivilDate date = envelope->now.local_date;
        backup.first_date = backup.first_date ? std::min(*backup.first_date, date) : date;
        backup.last_date = backup.last_date ? std::max(*backup.last_date, date) : date;
    }
}

} // namespace

std::string make_backup(const std::vector<std::string_view>& lines, const Now& now) {
    const json::object header{{"heelwise", "backup"},
                              {"format", backup_format},
                              {"build", build_id},
                              {"made", write_now(now)},
                              {"records", static_cast<std::int64_t>(lines.size())}};
    std::string text = write_json(header);
    text += '\n';
    for (const std::string_view line : lines) {
        text += line;
        text += '\n';
    }
    return text;
}

Result<OpenedBackup> open_backup(std::string_view text) {
    std::vector<std::string_view> lines = split_lines(without_byte_order_mark(text));
    if (lines.empty()) return Fault{Code::backup_not_ours, "/0", {}};
    for (std::string_view& line : lines) line = without_return(line);
    const auto header = read_header(lines.front());
    if (!header) return header.fault();
    lines.erase(lines.begin());
    const auto promised = static_cast<std::size_t>(header->records);
    // Blank lines after the last record are not records. If the file was cut off, the lost lines count as missing records.
    while (lines.size() > promised && lines.back().empty()) lines.pop_back();
    while (lines.size() < promised) lines.emplace_back();
    return OpenedBackup{header->build, std::move(lines)};
}

Result<Backup> read_backup(std::string_view text) {
    const auto opened = open_backup(text);
    if (!opened) return opened.fault();
    const OrderedLog log = order_log(opened->lines);
    if (log.has_newer) return Fault{Code::backup_newer, "", {}};
    Backup backup;
    backup.build = opened->build;
    backup.lines.assign(opened->lines.begin(), opened->lines.end());
    backup.damaged = log.damaged;
    backup.missing = log.missing;
    note_dates(backup, log);
    return backup;
}

json::object write_backup_summary(const Backup& backup) {
    json::array lines;
    for (const std::string& line : backup.lines) lines.push_back(json::value(line));
    const auto date = [](const std::optional<CivilDate>& d) {
        return d ? json::value(write_date(*d)) : json::value(nullptr);
    };
    return {{"build", backup.build},
            {"records", static_cast<std::int64_t>(backup.lines.size())},
            {"damaged", backup.damaged},
            {"missing", backup.missing},
            {"first_date", date(backup.first_date)},
            {"last_date", date(backup.last_date)},
            {"lines", std::move(lines)}};
}

} // namespace heelwise
