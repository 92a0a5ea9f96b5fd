// A value or a refusal. Refusals are for bad input; bugs are asserts.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace heelwise {

// Closed: every code has words in the catalogue (`error.<code>`) and a test that provokes it.
enum class Code : std::uint8_t {
    bad_json,                  // not JSON, too deep or too long
    wrong_type,                // another JSON type was expected
    missing_field,             // a required field is absent
    unknown_field,             // a field that nobody reads
    out_of_range,              // a number or length outside its bounds (params: min, max)
    unknown_value,             // a word outside its closed set
    bad_date,                  // not a civil date YYYY-MM-DD
    now_invalid,               // date and offset do not fit the instant (params: expected)
    unknown_query,             // no such query
    not_loaded,                // nothing was loaded yet
    log_newer,                 // holds records of a newer app: read only
    refold_needed,             // records do not go last: load everything again
    record_invalid,            // a record that should have been fresh cannot be read
    question_not_asked,        // this question does not apply now
    slip_unconfirmed,          // taking back an answer that stops needs "it was a slip"
    no_open_hit,               // nothing of this rule to clear
    never_clears,              // under 18 (R6)
    target_unknown,            // no such record to correct
    restore_not_confirmed,     // counts differ from what was loaded
    backup_not_ours,           // not a backup of this app
    backup_newer,              // written by a newer app
    screening_not_clear,       // the safety screen is not clear: no exercise
    assessment_incomplete,     // a question that applies is not answered yet
    no_plan,                   // there is no plan yet
    session_running,           // a session is open: end it first
    session_unknown,           // no such session
    session_over,              // this session has ended
    resting,                   // a red rests until the mornings say so (R32)
    rest_today,                // too sore before the session: today is a day of rest
    not_due_yet,               // the next session is due later (params: date)
    soreness_pending,          // how the last session settled is not known yet (R31)
    future_date,               // a date after today
    offer_unknown,             // no such offer, or it has lapsed
    not_earned,                // more than the rules give at present (R22, R34, R36)
    dose_invalid,              // a dose that makes no timeline: zero, absurd or too long
    duplicate_id,              // an id that another of the same list has
    dangling_id,               // an id that names nothing
    floor_twin_missing,        // step work without a floor twin that can replace it (R15, H4)
    support_missing,           // standing work without a hold for the hands (H17)
    dose_incomplete,           // a dose lacks what its kind of exercise needs
    rung_not_rising,           // a rung that is not harder than the one below it
    rung_changes_two,          // a rung that changes more than one thing (R24)
    rung_too_steep,            // contacts or jogging that grow by more than about a third (R24)
    phase_out_of_order,        // phases are 1, 2, 3 … without a gap
    phase_closed,              // a phase without an exercise everyone can do (R15: floor, no equipment)
    parameters_contradict,     // two numbers that cannot both hold (params: other)
    override_not_allowed,      // an override of something outside the closed list
    programme_unknown,         // overrides over a document that this app does not have (params: id, version)
    programme_not_as_released, // a file that goes by the name of one of the app's own and is another (params: id)
    programme_expired,         // its last day has passed (params: date)
    programme_not_yet,         // made for later (params: date)
    programme_other_side,      // made for another side than the person's (params: side, yours)
    programme_above_reach,     // nobody signs for it, and it begins above the phase reached (params: phase, reached)
    programme_same,            // it is followed already
    nothing_to_undo,           // no change of programme that can be taken back
    link_not_one,              // nothing like a link in the text, or far too much of it
    link_version_unknown,      // a link of another version of its format (params: version)
    link_truncated,            // shorter than its own length says
    link_altered,              // its checksum, length or characters do not fit
    link_document_unknown,     // over a document this build does not have
    link_cannot_carry,         // more than a link can say: a document of one's own, or a value without a place
};

std::string_view code_name(Code code);
const std::vector<Code>& all_codes();

// A refusal: the code, a JSON pointer to what is wrong, and integers or words the message needs.
struct Fault {
    Code code{};
    std::string path;
    std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>> params;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Fault fault) : content_(std::in_place_index<1>, std::move(fault)) {}

    explicit operator bool() const { return content_.index() == 0; }
    T& value() {
        assert(*this);
        return *std::get_if<0>(&content_);
    }
    const T& value() const {
        assert(*this);
        return *std::get_if<0>(&content_);
    }
    const Fault& fault() const {
        assert(!*this);
        return *std::get_if<1>(&content_);
    }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, Fault> content_;
};

} // namespace heelwise
