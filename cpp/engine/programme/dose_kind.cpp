// The tables of doses by kind of exercise. The bounds hold whatever a document says (H6): holds end at the 60 s of F20,
// tempo is the 3 to 5 s of F21, and bouts and hops are small. No programme needs more than the longest ladder of the
// model.
#include "programme/dose_kind.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace heelwise {

namespace {

constexpr DosePart of_rung = DosePart::rung_or_constant;
constexpr DosePart of_constant = DosePart::constant;
constexpr DosePart of_exercise = DosePart::exercise;

constexpr DoseMember isometric_members[] = {
    {"sets", &Dose::sets, of_rung, 1, 10, true},
    {"hold_ms", &Dose::hold_ms, of_rung, 5'000, 60'000, true},
    {"up_ms", &Dose::up_ms, of_constant, 1'000, 5'000, true},
    {"down_ms", &Dose::down_ms, of_constant, 2'000, 5'000, true}, // F20: lower slowly
    {"rest_ms", &Dose::rest_ms, of_exercise, 30'000, 300'000, true},
};

constexpr DoseMember isotonic_members[] = {
    {"sets", &Dose::sets, of_rung, 1, 6, true},
    {"reps", &Dose::reps, of_rung, 3, 20, true},
    {"hold_ms", &Dose::hold_ms, of_rung, 1'000, 5'000, false},
    {"up_ms", &Dose::up_ms, of_constant, 3'000, 5'000, true},
    {"down_ms", &Dose::down_ms, of_constant, 3'000, 5'000, true},
    {"rest_ms", &Dose::rest_ms, of_exercise, 30'000, 300'000, true},
};

constexpr DoseMember rebound_members[] = {
    {"sets", &Dose::sets, of_rung, 1, 6, true},
    {"reps", &Dose::reps, of_rung, 3, 20, true},
    {"rep_ms", &Dose::rep_ms, of_constant, 1'000, 3'000, true},
    {"rest_ms", &Dose::rest_ms, of_exercise, 60'000, 300'000, true},
};

constexpr DoseMember bounce_members[] = {
    {"sets", &Dose::sets, of_rung, 1, 12, true},
    {"bout_ms", &Dose::bout_ms, of_rung, 5'000, 60'000, true},
    {"rep_ms", &Dose::rep_ms, of_constant, 400, 2'000, true},
    {"rest_ms", &Dose::rest_ms, of_exercise, 60'000, 300'000, true},
};

constexpr DoseMember hop_members[] = {
    {"sets", &Dose::sets, of_rung, 1, 6, true},
    {"reps", &Dose::reps, of_rung, 3, 12, true},
    {"rep_ms", &Dose::rep_ms, of_constant, 500, 3'000, true},
    {"rest_ms", &Dose::rest_ms, of_exercise, 60'000, 300'000, true},
};

constexpr DoseMember run_members[] = {
    {"sets", &Dose::sets, of_rung, 1, 20, true},
    {"bout_ms", &Dose::bout_ms, of_rung, 30'000, 1'800'000, true},
    {"walk_ms", &Dose::walk_ms, of_constant, 60'000, 300'000, true},
};

} // namespace

const DoseMember dose_load{"load_g", &Dose::load_g, DosePart::rung_or_constant, 0, 60'000, true};
const DoseMember dose_rm{"rm", &Dose::rm, DosePart::rung_or_constant, 4, 20, false};

std::span<const DoseMember> dose_members(ExerciseKind kind) {
    switch (kind) {
    case ExerciseKind::isometric: return isometric_members;
    case ExerciseKind::isotonic: return isotonic_members;
    case ExerciseKind::rebound: return rebound_members;
    case ExerciseKind::bounce: return bounce_members;
    case ExerciseKind::hop: return hop_members;
    case ExerciseKind::run: return run_members;
    }
    assert(false);
    return {};
}

std::span<const DoseMember> all_dose_members() {
    static const std::vector<DoseMember> all = [] {
        std::vector<DoseMember> found;
        const auto add = [&](const DoseMember& member) {
            const auto same = [&](const DoseMember& other) { return other.name == member.name; };
            const auto there = std::find_if(found.begin(), found.end(), same);
            if (there == found.end()) return found.push_back(member);
            there->min = std::min(there->min, member.min);
            there->max = std::max(there->max, member.max);
        };
        for (int kind = 0; !name_of(static_cast<ExerciseKind>(kind)).empty(); ++kind) {
            for (const DoseMember& member : dose_members(static_cast<ExerciseKind>(kind))) add(member);
        }
        add(dose_load);
        add(dose_rm);
        return found;
    }();
    return all;
}

} // namespace heelwise
