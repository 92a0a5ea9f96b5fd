#include "log/event_codec.hpp"

#include "log/event_fields.hpp"

#include <array>
#include <utility>

namespace heelwise {

namespace {

constexpr std::size_t inputs_max = 32;

struct Kind {
    std::string_view name;
    std::int64_t version;
};
// In the order of Event's alternatives.
constexpr std::array<Kind, std::variant_size_v<Event>> kinds{{
    {"screening_answered", 1},    {"clearance_answered", 1},  {"something_new_submitted", 1},
    {"history_restored", 1},      {"record_edited", 1},       {"record_deleted", 1},
    {"screening_required", 1},    {"screening_decided", 1},   {"record_restored", 1},
    {"assessment_begun", 1},      {"assessment_answered", 1}, {"assessment_decided", 1},
    {"plan_decided", 1},          {"check_in_submitted", 1},  {"calming_tick_submitted", 1},
    {"pain_before_submitted", 1}, {"session_started", 1},     {"session_stamped", 1},
    {"session_ended", 1},         {"rating_submitted", 1},    {"session_submitted", 1},
    {"red_decided", 1},           {"rest_ended", 1},          {"offer_answered", 1},
    {"flare_submitted", 1},       {"harm_submitted", 1},      {"pause_begun", 1},
    {"pause_ended", 1},           {"activity_submitted", 1},  {"review_submitted", 1},
    {"readiness_submitted", 1},   {"advice_read", 1},         {"clock_turned_back", 1},
    {"assessment_required", 1},   {"programme_followed", 1},  {"step_agreed", 1},
    {"stamps_thinned", 1},        {"clock_confirmed", 1},
}};

json::value write_input(const std::variant<std::int64_t, std::string>& input) {
    if (const auto* number = std::get_if<std::int64_t>(&input)) return *number;
    return json::value(std::get<std::string>(input));
}

struct Writer {
    template <class Body>
    json::object operator()(const Body& body) const {
        return written_members(body);
    }
    json::object operator()(const RecordEdited& e) const {
        const Event record = std::visit([](const auto& r) { return Event(r); }, e.record);
        return {{"target", e.target}, {"record", write_event(record)}, {"slip", e.slip}};
    }
};

template <class Body>
Body read_as(Fields& fields) {
    return read_members<Body>(fields);
}

template <>
ScreeningAnswered read_as<ScreeningAnswered>(Fields& fields) {
    auto body = read_members<ScreeningAnswered>(fields);
    if (!fields.failed() && !allows(body.question, body.answer)) fields.fail(Code::unknown_value, "answer");
    return body;
}

template <>
RecordEdited read_as<RecordEdited>(Fields& fields) {
    RecordEdited event;
    MemberReader(fields).id("target", event.target);
    event.slip = fields.boolean("slip");
    const json::value* record = fields.member("record");
    if (record == nullptr) {
        fields.fail(Code::missing_field, "record");
        return event;
    }
    Result<Event> read = read_event(*record, fields.path_to("record"));
    if (!read) {
        fields.fail(read.fault());
    } else if (const auto* answered = std::get_if<ScreeningAnswered>(&*read)) {
        event.record = *answered;
    } else if (const auto* clearance = std::get_if<ClearanceAnswered>(&*read)) {
        event.record = *clearance;
    } else {
        fields.fail(Code::unknown_value, "record");
    }
    return event;
}

// A session has only so many stamps, so a longer range would hide records that are missing (H7).
template <>
StampsThinned read_as<StampsThinned>(Fields& fields) {
    auto body = read_members<StampsThinned>(fields);
    for (const SeqRange& range : body.seqs) {
        const bool is_possible = range.first <= range.last && range.last - range.first < std::int64_t{stamps_max};
        if (!fields.failed() && !is_possible) fields.fail(Code::out_of_range, "seqs");
    }
    return body;
}

// A programme that cannot be read is never followed. Its record is damaged, or comes from a newer app that has more
// documents (envelope.cpp).
template <>
ProgrammeFollowed read_as<ProgrammeFollowed>(Fields& fields) {
    auto body = read_members<ProgrammeFollowed>(fields);
    if (fields.failed() || body.source.empty()) return body;
    auto read = read_followable(body.source);
    if (!read) {
        fields.fail(read.fault().code, "source");
    } else if (read->programme.id != body.id || read->programme.version != body.version) {
        fields.fail(Code::unknown_value, "id");
    } else {
        body.programme = std::make_shared<const Programme>(std::move(read->programme));
    }
    return body;
}

// Reads the alternative of Event whose position is that of `kind` in the list of kinds.
template <std::size_t... Index>
Event read_kind(std::string_view kind, Fields& fields, std::index_sequence<Index...>) {
    Event event = SomethingNewSubmitted{};
    const bool known =
        ((kinds[Index].name == kind && (event = read_as<std::variant_alternative_t<Index, Event>>(fields), true)) ||
         ...);
    if (!known) fields.fail(Code::unknown_value, "kind");
    return event;
}

} // namespace

void describe(MemberWriter& io, Reason& reason) {
    json::object inputs;
    for (const auto& [name, value] : reason.inputs) inputs[name] = write_input(value);
    io.out["rule"] = reason.rule;
    io.out["inputs"] = std::move(inputs);
}

void describe(MemberReader& io, Reason& reason) {
    io.text("rule", reason.rule, 1, 16);
    Fields& fields = io.fields();
    const json::value* inputs = fields.member("inputs");
    if (inputs == nullptr || !inputs->is_object() || inputs->get_object().size() > inputs_max) {
        return fields.fail(Code::wrong_type, "inputs");
    }
    for (const auto& pair : inputs->get_object()) {
        const json::value& value = pair.value();
        if (value.is_int64()) {
            reason.inputs.emplace_back(std::string(pair.key()), value.get_int64());
        } else if (value.is_string()) {
            reason.inputs.emplace_back(std::string(pair.key()), std::string(view_of(value.get_string())));
        } else {
            fields.fail(Code::wrong_type, "inputs");
        }
    }
}

std::int64_t current_version(std::string_view kind) {
    for (const Kind& known : kinds) {
        if (known.name == kind) return known.version;
    }
    return 0;
}

std::string_view kind_of(const Event& event) { return kinds[event.index()].name; }

json::object write_event(const Event& event) {
    json::object out{{"kind", kind_of(event)}};
    for (auto& pair : std::visit(Writer{}, event)) out[pair.key()] = pair.value();
    return out;
}

Result<Event> read_event(const json::value& body, std::string path) {
    Fields fields(body, std::move(path));
    const std::string kind = fields.text("kind", 1, 32);
    if (fields.failed()) return *fields.end();
    Event event = read_kind(kind, fields, std::make_index_sequence<std::variant_size_v<Event>>());
    if (auto fault = fields.end()) return *fault;
    return event;
}

} // namespace heelwise
