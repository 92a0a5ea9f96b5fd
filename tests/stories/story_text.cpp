#include "stories/story_text.hpp"

#include "stories/compact.hpp"
#include "stories/world.hpp"

#include <algorithm>
#include <map>

namespace heelwise::test {

namespace {

std::string clock_text(const Now& now) {
    const std::int64_t day = now.epoch_ms / ms_per_minute + now.utc_offset_min;
    const std::int64_t minute = ((day % 1440) + 1440) % 1440;
    const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string text = two(minute / 60) + ":" + two(minute % 60);
    if (now.utc_offset_min != 0)
        text += " UTC" + std::string(now.utc_offset_min > 0 ? "+" : "") + std::to_string(now.utc_offset_min) + "min";
    return text;
}

// "build_up 2 seated_raise#1": a plan as offers and requests show it.
std::string plan_text(const json::value& to) {
    std::string text = value_text(to.at("stage")) + " " + value_text(to.at("phase"));
    for (const json::value& one : to.at("exercises").as_array()) {
        text += " " + value_text(one.at("exercise")) + "#" + value_text(one.at("rung"));
    }
    return text;
}

std::string rules_of(const json::value& reasons) {
    std::string text;
    for (const json::value& reason : reasons.as_array())
        text += (text.empty() ? "" : " ") + value_text(reason.at("rule"));
    return text;
}

std::string offer_text(const json::value& offer) {
    if (offer.is_null()) return "";
    const json::value& to = offer.at("to");
    return value_text(offer.at("kind")) + (to.is_null() ? "" : " to " + plan_text(to)) + " by " +
           rules_of(offer.at("reasons"));
}

std::string wish_text(const json::value& wish) {
    if (wish.is_null()) return "";
    return plan_text(wish.as_object().contains("to") ? wish.at("to") : wish);
}

std::string list_text(const json::value& list, std::string_view first, std::string_view second = "") {
    std::string text;
    for (const json::value& one : list.as_array()) {
        text += (text.empty() ? "" : " ") + value_text(one.at(first));
        if (!second.empty()) text += ":" + value_text(one.at(second));
    }
    return text;
}

// Writes the members of an object without its texts, which say the same in words.
std::string object_text(const json::value& value) {
    if (value.is_null()) return "";
    if (!value.is_object()) return value_text(value);
    json::object told;
    for (const auto& pair : value.as_object()) {
        if (!pair.value().is_object()) told[pair.key()] = pair.value();
    }
    return joined(members_of(told));
}

// The parts of the view that matter to the reader of a story, in the order in which they are shown.
Members state_of(const World& world) {
    const json::value view = world.view();
    Members state{{"next screen", world.next_screen()}, {"screening", world.status()}, {"hits", world.hits()}};
    state.emplace_back("plan", world.plan_line());
    const json::value today = view.at("today");
    if (today.is_null()) return state;
    state.insert(state.end(),
                 {{"tasks", world.tasks()},
                  {"no session", world.barrier()},
                  {"rest", object_text(today.at("rest"))},
                  {"response", world.last_response()},
                  {"offer", offer_text(today.at("offer"))},
                  {"easier", wish_text(today.at("easier"))},
                  {"more", wish_text(today.at("more"))},
                  {"choices", list_text(today.at("choices"), "exercise")},
                  {"advice", list_text(today.at("advice"), "advice")},
                  {"activities", list_text(today.at("activities"), "what", "advice")},
                  {"pause", object_text(today.at("pause"))},
                  {"harm", object_text(today.at("harm"))}});
    return state;
}

// Writes the lines of each date. A date with the same lines as an earlier one takes one line.
class Writer {
public:
    explicit Writer(const std::string& name) { text_ = "# " + name + "\n"; }

    void at(const Now& now) {
        if (!day_ || day_->local_date.days != now.local_date.days) {
            flush();
            day_ = now;
            last_ms_ = now.epoch_ms;
        }
        minutes_ = (now.epoch_ms - last_ms_) / ms_per_minute;
        last_ms_ = now.epoch_ms;
    }
    void line(const std::string& text) {
        merging_.clear();
        write(text);
    }
    // Joins answers of one kind on one line, as long as nothing else happens.
    void answer(const std::string& kind, const std::string& members) {
        if (merging_ == kind && minutes_ == 0) {
            lines_.back() += " " + members;
        } else {
            write(kind + " " + members);
            merging_ = kind;
        }
    }
    void detail(const std::string& text) {
        merging_.clear();
        lines_.push_back("    " + text);
    }
    std::string finished() {
        flush();
        return text_;
    }

private:
    void write(const std::string& text) {
        lines_.push_back("  " + (minutes_ == 0 ? "" : "+" + std::to_string(minutes_) + " min ") + text);
        minutes_ = 0;
    }
    void flush() {
        merging_.clear();
        if (!day_ || lines_.empty()) return;
        std::string day;
        for (const std::string& line : lines_) day += line + "\n";
        lines_.clear();
        const std::string date = write_date(day_->local_date);
        const auto [same, is_new] = days_.try_emplace(day, date);
        text_ += date + " " + clock_text(*day_) + (is_new ? "\n" + day : " as on " + same->second + "\n");
    }

    std::string text_;
    std::optional<Now> day_;
    std::int64_t last_ms_ = 0;
    std::int64_t minutes_ = 0;
    std::string merging_;
    std::vector<std::string> lines_;
    std::map<std::string, std::string> days_;
};

class Teller {
public:
    explicit Teller(const golden::Scenario& scenario)
        : scenario_(scenario), world_("device-1"), writer_(scenario.name) {}

    std::string told() {
        for (const Step& step : scenario_.steps) tell(step);
        // Some stories damage their log at the end.
        if (world_.log != scenario_.lines) tell({"", "", scenario_.lines});
        world_.set_now(write_json(write_now(scenario_.now)));
        writer_.at(world_.now());
        tell_state("look");
        tell_programme();
        return writer_.finished();
    }

private:
    void tell(const Step& step) {
        const std::string refused = world_.repeat(step);
        writer_.at(world_.now());
        if (step.command.empty()) {
            writer_.line("load a log of " + std::to_string(step.log.size()) + " lines" +
                         (refused.empty() ? "" : ": " + refused));
        } else {
            tell_command(World::parsed(step.command).at("body").as_object(), refused);
        }
        tell_state("");
    }

    void tell_command(const json::object& body, const std::string& refused) {
        const std::string kind = value_text(body.at("kind"));
        const Members members = members_of(body, today());
        const std::string said = joined(members);
        if (!refused.empty()) {
            return writer_.line(kind + (said.empty() ? "" : " " + said) + " -> refused: " + refused);
        }

        std::vector<std::string> events;
        if (world_.last_records.empty()) events.emplace_back("nothing");
        std::vector<std::string> reasons;
        for (const std::string& record : world_.last_records) {
            const json::value event = World::parsed(record).at("body");
            events.push_back(event_text(event.as_object(), members));
            for (std::string& reason : reasons_of(event.as_object())) {
                if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
                    reasons.push_back(std::move(reason));
            }
        }
        const bool is_plain = events.size() == 1 && events.front().find(' ') == std::string::npos && reasons.empty();
        if (is_plain && body.contains("question")) return writer_.answer(kind, said);
        const bool is_repeated = said.size() > 30 && last_said_[kind] == said;
        last_said_[kind] = said;
        const std::string line = kind + (said.empty() ? "" : " " + (is_repeated ? "as before" : said));
        writer_.line(line + (is_plain ? " -> " + events.front() : ""));
        if (!is_plain) {
            for (const std::string& event : events) writer_.detail("-> " + event);
        }
        for (const std::string& reason : reasons) writer_.detail("   " + reason);
    }

    // Writes the kind of an event and the members that its command does not have.
    std::string event_text(const json::object& event, const Members& said) {
        std::string text = value_text(event.at("kind"));
        for (const auto& member : members_of(event, today())) {
            const auto& [name, value] = member;
            const bool is_said = std::any_of(said.begin(), said.end(), [&member](const auto& one) {
                return one.second == member.second &&
                       (member.first == one.first || member.first.ends_with("." + one.first));
            });
            if (is_said || value == "[]") continue;
            const bool is_plan = name == "plan" || name == "before";
            text += " " + name + "=" + (is_plan && value == plan_ ? "same" : value);
            if (name == "plan") plan_ = value;
        }
        return text;
    }

    // Writes what changed in the view since the last time. If anything did, `after` comes first as a line.
    void tell_state(const std::string& after) {
        bool is_first = !after.empty();
        for (const auto& [name, value] : state_of(world_)) {
            if (state_[name] == value) continue;
            if (is_first) writer_.line(after);
            is_first = false;
            state_[name] = value;
            writer_.detail(name + ": " + (value.empty() ? "none" : value));
        }
    }

    // Writes the preview of a programme that somebody sent (R17).
    void tell_programme() {
        if (scenario_.offered.empty()) return;
        writer_.line("look at the programme that was sent");
        const json::value preview = World::parsed(golden::programme_file(scenario_));
        for (const auto& pair : preview.as_object()) {
            writer_.detail(std::string(pair.key()) + ": " + value_text(pair.value()));
        }
    }

    std::string today() const { return write_date(world_.now().local_date); }

    const golden::Scenario& scenario_;
    World world_;
    Writer writer_;
    std::map<std::string, std::string> state_;
    std::map<std::string, std::string> last_said_;
    std::string plan_;
};

} // namespace

std::string story_text(const golden::Scenario& scenario) { return Teller(scenario).told(); }

} // namespace heelwise::test
