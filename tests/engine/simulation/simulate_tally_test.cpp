// Counts of virtual lives, added up by hand, and slices that are read back or refused.
#include "simulation/simulate_tally.hpp"

#include "support/catch.hpp"

namespace heelwise::simulate_tally_test {

namespace {

SimulatedCourse life_with(std::int64_t sessions, std::optional<std::int64_t> phase_2) {
    SimulatedCourse course;
    course.kind = PersonKind::slow;
    course.sessions = sessions;
    course.reached[1] = 1;
    course.reached[2] = phase_2;
    course.days_in[1] = 10;
    course.longest_without = sessions;
    course.rules["R14"] = 1;
    return course;
}

json::object kind_of(const Tally& tally) {
    return write_summary(default_programme(), {{PersonKind::slow, tally}}).at("by_kind").at(0).as_object();
}

std::string fault_of(json::object slice, const char* member, json::value value) {
    slice[member] = std::move(value);
    Tallies tallies;
    const json::value changed = std::move(slice);
    const auto fault = read_slice(changed, "/slices/0", tallies);
    return fault ? std::string(code_name(fault->code)) + " " + fault->path : "";
}

} // namespace

TEST_CASE("a median is the lower one, taken over the people who got that far", "[simulate]") {
    Tally tally;
    add(tally, life_with(10, 40));
    add(tally, life_with(30, 20));
    add(tally, life_with(20, std::nullopt));
    add(tally, life_with(40, std::nullopt));
    const json::object kind = kind_of(tally);
    CHECK(kind.at("people").as_int64() == 4);
    CHECK(kind.at("median_sessions").as_int64() == 20);
    CHECK(kind.at("longest_days_without_way_on").as_int64() == 40);
    const json::value& second = kind.at("phases").at(2);
    CHECK(second.at("reached_per_thousand").as_int64() == 500);
    CHECK(second.at("first_day").as_int64() == 20);
    CHECK(second.at("median_day").as_int64() == 20);
    CHECK(second.at("last_day").as_int64() == 40);
    CHECK(kind.at("phases").at(3).at("median_day").is_null());
    // Of four people two got there, so nobody can say by which day nine in ten do.
    CHECK(second.at("tenth_day").as_int64() == 20);
    CHECK(second.at("fiftieth_day").as_int64() == 40);
    CHECK(second.at("ninetieth_day").is_null());
    CHECK(kind.at("phases").at(1).at("mean_days").as_int64() == 10);
}

TEST_CASE("rules that nobody met are listed, except those that the document cannot reach", "[simulate]") {
    Tally tally;
    add(tally, life_with(1, std::nullopt));
    const json::object summary = write_summary(default_programme(), {{PersonKind::slow, tally}});
    const std::string never = write_json(summary.at("rules_never_met"));
    CHECK(never.find("\"R32\"") != std::string::npos);
    CHECK(never.find("\"R14\"") == std::string::npos);
    CHECK(never.find("\"R17\"") == std::string::npos);
    Programme stored = default_programme();
    stored.given.hold_until = CivilDate{20'500};
    stored.start = ProgrammeStart{};
    CHECK(rules_to_meet(stored).count("R17") == 1);
    CHECK(rules_to_meet(stored).count("R36") == 1);
}

TEST_CASE("a slice reads back as it was written, and a changed one is refused with its path", "[simulate][H8]") {
    Tally tally;
    add(tally, life_with(10, 40));
    add(tally, life_with(12, std::nullopt));
    const json::object slice = write_slice(PersonKind::slow, tally);
    Tallies back;
    const json::value value(slice);
    REQUIRE_FALSE(read_slice(value, "", back));
    CHECK(back.at(PersonKind::slow) == tally);
    CHECK(fault_of(slice, "kind", "sleepy") == "unknown_value /slices/0/kind");
    CHECK(fault_of(slice, "people", -1) == "out_of_range /slices/0/people");
    CHECK(fault_of(slice, "days_in", json::array{1}) == "out_of_range /slices/0/days_in");
    CHECK(fault_of(slice, "reached", json::array{}) == "wrong_type /slices/0/reached");
    CHECK(fault_of(slice, "sessions", json::array{json::array{1}}) == "wrong_type /slices/0/sessions");
    CHECK(fault_of(slice, "rules", json::array{}) == "wrong_type /slices/0/rules");
    CHECK(fault_of(slice, "rules", json::object{{"R14", -1}}) == "wrong_type /slices/0/rules");
    CHECK(fault_of(slice, "more", 1) == "unknown_field /slices/0/more");
}

} // namespace heelwise::simulate_tally_test
