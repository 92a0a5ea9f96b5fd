// FROZEN with link_slots.cpp: converts between a link's content and its bits. Reading is bounded by the available bits.
#include "foundation/utf8.hpp"
#include "sharing/link_bits.hpp"
#include "sharing/link_content.hpp"
#include "sharing/link_radix.hpp"

#include <utility>

namespace heelwise {

namespace {

constexpr int side_bits = 2;
constexpr int frequency_bits = 3;
constexpr int weekday_bits = 7;
constexpr int issued_order = 9; // dates within a year and a half take eleven bits
constexpr int distance_order = 6;
constexpr int rung_order = 2;
constexpr int count_order = 2;
constexpr int gap_order = 0;
constexpr int text_order = 5;
constexpr int letter_order = 2;
constexpr std::size_t letter_bits_min = 3;

// 9999-12-31, the last date that parse_date() accepts.
constexpr std::int64_t days_max = 2'932'896;

// Visits the optional parts in the order of their presence bits. The contents follow in the same order, with the texts last.
template <class Content, class Visit>
void each_part(Content& content, Visit&& visit) {
    visit(content.side);
    visit(content.issued);
    visit(content.expires);
    visit(content.review);
    visit(content.hold_until);
    visit(content.start);
    visit(content.goals);
    visit(content.note);
    visit(content.name);
    visit(content.clinic);
}

std::uint32_t base_of(const LinkSlot& slot) {
    return static_cast<std::uint32_t>(slot.coding->max - slot.coding->min + 1);
}

CivilDate day_one(const LinkContent& content) { return content.issued.value_or(link_epoch); }

class ContentWriter {
public:
    explicit ContentWriter(const LinkContent& content) : content_(content) {}

    std::string write() {
        const LinkDocument& document = *content_.document;
        out_.golomb(document.number, 0);
        out_.golomb(static_cast<std::uint64_t>(document.version - 1), 0);
        each_part(content_, [&](const auto& part) { out_.bits(part ? 1 : 0, 1); });
        given();
        changes();
        for (const auto* text : {&content_.note, &content_.name, &content_.clinic}) {
            if (*text) letters(**text);
        }
        return out_.bytes();
    }

private:
    void given() {
        if (content_.side) out_.bits(*content_.side, side_bits);
        if (content_.issued) out_.signed_golomb(days_between(link_epoch, *content_.issued), issued_order);
        for (const auto* date : {&content_.expires, &content_.review, &content_.hold_until}) {
            if (*date) out_.signed_golomb(days_between(day_one(content_), **date), distance_order);
        }
        if (content_.start) {
            out_.golomb(content_.start->phase, 0);
            out_.golomb(content_.start->exercise, 0);
            out_.golomb(content_.start->rung, rung_order);
            out_.bits(content_.start->regardless ? 1 : 0, 1);
        }
        if (content_.goals) out_.bits(*content_.goals, static_cast<int>(content_.document->goals.size()));
    }

    // Writes the changes in the shorter of the two forms, "few" or "many".
    void changes() {
        const BitWriter before = std::exchange(out_, BitWriter());
        few_changes();
        const BitWriter few = std::exchange(out_, BitWriter());
        const bool can_be_many = many_changes();
        const BitWriter many = std::exchange(out_, before);
        const bool is_many = can_be_many && many.size_bits() < few.size_bits();
        out_.bits(is_many ? 1 : 0, 1);
        out_.append(is_many ? many : few);
    }

    // Writes each change with its distance from the previous slot.
    void few_changes() {
        out_.golomb(content_.changes.size(), count_order);
        std::size_t next = 0;
        for (const LinkChange& change : content_.changes) {
            out_.golomb(change.slot - next, gap_order);
            value(content_.document->slots[change.slot], change.value);
            next = change.slot + 1;
        }
    }

    // Writes one bit for each slot, and all values as one number. Returns false if a value is outside its slot's range.
    bool many_changes() {
        const auto& slots = content_.document->slots;
        MixedRadix values;
        MixedRadix largest;
        std::vector<bool> is_changed(slots.size());
        for (std::size_t i = content_.changes.size(); i > 0; --i) {
            const LinkChange& change = content_.changes[i - 1];
            const LinkSlot& slot = slots[change.slot];
            if (change.value < slot.coding->min || change.value > slot.coding->max) return false;
            values.push(static_cast<std::uint32_t>(change.value - slot.coding->min), base_of(slot));
            largest.push(base_of(slot) - 1, base_of(slot));
            is_changed[change.slot] = true;
        }
        for (const bool changed : is_changed) out_.bits(changed ? 1 : 0, 1);
        for (std::size_t i = largest.size_bits(); i > 0; --i) out_.bits(values.bit(i - 1) ? 1 : 0, 1);
        return true;
    }

    void value(const LinkSlot& slot, std::int64_t value) {
        switch (slot.coding->kind) {
        case LinkKind::integer: return integer(*slot.coding, value - slot.base);
        case LinkKind::boolean: return out_.bits(static_cast<std::uint64_t>(value), 1);
        case LinkKind::frequency: return out_.bits(static_cast<std::uint64_t>(value), frequency_bits);
        case LinkKind::weekdays: return out_.bits(static_cast<std::uint64_t>(value), weekday_bits);
        }
        assert(false);
    }

    void integer(const LinkCoding& coding, std::int64_t above) {
        const bool odd = above % coding.unit != 0;
        if (coding.unit != 1) out_.bits(odd ? 1 : 0, 1);
        if (odd) return out_.signed_golomb(above, coding.odd_order);
        out_.signed_golomb(above / coding.unit, coding.order);
    }

    void letters(std::string_view text) {
        out_.golomb(text.size(), text_order);
        for (const char letter : text) out_.golomb(link_letters().find(letter), letter_order);
    }

    const LinkContent& content_;
    BitWriter out_;
};

class ContentReader {
public:
    explicit ContentReader(std::string_view bits) : in_(bits) {}

    Result<LinkContent> read() {
        const std::uint64_t number = in_.golomb(0);
        const auto version = static_cast<std::int64_t>(in_.golomb(0) + 1);
        if (in_.failed()) return altered();
        content_.document = link_document(number, version);
        if (content_.document == nullptr) return Fault{Code::link_document_unknown, "", {}};
        each_part(content_, [&](auto& part) {
            if (in_.bits(1) != 0) part.emplace();
        });
        given();
        changes();
        for (auto* text : {&content_.note, &content_.name, &content_.clinic}) {
            if (*text) letters(**text);
        }
        if (bad_ || in_.failed() || content_.text_bytes() > link_text_bytes_max) return altered();
        return std::move(content_);
    }

private:
    static Fault altered() { return {Code::link_altered, "", {}}; }

    std::size_t below(std::uint64_t value, std::size_t size) {
        if (value < size) return static_cast<std::size_t>(value);
        bad_ = true;
        return 0;
    }

    CivilDate date(CivilDate from, int order) {
        const std::int64_t days = from.days + in_.signed_golomb(order);
        if (days < 0 || days > days_max) bad_ = true;
        return bad_ ? link_epoch : CivilDate{static_cast<std::int32_t>(days)};
    }

    void given() {
        if (content_.side) content_.side = below(in_.bits(side_bits), link_sides().size());
        if (content_.issued) content_.issued = date(link_epoch, issued_order);
        for (auto* part : {&content_.expires, &content_.review, &content_.hold_until}) {
            if (*part) *part = date(day_one(content_), distance_order);
        }
        if (content_.start) {
            LinkStart& start = *content_.start;
            const auto& phases = content_.document->exercises;
            start.phase = below(in_.golomb(0), phases.size());
            start.exercise = below(in_.golomb(0), phases[start.phase].size());
            start.rung = below(in_.golomb(rung_order), static_cast<std::size_t>(link_integer_max) + 1);
            start.regardless = in_.bits(1) != 0;
        }
        if (content_.goals) content_.goals = in_.bits(static_cast<int>(content_.document->goals.size()));
    }

    void changes() {
        if (in_.bits(1) != 0) {
            many_changes();
        } else {
            few_changes();
        }
    }

    void few_changes() {
        const auto& slots = content_.document->slots;
        const std::size_t count = below(in_.golomb(count_order), slots.size() + 1);
        std::size_t next = 0;
        for (std::size_t i = 0; i < count && !bad_ && !in_.failed(); ++i) {
            const std::size_t slot = below(next + in_.golomb(gap_order), slots.size());
            if (bad_) return;
            content_.changes.push_back({slot, value(slots[slot])});
            next = slot + 1;
        }
    }

    void many_changes() {
        const auto& slots = content_.document->slots;
        MixedRadix largest;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (in_.bits(1) == 0) continue;
            content_.changes.push_back({i, 0});
            largest.push(base_of(slots[i]) - 1, base_of(slots[i]));
        }
        MixedRadix values;
        for (std::size_t i = largest.size_bits(); i > 0; --i) {
            if (in_.bits(1) != 0) values.set_bit(i - 1);
        }
        for (LinkChange& change : content_.changes) {
            const LinkSlot& slot = slots[change.slot];
            change.value = slot.coding->min + values.pop(base_of(slot));
        }
    }

    std::int64_t value(const LinkSlot& slot) {
        switch (slot.coding->kind) {
        case LinkKind::integer: return integer(*slot.coding, slot.base);
        case LinkKind::boolean: return static_cast<std::int64_t>(in_.bits(1));
        case LinkKind::frequency:
            return static_cast<std::int64_t>(below(in_.bits(frequency_bits), link_frequencies().size()));
        case LinkKind::weekdays: return static_cast<std::int64_t>(in_.bits(weekday_bits));
        }
        assert(false);
        return 0;
    }

    std::int64_t integer(const LinkCoding& coding, std::int64_t base) {
        const bool odd = coding.unit != 1 && in_.bits(1) != 0;
        const std::int64_t above =
            odd ? in_.signed_golomb(coding.odd_order) : in_.signed_golomb(coding.order) * coding.unit;
        const std::int64_t value = base + above;
        if (value < -link_integer_max || value > link_integer_max) bad_ = true;
        return value;
    }

    void letters(std::string& text) {
        const std::size_t size = below(in_.golomb(text_order), in_.left() / letter_bits_min + 1);
        for (std::size_t i = 0; i < size && !bad_ && !in_.failed(); ++i) {
            text += link_letters()[below(in_.golomb(letter_order), link_letters().size())];
        }
        if (!is_utf8(text)) bad_ = true;
    }

    BitReader in_;
    LinkContent content_;
    bool bad_ = false;
};

} // namespace

std::string link_bits_of(const LinkContent& content) { return ContentWriter(content).write(); }

Result<LinkContent> link_content_in(std::string_view bits) { return ContentReader(bits).read(); }

} // namespace heelwise
