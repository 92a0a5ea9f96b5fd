#include "stories/scenarios.hpp"
#include "state/copy_text.hpp"

#include "stories/world.hpp"

namespace heelwise::golden {

namespace {

using test::World;

World fresh() {
    World world("device-1");
    world.on("2026-11-20");
    return world;
}

World answering(const std::vector<std::pair<const char*, const char*>>& answers) {
    World world = fresh();
    for (const auto& [question, answer] : answers) {
        if (!world.answer(question, answer).empty()) throw std::logic_error(question);
    }
    return world;
}

World clear() {
    World world = fresh();
    world.answer_all_safe();
    return world;
}

World cleared_of_antibiotic() {
    World world = answering({{"adult", "yes"}, {"fluoroquinolone", "yes"}});
    world.answer_all_safe();
    world.days_later(5).clearance("antibiotic", "yes", "yes");
    return world;
}

World everything_open() {
    return answering({{"adult", "yes"},
                      {"rupture", "not_sure"},
                      {"rupture_explained", "not_sure"},
                      {"calf", "yes"},
                      {"breathless", "no"},
                      {"four_steps", "yes"},
                      {"hot_joint", "yes"},
                      {"fluoroquinolone", "yes"},
                      {"joints", "yes"},
                      {"load_trigger", "no"},
                      {"treatment", "yes"},
                      {"pregnancy", "yes"},
                      {"other_signs", "yes"},
                      {"steroids", "yes"},
                      {"elsewhere", "yes"}});
}

World caution_open() { return answering({{"adult", "yes"}, {"pregnancy", "yes"}}); }

World worth_knowing() {
    World world;
    world.on("2026-11-23")
        .begin({{"illness",
                 json::object{
                     {"chosen",
                      json::array{"heart_lungs", "diabetes", "cholesterol", "hormone_medicine", "painkillers"}}}}});
    return world;
}

World waiting_for_doctor() {
    World world = answering({{"adult", "yes"}, {"four_steps", "yes"}});
    world.answer_all_safe();
    world.days_later(1).clearance("injury", "yes", "no");
    return world;
}

World owes_assessment() {
    World world = answering({{"adult", "yes"}, {"four_steps", "yes"}});
    world.answer_all_safe();
    world.days_later(9).clearance("injury", "yes", "yes");
    return world;
}

World due_after_days() {
    World world = clear();
    world.days_later(28).open_day();
    return world;
}

World asked_as_changed() {
    World world = cleared_of_antibiotic();
    world.days_later(40).open_day();
    for (const char* question : {"rupture", "calf", "four_steps", "hot_joint"}) {
        if (std::string(question) == "rupture") world.answer("adult", "yes");
        world.answer(question, "no");
    }
    return world;
}

// Every rule that can clear was hit and cleared, and is now asked about as "changed since".
World rescreen_all_changed() {
    World world = everything_open();
    world.days_later(3);
    for (std::size_t i = 0; i < sign_count; ++i) world.clearance(name_of(static_cast<Sign>(i)), "yes", "yes");
    world.days_later(28).open_day();
    world.answer("adult", "yes");
    return world;
}

World not_seen_yet() {
    World world = answering({{"adult", "yes"}, {"fluoroquinolone", "yes"}});
    world.answer_all_safe();
    world.days_later(1).clearance("antibiotic", "no", "no");
    return world;
}

World told_unsure() {
    World world = answering({{"adult", "yes"}, {"hot_joint", "yes"}});
    world.answer_all_safe();
    world.days_later(1).clearance("infection", "yes", "not_sure");
    return world;
}

World blocked_something_new() {
    World world = answering({{"adult", "yes"}, {"fluoroquinolone", "yes"}});
    world.answer_all_safe();
    world.days_later(1).something_new();
    return world;
}

World something_new() {
    World world = clear();
    world.days_later(2).something_new();
    return world;
}

World damaged() {
    World world = clear();
    world.log[4] = world.log[4].substr(0, 60);
    return world;
}

World damaged_then_clear() {
    World world = damaged();
    world.reload();
    world.days_later(1).answer_all_safe();
    return world;
}

World missing() {
    World world = clear();
    world.log[4] = "";
    world.log[5] = "";
    return world;
}

World newer() {
    World world = clear();
    // The checksum is valid (zlib.crc32), but no version knows this kind.
    world.log.emplace_back(R"({"id":"z.0","device":"dev-z","seq":1,"v":1,"command_id":"z",)"
                           R"("now":{"epoch_ms":1795217400000,"local_date":"2026-11-20","utc_offset_min":0},)"
                           R"("body":{"kind":"walked_on_mars"},"crc":"a643cbfd"})");
    return world;
}

} // namespace

namespace {

std::vector<Scenario> played() {
    std::vector<Scenario> all{
        told("empty", fresh()),
        told("screen_first", answering({{"adult", "yes"}})),
        told("screen_middle", answering({{"adult", "yes"}, {"rupture", "no"}, {"calf", "no"}, {"four_steps", "no"}})),
        told("rupture_unsure_asked", answering({{"adult", "yes"}, {"rupture", "not_sure"}})),
        told("rupture_hit", answering({{"adult", "yes"}, {"rupture", "yes"}})),
        told("clot_hit", answering({{"adult", "yes"}, {"rupture", "no"}, {"calf", "yes"}})),
        told("clot_999_hit", answering({{"adult", "yes"}, {"rupture", "no"}, {"calf", "yes"}, {"breathless", "yes"}})),
        told("joints_asked", answering({{"adult", "yes"}, {"rupture", "no"}, {"joints", "not_sure"}})),
        told("two_hits",
             answering({{"adult", "yes"}, {"fluoroquinolone", "yes"}, {"hot_joint", "yes"}}).answer_all_safe()),
        told("under_age", answering({{"adult", "no"}})),
        told("everything_open", everything_open()),
        told("caution_open", caution_open()),
        told("worth_knowing", worth_knowing()),
        told("waiting_for_doctor", waiting_for_doctor()),
        told("all_clear", clear()),
        told("cleared_then_clear", cleared_of_antibiotic()),
        told("owes_assessment", owes_assessment()),
        told("rescreen_due_days", due_after_days()),
        told("rescreen_changed", asked_as_changed()),
        told("rescreen_all_changed", rescreen_all_changed()),
        told("not_seen_yet", not_seen_yet()),
        told("told_unsure", told_unsure()),
        told("blocked_something_new", blocked_something_new()),
        told("something_new", something_new()),
        told("damaged", damaged()),
        told("damaged_then_clear", damaged_then_clear()),
        told("missing", missing()),
        told("newer", newer()),
    };
    for (Scenario& scenario : patient_scenarios()) all.push_back(std::move(scenario));
    for (Scenario& scenario : care_scenarios()) all.push_back(std::move(scenario));
    for (Scenario& scenario : review_scenarios()) all.push_back(std::move(scenario));
    for (Scenario& scenario : late_scenarios()) all.push_back(std::move(scenario));
    for (Scenario& scenario : programme_scenarios()) all.push_back(std::move(scenario));
    return all;
}

} // namespace

Scenario told(std::string name, const World& world, std::string offered) {
    return {std::move(name), world.log, world.now(), std::move(offered), world.steps};
}

const std::vector<Scenario>& scenarios() {
    static const std::vector<Scenario> all = played();
    return all;
}

std::string log_file(const Scenario& scenario) {
    // The header names no build, so that a new build leaves the file as it is.
    std::string text = write_json(json::object{
        {"heelwise", "copy"}, {"format", copy_format}, {"records", static_cast<std::int64_t>(scenario.lines.size())}});
    text += '\n';
    for (const std::string& line : scenario.lines) text += line + '\n';
    return text;
}

std::string now_file(const Scenario& scenario) { return write_json(write_now(scenario.now)) + '\n'; }

namespace {

std::string lines_of(const Scenario& scenario) {
    std::string lines;
    for (std::size_t i = 0; i < scenario.lines.size(); ++i) lines += (i == 0 ? "" : "\n") + scenario.lines[i];
    return lines;
}

} // namespace

std::string view_file(const Scenario& scenario) {
    Engine engine;
    engine.load(lines_of(scenario));
    return write_json(test::World::parsed(engine.view(write_json(write_now(scenario.now)))).at("ok")) + '\n';
}

std::string diary_file(const Scenario& scenario) {
    Engine engine;
    engine.load(lines_of(scenario));
    const std::string now = write_json(write_now(scenario.now));
    if (test::World::parsed(engine.view(now)).at("ok").at("today").is_null()) return "";
    const CivilDate before{scenario.now.local_date.days - 1};
    const auto asked = [&](std::string_view name, const json::object& args) {
        return test::World::parsed(engine.query(name, write_json(args), now)).at("ok");
    };
    const json::object diary{{"entries", asked("entries", {{"before", nullptr}, {"limit", 60}})},
                             {"day", asked("day", {{"date", write_date(before)}})}};
    return write_json(diary) + '\n';
}

std::string programme_file(const Scenario& scenario) {
    if (scenario.offered.empty()) return "";
    Engine engine;
    engine.load(lines_of(scenario));
    const std::string args = write_json(json::object{{"text", scenario.offered}});
    return write_json(
               test::World::parsed(engine.query("programme", args, write_json(write_now(scenario.now)))).at("ok")) +
           '\n';
}

} // namespace heelwise::golden
