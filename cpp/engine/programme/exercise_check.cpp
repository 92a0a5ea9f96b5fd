// Checks one exercise. If one member decides what another must be, the fault states the expected word.
#include "programme/exercise_check.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// The exercises of the released documents. The catalogue has a name, steps and a cue for each.
constexpr std::string_view exercises_with_words[] = {
    "seated_hold",
    "standing_hold_half",
    "seated_raise",
    "standing_raise_bent",
    "standing_raise_straight",
    "two_up_one_down",
    "single_raise",
    "step_raise",
    "single_raise_loaded",
    "rebound_raise",
    "toe_bounce",
    "low_two_foot_hops",
    "jog_on_spot",
    "tiptoe_hold",
    "skipping",
    "single_leg_hops",
    "forward_hops",
    "walk_run",
    "seated_hold_weight",
    "standing_hold_one_leg",
    "heel_drop_straight",
    "heel_drop_bent",
    "lowering_straight",
    "lowering_bent",
    "step_raise_both",
    "step_raise_loaded",
    "seated_raise_loaded",
    "leg_press_raise",
    "standing_raise_loaded",
};

// Returns the equipment that the exercise cannot do without. A document may name other equipment only if this is none.
// A weight may come on later rungs: if the document does not name it, ladder_check.cpp requires a lowest rung without a
// load.
Equipment equipment_needed(const Exercise& exercise) {
    if (exercise.surface == Surface::step) return Equipment::step;
    if (exercise.load != Load::none && brings_load(exercise)) return exercise.equipment;
    if (exercise.motion == Motion::skip) return Equipment::rope;
    if (exercise.posture == Posture::seated) return Equipment::chair;
    return Equipment::none;
}

bool fits(ExerciseKind kind, Motion motion) {
    switch (kind) {
    case ExerciseKind::isometric: return motion == Motion::hold;
    case ExerciseKind::isotonic: return motion == Motion::raise || motion == Motion::drop || motion == Motion::ankle;
    case ExerciseKind::rebound: return motion == Motion::rebound;
    case ExerciseKind::bounce:
        return motion == Motion::bounce || motion == Motion::hop || motion == Motion::skip || motion == Motion::jog;
    case ExerciseKind::hop: return motion == Motion::hop || motion == Motion::forward_hop;
    case ExerciseKind::run: return motion == Motion::walk_run || motion == Motion::jog;
    }
    assert(false);
    return false;
}

class ExerciseCheck {
public:
    ExerciseCheck(const Exercise& exercise, const std::string& path, std::vector<Fault>& faults)
        : exercise_(exercise), path_(path), faults_(faults) {}

    void check(const std::vector<Exercise>& all) {
        const bool standing = exercise_.posture == Posture::standing;
        if (standing && exercise_.support == Support::none) fault(Code::support_missing, "support");
        if (!fits(exercise_.kind, exercise_.motion)) fault(Code::unknown_value, "motion");
        const bool impact = exercise_.kind != ExerciseKind::isometric && exercise_.kind != ExerciseKind::isotonic;
        if (impact && !standing) expected("posture", "standing");
        if (exercise_.each_side != (exercise_.legs != Legs::both)) {
            expected("each_side", exercise_.each_side ? "false" : "true");
        }
        equipment();
        words();
        floor();
        twin(all);
    }

private:
    void fault(Code code, std::string_view member) { faults_.push_back({code, pointer_to(path_, member), {}}); }
    void expected(std::string_view member, std::string word) {
        faults_.push_back({Code::unknown_value, pointer_to(path_, member), {{"expected", std::move(word)}}});
    }

    void equipment() {
        const Equipment needed = equipment_needed(exercise_);
        if (needed == Equipment::none || exercise_.equipment == needed) return;
        expected("equipment", std::string(name_of(needed)));
    }

    // An exercise without words in the catalogue must bring both a title and steps.
    void words() {
        const bool has_title = !exercise_.title.empty();
        const bool is_worded =
            std::find(std::begin(exercises_with_words), std::end(exercises_with_words), exercise_.id) !=
            std::end(exercises_with_words);
        if (has_title && exercise_.steps.empty()) fault(Code::missing_field, "steps");
        if (!has_title && !(is_worded && exercise_.steps.empty())) fault(Code::missing_field, "title");
    }

    // H4: work below floor level needs a step, and therefore a floor twin.
    void floor() {
        if (exercise_.surface == Surface::step) return;
        if (exercise_.motion == Motion::drop || exercise_.range == Range::below) expected("surface", "step");
        if (exercise_.floor_twin) fault(Code::unknown_field, "floor_twin");
    }

    void twin(const std::vector<Exercise>& all) {
        if (exercise_.surface != Surface::step) return;
        if (!exercise_.floor_twin) return fault(Code::floor_twin_missing, "floor_twin");
        const auto is_twin = [&](const Exercise& other) { return other.id == *exercise_.floor_twin; };
        const auto found = std::find_if(all.begin(), all.end(), is_twin);
        if (found == all.end()) return fault(Code::dangling_id, "floor_twin");
        if (found->surface != Surface::floor) fault(Code::floor_twin_missing, "floor_twin");
    }

    const Exercise& exercise_;
    const std::string& path_;
    std::vector<Fault>& faults_;
};

} // namespace

bool brings_load(const Exercise& exercise) {
    return exercise.equipment == Equipment::weight || exercise.equipment == Equipment::machine;
}

void check_exercise(const Exercise& exercise,
                    const std::vector<Exercise>& all,
                    const std::string& path,
                    std::vector<Fault>& faults) {
    ExerciseCheck(exercise, path, faults).check(all);
}

bool is_open_to_all(const Exercise& exercise) {
    const bool has = exercise.equipment == Equipment::none || exercise.equipment == Equipment::chair;
    return has && exercise.surface == Surface::floor;
}

} // namespace heelwise
