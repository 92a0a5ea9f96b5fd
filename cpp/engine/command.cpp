#include "command.hpp"

#include "ids.hpp"

namespace heelwise {

namespace {

constexpr std::int64_t records_max = 1'000'000;

AnswerScreen read_answer_screen(Fields& fields) {
    AnswerScreen body;
    body.question = fields.word<Question>("question", question_named);
    body.answer = fields.word<Tri>("answer", tri_named);
    if (!fields.failed() && !allows(body.question, body.answer)) fields.fail(Code::unknown_value, "answer");
    if (fields.has("slip")) body.slip = fields.boolean("slip");
    return body;
}

AnswerClearance read_answer_clearance(Fields& fields) {
    AnswerClearance body;
    body.rule = fields.word<ScreenRule>("rule", screen_rule_named);
    body.seen = fields.word<Tri>("seen", tri_named);
    body.told = fields.word<Tri>("told", tri_named);
    return body;
}

DeleteRecord read_delete_record(Fields& fields) {
    DeleteRecord body{fields.text("target", 1, id_bytes_max)};
    if (!fields.failed() && !is_id(body.target)) fields.fail(Code::unknown_value, "target");
    return body;
}

ConfirmRestore read_confirm_restore(Fields& fields) {
    ConfirmRestore body;
    body.records = fields.integer("records", 0, records_max);
    body.damaged = fields.integer("damaged", 0, records_max);
    body.missing = fields.integer("missing", 0, records_max);
    return body;
}

CommandBody read_body(std::string_view kind, Fields& fields) {
    if (kind == "open_day") return OpenDay{};
    if (kind == "answer_screen") return read_answer_screen(fields);
    if (kind == "answer_clearance") return read_answer_clearance(fields);
    if (kind == "report_something_new") return ReportSomethingNew{};
    if (kind == "delete_record") return read_delete_record(fields);
    if (kind == "confirm_restore") return read_confirm_restore(fields);
    fields.fail(Code::unknown_value, "kind");
    return OpenDay{};
}

} // namespace

const std::array<std::string_view, std::variant_size_v<CommandBody>>& command_kinds() {
    static constexpr std::array<std::string_view, std::variant_size_v<CommandBody>> kinds{
        "open_day", "answer_screen", "answer_clearance", "report_something_new", "delete_record", "confirm_restore"};
    return kinds;
}

Result<Command> read_command(const json::value& value) {
    Fields fields(value, "");
    Command command;
    command.command_id = fields.text("command_id", 1, command_id_bytes_max);
    command.device = fields.text("device", 1, id_bytes_max);
    if (!fields.failed() && !is_id(command.command_id)) fields.fail(Code::unknown_value, "command_id");
    if (!fields.failed() && !is_id(command.device)) fields.fail(Code::unknown_value, "device");
    const json::value* body = fields.member("body");
    if (auto fault = fields.end()) return *fault;
    if (body == nullptr) return Fault{Code::missing_field, "/body", {}};
    Fields inner(*body, "/body");
    const std::string kind = inner.text("kind", 1, 32);
    if (inner.failed()) return *inner.end();
    command.body = read_body(kind, inner);
    if (auto fault = inner.end()) return *fault;
    return command;
}

} // namespace heelwise
