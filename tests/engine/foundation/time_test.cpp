#include "foundation/time.hpp"
#include "support/catch.hpp"

namespace heelwise::time_test {

TEST_CASE("valid civil dates are read and written, and anything else is refused", "[time][H13]") {
    CHECK(parse_date("1970-01-01")->days == 0);
    CHECK(parse_date("1970-02-01")->days == 31);
    CHECK(parse_date("2000-03-01")->days == 11'017); // 30 years, 7 leap days, and 31 + 29 days
    CHECK(parse_date("2026-11-20")->days == 20'777);
    CHECK(write_date(CivilDate{20'777}) == "2026-11-20");
    CHECK(write_date(*parse_date("2024-02-29")) == "2024-02-29");
    CHECK(write_date(*parse_date("9999-12-31")) == "9999-12-31");
    for (const char* bad : {"2026-02-29",
                            "2100-02-29",
                            "2026-13-01",
                            "2026-00-10",
                            "2026-01-00",
                            "2026-04-31",
                            "1969-12-31",
                            "26-01-01",
                            "2026-1-01",
                            "2026/01/01",
                            "2026-01-01 ",
                            "",
                            "abcd-ef-gh"}) {
        INFO(bad);
        CHECK_FALSE(parse_date(bad));
    }
}

TEST_CASE("every day of 400 years follows the one before", "[time][H13]") {
    const std::int32_t first = parse_date("1970-01-01")->days;
    for (std::int32_t day = first; day < first + 146'097; ++day) {
        const auto read = parse_date(write_date(CivilDate{day}));
        REQUIRE(read);
        REQUIRE(read->days == day);
    }
}

TEST_CASE("the local date of a moment must match its time and offset", "[time][H13]") {
    const auto read = [](std::int64_t ms, const char* date, int offset) {
        return read_now(json::object{{"epoch_ms", ms}, {"local_date", date}, {"utc_offset_min", offset}}, "/now");
    };
    // 2026-11-20 23:30 UTC is already the 21st in Paris but still the 20th in London.
    constexpr std::int64_t late = 1'795'217'400'000;
    CHECK(read(late, "2026-11-20", 0));
    CHECK(read(late, "2026-11-21", 60));
    const auto wrong = read(late, "2026-11-20", 60);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.fault().code == Code::now_invalid);
    CHECK(wrong.fault().path == "/now/local_date");
    CHECK(std::get<std::string>(wrong.fault().params.at(0).second) == "2026-11-21");
    CHECK(read(late, "2026-11-20", -840));
    CHECK(read(late, "2026-11-20", -841).fault().path == "/now/utc_offset_min");
    CHECK(read(late, "2026-02-30", 0).fault().code == Code::bad_date);
    CHECK(read(-1, "1969-12-31", 0).fault().code == Code::out_of_range);
}

TEST_CASE("the next midnight uses the offset of the moment", "[time][H13]") {
    const Now london{1'795'217'400'000, *parse_date("2026-11-20"), 0};
    CHECK(next_midnight_ms(london) == 1'795'219'200'000);
    const Now paris{1'795'217'400'000, *parse_date("2026-11-21"), 60};
    CHECK(next_midnight_ms(paris) == 1'795'302'000'000);
    CHECK(civil_date_of(next_midnight_ms(paris), 60) == *parse_date("2026-11-22"));
    CHECK(civil_date_of(next_midnight_ms(paris) - 1, 60) == *parse_date("2026-11-21"));
}

} // namespace heelwise::time_test
