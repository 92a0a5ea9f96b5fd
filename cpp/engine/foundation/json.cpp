#include "foundation/json.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/system/error_code.hpp>

namespace heelwise {

Result<json::value> parse_json(std::string_view text, std::size_t bytes_max) {
    if (text.size() > bytes_max) return Fault{Code::bad_json, "", {{"max", static_cast<std::int64_t>(bytes_max)}}};
    json::parse_options options;
    options.max_depth = json_depth_max;
    boost::system::error_code error;
    json::value value = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
    if (error) return Fault{Code::bad_json, "", {}};
    return value;
}

std::string write_json(const json::value& value) { return json::serialize(value); }

std::string_view view_of(const json::string& text) { return {text.data(), text.size()}; }

std::string pointer_to(std::string_view parent, std::string_view step) {
    std::string pointer(parent);
    pointer += '/';
    for (const char c : step) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer += c;
        }
    }
    return pointer;
}

Fields::Fields(const json::value& value, std::string path) : object_(value.if_object()), path_(std::move(path)) {
    if (object_ == nullptr) fail(Fault{Code::wrong_type, path_, {{"expected", std::string("object")}}});
}

void Fields::fail(Fault fault) {
    if (!fault_) fault_ = std::move(fault);
}

void Fields::fail(Code code, std::string_view name) { fail(Fault{code, path_to(name), {}}); }

bool Fields::has(std::string_view name) const {
    return object_ != nullptr && object_->if_contains(json::string_view(name.data(), name.size())) != nullptr;
}

const json::value* Fields::member(std::string_view name) {
    if (failed()) return nullptr;
    read_.emplace_back(name);
    return object_->if_contains(json::string_view(name.data(), name.size()));
}

const json::value* Fields::required(std::string_view name) {
    const json::value* found = member(name);
    if (found == nullptr) fail(Code::missing_field, name);
    return found;
}

std::string Fields::text(std::string_view name, std::size_t bytes_min, std::size_t bytes_max) {
    const json::value* found = required(name);
    if (found == nullptr) return {};
    const json::string* read = found->if_string();
    if (read == nullptr) {
        fail(Fault{Code::wrong_type, path_to(name), {{"expected", std::string("string")}}});
        return {};
    }
    if (read->size() < bytes_min || read->size() > bytes_max) {
        fail(Fault{Code::out_of_range,
                   path_to(name),
                   {{"min", static_cast<std::int64_t>(bytes_min)}, {"max", static_cast<std::int64_t>(bytes_max)}}});
        return {};
    }
    return std::string(view_of(*read));
}

std::int64_t Fields::integer(std::string_view name, std::int64_t min, std::int64_t max) {
    const json::value* found = required(name);
    if (found == nullptr) return min;
    // Boost.JSON reads a number above the signed range as unsigned. Such a number is outside the bounds of every field.
    if (!found->is_int64() && !found->is_uint64()) {
        fail(Fault{Code::wrong_type, path_to(name), {{"expected", std::string("integer")}}});
        return min;
    }
    if (found->is_uint64() || found->get_int64() < min || found->get_int64() > max) {
        fail(Fault{Code::out_of_range, path_to(name), {{"min", min}, {"max", max}}});
        return min;
    }
    return found->get_int64();
}

bool Fields::boolean(std::string_view name) {
    const json::value* found = required(name);
    if (found == nullptr) return false;
    if (!found->is_bool()) {
        fail(Fault{Code::wrong_type, path_to(name), {{"expected", std::string("boolean")}}});
        return false;
    }
    return found->get_bool();
}

const json::array* Fields::array(std::string_view name, std::size_t size_max) {
    const json::value* found = required(name);
    if (found == nullptr) return nullptr;
    const json::array* read = found->if_array();
    if (read == nullptr) {
        fail(Fault{Code::wrong_type, path_to(name), {{"expected", std::string("array")}}});
        return nullptr;
    }
    if (read->size() > size_max) {
        fail(Fault{Code::out_of_range,
                   path_to(name),
                   {{"min", std::int64_t{0}}, {"max", static_cast<std::int64_t>(size_max)}}});
        return nullptr;
    }
    return read;
}

std::optional<Fault> Fields::end() {
    if (!failed()) {
        for (const auto& pair : *object_) {
            const std::string_view key(pair.key().data(), pair.key().size());
            if (std::find(read_.begin(), read_.end(), key) == read_.end()) {
                fail(Code::unknown_field, key);
                break;
            }
        }
    }
    return fault_;
}

} // namespace heelwise
