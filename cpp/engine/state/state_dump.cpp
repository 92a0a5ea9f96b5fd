#include "log/event_codec.hpp"
#include "log/event_fields.hpp"
#include "state/state.hpp"

namespace heelwise {

namespace {

json::value date_or_null(const std::optional<CivilDate>& date) {
    if (!date) return nullptr;
    return json::value(write_date(*date));
}

json::value tri_or_null(const std::optional<YesNoUnsure>& answer) {
    if (!answer) return nullptr;
    return json::value(name_of(*answer));
}

template <class T>
json::value written_or_null(const std::optional<T>& value) {
    if (!value) return nullptr;
    return written_members(*value);
}

template <class T>
json::array written_list(const std::vector<T>& values) {
    json::array out;
    for (const T& value : values) out.push_back(written_members(value));
    return out;
}

json::object dump_hit(const StoredHit& hit) {
    return {{"card", name_of(hit.card)},
            {"open", hit.open},
            {"opened_round", hit.opened_round},
            {"opened_date", write_date(hit.opened_date)},
            {"cleared_date", date_or_null(hit.cleared_date)},
            {"cleared_round", hit.cleared_round},
            {"clearance_record", hit.clearance_record},
            {"seen", tri_or_null(hit.seen)},
            {"told", tri_or_null(hit.told)}};
}

json::object dump_screen(const ScreeningState& screening) {
    json::object answers;
    for (const ScreeningQuestion question : all_screening_questions()) {
        const auto& stored = screening.answers[index_of(question)];
        if (stored)
            answers[name_of(question)] = json::object{{"record", stored->record}, {"answer", name_of(stored->answer)}};
    }
    json::object hits;
    for (std::size_t i = 0; i < sign_count; ++i) {
        if (screening.hits[i]) hits[name_of(static_cast<Sign>(i))] = dump_hit(*screening.hits[i]);
    }
    return {{"round", screening.round},
            {"answers", std::move(answers)},
            {"complete", screening.complete},
            {"completed_date", date_or_null(screening.completed_date)},
            {"decision", screening.decision},
            {"due", screening.due ? json::value(name_of(*screening.due)) : json::value(nullptr)},
            {"due_after", screening.due_after},
            {"hits", std::move(hits)},
            {"new_assessment", screening.new_assessment}};
}

json::object dump_pending(const PendingCorrection& pending) {
    json::value record = nullptr;
    if (pending.record) record = write_event(std::visit([](const auto& r) { return Event(r); }, *pending.record));
    return {{"target", pending.target}, {"record", std::move(record)}};
}

json::object dump_assessment(const AssessmentState& assessment) {
    json::object answers;
    for (const AssessmentQuestion question : all_assessment_questions()) {
        const auto& stored = assessment.answers[index_of(question)];
        if (!stored) continue;
        answers[name_of(question)] =
            json::object{{"record", stored->record}, {"value", written_members(stored->value)}};
    }
    return {{"round", assessment.round},
            {"answers", std::move(answers)},
            {"decided_round", assessment.decided_round},
            {"decided_date", date_or_null(assessment.decided_date)},
            {"decided", written_or_null(assessment.decided)},
            {"required", assessment.required ? json::value(*assessment.required) : json::value(nullptr)}};
}

json::array dump_spells(const std::vector<PlanPeriod>& periods) {
    json::array out;
    for (const PlanPeriod& period : periods) {
        out.push_back(json::object{{"date", write_date(period.date)},
                                   {"phase", period.phase},
                                   {"stage", name_of(period.stage)},
                                   {"maintenance", period.maintenance},
                                   {"cause", name_of(period.cause)}});
    }
    return out;
}

json::object dump_advice(const std::map<AdviceKind, CivilDate>& noted) {
    json::object out;
    for (const auto& [advice, date] : noted) out[name_of(advice)] = write_date(date);
    return out;
}

json::object dump_plan(const PlanState& plan) {
    json::object last;
    for (const auto& [phase, done] : plan.last) last[std::to_string(phase)] = written_list(done);
    json::array reds;
    for (const StoredRed& red : plan.reds) {
        reds.push_back(json::object{{"date", write_date(red.date)},
                                    {"decided_ms", red.decided_ms},
                                    {"decision", red.decision},
                                    {"moved_phase", red.moved_phase},
                                    {"before", written_members(red.before)},
                                    {"rest_before", date_or_null(red.rest_before)},
                                    {"cause", name_of(red.cause)}});
    }
    json::value calm = nullptr;
    if (plan.calm) {
        calm = json::object{{"since", write_date(plan.calm->since)},
                            {"from_assessment", plan.calm->from_assessment},
                            {"left", written_or_null(plan.calm->left)},
                            {"flared", plan.calm->flared},
                            {"risen", plan.calm->risen},
                            {"upset", write_date(plan.calm->upset)}};
    }
    json::object declined;
    for (const auto& [leads_to, date] : plan.declined) declined[leads_to] = write_date(date);
    json::value waiting = nullptr;
    if (plan.waiting) {
        waiting =
            json::object{{"since", write_date(plan.waiting->since)}, {"agreed", written_members(plan.waiting->agreed)}};
    }
    json::array begun;
    for (const CivilDate date : plan.steps_begun) begun.push_back(json::value(write_date(date)));
    return {{"plan", written_or_null(plan.plan)},
            {"decision", plan.decision},
            {"cause", name_of(plan.cause)},
            {"since", write_date(plan.since)},
            {"reasons", written_list(plan.reasons)},
            {"last", std::move(last)},
            {"calm", std::move(calm)},
            {"reds", std::move(reds)},
            {"rest", date_or_null(plan.rest)},
            {"gap_from", date_or_null(plan.gap_from)},
            {"gap_plan", written_or_null(plan.gap_plan)},
            {"rest_today", date_or_null(plan.rest_today)},
            {"declined", std::move(declined)},
            {"waiting", std::move(waiting)},
            {"closed",
             plan.closed ? json::value(json::object{{"left", written_members(plan.closed->left)},
                                                    {"date", write_date(plan.closed->date)}})
                         : json::value(nullptr)},
            {"steps_begun", std::move(begun)},
            {"entered_ms", plan.entered_ms},
            {"eased_ms", plan.eased_ms},
            {"left_by_choice", written_list(plan.left_by_choice)},
            {"rising", date_or_null(plan.rising)},
            {"harm", date_or_null(plan.harm)},
            {"pause", plan.pause ? json::value(name_of(*plan.pause)) : json::value(nullptr)},
            {"pause_since", write_date(plan.pause_since)},
            {"spells", dump_spells(plan.periods)},
            {"advice_read", dump_advice(plan.advice_noted)}};
}

json::array dump_mornings(const Mornings& mornings) {
    json::array out;
    for (const auto& [date, stored] : mornings) {
        out.push_back(json::object{{"date", write_date(date)},
                                   {"record", stored.record},
                                   {"answered_ms", stored.answered_ms},
                                   {"said", written_members(stored.said)}});
    }
    return out;
}

json::object dump_session(const StoredSession& session) {
    return {{"record", session.record},
            {"session", session.session},
            {"date", write_date(session.date)},
            {"started_ms", session.started_ms},
            {"ended_ms", session.ended_ms},
            {"guided", session.guided},
            {"running", session.running},
            {"deleted", session.deleted},
            {"how", session.how ? json::value(name_of(*session.how)) : json::value(nullptr)},
            {"complete", session.complete},
            {"sides", name_of(session.sides)},
            {"before", written_members(session.before)},
            {"baseline", written_members(session.baseline)},
            {"plan", written_members(session.plan)},
            {"plan_decision", session.plan_decision},
            {"rated", session.rated},
            {"rating", written_members(session.rating)},
            {"stamps", written_list(session.stamps)},
            {"spare", written_list(session.spare)}};
}

json::object dump_diary(const DiaryState& diary) {
    json::array sessions;
    for (const StoredSession& session : diary.sessions) sessions.push_back(dump_session(session));
    json::array activities;
    for (const StoredActivity& stored : diary.activities) {
        activities.push_back(json::object{{"record", stored.record},
                                          {"logged_ms", stored.logged_ms},
                                          {"deleted", stored.deleted},
                                          {"said", written_members(stored.said)}});
    }
    json::array reviews;
    for (const auto& [date, stored] : diary.reviews) {
        reviews.push_back(json::object{{"record", stored.record}, {"said", written_members(stored.said)}});
    }
    json::object first_sore;
    for (const auto& [item, first] : diary.first_sore) {
        first_sore[item] = json::object{{"date", write_date(first.date)}, {"rating", first.rating}};
    }
    json::object ticks;
    for (const auto& [date, items] : diary.ticks) {
        json::array list;
        for (const std::string& item : items) list.push_back(json::value(item));
        ticks[write_date(date)] = std::move(list);
    }
    return {{"mornings", dump_mornings(diary.mornings)},
            {"deleted", dump_mornings(diary.deleted)},
            {"sessions", std::move(sessions)},
            {"ticks", std::move(ticks)},
            {"activities", std::move(activities)},
            {"reviews", std::move(reviews)},
            {"first_sore", std::move(first_sore)},
            {"readiness", written_or_null(diary.readiness)}};
}

json::value dump_followed(const std::optional<StoredProgramme>& followed) {
    if (!followed) return nullptr;
    return json::object{{"record", followed->record},
                        {"since", write_date(followed->since)},
                        {"since_ms", followed->since_ms},
                        {"id", followed->id},
                        {"version", followed->version},
                        {"source", followed->source}};
}

json::object dump_programme(const ProgrammeState& programme) {
    json::value before = nullptr;
    if (programme.before) {
        before = json::object{{"followed", dump_followed(programme.before->followed)},
                              {"plan", written_or_null(programme.before->plan)},
                              {"decision", programme.before->decision},
                              {"assessment", dump_assessment(programme.before->assessment)}};
    }
    json::array known;
    for (const auto& name : programme.known_order) known.push_back(json::array{json::value(name.first), name.second});
    return {
        {"followed", dump_followed(programme.followed)}, {"before", std::move(before)}, {"known", std::move(known)}};
}

} // namespace

json::object dump_state(const State& state) {
    json::object devices;
    for (const auto& [device, seq] : state.seq_of_device) devices[device] = seq;
    json::array commands;
    for (const std::string& command : state.recent_commands) commands.push_back(json::value(command));
    json::array pending;
    for (const PendingCorrection& one : state.pending) pending.push_back(dump_pending(one));
    return {{"records", state.records},
            {"damaged", state.damaged},
            {"missing", state.missing},
            {"read_only", state.read_only},
            {"spare", state.spare},
            {"seq_of_device", std::move(devices)},
            {"recent_commands", std::move(commands)},
            {"pending", std::move(pending)},
            {"last_date", write_date(state.last_date)},
            {"last_ms", state.last_ms},
            {"clock", written_or_null(state.clock)},
            {"moved", json::array(state.moved.begin(), state.moved.end())},
            {"broken", date_or_null(state.broken)},
            {"screening", dump_screen(state.screening)},
            {"assessment", dump_assessment(state.assessment)},
            {"plan", dump_plan(state.plan)},
            {"diary", dump_diary(state.diary)},
            {"programme", dump_programme(state.programme)}};
}

} // namespace heelwise
