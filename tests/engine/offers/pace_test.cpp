// How fast a person can go: the day on which each phase is first offered, worked out by hand from R34 and R35. Nobody misses a day,
// every step is taken, and each session waits for its own morning.
#include "stories/say_yes.hpp"
#include "stories/told.hpp"
#include "support/catch.hpp"

#include <map>

namespace heelwise::pace_test {

using namespace heelwise::test;

namespace {

// How the person rates each session, and what they answer about raises.
struct Habit {
    json::object rating;
    const char* raise = "challenging";
};

// Ratings of the weekly review: every sore activity began at 5 and is at 1 from the second week on.
void tell_review(World& world, int day) {
    const json::value today = world.today();
    if (today.at("review").is_null() || !today.at("review").at("due").as_bool()) return;
    json::array sore, goals;
    for (const json::value& item : today.at("review").at("sore").as_array()) {
        sore.push_back(json::object{{"item", item.at("item")}, {"rating", day < 7 ? 5 : 1}});
    }
    for (const json::value& item : today.at("review").at("goals").as_array()) {
        goals.push_back(json::object{{"item", item.at("item")}, {"rating", 5}});
    }
    REQUIRE(world.send({{"kind", "submit_review"}, {"sore", sore}, {"goals", goals}}).empty());
}

// Says yes to whatever is offered. A raise is as in the habit.
std::string agree(World& world, const Habit& habit) {
    const json::value asks = world.today().at("offer").at("asks");
    const bool is_raise = !asks.is_null() && World::text(asks.at("key")) != "offer.asks.exercise";
    return is_raise ? world.answer_offer(true, habit.raise) : say_yes(world);
}

// Lives day by day until phase 6 is offered, and returns "2:4" if phase 2 was offered on day 4. Day 1 is that of the assessment and
// the first session.
std::string offered_days(const Habit& habit) {
    const CivilDate first = parse_date("2026-01-05").value();
    World world;
    world.on(write_date(first)).begin({{"equipment", json::object{{"chosen", json::array{"weight"}}}}});
    std::map<std::int64_t, int> days;
    for (int day = 1; day <= 260 && days.count(6) == 0; ++day) {
        world.on(write_date(days_after(first, day - 1)));
        if (day > 1) world.open_day();
        if (world.status() != "clear") world.answer_all_safe();
        world.check_in();
        tell_review(world, day);
        while (!world.offered().empty()) {
            const json::value offer = world.today().at("offer");
            if (world.offered() == "phase") {
                const json::value& to =
                    offer.at("to").is_null() ? offer.at("options").as_array().front().at("to") : offer.at("to");
                days.emplace(to.at("phase").as_int64(), day);
            }
            REQUIRE(agree(world, habit).empty());
        }
        if (world.barrier().empty()) world.train(habit.rating);
    }
    std::string all;
    for (const auto& [phase, day] : days) {
        all += (all.empty() ? "" : " ") + std::to_string(phase) + ":" + std::to_string(day);
    }
    return all;
}

} // namespace

TEST_CASE("Always easy and green, each phase is offered on days 4, 17, 33, 51 and 75", "[R34][R35][H22]") {
    CHECK(offered_days({{{"effort", "easy"}}}) == "2:4 3:17 4:33 5:51 6:75");
}

TEST_CASE("If both raises are easy too, each phase is offered on days 4, 13, 25, 45 and 69", "[R34][R35][H22]") {
    CHECK(offered_days({{{"effort", "easy"}}, "easy"}) == "2:4 3:13 4:25 5:45 6:69");
}

TEST_CASE("Always right and green, each phase is offered on days 10, 29, 57, 84 and 110", "[R34][R35][H22]") {
    CHECK(offered_days({{{"effort", "right"}}}) == "2:10 3:29 4:57 5:84 6:110");
}

TEST_CASE("Always right and amber, each phase is offered on days 15, 48, 94, 139 and 183", "[R34][R35][H22]") {
    const json::object amber{{"effort", "right"}, {"during", left(3)}};
    CHECK(offered_days({amber}) == "2:15 3:48 4:94 5:139 6:183");
}

} // namespace heelwise::pace_test
