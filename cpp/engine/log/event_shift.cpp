#include "log/event_shift.hpp"

#include "log/event_fields.hpp"

#include <algorithm>
#include <type_traits>

namespace heelwise {

namespace {

// Visits the members of an event (field_io.hpp) and moves dates and instants.
class DateShifter {
public:
    explicit DateShifter(const DateShift& shift) : shift_(shift) {}
    bool moved() const { return moved_; }

    void date(std::string_view, CivilDate& value) {
        if (value <= shift_.today) return;
        value =
            std::max(days_before(value, shift_.days), CivilDate{}); // a forged number of days must not lead before 1970
        moved_ = true;
    }
    void date_list(std::string_view name, std::vector<CivilDate>& values, std::size_t) {
        for (CivilDate& value : values) date(name, value);
    }
    void integer(std::string_view name, std::int64_t& value, std::int64_t, std::int64_t) {
        if (name == "at_ms" && value > shift_.at_ms) {
            value = std::max<std::int64_t>(value - shift_.days * ms_per_day, 0);
        }
    }
    template <class T>
    void nested(std::string_view, T& value) {
        describe(*this, value);
    }
    template <class T>
    void nested_list(std::string_view, std::vector<T>& values, std::size_t) {
        for (T& value : values) describe(*this, value);
    }
    template <class T, class Each>
    void maybe(std::string_view, std::optional<T>& value, Each each) {
        if (value) each(*this, *value);
    }
    void text(std::string_view, std::string&, std::size_t, std::size_t) {}
    void id(std::string_view, std::string&) {}
    void boolean(std::string_view, bool&) {}
    void count(std::string_view, std::int64_t&, std::int64_t) {}
    void flag(std::string_view, bool&) {}
    template <class Enum, class Named>
    void word(std::string_view, Enum&, Named) {}
    template <class Enum, class Named>
    void word_list(std::string_view, std::vector<Enum>&, std::size_t, Named) {}
    void text_list(std::string_view, std::vector<std::string>&, std::size_t, std::size_t) {}
    void integer_list(std::string_view, std::vector<std::int64_t>&, std::size_t, std::int64_t, std::int64_t) {}

private:
    const DateShift& shift_;
    bool moved_ = false;
};

// The inputs of a reason were true when the decision was taken, and stay as they are.
void describe(DateShifter&, Reason&) {}

} // namespace

void shift_dates(Envelope& envelope, const DateShift& shift) {
    DateShifter shifter(shift);
    shifter.date("local_date", envelope.now.local_date);
    shifter.integer("at_ms", envelope.now.epoch_ms, 0, 0);
    std::visit(
        [&](auto& body) {
            using Body = std::decay_t<decltype(body)>;
            // A correction contains an answer of the screening, which has no date.
            if constexpr (!std::is_same_v<Body, RecordEdited>) describe(shifter, body);
        },
        envelope.body);
    envelope.moved = envelope.moved || shifter.moved();
}

} // namespace heelwise
