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
    bad_json,              // not JSON, too deep or too long
    wrong_type,            // another JSON type was expected
    missing_field,         // a required field is absent
    unknown_field,         // a field that nobody reads
    out_of_range,          // a number or length outside its bounds (params: min, max)
    unknown_value,         // a word outside its closed set
    bad_date,              // not a civil date YYYY-MM-DD
    now_invalid,           // date and offset do not fit the instant (params: expected)
    unknown_query,         // no such query
    not_loaded,            // nothing was loaded yet
    log_newer,             // holds records of a newer app: read only
    refold_needed,         // records do not go last: load everything again
    record_invalid,        // a record that should have been fresh cannot be read
    question_not_asked,    // this question does not apply now
    slip_unconfirmed,      // taking back an answer that stops needs "it was a slip"
    no_open_hit,           // nothing of this rule to clear
    never_clears,          // under 18 (R6)
    target_unknown,        // no such record to correct
    restore_not_confirmed, // counts differ from what was loaded
    backup_not_ours,       // not a backup of this app
    backup_newer,          // written by a newer app
    document_invalid,      // a programme document breaks its bounds
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
