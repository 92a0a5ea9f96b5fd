// Reads and writes the members of events from one declaration: `describe(io, thing)` names each member once. The reader
// checks bounds and refuses unknown words. The writer omits absent members.
#pragma once

#include "foundation/ids.hpp"
#include "foundation/json.hpp"
#include "foundation/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heelwise {

class MemberWriter {
public:
    json::object out;

    void text(std::string_view name, std::string& value, std::size_t, std::size_t) { out[name] = value; }
    void id(std::string_view name, std::string& value) { out[name] = value; }
    void integer(std::string_view name, std::int64_t& value, std::int64_t, std::int64_t) { out[name] = value; }
    void boolean(std::string_view name, bool& value) { out[name] = value; }
    // Writes nothing for 0.
    void count(std::string_view name, std::int64_t& value, std::int64_t) {
        if (value != 0) out[name] = value;
    }
    void flag(std::string_view name, bool& value) {
        if (value) out[name] = true;
    }
    void date(std::string_view name, CivilDate& value) { out[name] = write_date(value); }
    template <class Enum, class Named>
    void word(std::string_view name, Enum& value, Named) {
        out[name] = name_of(value);
    }
    template <class T, class Each>
    void maybe(std::string_view, std::optional<T>& value, Each each) {
        if (value) each(*this, *value);
    }
    template <class T>
    void nested(std::string_view name, T& value) {
        MemberWriter inner;
        describe(inner, value);
        out[name] = std::move(inner.out);
    }
    template <class T>
    void nested_list(std::string_view name, std::vector<T>& values, std::size_t) {
        json::array list;
        for (T& value : values) {
            MemberWriter inner;
            describe(inner, value);
            list.push_back(std::move(inner.out));
        }
        out[name] = std::move(list);
    }
    template <class Enum, class Named>
    void word_list(std::string_view name, std::vector<Enum>& values, std::size_t, Named) {
        json::array list;
        for (const Enum value : values) list.push_back(json::value(name_of(value)));
        out[name] = std::move(list);
    }
    void text_list(std::string_view name, std::vector<std::string>& values, std::size_t, std::size_t) {
        json::array list;
        for (const std::string& value : values) list.push_back(json::value(value));
        out[name] = std::move(list);
    }
    void date_list(std::string_view name, std::vector<CivilDate>& values, std::size_t) {
        json::array list;
        for (const CivilDate value : values) list.push_back(json::value(write_date(value)));
        out[name] = std::move(list);
    }
    void
    integer_list(std::string_view name, std::vector<std::int64_t>& values, std::size_t, std::int64_t, std::int64_t) {
        out[name] = json::array(values.begin(), values.end());
    }
};

class MemberReader {
public:
    explicit MemberReader(Fields& fields) : fields_(fields) {}
    Fields& fields() { return fields_; }

    void text(std::string_view name, std::string& value, std::size_t bytes_min, std::size_t bytes_max) {
        value = fields_.text(name, bytes_min, bytes_max);
    }
    void id(std::string_view name, std::string& value) {
        value = fields_.text(name, 1, id_bytes_max);
        if (!fields_.failed() && !is_id(value)) fields_.fail(Code::unknown_value, name);
    }
    void integer(std::string_view name, std::int64_t& value, std::int64_t min, std::int64_t max) {
        value = fields_.integer(name, min, max);
    }
    void boolean(std::string_view name, bool& value) { value = fields_.boolean(name); }
    void count(std::string_view name, std::int64_t& value, std::int64_t max) {
        value = fields_.has(name) ? fields_.integer(name, 1, max) : 0;
    }
    void flag(std::string_view name, bool& value) { value = fields_.has(name) && fields_.boolean(name); }
    void date(std::string_view name, CivilDate& value) {
        const auto read = parse_date(fields_.text(name, 0, 16));
        if (!read && !fields_.failed()) fields_.fail(Code::bad_date, name);
        value = read.value_or(CivilDate{});
    }
    template <class Enum, class Named>
    void word(std::string_view name, Enum& value, Named named) {
        value = fields_.word<Enum>(name, named);
    }
    template <class T, class Each>
    void maybe(std::string_view name, std::optional<T>& value, Each each) {
        value.reset();
        if (fields_.has(name)) each(*this, value.emplace());
    }
    template <class T>
    void nested(std::string_view name, T& value) {
        const json::value* found = fields_.member(name);
        if (found == nullptr) return fields_.fail(Code::missing_field, name);
        read_one(*found, fields_.path_to(name), value);
    }
    template <class T>
    void nested_list(std::string_view name, std::vector<T>& values, std::size_t size_max) {
        values.clear();
        const json::array* list = fields_.array(name, size_max);
        if (list == nullptr) return;
        for (const json::value& item : *list) {
            std::string path = path_of(name, values.size());
            read_one(item, std::move(path), values.emplace_back());
        }
    }
    template <class Enum, class Named>
    void word_list(std::string_view name, std::vector<Enum>& values, std::size_t size_max, Named named) {
        std::vector<std::string> words;
        text_list(name, words, size_max, 64);
        values.clear();
        for (const std::string& word : words) {
            const std::optional<Enum> found = named(word);
            if (!found) fields_.fail(Fault{Code::unknown_value, path_of(name, values.size()), {}});
            values.push_back(found.value_or(Enum{}));
        }
    }
    void
    text_list(std::string_view name, std::vector<std::string>& values, std::size_t size_max, std::size_t bytes_max) {
        values.clear();
        const json::array* list = fields_.array(name, size_max);
        if (list == nullptr) return;
        for (const json::value& item : *list) {
            const json::string* text = item.if_string();
            if (text == nullptr || text->empty() || text->size() > bytes_max) {
                fields_.fail(Fault{text == nullptr ? Code::wrong_type : Code::out_of_range,
                                   path_of(name, values.size()),
                                   {{"min", std::int64_t{1}}, {"max", static_cast<std::int64_t>(bytes_max)}}});
                return;
            }
            values.emplace_back(view_of(*text));
        }
    }
    void date_list(std::string_view name, std::vector<CivilDate>& values, std::size_t size_max) {
        std::vector<std::string> texts;
        text_list(name, texts, size_max, 16);
        values.clear();
        for (const std::string& text : texts) {
            const auto date = parse_date(text);
            if (!date) fields_.fail(Fault{Code::bad_date, path_of(name, values.size()), {}});
            values.push_back(date.value_or(CivilDate{}));
        }
    }
    void integer_list(std::string_view name,
                      std::vector<std::int64_t>& values,
                      std::size_t size_max,
                      std::int64_t min,
                      std::int64_t max) {
        values.clear();
        const json::array* list = fields_.array(name, size_max);
        if (list == nullptr) return;
        for (const json::value& item : *list) {
            if (!item.is_int64() || item.get_int64() < min || item.get_int64() > max) {
                fields_.fail(Fault{item.is_int64() ? Code::out_of_range : Code::wrong_type,
                                   path_of(name, values.size()),
                                   {{"min", min}, {"max", max}}});
                return;
            }
            values.push_back(item.get_int64());
        }
    }

private:
    std::string path_of(std::string_view name, std::size_t index) const {
        return pointer_to(fields_.path_to(name), std::to_string(index));
    }
    template <class T>
    void read_one(const json::value& found, std::string path, T& value) {
        Fields inner(found, std::move(path));
        MemberReader reader(inner);
        if (!inner.failed()) describe(reader, value);
        if (auto fault = inner.end()) fields_.fail(*fault);
    }

    Fields& fields_;
};

template <class T>
json::object written_members(const T& value) {
    MemberWriter writer;
    T copy = value; // describe needs a mutable object because it can also fill one
    describe(writer, copy);
    return std::move(writer.out);
}

template <class T>
T read_members(Fields& fields) {
    T value;
    MemberReader reader(fields);
    describe(reader, value);
    return value;
}

} // namespace heelwise
