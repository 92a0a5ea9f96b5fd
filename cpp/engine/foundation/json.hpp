// Reading bounded JSON into structs, with the path of what is wrong; writing it in one canonical way.
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

// Parses text of at most `bytes_max` bytes and json_depth_max levels. Path is "" in a fault.
Result<json::value> parse_json(std::string_view text, std::size_t bytes_max = json_bytes_max);

// Members in the order in which they were put in; integers and strings only, so equal on every platform.
std::string write_json(const json::value& value);

std::string_view view_of(const json::string& text);

// Appends one step to a JSON pointer, escaped as RFC 6901 says.
std::string pointer_to(std::string_view parent, std::string_view step);

// Reads the members of one object. The first fault stays; later reads answer defaults. `end` refuses members nobody read.
class Fields {
public:
    Fields(const json::value& value, std::string path);
    Fields(const json::object& object, std::string path) : object_(&object), path_(std::move(path)) {}
    // The members are read in place: what is read must outlive this.
    Fields(json::value&& value, std::string path) = delete;
    Fields(json::object&& object, std::string path) = delete;

    std::string text(std::string_view name, std::size_t bytes_min, std::size_t bytes_max);
    std::int64_t integer(std::string_view name, std::int64_t min, std::int64_t max);
    bool boolean(std::string_view name);
    // nullptr after a fault or where the member is absent.
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
    // Call last: nothing but what was read may be there.
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
