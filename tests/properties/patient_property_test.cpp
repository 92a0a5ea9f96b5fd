// Whole lives of patients: any commands in any order, nonsense among them, days moving on; and what must hold in all of them.
#include "assessment_status.hpp"
#include "catch.hpp"
#include "fold.hpp"
#include "offer.hpp"
#include "screen_status.hpp"
#include "session_day.hpp"
#include "told.hpp"

#include <algorithm>
#include <functional>
#include <rapidcheck.h>
#include <set>

using namespace heelwise;
using namespace heelwise::test;

namespace {

// Ranges are drawn whole whatever the size of the case.
std::int64_t between(std::int64_t from, std::int64_t to) { return *rc::gen::resize(100, rc::gen::inRange(from, to)); }
bool once_in(std::int64_t times) { return between(0, times) == 0; }
std::string one_of(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(words.size())))];
}

// Mostly low: else no life would get anywhere.
std::int64_t any_pain() { return once_in(6) ? between(0, 12) : between(0, 4); }

json::object any_sides_pain(const World& world) {
    json::object pain;
    const Sides sides = began_of(const_cast<World&>(world).engine().state()).sides;
    for (const Side side : {Side::left, Side::right}) {
        const bool tells = includes(sides, side) ? !once_in(10) : once_in(40);
        if (tells) pain[name_of(side)] = any_pain();
    }
    return pain;
}

std::string any_date(const World& world) {
    const std::int64_t back = once_in(3) ? between(-1, 12) : 0;
    return write_date(CivilDate{world.now().local_date.days - static_cast<std::int32_t>(back)});
}

std::string any_record(const World& world) {
    if (world.log.empty() || once_in(8)) return "nobody.0";
    return opened(world.log[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(world.log.size())))]).id;
}

std::string any_session(World& world) {
    const auto& sessions = world.engine().state().diary.sessions;
    if (sessions.empty() || once_in(10)) return "nobody";
    const bool last = !once_in(4);
    return last ? sessions.back().session
                : sessions[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(sessions.size())))].session;
}

void add_rating(json::object& body, const World& world) {
    body["during"] = any_sides_pain(world);
    body["after"] = any_sides_pain(world);
    if (!once_in(8)) body["effort"] = one_of({"easy", "right", "right", "hard"});
    if (!once_in(8)) body["painkiller"] = once_in(8);
}

json::object any_check_in(const World& world) {
    json::object body{{"kind", "check_in"}, {"date", any_date(world)}, {"morning", any_sides_pain(world)}};
    if (!once_in(8)) body["activity_pain"] = any_pain();
    if (!once_in(8)) body["soreness"] = one_of({"none", "gone", "gone", "still_there"});
    if (!once_in(8)) body["woken"] = once_in(8);
    if (!once_in(8)) body["stiffness"] = one_of({"less", "usual", "usual", "more"});
    if (!once_in(4)) body["something_new"] = once_in(30);
    return body;
}

// Answers to the questionnaire that make sense, and some that do not.
json::object any_value(const std::string& question) {
    if (once_in(30)) return {{"word", "nonsense"}};
    if (question.rfind("activity_pain", 0) == 0 || question.rfind("morning_pain", 0) == 0) return says(any_pain());
    if (question == "sides") return says(one_of({"left", "right", "both"}));
    if (question.rfind("site", 0) == 0) return says(one_of({"midportion", "insertional", "not_sure"}));
    if (question == "trend") return says(one_of({"same", "better", "worse", "not_sure"}));
    if (question == "settling") return says(one_of({"none", "hours", "by_morning", "over_24h", "not_sure"}));
    if (question == "woken") return says(one_of({"no", "no", "yes"}));
    if (question == "short_hold") return says(one_of({"yes", "no", "not_sure"}));
    return says(one_of({"easy", "challenging", "too_painful", "not_tried"}));
}

const std::vector<std::string> questions{"sides",
                                         "site_left",
                                         "site_right",
                                         "trend",
                                         "activity_pain_left",
                                         "activity_pain_right",
                                         "settling",
                                         "woken",
                                         "morning_pain_left",
                                         "morning_pain_right",
                                         "seated_hold",
                                         "short_hold",
                                         "two_leg_raise"};

json::object any_command(World& world) {
    switch (between(0, 27)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4: return any_check_in(world);
    case 5:
    case 6:
    case 7: return {{"kind", "start_session"}, {"pain", any_sides_pain(world)}, {"support_seen", !once_in(10)}};
    case 8:
    case 9:
    case 10:
        return {{"kind", "end_session"},
                {"session", any_session(world)},
                {"how", one_of({"finished", "finished", "finished", "stopped", "too_much", "discarded"})},
                {"complete", !once_in(5)}};
    case 11:
    case 12:
    case 13: {
        json::object body{{"kind", "rate_session"}, {"session", any_session(world)}};
        add_rating(body, world);
        return body;
    }
    case 14: {
        json::object body{{"kind", "log_session"}, {"date", any_date(world)}, {"complete", !once_in(4)}};
        add_rating(body, world);
        return body;
    }
    case 15:
    case 16: {
        const json::value today = world.today();
        const bool is_made = today.is_object() && today.at("offer").is_object() && !once_in(10);
        const std::string id = is_made ? World::text(today.at("offer").at("id")) : "rung_up:nobody:2026-01-01";
        return {{"kind", "answer_offer"}, {"offer", id}, {"accept", !once_in(4)}};
    }
    case 17: {
        const json::object stamp{{"kind", one_of({"started", "seen", "paused", "resumed"})},
                                 {"at_ms", world.now().epoch_ms + between(-1000, 1000)}};
        return {{"kind", "stamp_session"}, {"session", any_session(world)}, {"stamp", stamp}};
    }
    case 18: return {{"kind", "delete_record"}, {"target", any_record(world)}};
    case 19: return {{"kind", "restore_record"}, {"target", any_record(world)}};
    case 20: return {{"kind", "tick_calming"}, {"date", any_date(world)}, {"item", "walking"}, {"done", once_in(2)}};
    case 21: return {{"kind", once_in(3) ? "begin_assessment" : "complete_assessment"}};
    case 22: {
        const std::string question = one_of(questions);
        return {{"kind", "answer_assessment"}, {"question", question}, {"value", any_value(question)}};
    }
    case 23: {
        if (!once_in(4)) return {{"kind", "open_day"}};
        const std::string question = one_of({"calf", "hot_joint", "fluoroquinolone", "rupture", "treatment"});
        return {{"kind", "answer_screen"}, {"question", question}, {"answer", one_of({"no", "yes"})}, {"slip", true}};
    }
    case 24:
        return {{"kind", "answer_clearance"},
                {"rule", one_of({"R1", "R2", "R3", "R4", "R8"})},
                {"seen", "yes"},
                {"told", one_of({"yes", "yes", "no"})}};
    case 25:
        if (!once_in(4)) return {{"kind", "open_day"}};
        return {{"kind", one_of({"report_something_new", "report_flare", "report_harm"})}};
    default: return {{"kind", one_of({"open_day", "ask_easier", "end_pause"})}};
    }
}

// What stands in the way is often done as most people would: else chance alone hardly ever comes to a plan.
bool answer_what_is_next(World& world) {
    const State& state = world.engine().state();
    const Screening screening = screening_now(state.screen);
    if (screening.next) {
        const bool usually = *screening.next == Question::adult || *screening.next == Question::load_trigger;
        world.answer(name_of(*screening.next), usually ? "yes" : "no");
        return true;
    }
    const bool is_owed = state.screen.new_assessment;
    if (status_of(state.screen) != ScreenStatus::clear || running_session(state) != nullptr) return false;
    if (status_of(state.assessment, is_owed) == AssessmentStatus::done) return false;
    const auto next = next_asked(answers_now(state.assessment, is_owed));
    if (!next) return world.send({{"kind", "complete_assessment"}}), true;
    world.answer_one_asked(std::string(name_of(*next)));
    return true;
}

// Some weeks with some commands a day; now and then a longer absence, a journey, a clock set back.
void live(World& world, std::int64_t commands, const std::function<void()>& after_each) {
    world.on("2026-03-01");
    if (!once_in(5)) {
        json::object others;
        for (const std::string& question : questions) {
            if (question == "sides" || once_in(2)) continue;
            json::object value = any_value(question);
            if (value.contains("word") && value["word"] == "nonsense") continue;
            if (value.contains("number") && value["number"].as_int64() > 10) continue;
            others[question] = std::move(value);
        }
        if (once_in(3)) others["sides"] = says("both");
        world.begin(others);
    }
    after_each();
    int offset_min = 0;
    for (std::int64_t i = 0; i < commands; ++i) {
        if (once_in(3)) {
            const std::int64_t days = once_in(12) ? between(-2, 40) : 1;
            if (once_in(30)) offset_min = static_cast<int>(between(-11, 14)) * 60;
            const CivilDate date{world.now().local_date.days + static_cast<std::int32_t>(days)};
            world.at(write_date(date), static_cast<int>(once_in(10) ? between(0, 1440) : 8 * 60), offset_min);
        }
        if (once_in(2) && answer_what_is_next(world)) {
            after_each();
            continue;
        }
        world.send(any_command(world));
        after_each();
    }
}

// ---- someone who does well

void clear_the_way(World& world) {
    world.open_day();
    if (!world.view().at("session").is_null()) world.end("stopped", false);
    if (world.engine().state().plan.pause) world.send({{"kind", "end_pause"}});
    const json::value screen = world.screen();
    for (const json::value& hit : screen.at("hits").as_array()) {
        world.clearance(World::text(hit.at("rule")), "yes", "yes");
    }
    for (int i = 0; i < 60 && answer_what_is_next(world); ++i) {
    }
}

json::object quiet(const World& world) {
    json::object pain;
    const json::value today = world.today();
    for (const json::value& side : today.at("sides").as_array()) pain[side.as_string()] = 0;
    return pain;
}

struct GoodDay {
    bool trained = false;
    bool advanced = false;
};

// Everything asked is answered, and all is well; a session where one is due, rated easy; what is offered is taken.
GoodDay live_well(World& world) {
    GoodDay day;
    clear_the_way(world);
    if (world.today().is_null()) return day;
    world.check_in({{"morning", quiet(world)}, {"activity_pain", 0}, {"soreness", "none"}});
    clear_the_way(world);
    const std::string offered = world.offered();
    if (!offered.empty()) {
        day.advanced = world.answer_offer(true).empty() && offered != "rung_down";
        clear_the_way(world); // the questions that building up asks
    }
    if (world.bar().empty()) {
        const json::object pain = quiet(world);
        day.trained = world.send({{"kind", "start_session"}, {"pain", pain}, {"support_seen", true}}).empty();
        const std::string id = world.session();
        day.trained = day.trained && world.end().empty() &&
                      world.rate(id, {{"during", pain}, {"after", pain}, {"effort", "easy"}}).empty();
    }
    return day;
}

bool is_child(const World& world) { return world.hits().find("R6:") != std::string::npos; }

std::string dumped(const std::vector<std::string>& lines) {
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    return write_json(dump_state(fold_log(order_log(views))));
}

// H6: only what the person agreed to, answered anew, or corrected ever leads higher.
bool may_rise(PlanWhy why) { return why == PlanWhy::offer || why == PlanWhy::assessment || why == PlanWhy::corrected; }

} // namespace

TEST_CASE("whatever was said, the fold of all is the fold of each, and the view is there", "[property][fold][H8]") {
    CHECK(rc::check([] {
        World world;
        live(world, between(5, 80), [&] { RC_ASSERT(!world.view().at("place").as_string().empty()); });
        RC_CLASSIFY(world.engine().state().diary.sessions.size() > 2U, "sessions");
        RC_CLASSIFY(!world.engine().state().plan.reds.empty(), "reds");
        RC_ASSERT(dumped(world.log) == world.dump());
    }));
}

TEST_CASE("every refusal is one that is known", "[property][H8]") {
    CHECK(rc::check([] {
        World world;
        live(world, between(5, 40), [] {});
        std::set<std::string> known{""};
        for (const Code code : all_codes()) known.emplace(code_name(code));
        for (int i = 0; i < 20; ++i) RC_ASSERT(known.count(world.send(any_command(world))) == 1U);
    }));
}

TEST_CASE("no plan ever rises but by an offer taken, a questionnaire, or a correction", "[property][R32][R33][H6]") {
    CHECK(rc::check([] {
        World world;
        std::size_t seen = 0;
        std::optional<Plan> plan;
        live(world, between(5, 100), [&] {
            for (; seen < world.log.size(); ++seen) {
                const Envelope envelope = opened(world.log[seen]);
                std::optional<Plan> then;
                bool may = false;
                if (const auto* red = std::get_if<RedDecided>(&envelope.body)) then = red->plan;
                if (const auto* decided = std::get_if<PlanDecided>(&envelope.body)) {
                    then = decided->plan;
                    may = may_rise(decided->why);
                }
                if (!then) continue;
                if (plan && !may) RC_ASSERT(!is_lower(*plan, *then, default_programme()));
                plan = then;
            }
            RC_ASSERT(world.engine().state().plan.plan == plan);
        });
    }));
}

TEST_CASE("no session ever starts unless the screen is clear, nothing rests and nothing runs",
          "[property][R32][H6][H7][H9]") {
    CHECK(rc::check([] {
        World world;
        std::size_t seen = 0;
        State before = world.engine().state();
        live(world, between(5, 100), [&] {
            for (; seen < world.log.size(); ++seen) {
                if (!std::holds_alternative<SessionStarted>(opened(world.log[seen]).body)) continue;
                RC_ASSERT(status_of(before.screen) == ScreenStatus::clear);
                RC_ASSERT(!before.screen.new_assessment);
                RC_ASSERT(!before.plan.rest.has_value());
                RC_ASSERT(running_session(before) == nullptr);
                RC_ASSERT(before.plan.plan.has_value());
            }
            before = world.engine().state();
        });
    }));
}

TEST_CASE("an offer is never more than one step up", "[property][R24][R33][H6]") {
    CHECK(rc::check([] {
        World world;
        live(world, between(5, 80), [&] {
            const auto& plan = world.engine().state().plan.plan;
            const auto offer = offer_now(world.engine().state(), default_programme(), world.now());
            if (!offer || !offer->to || !plan) return;
            RC_ASSERT(offer->to->phase <= plan->phase + 1);
            const bool same = offer->kind == OfferKind::rung_up && !plan->exercises.empty();
            if (same) RC_ASSERT(offer->to->exercises.front().rung <= plan->exercises.front().rung + 1);
        });
    }));
}

TEST_CASE("nobody is stuck: who does well has a session within 21 days and gets on within 60", "[property][R13][H22]") {
    CHECK(rc::check([] {
        World world;
        live(world, between(5, 50), [] {});
        // Clocks that were set back are a person's own; from here on the days go on.
        CivilDate date = std::max(world.engine().state().last_date, world.now().local_date);
        bool trained = false, advanced = false;
        for (int day = 1; day <= 60 && !advanced; ++day) {
            date.days += 1;
            world.on(write_date(date));
            const GoodDay good = live_well(world);
            if (is_child(world)) return;
            trained = trained || good.trained;
            advanced = advanced || good.advanced;
            if (day == 21) RC_ASSERT(trained);
        }
        RC_ASSERT(advanced);
    }));
}
