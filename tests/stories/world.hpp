// A person who uses the app, for tests: sends commands, keeps the log, moves the clock and reads the view.
#pragma once

#include "engine.hpp"
#include "foundation/json.hpp"
#include "stories/step.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace heelwise::test {

class World {
public:
    explicit World(std::string device = "dev-a") : device_(std::move(device)) { engine_.load(""); }

    // Sets the time to 08:00 on a civil date, `offset_min` minutes east of UTC.
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

    World& minutes_later(int minutes) {
        now_.epoch_ms += minutes * ms_per_minute;
        return *this;
    }

    // Returns the code of the refusal, or "" after the records were added to the log and applied.
    std::string send(json::object body) {
        return send_as(device_ + "-" + std::to_string(++commands_), std::move(body));
    }
    std::string send_as(const std::string& command_id, json::object body) {
        const json::object command{{"command_id", command_id}, {"device", device_}, {"body", std::move(body)}};
        return send_text(write_json(command));
    }
    // Repeats a step of another world.
    std::string repeat(const Step& step) {
        if (step.command.empty()) {
            log = step.log;
            last_records = log;
            const json::value loaded = parsed(reload());
            return loaded.as_object().contains("error") ? code_of(loaded) : "";
        }
        set_now(step.now);
        return send_text(step.command);
    }
    World& set_now(std::string_view json) {
        const json::value at = parsed(json);
        now_ = Now{at.at("epoch_ms").as_int64(),
                   parse_date(text(at.at("local_date"))).value(),
                   static_cast<int>(at.at("utc_offset_min").as_int64())};
        return *this;
    }
    std::string send_text(std::string command) {
        view_.reset();
        steps.push_back({now_json(), std::move(command)});
        const json::value answer = parsed(engine_.decide(steps.back().command, steps.back().now));
        if (answer.as_object().contains("error")) return code_of(answer);
        last_records = strings(answer.at("ok").at("records").as_array());
        std::string lines;
        for (const std::string& record : last_records) {
            log.push_back(record);
            lines += (lines.empty() ? "" : "\n") + record;
        }
        const json::value applied = parsed(engine_.apply(lines));
        std::string code = applied.as_object().contains("error") ? code_of(applied) : "";
        if (code != "refold_needed") return code;
        reload(); // as the shell does
        return "";
    }
    std::string open_day() { return send({{"kind", "open_day"}}); }
    // Confirms the date of the device, which records only what time has brought.
    World& says_it_is_today() {
        require(answer_today(write_date(now_.local_date)).empty(), "answer_today");
        return *this;
    }
    std::string answer_today(std::string_view date) { return send({{"kind", "answer_today"}, {"date", date}}); }
    std::string answer(std::string_view question, std::string_view answer, bool slip = false) {
        json::object body{{"kind", "answer_screening"}, {"question", question}, {"answer", answer}};
        if (slip) body["slip"] = true;
        return send(std::move(body));
    }
    std::string clearance(std::string_view sign, std::string_view seen, std::string_view told) {
        return send({{"kind", "answer_clearance"}, {"sign", sign}, {"seen", seen}, {"told", told}});
    }
    std::string something_new() { return send({{"kind", "submit_something_new"}}); }
    std::string remove(std::string_view target) { return send({{"kind", "delete_record"}, {"target", target}}); }

    // Answers the open main questions of the screen so that no rule is hit.
    World& answer_all_safe() {
        while (!seen().at("screening").at("next").is_null()) {
            const std::string next = text(seen().at("screening").at("next"));
            const json::value* usual_one = usual("screening").if_contains(next);
            require(answer(next, usual_one == nullptr ? "no" : text(*usual_one)).empty(), next);
        }
        return *this;
    }

    json::value view() const { return seen(); }
    json::value screening() const { return seen().at("screening"); }
    std::string status() const { return text(seen().at("screening").at("status")); }
    std::string next_screen() const { return text(seen().at("next_screen")); }
    // "R1:rupture:open", the most urgent first, joined by spaces.
    std::string hits() const {
        std::string all;
        const json::value& now = seen().at("screening");
        for (const json::value& hit : now.at("hits").as_array()) {
            all += (all.empty() ? "" : " ") + text(hit.at("rule")) + ":" + text(hit.at("card")) + ":" +
                   text(hit.at("status"));
        }
        return all;
    }
    // Returns the keys of the questions that apply, joined by spaces.
    std::string asked() const {
        std::string all;
        const json::value& now = seen().at("screening");
        for (const json::value& question : now.at("questions").as_array()) {
            all += (all.empty() ? "" : " ") + text(question.at("key"));
        }
        return all;
    }
    json::value question(std::string_view key) const {
        const json::value& now = seen().at("screening");
        for (const json::value& question : now.at("questions").as_array()) {
            if (text(question.at("key")) == key) return question;
        }
        throw std::logic_error("not asked: " + std::string(key));
    }

    // ---- the questionnaire and the diary

    json::value today() const { return seen().at("today"); }
    json::value plan() const { return seen().at("plan"); }
    std::string answer_asked(std::string_view question, json::object value) {
        return send({{"kind", "answer_assessment"}, {"question", question}, {"value", std::move(value)}});
    }
    std::string answer_one_asked(const std::string& question) { return answer_asked(question, usual_answer(question)); }
    // Answers all open questions in their order with the usual answers, or with those in `others`.
    World& answer_all_asked(const json::object& others = {}) {
        for (json::value next = seen().at("assessment").at("next"); !next.is_null();
             next = seen().at("assessment").at("next")) {
            const std::string key = text(next);
            const json::value* other = others.if_contains(key);
            const json::object value = other == nullptr ? usual_answer(key) : other->as_object();
            require(answer_asked(key, value).empty(), key);
        }
        return *this;
    }
    // Clears the screen, answers the whole questionnaire and gets a plan. Most tests begin in this way, so a new world
    // copies one that began in the same way before.
    World& begin(const json::object& others = {}) {
        if (!steps.empty()) return begin_by_steps(others);
        static std::map<std::string, World> begun;
        const std::string key = device_ + now_json() + write_json(others);
        const auto found = begun.find(key);
        if (found != begun.end()) return *this = found->second;
        begin_by_steps(others);
        begun.emplace(key, *this);
        return *this;
    }
    // Does a quiet check-in for today. `others` replaces answers, and null removes one.
    std::string check_in(const json::object& others = {}) {
        json::object body{
            {"kind", "submit_check_in"}, {"date", write_date(now_.local_date)}, {"morning", json::object{{"left", 1}}}};
        return send(with(with(std::move(body), usual("check_in")), others));
    }
    std::string start(std::int64_t pain = 1) {
        return send({{"kind", "start_session"}, {"pain", json::object{{"left", pain}}}, {"support_seen", true}});
    }
    // Returns the id of the running session.
    std::string session() const { return text(seen().at("session").at("session")); }
    std::string end(std::string_view how = "finished", bool complete = true) {
        return send({{"kind", "end_session"}, {"session", session()}, {"how", how}, {"complete", complete}});
    }
    std::string rate(std::string_view of, const json::object& others = {}) {
        json::object body{{"kind", "submit_rating"},
                          {"session", of},
                          {"during", json::object{{"left", 1}}},
                          {"after", json::object{{"left", 1}}}};
        return send(with(with(std::move(body), usual("rating")), others));
    }
    // Does and rates a complete session of ten minutes.
    World& train(const json::object& others = {}) {
        const std::string refused = start();
        require(refused.empty(), "start: " + refused);
        const std::string id = session();
        now_.epoch_ms += 10 * ms_per_minute;
        require(end().empty(), "end");
        require(rate(id, others).empty(), "rate");
        return *this;
    }
    // "build_up 1 seated_hold#5 daily": the stage, the phase, each exercise with its rung counted from 1, and the
    // frequency.
    std::string plan_line() const {
        const json::value& now = seen().at("plan");
        if (now.is_null()) return "";
        std::string line = text(now.at("stage")) + " " + std::to_string(now.at("phase").as_int64());
        for (const json::value& one : now.at("exercises").as_array()) {
            line += " " + text(one.at("exercise")) + "#" + std::to_string(one.at("rung").as_int64());
        }
        return line + " " + text(now.at("frequency"));
    }
    // "check_in:due* session:waiting", with a star at the next task.
    std::string tasks() const {
        std::string all;
        const json::value& now = seen().at("today");
        for (const json::value& task : now.at("tasks").as_array()) {
            all += (all.empty() ? "" : " ") + text(task.at("kind")) + ":" + text(task.at("status")) +
                   (task.at("next").as_bool() ? "*" : "");
        }
        return all;
    }
    // Returns the kind of the offer, or "".
    std::string offered() const {
        const json::value& offer = seen().at("today").at("offer");
        return offer.is_null() ? "" : text(offer.at("kind"));
    }
    // `option` answers what the offer asks, for example about a raise.
    std::string answer_offer(bool accept, std::string_view option = "") {
        const std::string id = text(seen().at("today").at("offer").at("id"));
        json::object body{{"kind", "answer_offer"}, {"offer", id}, {"accept", accept}};
        if (!option.empty()) body["option"] = option;
        return send(std::move(body));
    }
    // Returns the code that bars a session now, or "".
    std::string barrier() const {
        const json::value& can = seen().at("today").at("can_start");
        return can.at("ok").as_bool() ? "" : text(can.at("code"));
    }
    // Returns the response of the last date with a session, or "".
    std::string last_response() const {
        const json::value& last = seen().at("today").at("last");
        return last.is_null() ? "" : text(last.at("response"));
    }

    std::string reload() {
        view_.reset();
        steps.push_back({"", "", log});
        std::string lines;
        for (std::size_t i = 0; i < log.size(); ++i) lines += (i == 0 ? "" : "\n") + log[i];
        return engine_.load(lines);
    }
    std::string dump() const { return write_json(dump_state(engine_.state())); }
    std::string now_json() const { return write_json(write_now(now_)); }
    const Now& now() const { return now_; }
    Engine& engine() {
        view_.reset();
        return engine_;
    }

    static std::string text(const json::value& value) { return std::string(view_of(value.as_string())); }
    static json::value parsed(std::string_view answer) {
        auto read = parse_json(answer);
        require(static_cast<bool>(read), answer);
        return std::move(*read);
    }
    static std::string code_of(const json::value& answer) { return text(answer.at("error").at("code")); }
    static std::vector<std::string> strings(const json::array& array) {
        std::vector<std::string> all;
        for (const json::value& one : array) all.push_back(text(one));
        return all;
    }

    // The log of this person. After a change, call reload() to fold it.
    std::vector<std::string> log;
    std::vector<std::string> last_records;
    // All steps so far, including refused commands.
    std::vector<Step> steps;

private:
    World& begin_by_steps(const json::object& others) {
        answer_all_safe();
        answer_all_asked(others);
        require(send({{"kind", "complete_assessment"}}).empty(), "complete");
        return *this;
    }
    // Asks the engine again only if something may have changed since the last time.
    const json::value& seen() const {
        if (!view_ || view_at_ != now_) {
            json::value answer = parsed(engine_.view(now_json()));
            view_ = std::move(answer.as_object().at("ok"));
            view_at_ = now_;
        }
        return *view_;
    }
    static json::object with(json::object body, const json::object& others) {
        for (const auto& pair : others) {
            if (pair.value().is_null()) {
                body.erase(pair.key());
            } else {
                body[pair.key()] = pair.value();
            }
        }
        return body;
    }
    // The usual answers of people with a mild tendinopathy of the left midportion. The tests of the shell read the same
    // file.
    static const json::object& usual(std::string_view part) {
        static const json::value all = [] {
            std::ifstream in("tests/stories/answers.json", std::ios::binary);
            return parsed(std::string(std::istreambuf_iterator<char>(in), {}));
        }();
        return all.at(part).as_object();
    }
    static json::object usual_answer(const std::string& key) {
        const json::value& said = usual("assessment").at(key);
        if (said.is_string()) return {{"word", said}};
        if (said.is_int64()) return {{"number", said}};
        if (said.is_array()) return {{"chosen", said}};
        json::array chosen;
        json::array ratings;
        for (const auto& goal : said.as_object()) {
            chosen.push_back(json::value(goal.key()));
            ratings.push_back(goal.value());
        }
        return {{"chosen", std::move(chosen)}, {"ratings", std::move(ratings)}};
    }
    // Throws instead of using Catch2, because story_maker uses this too.
    static void require(bool holds, std::string_view what) {
        if (!holds) throw std::logic_error(std::string(what));
    }

    Engine engine_;
    std::string device_;
    mutable std::optional<json::value> view_;
    mutable Now view_at_;
    int commands_ = 0;
    Now now_{1'763'625'600'000, CivilDate{20'412}, 0}; // 2025-11-20 08:00 UTC
};

} // namespace heelwise::test
