// R50 and R51: what counts as improvement, the advice given without it, and the weekly review.
#include "stories/placed.hpp"
#include "support/catch.hpp"

namespace heelwise::improvement_test {
using namespace heelwise::test;

namespace {

World begun(const json::object& others = {}) {
    World world;
    world.on("2026-03-01").begin(others);
    return world;
}
// Calm down from the first day on, with activity pain 5 in the first week.
World calming() {
    World world = begun({{"trend", says("worse")}});
    world.check_in({{"activity_pain", 5}});
    days_on(world, 6, {{"activity_pain", 5}});
    return world;
}
std::string advice(const World& world) {
    std::string all;
    const json::value today = world.today();
    for (const json::value& one : today.at("advice").as_array()) {
        all += (all.empty() ? "" : " ") + World::text(one.at("advice")) + ":" + rules(one.at("reasons").as_array());
    }
    return all;
}
bool is_review_due(const World& world) { return world.tasks().find("review:due") != std::string::npos; }

} // namespace

TEST_CASE("after 3 weeks of calm down without improvement, the calming changes are reviewed", "[R50][F32][H21]") {
    World world = calming();                    // day 6
    days_on(world, 14, {{"activity_pain", 4}}); // day 20
    CHECK(advice(world) == "");
    days_on(world, 1, {{"activity_pain", 4}});    // day 21
    CHECK(advice(world) == "calming_review:R50"); // from 5 to 4 is less than 2 down
}

TEST_CASE("if the weekly median falls by 2, no advice is given", "[R50][R51]") {
    World world = calming();
    days_on(world, 15, {{"activity_pain", 3}});
    CHECK(advice(world) == "");
}

TEST_CASE("a week without answers does not count as improvement", "[R50][H7][H21]") {
    World world = calming();
    days_on(world, 12, {{"activity_pain", 3}});
    world.days_later(7).open_day(); // none of the last 7 days has an answer
    CHECK(advice(world) == "calming_review:R50");
}

TEST_CASE("advice that was read comes back after a week if it still applies", "[R50][H21]") {
    World world = calming();
    days_on(world, 15, {{"activity_pain", 5}});
    REQUIRE(advice(world) == "calming_review:R50");
    REQUIRE(world.send({{"kind", "submit_advice_read"}, {"advice", "calming_review"}}) == "");
    CHECK(advice(world) == "");
    days_on(world, 6, {{"activity_pain", 5}});
    CHECK(advice(world) == "");
    days_on(world, 1, {{"activity_pain", 5}});
    CHECK(advice(world) == "calming_review:R50");
}

TEST_CASE("after 12 weeks without improvement the advice is to see a physio", "[R51][H21]") {
    World world = begun();
    world.check_in();
    for (int day = 1; day <= 84; ++day) {
        if (world.barrier().empty()) world.train({{"effort", "hard"}, {"during", left(4)}});
        CHECK(advice(world) == "");
        days_on(world, 1);
    }
    CHECK(advice(world) == "see_physio:R51");
}

TEST_CASE("two goals up by 2 are an improvement; one is not", "[R51]") {
    const json::object goals{
        {"goals", json::object{{"chosen", json::array{"long_walk", "run"}}, {"ratings", json::array{4, 2}}}}};
    const auto after = [&](std::int64_t walk, std::int64_t run) {
        World world = begun(goals);
        world.check_in();
        days_on(world, 84);
        review(world, {}, {rated("long_walk", walk), rated("run", run)});
        return advice(world);
    };
    CHECK(after(6, 3) == "see_physio:R51");
    CHECK(after(6, 4) == "");
}

TEST_CASE("two weeks with 2 reds each lead to the advice to see a physio", "[R51][H21]") {
    World world = begun();
    world.check_in();
    const auto red_on = [&](std::string_view date) {
        REQUIRE(world.send({{"kind", "submit_session"},
                            {"date", date},
                            {"complete", true},
                            {"during", left(6)},
                            {"after", left(1)},
                            {"effort", "hard"},
                            {"painkiller", false}}) == "");
    };
    put_at(world, 3, "single_raise", 2);
    days_on(world, 1);
    red_on("2026-03-01");
    red_on("2026-03-02");
    CHECK(advice(world) == "");
    days_on(world, 8); // 2026-03-10
    put_at(world, 3, "single_raise", 2);
    red_on("2026-03-09");
    CHECK(advice(world) == "");
    red_on("2026-03-10");
    CHECK(advice(world) == "see_physio:R51");
}

TEST_CASE("the first review is due the day after the questionnaire, and then every 7 days", "[R35][R51]") {
    World world = begun();
    CHECK_FALSE(is_review_due(world));
    days_on(world, 1);
    CHECK(is_review_due(world));
    REQUIRE(review(world, {rated("walking", 5)}, {rated("long_walk", 4)}) == "");
    CHECK_FALSE(is_review_due(world));
    days_on(world, 6);
    CHECK_FALSE(is_review_due(world));
    days_on(world, 1);
    CHECK(is_review_due(world));
}

TEST_CASE("a review must rate something, only items of the questionnaire, and each of them once", "[R35][H8]") {
    World world = begun();
    CHECK(review(world, {rated("running", 5)}, {}) == "dangling_id");
    CHECK(review(world, {rated("walking", 5), rated("walking", 4)}, {}) == "duplicate_id");
    CHECK(review(world, {}, {}) == "missing_field");
    CHECK(review(world, {rated("walking", 11)}, {}) == "out_of_range");
    REQUIRE(review(world, {rated("walking", 5)}, {}) == "");
    REQUIRE(review(world, {rated("walking", 5)}, {}) == "");
    CHECK(world.last_records.empty()); // nothing new
}

} // namespace heelwise::improvement_test
