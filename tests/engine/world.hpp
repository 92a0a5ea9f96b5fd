// A person with the app, for tests: sends commands, keeps the log, moves the clock, looks at the view.
#pragma once

#include "engine.hpp"
#include "json.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise::test {

class World {
public:
    explicit World(std::string device = "dev-a") : device_(std::move(device)) { engine_.load(""); }

    // A civil date at 08:00, `offset` minutes east of UTC.
    World& on(std::string_view date, int offset_min = 0) { return at(date, 8 * 60, offset_min); }
    World& at(std::string_view date, int minute_of_day, int offset_min = 0) {
        const CivilDate day = parse_date(date).value();
        now_ = Now{day.days * ms_per_day + (minute_of_day - offset_min) * ms_per_minute, day, offset_min};
        return *this;
    }
    World& days_later(int days) {
        now_.epoch_ms += days * ms_per_day;
        now_.local_date.days += days;
        return *this;
    }

    // The code of the refusal, or "" and the records are in the log and applied.
    std::string send(json::object body) {
        return send_as(device_ + "-" + std::to_string(++commands_), std::move(body));
    }
    std::string send_as(const std::string& command_id, json::object body) {
        const json::object command{{"command_id", command_id}, {"device", device_}, {"body", std::move(body)}};
        const json::value answer = parsed(engine_.decide(write_json(command), now_json()));
        if (answer.as_object().contains("error")) return code_of(answer);
        last_records = strings(answer.at("ok").at("records").as_array());
        std::string lines;
        for (const std::string& record : last_records) {
            log.push_back(record);
            lines += (lines.empty() ? "" : "\n") + record;
        }
        const json::value applied = parsed(engine_.apply(lines));
        return applied.as_object().contains("error") ? code_of(applied) : "";
    }
    std::string open_day() { return send({{"kind", "open_day"}}); }
    std::string answer(std::string_view question, std::string_view answer, bool slip = false) {
        json::object body{{"kind", "answer_screen"}, {"question", question}, {"answer", answer}};
        if (slip) body["slip"] = true;
        return send(std::move(body));
    }
    std::string clearance(std::string_view rule, std::string_view seen, std::string_view told) {
        return send({{"kind", "answer_clearance"}, {"rule", rule}, {"seen", seen}, {"told", told}});
    }
    std::string something_new() { return send({{"kind", "report_something_new"}}); }
    std::string remove(std::string_view target) { return send({{"kind", "delete_record"}, {"target", target}}); }

    // Every main question answered so that nothing stops, from where the screen stands.
    World& answer_all_safe() {
        while (!screen().at("next").is_null()) {
            const std::string next = text(screen().at("next"));
            require(answer(next, next == "adult" || next == "load_trigger" ? "yes" : "no").empty(), next);
        }
        return *this;
    }

    json::value view() const { return parsed(engine_.view(now_json())).at("ok"); }
    json::value screen() const { return view().at("screen"); }
    std::string status() const { return text(screen().at("status")); }
    std::string place() const { return text(view().at("place")); }
    // "R1:rupture:open", most urgent first, joined by spaces.
    std::string hits() const {
        std::string all;
        const json::value now = screen();
        for (const json::value& hit : now.at("hits").as_array()) {
            all += (all.empty() ? "" : " ") + text(hit.at("rule")) + ":" + text(hit.at("card")) + ":" +
                   text(hit.at("status"));
        }
        return all;
    }
    // The keys of the questions that apply, joined by spaces.
    std::string asked() const {
        std::string all;
        const json::value now = screen();
        for (const json::value& question : now.at("questions").as_array()) {
            all += (all.empty() ? "" : " ") + text(question.at("key"));
        }
        return all;
    }
    json::value question(std::string_view key) const {
        const json::value now = screen();
        for (const json::value& question : now.at("questions").as_array()) {
            if (text(question.at("key")) == key) return question;
        }
        throw std::logic_error("not asked: " + std::string(key));
    }

    std::string reload() {
        std::string lines;
        for (std::size_t i = 0; i < log.size(); ++i) lines += (i == 0 ? "" : "\n") + log[i];
        return engine_.load(lines);
    }
    std::string dump() const { return write_json(dump_state(engine_.state())); }
    std::string now_json() const { return write_json(write_now(now_)); }
    const Now& now() const { return now_; }
    Engine& engine() { return engine_; }

    static std::string text(const json::value& value) { return std::string(view_of(value.as_string())); }
    static json::value parsed(std::string_view answer) {
        auto read = parse_json(answer);
        require(static_cast<bool>(read), answer);
        return *read;
    }
    static std::string code_of(const json::value& answer) { return text(answer.at("error").at("code")); }
    static std::vector<std::string> strings(const json::array& array) {
        std::vector<std::string> all;
        for (const json::value& one : array) all.push_back(text(one));
        return all;
    }

    // Records of a person whose log this becomes; reload to fold them.
    std::vector<std::string> log;
    std::vector<std::string> last_records;

private:
    // Thrown, not asserted by Catch2: the maker of golden files uses this too.
    static void require(bool holds, std::string_view what) {
        if (!holds) throw std::logic_error(std::string(what));
    }

    Engine engine_;
    std::string device_;
    int commands_ = 0;
    Now now_{1'763'625'600'000, CivilDate{20'412}, 0}; // 2025-11-20 08:00 UTC
};

} // namespace heelwise::test
