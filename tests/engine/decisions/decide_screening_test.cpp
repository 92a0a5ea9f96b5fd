// The safety screen through commands: what is stored, what blocks, what clears, and when it is due again.
#include "log/event_codec.hpp"
#include "stories/world.hpp"
#include "support/catch.hpp"

namespace heelwise::decide_screening_test {
using heelwise::test::World;

namespace {

std::vector<std::string> kinds(const std::vector<std::string>& records) {
    std::vector<std::string> all;
    for (const std::string& raw : records) {
        const auto opened = open_record(raw);
        all.emplace_back(kind_of(std::get<Envelope>(opened).body));
    }
    return all;
}

ScreeningDecided decision_in(const std::vector<std::string>& records) {
    for (const std::string& raw : records) {
        const auto opened = open_record(raw);
        if (const auto* decided = std::get_if<ScreeningDecided>(&std::get<Envelope>(opened).body)) return *decided;
    }
    FAIL("no decision");
    return {};
}

World cleared_of_antibiotic() {
    World world;
    world.on("2026-03-01");
    world.answer("adult", "yes");
    world.answer("fluoroquinolone", "yes");
    REQUIRE(world.answer_all_safe().hits() == "R4:antibiotic:open");
    REQUIRE(world.clearance("antibiotic", "yes", "yes") == "");
    REQUIRE(world.status() == "clear");
    return world;
}

} // namespace

TEST_CASE("with nothing recorded the app shows the start, and the screen is due", "[R1][H7][H9]") {
    World world;
    CHECK(world.next_screen() == "start");
    CHECK(world.status() == "due");
    CHECK(World::text(world.screening().at("due").at("key")) == "screening.due.first");
    CHECK(World::text(world.screening().at("next")) == "adult");
    CHECK(world.open_day() == "");
    CHECK(world.log.empty());
}

TEST_CASE("safe answers to all questions clear the screen and set the date of the next one", "[R1][R9]") {
    World world;
    world.on("2026-03-01").answer_all_safe();
    CHECK(world.status() == "clear");
    CHECK(world.next_screen() == "assessment");
    CHECK(World::text(world.screening().at("completed_date")) == "2026-03-01");
    CHECK(World::text(world.screening().at("repeat_date")) == "2026-03-29"); // after 28 days
    CHECK(world.log.size() == 13);                                           // twelve answers and one decision
    CHECK(decision_in(world.last_records).complete);
}

TEST_CASE("a hit in the middle of the screen blocks at once", "[R2][H2]") {
    World world;
    world.answer("adult", "yes");
    world.answer("rupture", "no");
    CHECK(world.answer("calf", "yes") == "");
    CHECK(kinds(world.last_records) == std::vector<std::string>{"screening_answered", "screening_decided"});
    CHECK(world.status() == "blocked");
    CHECK(world.next_screen() == "stop");
    CHECK(world.hits() == "R2:clot:open");
    CHECK(world.answer("breathless", "not_sure") == "");
    CHECK(world.hits() == "R2:clot_999:open");
    const ScreeningDecided decided = decision_in(world.last_records);
    REQUIRE(decided.reasons.size() == 1);
    CHECK(decided.reasons[0].rule == "R2"); // R60: the rule and the person's own answers
    CHECK(decided.reasons[0].inputs.size() == 2);
}

TEST_CASE("completing the screen does not change a hit", "[R4][H3]") {
    World world;
    world.answer("adult", "yes");
    world.answer("fluoroquinolone", "yes");
    world.answer_all_safe();
    CHECK(world.status() == "blocked");
    CHECK(world.screening().at("next").is_null());
}

TEST_CASE("a hit clears only if the person was seen and was told that exercise is allowed", "[R4][H3][H22]") {
    World world;
    world.answer("adult", "yes");
    world.answer("fluoroquinolone", "yes");
    world.answer_all_safe();
    for (const char* seen : {"yes", "no", "not_sure"}) {
        for (const char* told : {"yes", "no", "not_sure"}) {
            if (std::string(seen) == "yes" && std::string(told) == "yes") continue;
            INFO(seen << " " << told);
            CHECK(world.clearance("antibiotic", seen, told) == "");
            CHECK(world.hits() == "R4:antibiotic:open");
            CHECK(world.status() == "blocked");
        }
    }
    CHECK(world.clearance("antibiotic", "yes", "yes") == "");
    CHECK(world.hits() == "R4:antibiotic:cleared"); // the hit stays on record
    CHECK(world.status() == "clear");
    CHECK_FALSE(world.screening().at("new_assessment").as_bool());
    CHECK(world.clearance("antibiotic", "yes", "yes") == "no_open_hit");
}

TEST_CASE("after one of two hits is cleared, the other still blocks", "[R3][R4][H2][H3]") {
    World world;
    world.answer("adult", "yes");
    world.answer("fluoroquinolone", "yes");
    world.answer("hot_joint", "yes");
    world.answer_all_safe();
    world.clearance("antibiotic", "yes", "yes");
    CHECK(world.status() == "blocked");
    CHECK(world.hits() == "R3:infection:open R4:antibiotic:cleared");
    world.clearance("infection", "yes", "yes");
    CHECK(world.status() == "clear");
    CHECK(world.screening().at("new_assessment").as_bool()); // because of the infection
}

TEST_CASE("clearing a hit does not clear an incomplete screen", "[R4][H7]") {
    World world;
    world.answer("adult", "yes");
    world.answer("fluoroquinolone", "yes");
    world.clearance("antibiotic", "yes", "yes");
    CHECK(world.status() == "open");
    CHECK(world.next_screen() == "screening");
    world.answer_all_safe();
    CHECK(world.status() == "clear");
}

TEST_CASE("under 18 never clears", "[R6][H5]") {
    World world;
    world.answer("adult", "no");
    CHECK(world.status() == "blocked");
    CHECK(world.screening().at("next").is_null());
    CHECK(world.clearance("under_age", "yes", "yes") == "never_clears");
    CHECK(world.status() == "blocked");
    // A mistaken tap can be taken back, and then all other questions are asked.
    CHECK(world.answer("adult", "yes") == "slip_unconfirmed");
    CHECK(world.answer("adult", "yes", true) == "");
    CHECK(world.status() == "open");
    CHECK(world.answer_all_safe().status() == "clear");
}

TEST_CASE("a hit is withdrawn only by confirming a slip, with a new decision that supersedes the old one", "[R1][H1]") {
    World world;
    world.answer("adult", "yes");
    world.answer("rupture", "yes");
    const std::string first = std::get<Envelope>(open_record(world.last_records[1])).id;
    CHECK(world.answer("rupture", "no") == "slip_unconfirmed");
    CHECK(world.status() == "blocked");
    CHECK(world.answer("rupture", "not_sure") == "slip_unconfirmed");
    CHECK(world.answer("rupture", "no", true) == "");
    CHECK(kinds(world.last_records) == std::vector<std::string>{"record_edited", "screening_decided"});
    const ScreeningDecided decided = decision_in(world.last_records);
    CHECK(decided.withdrawn == std::vector<Sign>{Sign::rupture});
    CHECK(decided.supersedes == first);
    CHECK(world.hits() == "");
    CHECK(world.log.size() == 5); // nothing was deleted
}

TEST_CASE("a slip in one answer does not withdraw the hit of another", "[R3][R4][H3]") {
    World world;
    world.answer("adult", "yes");
    world.answer("fluoroquinolone", "yes");
    const std::string record = World::text(world.question("fluoroquinolone").at("record"));
    world.answer("hot_joint", "yes");
    CHECK(world.remove(record) == ""); // deleting the answer keeps its hit
    CHECK(world.hits() == "R3:infection:open R4:antibiotic:open");
    CHECK(world.answer("hot_joint", "no", true) == "");
    CHECK(world.hits() == "R4:antibiotic:open");
    CHECK(world.answer("fluoroquinolone", "no") == "");
    CHECK(world.hits() == "R4:antibiotic:open");
}

TEST_CASE("a change to a less urgent card needs a confirmed slip too", "[R2][H2]") {
    World world;
    world.answer("adult", "yes");
    world.answer("calf", "yes");
    world.answer("breathless", "yes");
    CHECK(world.answer("breathless", "no") == "slip_unconfirmed");
    CHECK(world.answer("breathless", "no", true) == "");
    CHECK(world.hits() == "R2:clot:open");
    CHECK(world.answer("calf", "no", true) == "");
    CHECK(world.hits() == "");
    CHECK(world.asked().find("breathless") == std::string::npos);
}

TEST_CASE("a safe answer that becomes a sign blocks, even after the screen was clear", "[R8]") {
    World world;
    world.answer_all_safe();
    CHECK(world.answer("treatment", "yes") == "");
    CHECK(world.status() == "blocked");
    CHECK(world.hits() == "R8:treatment:open");
}

TEST_CASE("the same answer or the same command again changes nothing", "[log]") {
    World world;
    world.answer("adult", "yes");
    const std::string before = world.dump();
    CHECK(world.answer("adult", "yes") == "");
    CHECK(world.last_records.empty());
    CHECK(world.send_as("twice", {{"kind", "answer_screening"}, {"question", "calf"}, {"answer", "no"}}) == "");
    const std::string after = world.dump();
    CHECK(after != before);
    CHECK(world.send_as("twice", {{"kind", "answer_screening"}, {"question", "calf"}, {"answer", "yes"}}) == "");
    CHECK(world.last_records.empty());
    CHECK(world.dump() == after);
}

TEST_CASE("a safety question that does not apply cannot be answered", "[R1][R2][R7]") {
    World world;
    CHECK(world.answer("breathless", "yes") == "question_not_asked");
    CHECK(world.answer("rupture_explained", "no") == "question_not_asked");
    CHECK(world.answer("load_trigger", "yes") == "question_not_asked");
    CHECK(world.answer("adult", "not_sure") == "unknown_value");
    CHECK(world.log.empty());
}

TEST_CASE("the screen is due again after 28 days, and not before", "[R1][H13]") {
    World world;
    world.on("2026-03-01").answer_all_safe();
    world.on("2026-03-28", 60).open_day(); // across the change to summer time
    CHECK(world.status() == "clear");
    world.on("2026-03-29", 60).open_day();
    CHECK(world.status() == "due");
    CHECK(world.next_screen() == "screening");
    CHECK(World::text(world.screening().at("due").at("key")) == "screening.due.days");
    CHECK(world.screening().at("due").at("params").at("days").as_int64() == 28);
    CHECK(world.open_day() == "");
    CHECK(world.last_records.empty()); // recorded only once
    world.answer("adult", "yes");
    CHECK(world.status() == "open");
    world.answer_all_safe();
    CHECK(world.status() == "clear");
    CHECK(World::text(world.screening().at("completed_date")) == "2026-03-29");
}

TEST_CASE("a clock that is set back makes the screen due, but one day back does not", "[R1][H13]") {
    World world;
    world.on("2026-03-10").answer_all_safe();
    world.on("2026-03-09", -600).open_day();
    CHECK(world.status() == "clear");
    world.on("2026-03-08").open_day();
    CHECK(world.status() == "due");
    CHECK(World::text(world.screening().at("due").at("key")) == "screening.due.clock");
}

TEST_CASE("something new makes the screen due again, and reporting it twice changes nothing", "[R1][H2]") {
    World world;
    world.answer_all_safe();
    CHECK(world.something_new() == "");
    CHECK(kinds(world.last_records) == std::vector<std::string>{"something_new_submitted", "screening_required"});
    CHECK(world.status() == "due");
    CHECK(world.something_new() == "");
    CHECK(world.last_records.empty());
    world.answer("adult", "yes");
    CHECK(world.something_new() == ""); // in the middle of a round, the round begins again
    CHECK(world.status() == "due");
    CHECK(world.screening().at("done").as_int64() == 0);
    CHECK(world.answer_all_safe().status() == "clear");
}

TEST_CASE("a cleared sign is asked about as changed since, and a change blocks again", "[R4][H3]") {
    World world = cleared_of_antibiotic();
    world.on("2026-04-01").open_day();
    REQUIRE(world.status() == "due");
    CHECK(World::text(world.question("fluoroquinolone").at("text").at("key")) == "screening.fluoroquinolone.changed");
    CHECK(World::text(world.question("fluoroquinolone").at("text").at("params").at("date")) == "2026-03-01");
    CHECK(World::text(world.question("calf").at("text").at("key")) == "screening.calf.ask");
    SECTION("not changed: it stays cleared") {
        CHECK(world.answer_all_safe().status() == "clear");
        CHECK(world.hits() == "R4:antibiotic:cleared");
    }
    SECTION("changed: it blocks") {
        world.answer("adult", "yes");
        world.answer("fluoroquinolone", "yes");
        CHECK(world.hits() == "R4:antibiotic:open");
        CHECK(world.status() == "blocked");
        SECTION("a confirmed slip makes it cleared again") {
            CHECK(world.answer("fluoroquinolone", "no", true) == "");
            CHECK(world.hits() == "R4:antibiotic:cleared");
        }
    }
    SECTION("not sure: it blocks") {
        world.answer("adult", "yes");
        world.answer("fluoroquinolone", "not_sure");
        CHECK(world.status() == "blocked");
    }
}

TEST_CASE("an open hit stays open in a new round, and only a clearance closes it", "[R3][H2]") {
    World world;
    world.answer("adult", "yes");
    world.answer("hot_joint", "yes");
    world.answer_all_safe();
    world.days_later(40).open_day();
    CHECK(world.status() == "blocked");
    CHECK(world.asked().find("hot_joint") == std::string::npos);
    world.answer("adult", "yes");
    CHECK(world.answer("hot_joint", "no") == "question_not_asked");
    world.answer_all_safe();
    CHECK(world.status() == "blocked");
    world.clearance("infection", "yes", "yes");
    CHECK(world.status() == "clear");
}

TEST_CASE("deleting a clearance opens the hit again", "[R4][H3]") {
    World world = cleared_of_antibiotic();
    const std::string record = World::text(world.screening().at("hits").at(0).at("record"));
    CHECK(world.remove(record) == "");
    CHECK(world.hits() == "R4:antibiotic:open");
    CHECK(world.status() == "blocked");
    CHECK(world.remove(record) == "target_unknown");
    CHECK(world.remove("nothing.0") == "target_unknown");
}

TEST_CASE("after an answer is deleted the screen is no longer clear", "[R9][H7]") {
    World world;
    world.answer_all_safe();
    CHECK(world.remove(World::text(world.question("other_signs").at("record"))) == "");
    CHECK(kinds(world.last_records) == std::vector<std::string>{"record_deleted", "screening_decided"});
    CHECK(world.status() == "open");
    CHECK(World::text(world.screening().at("next")) == "other_signs");
    CHECK(world.answer("other_signs", "no") == "");
    CHECK(world.status() == "clear");
}

TEST_CASE("every hit of an adult can be cleared", "[R1][H22]") {
    for (const char* question :
         {"rupture", "calf", "four_steps", "hot_joint", "fluoroquinolone", "treatment", "other_signs"}) {
        INFO(question);
        World world;
        world.answer("adult", "yes");
        world.answer(question, "yes");
        if (std::string(question) == "calf") world.answer("breathless", "yes");
        world.answer_all_safe();
        REQUIRE(world.status() == "blocked");
        CHECK(world.screening().at("hits").at(0).at("clearable").as_bool());
        world.clearance(World::text(world.screening().at("hits").at(0).at("sign")), "yes", "yes");
        CHECK(world.status() == "clear");
    }
}

} // namespace heelwise::decide_screening_test
