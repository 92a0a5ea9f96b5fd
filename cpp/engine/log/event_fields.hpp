// Describes the members of each event once, for reading and writing (field_io.hpp).
#pragma once

#include "foundation/field_io.hpp"
#include "log/event.hpp"
#include "sharing/programme_source.hpp"

namespace heelwise {

inline constexpr std::int64_t round_max = 1'000'000;
inline constexpr std::int64_t count_max = 1'000;
inline constexpr std::int64_t dose_ms_max = 24LL * 60 * 60 * 1000;
inline constexpr std::size_t plan_exercises_max = 12;
inline constexpr std::size_t reasons_max = 32;
inline constexpr std::size_t offer_bytes_max = 400;
inline constexpr std::size_t earned_max = 64; // beyond what any document can require
inline constexpr std::int64_t times_a_week_max = 7;
inline constexpr std::int64_t weekdays_max = 127;
inline constexpr std::int64_t activity_minutes_max = 24 * 60;
inline constexpr std::int64_t clock_days_max = 10'000 * 366;
inline constexpr std::size_t review_items_max = 64; // all activities or goals that a document and a person can name

// An optional integer, absent if it is unknown.
template <class Io>
void maybe_integer(
    Io& io, std::string_view name, std::optional<std::int64_t>& value, std::int64_t min, std::int64_t max) {
    io.maybe(name, value, [&](Io& inner, std::int64_t& stored) { inner.integer(name, stored, min, max); });
}
template <class Io>
void maybe_boolean(Io& io, std::string_view name, std::optional<bool>& value) {
    io.maybe(name, value, [&](Io& inner, bool& stored) { inner.boolean(name, stored); });
}
template <class Io, class Enum, class Named>
void maybe_word(Io& io, std::string_view name, std::optional<Enum>& value, Named named) {
    io.maybe(name, value, [&](Io& inner, Enum& stored) { inner.word(name, stored, named); });
}

template <class Io>
void describe(Io& io, SidePain& pain) {
    maybe_integer(io, "left", pain.left, 0, pain_max);
    maybe_integer(io, "right", pain.right, 0, pain_max);
}

template <class Io>
void describe(Io& io, CheckIn& said) {
    io.nested("morning", said.morning);
    maybe_integer(io, "activity_pain", said.activity_pain, 0, pain_max);
    maybe_word(io, "soreness", said.soreness, soreness_named);
    maybe_boolean(io, "woken", said.woken);
    maybe_word(io, "stiffness", said.stiffness, stiffness_named);
    maybe_boolean(io, "something_new", said.something_new);
}

template <class Io>
void describe(Io& io, Dose& dose) {
    io.integer("sets", dose.sets, 0, count_max);
    io.integer("reps", dose.reps, 0, count_max);
    io.integer("hold_ms", dose.hold_ms, 0, dose_ms_max);
    io.integer("up_ms", dose.up_ms, 0, dose_ms_max);
    io.integer("down_ms", dose.down_ms, 0, dose_ms_max);
    io.integer("rep_ms", dose.rep_ms, 0, dose_ms_max);
    io.integer("bout_ms", dose.bout_ms, 0, dose_ms_max);
    io.integer("walk_ms", dose.walk_ms, 0, dose_ms_max);
    io.integer("load_g", dose.load_g, 0, 1'000'000);
    io.integer("rest_ms", dose.rest_ms, 0, dose_ms_max);
    io.count("rm", dose.rm, count_max);
}

template <class Io>
void describe(Io& io, PlanExercise& one) {
    io.id("exercise", one.exercise);
    io.integer("rung", one.rung, 0, count_max);
    io.nested("dose", one.dose);
}

template <class Io>
void describe(Io& io, Plan& plan) {
    io.id("document", plan.document);
    io.integer("document_version", plan.document_version, 1, round_max);
    io.word("stage", plan.stage, stage_named);
    io.integer("phase", plan.phase, 0, 6);
    io.word("frequency", plan.frequency, frequency_named);
    io.count("times", plan.times, times_a_week_max);
    io.count("weekdays", plan.weekdays, weekdays_max);
    io.nested_list("exercises", plan.exercises, plan_exercises_max);
    io.flag("maintenance", plan.maintenance);
}

// Contains only what the kind of question needs. The lists may be empty.
template <class Io>
void describe(Io& io, AssessmentValue& value) {
    std::optional<std::string> word = value.word.empty() ? std::nullopt : std::optional(value.word);
    io.maybe("word", word, [](Io& inner, std::string& stored) { inner.text("word", stored, 1, 32); });
    value.word = word.value_or("");
    maybe_integer(io, "number", value.number, 0, minutes_max);
    io.text_list("chosen", value.chosen, 32, id_bytes_max);
    io.text_list("own", value.own, own_max, own_bytes_max);
    io.integer_list("ratings", value.ratings, goals_max, 0, pain_max);
}

template <class Io>
void describe(Io& io, std::pair<AssessmentQuestion, AssessmentValue>& carried) {
    io.word("question", carried.first, assessment_question_named);
    io.nested("value", carried.second);
}

template <class Io>
void describe(Io& io, AssessmentBaseline& began) {
    io.word("sides", began.sides, sides_named);
    io.word("irritability", began.irritability, irritability_named);
    io.boolean("worse", began.worse);
    io.nested("morning", began.morning);
    io.boolean("calm", began.calm);
    io.boolean("stable", began.stable);
    io.boolean("daily_painkiller", began.daily_painkiller);
    io.date("date", began.date);
}

template <class Io>
void describe(Io& io, Rating& rating) {
    io.nested("during", rating.during);
    io.nested("after", rating.after);
    maybe_word(io, "effort", rating.effort, effort_named);
    maybe_boolean(io, "painkiller", rating.painkiller);
}

template <class Io>
void describe(Io& io, Stamp& stamp) {
    io.word("kind", stamp.kind, stamp_kind_named);
    io.integer("at_ms", stamp.at_ms, 0, epoch_ms_max);
    maybe_integer(io, "delta_ms", stamp.delta_ms, -dose_ms_max, dose_ms_max);
    maybe_integer(io, "to_ms", stamp.to_ms, 0, dose_ms_max);
    maybe_integer(io, "item", stamp.item, 0, static_cast<std::int64_t>(plan_exercises_max));
    maybe_integer(io, "set", stamp.set, 0, count_max);
    maybe_word(io, "side", stamp.side, side_named);
    maybe_integer(io, "pain", stamp.pain, 0, pain_max);
}

template <class Io>
void describe(Io& io, ReviewRating& rated) {
    io.text("item", rated.item, 1, own_bytes_max);
    maybe_integer(io, "rating", rated.rating, 0, pain_max);
}

// An input of a reason is a number or a word. Its name can be any text, so that old decisions stay readable.
void describe(MemberWriter& io, Reason& reason);
void describe(MemberReader& io, Reason& reason);

template <class Io>
void describe(Io& io, ScreeningAnswered& e) {
    io.integer("round", e.round, 1, round_max);
    io.word("question", e.question, screening_question_named);
    io.word("answer", e.answer, yes_no_unsure_named);
}

template <class Io>
void describe(Io& io, ClearanceAnswered& e) {
    io.word("sign", e.sign, sign_named);
    io.word("seen", e.seen, yes_no_unsure_named);
    io.word("told", e.told, yes_no_unsure_named);
}

template <class Io>
void describe(Io&, SomethingNewSubmitted&) {}

template <class Io>
void describe(Io& io, HistoryRestored& e) {
    io.integer("records", e.records, 0, records_max);
    io.integer("damaged", e.damaged, 0, records_max);
    io.integer("missing", e.missing, 0, records_max);
}

template <class Io>
void describe(Io& io, RecordDeleted& e) {
    io.id("target", e.target);
}

template <class Io>
void describe(Io& io, ScreeningRequired& e) {
    io.word("cause", e.cause, rescreen_cause_named);
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io& io, Hit& hit) {
    io.word("sign", hit.sign, sign_named);
    io.word("card", hit.card, card_named);
}

template <class Io>
void describe(Io& io, ScreeningDecided& e) {
    io.integer("round", e.round, 1, round_max);
    io.boolean("complete", e.complete);
    io.nested_list("opened", e.opened, sign_count);
    io.word_list("withdrawn", e.withdrawn, sign_count, sign_named);
    io.word_list("cleared", e.cleared, sign_count, sign_named);
    io.maybe("supersedes", e.supersedes, [](Io& inner, std::string& stored) { inner.id("supersedes", stored); });
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io& io, AssessmentBegun& e) {
    io.integer("round", e.round, 1, round_max);
    io.nested_list("carried", e.carried, assessment_question_count);
}

template <class Io>
void describe(Io& io, AssessmentAnswered& e) {
    io.integer("round", e.round, 1, round_max);
    io.word("question", e.question, assessment_question_named);
    io.nested("value", e.value);
}

template <class Io>
void describe(Io& io, AssessmentDecided& e) {
    io.integer("round", e.round, 1, round_max);
    io.nested("baseline", e.baseline);
    io.boolean("floor_only", e.floor_only);
    io.word_list("equipment", e.equipment, 8, equipment_named);
    io.text_list("sore", e.sore, 32, id_bytes_max);
    io.text_list("sore_own", e.sore_own, own_max, own_bytes_max);
    io.nested_list("goals", e.goals, review_items_max);
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io& io, PlanDecided& e) {
    io.word("cause", e.cause, plan_cause_named);
    io.nested("plan", e.plan);
    io.maybe("supersedes", e.supersedes, [](Io& inner, std::string& stored) { inner.id("supersedes", stored); });
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io& io, CheckInSubmitted& e) {
    io.date("date", e.date);
    io.nested("said", e.said);
}

template <class Io>
void describe(Io& io, CalmingTickSubmitted& e) {
    io.date("date", e.date);
    io.text("item", e.item, 1, own_bytes_max);
    io.boolean("done", e.done);
}

template <class Io>
void describe(Io& io, PainBeforeSubmitted& e) {
    io.date("date", e.date);
    io.nested("pain", e.pain);
}

template <class Io>
void describe(Io& io, SessionStarted& e) {
    io.id("session", e.session);
    io.date("date", e.date);
    io.word("sides", e.sides, sides_named);
    io.nested("before", e.before);
    io.nested("baseline", e.baseline);
    io.nested("plan", e.plan);
    io.id("plan_decision", e.plan_decision);
}

template <class Io>
void describe(Io& io, SessionStamped& e) {
    io.id("session", e.session);
    io.nested("stamp", e.stamp);
}

template <class Io>
void describe(Io& io, SeqRange& range) {
    io.integer("first", range.first, 1, seq_max);
    io.integer("last", range.last, 1, seq_max);
}

template <class Io>
void describe(Io& io, StampsThinned& e) {
    io.id("session", e.session);
    io.nested_list("seqs", e.seqs, stamps_max);
}

template <class Io>
void describe(Io& io, SessionEnded& e) {
    io.id("session", e.session);
    io.word("how", e.how, session_end_named);
    io.boolean("complete", e.complete);
    std::optional<SidePain> during = e.during == SidePain{} ? std::nullopt : std::optional(e.during);
    io.maybe("during", during, [](Io& inner, SidePain& stored) { inner.nested("during", stored); });
    e.during = during.value_or(SidePain{});
}

template <class Io>
void describe(Io& io, RatingSubmitted& e) {
    io.id("session", e.session);
    io.nested("rating", e.rating);
}

template <class Io>
void describe(Io& io, SessionSubmitted& e) {
    io.id("session", e.session);
    io.date("date", e.date);
    io.word("sides", e.sides, sides_named);
    io.nested("baseline", e.baseline);
    io.nested("plan", e.plan);
    io.id("plan_decision", e.plan_decision);
    io.boolean("complete", e.complete);
    io.nested("rating", e.rating);
}

template <class Io>
void describe(Io& io, RedDecided& e) {
    io.date("date", e.date);
    io.boolean("moved_phase", e.moved_phase);
    io.nested("before", e.before);
    io.word("cause", e.cause, plan_cause_named);
    io.nested("plan", e.plan);
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io& io, RestEnded& e) {
    io.date("since", e.since);
    io.boolean("corrected", e.corrected);
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io& io, OfferAnswered& e) {
    io.text("offer", e.offer, 1, offer_bytes_max);
    io.text("leads_to", e.leads_to, 1, offer_bytes_max);
    io.boolean("accepted", e.accepted);
    io.maybe("option", e.option, [](Io& inner, std::string& stored) { inner.text("option", stored, 1, id_bytes_max); });
}

template <class Io>
void describe(Io& io, StepAgreed& e) {
    io.text("offer", e.offer, 1, offer_bytes_max);
    io.text("leads_to", e.leads_to, 1, offer_bytes_max);
    io.nested("plan", e.plan);
    io.date_list("earned", e.earned, earned_max);
    io.boolean("for_phase", e.for_phase);
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io&, FlareSubmitted&) {}

template <class Io>
void describe(Io&, HarmSubmitted&) {}

template <class Io>
void describe(Io& io, PauseBegun& e) {
    io.word("cause", e.cause, pause_cause_named);
}

template <class Io>
void describe(Io&, PauseEnded&) {}

template <class Io>
void describe(Io& io, ActivitySubmitted& e) {
    io.id("activity", e.activity);
    io.date("date", e.date);
    io.word("what", e.what, activity_kind_named);
    io.integer("minutes", e.minutes, 1, activity_minutes_max);
    io.word("sides", e.sides, sides_named);
    io.nested("pain", e.pain);
    io.nested("baseline", e.baseline);
}

template <class Io>
void describe(Io& io, ReviewSubmitted& e) {
    io.date("date", e.date);
    io.nested_list("sore", e.sore, review_items_max);
    io.nested_list("goals", e.goals, review_items_max);
}

template <class Io>
void describe(Io& io, ReadinessSubmitted& e) {
    io.date("date", e.date);
    io.integer("walk_pain", e.walk_pain, 0, pain_max);
    io.integer("hops_pain", e.hops_pain, 0, pain_max);
}

template <class Io>
void describe(Io& io, AdviceRead& e) {
    io.word("advice", e.advice, advice_kind_named);
}

template <class Io>
void describe(Io& io, ClockTurnedBack& e) {
    io.date("seen", e.seen);
    io.date("counts_as", e.counts_as);
    io.boolean("hours", e.hours);
}

template <class Io>
void describe(Io& io, ClockConfirmed& e) {
    io.date("today", e.today);
    io.integer("days", e.days, 1, clock_days_max);
}

template <class Io>
void describe(Io& io, AssessmentRequired& e) {
    io.boolean("replan", e.replan);
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io& io, ProgrammeFollowed& e) {
    io.id("id", e.id);
    io.integer("version", e.version, 1, round_max);
    io.text("source", e.source, 0, source_bytes_max);
    io.boolean("anew", e.anew);
    io.boolean("undone", e.undone);
    io.nested_list("reasons", e.reasons, reasons_max);
}

template <class Io>
void describe(Io& io, RecordRestored& e) {
    io.id("target", e.target);
}

} // namespace heelwise
