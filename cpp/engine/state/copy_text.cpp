#include "state/copy_text.hpp"

#include "foundation/json.hpp"
#include "foundation/utf8.hpp"
#include "log/event.hpp"
#include "state/fold.hpp"

#include <algorithm>

namespace heelwise {

namespace {

constexpr std::size_t header_bytes_max = 4096;
constexpr std::int64_t format_max = 1'000'000;
constexpr std::string_view end_begins = R"({"heelwise":"end")";

// Returns the number of lines that the header counts.
Result<std::size_t> read_header(std::string_view line) {
    const Fault not_ours{Code::copy_not_ours, "/0", {}};
    const auto value = parse_json(line, header_bytes_max);
    if (!value || !value->is_object()) return not_ours;
    Fields fields(*value, "/0");
    if (fields.text("heelwise", 1, 16) != "copy") return not_ours;
    // The format is read first, because a newer format may change the rest.
    const std::int64_t format = fields.integer("format", 1, format_max);
    if (!fields.failed() && format > copy_format) return Fault{Code::copy_newer, "/0/format", {{"format", format}}};
    const std::int64_t records = fields.integer("records", 0, records_max);
    if (fields.failed()) return not_ours;
    return static_cast<std::size_t>(records);
}

} // namespace

Result<std::vector<std::string_view>> lines_of_copy(std::string_view text) {
    std::vector<std::string_view> lines = split_lines(without_byte_order_mark(text));
    if (lines.empty()) return Fault{Code::copy_not_ours, "/0", {}};
    for (std::string_view& line : lines) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    }
    const auto count = read_header(lines.front());
    if (!count) return count.fault();
    lines.erase(lines.begin());
    while (!lines.empty() && lines.back().empty() && lines.size() > *count) lines.pop_back();
    if (!lines.empty() && lines.back().substr(0, end_begins.size()) == end_begins) lines.pop_back();
    if (lines.size() < *count) lines.resize(*count);
    return lines;
}

} // namespace heelwise
