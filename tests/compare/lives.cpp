#include "compare/lives.hpp"

#include "programme/programme.hpp"
#include "programme/registry.hpp"
#include "stories/patient_life.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace heelwise::compare {

namespace {

std::uint64_t random_state = 0;

// splitmix64
std::uint64_t next_random() {
    std::uint64_t mixed = (random_state += 0x9e3779b97f4a7c15U);
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

} // namespace

} // namespace heelwise::compare

namespace heelwise::test {

// Replaces tests/properties/draw.cpp, which draws with RapidCheck.
std::int64_t between(std::int64_t from, std::int64_t to) {
    return from + static_cast<std::int64_t>(compare::next_random() % static_cast<std::uint64_t>(to - from));
}

} // namespace heelwise::test

namespace heelwise::compare {

namespace {

using test::between;
using test::once_in;
using test::Patient;

template <class Items>
const auto& one_of(const Items& items) {
    return items.at(static_cast<std::size_t>(between(0, static_cast<std::int64_t>(items.size()))));
}

// Small changes. Every released programme allows most of them; some or all refuse the rest.
const std::vector<std::string>& changes() {
    static const std::vector<std::string> all{
        R"({})",
        R"({"/by":{"name":"Pat Lee","clinic":"Hill Street"},"/note":"Slowly does it."})",
        R"({"/start":{"phase":1,"exercise":"seated_hold","rung":1,"regardless":false}})",
        R"({"/side":"left"})",
        R"({"/side":"right","/goals":["stairs","long_walk"]})",
        R"({"/hold":{"until":"2026-06-01"}})",
        R"({"/issued":"2026-03-01","/expires":"2026-05-01"})",
        R"({"/phases/0/frequency":"weekdays","/phases/0/weekdays":["monday","thursday"]})",
        R"({"/parameters/response/red_pain":5})",
        R"({"/parameters/response/red_pain":99})",
    };
    return all;
}

// The links and sources in tests/golden/links.txt.
std::vector<std::string> read_links() {
    std::ifstream file(HEELWISE_GOLDEN_DIR "/links.txt");
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("1.", 0) == 0 || line.rfind('{', 0) == 0) all.push_back(line);
    }
    if (all.empty()) throw std::runtime_error("no links in " HEELWISE_GOLDEN_DIR "/links.txt");
    return all;
}

std::string any_programme() {
    static const std::vector<std::string> links = read_links();
    if (once_in(3)) return one_of(links);
    const Programme& base = test::any_released();
    return R"({"format":1,"base":{"id":")" + base.id + R"(","version":)" + std::to_string(base.version) +
           R"(},"set":)" + one_of(changes()) + "}";
}

std::string any_activity(const Patient& patient) {
    const auto& activities = patient.state.diary.activities;
    return activities.empty() || once_in(6) ? "nobody" : one_of(activities).said.activity;
}

// Sends a command that any_command() in patient_life.hpp leaves out.
void send_something_else(Patient& patient) {
    switch (between(0, 5)) {
    case 0:
    case 1: patient.send({{"kind", "request_programme"}, {"text", any_programme()}}); break;
    case 2: patient.send({{"kind", "request_programme_undo"}}); break;
    case 3:
        patient.send({{"kind", "submit_activity"},
                      {"activity", any_activity(patient)},
                      {"date", write_date(patient.now.local_date)},
                      {"what", "cycle"},
                      {"minutes", between(0, 200)},
                      {"pain", json::object{{"left", between(0, 11)}}}});
        break;
    default:
        patient.send({{"kind", "confirm_restore"},
                      {"records", static_cast<std::int64_t>(patient.log.size()) + between(0, 2)},
                      {"damaged", 0},
                      {"missing", between(0, 2)}});
    }
}

// Reaches the late phases and maintenance, which chance alone hardly ever does.
void live_well_for(Patient& patient, std::int64_t days) {
    for (; days > 0; --days) {
        patient.on(CivilDate{std::max(patient.now.local_date, patient.state.last_date).days + 1});
        test::live_well(patient);
        if (once_in(20)) send_something_else(patient);
    }
}

} // namespace

std::vector<test::Step> random_life(std::uint64_t seed, std::int64_t number) {
    random_state = seed * 1'000'003U + static_cast<std::uint64_t>(number);
    Patient patient(default_programme(), "life-" + std::to_string(number));
    const bool is_long = number % 50 == 0;
    const auto most = static_cast<std::size_t>(is_long ? 800 : between(60, 140));
    patient.on(CivilDate{20'513}); // 2026-03-01
    if (once_in(8)) patient.send({{"kind", "request_programme"}, {"text", any_programme()}});
    struct Enough {};
    try {
        while (true) {
            test::live(patient, 10, [&] {
                if (once_in(15)) send_something_else(patient);
                if (patient.steps.size() >= most) throw Enough{};
            });
        }
    } catch (Enough) {
    }
    if (is_long) live_well_for(patient, 60);
    return std::move(patient.steps);
}

} // namespace heelwise::compare
