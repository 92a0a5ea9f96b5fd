// Generated histories: any commands, on any days, from one or two devices.
#include "state/fold.hpp"
#include "stories/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <rapidcheck.h>

namespace heelwise::fold_properties {
using heelwise::test::World;

namespace {

json::object any_command() {
    const auto tri = [] { return json::value(name_of(static_cast<YesNoUnsure>(*rc::gen::inRange(0, 3)))); };
    switch (*rc::gen::inRange(0, 12)) {
    case 0: return {{"kind", "open_day"}};
    case 1: return {{"kind", "submit_something_new"}};
    case 2:
        return {{"kind", "answer_clearance"},
                {"sign", name_of(static_cast<Sign>(*rc::gen::inRange<std::size_t>(0, sign_count)))},
                {"seen", tri()},
                {"told", tri()}};
    case 3: return {{"kind", "delete_record"}, {"target", "dev-a-" + std::to_string(*rc::gen::inRange(1, 30)) + ".0"}};
    default:
        return {
            {"kind", "answer_screening"},
            {"question", name_of(static_cast<ScreeningQuestion>(*rc::gen::inRange<int>(0, screening_question_count)))},
            {"answer", tri()},
            {"slip", *rc::gen::arbitrary<bool>()}};
    }
}

// Sends commands on several days. The clock may be set back, and commands may be refused.
void live(World& world, const std::function<void()>& after_each) {
    const int commands = *rc::gen::resize(100, rc::gen::inRange(1, 40));
    world.on("2026-03-01");
    for (int i = 0; i < commands; ++i) {
        const int chance = *rc::gen::resize(100, rc::gen::inRange(0, 10));
        if (chance == 0) world.days_later(*rc::gen::resize(100, rc::gen::inRange(-3, 40)));
        // Chance alone hardly ever gets through nine questions, so the next one often gets the usual answer.
        if (chance < 6 && !world.screening().at("next").is_null()) {
            const std::string next = World::text(world.screening().at("next"));
            world.answer(next, next == "adult" || next == "load_trigger" ? "yes" : "no");
        } else {
            world.send(any_command());
        }
        after_each();
    }
}

std::string dumped(const std::vector<std::string>& lines) {
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    return write_json(dump_state(fold_log(order_log(views))));
}

} // namespace

TEST_CASE("applying records one command at a time gives the same state as folding the whole log", "[property][fold]") {
    CHECK(rc::check([] {
        World world;
        live(world, [] {});
        RC_ASSERT(dumped(world.log) == world.dump());
    }));
}

TEST_CASE("the histories of two devices fold alike in any order of arrival", "[property][fold]") {
    CHECK(rc::check([] {
        World a("dev-a");
        World b("dev-b");
        live(a, [] {});
        live(b, [] {});
        std::vector<std::string> lines = a.log;
        lines.insert(lines.end(), b.log.begin(), b.log.end());
        const std::string expected = dumped(lines);
        std::rotate(lines.begin(),
                    lines.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(lines.size()) + 1),
                    lines.end());
        RC_ASSERT(dumped(lines) == expected);
    }));
}

TEST_CASE("no history shows a clear screen with an open stop or an unanswered question",
          "[property][H1][H2][H3][H5][H7]") {
    CHECK(rc::check([] {
        World world;
        bool was_clear = false;
        live(world, [&] {
            if (world.status() != "clear") return;
            was_clear = true;
            const json::value screening = world.screening();
            for (const json::value& hit : screening.at("hits").as_array()) {
                RC_ASSERT(!(hit.at("status").as_string() == "open" && hit.at("weight").as_string() == "stop"));
            }
            RC_ASSERT(world.screening().at("next").is_null());
            RC_ASSERT(world.screening().at("due").is_null());
            RC_ASSERT(world.question("adult").at("answer").as_string() == "yes");
        });
        RC_TAG(was_clear);
    }));
}

TEST_CASE("after one record is damaged or lost, the rest shows a clear screen only after a later decision",
          "[property][H7][H8]") {
    CHECK(rc::check([] {
        World world;
        live(world, [] {});
        if (world.log.empty()) world.answer("adult", "yes");
        const auto hurt = static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(world.log.size())));
        std::string& line = world.log[hurt];
        const int how = *rc::gen::inRange(0, 3);
        if (how == 0) line.clear();
        if (how == 1) line.resize(static_cast<std::size_t>(*rc::gen::inRange<int>(1, static_cast<int>(line.size()))));
        if (how == 2) line[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(line.size())))] ^= 1;
        world.reload();
        // A later round may settle what was lost before it.
        bool screened_after = false;
        for (std::size_t i = hurt + 1; i < world.log.size(); ++i) {
            screened_after = screened_after || world.log[i].find("screening_decided") != std::string::npos;
        }
        if (!screened_after) RC_ASSERT(world.status() != "clear");
    }));
}

} // namespace heelwise::fold_properties
