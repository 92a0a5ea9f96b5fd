// What the player of a session stamps, so that a reload, a lock or a call resumes in the right place. The engine keeps
// stamps in order and bounded and reads nothing clinical into them; web/player/position.ts gives them their meaning.
#pragma once

#include "programme/plan.hpp"

namespace heelwise {

enum class StampKind : std::uint8_t {
    started,
    paused,
    resumed,
    rest_changed,
    skipped,
    back,
    set_done,
    seen,
    own_pace, // from here on, counted sets wait for taps
    led_pace, // and no longer
    rep_done, // a tap: one more of a counted set
    pain,     // told at the end of an exercise, for a sore side
};
std::string_view name_of(StampKind kind);
std::optional<StampKind> stamp_kind_named(std::string_view name);

struct Stamp {
    StampKind kind{};
    std::int64_t at_ms = 0;               // epoch
    std::optional<std::int64_t> delta_ms; // rest_changed
    std::optional<std::int64_t> to_ms;    // skipped, back: where on the timeline
    std::optional<std::int64_t> item;     // set_done, pain
    std::optional<std::int64_t> set;
    std::optional<Side> side;         // set_done; pain: the sore one
    std::optional<std::int64_t> pain; // 0 to 10
    bool operator==(const Stamp&) const = default;
};

inline constexpr std::size_t stamps_max = 2000;

} // namespace heelwise
