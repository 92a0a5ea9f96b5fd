// Short ways to send commands to the engine and to read what it decided, for tests of the diary, sessions and offers.
#pragma once

#include "log/event_codec.hpp"
#include "stories/world.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace heelwise::test {

inline json::object says(std::string_view word) { return {{"word", word}}; }
inline json::object says(std::int64_t number) { return {{"number", number}}; }
inline json::object left(std::int64_t pain) { return {{"left", pain}}; }
inline json::object both(std::int64_t left_pain, std::int64_t right_pain) {
    return {{"left", left_pain}, {"right", right_pain}};
}

inline const Envelope opened(const std::string& record) { return std::get<Envelope>(open_record(record)); }

// "red_decided screening_required"
inline std::string kinds(const std::vector<std::string>& records) {
    std::string all;
    for (const std::string& record : records) {
        all += (all.empty() ? "" : " ") + std::string(kind_of(opened(record).body));
    }
    return all;
}

// Returns the last event of this kind among these records.
template <class E>
std::optional<E> last_of(const std::vector<std::string>& records) {
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        const Envelope envelope = opened(*record);
        if (const auto* event = std::get_if<E>(&envelope.body)) return *event;
    }
    return std::nullopt;
}

// Returns the rules that gave the reasons, joined by spaces.
inline std::string rules(const json::array& reasons) {
    std::string all;
    for (const json::value& reason : reasons) {
        all += (all.empty() ? "" : " ") + World::text(reason.at("rule"));
    }
    return all;
}

} // namespace heelwise::test
