// Checks each phase. A ladder is checked once for every exercise that uses it.
#include "programme/phase_check.hpp"

#include "programme/exercise_check.hpp"
#include "programme/ladder_check.hpp"
#include "programme/programme_parameters.hpp"
#include "programme/programme_read.hpp"

#include <algorithm>

namespace heelwise {

namespace {

// The phases of the released documents. The catalogue has a name for each.
constexpr std::string_view phases_with_words[] = {
    "hold",
    "slow_two_legs",
    "slow_one_leg",
    "heavy_then_quick",
    "spring",
    "training",
    "heel_drops",
    "combined_begin",
    "combined_strengthen",
    "combined_heavier",
    "combined_keep_up",
    "heavy_slow",
    "long_holds",
};

std::string_view text_at(const json::object& object, std::string_view name) {
    return view_of(object.at(name).get_string());
}

bool is_on_request(const json::object& use) {
    const json::value* on_request = use.if_contains("on_request");
    return on_request != nullptr && on_request->get_bool();
}

bool is_later(const json::object& use) {
    const json::value* week = use.if_contains("from_week");
    return week != nullptr && week->get_int64() > 0;
}

class PhaseCheck {
public:
    PhaseCheck(DocumentUnderCheck& document, const std::vector<Exercise>& exercises, std::size_t index)
        : document_(document), exercises_(exercises), path_("/phases/" + std::to_string(index)),
          number_(static_cast<std::int64_t>(index) + 1), uses_(document.array_at(path_ + "/exercises")),
          ladders_(document.array_at(path_ + "/ladders")) {}

    void check() {
        const auto number = document_.integer_at(path_ + "/number");
        if (number && *number != number_) {
            document_.faults.push_back({Code::phase_out_of_order, path_ + "/number", {{"expected", number_}}});
        }
        frequency();
        weeks();
        words();
        document_.unique(path_ + "/ladders", "id");
        document_.unique(path_ + "/exercises", "exercise");
        if (uses_ == nullptr) return;
        if (ladders_ != nullptr && document_.is_clean(path_ + "/exercises")) unused_ladders();
        bool open = false;
        bool all_known = true;
        for (std::size_t i = 0; i < uses_->size(); ++i) {
            const std::string path = use_path(i);
            const Exercise* exercise = document_.is_clean(path) ? use((*uses_)[i].get_object(), path) : nullptr;
            if (exercise == nullptr) {
                all_known = false;
            } else if (const json::object& listed = (*uses_)[i].get_object();
                       is_used(listed) && !is_on_request(listed)) {
                // A fallback counts too, because it is used if nothing else is possible.
                open = open || (is_open_to_all(*exercise) && !is_later(listed));
            }
        }
        if (!open && all_known) document_.add(Code::phase_closed, path_ + "/exercises");
        landing();
    }

private:
    static std::int64_t last_rung(const json::object& ladder) {
        return static_cast<std::int64_t>(ladder.at("rungs").as_array().size()) - 1;
    }

    // R35: a landing names rungs of this phase.
    void landing() {
        const json::value* said = document_.at(path_ + "/landing");
        if (said == nullptr || !document_.is_clean(path_ + "/landing") || !document_.is_clean(path_ + "/exercises") ||
            !document_.is_clean(path_ + "/ladders")) {
            return;
        }
        for (const char* answer : {"easy", "challenging", "otherwise"}) {
            const std::string at = path_ + "/landing/" + answer;
            const json::object& rung = said->at(answer).get_object();
            const auto is_it = [&](const json::value& use) { return use.at("exercise") == rung.at("exercise"); };
            const auto use = std::find_if(uses_->begin(), uses_->end(), is_it);
            if (use == uses_->end()) {
                document_.add(Code::dangling_id, at + "/exercise");
                continue;
            }
            const json::object* ladder = with_id(*ladders_, text_at(use->get_object(), "ladder"));
            if (ladder != nullptr) at_most(at + "/rung", rung.at("rung").get_int64(), last_rung(*ladder));
        }
    }

    void words() {
        const json::value* id = document_.at(path_ + "/id");
        if (id == nullptr || !document_.is_clean(path_ + "/id") || document_.at(path_ + "/title") != nullptr) return;
        const bool is_worded =
            std::find(std::begin(phases_with_words), std::end(phases_with_words), view_of(id->get_string())) !=
            std::end(phases_with_words);
        if (!is_worded) document_.add(Code::missing_field, path_ + "/title");
    }

    // R40: requires the member that the frequency needs, and no other.
    void frequency() {
        const json::value* said = document_.at(path_ + "/frequency");
        if (said == nullptr || !document_.is_clean(path_ + "/frequency")) return;
        const std::string_view frequency = view_of(said->get_string());
        const auto beside = [&](std::string member, bool is_needed) {
            const bool is_there = document_.at(path_ + "/" + member) != nullptr;
            if (is_there != is_needed) {
                document_.add(is_needed ? Code::missing_field : Code::unknown_field, path_ + "/" + member);
            }
        };
        beside("times", frequency == name_of(Frequency::times_a_week));
        beside("weekdays", frequency == name_of(Frequency::weekdays));
        weekdays();
    }

    // R40: two consecutive days leave no room for 36 h between sessions.
    void weekdays() {
        const std::string path = path_ + "/weekdays";
        const json::array* list = document_.array_at(path);
        if (list == nullptr || !document_.is_clean(path)) return;
        document_.unique(path, "");
        std::vector<int> days;
        for (const json::value& day : *list)
            days.push_back(static_cast<int>(*weekday_named(view_of(day.get_string()))));
        for (std::size_t i = 0; i < days.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                const int apart = (days[i] - days[k] + 7) % 7;
                if (apart != 1 && apart != 6) continue;
                document_.contradict(path + "/" + std::to_string(i), path + "/" + std::to_string(k));
            }
        }
    }

    // R14 enters in phase 1 or 2, so these phases must be open from the first day. Rungs must open in their order.
    void weeks() {
        const auto later = document_.integer_at(path_ + "/from_week");
        if (number_ <= 2 && later && document_.is_clean(path_ + "/from_week")) at_most(path_ + "/from_week", *later, 0);
        for (std::size_t i = 0; ladders_ != nullptr && i < ladders_->size(); ++i) {
            const std::string path = path_ + "/ladders/" + std::to_string(i) + "/rungs";
            const json::array* rungs = document_.array_at(path);
            std::int64_t before = 0;
            for (std::size_t k = 0; rungs != nullptr && k < rungs->size(); ++k) {
                const std::string at = path + "/" + std::to_string(k) + "/from_week";
                const std::int64_t week = document_.integer_at(at).value_or(0);
                if (k == 0) {
                    at_most(at, week, 0);
                } else if (week < before) {
                    document_.faults.push_back({Code::out_of_range, at, {{"min", before}, {"value", week}}});
                }
                before = week;
            }
        }
    }

    void at_most(const std::string& path, std::int64_t value, std::int64_t max) {
        if (value <= max) return;
        document_.faults.push_back(
            {Code::out_of_range, path, {{"min", std::int64_t{0}}, {"max", max}, {"value", value}}});
    }

    std::string use_path(std::size_t i) const { return path_ + "/exercises/" + std::to_string(i); }

    const Exercise* exercise_named(std::string_view id) const {
        const auto is_it = [&](const Exercise& exercise) { return exercise.id == id; };
        const auto found = std::find_if(exercises_.begin(), exercises_.end(), is_it);
        return found == exercises_.end() ? nullptr : &*found;
    }

    // An exercise that could not be read exists too. Its own faults are reported elsewhere.
    bool is_exercise(std::string_view id) const {
        const json::array* list = document_.array_at("/exercises");
        return list != nullptr && with_id(*list, id) != nullptr;
    }

    // Checks an exercise of the phase and its ladder. Returns nullptr if the exercise could not be found or read.
    const Exercise* use(const json::object& object, const std::string& path) {
        const std::string_view id = text_at(object, "exercise");
        const Exercise* exercise = exercise_named(id);
        if (exercise == nullptr && !is_exercise(id)) document_.add(Code::dangling_id, path + "/exercise");
        if (exercise != nullptr) {
            twin(*exercise, path);
            // R20 and R39 count the seconds of a hold, so phase 1 has isometric exercises only.
            if (number_ == 1 && exercise->kind != ExerciseKind::isometric) {
                document_.faults.push_back(
                    {Code::unknown_value, path + "/exercise", {{"expected", std::string("isometric")}}});
            }
        }
        const json::value* together = document_.at(path_ + "/together");
        const bool is_together = together != nullptr && together->is_bool() && together->get_bool();
        if (is_later(object) && !is_together) document_.add(Code::unknown_field, path + "/from_week");
        if (ladders_ != nullptr) ladder(object, path, exercise);
        return exercise;
    }

    void ladder(const json::object& object, const std::string& path, const Exercise* exercise) {
        const json::object* found = with_id(*ladders_, text_at(object, "ladder"));
        if (found == nullptr) return document_.add(Code::dangling_id, path + "/ladder");
        const std::string at = path_ + "/ladders/" + std::to_string(index_of(*found));
        if (!document_.is_clean(at)) return;
        if (const json::value* gate = object.if_contains("gate")) {
            at_most(path + "/gate", gate->get_int64(), last_rung(*found));
        }
        if (exercise == nullptr || !document_.is_clean("/parameters/flow")) return;
        check_ladder({*found, at, object, path, *exercise}, flow(), document_.faults);
    }

    // R15: the floor twin replaces step work, so it needs a ladder in the same phase.
    void twin(const Exercise& exercise, const std::string& path) {
        if (!exercise.floor_twin) return;
        for (std::size_t i = 0; i < uses_->size(); ++i) {
            const json::value* id = document_.at(use_path(i) + "/exercise");
            const bool is_it = id != nullptr && id->is_string() && view_of(id->get_string()) == *exercise.floor_twin;
            if (is_it && document_.is_clean(use_path(i)) && is_used((*uses_)[i].get_object())) return;
        }
        document_.add(Code::floor_twin_missing, path + "/exercise");
    }

    void unused_ladders() {
        for (std::size_t i = 0; i < ladders_->size(); ++i) {
            const std::string path = path_ + "/ladders/" + std::to_string(i);
            const json::value* id = document_.at(path + "/id");
            if (id == nullptr) continue;
            const auto names = [&](const json::value& one) { return one.at("ladder") == *id; };
            if (std::none_of(uses_->begin(), uses_->end(), names)) document_.add(Code::unknown_field, path);
        }
    }

    std::size_t index_of(const json::object& ladder) const {
        std::size_t i = 0;
        while ((*ladders_)[i].if_object() != &ladder) ++i;
        return i;
    }

    FlowParameters flow() const {
        FlowParameters parameters;
        for (const auto& number : flow_table) {
            parameters.*number.member = *document_.integer_at("/parameters/flow/" + std::string(number.name));
        }
        return parameters;
    }

    DocumentUnderCheck& document_;
    const std::vector<Exercise>& exercises_;
    std::string path_;
    std::int64_t number_;
    const json::array* uses_;
    const json::array* ladders_;
};

// R20 takes the highest rung whose hold is not longer than the first hold. The lowest rung must therefore not be longer
// than the shortest first hold.
void check_first_hold(DocumentUnderCheck& document) {
    const std::string path = "/parameters/first_hold/high_ms";
    const auto high_ms = document.integer_at(path);
    const json::array* ladders = document.array_at("/phases/0/ladders");
    if (!high_ms || ladders == nullptr) return;
    for (std::size_t i = 0; i < ladders->size(); ++i) {
        const std::string at = "/phases/0/ladders/" + std::to_string(i) + "/rungs/0/hold_ms";
        const auto lowest_ms = document.integer_at(at);
        if (lowest_ms && *high_ms < *lowest_ms) document.contradict(path, at);
    }
}

} // namespace

void check_phases(DocumentUnderCheck& document, const std::vector<Exercise>& exercises) {
    const json::array* phases = document.array_at("/phases");
    if (phases == nullptr) return;
    document.unique("/phases", "id");
    for (std::size_t i = 0; i < phases->size(); ++i) PhaseCheck(document, exercises, i).check();
    check_first_hold(document);
}

} // namespace heelwise
