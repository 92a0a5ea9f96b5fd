#include "event_codec.hpp"

#include "ids.hpp"

#include <array>

namespace heelwise {

namespace {

constexpr std::int64_t round_max = 1'000'000;
constexpr std::int64_t records_max = 1'000'000;
constexpr std::size_t reasons_max = 32;
constexpr std::size_t inputs_max = 32;

struct Kind {
    std::string_view name;
    std::int64_t version;
};
// In the order of the alternatives of Event.
constexpr std::array<Kind, std::variant_size_v<Event>> kinds{{
    {"screen_answered", 2},
    {"clearance_answered", 1},
    {"something_new_reported", 1},
    {"history_restored", 1},
    {"record_edited", 1},
    {"record_deleted", 1},
    {"screen_required", 1},
    {"screen_decided", 1},
}};

json::value write_input(const std::variant<std::int64_t, std::string>& input) {
    if (const auto* number = std::get_if<std::int64_t>(&input)) return *number;
    return json::value(std::get<std::string>(input));
}

json::array write_rules(const std::vector<ScreenRule>& rules) {
    json::array out;
    for (const ScreenRule rule : rules) out.push_back(json::value(name_of(rule)));
    return out;
}

struct Writer {
    json::object operator()(const ScreenAnswered& e) const {
        return {{"round", e.round}, {"question", name_of(e.question)}, {"answer", name_of(e.answer)}};
    }
    json::object operator()(const ClearanceAnswered& e) const {
        return {{"rule", name_of(e.rule)}, {"seen", name_of(e.seen)}, {"told", name_of(e.told)}};
    }
    json::object operator()(const SomethingNewReported&) const { return {}; }
    json::object operator()(const HistoryRestored& e) const {
        return {{"records", e.records}, {"damaged", e.damaged}, {"missing", e.missing}};
    }
    json::object operator()(const RecordEdited& e) const {
        const Event record = std::visit([](const auto& r) { return Event(r); }, e.record);
        return {{"target", e.target}, {"record", write_event(record)}, {"slip", e.slip}};
    }
    json::object operator()(const RecordDeleted& e) const { return {{"target", e.target}}; }
    json::object operator()(const ScreenRequired& e) const {
        return {{"why", name_of(e.why)}, {"reasons", write_reasons(e.reasons)}};
    }
    json::object operator()(const ScreenDecided& e) const {
        json::array opened;
        for (const RuleHit& hit : e.opened) {
            opened.push_back(json::object{{"rule", name_of(hit.rule)}, {"card", name_of(hit.card)}});
        }
        json::object out{{"round", e.round},
                         {"complete", e.complete},
                         {"opened", std::move(opened)},
                         {"withdrawn", write_rules(e.withdrawn)},
                         {"cleared", write_rules(e.cleared)}};
        if (e.supersedes) out["supersedes"] = *e.supersedes;
        out["reasons"] = write_reasons(e.reasons);
        return out;
    }
};

std::vector<ScreenRule> read_rules(Fields& fields, std::string_view name) {
    std::vector<ScreenRule> rules;
    const json::array* read = fields.array(name, screen_rule_count);
    if (read == nullptr) return rules;
    for (const json::value& item : *read) {
        const json::string* text = item.if_string();
        const auto rule = text == nullptr ? std::nullopt : screen_rule_named(view_of(*text));
        if (!rule) fields.fail(Code::unknown_value, name);
        rules.push_back(rule.value_or(ScreenRule::R1));
    }
    return rules;
}

std::vector<RuleHit> read_hits(Fields& fields, std::string_view name) {
    std::vector<RuleHit> hits;
    const json::array* read = fields.array(name, screen_rule_count);
    if (read == nullptr) return hits;
    for (const json::value& item : *read) {
        Fields hit(item, fields.path_to(name));
        RuleHit one;
        one.rule = hit.word<ScreenRule>("rule", screen_rule_named);
        one.card = hit.word<Card>("card", card_named);
        if (auto fault = hit.end()) fields.fail(*fault);
        hits.push_back(one);
    }
    return hits;
}

Reason read_reason(Fields& fields, const json::value& item, std::string_view name) {
    Reason reason;
    Fields read(item, fields.path_to(name));
    reason.rule = read.text("rule", 1, 16);
    const json::value* inputs = read.member("inputs");
    if (inputs == nullptr || !inputs->is_object() || inputs->get_object().size() > inputs_max) {
        read.fail(Code::wrong_type, "inputs");
    } else {
        for (const auto& pair : inputs->get_object()) {
            const json::value& value = pair.value();
            if (value.is_int64()) {
                reason.inputs.emplace_back(std::string(pair.key()), value.get_int64());
            } else if (value.is_string()) {
                reason.inputs.emplace_back(std::string(pair.key()), std::string(view_of(value.get_string())));
            } else {
                read.fail(Code::wrong_type, "inputs");
            }
        }
    }
    if (auto fault = read.end()) fields.fail(*fault);
    return reason;
}

std::vector<Reason> read_reasons(Fields& fields) {
    std::vector<Reason> reasons;
    const json::array* read = fields.array("reasons", reasons_max);
    if (read == nullptr) return reasons;
    for (const json::value& item : *read) reasons.push_back(read_reason(fields, item, "reasons"));
    return reasons;
}

ScreenAnswered read_screen_answered(Fields& fields) {
    ScreenAnswered event;
    event.round = fields.integer("round", 1, round_max);
    event.question = fields.word<Question>("question", question_named);
    event.answer = fields.word<Tri>("answer", tri_named);
    if (!fields.failed() && !allows(event.question, event.answer)) fields.fail(Code::unknown_value, "answer");
    return event;
}

ClearanceAnswered read_clearance_answered(Fields& fields) {
    ClearanceAnswered event;
    event.rule = fields.word<ScreenRule>("rule", screen_rule_named);
    event.seen = fields.word<Tri>("seen", tri_named);
    event.told = fields.word<Tri>("told", tri_named);
    return event;
}

HistoryRestored read_history_restored(Fields& fields) {
    HistoryRestored event;
    event.records = fields.integer("records", 0, records_max);
    event.damaged = fields.integer("damaged", 0, records_max);
    event.missing = fields.integer("missing", 0, records_max);
    return event;
}

std::string read_target(Fields& fields) {
    std::string target = fields.text("target", 1, id_bytes_max);
    if (!fields.failed() && !is_id(target)) fields.fail(Code::unknown_value, "target");
    return target;
}

RecordEdited read_record_edited(Fields& fields) {
    RecordEdited event;
    event.target = read_target(fields);
    event.slip = fields.boolean("slip");
    const json::value* record = fields.member("record");
    if (record == nullptr) {
        fields.fail(Code::missing_field, "record");
        return event;
    }
    Result<Event> read = read_event(*record, fields.path_to("record"));
    if (!read) {
        fields.fail(read.fault());
    } else if (const auto* answered = std::get_if<ScreenAnswered>(&*read)) {
        event.record = *answered;
    } else if (const auto* clearance = std::get_if<ClearanceAnswered>(&*read)) {
        event.record = *clearance;
    } else {
        fields.fail(Code::unknown_value, "record");
    }
    return event;
}

ScreenRequired read_screen_required(Fields& fields) {
    ScreenRequired event;
    event.why = fields.word<DueWhy>("why", due_why_named);
    event.reasons = read_reasons(fields);
    return event;
}

ScreenDecided read_screen_decided(Fields& fields) {
    ScreenDecided event;
    event.round = fields.integer("round", 1, round_max);
    event.complete = fields.boolean("complete");
    event.opened = read_hits(fields, "opened");
    event.withdrawn = read_rules(fields, "withdrawn");
    event.cleared = read_rules(fields, "cleared");
    if (fields.has("supersedes")) event.supersedes = fields.text("supersedes", 1, id_bytes_max);
    event.reasons = read_reasons(fields);
    return event;
}

Event read_body(std::string_view kind, Fields& fields) {
    if (kind == "screen_answered") return read_screen_answered(fields);
    if (kind == "clearance_answered") return read_clearance_answered(fields);
    if (kind == "something_new_reported") return SomethingNewReported{};
    if (kind == "history_restored") return read_history_restored(fields);
    if (kind == "record_edited") return read_record_edited(fields);
    if (kind == "record_deleted") return RecordDeleted{read_target(fields)};
    if (kind == "screen_required") return read_screen_required(fields);
    if (kind == "screen_decided") return read_screen_decided(fields);
    fields.fail(Code::unknown_value, "kind");
    return SomethingNewReported{};
}

} // namespace

std::int64_t current_version(std::string_view kind) {
    for (const Kind& known : kinds) {
        if (known.name == kind) return known.version;
    }
    return 0;
}

std::string_view kind_of(const Event& event) { return kinds[event.index()].name; }

json::array write_reasons(const std::vector<Reason>& reasons) {
    json::array out;
    for (const Reason& reason : reasons) {
        json::object inputs;
        for (const auto& [name, value] : reason.inputs) inputs[name] = write_input(value);
        out.push_back(json::object{{"rule", reason.rule}, {"inputs", std::move(inputs)}});
    }
    return out;
}

json::object write_event(const Event& event) {
    json::object out{{"kind", kind_of(event)}};
    for (auto& pair : std::visit(Writer{}, event)) out[pair.key()] = pair.value();
    return out;
}

Result<Event> read_event(const json::value& body, std::string path) {
    Fields fields(body, std::move(path));
    const std::string kind = fields.text("kind", 1, 32);
    if (fields.failed()) return *fields.end();
    Event event = read_body(kind, fields);
    if (auto fault = fields.end()) return *fault;
    return event;
}

} // namespace heelwise
