#include "programme/registry.hpp"

#include "content.hpp"

#include <cassert>

namespace heelwise {

const json::object& registry() {
    static const json::value document = [] {
        auto read = parse_json(content::registry);
        assert(read && read->is_object()); // compiled in and tested
        return std::move(*read);
    }();
    return document.get_object();
}

const json::object* registry_entry(std::string_view id) {
    for (const json::value& entry : registry().at("entries").as_array()) {
        if (view_of(entry.at("id").as_string()) == id) return &entry.as_object();
    }
    return nullptr;
}

} // namespace heelwise
