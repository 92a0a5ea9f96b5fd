// Stamps of the session player, so that a session resumes in the right place after a reload, a lock or a call. The
// engine keeps them in order and limits their number. web/player/position.ts interprets them. The engine itself uses
// only the pain (session_pain.hpp) and the time of the last stamp.
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
    own_pace, // from now on, counted sets wait for taps
    led_pace, // from now on, counted sets no longer wait for taps
    rep_done, // a tap for one repetition of a counted set
    pain,     // pain of a sore side, asked at the end of an exercise
};
std::string_view name_of(StampKind kind);
std::optional<StampKind> stamp_kind_named(std::string_view name);

struct Stamp {
    StampKind kind{};
    std::int64_t at_ms = 0;               // epoch ms
    std::optional<std::int64_t> delta_ms; // rest_changed
    std::optional<std::int64_t> to_ms;    // skipped, back: the position on the timeline
    std::optional<std::int64_t> item;     // set_done, pain
    std::optional<std::int64_t> set;
    std::optional<Side> side;         // set_done; pain: the sore side
    std::optional<std::int64_t> pain; // 0 to 10
    bool operator==(const Stamp&) const = default;
};

inline constexpr std::size_t stamps_max = 2000;

} // namespace heelwise
