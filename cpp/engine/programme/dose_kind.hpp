// What a dose consists of for each kind of exercise, with the hard bounds of every member: a member that is not listed for
// a kind does not belong to it.
#pragma once

#include "programme/exercise.hpp"

#include <span>

namespace heelwise {

// Where a document says it: what a rung may change (R24), what is the same on all rungs of a ladder, or the rest, which
// depends on how hard the exercise is.
enum class DosePart : std::uint8_t { rung_or_constant, constant, exercise };

struct DoseMember {
    std::string_view name;
    std::int64_t Dose::* member;
    DosePart part;
    std::int64_t min;
    std::int64_t max;
    bool required;
};

// A load comes on top, where the exercise has one: dose_load, or in slow work dose_rm in its place.
std::span<const DoseMember> dose_members(ExerciseKind kind);
extern const DoseMember dose_load; // 0: none yet
extern const DoseMember dose_rm;

// Every member that any kind has, once, with the widest of its bounds: for the shape of a document.
std::span<const DoseMember> all_dose_members();

} // namespace heelwise
