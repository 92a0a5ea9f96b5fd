// Reads bounded JSON into structs and reports the path of a fault. Writes JSON in one canonical form.
#pragma once

#include "foundation/result.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heelwise {

namespace json = boost::json;

inline constexpr std::size_t json_bytes_max = 32U << 20U;
inline constexpr std::size_t json_depth_max = 16;

// Parses text of at most `bytes_max` bytes and json_depth_max levels. A fault is bad_json with an empty path.
Result<json::value> parse_json(std::string_view text, std::size_t bytes_max = json_bytes_max);

// Writes members in insertion order. Values must not contain floating-point numbers, so that every platform writes the
// same text.
std::string write_json(const json::value& value);

std::string_view view_of(const json::string& text);

// Appends one step to a JSON pointer, escaped according to RFC 6901.
std::string pointer_to(std::string_view parent, std::string_view step);

// Reads the members of one object. After the first fault, reads return default values. `end` reports members that were
// not read.
class Fields {
public:
    Fields(const json::value& value, std::string path);
    Fields(const json::object& object, std::string path) : object_(&object), path_(std::move(path)) {}
    // Deleted because Fields refers to the value, which must outlive it.
    Fields(json::value&& value, std::string path) = delete;
    Fields(json::object&& object, std::string path) = delete;

    std::string text(std::string_view name, std::size_t bytes_min, std::size_t bytes_max);
    std::int64_t integer(std::string_view name, std::int64_t min, std::int64_t max);
    bool boolean(std::string_view name);
    // Returns nullptr if the member is absent or after a fault.
    const json::value* member(std::string_view name);
    const json::array* array(std::string_view name, std::size_t size_max);
    bool has(std::string_view name) const;

    template <class Enum, class Named>
    Enum word(std::string_view name, Named from_name) {
        const std::string name_read = text(name, 0, 64);
        const std::optional<Enum> found = failed() ? std::nullopt : from_name(std::string_view(name_read));
        if (!found) fail(Code::unknown_value, name);
        return found.value_or(Enum{});
    }

    void fail(Code code, std::string_view name);
    void fail(Fault fault);
    bool failed() const { return fault_.has_value(); }
    // Call this last. Returns the first fault, if any. A member that was not read is a fault too (unknown_field).
    std::optional<Fault> end();

    std::string path_to(std::string_view name) const { return pointer_to(path_, name); }

private:
    const json::value* required(std::string_view name);

    const json::object* object_ = nullptr;
    std::string path_;
    std::vector<std::string> read_;
    std::optional<Fault> fault_;
};

} // namespace heelwise
