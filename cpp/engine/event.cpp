#include "event.hpp"

#include <array>
#include <cassert>

namespace heelwise {

std::string_view name_of(DueWhy why) {
    switch (why) {
    case DueWhy::first: return "first";
    case DueWhy::days: return "days";
    case DueWhy::something_new: return "something_new";
    case DueWhy::damaged: return "damaged";
    case DueWhy::clock: return "clock";
    }
    assert(false);
    return "";
}

std::optional<DueWhy> due_why_named(std::string_view name) {
    for (const DueWhy why : {DueWhy::first, DueWhy::days, DueWhy::something_new, DueWhy::damaged, DueWhy::clock}) {
        if (name_of(why) == name) return why;
    }
    return std::nullopt;
}

} // namespace heelwise
