// A link carries any programme that a physio can make from a released document, and any content at all, in exactly one
// way.
#include "support/link_sources.hpp"

#include <algorithm>
#include <rapidcheck.h>

namespace heelwise::link_property_test {
using namespace heelwise::test;

namespace {

// Draws from the whole range, whatever the size of the RapidCheck case.
std::int64_t between(std::int64_t from, std::int64_t to) { return *rc::gen::resize(100, rc::gen::inRange(from, to)); }
bool once_in(std::int64_t times) { return between(0, times) == 0; }

const LinkDocument& any_document() {
    const auto& all = released_programmes();
    const Programme& one = all[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(all.size())))];
    const LinkDocument* found = link_document(one.id, one.version);
    RC_ASSERT(found != nullptr);
    return *found;
}

std::string any_words() {
    static const std::vector<std::string> parts{
        "slowly ", "Dr. A", "7", "é", "\u05e9", "😀", "<b>", "{n}", "~", "\\\"", "…", "Physio "};
    std::string words = "a";
    for (std::int64_t i = between(0, 12); i > 0; --i) {
        words += parts[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(parts.size())))];
    }
    return words;
}

std::int64_t any_value(const LinkSlot& slot) {
    const LinkCoding& coding = *slot.coding;
    if (coding.kind != LinkKind::integer || once_in(8)) return between(coding.min, coding.max + 1);
    const std::int64_t near = slot.base + between(-3, 4) * coding.unit + (once_in(6) ? between(-20, 21) : 0);
    return std::clamp(near, coding.min, coding.max);
}

CivilDate any_day(CivilDate from) { return days_after(from, between(0, once_in(5) ? 4'000 : 57)); }

void say_beside(LinkContent& content) {
    if (once_in(2)) content.side = static_cast<std::size_t>(between(0, 3));
    if (once_in(2)) {
        content.issued = any_day(link_epoch);
        if (once_in(2)) content.hold_until = days_after(*content.issued, between(0, 57));
        if (once_in(2)) content.review = any_day(content.hold_until.value_or(*content.issued));
        if (once_in(2))
            content.expires = any_day(content.review.value_or(content.hold_until.value_or(*content.issued)));
    }
    if (once_in(3)) {
        LinkStart start;
        start.phase =
            static_cast<std::size_t>(between(0, static_cast<std::int64_t>(content.document->exercises.size())));
        const auto& exercises = content.document->exercises[start.phase];
        start.exercise = static_cast<std::size_t>(between(0, static_cast<std::int64_t>(exercises.size())));
        const auto first = std::find(exercises.begin(), exercises.end(), exercises[start.exercise]);
        start.exercise = static_cast<std::size_t>(first - exercises.begin());
        start.rung = static_cast<std::size_t>(between(0, 4));
        start.regardless = once_in(3);
        content.start = start;
    }
    if (once_in(3)) content.goals = static_cast<std::uint64_t>(between(1, 1 << content.document->goals.size()));
    if (once_in(3)) content.note = any_words();
    if (once_in(3)) content.name = any_words();
    if (content.name && once_in(2)) content.clinic = any_words();
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// Raises whole ladders, so that they still rise.
LinkContent lifted_content() {
    LinkContent content;
    content.document = &any_document();
    say_beside(content);
    const std::int64_t by = between(0, 3);
    for (std::size_t i = 0; i < content.document->slots.size(); ++i) {
        const LinkSlot& slot = content.document->slots[i];
        const bool is_rung = slot.pointer.find("/rungs/") != std::string::npos;
        if (is_rung && !ends_with(slot.pointer, "/reps")) content.changes.push_back({i, slot.base + by});
        if (ends_with(slot.pointer, "/rest_ms")) content.changes.push_back({i, any_value(slot)});
    }
    return content;
}

LinkContent any_content() {
    LinkContent content;
    content.document = &any_document();
    say_beside(content);
    const std::int64_t share = once_in(3) ? 2 : between(5, 80);
    for (std::size_t i = 0; i < content.document->slots.size(); ++i) {
        if (once_in(share)) content.changes.push_back({i, any_value(content.document->slots[i])});
    }
    return content;
}

// Removes each change that the check finds wrong, together with its ladder, until no fault is left.
void drop_faults(LinkContent& content) {
    for (int turn = 0; turn < 6; ++turn) {
        if (content.changes.size() > 119) content.changes.resize(119);
        const std::vector<std::string> faults = faults_of(link_source_of(content));
        if (faults.empty()) return;
        const auto is_at_fault = [&](const LinkChange& change) {
            const std::string& pointer = content.document->slots[change.slot].pointer;
            const std::size_t ladder = pointer.find("/ladders/");
            const std::string part =
                ladder == std::string::npos ? pointer : pointer.substr(0, pointer.find('/', ladder + 9));
            return std::any_of(faults.begin(), faults.end(), [&](const std::string& fault) {
                return ends_with(fault, pointer_to("/set", pointer)) || fault.find(" " + part) != std::string::npos;
            });
        };
        const std::size_t before = content.changes.size();
        content.changes.erase(std::remove_if(content.changes.begin(), content.changes.end(), is_at_fault),
                              content.changes.end());
        if (content.changes.size() != before) continue;
        content.start.reset();
        content.changes.resize(before / 2);
    }
    content.changes.clear();
}

} // namespace

TEST_CASE("a programme that the engine would follow has exactly one link", "[property][R36][H10]") {
    CHECK(rc::check([] {
        LinkContent content = once_in(3) ? lifted_content() : any_content();
        drop_faults(content);
        const json::value from = link_source_of(content);
        RC_PRE(faults_of(from).empty());
        const auto made = make_link(from);
        RC_ASSERT(static_cast<bool>(made));
        const auto read = read_link(*made);
        RC_ASSERT(static_cast<bool>(read));
        RC_ASSERT(*read == from);
        RC_ASSERT(write_json(*read) == write_json(from));
        RC_ASSERT(*make_link(*read) == *made);
        RC_CLASSIFY(content.changes.size() > 20, "many changes");
        RC_CLASSIFY(content.changes.empty(), "no changes");
    }));
}

TEST_CASE("any content, in bounds or not, reads back as it was", "[property][H10]") {
    CHECK(rc::check([] {
        LinkContent content = any_content();
        for (LinkChange& change : content.changes) {
            const bool integer = content.document->slots[change.slot].coding->kind == LinkKind::integer;
            if (integer && once_in(20)) change.value = between(-link_integer_max, link_integer_max);
        }
        const json::value from = link_source_of(content);
        const auto made = make_link(from);
        RC_ASSERT(static_cast<bool>(made));
        const auto read = read_link("https://example.org/app#" + *made + "\n");
        RC_ASSERT(static_cast<bool>(read));
        RC_ASSERT(write_json(*read) == write_json(from));
    }));
}

TEST_CASE("a link with changed characters is refused or still gives the same link", "[property][H8][H10]") {
    CHECK(rc::check([] {
        const std::string link = *make_link(link_source_of(any_content()));
        std::string altered = link;
        for (std::int64_t i = between(1, 5); i > 0; --i) {
            const auto at = static_cast<std::size_t>(between(0, static_cast<std::int64_t>(altered.size())));
            switch (between(0, 3)) {
            case 0: altered[at] = static_cast<char>(between(-128, 128)); break;
            case 1:
                altered.insert(
                    at, altered.substr(static_cast<std::size_t>(between(0, static_cast<std::int64_t>(at) + 1)), 3));
                break;
            default: altered.erase(at, 1); break;
            }
            if (altered.empty()) altered = "1";
        }
        const auto read = read_link(altered);
        if (read) RC_ASSERT(*make_link(*read) == link);
    }));
}

} // namespace heelwise::link_property_test
