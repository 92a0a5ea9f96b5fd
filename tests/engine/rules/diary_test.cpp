// R11, R18, R19 and the baseline of R30, from check-ins. Expected values are written by hand from the rules.
#include "rules/diary.hpp"
#include "support/catch.hpp"
#include "support/small_programme.hpp"

namespace heelwise::diary_test {

namespace {

const Parameters parameters = test::small_numbers();
const CivilDate today = parse_date("2026-03-31").value();

CivilDate ago(int days) { return CivilDate{today.days - days}; }

// A quiet day: activity pain 2, soreness gone, not woken, morning pain 2 on the left.
CheckIn quiet_day() {
    CheckIn day;
    day.morning.left = 2;
    day.activity_pain = 2;
    day.soreness = Soreness::gone;
    day.woken = false;
    return day;
}

template <class Change>
CheckIn day_with(Change change) {
    CheckIn day = quiet_day();
    change(day);
    return day;
}

void put(Mornings& mornings, int days_ago, CheckIn day) { mornings[ago(days_ago)] = {"r", 0, day}; }

// Morning pain on the left. Index 0 is today, 1 is yesterday, and so on; -1 means no check-in.
Mornings mornings_of(const std::vector<int>& pains) {
    Mornings mornings;
    for (std::size_t i = 0; i < pains.size(); ++i) {
        if (pains[i] < 0) continue;
        put(mornings, static_cast<int>(i), day_with([&](CheckIn& day) { day.morning.left = pains[i]; }));
    }
    return mornings;
}

Mornings quiet_days(int count) { return mornings_of(std::vector<int>(static_cast<std::size_t>(count), 2)); }

AssessmentBaseline began_with(std::optional<std::int64_t> morning, Irritability irritability = Irritability::moderate) {
    return {Sides::left, irritability, false, {morning, std::nullopt}};
}

std::optional<bool> rising(const std::vector<int>& pains, std::optional<std::int64_t> began = 2) {
    return is_rising(mornings_of(pains), today, began_with(began), parameters.rising);
}

} // namespace

TEST_CASE("the worst pain of the sore sides counts, and is unknown if a sore side has no answer", "[R16][H7]") {
    CHECK(worst({2, 5}, Sides::both) == 5);
    CHECK(worst({2, 5}, Sides::left) == 2);
    CHECK(worst({0, 0}, Sides::both) == 0);
    CHECK_FALSE(worst({2, std::nullopt}, Sides::both));
    CHECK_FALSE(worst({std::nullopt, 5}, Sides::left));
    CHECK(worst_known({2, std::nullopt}, Sides::both) == 2);
    CHECK_FALSE(worst_known({2, std::nullopt}, Sides::right));
}

TEST_CASE("a day is calm with activity pain of 3 or less, no soreness left, and a night without waking", "[R19]") {
    const auto calm = [](auto change) { return is_calm(day_with(change), parameters.calm); };
    CHECK(calm([](CheckIn&) {}));
    CHECK(calm([](CheckIn& day) { day.activity_pain = 3; }));
    CHECK_FALSE(calm([](CheckIn& day) { day.activity_pain = 4; }));
    CHECK(calm([](CheckIn& day) { day.soreness = Soreness::none; }));
    CHECK_FALSE(calm([](CheckIn& day) { day.soreness = Soreness::still_there; }));
    CHECK_FALSE(calm([](CheckIn& day) { day.woken = true; }));
    // Morning pain does not matter here.
    CHECK(calm([](CheckIn& day) { day.morning.left = 9; }));
}

TEST_CASE("a day with an unanswered question is not calm", "[R19][H7]") {
    CHECK_FALSE(is_calm(day_with([](CheckIn& day) { day.activity_pain.reset(); }), parameters.calm));
    CHECK_FALSE(is_calm(day_with([](CheckIn& day) { day.soreness.reset(); }), parameters.calm));
    CHECK_FALSE(is_calm(day_with([](CheckIn& day) { day.woken.reset(); }), parameters.calm));
    CHECK_FALSE(is_calm({}, parameters.calm));
}

TEST_CASE("rising means a median of 7 mornings of at least 3, and a mean at least 1 above that of the 7 before",
          "[R19]") {
    CHECK(rising({3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2}) == true);
    CHECK(rising({3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3}) == false); // not above
    CHECK(rising({2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1}) == false); // above, but less than 3
    CHECK(rising({2, 3, 2, 3, 2, 3, 3, 1, 1, 1, 1, 1, 1, 1}) == true);  // median 3 of 2 2 2 3 3 3 3
    CHECK(rising({3, 3, 2, 3, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1}) == false); // median 2
    // Of two middle values the lower counts: 2 for 2 2 3 3, and 3 for 2 3 3 3.
    CHECK(rising({3, -1, 3, -1, 2, -1, 2, 1, 1, 1, 1, 1, 1, 1}) == false);
    CHECK(rising({3, -1, 3, -1, 3, -1, 2, 1, 1, 1, 1, 1, 1, 1}) == true);
    // The mean decides how far above: 18/7 is less than 1 above 12/7, and 19/7 is 1 above it.
    CHECK(rising({3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1}) == false);
    CHECK(rising({3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1, 1}) == true);
    // The recent window ends today, so the eighth morning belongs to the week before: 21/7 is not below 18/7.
    CHECK(rising({3, 3, 3, 3, 2, 2, 2, 9, 2, 2, 2, 2, 2, 2}) == false);
}

TEST_CASE("with fewer than 4 recent mornings rising is unknown; for fewer than 4 earlier ones the last 7 days with 4 "
          "stand in",
          "[R19][H7]") {
    CHECK_FALSE(rising({9, 9, 9, -1, -1, -1, -1, 1, 1, 1, 1, 1, 1, 1}));
    CHECK(rising({9, 9, 9, 9, -1, -1, -1, 1, 1, 1, 1, 1, 1, 1}) == true);
    CHECK_FALSE(rising({}));
    const std::vector<int> three_before{4, 4, 4, 4, 4, 4, 4, 9, 9, 9};
    CHECK(rising(three_before, 3) == true);
    CHECK(rising(three_before, 4) == false);
    CHECK_FALSE(rising(three_before, std::nullopt));
    const std::vector<int> four_before{4, 4, 4, 4, 4, 4, 4, 9, 9, 9, 9};
    CHECK(rising(four_before, 3) == false);
    // The week before has three mornings. The latest 7 days with four are those from 8 to 14 days ago: 2 2 2 9.
    CHECK(rising({5, 5, 5, 5, 5, 5, 5, -1, 2, 2, 2, -1, -1, -1, 9}, 9) == true);
    // The assessment came after them, so it counts.
    AssessmentBaseline later = began_with(5);
    later.date = ago(8);
    CHECK(is_rising(
              mornings_of({5, 5, 5, 5, 5, 5, 5, -1, -1, 2, -1, -1, -1, 1, 1, 1}), today, later, parameters.rising) ==
          false);
    // A check-in without an answer about the morning does not count.
    Mornings mornings = mornings_of({5, 5, 5, 5});
    put(mornings, 3, day_with([](CheckIn& day) { day.morning.left.reset(); }));
    CHECK_FALSE(is_rising(mornings, today, began_with(2), parameters.rising));
}

TEST_CASE("with both sides sore, one rising side is enough, and an unknown side leaves the result open",
          "[R16][R19][H7]") {
    const AssessmentBaseline began{Sides::both, Irritability::moderate, false, {2, 6}};
    const auto both = [&](int left, std::optional<int> right) {
        Mornings mornings;
        for (int i = 0; i < 7; ++i) {
            put(mornings, i, day_with([&](CheckIn& day) { day.morning = {left, right}; }));
        }
        return is_rising(mornings, today, began, parameters.rising);
    };
    CHECK(both(2, 6) == false);
    CHECK(both(4, 6) == true); // if only the worst side counted, the 6 of the right side would hide it
    CHECK(both(2, 7) == true);
    CHECK_FALSE(both(2, std::nullopt));
    CHECK(both(4, std::nullopt) == true);
}

TEST_CASE("stable means 14 days with pain of 5 or less that settles within 24 h, no waking, and no rise", "[R19]") {
    const auto stable_with = [](int days_ago, auto change) {
        Mornings mornings = quiet_days(14);
        put(mornings, days_ago, day_with(change));
        return is_stable(mornings, CivilDate{0}, today, began_with(2), parameters);
    };
    CHECK(stable_with(0, [](CheckIn&) {}));
    CHECK(stable_with(13, [](CheckIn& day) { day.activity_pain = 5; }));
    CHECK_FALSE(stable_with(13, [](CheckIn& day) { day.activity_pain = 6; }));
    CHECK_FALSE(stable_with(6, [](CheckIn& day) { day.soreness = Soreness::still_there; }));
    CHECK_FALSE(stable_with(6, [](CheckIn& day) { day.woken = true; }));
    // The fifteenth day is outside the window.
    CHECK(stable_with(14, [](CheckIn& day) { day.activity_pain = 9; }));
    CHECK_FALSE(is_stable(
        mornings_of({3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2}), CivilDate{0}, today, began_with(2), parameters));
}

TEST_CASE("stable needs answers for ten of its days, and days before the assessment are as it says", "[R19][H7]") {
    CHECK(is_stable(quiet_days(10), CivilDate{0}, today, began_with(2), parameters));
    CHECK_FALSE(is_stable(quiet_days(9), CivilDate{0}, today, began_with(2), parameters));
    CHECK(is_stable(quiet_days(12), ago(9), today, began_with(2), parameters));
    CHECK_FALSE(is_stable(quiet_days(12), ago(8), today, began_with(2), parameters)); // nine days since
    AssessmentBaseline stable_before = began_with(2);
    stable_before.stable = true;
    stable_before.date = ago(3);
    CHECK(is_stable(quiet_days(4), CivilDate{0}, today, stable_before, parameters)); // ten days of the window before it
    CHECK_FALSE(is_stable(quiet_days(4), ago(3), today, stable_before, parameters));
    stable_before.stable = false;
    CHECK_FALSE(is_stable(quiet_days(4), CivilDate{0}, today, stable_before, parameters));
    Mornings half = quiet_days(14);
    put(half, 5, day_with([](CheckIn& day) { day.woken.reset(); }));
    CHECK_FALSE(is_stable(half, CivilDate{0}, today, began_with(2), parameters));
    // With only three recent mornings, rising is unknown.
    Mornings few = quiet_days(14);
    for (int i = 0; i < 4; ++i) put(few, i, day_with([](CheckIn& day) { day.morning.left.reset(); }));
    CHECK_FALSE(is_stable(few, CivilDate{0}, today, began_with(2), parameters));
}

TEST_CASE("irritability becomes high if any of its signs occurs on 2 of the last 7 days", "[R11]") {
    const auto now_with = [](const std::vector<int>& days, auto change) {
        Mornings mornings = quiet_days(8);
        for (const int day : days) put(mornings, day, day_with(change));
        return name_of(irritability_now(mornings, {}, today, began_with(2), parameters));
    };
    const auto painful = [](CheckIn& day) { day.activity_pain = 6; };
    const auto woken = [](CheckIn& day) { day.woken = true; };
    const auto over_24h = [](CheckIn& day) { day.soreness = Soreness::still_there; };
    CHECK(now_with({0, 6}, painful) == "high");
    CHECK(now_with({0}, painful) == "moderate");
    CHECK(now_with({0, 7}, painful) == "moderate"); // the eighth day is outside the window
    CHECK(now_with({2, 3}, woken) == "high");
    CHECK(now_with({2}, woken) == "moderate");
    CHECK(now_with({2, 3}, over_24h) == "high");
    CHECK(now_with({2}, over_24h) == "moderate");
    CHECK(now_with({0, 6}, [](CheckIn& day) { day.activity_pain = 5; }) == "moderate");
    // Different signs on different days add up, but two signs on one day count once.
    Mornings mixed = quiet_days(7);
    put(mixed, 1, day_with(painful));
    put(mixed, 2, day_with(woken));
    CHECK(irritability_now(mixed, {}, today, began_with(2), parameters) == Irritability::high);
    Mornings one_day = quiet_days(7);
    put(one_day, 1, day_with([&](CheckIn& day) {
            painful(day);
            woken(day);
        }));
    CHECK(irritability_now(one_day, {}, today, began_with(2), parameters) == Irritability::moderate);
}

TEST_CASE("soreness that is still there counts as over 24 h only if the day before had no session", "[R18][R11]") {
    Mornings mornings = quiet_days(7);
    for (const int day : {1, 3}) {
        put(mornings, day, day_with([](CheckIn& said) { said.soreness = Soreness::still_there; }));
    }
    const auto now = [&](const std::vector<CivilDate>& sessions) {
        return name_of(irritability_now(mornings, sessions, today, began_with(2), parameters));
    };
    CHECK(now({}) == "high");
    CHECK(now({ago(2)}) == "moderate");
    CHECK(now({ago(2), ago(4)}) == "moderate"); // not low either, because the soreness was not known to be gone
    CHECK(now({ago(1), ago(3)}) == "high");     // a session on the same day is not one on the day before
}

TEST_CASE("irritability becomes low only if every known day says so", "[R11][H7]") {
    const auto now_with = [](auto change) {
        Mornings mornings = quiet_days(7);
        put(mornings, 4, day_with(change));
        return name_of(irritability_now(mornings, {}, today, began_with(2), parameters));
    };
    CHECK(now_with([](CheckIn&) {}) == "low");
    CHECK(now_with([](CheckIn& day) { day.activity_pain = 3; }) == "moderate");
    CHECK(now_with([](CheckIn& day) { day.activity_pain.reset(); }) == "moderate");
    CHECK(now_with([](CheckIn& day) { day.soreness.reset(); }) == "moderate");
    CHECK(now_with([](CheckIn& day) { day.woken.reset(); }) == "moderate");
}

TEST_CASE("with fewer than 4 check-ins the irritability of the assessment applies", "[R11][H7]") {
    const auto now = [](int days, Irritability began) {
        return name_of(irritability_now(quiet_days(days), {}, today, began_with(2, began), parameters));
    };
    CHECK(now(0, Irritability::high) == "high");
    CHECK(now(3, Irritability::high) == "high");
    CHECK(now(4, Irritability::high) == "low");
    CHECK(now(3, Irritability::moderate) == "moderate");
    CHECK(now(0, Irritability::low) == "low");
    // After one day that is not low, irritability is no longer low. Two signs of high irritability make it high at once.
    Mornings mornings;
    put(mornings, 0, day_with([](CheckIn& day) { day.activity_pain = 6; }));
    const AssessmentBaseline low = began_with(2, Irritability::low);
    CHECK(irritability_now(mornings, {}, today, low, parameters) == Irritability::moderate);
    put(mornings, 1, day_with([](CheckIn& day) { day.woken = true; }));
    CHECK(irritability_now(mornings, {}, today, low, parameters) == Irritability::high);
}

TEST_CASE("the baseline is the lower median of the latest 7 mornings within 14 days", "[R30]") {
    const auto baseline = [](const std::vector<int>& pains) {
        return baseline_of(Side::left, mornings_of(pains), {}, today, began_with(8), parameters.response);
    };
    CHECK(baseline({1, 2, 3, 4, 5, 6, 7}) == 4);
    CHECK(baseline({1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0}) == 4); // only the latest 7
    CHECK(baseline({1, 2, 3, 4}) == 2);                      // lower median
    CHECK(baseline({1, -1, -1, 5, -1, 9}) == 5);
    // With fewer than 3 mornings the assessment counts. The fourteenth day is inside the window, the fifteenth is not.
    CHECK(baseline({1, 2}) == 8);
    CHECK(baseline({}) == 8);
    CHECK(baseline({1, 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 3}) == 2);
    CHECK(baseline({1, 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 3}) == 8);
    CHECK_FALSE(baseline_of(Side::left, {}, {}, today, began_with(std::nullopt), parameters.response));
}

TEST_CASE("with too few mornings the baseline stays as it last was, or as the assessment said since", "[R30]") {
    // 14 days without an answer: the last three were 4, 5 and 6.
    std::vector<int> pains(15, -1);
    pains.insert(pains.end(), {4, 5, 6});
    CHECK(baseline_of(Side::left, mornings_of(pains), {}, today, began_with(8), parameters.response) == 5);
    AssessmentBaseline later = began_with(8);
    later.date = ago(3); // four days ago the three were still within 14 days
    CHECK(baseline_of(Side::left, mornings_of(pains), {}, today, later, parameters.response) == 8);
}

TEST_CASE("each side has its own baseline, and later days do not count", "[R16][R30]") {
    Mornings mornings;
    for (int i = 0; i < 4; ++i) put(mornings, i, day_with([](CheckIn& day) { day.morning = {1, 5}; }));
    const AssessmentBaseline began{Sides::both, Irritability::moderate, false, {2, 7}};
    CHECK(baseline_of(Side::left, mornings, {}, today, began, parameters.response) == 1);
    CHECK(baseline_of(Side::right, mornings, {}, today, began, parameters.response) == 5);
    CHECK(baseline_of(Side::right, mornings, {}, ago(2), began, parameters.response) == 7); // two mornings so far
}

TEST_CASE("the baseline leaves out the 3 days after a red", "[R30][H6]") {
    // The red was four days ago. The three mornings after it and today are 8. Its own morning, which came before it,
    // and the earlier ones are 2.
    const Mornings mornings = mornings_of({8, 8, 8, 8, 2, 2, 2});
    CHECK(baseline_of(Side::left, mornings, {}, today, began_with(3), parameters.response) == 8);
    CHECK(baseline_of(Side::left, mornings, {ago(4)}, today, began_with(3), parameters.response) == 2); // of 8 2 2 2
    CHECK(baseline_of(Side::left, mornings, {ago(5)}, today, began_with(3), parameters.response) == 2); // of 8 8 2 2
    CHECK(baseline_of(Side::left, mornings, {ago(7)}, today, began_with(3), parameters.response) == 8); // of 8 8 8 8
    // Fewer than 3 mornings are left, so the assessment counts.
    CHECK(baseline_of(Side::left, mornings_of({8, 8, 8, 2, 2}), {ago(3)}, today, began_with(3), parameters.response) ==
          3);
}

TEST_CASE("calm down may end after 5 calm days of the last 7 that include the latest two", "[R13]") {
    const auto calm = [](const std::vector<bool>& days, int since_days_ago) {
        Mornings mornings;
        for (std::size_t i = 0; i < days.size(); ++i) {
            const bool is_quiet = days[i];
            put(mornings, static_cast<int>(i), day_with([&](CheckIn& day) { day.activity_pain = is_quiet ? 3 : 4; }));
        }
        return are_calm(mornings, ago(since_days_ago), today, began_with(2), parameters.calm);
    };
    CHECK(calm({true, true, true, true, true}, 10));
    CHECK_FALSE(calm({true, true, true, true}, 10));
    CHECK(calm({true, true, false, true, true, false, true}, 10));
    CHECK_FALSE(calm({true, true, false, true, true, false, false, true}, 10)); // the eighth day is outside the window
    CHECK_FALSE(calm({true, false, true, true, true, true, true}, 10));
    CHECK_FALSE(calm({false, true, true, true, true, true, true}, 10));
    // Days count only since calm down began.
    CHECK(calm({true, true, true, true, true, true, true}, 4));
    CHECK_FALSE(calm({true, true, true, true, true, true, true}, 3));
    // A day without a check-in is not calm (H7).
    Mornings gap = quiet_days(7);
    gap.erase(today);
    CHECK_FALSE(are_calm(gap, ago(10), today, began_with(2), parameters.calm));
}

TEST_CASE("the words of a check-in are read by their names", "[R18]") {
    CHECK(soreness_named("still_there") == Soreness::still_there);
    CHECK(stiffness_named("more") == Stiffness::more);
    CHECK_FALSE(soreness_named("sore"));
}

} // namespace heelwise::diary_test
