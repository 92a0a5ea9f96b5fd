// The places of a document that a link can change: everything that may be overridden, in at most 400 characters.
#include "support/link_sources.hpp"

#include "programme/programme_shape.hpp"
#include "sharing/link_bits.hpp"

#include <algorithm>
#include <set>

namespace heelwise::link_slots_test {
using namespace heelwise::test;

namespace {

// Collects every pointer of a document, with the members that may be added.
void pointers_of(const json::value& value, const std::string& path, std::vector<std::string>& pointers) {
    pointers.push_back(path);
    if (const json::array* items = value.if_array()) {
        for (std::size_t i = 0; i < items->size(); ++i) {
            pointers_of((*items)[i], path + "/" + std::to_string(i), pointers);
        }
    }
    const json::object* object = value.if_object();
    if (object == nullptr) return;
    for (const auto& pair : *object) pointers_of(pair.value(), path + "/" + std::string(pair.key()), pointers);
    for (const char* added : {"/start", "/times", "/weekdays", "/use"}) {
        if (!object->contains(json::string_view(added).substr(1))) pointers.push_back(path + added);
    }
}

const std::vector<SpecMember>& patterns() {
    for (const SpecMember& member : overrides_spec().members) {
        if (member.name == "set") return member.spec.members;
    }
    FAIL("overrides have no set");
    return overrides_spec().members;
}

bool is_beside(std::string_view pointer) {
    const std::set<std::string_view> beside{
        "/side", "/issued", "/expires", "/review", "/hold", "/start", "/goals", "/note", "/by"};
    return beside.count(pointer) == 1;
}

const SpecMember* pattern_of(std::string_view pointer) {
    for (const SpecMember& pattern : patterns()) {
        if (fits_pattern(pointer, pattern.name)) return &pattern;
    }
    return nullptr;
}

} // namespace

TEST_CASE("every place that overrides may change has a slot in the link, in each document", "[link][R36]") {
    std::set<std::string_view> used;
    for (const LinkDocument* document : all_link_documents()) {
        std::vector<std::string> pointers;
        pointers_of(json_of(released_document(document->id, document->version)), "", pointers);
        std::size_t places = 0;
        for (const std::string& pointer : pointers) {
            const SpecMember* pattern = pattern_of(pointer);
            INFO(document->id << " " << pointer);
            const bool needed = pattern != nullptr && !is_beside(pointer);
            CHECK((document->slot_of(pointer) >= 0) == needed);
            if (!needed) continue;
            ++places;
            used.insert(pattern->name);
        }
        CHECK(document->slots.size() == places);
        for (const LinkSlot& slot : document->slots) {
            INFO(slot.pointer);
            CHECK(pattern_of(slot.pointer) != nullptr);
        }
    }
    // If this fails for a new pattern, it needs version 2 of the link or an exception here.
    for (const SpecMember& pattern : patterns()) {
        INFO(pattern.name);
        CHECK((is_beside(pattern.name) || used.count(pattern.name) == 1 ||
               pattern.name.rfind("/phases/*/ladders/*/", 0) == 0));
    }
}

TEST_CASE("each member of a dose has a coding in some document", "[link][R36]") {
    // Each of them must have a slot in at least one document, so that a later document can use its coding.
    std::set<std::string> missing;
    for (const SpecMember& pattern : patterns()) {
        if (pattern.name.rfind("/phases/*/ladders/*/", 0) != 0) continue;
        const std::string member = pattern.name.substr(pattern.name.rfind('/') + 1);
        bool found = false;
        for (const LinkDocument* document : all_link_documents()) {
            for (const LinkSlot& slot : document->slots) {
                found = found || slot.pointer.substr(slot.pointer.rfind('/') + 1) == member;
            }
        }
        if (!found) missing.insert(member);
    }
    CHECK(missing.empty());
}

TEST_CASE("the words in a link are those of the engine", "[link]") {
    for (const SpecMember& pattern : patterns()) {
        const auto same = [](const std::vector<std::string>& ours, const std::vector<std::string_view>& links) {
            return std::equal(ours.begin(), ours.end(), links.begin(), links.end());
        };
        if (pattern.name == "/side") CHECK(same(pattern.spec.words, link_sides()));
        if (pattern.name == "/phases/*/frequency") CHECK(same(pattern.spec.words, link_frequencies()));
        if (pattern.name == "/phases/*/weekdays") CHECK(same(pattern.spec.items.front().words, link_weekdays()));
    }
    std::string letters(link_letters());
    std::sort(letters.begin(), letters.end());
    CHECK(letters.size() == 256);
    CHECK(std::unique(letters.begin(), letters.end()) == letters.end());
}

// ---- length

namespace {

std::int64_t bits_needed(std::int64_t above, int order) {
    BitWriter writer;
    writer.signed_golomb(above, order);
    return static_cast<std::int64_t>(writer.size_bits());
}

struct Costly {
    LinkChange change;
    std::int64_t few = 0;  // bits if the link has few changes
    std::int64_t many = 0; // its size if the link has many changes
};

// The value that takes the most bits within the bounds of its place, even if no ladder would rise with it.
Costly costliest(const LinkDocument& document, std::size_t index) {
    const LinkSlot& slot = document.slots[index];
    const LinkCoding& coding = *slot.coding;
    Costly worst{{index, 1}, 7, coding.max - coding.min};
    if (coding.kind != LinkKind::integer) return worst;
    worst.few = 0;
    const Spec& bounds = pattern_of(slot.pointer)->spec;
    for (const std::int64_t value : {bounds.min, bounds.min + 1, bounds.max - 1, bounds.max}) {
        const std::int64_t above = value - slot.base;
        const bool odd = above % coding.unit != 0;
        const std::int64_t bits =
            odd ? bits_needed(above, coding.odd_order) : bits_needed(above / coding.unit, coding.order);
        if (bits + 1 > worst.few) worst.few = bits + 1, worst.change.value = value;
    }
    return worst;
}

// The costliest places, with all other parts that are not text.
LinkContent costliest_content(const LinkDocument& document, std::size_t changes, std::int64_t Costly::* by) {
    LinkContent content = *link_content_of(source(R"({"/side":"both","/issued":"2028-12-31","/expires":"2029-12-31",
        "/review":"2029-12-31","/hold":{"until":"2029-02-25"}})"));
    content.document = &document;
    content.start = LinkStart{document.exercises.size() - 1, document.exercises.back().size() - 1, 29, true};
    content.goals = (std::uint64_t{1} << document.goals.size()) - 1;
    std::vector<Costly> all;
    for (std::size_t i = 0; i < document.slots.size(); ++i) all.push_back(costliest(document, i));
    std::stable_sort(all.begin(), all.end(), [&](const Costly& a, const Costly& b) { return a.*by > b.*by; });
    all.resize(std::min(changes, all.size()));
    for (const Costly& one : all) content.changes.push_back(one.change);
    const auto by_slot = [](const LinkChange& a, const LinkChange& b) { return a.slot < b.slot; };
    std::sort(content.changes.begin(), content.changes.end(), by_slot);
    return content;
}

} // namespace

TEST_CASE("every value within today's bounds can be coded among many changes", "[link][R36]") {
    for (const LinkDocument* document : all_link_documents()) {
        for (const LinkSlot& slot : document->slots) {
            if (slot.coding->kind != LinkKind::integer) continue;
            const Spec& bounds = pattern_of(slot.pointer)->spec;
            INFO(slot.pointer);
            CHECK(slot.coding->min <= bounds.min);
            CHECK(bounds.max <= slot.coding->max);
        }
    }
}

TEST_CASE("without words no programme has a link of more than 400 characters", "[link]") {
    // Overrides may set 128 pointers. Seven of them are not doses: side, four dates, start and goals. Among many
    // changes the size does not depend on the values, so no link is longer than the one with the costliest places.
    for (const LinkDocument* document : all_link_documents()) {
        INFO(document->id);
        const LinkContent content = costliest_content(*document, 128 - 7, &Costly::many);
        const std::string link = link_text_of(link_bits_of(content));
        CHECK(link.size() <= 400);
        // A link that would end in "-" takes one more byte.
        CHECK(link_text_of(link_bits_of(content) + '\0').size() <= 400);
        CHECK(read_back(link) == write_json(link_source_of(content)));
    }
}

TEST_CASE("a link with twelve changes, side, dates, start and goals has at most 160 characters", "[link]") {
    // The twelve costliest changes.
    for (const LinkDocument* document : all_link_documents()) {
        INFO(document->id);
        const LinkContent content = costliest_content(*document, 12, &Costly::few);
        const std::string link = link_text_of(link_bits_of(content));
        CHECK(link.size() <= 160);
        CHECK(read_back(link) == write_json(link_source_of(content)));
    }
}

} // namespace heelwise::link_slots_test
