// libFuzzer over stored logs: any bytes as lines, and edits of recorded logs, also with a checksum that holds: never a crash, no
// damaged or missing line that goes uncounted, and both ways of joining give the same lines (H7, H8, H14).
#include "engine.hpp"
#include "log/envelope.hpp"
#include "state/fold.hpp"
#include "state/join.hpp"

#include <algorithm>
#include <array>
#include <boost/crc.hpp>
#include <cstdio>
#include <cstdlib>

using namespace heelwise;

namespace {

using Lines = std::vector<std::string_view>;

void must(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "log_fuzz: %s\n", what);
    std::abort();
}

// How many lines hold no record that this build or a newer one can read.
std::int64_t unreadable_in(const Lines& lines) {
    return std::count_if(lines.begin(), lines.end(), [](std::string_view line) {
        return line.empty() || std::holds_alternative<DamagedRecord>(open_record(line));
    });
}

void check_fold(const Lines& lines, const std::string& text) {
    const OrderedLog log = order_log(lines);
    must(log.lines == static_cast<std::int64_t>(lines.size()), "a line is not counted");
    must(log.damaged + log.missing >= unreadable_in(lines), "an unreadable line is neither damaged nor missing");
    const State state = fold_log(log);
    must(state.damaged == log.damaged && state.missing == log.missing, "the state forgets what is damaged");
    Engine engine;
    engine.load(text);
    engine.view(R"({"epoch_ms":1795161600000,"local_date":"2026-11-20","utc_offset_min":0})");
}

void check_join(const Lines& mine, const Lines& theirs) {
    const JoinedLog joined = join_logs(mine, theirs);
    const JoinedLog back = join_logs(theirs, mine);
    must(joined.lines == back.lines, "the two ways of joining differ");
    const auto worst = std::max(unreadable_in(mine), unreadable_in(theirs));
    must(joined.damaged + joined.missing + joined.repaired >= worst, "joining loses an unreadable line");
    const JoinedLog again = join_logs(mine, mine);
    must(again.repaired == 0 && again.only_mine == 0, "a log differs from itself");
    must(again.damaged + again.missing >= unreadable_in(mine), "joining a log with itself loses an unreadable line");
}

// Bytes as decisions; zeros when there are none left.
class Decisions {
public:
    explicit Decisions(std::string_view bytes) : bytes_(bytes) {}
    bool left() const { return !bytes_.empty(); }
    std::size_t below(std::size_t end) {
        std::size_t number = 0;
        for (int i = 0; i < 2; ++i, bytes_.remove_prefix(std::min<std::size_t>(1, bytes_.size()))) {
            number = number << 8U | (bytes_.empty() ? 0U : static_cast<unsigned char>(bytes_.front()));
        }
        return end == 0 ? 0 : number % end;
    }

private:
    std::string_view bytes_;
};

// Puts the checksum of what the line says now at its end, as a record that this build has written.
std::string sealed_again(std::string line) {
    const std::size_t tail = line.rfind(R"(,"crc":")");
    if (tail == std::string::npos) return line;
    line.resize(tail);
    boost::crc_32_type crc;
    crc.process_bytes(line.data(), line.size());
    std::array<char, 20> end{};
    std::snprintf(end.data(), end.size(), R"(,"crc":"%08x"})", static_cast<unsigned>(crc.checksum()));
    return line + end.data();
}

void edit(std::vector<std::string>& lines, Decisions& decisions) {
    if (lines.empty()) return;
    std::string& line = lines[decisions.below(lines.size())];
    switch (decisions.below(7)) {
    case 0: line.clear(); break;
    case 1: line.resize(decisions.below(line.size() + 1)); break;
    case 2: std::swap(line, lines[decisions.below(lines.size())]); break;
    case 3: lines.push_back(line); break;
    case 4: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(decisions.below(lines.size()))); break;
    default:
        if (line.empty()) break;
        line[decisions.below(line.size())] = static_cast<char>(decisions.below(96) + 32);
        if (decisions.below(2) == 1) line = sealed_again(line);
        break;
    }
}

// The first lines up to an empty one are a log; the bytes behind it say how a second one differs from it.
void check_edited(std::string_view input) {
    const std::size_t end = std::min(input.find("\n\n"), input.size());
    const std::string text(input.substr(0, end));
    Decisions decisions(input.substr(std::min(end + 2, input.size())));
    const Lines before = split_lines(text);
    std::vector<std::string> lines(before.begin(), before.end());
    for (int edits = 0; edits < 8 && decisions.left(); ++edits) edit(lines, decisions);
    std::string edited;
    for (const std::string& line : lines) edited += edited.empty() && &line == &lines.front() ? line : "\n" + line;
    const Lines after = split_lines(edited);
    check_fold(after, edited);
    check_join(before, after);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 4 == 0) {
        const std::string text(rest);
        const Lines lines = split_lines(text);
        check_fold(lines, text);
        check_join(lines, {});
    } else {
        check_edited(rest);
    }
    return 0;
}
