// A value or a fault. Faults report bad input; asserts catch bugs.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace heelwise {

// A closed set. Every code has words in the catalogue (`error.<code>`) and a test that provokes it.
enum class Code : std::uint8_t {
    bad_json,                  // not JSON, too deep or too long
    wrong_type,                // another JSON type was expected
    missing_field,             // a required field is absent
    unknown_field,             // a field that is not known here
    out_of_range,              // a number or length outside its bounds (params: min, max)
    unknown_value,             // a word outside its closed set
    bad_date,                  // not a civil date YYYY-MM-DD
    now_invalid,               // the date and the offset do not fit the instant (params: expected)
    unknown_query,             // there is no query of this name
    not_loaded,                // no log has been loaded yet
    log_newer,                 // the log has records of a newer app and is read-only
    refold_needed,             // the records do not belong at the end; load the whole log again
    record_invalid,            // a record cannot be read
    question_not_asked,        // this question does not apply now
    slip_unconfirmed,          // an answer that stops exercise can be withdrawn only as a slip
    no_open_hit,               // this rule has no open hit to clear
    never_clears,              // a person under 18 is never cleared (R6)
    target_unknown,            // there is no such record
    restore_not_confirmed,     // the counts differ from the loaded log
    copy_not_ours,             // not a saved copy of this app
    copy_newer,                // written by a newer app
    screening_not_clear,       // the safety screen is not clear, so exercise is barred
    assessment_incomplete,     // a question that applies has not been answered
    no_plan,                   // there is no plan yet
    session_running,           // a session is running and must be ended first
    session_unknown,           // there is no such session
    session_over,              // this session has ended
    resting,                   // the rest after a red session has not ended (R32)
    rest_today,                // pain before the session was too high, so today is a day of rest
    not_due_yet,               // the next session is due later (params: date)
    soreness_pending,          // it is not known yet how the last session settled (R31)
    future_date,               // a date after today
    offer_unknown,             // there is no such offer, or it has lapsed
    not_earned,                // more than the rules allow at present (R22, R34, R36)
    dose_invalid,              // a dose that cannot become a timeline: a length is zero, absurd or too long
    duplicate_id,              // another item of the same list has this id
    dangling_id,               // an id that refers to nothing
    floor_twin_missing,        // step work without a floor twin that can replace it (R15, H4)
    support_missing,           // standing work without support for the hands (H17)
    dose_incomplete,           // a dose lacks a member that its kind of exercise needs
    rung_not_rising,           // a rung that is not harder than the one below it
    rung_changes_two,          // a rung that changes more than one thing (R24)
    rung_too_steep,            // contacts or jogging time grow by more than about a third (R24)
    phase_out_of_order,        // phases must be numbered 1, 2, 3 … without a gap
    phase_closed,              // a phase without an exercise that everyone can do (R15: floor, no equipment)
    parameters_contradict,     // two numbers that cannot both hold (params: other)
    override_not_allowed,      // an override of something outside the closed list
    programme_unknown,         // overrides of a document that this app does not have (params: id, version)
    programme_not_as_released, // a document has the id of one of the app's own, but other content (params: id)
    programme_expired,         // the programme's last day has passed (params: date)
    programme_not_yet,         // the programme's date of issue is in the future (params: date)
    programme_other_side,      // the programme was made for another side than the person's (params: side, yours)
    programme_above_reach,     // the programme is unsigned and starts above the phase reached (params: phase, reached)
    programme_same,            // the programme is followed already
    nothing_to_undo,           // there is no change of programme that can be undone
    link_not_one,              // the text contains no link, or is far too long
    link_version_unknown,      // the link has another version of the format (params: version)
    link_truncated,            // the link is shorter than the length that it states
    link_altered,              // the checksum, the length or a character of the link is wrong
    link_document_unknown,     // the link is based on a document that this build does not have
    link_cannot_carry,         // no link can express the programme: a document of one's own, or a value without a place
};

std::string_view code_name(Code code);
const std::vector<Code>& all_codes();

// A refusal: its code, a JSON pointer to what is wrong, and the integers or words that the message needs.
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
