#include "stories/compact.hpp"

#include <algorithm>
#include <array>

namespace heelwise::test {

namespace {

// Ids tell a reader nothing, and each of them would change if a command were added before.
constexpr std::array<std::string_view, 12> ids{"kind",
                                               "session",
                                               "record",
                                               "offer",
                                               "plan_decision",
                                               "target",
                                               "reasons",
                                               "activity",
                                               "document",
                                               "command_id",
                                               "document_version",
                                               "source"};

bool is_left_out(std::string_view name, const json::value& value, std::string_view today) {
    if (value.is_null() || std::find(ids.begin(), ids.end(), name) != ids.end()) return true;
    if (name == "round") return value.as_int64() == 1;
    return name == "date" && value.is_string() && view_of(value.as_string()) == today;
}

// An answer to the questionnaire has a member for each form that an answer can take, and most are empty.
bool is_answer(const json::object& object) {
    return object.contains("word") || object.contains("number") || object.contains("chosen") || object.contains("own");
}

std::string answer_text(const json::object& answer) {
    if (const json::value* word = answer.if_contains("word")) return value_text(*word);
    if (const json::value* number = answer.if_contains("number")) return value_text(*number);
    json::array chosen;
    for (const char* part : {"chosen", "own"}) {
        const json::value* some = answer.if_contains(part);
        if (some != nullptr) chosen.insert(chosen.end(), some->as_array().begin(), some->as_array().end());
    }
    const json::value* ratings = answer.if_contains("ratings");
    const bool is_rated = ratings != nullptr && !ratings->as_array().empty();
    return value_text(chosen) + (is_rated ? "rated" + value_text(*ratings) : "");
}

std::string number_members(const json::object& dose) {
    Members members;
    for (const auto& pair : dose) {
        if (!pair.value().is_int64() || pair.value().as_int64() == 0) continue;
        members.emplace_back(std::string(pair.key()), value_text(pair.value()));
    }
    return joined(members);
}

void add(Members& members, const std::string& name, const json::value& value, std::string_view today);

void add_all(Members& members, const std::string& prefix, const json::object& object, std::string_view today) {
    for (const auto& pair : object) {
        const std::string_view name(pair.key().data(), pair.key().size());
        if (!is_left_out(name, pair.value(), today)) add(members, prefix + std::string(name), pair.value(), today);
    }
}

void add(Members& members, const std::string& name, const json::value& value, std::string_view today) {
    if (name == "supersedes") {
        members.emplace_back(name, "earlier");
    } else if (!value.is_object()) {
        members.emplace_back(name, value_text(value));
    } else if (value.as_object().contains("exercises")) {
        members.emplace_back(name, plan_with_doses(value.as_object()));
    } else if (is_answer(value.as_object())) {
        members.emplace_back(name, answer_text(value.as_object()));
    } else {
        add_all(members, name + ".", value.as_object(), today);
    }
}

} // namespace

Members members_of(const json::object& object, std::string_view today) {
    Members members;
    if (const json::value* question = object.if_contains("question")) {
        // "sides=left" instead of "question=sides value=left".
        const json::value* answer = object.if_contains("answer");
        add(members, value_text(*question), answer != nullptr ? *answer : object.at("value"), today);
        json::object rest = object;
        for (const char* name : {"question", "answer", "value"}) rest.erase(name);
        add_all(members, "", rest, today);
        return members;
    }
    add_all(members, "", object, today);
    return members;
}

std::string joined(const Members& members) {
    std::string all;
    for (const auto& [name, value] : members) all += (all.empty() ? "" : " ") + name + "=" + value;
    return all;
}

std::vector<std::string> reasons_of(const json::object& decision) {
    std::vector<std::string> lines;
    const json::value* reasons = decision.if_contains("reasons");
    if (reasons == nullptr) return lines;
    for (const json::value& reason : reasons->as_array()) {
        std::string line(view_of(reason.at("rule").as_string()));
        for (const auto& input : reason.at("inputs").as_object()) {
            line += " " + std::string(input.key()) + "=" + value_text(input.value());
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string plan_with_doses(const json::object& plan) {
    const json::value* document = plan.if_contains("document");
    const bool is_default =
        document == nullptr || !document->is_string() || view_of(document->as_string()) == "six_phases_adapted";
    std::string text = is_default ? "" : value_text(*document) + " ";
    text += value_text(plan.at("stage")) + " " + value_text(plan.at("phase"));
    for (const json::value& one : plan.at("exercises").as_array()) {
        text += " " + value_text(one.at("exercise")) + "#" + std::to_string(one.at("rung").as_int64() + 1) + "{" +
                number_members(one.at("dose").as_object()) + "}";
    }
    text += " " + value_text(plan.at("frequency"));
    const json::value* weekdays = plan.if_contains("weekdays");
    if (weekdays != nullptr && !weekdays->as_array().empty()) text += value_text(*weekdays);
    return text;
}

std::string value_text(const json::value& value) {
    if (value.is_string()) {
        const std::string text(view_of(value.as_string()));
        return text.empty() || text.find(' ') != std::string::npos ? write_json(value) : text;
    }
    if (value.is_object()) return "(" + joined(members_of(value.as_object())) + ")";
    if (!value.is_array()) return write_json(value);
    std::string all;
    for (const json::value& one : value.as_array()) all += (all.empty() ? "" : ", ") + value_text(one);
    return "[" + all + "]";
}

} // namespace heelwise::test
