// When the next session is due. The tables are written by hand from R40 and cover clock changes, travel, midnight and
// missed days (H13).
#include "progress/calendar.hpp"
#include "support/catch.hpp"

namespace heelwise::calendar_test {

namespace {

// In 2026, 2 March is a Monday. The clocks in London go forward on Sunday 29 March at 01:00 and back on Sunday 25
// October.
Now at(const std::string& date, int hour, int minute = 0, std::int32_t offset_min = 0) {
    const CivilDate day = *parse_date(date);
    return Now{day.days * ms_per_day + (hour * 60 + minute - offset_min) * ms_per_minute, day, offset_min};
}

DoneSession done(const std::string& date, int hour, int minute = 0, std::int32_t offset_min = 0) {
    return {*parse_date(date), at(date, hour, minute, offset_min).epoch_ms};
}

Plan often(Frequency frequency, std::int64_t beside = 0) {
    Plan plan;
    plan.frequency = frequency;
    if (frequency == Frequency::times_a_week) plan.times = beside;
    if (frequency == Frequency::weekdays) plan.weekdays = beside;
    return plan;
}

constexpr std::int64_t monday = 1;
constexpr std::int64_t tuesday = 2;
constexpr std::int64_t wednesday = 4;
constexpr std::int64_t friday = 16;
constexpr std::int64_t sunday = 64;

// "2026-03-04", followed by " 06:00" if the session may not start earlier that day. Times use the offset of `now`.
std::string due(const std::vector<DoneSession>& sessions,
                const Plan& plan,
                const Now& now,
                const std::string& since = "2026-03-02") {
    const Due found = due_after(sessions, plan, *parse_date(since), default_programme().parameters, now);
    std::string text = write_date(found.date);
    if (found.from_ms) {
        const std::int64_t minutes = (*found.from_ms / ms_per_minute + now.utc_offset_min) % (24 * 60);
        const auto two = [](std::int64_t number) {
            return std::string(number < 10 ? "0" : "") + std::to_string(number);
        };
        text += " " + two(minutes / 60) + ":" + two(minutes % 60);
    }
    return text;
}

} // namespace

TEST_CASE("for daily, twice daily and every other day, both the civil date and the hours since the last end count",
          "[R40][H13]") {
    struct Row {
        Frequency frequency;
        std::vector<DoneSession> sessions;
        Now now;
        const char* due;
    };
    const std::vector<Row> rows{
        {Frequency::daily,
         {done("2026-03-02", 8)},
         at("2026-03-02", 9),
         "2026-03-03"}, // the 12 hours end before that day begins
        {Frequency::daily, {done("2026-03-02", 8)}, at("2026-03-03", 7), "2026-03-03"},
        {Frequency::daily, {done("2026-03-02", 22)}, at("2026-03-03", 7), "2026-03-03 10:00"},
        {Frequency::daily, {done("2026-03-02", 22)}, at("2026-03-03", 10), "2026-03-03"},
        {Frequency::twice_daily, {done("2026-03-02", 8)}, at("2026-03-02", 9), "2026-03-02 14:00"},
        {Frequency::twice_daily, {done("2026-03-02", 8)}, at("2026-03-02", 14), "2026-03-02"},
        {Frequency::twice_daily,
         {done("2026-03-02", 8), done("2026-03-02", 20)},
         at("2026-03-03", 1),
         "2026-03-03 03:00"},
        {Frequency::twice_daily, {done("2026-03-02", 8), done("2026-03-02", 20)}, at("2026-03-03", 4), "2026-03-03"},
        {Frequency::every_other_day, {done("2026-03-02", 18)}, at("2026-03-03", 18), "2026-03-04 06:00"},
        {Frequency::every_other_day, {done("2026-03-02", 18)}, at("2026-03-04", 6), "2026-03-04"},
        {Frequency::every_other_day,
         {done("2026-03-02", 18)},
         at("2026-03-09", 6),
         "2026-03-09"}, // missed sessions come due once, today
    };
    for (const Row& row : rows) {
        INFO(name_of(row.frequency) << " at " << write_date(row.now.local_date) << " " << row.now.epoch_ms);
        CHECK(due(row.sessions, often(row.frequency), row.now) == row.due);
    }
    CHECK(due({}, often(Frequency::every_other_day), at("2026-03-05", 0, 1)) == "2026-03-05");
}

TEST_CASE("with fixed weekdays the next session is on the first of them that leaves enough hours", "[R40][H13]") {
    const Plan plan = often(Frequency::weekdays, monday | wednesday | friday);
    // After Monday at 22:00, Wednesday is possible from 10:00.
    CHECK(due({done("2026-03-02", 22)}, plan, at("2026-03-03", 12)) == "2026-03-04 10:00");
    CHECK(due({done("2026-03-02", 22)}, plan, at("2026-03-04", 10)) == "2026-03-04");
    // Friday is followed by Monday.
    CHECK(due({done("2026-03-06", 8)}, plan, at("2026-03-07", 21)) == "2026-03-09");
    // An extra session before noon on Tuesday still allows Wednesday night. From noon on, Friday is next.
    CHECK(due({done("2026-03-03", 11, 59)}, plan, at("2026-03-03", 13)) == "2026-03-04 23:59");
    CHECK(due({done("2026-03-03", 12)}, plan, at("2026-03-03", 13)) == "2026-03-06");
    // With one weekday, the next session is in the next week, not on the same day again.
    CHECK(due({done("2026-03-02", 8)}, often(Frequency::weekdays, monday), at("2026-03-02", 20)) == "2026-03-09");
}

TEST_CASE("with fixed weekdays a missed session is due today and moves the later ones", "[R40][H13]") {
    const Plan plan = often(Frequency::weekdays, monday | wednesday | friday);
    CHECK(due({done("2026-03-02", 8)}, plan, at("2026-03-05", 9)) == "2026-03-05"); // Wednesday's session, on Thursday
    // If it is done on Thursday, Friday may be too soon, and no session is added.
    CHECK(due({done("2026-03-02", 8), done("2026-03-05", 12)}, plan, at("2026-03-06", 9)) == "2026-03-09");
    CHECK(due({done("2026-03-02", 8), done("2026-03-05", 11)}, plan, at("2026-03-06", 9)) == "2026-03-06 23:00");
    CHECK(due({done("2026-03-02", 8)}, plan, at("2026-04-30", 9)) == "2026-04-30");
}

TEST_CASE("with fixed weekdays the first session is due on the first of them after the plan began", "[R40]") {
    const Plan plan = often(Frequency::weekdays, tuesday | sunday);
    CHECK(due({}, plan, at("2026-03-02", 9), "2026-03-02") == "2026-03-03");
    CHECK(due({}, plan, at("2026-03-04", 9), "2026-03-04") == "2026-03-08");
    CHECK(due({}, plan, at("2026-03-05", 9), "2026-03-02") == "2026-03-05"); // Tuesday was missed
}

TEST_CASE("times a week limits the sessions in any seven dates", "[R40][H13]") {
    const Plan three = often(Frequency::times_a_week, 3);
    const Plan two = often(Frequency::times_a_week, 2);
    const std::vector<DoneSession> week{done("2026-03-02", 8), done("2026-03-04", 8), done("2026-03-06", 8)};
    CHECK(due({done("2026-03-02", 8)}, three, at("2026-03-02", 9)) == "2026-03-03 20:00");
    CHECK(due({done("2026-03-02", 18)}, three, at("2026-03-02", 19)) == "2026-03-04 06:00");
    // After Monday, Wednesday and Friday comes the next Monday: the first date with only two sessions in the six days
    // before.
    CHECK(due(week, three, at("2026-03-07", 21)) == "2026-03-09");
    CHECK(due(week, three, at("2026-03-20", 21)) == "2026-03-20");
    CHECK(due({done("2026-03-02", 8), done("2026-03-04", 8)}, two, at("2026-03-05", 21)) == "2026-03-09");
    // Two sessions on one date count once.
    CHECK(due({done("2026-03-02", 8), done("2026-03-02", 20)}, two, at("2026-03-03", 9)) == "2026-03-04 08:00");
    CHECK(due({done("2026-03-02", 8)}, often(Frequency::times_a_week, 1), at("2026-03-05", 9)) == "2026-03-09");
}

TEST_CASE("a clock change moves no civil date, and hours are counted as real hours", "[R40][R42][H13]") {
    // From Saturday 28 March at 20:00 in winter time, 36 h last until Monday 09:00 in summer time.
    CHECK(due({done("2026-03-28", 20)}, often(Frequency::every_other_day), at("2026-03-30", 8, 59, 60)) ==
          "2026-03-30 09:00");
    CHECK(due({done("2026-03-28", 20)}, often(Frequency::every_other_day), at("2026-03-30", 9, 0, 60)) == "2026-03-30");
    CHECK(due({done("2026-03-28", 12, 30)}, often(Frequency::weekdays, sunday), at("2026-03-29", 12, 0, 60)) ==
          "2026-04-05");
    // In autumn, from Saturday 24 October at 20:00 in summer time, they last until Monday 07:00 in winter time.
    CHECK(due({done("2026-10-24", 20, 0, 60)}, often(Frequency::weekdays, monday), at("2026-10-26", 6, 59)) ==
          "2026-10-26 07:00");
    CHECK(due({done("2026-10-24", 20, 0, 60)}, often(Frequency::times_a_week, 4), at("2026-10-26", 7)) == "2026-10-26");
}

TEST_CASE("travel neither loses a day nor counts one twice", "[R40][R42][H13]") {
    // From Monday 20:00 in London, 36 h last until Wednesday 21:00 in Auckland, 13 hours ahead.
    CHECK(due({done("2026-03-02", 20)}, often(Frequency::weekdays, wednesday), at("2026-03-04", 12, 0, 780)) ==
          "2026-03-04 21:00");
    // In Honolulu, 10 hours behind, the 36 h last until Tuesday 22:00.
    CHECK(due({done("2026-03-02", 20)}, often(Frequency::weekdays, wednesday), at("2026-03-03", 22, 0, -600)) ==
          "2026-03-04");
}

TEST_CASE("until 03:00 it is still the day before", "[R30][R40][H13]") {
    // A session that started on Tuesday at 00:30 belongs to Monday. It ended at 01:00.
    const std::vector<DoneSession> night{{*parse_date("2026-03-02"), at("2026-03-03", 1).epoch_ms}};
    CHECK(due(night, often(Frequency::daily), at("2026-03-03", 1, 30)) == "2026-03-03 13:00");
    CHECK(due(night, often(Frequency::weekdays, wednesday), at("2026-03-04", 14)) == "2026-03-04");
    CHECK(due(night, often(Frequency::times_a_week, 3), at("2026-03-04", 12, 59)) == "2026-03-04 13:00");
    // Wednesday at 01:00 still counts as Tuesday.
    CHECK(due({done("2026-03-01", 8)}, often(Frequency::weekdays, wednesday), at("2026-03-04", 1)) ==
          "2026-03-04 03:00");
}

TEST_CASE("weeks are counted within the phase and within the plan", "[R35]") {
    const auto day = [](const char* date) { return *parse_date(date); };
    PlanState plan;
    const auto weeks = [&](const char* today) {
        const Weeks found = weeks_now(plan, *parse_date(today));
        return std::pair(found.in_phase, found.in_plan);
    };
    using Pair = std::pair<std::int64_t, std::int64_t>;
    CHECK(weeks("2026-03-02") == Pair{0, 0});
    plan.periods = {{day("2026-01-05"), 3, Stage::build_up, false, PlanCause::assessment},
                    {day("2026-03-02"), 2, Stage::build_up, false, PlanCause::assessment},
                    {day("2026-03-16"), 3, Stage::build_up, false, PlanCause::offer},
                    {day("2026-03-23"), 3, Stage::build_up, true, PlanCause::offer}};
    CHECK(weeks("2026-03-22") == Pair{0, 2});
    CHECK(weeks("2026-03-23") == Pair{1, 3});
    CHECK(weeks("2026-03-29") == Pair{1, 3});
    CHECK(weeks("2026-03-30") == Pair{2, 4});
}

} // namespace heelwise::calendar_test
