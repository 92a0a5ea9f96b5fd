// The built-in programme with edits by JSON pointer, for tests of what is refused.
#pragma once

#include "content.hpp"
#include "programme/programme_check.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

namespace heelwise {

inline json::value good_document() { return *parse_json(content::six_phases_adapted); }

// Returns the place that a pointer names, and adds it if it is new. Its parent must exist.
inline json::value& place_in(json::value& document, const std::string& pointer) {
    const std::size_t last = pointer.rfind('/');
    const std::string step = pointer.substr(last + 1);
    json::value& parent = document.at_pointer(pointer.substr(0, last));
    if (json::array* items = parent.if_array()) {
        if (step == "-") return items->emplace_back(nullptr);
        return items->at(static_cast<std::size_t>(std::stoul(step)));
    }
    return parent.as_object()[step];
}

inline void put(json::value& document, const std::string& pointer, const std::string& text) {
    place_in(document, pointer) = *parse_json(text);
}

inline void take(json::value& document, const std::string& pointer) {
    const std::size_t last = pointer.rfind('/');
    const std::string step = pointer.substr(last + 1);
    json::value& parent = document.at_pointer(pointer.substr(0, last));
    if (json::array* items = parent.if_array()) {
        items->erase(items->begin() + std::stol(step));
    } else {
        parent.as_object().erase(step);
    }
}

// An edit of one place. An empty text removes it.
struct Edit {
    std::string pointer;
    std::string text;
};

inline json::value edited(const std::vector<Edit>& edits) {
    json::value document = good_document();
    for (const Edit& edit : edits) {
        if (edit.text.empty()) {
            take(document, edit.pointer);
        } else {
            put(document, edit.pointer, edit.text);
        }
    }
    return document;
}

// Returns "code pointer" for each fault, in the order in which they were found.
inline std::vector<std::string> said(const std::vector<Fault>& faults) {
    std::vector<std::string> lines;
    for (const Fault& fault : faults) lines.push_back(std::string(code_name(fault.code)) + " " + fault.path);
    return lines;
}

inline std::vector<std::string> faults_after(const std::vector<Edit>& edits) {
    return said(check_document(edited(edits)));
}

// Edits and exactly the faults that they lead to.
struct FaultCase {
    const char* name;
    std::vector<Edit> edits;
    std::vector<std::string> faults;
};

inline void check_all(const std::vector<FaultCase>& cases) {
    for (const FaultCase& one : cases) {
        INFO(one.name);
        CHECK(faults_after(one.edits) == one.faults);
    }
}

} // namespace heelwise
