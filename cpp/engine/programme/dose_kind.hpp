// The members of a dose for each kind of exercise, with hard bounds. A member that is not listed for a kind does not
// belong to it.
#pragma once

#include "programme/exercise.hpp"

#include <span>

namespace heelwise {

// Where a document states a member: on a rung, which may change it (R24), in the part that is the same for all rungs of
// a ladder, or with the exercise. Only the rest belongs to the exercise, because it depends on how hard the exercise
// is.
enum class DosePart : std::uint8_t { rung_or_constant, constant, exercise };

struct DoseMember {
    std::string_view name;
    std::int64_t Dose::* member;
    DosePart part;
    std::int64_t min;
    std::int64_t max;
    bool required;
};

// Returns the members without loads. An exercise with a load also has dose_load, or in isotonic work dose_rm instead.
std::span<const DoseMember> dose_members(ExerciseKind kind);
extern const DoseMember dose_load; // 0 means no load yet
extern const DoseMember dose_rm;

// Returns each member of any kind once, with its widest bounds. Used for the shape of a document.
std::span<const DoseMember> all_dose_members();

} // namespace heelwise
