#include "stories/patient_life.hpp"

#include "offers/offer_context.hpp"
#include "progress/activity.hpp"
#include "progress/calendar.hpp"
#include "progress/improvement.hpp"
#include "state/active_programme.hpp"
#include "state/assessment_status.hpp"
#include "state/evolve.hpp"
#include "state/screening_status.hpp"

#include <algorithm>

namespace heelwise::test {

namespace {

std::string one_of(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(words.size())))];
}

// Mostly low, because otherwise no life would get anywhere.
std::int64_t any_pain() { return once_in(6) ? between(0, 12) : between(0, 4); }

json::object any_sides_pain(const Patient& patient) {
    json::object pain;
    const Sides sides = baseline_of_assessment(patient.state).sides;
    for (const Side side : {Side::left, Side::right}) {
        const bool tells = includes(sides, side) ? !once_in(10) : once_in(40);
        if (tells) pain[name_of(side)] = any_pain();
    }
    return pain;
}

std::string any_date(const Patient& patient) {
    const std::int64_t back = once_in(3) ? between(-1, 12) : 0;
    return write_date(CivilDate{patient.now.local_date.days - static_cast<std::int32_t>(back)});
}

std::string any_record(const Patient& patient) {
    if (patient.log.empty() || once_in(8)) return "nobody.0";
    return patient.log[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(patient.log.size())))].id;
}

std::string any_session(const Patient& patient) {
    const auto& sessions = patient.state.diary.sessions;
    if (sessions.empty() || once_in(10)) return "nobody";
    if (!once_in(4)) return sessions.back().session;
    return sessions[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(sessions.size())))].session;
}

void add_rating(json::object& body, const Patient& patient) {
    body["during"] = any_sides_pain(patient);
    body["after"] = any_sides_pain(patient);
    if (!once_in(8)) body["effort"] = one_of({"easy", "right", "right", "hard"});
    if (!once_in(8)) body["painkiller"] = once_in(8);
}

json::object any_check_in(const Patient& patient) {
    json::object body{{"kind", "submit_check_in"}, {"date", any_date(patient)}, {"morning", any_sides_pain(patient)}};
    if (!once_in(8)) body["activity_pain"] = any_pain();
    if (!once_in(8)) body["soreness"] = one_of({"none", "gone", "gone", "still_there"});
    if (!once_in(8)) body["woken"] = once_in(8);
    if (!once_in(8)) body["stiffness"] = one_of({"less", "usual", "usual", "more"});
    if (!once_in(4)) body["something_new"] = once_in(30);
    return body;
}

json::object written(const AssessmentValue& value) {
    json::object shown;
    if (!value.word.empty()) shown["word"] = value.word;
    if (value.number) shown["number"] = *value.number;
    if (value.word.empty() && !value.number) {
        json::array chosen;
        for (const std::string& one : value.chosen) chosen.push_back(json::value(one));
        shown["chosen"] = std::move(chosen);
    }
    if (!value.ratings.empty()) {
        json::array ratings;
        for (const std::int64_t one : value.ratings) ratings.push_back(json::value(one));
        shown["ratings"] = std::move(ratings);
    }
    return shown;
}

// Mostly the usual answers of people with a mild tendinopathy, sometimes any answer that is allowed.
AssessmentValue any_answer(AssessmentQuestion question, const Programme& programme) {
    AssessmentValue value;
    const bool is_usual = !once_in(3);
    const auto words = words_of(question, programme);
    switch (kind_of(question)) {
    case AnswerKind::word:
        value.word = one_of(words);
        if (is_usual && question == AssessmentQuestion::woken) value.word = "no";
        if (is_usual && question == AssessmentQuestion::settling) value.word = "hours";
        if (is_usual && question == AssessmentQuestion::trend) value.word = "same";
        if (is_usual && question == AssessmentQuestion::seated_hold) value.word = "challenging";
        break;
    case AnswerKind::pain: value.number = is_usual ? between(0, 4) : between(0, 11); break;
    case AnswerKind::minutes: value.number = between(0, 60); break;
    case AnswerKind::list:
    case AnswerKind::goals:
        for (const std::string& word : words) {
            if (value.chosen.size() < goals_max && once_in(3)) value.chosen.push_back(word);
        }
        if (kind_of(question) == AnswerKind::goals) value.ratings.assign(value.chosen.size(), between(0, 11));
        break;
    }
    return value;
}

json::object any_review(const Patient& patient, std::int64_t sore_max, std::int64_t goal_min) {
    json::array sore;
    json::array goals;
    if (patient.state.assessment.decided) {
        for (const std::string& item : patient.state.assessment.decided->sore) {
            sore.push_back(json::object{{"item", item}, {"rating", between(0, sore_max + 1)}});
        }
        for (const ReviewRating& goal : patient.state.assessment.decided->goals) {
            goals.push_back(json::object{{"item", goal.item}, {"rating", between(goal_min, 11)}});
        }
    }
    return {{"kind", "submit_review"}, {"sore", std::move(sore)}, {"goals", std::move(goals)}};
}

json::object any_request(const Patient& patient) {
    switch (between(0, 7)) {
    case 0:
    case 1:
        return {{"kind", "submit_activity"},
                {"date", any_date(patient)},
                {"what", one_of({"walk", "run", "cycle", "swim", "sport", "long_day", "other"})},
                {"minutes", between(1, 120)},
                {"pain", any_sides_pain(patient)}};
    case 2: return any_review(patient, 10, 0);
    case 3: return {{"kind", "submit_readiness"}, {"walk_pain", between(0, 4)}, {"hops_pain", between(0, 4)}};
    case 4: return {{"kind", "submit_advice_read"}, {"advice", one_of({"calming_review", "see_physio"})}};
    case 5: {
        std::vector<std::string> ids{"nobody"};
        for (const Exercise& exercise : patient.followed().exercises) ids.push_back(exercise.id);
        return {{"kind", "request_exercise"}, {"exercise", one_of(ids)}};
    }
    default: return {{"kind", one_of({"request_more", "request_more", "request_maintenance_end"})}};
    }
}

json::object any_correction(const Patient& patient) {
    const std::string kind = one_of({"delete_record", "restore_record"});
    return {{"kind", kind}, {"target", any_record(patient)}};
}

json::object any_care(const Patient& patient) {
    switch (between(0, 6)) {
    case 0: return {{"kind", one_of({"submit_something_new", "submit_flare", "submit_harm"})}};
    case 1: return {{"kind", "request_pause"}, {"cause", one_of({"illness", "holiday", "other"})}};
    case 2: {
        const std::string question = one_of({"calf", "hot_joint", "fluoroquinolone", "rupture", "treatment"});
        return {
            {"kind", "answer_screening"}, {"question", question}, {"answer", one_of({"no", "yes"})}, {"slip", true}};
    }
    case 3: return {{"kind", "request_assessment"}};
    case 4:
        return {
            {"kind", "submit_calming_tick"}, {"date", any_date(patient)}, {"item", "walking"}, {"done", once_in(2)}};
    default: return {{"kind", one_of({"open_day", "request_easier", "request_pause_end"})}};
    }
}

// Gives the usual answer to whatever is asked next, because chance alone hardly ever leads to a plan. Returns false if
// nothing is asked.
bool answer_what_is_next(Patient& patient) {
    const State& state = patient.state;
    if (const auto next = screening_now(state.screening).next) {
        const bool usually = *next == ScreeningQuestion::adult || *next == ScreeningQuestion::load_trigger;
        patient.send({{"kind", "answer_screening"}, {"question", name_of(*next)}, {"answer", usually ? "yes" : "no"}});
        return true;
    }
    const bool is_owed = owes_assessment(state);
    if (status_of(state.screening) != ScreeningStatus::clear || running_session(state) != nullptr) return false;
    if (status_of(state.assessment, is_owed) == AssessmentStatus::done) return false;
    const auto next = next_question(answers_now(state.assessment, is_owed));
    if (!next) return patient.send({{"kind", "complete_assessment"}}), true;
    const json::object value = written(any_answer(*next, patient.followed()));
    patient.send({{"kind", "answer_assessment"}, {"question", name_of(*next)}, {"value", value}});
    return true;
}

void clear_the_way(Patient& patient) {
    patient.send({{"kind", "open_day"}});
    if (const StoredSession* running = running_session(patient.state)) {
        patient.send({{"kind", "end_session"}, {"session", running->session}, {"how", "stopped"}, {"complete", false}});
    }
    patient.send({{"kind", "request_pause_end"}});
    patient.send({{"kind", "request_maintenance_end"}});
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto& hit = patient.state.screening.hits[i];
        if (!hit || !hit->open) continue;
        patient.send(
            {{"kind", "answer_clearance"}, {"sign", name_of(static_cast<Sign>(i))}, {"seen", "yes"}, {"told", "yes"}});
    }
    for (int i = 0; i < 60 && answer_what_is_next(patient); ++i) {
    }
}

json::object quiet(const Patient& patient) {
    json::object pain;
    const Sides sides = baseline_of_assessment(patient.state).sides;
    for (const Side side : {Side::left, Side::right}) {
        if (includes(sides, side)) pain[name_of(side)] = 0;
    }
    return pain;
}

bool train_well(Patient& patient) {
    if (why_session_cannot_start(patient.state, patient.followed(), patient.now)) return false;
    const json::object pain = quiet(patient);
    if (!patient.send({{"kind", "start_session"}, {"pain", pain}, {"support_seen", true}}).empty()) return false;
    const StoredSession* running = running_session(patient.state);
    if (running == nullptr) return false;
    const std::string id = running->session;
    return patient.send({{"kind", "end_session"}, {"session", id}, {"how", "finished"}, {"complete", true}}).empty() &&
           patient
               .send({{"kind", "submit_rating"},
                      {"session", id},
                      {"during", pain},
                      {"after", pain},
                      {"effort", "easy"},
                      {"painkiller", false}})
               .empty();
}

} // namespace

bool once_in(std::int64_t times) { return between(0, times) == 0; }

std::string Patient::send(const json::object& body) {
    const json::value value =
        json::object{{"command_id", device + "-" + std::to_string(++commands_)}, {"device", device}, {"body", body}};
    steps.push_back({write_json(write_now(now)), write_json(value)});
    before = state;
    fresh = log.size();
    const auto command = read_command(value);
    if (!command) return std::string(code_name(command.fault().code));
    const auto happened = advance(state, programme, *command, now);
    if (!happened) return std::string(code_name(happened.fault().code));
    log.insert(log.end(), happened->begin(), happened->end());
    return "";
}

void Patient::merge(Event event) {
    Envelope envelope;
    envelope.device = device + "-other";
    envelope.seq = ++merged_;
    envelope.id = envelope.device + "." + std::to_string(envelope.seq);
    envelope.command_id = envelope.id;
    envelope.now = now;
    envelope.body = std::move(event);
    evolve(state, envelope);
    log.push_back(std::move(envelope));
    fresh = log.size();
}

const Programme& Patient::followed() const { return active_programme(state, programme); }

void Patient::on(CivilDate date, int minute_of_day, int offset_min) {
    now = Now{date.days * ms_per_day + (minute_of_day - offset_min) * ms_per_minute, date, offset_min};
}

std::vector<std::string> Patient::lines() const {
    std::vector<std::string> all;
    for (const Envelope& envelope : log) all.push_back(seal(envelope));
    return all;
}

json::object any_command(const Patient& patient) {
    switch (between(0, 22)) {
    case 0:
    case 1:
    case 2:
    case 3: return any_check_in(patient);
    case 4:
    case 5:
    case 6: return {{"kind", "start_session"}, {"pain", any_sides_pain(patient)}, {"support_seen", !once_in(10)}};
    case 7:
    case 8:
        return {{"kind", "end_session"},
                {"session", any_session(patient)},
                {"how", one_of({"finished", "finished", "finished", "stopped", "too_much", "discarded"})},
                {"complete", !once_in(5)}};
    case 9:
    case 10:
    case 11: {
        json::object body{{"kind", "submit_rating"}, {"session", any_session(patient)}};
        add_rating(body, patient);
        return body;
    }
    case 12: {
        json::object body{{"kind", "submit_session"}, {"date", any_date(patient)}, {"complete", !once_in(4)}};
        add_rating(body, patient);
        return body;
    }
    case 13:
    case 14:
    case 15: {
        const auto offer = offer_now(patient.state, patient.followed(), patient.now);
        const std::string id = offer && !once_in(10) ? offer->id : "rung_up:nobody:2026-01-01";
        return {{"kind", "answer_offer"}, {"offer", id}, {"accept", !once_in(5)}};
    }
    case 16: {
        const json::object stamp{{"kind", one_of({"started", "seen", "paused", "resumed"})},
                                 {"at_ms", patient.now.epoch_ms + between(-1000, 1000)}};
        return {{"kind", "stamp_session"}, {"session", any_session(patient)}, {"stamp", stamp}};
    }
    case 17: return any_correction(patient);
    case 18:
    case 19: return any_request(patient);
    case 20:
        return {{"kind", "answer_clearance"},
                {"sign", one_of({"rupture", "clot", "infection", "antibiotic", "treatment", "pregnancy", "exertion"})},
                {"seen", "yes"},
                {"told", one_of({"yes", "yes", "no"})}};
    default: return any_care(patient);
    }
}

void live(Patient& patient, std::int64_t commands, const std::function<void()>& after_each) {
    if (patient.now.epoch_ms == 0) patient.on(CivilDate{20'513}); // 2026-03-01
    if (!once_in(5)) {
        for (int i = 0; i < 60 && answer_what_is_next(patient); ++i) after_each();
    }
    int offset_min = 0;
    for (std::int64_t i = 0; i < commands; ++i) {
        if (once_in(3)) {
            const std::int64_t days = once_in(12) ? between(-2, 40) : 1;
            if (once_in(30)) offset_min = static_cast<int>(between(-11, 14)) * 60;
            const CivilDate date{patient.now.local_date.days + static_cast<std::int32_t>(days)};
            patient.on(date, static_cast<int>(once_in(10) ? between(0, 1440) : 8 * 60), offset_min);
        }
        // Good days in a row from time to time, so that lives reach every phase.
        if (once_in(25)) {
            for (std::int64_t days = between(3, 25); days > 0; --days) {
                patient.on(CivilDate{std::max(patient.now.local_date, patient.state.last_date).days + 1});
                live_well(patient);
                after_each();
            }
        }
        if (once_in(2) && answer_what_is_next(patient)) {
            after_each();
            continue;
        }
        patient.send(any_command(patient));
        after_each();
    }
}

GoodDay live_well(Patient& patient) {
    GoodDay day;
    clear_the_way(patient);
    if (!patient.state.plan.plan) return day;
    json::object morning{{"kind", "submit_check_in"},
                         {"date", write_date(patient.now.local_date)},
                         {"morning", quiet(patient)},
                         {"activity_pain", 0},
                         {"soreness", "none"},
                         {"woken", false},
                         {"stiffness", "usual"},
                         {"something_new", false}};
    patient.send(morning);
    const auto due = review_due(patient.state, patient.followed().parameters.review);
    if (due && *due <= patient.now.local_date) patient.send(any_review(patient, 0, 4));
    const auto offer_context = gather_offer_context(patient.state, patient.followed(), patient.now);
    if (offer_context && waits_for_readiness(*offer_context)) {
        patient.send({{"kind", "submit_readiness"}, {"walk_pain", 0}, {"hops_pain", 0}});
    }
    clear_the_way(patient);
    if (const auto offer = offer_now(patient.state, patient.followed(), patient.now)) {
        const bool is_up = offer->kind != OfferKind::rung_down && offer->kind != OfferKind::maintenance;
        json::object answer{{"kind", "answer_offer"}, {"offer", offer->id}, {"accept", is_up}};
        if (!offer->to.asks.empty()) answer["option"] = offer->to.options.front().id;
        day.advanced = patient.send(std::move(answer)).empty() && is_up;
        clear_the_way(patient); // answers the questions that come before building up
    }
    day.trained = train_well(patient);
    return day;
}

std::optional<bool> trains_within(Patient& patient, int days) {
    // The life may have set its clock back, but from here on the days move forward.
    CivilDate date = std::max(patient.state.last_date, patient.now.local_date);
    for (int day = 1; day <= days; ++day) {
        date.days += 1;
        patient.on(date);
        if (live_well(patient).trained) return true;
        const auto& hit = patient.state.screening.hits[index_of(Sign::under_age)];
        if (hit && hit->open) return std::nullopt;
    }
    return false;
}

const Programme& any_released() {
    const auto& all = released_programmes();
    return all[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(all.size())))];
}

std::string dumped(const std::vector<std::string>& lines) {
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    return write_json(dump_state(fold_log(order_log(views))));
}

} // namespace heelwise::test
