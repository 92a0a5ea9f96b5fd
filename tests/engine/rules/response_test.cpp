// R30: each class for each single reason, with both sides of every limit. Expected classes are written by hand.
#include "rules/response.hpp"
#include "support/catch.hpp"
#include "support/small_programme.hpp"

#include <string>

namespace heelwise::response_test {

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t ended_ms = 1'000 * hour_ms;
const Parameters parameters = test::small_numbers();

// The sessions of one date on one sore side, and the check-in 14 hours after the end. Everything is quiet, so the
// response is green.
struct Case {
    SessionFacts facts;
    Sides sides = Sides::left;
    StoredCheckIn morning;
    bool has_morning = true;

    Case() {
        facts.ended_ms = ended_ms;
        facts.during.left = 2;
        facts.after.left = 2;
        facts.painkiller = false;
        facts.baseline.left = 2;
        morning.answered_ms = ended_ms + 14 * hour_ms;
        morning.said.morning.left = 2;
        morning.said.soreness = Soreness::gone;
        morning.said.stiffness = Stiffness::usual;
    }
    // The right side, as quiet as the left.
    Case& both() {
        sides = Sides::both;
        facts.during.right = 2;
        facts.after.right = 2;
        facts.baseline.right = 4;
        morning.said.morning.right = 4;
        return *this;
    }
    Response response() const {
        return respond(facts, sides, has_morning ? &morning : nullptr, parameters.response, parameters.after_red);
    }
    std::string name() const { return std::string(name_of(response().response)); }
};

template <class Change>
Response after(Change change) {
    Case one;
    change(one);
    return one.response();
}

template <class Change>
std::string named(Change change) {
    return std::string(name_of(after(change).response));
}

} // namespace

TEST_CASE("quiet answers during, after and on the next morning are green", "[R30]") {
    CHECK(Case().name() == "green");
    CHECK_FALSE(Case().response().pending);
    CHECK_FALSE(Case().response().severe);
    CHECK(named([](Case& c) { c.morning.said.soreness = Soreness::none; }) == "green");
    CHECK(named([](Case& c) { c.morning.said.stiffness = Stiffness::less; }) == "green");
    // A morning below the baseline is also green.
    CHECK(named([](Case& c) { c.morning.said.morning.left = 0; }) == "green");
}

TEST_CASE("pain during or after is green up to 2, amber from 3 to 5, and red from 6", "[R30]") {
    for (int pain = 0; pain <= 10; ++pain) {
        INFO(pain);
        const std::string expected = pain <= 2 ? "green" : pain <= 5 ? "amber" : "red";
        CHECK(named([&](Case& c) { c.facts.during.left = pain; }) == expected);
        CHECK(named([&](Case& c) { c.facts.after.left = pain; }) == expected);
    }
}

TEST_CASE("a morning 1 above the baseline is amber, and 2 above is red", "[R30]") {
    CHECK(named([](Case& c) { c.morning.said.morning.left = 2; }) == "green");
    CHECK(named([](Case& c) { c.morning.said.morning.left = 3; }) == "amber");
    CHECK(named([](Case& c) { c.morning.said.morning.left = 4; }) == "red");
    // The limit is relative to the person's own baseline, however high it is.
    const auto from_five = [](int morning) {
        return named([&](Case& c) {
            c.facts.baseline.left = 5;
            c.morning.said.morning.left = morning;
        });
    };
    CHECK(from_five(5) == "green");
    CHECK(from_five(6) == "amber");
    CHECK(from_five(7) == "red");
}

TEST_CASE("too much is red, whatever else is answered or missing", "[R30][H6]") {
    CHECK(named([](Case& c) { c.facts.too_much = true; }) == "red");
    const Response alone = after([](Case& c) {
        c.facts = {};
        c.facts.ended_ms = ended_ms;
        c.facts.too_much = true;
        c.has_morning = false;
    });
    CHECK(alone.response == ResponseClass::red);
    CHECK(alone.inputs == std::vector<ReasonInput>{{"too_much", "yes"}});
}

TEST_CASE("soreness that is still there is asked about again before 24 h, and is red from 24 h on", "[R30][R31]") {
    const auto still = [](std::int64_t passed_ms) {
        return after([&](Case& c) {
            c.morning.said.soreness = Soreness::still_there;
            c.morning.answered_ms = ended_ms + passed_ms;
        });
    };
    CHECK(still(24 * hour_ms - 1).response == ResponseClass::unknown);
    CHECK(still(24 * hour_ms - 1).pending);
    CHECK(still(24 * hour_ms).response == ResponseClass::red);
    CHECK_FALSE(still(24 * hour_ms).pending);
    CHECK(still(24 * hour_ms).inputs ==
          std::vector<ReasonInput>{{"soreness", "still_there"}, {"hours_limit", std::int64_t{24}}});
    // A pending question does not hide a red.
    const Response both = after([](Case& c) {
        c.morning.said.soreness = Soreness::still_there;
        c.facts.during.left = 6;
    });
    CHECK(both.response == ResponseClass::red);
    CHECK(both.pending);
}

TEST_CASE("a check-in less than 6 h after the end is asked again", "[R30][H7]") {
    const auto morning_at = [](std::int64_t passed_ms) {
        return after([&](Case& c) { c.morning.answered_ms = ended_ms + passed_ms; });
    };
    CHECK(morning_at(6 * hour_ms - 1).response == ResponseClass::unknown);
    CHECK(morning_at(6 * hour_ms - 1).pending);
    CHECK(morning_at(6 * hour_ms).response == ResponseClass::green);
    CHECK_FALSE(morning_at(6 * hour_ms).pending);
    // It was answered before the session, or the clock was set back.
    CHECK(morning_at(-hour_ms).pending);
    // It does not count as the next morning yet, so its pain does not count either.
    const Response early = after([](Case& c) {
        c.morning.answered_ms = ended_ms + 5 * hour_ms;
        c.morning.said.morning.left = 9;
    });
    CHECK(early.response == ResponseClass::unknown);
    CHECK_FALSE(early.severe);
    CHECK(early.inputs == std::vector<ReasonInput>{{"morning", "too_early"}, {"morning_hours", std::int64_t{6}}});
}

TEST_CASE("a missing answer that R30 needs makes the response unknown and is named", "[R30][H7]") {
    const auto missing = [](auto change) {
        const Response response = after(change);
        return std::string(name_of(response.response)) + ":" +
               (response.inputs.size() == 1 ? response.inputs[0].first : "");
    };
    CHECK(missing([](Case& c) { c.facts.during.left.reset(); }) == "unknown:during");
    CHECK(missing([](Case& c) { c.facts.after.left.reset(); }) == "unknown:after");
    CHECK(missing([](Case& c) { c.facts.painkiller.reset(); }) == "unknown:painkiller");
    CHECK(missing([](Case& c) { c.morning.said.morning.left.reset(); }) == "unknown:morning");
    CHECK(missing([](Case& c) { c.morning.said.soreness.reset(); }) == "unknown:soreness");
    CHECK(missing([](Case& c) { c.facts.baseline.left.reset(); }) == "unknown:baseline");
    // Without a check-in there is nothing to ask again, and the response is never green.
    const Response none = after([](Case& c) { c.has_morning = false; });
    CHECK(none.response == ResponseClass::unknown);
    CHECK_FALSE(none.pending);
    CHECK(none.inputs == std::vector<ReasonInput>{{"morning", "not_answered"}, {"soreness", "not_answered"}});
    // Stiffness may be missing.
    CHECK(named([](Case& c) { c.morning.said.stiffness.reset(); }) == "green");
}

TEST_CASE("a missing answer hides no red, and unknown comes before amber", "[R30][H6][H7]") {
    CHECK(named([](Case& c) {
              c.facts.during.left = 6;
              c.facts.after.left.reset();
              c.facts.painkiller.reset();
              c.has_morning = false;
          }) == "red");
    CHECK(named([](Case& c) {
              c.morning.said.morning.left = 4;
              c.facts.during.left.reset();
          }) == "red");
    CHECK(named([](Case& c) {
              c.facts.during.left = 4;
              c.facts.painkiller.reset();
          }) == "unknown");
}

TEST_CASE("more stiffness than usual or a painkiller is amber", "[R30]") {
    CHECK(named([](Case& c) { c.morning.said.stiffness = Stiffness::more; }) == "amber");
    CHECK(named([](Case& c) { c.facts.painkiller = true; }) == "amber");
    CHECK(after([](Case& c) { c.facts.painkiller = true; }).inputs ==
          std::vector<ReasonInput>{{"painkiller", "yes"}, {"painkiller_hours", std::int64_t{6}}});
}

TEST_CASE("a response is severe from pain 8 during, or from a morning of 8 that lies above the baseline",
          "[R32][R30]") {
    const auto severe_during = [](int pain) { return after([&](Case& c) { c.facts.during.left = pain; }).severe; };
    CHECK_FALSE(severe_during(7));
    CHECK(severe_during(8));
    const auto severe_morning = [](int baseline, int morning) {
        return after([&](Case& c) {
                   c.facts.baseline.left = baseline;
                   c.morning.said.morning.left = morning;
               })
            .severe;
    };
    CHECK_FALSE(severe_morning(2, 7));
    CHECK(severe_morning(2, 8));
    CHECK(severe_morning(7, 8));
    CHECK_FALSE(severe_morning(8, 8));
    CHECK_FALSE(severe_morning(9, 8));
    CHECK_FALSE(severe_morning(0, 7));
    CHECK(severe_morning(0, 8));
    // Pain after does not count as severe in R32.
    CHECK_FALSE(after([](Case& c) { c.facts.after.left = 10; }).severe);
}

TEST_CASE("with both sides sore, each is compared with its own baseline and the worse counts", "[R16][R30]") {
    CHECK(Case().both().name() == "green");
    const auto changed = [](auto change) {
        Case one;
        one.both();
        change(one);
        return one.name();
    };
    CHECK(changed([](Case& c) { c.facts.during.right = 5; }) == "amber");
    CHECK(changed([](Case& c) { c.facts.after.right = 6; }) == "red");
    // A morning of 4 is the baseline on the right, but red on the left.
    CHECK(changed([](Case& c) { c.morning.said.morning.left = 4; }) == "red");
    CHECK(changed([](Case& c) { c.morning.said.morning.right = 5; }) == "amber");
    CHECK(changed([](Case& c) { c.morning.said.morning.right = 6; }) == "red");
    // An amber on one side does not hide a red on the other.
    Case two;
    two.both();
    two.morning.said.morning = {3, 6};
    CHECK(two.response().inputs == std::vector<ReasonInput>{{"morning", std::int64_t{6}},
                                                            {"baseline", std::int64_t{4}},
                                                            {"side", "right"},
                                                            {"morning_limit", std::int64_t{2}}});
}

TEST_CASE("an unanswered sore side makes the response unknown, unless the other side is red", "[R16][R30][H7]") {
    const auto changed = [](auto change) {
        Case one;
        one.both();
        change(one);
        return one.name();
    };
    CHECK(changed([](Case& c) { c.facts.during.right.reset(); }) == "unknown");
    CHECK(changed([](Case& c) { c.facts.after.left.reset(); }) == "unknown");
    CHECK(changed([](Case& c) { c.morning.said.morning.right.reset(); }) == "unknown");
    CHECK(changed([](Case& c) { c.facts.baseline.right.reset(); }) == "unknown");
    CHECK(changed([](Case& c) { c.facts.during = {6, std::nullopt}; }) == "red");
    CHECK(changed([](Case& c) { c.morning.said.morning = {4, std::nullopt}; }) == "red");
    // A side that is not sore does not count, whatever was entered for it.
    CHECK(named([](Case& c) { c.facts.during.right = 10; }) == "green");
}

TEST_CASE("a session that started before 03:00 belongs to the day before", "[R30][R40][H13]") {
    const auto date = [](int hour, int minute, int offset_min) {
        const CivilDate day = parse_date("2026-03-10").value();
        const std::int64_t local_ms = day.days * ms_per_day + (hour * 60 + minute) * ms_per_minute;
        return write_date(session_date({local_ms - offset_min * ms_per_minute, day, offset_min}, parameters.response));
    };
    for (const int offset_min : {0, 60, -300, 840}) {
        INFO(offset_min);
        CHECK(date(0, 0, offset_min) == "2026-03-09");
        CHECK(date(2, 59, offset_min) == "2026-03-09");
        CHECK(date(3, 0, offset_min) == "2026-03-10");
        CHECK(date(23, 59, offset_min) == "2026-03-10");
    }
}

TEST_CASE("the words of a response are read by their names", "[R30]") {
    CHECK(response_class_named("amber") == ResponseClass::amber);
    CHECK(effort_named("hard") == Effort::hard);
    CHECK_FALSE(effort_named("harder"));
    CHECK_FALSE(response_class_named(""));
}

} // namespace heelwise::response_test
