// Checks the doses of a ladder against the kind of exercise, then its loads. Then compares each rung with the one below
// it and makes a timeline of it.
#include "programme/ladder_check.hpp"

#include "programme/dose_kind.hpp"
#include "programme/exercise_check.hpp"
#include "programme/programme_read.hpp"
#include "programme/timeline.hpp"

#include <algorithm>

namespace heelwise {

namespace {

std::vector<DoseMember> members_for(const Exercise& exercise) {
    const auto of_kind = dose_members(exercise.kind);
    std::vector<DoseMember> members(of_kind.begin(), of_kind.end());
    if (exercise.load != Load::none) {
        members.push_back(dose_load);
        if (exercise.kind == ExerciseKind::isotonic) members.push_back(dose_rm);
    }
    return members;
}

// Checks each dose for unknown members, missing members and the bounds of its kind.
class DoseCheck {
public:
    DoseCheck(const LadderUse& use, std::vector<Fault>& faults)
        : use_(use), members_(members_for(use.exercise)), faults_(faults) {
        const json::value* constant = use.ladder.if_contains("constant");
        if (constant != nullptr) constant_ = &constant->get_object();
    }

    void check() {
        if (constant_ != nullptr) present(*constant_, constant_path());
        const json::array& rungs = use_.ladder.at("rungs").get_array();
        for (std::size_t i = 0; i < rungs.size(); ++i) {
            const std::string path = rung_path(i);
            present(rungs[i].get_object(), path);
            said_twice(rungs[i].get_object(), path);
        }
        present(use_.phase_exercise, use_.phase_exercise_path);
        for (const DoseMember& member : members_) {
            if (member.required) complete(member, rungs);
        }
    }

private:
    std::string constant_path() const { return use_.ladder_path + "/constant"; }
    std::string rung_path(std::size_t i) const { return use_.ladder_path + "/rungs/" + std::to_string(i); }

    void bounded(const DoseMember& member, const json::value& value, const std::string& path) {
        const std::int64_t found = value.get_int64();
        if (found >= member.min && found <= member.max) return;
        faults_.push_back({Code::out_of_range, path, {{"min", member.min}, {"max", member.max}, {"value", found}}});
    }

    void present(const json::object& object, const std::string& path) {
        for (const DoseMember& any : all_dose_members()) {
            const json::value* value = object.if_contains(any.name);
            if (value == nullptr) continue;
            const auto same = [&](const DoseMember& member) { return member.name == any.name; };
            const auto member = std::find_if(members_.begin(), members_.end(), same);
            if (member == members_.end()) {
                faults_.push_back({Code::unknown_field, pointer_to(path, any.name), {}});
            } else {
                bounded(*member, *value, pointer_to(path, any.name));
            }
        }
    }

    void said_twice(const json::object& rung, const std::string& path) {
        if (constant_ == nullptr) return;
        for (const auto& pair : rung) {
            if (!constant_->contains(pair.key())) continue;
            faults_.push_back({Code::unknown_field, pointer_to(path, {pair.key().data(), pair.key().size()}), {}});
        }
    }

    void complete(const DoseMember& member, const json::array& rungs) {
        const auto missing = [&](const std::string& path) {
            faults_.push_back({Code::dose_incomplete, pointer_to(path, member.name), {}});
        };
        switch (member.part) {
        case DosePart::exercise:
            if (!use_.phase_exercise.contains(member.name)) missing(use_.phase_exercise_path);
            return;
        case DosePart::constant:
            if (constant_ == nullptr || !constant_->contains(member.name)) missing(constant_path());
            return;
        case DosePart::rung_or_constant:
            if (constant_ != nullptr && constant_->contains(member.name)) return;
            for (std::size_t i = 0; i < rungs.size(); ++i) {
                const bool is_own_weight = member.name == dose_load.name && has(rungs[i], dose_rm.name);
                if (!rungs[i].get_object().contains(member.name) && !is_own_weight) missing(rung_path(i));
            }
        }
    }

    // Returns whether the rung or the constant part has the member.
    bool has(const json::value& rung, std::string_view name) const {
        return rung.get_object().contains(name) || (constant_ != nullptr && constant_->contains(name));
    }

    const LadderUse& use_;
    std::vector<DoseMember> members_;
    const json::object* constant_ = nullptr;
    std::vector<Fault>& faults_;
};

// Returns the contacts or the time jogged, which may grow by about a third at most. Returns nullopt for kinds without
// that limit: their other bounds keep rungs small. Time can stand for contacts because all rungs of a ladder have the
// same rhythm.
std::optional<std::int64_t> impact_of(ExerciseKind kind, const Dose& dose) {
    switch (kind) {
    case ExerciseKind::isometric:
    case ExerciseKind::isotonic:
    case ExerciseKind::rebound: return std::nullopt; // the feet stay on the ground
    case ExerciseKind::bounce:
    case ExerciseKind::run: return dose.sets * dose.bout_ms;
    case ExerciseKind::hop: return dose.sets * dose.reps;
    }
    assert(false);
    return std::nullopt;
}

bool is_too_steep(ExerciseKind kind, const Dose& below, const Dose& rung) {
    const auto before = impact_of(kind, below);
    const auto after = impact_of(kind, rung);
    if (!before || !after || 3 * *after <= 4 * *before) return false;
    // Hops have so few sets that one more is the smallest step, even if it is more than a third (2 to 3 sets).
    const bool one_more_set = rung.sets == below.sets + 1 && below.sets >= 2 && rung.reps == below.reps;
    return !(kind == ExerciseKind::hop && one_more_set);
}

// For a run, the one thing that changes is the total time jogged, which must grow on every rung. Bouts may get longer
// with it, because ever more of the same short bouts would never become a run.
std::optional<Code> compare_runs(const Dose& below, const Dose& rung) {
    if (rung.sets * rung.bout_ms <= below.sets * below.bout_ms) return Code::rung_not_rising;
    if (rung.bout_ms < below.bout_ms) return Code::rung_changes_two;
    return std::nullopt;
}

// A lower repetition maximum means a heavier weight. The repetitions may fall with it, and one set may be added.
// Everything else must stay the same.
std::optional<Code> compare_rms(const Dose& below, const Dose& rung) {
    if (below.rm == 0 || rung.rm == 0) return Code::rung_changes_two;
    if (rung.rm > below.rm) return Code::rung_not_rising;
    Dose same = rung;
    same.rm = below.rm;
    same.reps = below.reps;
    same.sets = below.sets;
    if (!(same == below) || rung.reps > below.reps || rung.sets > below.sets + 1) return Code::rung_changes_two;
    return std::nullopt;
}

std::optional<Code> compare(ExerciseKind kind, const Dose& below, const Dose& rung) {
    if (kind == ExerciseKind::run) return compare_runs(below, rung);
    if (rung.rm != below.rm) return compare_rms(below, rung);
    int changed = 0;
    bool falls = false;
    for (const DoseMember& member : all_dose_members()) {
        if (rung.*member.member != below.*member.member) ++changed;
        if (rung.*member.member < below.*member.member) falls = true;
    }
    if (changed > 1) return Code::rung_changes_two;
    if (changed == 0 || falls) return Code::rung_not_rising;
    return std::nullopt;
}

// A load is a weight or a repetition maximum, never both. A rung has no more repetitions than its maximum allows. The
// lowest rung has no load unless the exercise asks for a weight or a machine.
void check_loads(const LadderUse& use, const std::vector<Dose>& rungs, std::vector<Fault>& faults) {
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        const std::string path = use.ladder_path + "/rungs/" + std::to_string(i);
        const Dose& dose = rungs[i];
        if (dose.rm > 0 && dose.load_g > 0) faults.push_back({Code::unknown_field, path + "/load_g", {}});
        if (dose.rm > 0 && dose.reps > dose.rm) {
            faults.push_back({Code::out_of_range,
                              path + "/reps",
                              {{"min", std::int64_t{1}}, {"max", dose.rm}, {"value", dose.reps}}});
        }
    }
    const bool is_carried = rungs.front().rm > 0 || rungs.front().load_g > 0;
    if (is_carried && !brings_load(use.exercise)) {
        faults.push_back({Code::out_of_range,
                          use.ladder_path + "/rungs/0/" + (rungs.front().rm > 0 ? "rm" : "load_g"),
                          {{"min", std::int64_t{0}},
                           {"max", std::int64_t{0}},
                           {"value", rungs.front().rm > 0 ? rungs.front().rm : rungs.front().load_g}}});
    }
}

void check_clock(
    const LadderUse& use, const Dose& dose, const FlowParameters& flow, Fault fault, std::vector<Fault>& faults) {
    TimelineItem item{use.exercise, dose, {}};
    if (use.exercise.each_side) item.sides = {Side::left, Side::right};
    if (make_timeline({item}, flow, "")) return;
    faults.push_back(std::move(fault));
}

} // namespace

void check_ladder(const LadderUse& use, const FlowParameters& flow, std::vector<Fault>& faults) {
    const std::size_t before = faults.size();
    DoseCheck(use, faults).check();
    const PhaseExercise read = read_phase_exercise(use.phase_exercise, use.ladder);
    const auto rungs = static_cast<std::int64_t>(read.rungs.size());
    if (read.top >= rungs) {
        faults.push_back({Code::out_of_range,
                          use.ladder_path + "/top",
                          {{"min", std::int64_t{0}}, {"max", rungs - 1}, {"value", read.top}}});
    }
    if (faults.size() > before) return;
    check_loads(use, read.rungs, faults);
    if (faults.size() > before) return;
    const ExerciseKind kind = use.exercise.kind;
    for (std::size_t i = 0; i < read.rungs.size(); ++i) {
        const std::string path = use.ladder_path + "/rungs/" + std::to_string(i);
        check_clock(use, read.rungs[i], flow, {Code::dose_invalid, path, {}}, faults);
        if (i == 0) continue;
        const Dose& below = read.rungs[i - 1];
        if (const auto code = compare(kind, below, read.rungs[i])) {
            faults.push_back({*code, path, {}});
        } else if (is_too_steep(kind, below, read.rungs[i])) {
            faults.push_back({Code::rung_too_steep, path, {}});
        }
    }
}

} // namespace heelwise
