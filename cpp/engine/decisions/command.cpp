#include "decisions/command.hpp"

#include "foundation/ids.hpp"
#include "log/event_fields.hpp"

#include <algorithm>

namespace heelwise {

namespace {

AnswerScreening read_answer_screen(Fields& fields) {
    AnswerScreening body;
    body.question = fields.word<ScreeningQuestion>("question", screening_question_named);
    body.answer = fields.word<YesNoUnsure>("answer", yes_no_unsure_named);
    if (!fields.failed() && !allows(body.question, body.answer)) fields.fail(Code::unknown_value, "answer");
    if (fields.has("slip")) body.slip = fields.boolean("slip");
    return body;
}

AnswerClearance read_answer_clearance(Fields& fields) {
    AnswerClearance body;
    body.sign = fields.word<Sign>("sign", sign_named);
    body.seen = fields.word<YesNoUnsure>("seen", yes_no_unsure_named);
    body.told = fields.word<YesNoUnsure>("told", yes_no_unsure_named);
    return body;
}

std::string read_id(Fields& fields, std::string_view name) {
    std::string id;
    MemberReader(fields).id(name, id);
    return id;
}

CivilDate read_date(Fields& fields, std::string_view name) {
    CivilDate date;
    MemberReader(fields).date(name, date);
    return date;
}

// A missing member means that the question was not answered.
SidePain read_pain(Fields& fields, std::string_view name) {
    SidePain pain;
    if (fields.has(name)) MemberReader(fields).nested(name, pain);
    return pain;
}

AssessmentValue read_value(Fields& parent) {
    AssessmentValue value;
    const json::value* found = parent.member("value");
    if (found == nullptr) {
        parent.fail(Code::missing_field, "value");
        return value;
    }
    Fields fields(*found, parent.path_to("value"));
    MemberReader reader(fields);
    if (fields.has("word")) reader.text("word", value.word, 1, 32);
    maybe_integer(reader, "number", value.number, 0, minutes_max);
    if (fields.has("chosen")) reader.text_list("chosen", value.chosen, 32, id_bytes_max);
    if (fields.has("own")) reader.text_list("own", value.own, own_max, own_bytes_max);
    if (fields.has("ratings")) reader.integer_list("ratings", value.ratings, goals_max, 0, pain_max);
    if (auto fault = fields.end()) parent.fail(*fault);
    return value;
}

SubmitCheckIn read_morning(Fields& fields) {
    SubmitCheckIn body;
    body.date = read_date(fields, "date");
    body.said.morning = read_pain(fields, "morning");
    MemberReader reader(fields);
    maybe_integer(reader, "activity_pain", body.said.activity_pain, 0, pain_max);
    maybe_word(reader, "soreness", body.said.soreness, soreness_named);
    maybe_boolean(reader, "woken", body.said.woken);
    maybe_word(reader, "stiffness", body.said.stiffness, stiffness_named);
    maybe_boolean(reader, "something_new", body.said.something_new);
    return body;
}

Rating read_rating(Fields& fields) {
    Rating rating;
    rating.during = read_pain(fields, "during");
    rating.after = read_pain(fields, "after");
    MemberReader reader(fields);
    maybe_word(reader, "effort", rating.effort, effort_named);
    maybe_boolean(reader, "painkiller", rating.painkiller);
    return rating;
}

StampSession read_stamp(Fields& fields) {
    StampSession body{read_id(fields, "session"), {}};
    MemberReader(fields).nested("stamp", body.stamp);
    return body;
}

ConfirmRestore read_confirm_restore(Fields& fields) {
    ConfirmRestore body;
    body.records = fields.integer("records", 0, records_max);
    body.damaged = fields.integer("damaged", 0, records_max);
    body.missing = fields.integer("missing", 0, records_max);
    return body;
}

SubmitCalmingTick read_tick(Fields& fields) {
    SubmitCalmingTick body;
    body.date = read_date(fields, "date");
    body.item = fields.text("item", 1, own_bytes_max);
    body.done = fields.boolean("done");
    return body;
}

EndSession read_end(Fields& fields) {
    EndSession body;
    body.session = read_id(fields, "session");
    body.how = fields.word<SessionEnd>("how", session_end_named);
    body.complete = fields.boolean("complete");
    return body;
}

SubmitSession read_log(Fields& fields) {
    SubmitSession body;
    body.date = read_date(fields, "date");
    body.complete = fields.boolean("complete");
    body.rating = read_rating(fields);
    return body;
}

StartSession read_start(Fields& fields) {
    StartSession body;
    body.pain = read_pain(fields, "pain");
    body.support_seen = fields.boolean("support_seen");
    return body;
}

AnswerAssessment read_answer_assessment(Fields& fields) {
    AnswerAssessment body;
    body.question = fields.word<AssessmentQuestion>("question", assessment_question_named);
    body.value = read_value(fields);
    return body;
}

AnswerOffer read_answer_offer(Fields& fields) {
    AnswerOffer body;
    body.offer = fields.text("offer", 1, offer_bytes_max);
    body.accept = fields.boolean("accept");
    if (fields.has("option")) body.option = fields.text("option", 1, id_bytes_max);
    return body;
}

SubmitActivity read_activity(Fields& fields) {
    SubmitActivity body;
    if (fields.has("activity")) body.activity = read_id(fields, "activity");
    body.date = read_date(fields, "date");
    body.what = fields.word<ActivityKind>("what", activity_kind_named);
    body.minutes = fields.integer("minutes", 1, activity_minutes_max);
    body.pain = read_pain(fields, "pain");
    return body;
}

SubmitReview read_review(Fields& fields) {
    SubmitReview body;
    MemberReader reader(fields);
    reader.nested_list("sore", body.sore, review_items_max);
    reader.nested_list("goals", body.goals, review_items_max);
    return body;
}

SubmitReadiness read_readiness(Fields& fields) {
    SubmitReadiness body;
    body.walk_pain = fields.integer("walk_pain", 0, pain_max);
    body.hops_pain = fields.integer("hops_pain", 0, pain_max);
    return body;
}

using ReadBody = CommandBody (*)(Fields&);
struct Kind {
    std::string_view name;
    ReadBody read;
};
// In the order of CommandBody's alternatives.
constexpr std::array<Kind, std::variant_size_v<CommandBody>> kinds{{
    {"open_day", [](Fields&) -> CommandBody { return OpenDay{}; }},
    {"answer_screening", [](Fields& fields) -> CommandBody { return read_answer_screen(fields); }},
    {"answer_clearance", [](Fields& fields) -> CommandBody { return read_answer_clearance(fields); }},
    {"submit_something_new", [](Fields&) -> CommandBody { return SubmitSomethingNew{}; }},
    {"delete_record", [](Fields& fields) -> CommandBody { return DeleteRecord{read_id(fields, "target")}; }},
    {"confirm_restore", [](Fields& fields) -> CommandBody { return read_confirm_restore(fields); }},
    {"restore_record", [](Fields& fields) -> CommandBody { return RestoreRecord{read_id(fields, "target")}; }},
    {"answer_assessment", [](Fields& fields) -> CommandBody { return read_answer_assessment(fields); }},
    {"complete_assessment", [](Fields&) -> CommandBody { return CompleteAssessment{}; }},
    {"request_assessment", [](Fields&) -> CommandBody { return RequestAssessment{}; }},
    {"submit_check_in", [](Fields& fields) -> CommandBody { return read_morning(fields); }},
    {"submit_calming_tick", [](Fields& fields) -> CommandBody { return read_tick(fields); }},
    {"start_session", [](Fields& fields) -> CommandBody { return read_start(fields); }},
    {"stamp_session", [](Fields& fields) -> CommandBody { return read_stamp(fields); }},
    {"end_session", [](Fields& fields) -> CommandBody { return read_end(fields); }},
    {"submit_rating",
     [](Fields& fields) -> CommandBody {
         SubmitRating body{read_id(fields, "session"), {}};
         body.rating = read_rating(fields);
         return body;
     }},
    {"submit_session", [](Fields& fields) -> CommandBody { return read_log(fields); }},
    {"answer_offer", [](Fields& fields) -> CommandBody { return read_answer_offer(fields); }},
    {"submit_flare", [](Fields&) -> CommandBody { return SubmitFlare{}; }},
    {"submit_harm", [](Fields&) -> CommandBody { return SubmitHarm{}; }},
    {"request_pause",
     [](Fields& fields) -> CommandBody { return RequestPause{fields.word<PauseCause>("cause", pause_cause_named)}; }},
    {"request_pause_end", [](Fields&) -> CommandBody { return RequestPauseEnd{}; }},
    {"request_easier", [](Fields&) -> CommandBody { return RequestEasier{}; }},
    {"request_more", [](Fields&) -> CommandBody { return RequestMore{}; }},
    {"request_exercise", [](Fields& fields) -> CommandBody { return RequestExercise{read_id(fields, "exercise")}; }},
    {"request_maintenance_end", [](Fields&) -> CommandBody { return RequestMaintenanceEnd{}; }},
    {"submit_activity", [](Fields& fields) -> CommandBody { return read_activity(fields); }},
    {"submit_review", [](Fields& fields) -> CommandBody { return read_review(fields); }},
    {"submit_readiness", [](Fields& fields) -> CommandBody { return read_readiness(fields); }},
    {"submit_advice_read",
     [](Fields& fields) -> CommandBody {
         return SubmitAdviceRead{fields.word<AdviceKind>("advice", advice_kind_named)};
     }},
    {"request_programme",
     [](Fields& fields) -> CommandBody { return RequestProgramme{fields.text("text", 1, source_bytes_max)}; }},
    {"request_programme_undo", [](Fields&) -> CommandBody { return RequestProgrammeUndo{}; }},
    {"answer_today", [](Fields& fields) -> CommandBody { return AnswerToday{read_date(fields, "date")}; }},
}};

CommandBody read_body(std::string_view kind, Fields& fields) {
    for (const Kind& known : kinds) {
        if (known.name == kind) return known.read(fields);
    }
    fields.fail(Code::unknown_value, "kind");
    return OpenDay{};
}

} // namespace

const std::array<std::string_view, std::variant_size_v<CommandBody>>& command_kinds() {
    static const auto names = [] {
        std::array<std::string_view, std::variant_size_v<CommandBody>> all;
        std::transform(kinds.begin(), kinds.end(), all.begin(), [](const Kind& kind) { return kind.name; });
        return all;
    }();
    return names;
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
