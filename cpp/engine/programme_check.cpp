// Checks what a shape cannot say: ids, references, ladders, phases, and numbers that must fit each other. Every part that has
// its shape is checked, also where another has not.
#include "programme_check.hpp"

#include "exercise_check.hpp"
#include "ladder_check.hpp"
#include "programme_numbers.hpp"
#include "programme_overrides.hpp"
#include "programme_read.hpp"
#include "programme_spec.hpp"
#include "registry.hpp"

#include <algorithm>
#include <set>

namespace heelwise {

namespace {

// The value a pointer names; nothing where there is none.
const json::value* found_at(const json::value& document, std::string_view pointer) {
    json::error_code error;
    const json::value* found = document.find_pointer(pointer, error);
    return error ? nullptr : found;
}

class DocumentCheck {
public:
    explicit DocumentCheck(const json::value& document) : document_(document) {}

    std::vector<Fault> check() {
        check_shape(document_, programme_spec(), "", faults_);
        shape_faults_ = faults_.size();
        numbers();
        list_ids("/exercises");
        list_ids("/calming");
        words("/goals");
        facts();
        read_exercises();
        exercises();
        phases();
        first_hold();
        sources();
        return std::move(faults_);
    }

private:
    struct HeldExercise {
        std::string path;
        Exercise exercise;
    };

    void add(Code code, std::string path) { faults_.push_back({code, std::move(path), {}}); }

    // Whether the part has its shape, so that it can be read. A member nobody knows hinders nothing; of a list that is too
    // long nothing was looked at.
    bool is_clean(const std::string& path) const {
        const auto end = faults_.begin() + static_cast<std::ptrdiff_t>(shape_faults_);
        return std::none_of(faults_.begin(), end, [&](const Fault& fault) {
            const bool around = path == fault.path || path.starts_with(fault.path + "/");
            return fault.code != Code::unknown_field && (around || fault.path.starts_with(path + "/"));
        });
    }

    const json::array* array_at(const std::string& path) const {
        const json::value* found = found_at(document_, path);
        return found == nullptr ? nullptr : found->if_array();
    }

    void numbers() {
        for (const NumberOrder& order : number_orders) {
            const json::value* low = found_at(document_, order.low);
            const json::value* high = found_at(document_, order.high);
            if (low == nullptr || high == nullptr || !low->is_int64() || !high->is_int64()) continue;
            const bool fits =
                order.may_equal ? low->get_int64() <= high->get_int64() : low->get_int64() < high->get_int64();
            if (!fits) contradict(std::string(order.low), std::string(order.high));
        }
    }

    void contradict(std::string path, std::string other) {
        faults_.push_back({Code::numbers_contradict, std::move(path), {{"other", std::move(other)}}});
    }

    // A second one of a list of objects with ids, or (`member` empty) of words.
    void list_ids(const std::string& path, const std::string& member = "id") {
        const json::array* list = array_at(path);
        if (list == nullptr) return;
        std::set<std::string> seen;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string at = path + "/" + std::to_string(i) + (member.empty() ? "" : "/" + member);
            const json::value* id = found_at(document_, at);
            if (id == nullptr || !id->is_string()) continue;
            if (!seen.emplace(view_of(id->get_string())).second) add(Code::duplicate_id, at);
        }
    }
    void words(const std::string& path) { list_ids(path, ""); }

    void facts() {
        const json::array* list = array_at("/calming");
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            const std::string path = "/calming/" + std::to_string(i);
            if (!is_clean(path)) continue;
            words(path + "/facts");
            const std::vector<std::string> cited = read_calming_item((*list)[i].get_object()).facts;
            for (std::size_t k = 0; k < cited.size(); ++k) {
                const json::object* entry = registry_entry(cited[k]);
                const bool is_fact = entry != nullptr && view_of(entry->at("kind").as_string()) == "fact";
                if (!is_fact) add(Code::dangling_id, path + "/facts/" + std::to_string(k));
            }
        }
    }

    // Every list of sources, wherever it stands.
    void sources() { sources_in(document_, ""); }
    void sources_in(const json::value& value, const std::string& path) {
        if (const json::array* items = value.if_array()) {
            for (std::size_t i = 0; i < items->size(); ++i) sources_in((*items)[i], path + "/" + std::to_string(i));
        }
        const json::object* object = value.if_object();
        if (object == nullptr) return;
        for (const auto& pair : *object) {
            const std::string at = pointer_to(path, {pair.key().data(), pair.key().size()});
            if (pair.key() == "sources") words(at);
            sources_in(pair.value(), at);
        }
    }

    void read_exercises() {
        const json::array* list = array_at("/exercises");
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            const std::string path = "/exercises/" + std::to_string(i);
            if (is_clean(path)) exercises_.push_back({path, read_exercise((*list)[i].get_object())});
        }
    }

    void exercises() {
        std::vector<Exercise> all;
        for (const HeldExercise& held : exercises_) all.push_back(held.exercise);
        for (const HeldExercise& held : exercises_) check_exercise(held.exercise, all, held.path, faults_);
    }

    const Exercise* exercise_named(std::string_view id) const {
        const auto is_it = [&](const HeldExercise& held) { return held.exercise.id == id; };
        const auto found = std::find_if(exercises_.begin(), exercises_.end(), is_it);
        return found == exercises_.end() ? nullptr : &found->exercise;
    }

    // Also one that is not clean is there: its own faults are enough.
    bool is_exercise(std::string_view id) const {
        const json::array* list = array_at("/exercises");
        return list != nullptr && with_id(*list, id) != nullptr;
    }

    void phases() {
        const json::array* list = array_at("/phases");
        if (list == nullptr) return;
        list_ids("/phases");
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string path = "/phases/" + std::to_string(i);
            const json::value* number = found_at(document_, path + "/number");
            const auto wanted = static_cast<std::int64_t>(i) + 1;
            if (number != nullptr && number->is_int64() && number->get_int64() != wanted) {
                faults_.push_back({Code::phase_out_of_order, path + "/number", {{"expected", wanted}}});
            }
            list_ids(path + "/ladders");
            list_ids(path + "/exercises", "exercise");
            unused_ladders(path);
            phase_exercises(path, i == 0);
        }
    }

    void unused_ladders(const std::string& path) {
        const json::array* ladders = array_at(path + "/ladders");
        const json::array* uses = array_at(path + "/exercises");
        if (ladders == nullptr || uses == nullptr || !is_clean(path + "/exercises")) return;
        for (std::size_t i = 0; i < ladders->size(); ++i) {
            const std::string at = path + "/ladders/" + std::to_string(i);
            const json::value* id = found_at(document_, at + "/id");
            if (id == nullptr) continue;
            const auto names = [&](const json::value& use) { return use.at("ladder") == *id; };
            if (std::none_of(uses->begin(), uses->end(), names)) add(Code::unknown_field, at);
        }
    }

    void phase_exercises(const std::string& path, bool first_phase) {
        const json::array* uses = array_at(path + "/exercises");
        if (uses == nullptr) return;
        bool open = false;
        bool all_known = true;
        for (std::size_t i = 0; i < uses->size(); ++i) {
            const std::string at = path + "/exercises/" + std::to_string(i);
            const Exercise* exercise = is_clean(at) ? phase_exercise(path, at, (*uses)[i].get_object()) : nullptr;
            if (exercise == nullptr) {
                all_known = false;
                continue;
            }
            const json::value* fallback = (*uses)[i].get_object().if_contains("fallback");
            if (fallback == nullptr || !fallback->get_bool()) open = open || is_open_to_all(*exercise);
            // R20 and R39 count in seconds held.
            if (first_phase && exercise->kind != ExerciseKind::isometric) {
                faults_.push_back({Code::unknown_value, at + "/exercise", {{"expected", std::string("isometric")}}});
            }
        }
        if (!open && all_known) add(Code::phase_closed, path + "/exercises");
    }

    // The exercise that is meant, once it and its ladder were checked; nothing where it cannot be told.
    const Exercise* phase_exercise(const std::string& phase_path, const std::string& path, const json::object& use) {
        const std::string_view id = view_of(use.at("exercise").get_string());
        const std::string_view ladder = view_of(use.at("ladder").get_string());
        const Exercise* exercise = exercise_named(id);
        if (exercise == nullptr && !is_exercise(id)) add(Code::dangling_id, path + "/exercise");
        if (exercise != nullptr) twin_in_phase(phase_path, path, *exercise);
        const json::array* ladders = array_at(phase_path + "/ladders");
        if (ladders == nullptr) return exercise;
        const json::object* found = with_id(*ladders, ladder);
        if (found == nullptr) {
            add(Code::dangling_id, path + "/ladder");
        } else if (exercise != nullptr) {
            const std::string at = phase_path + "/ladders/" + std::to_string(index_of(*ladders, *found));
            if (is_clean(at) && is_clean("/numbers/flow"))
                check_ladder({*found, at, use, path, *exercise}, flow(), faults_);
        }
        return exercise;
    }

    // R15: the twin takes the place of step work, so it needs a ladder in the same phase.
    void twin_in_phase(const std::string& phase_path, const std::string& path, const Exercise& exercise) {
        if (!exercise.floor_twin) return;
        for (const json::value& other : *array_at(phase_path + "/exercises")) {
            const json::object* object = other.if_object();
            const json::value* id = object == nullptr ? nullptr : object->if_contains("exercise");
            if (id != nullptr && id->is_string() && view_of(id->get_string()) == *exercise.floor_twin) return;
        }
        add(Code::floor_twin_missing, path + "/exercise");
    }

    static std::size_t index_of(const json::array& list, const json::object& object) {
        std::size_t i = 0;
        while (list[i].if_object() != &object) ++i;
        return i;
    }

    FlowNumbers flow() const {
        FlowNumbers numbers;
        for (const auto& number : flow_table) {
            numbers.*number.member = document_.at("numbers").at("flow").at(number.name).as_int64();
        }
        return numbers;
    }

    // R20 finds the highest rung that is not longer: the lowest rung must not be longer than the shortest first hold.
    void first_hold() {
        const std::string path = "/numbers/first_hold/high_ms";
        const json::value* high = found_at(document_, path);
        const json::array* ladders = array_at("/phases/0/ladders");
        if (high == nullptr || !high->is_int64() || ladders == nullptr) return;
        for (std::size_t i = 0; i < ladders->size(); ++i) {
            const std::string at = "/phases/0/ladders/" + std::to_string(i) + "/rungs/0/hold_ms";
            const json::value* lowest = found_at(document_, at);
            if (lowest == nullptr || !lowest->is_int64()) continue;
            if (high->get_int64() < lowest->get_int64()) contradict(path, at);
        }
    }

    const json::value& document_;
    std::vector<Fault> faults_;
    std::size_t shape_faults_ = 0;
    std::vector<HeldExercise> exercises_;
};

// A ladder that two exercises use shows its faults once.
std::vector<Fault> each_once(std::vector<Fault> faults) {
    std::set<std::pair<Code, std::string>> seen;
    std::vector<Fault> once;
    for (Fault& fault : faults) {
        if (seen.emplace(fault.code, fault.path).second) once.push_back(std::move(fault));
    }
    return once;
}

} // namespace

std::vector<Fault> check_document(const json::value& document) { return each_once(DocumentCheck(document).check()); }

CheckedProgramme check_programme(std::string_view base, std::optional<std::string_view> overrides) {
    CheckedProgramme checked;
    auto document = parse_json(base, document_bytes_max);
    if (!document) {
        checked.faults = {document.fault()};
        return checked;
    }
    checked.faults = check_document(*document);
    if (checked.faults.empty() && overrides) {
        checked.in_overrides = true;
        checked.faults = apply_overrides(*document, *overrides);
    }
    if (checked.faults.empty()) checked.programme = read_document(document->as_object());
    return checked;
}

} // namespace heelwise
