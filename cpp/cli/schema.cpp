// Prints JSON for people. The layout matches the repository's formatter, so that the committed file needs no exception.
#include "schema.hpp"

#include "programme/programme_shape.hpp"

#include <algorithm>
#include <iostream>

namespace heelwise {

namespace {

constexpr std::size_t line_width = 120;

std::string pretty(const json::value& value, std::size_t indent, std::size_t taken);

std::string joined(const std::vector<std::string>& lines, char open, char close, std::size_t indent) {
    const std::string pad(indent + 2, ' ');
    std::string out(1, open);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        out += (i == 0 ? "\n" : ",\n") + pad + lines[i];
    }
    return out + "\n" + std::string(indent, ' ') + close;
}

std::string pretty_object(const json::object& object, std::size_t indent) {
    std::vector<std::string> lines;
    for (const auto& pair : object) {
        const std::string key = write_json(json::value(pair.key())) + ": ";
        const std::size_t comma = lines.size() + 1 < object.size() ? 1 : 0;
        lines.push_back(key + pretty(pair.value(), indent + 2, indent + 2 + key.size() + comma));
    }
    return joined(lines, '{', '}', indent);
}

// Puts an array of strings on one line if it fits.
std::string pretty_array(const json::array& array, std::size_t indent, std::size_t taken) {
    std::string one = "[";
    std::vector<std::string> lines;
    for (const json::value& item : array) {
        lines.push_back(pretty(item, indent + 2, indent + 2));
        one += (one.size() == 1 ? "" : ", ") + lines.back();
    }
    one += "]";
    const bool plain =
        std::all_of(array.begin(), array.end(), [](const json::value& item) { return item.is_string(); });
    return plain && taken + one.size() <= line_width ? one : joined(lines, '[', ']', indent);
}

// `taken` is the number of characters that other text uses on the value's line.
std::string pretty(const json::value& value, std::size_t indent, std::size_t taken) {
    if (const json::object* object = value.if_object()) return pretty_object(*object, indent);
    if (const json::array* array = value.if_array()) return pretty_array(*array, indent, taken);
    return write_json(value);
}

} // namespace

int run_schema(std::ostream& out) {
    out << pretty(programme_schema(), 0, 0) << '\n';
    return 0;
}

} // namespace heelwise
