// What overrides may change in a document and what is refused. Nothing is clamped.
#include "support/catch.hpp"
#include "support/document_edit.hpp"

namespace heelwise::programme_overrides_test {

namespace {

std::string overrides(const std::string& set, const std::string& id = "six_phases_adapted", int version = 1) {
    return R"({"format":1,"base":{"id":")" + id + R"(","version":)" + std::to_string(version) + R"(},"set":)" + set +
           "}";
}

std::vector<std::string> faults_of(const std::string& text) {
    const CheckedProgramme checked = check_programme(content::six_phases_adapted, text);
    CHECK(checked.programme.has_value() == checked.faults.empty());
    CHECK(checked.in_overrides);
    return said(checked.faults);
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("overrides change what they name and nothing else", "[programme][R36]") {
    const auto read = read_programme(
        content::six_phases_adapted,
        overrides(R"({"/phases/0/frequency":"twice_daily","/phases/1/ladders/0/top":2,"/parameters/response/red_pain":5,
                      "/parameters/first_hold/low_ms":30000,"/phases/1/exercises/1/rest_ms":60000,
                      "/phases/2/ladders/1/constant/down_ms":5000,"/parameters/into_2/easy_sessions":5})"));
    REQUIRE(read);
    const Programme& base = default_programme();
    CHECK(read->phases[0].frequency == Frequency::twice_daily);
    CHECK(read->phase(2)->find("seated_raise")->top == 2);
    CHECK(read->phase(2)->find("standing_raise_straight")->rungs.front().rest_ms == 60'000);
    CHECK(read->phase(3)->find("single_raise")->rungs.back().down_ms == 5'000);
    CHECK(read->parameters.response.red_pain == 5);
    CHECK(read->parameters.response.amber_pain == base.parameters.response.amber_pain);
    CHECK(read->parameters.first_hold.low_ms == 30'000);
    CHECK(read->parameters.into_2.easy_sessions == 5);
    CHECK(read->phase(6)->exercises == base.phase(6)->exercises);
}

TEST_CASE("empty overrides have no fault", "[programme]") { CHECK(faults_of(overrides("{}")).empty()); }

TEST_CASE("a value out of bounds is refused with its path, bounds and value, and is never clamped",
          "[programme][R36][H6]") {
    const CheckedProgramme checked =
        check_programme(content::six_phases_adapted, overrides(R"({"/parameters/response/red_pain":7})"));
    CHECK_FALSE(checked.programme);
    REQUIRE(checked.faults.size() == 1);
    CHECK(checked.faults[0].code == Code::out_of_range);
    CHECK(checked.faults[0].path == "/set/~1parameters~1response~1red_pain");
    using Params = std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>>;
    CHECK((checked.faults[0].params ==
           Params{{"min", std::int64_t{3}}, {"max", std::int64_t{6}}, {"value", std::int64_t{7}}}));
    CHECK(faults_of(overrides(R"({"/parameters/first_hold/high_ms":20000})")) ==
          Faults{"out_of_range /set/~1parameters~1first_hold~1high_ms"});
    // The bound may depend on the place: this ladder has four rungs.
    CHECK(faults_of(overrides(R"({"/phases/1/ladders/0/top":4})")) ==
          Faults{"out_of_range /set/~1phases~11~1ladders~10~1top"});
    // A slow raise takes 3 to 5 s, although the raise into a hold may be quicker.
    CHECK(faults_of(overrides(R"({"/phases/1/ladders/0/constant/up_ms":2000})")) ==
          Faults{"out_of_range /set/~1phases~11~1ladders~10~1constant~1up_ms"});
}

TEST_CASE("only the listed places can be set", "[programme][H9]") {
    for (const char* pointer : {"/parameters/screening/adult_years",
                                "/parameters/screening/repeat_days",
                                "/parameters/response/sore_hours",
                                "/parameters/after_red/severe_pain",
                                "/parameters/first_hold/sources",
                                "/exercises/7/surface",
                                "/exercises/7/floor_twin",
                                "/phases/0/ladders/0/rungs/0/from_week",
                                "/phases/0/ladders/0/rungs/0/up_ms",
                                "/phases/0/together",
                                "/phases/0/exercises/0/fallback",
                                "/phases/0/exercises/0/ladder",
                                "/exercises/7/load",
                                "/patient",
                                "/born",
                                "/phases/-/frequency",
                                "/phases/00/frequency",
                                "/phases/0/frequency/",
                                "/phases/0",
                                "parameters",
                                "/"}) {
        INFO(pointer);
        const std::string set = "{\"" + std::string(pointer) + "\":1}";
        CHECK(faults_of(overrides(set)) == Faults{"override_not_allowed " + pointer_to("/set", pointer)});
    }
    CHECK(faults_of(overrides(R"({"":{}})")) == Faults{"override_not_allowed /set/"});
}

TEST_CASE("a place that the base does not have cannot be set", "[programme][H8]") {
    CHECK(faults_of(overrides(R"({"/phases/6/frequency":"daily"})")) ==
          Faults{"dangling_id /set/~1phases~16~1frequency"});
    // A run has walks instead of rests, and no tempo.
    CHECK(faults_of(overrides(R"({"/phases/5/exercises/3/rest_ms":60000})")) ==
          Faults{"dangling_id /set/~1phases~15~1exercises~13~1rest_ms"});
    CHECK(faults_of(overrides(R"({"/phases/5/ladders/3/constant/up_ms":3000})")) ==
          Faults{"dangling_id /set/~1phases~15~1ladders~13~1constant~1up_ms"});
}

TEST_CASE("overrides are valid for one version of one document", "[programme][H10]") {
    CHECK(faults_of(overrides("{}", "another")) == Faults{"dangling_id /base/id"});
    CHECK(faults_of(overrides("{}", "six_phases_adapted", 2)) == Faults{"dangling_id /base/version"});
}

TEST_CASE("overrides must not contradict the numbers they leave unchanged", "[programme][R36]") {
    CHECK(faults_of(overrides(R"({"/parameters/into_2/easy_days":8})")) ==
          Faults{"parameters_contradict /set/~1parameters~1into_2~1easy_days"});
    // A limit of 2 means red from 3 on. The numbers for amber, calm and rest are 3 in the base, so they would be red.
    CHECK(faults_of(overrides(R"({"/parameters/response/red_pain":3})")) ==
          Faults{"parameters_contradict /parameters/calm/calm_pain",
                 "parameters_contradict /parameters/response/amber_pain",
                 "parameters_contradict /parameters/after_red/rest_pain"});
}

TEST_CASE("overrides are checked for their own shape", "[programme][H8]") {
    CHECK(faults_of("") == Faults{"bad_json "});
    CHECK(faults_of("[]") == Faults{"wrong_type "});
    CHECK(faults_of("{}") == Faults{"missing_field /format", "missing_field /base", "missing_field /set"});
    CHECK(faults_of(overrides("[]")) == Faults{"wrong_type /set"});
    CHECK(faults_of(overrides(R"({"/phases/0/frequency":"hourly"})")) ==
          Faults{"unknown_value /set/~1phases~10~1frequency"});
    CHECK(faults_of(overrides(R"({"/phases/0/frequency":3})")) == Faults{"wrong_type /set/~1phases~10~1frequency"});
    std::string many = "{";
    for (int i = 0; i < 129; ++i)
        many += (i == 0 ? "" : ",") + ("\"/phases/" + std::to_string(i) + "/frequency\":\"daily\"");
    CHECK(faults_of(overrides(many + "}")) == Faults{"out_of_range /set"});
    CHECK(faults_of(std::string(overrides_bytes_max + 1, ' ')) == Faults{"bad_json "});
}

TEST_CASE("if the base has faults, only those are reported", "[programme]") {
    const std::string base = write_json(edited({{"/parameters/screening/adult_years", "17"}}));
    const CheckedProgramme checked = check_programme(base, "nonsense");
    CHECK_FALSE(checked.in_overrides);
    CHECK(said(checked.faults) == Faults{"out_of_range /parameters/screening/adult_years"});
}

// ---- R36: dates, words and names

namespace {

Programme with(const std::string& set) {
    const auto read = read_programme(content::six_phases_adapted, overrides(set));
    REQUIRE(read);
    return *read;
}

const std::string issued = R"("/issued":"2026-03-02",)";

} // namespace

TEST_CASE("a physio's dates, side, goals and words are read with the programme", "[programme][R36]") {
    const Programme programme = with("{" + issued + R"("/review":"2026-04-13","/expires":"2026-06-01",
        "/hold":{"until":"2026-03-30"},"/side":"left","/goals":["run","stairs"],"/note":"Slowly, please.",
        "/by":{"name":"A. Physio","clinic":"High Street"}})");
    CHECK(write_date(*programme.given.issued) == "2026-03-02");
    CHECK(write_date(*programme.given.review) == "2026-04-13");
    CHECK(write_date(*programme.given.expires) == "2026-06-01");
    CHECK(write_date(*programme.given.hold_until) == "2026-03-30");
    CHECK(programme.given.side == Sides::left);
    CHECK(programme.goals == std::vector<std::string>{"run", "stairs"});
    CHECK(programme.given.note == "Slowly, please.");
    CHECK(programme.given.name == "A. Physio");
    CHECK(programme.given.clinic == "High Street");
    CHECK_FALSE(default_programme().given.issued);
    CHECK(with(R"({"/side":"both","/by":{"name":"B"}})").given.side == Sides::both);
}

TEST_CASE("a hold lasts at most 56 days from the issue date, and not beyond the review", "[programme][R36]") {
    const std::string hold = "/set/~1hold/until";
    const auto faults = [](const std::string& more) { return faults_of(overrides("{" + issued + more + "}")); };
    CHECK(faults(R"("/hold":{"until":"2026-04-27"})").empty()); // 56 days after 2 March
    CHECK(faults(R"("/hold":{"until":"2026-04-28"})") == Faults{"out_of_range " + hold});
    CHECK(faults(R"("/hold":{"until":"2026-03-02"})").empty());
    CHECK(faults(R"("/hold":{"until":"2026-03-01"})") == Faults{"out_of_range " + hold});
    CHECK(faults(R"("/review":"2026-03-16","/hold":{"until":"2026-03-16"})").empty());
    CHECK(faults(R"("/review":"2026-03-16","/hold":{"until":"2026-03-17"})") == Faults{"out_of_range " + hold});
    CHECK(faults(R"("/expires":"2026-03-16","/hold":{"until":"2026-03-17"})") == Faults{"out_of_range " + hold});
    CHECK(faults(R"("/hold":{})") == Faults{"missing_field " + hold});
    CHECK(faults(R"("/hold":{"until":"2026-02-30"})") == Faults{"bad_date " + hold});
    CHECK(faults(R"("/hold":{"until":"2026-03-16","why":"x"})") == Faults{"unknown_field /set/~1hold/why"});
    CHECK(faults_of(overrides(R"({"/hold":{"until":"2026-03-16"}})")) == Faults{"missing_field /set/~1issued"});
    // The fault carries its path, bounds and value.
    const CheckedProgramme checked =
        check_programme(content::six_phases_adapted, overrides("{" + issued + R"("/hold":{"until":"2026-04-28"}})"));
    REQUIRE(checked.faults.size() == 1);
    using Params = std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>>;
    CHECK((checked.faults[0].params == Params{{"min", std::string("2026-03-02")},
                                              {"max", std::string("2026-04-27")},
                                              {"value", std::string("2026-04-28")}}));
}

TEST_CASE("the review and the expiry date come after the issue date, in this order", "[programme][R36][H10]") {
    const auto faults = [](const std::string& more) { return faults_of(overrides("{" + issued + more + "}")); };
    CHECK(faults(R"("/review":"2026-03-02","/expires":"2026-03-02")").empty());
    CHECK(faults(R"("/review":"2026-03-01")") == Faults{"out_of_range /set/~1review"});
    CHECK(faults(R"("/expires":"2026-03-01")") == Faults{"out_of_range /set/~1expires"});
    CHECK(faults(R"("/review":"2026-03-04","/expires":"2026-03-03")") == Faults{"out_of_range /set/~1review"});
    CHECK(faults_of(overrides(R"({"/expires":"2026-03-01"})")) == Faults{"missing_field /set/~1issued"});
}

TEST_CASE("a physio's words are short and plain, and have no place for a patient's name", "[programme][H8][H11]") {
    const auto note = [](const std::string& text) { return faults_of(overrides(R"({"/note":")" + text + "\"}")); };
    CHECK(note(std::string(280, 'a')).empty());
    CHECK(note(std::string(281, 'a')) == Faults{"out_of_range /set/~1note"});
    CHECK(note("a").empty());
    CHECK(note("") == Faults{"out_of_range /set/~1note"});
    CHECK(note("two\\nlines") == Faults{"unknown_value /set/~1note"});
    CHECK(note("\\u202eback") == Faults{"unknown_value /set/~1note"});
    const auto by = [](const std::string& members) { return faults_of(overrides(R"({"/by":{)" + members + "}}")); };
    CHECK(by(R"("name":")" + std::string(80, 'a') + "\"").empty());
    CHECK(by(R"("name":")" + std::string(81, 'a') + "\"") == Faults{"out_of_range /set/~1by/name"});
    CHECK(by(R"("clinic":"C")") == Faults{"missing_field /set/~1by/name"});
    CHECK(by(R"("name":"A","patient":"B")") == Faults{"unknown_field /set/~1by/patient"});
    CHECK(faults_of(overrides(R"({"/side":"middle"})")) == Faults{"unknown_value /set/~1side"});
}

TEST_CASE("goals are from the closed list", "[programme][R36]") {
    CHECK(faults_of(overrides(R"({"/goals":["run","fly"]})")) == Faults{"dangling_id /set/~1goals/1"});
    CHECK(faults_of(overrides(R"({"/goals":["run","run"]})")) == Faults{"duplicate_id /set/~1goals/1"});
    CHECK(faults_of(overrides(R"({"/goals":[]})")) == Faults{"out_of_range /set/~1goals"});
}

// ---- R36: doses and exercises

TEST_CASE("the doses of rungs can be set within the bounds of their kind", "[programme][R36]") {
    const Programme programme =
        with(R"({"/phases/1/ladders/0/rungs/3/reps":12,"/phases/0/ladders/0/rungs/0/hold_ms":5000,
        "/phases/3/ladders/0/rungs/7/load_g":60000,"/phases/5/ladders/0/constant/bout_ms":25000})");
    CHECK(programme.phase(2)->find("seated_raise")->rungs[3].reps == 12);
    CHECK(programme.phase(1)->find("seated_hold")->rungs[0].hold_ms == 5'000);
    CHECK(programme.phase(4)->find("single_raise_loaded")->rungs[7].load_g == 60'000);
    CHECK(programme.phase(6)->find("skipping")->rungs[0].bout_ms == 25'000);
    const auto rung = [](const std::string& at, int value) {
        return faults_of(overrides("{\"" + at + "\":" + std::to_string(value) + "}"));
    };
    CHECK(rung("/phases/1/ladders/0/rungs/3/reps", 20).empty());
    CHECK(rung("/phases/1/ladders/0/rungs/3/reps", 21) ==
          Faults{"out_of_range /set/~1phases~11~1ladders~10~1rungs~13~1reps"});
    CHECK(rung("/phases/0/ladders/0/rungs/10/hold_ms", 60'000).empty());
    CHECK(rung("/phases/0/ladders/0/rungs/10/hold_ms", 60'001) ==
          Faults{"out_of_range /set/~1phases~10~1ladders~10~1rungs~110~1hold_ms"});
    CHECK(rung("/phases/3/ladders/0/rungs/7/load_g", 60'001) ==
          Faults{"out_of_range /set/~1phases~13~1ladders~10~1rungs~17~1load_g"});
    // The ladder no longer rises.
    CHECK(rung("/phases/1/ladders/0/rungs/3/reps", 8) == Faults{"rung_not_rising /phases/1/ladders/0/rungs/3"});
}

TEST_CASE("exercises can be left out as long as everyone still has one", "[programme][R36][H22]") {
    const Programme programme = with(R"({"/phases/2/exercises/2/use":false,"/phases/1/exercises/0/use":true})");
    CHECK(programme.phase(3)->find("step_raise") == nullptr);
    CHECK(programme.phase(3)->find("single_raise") != nullptr);
    CHECK(programme.phase(2)->find("seated_raise") != nullptr);
    CHECK(faults_of(overrides(R"({"/phases/3/exercises/1/use":false})")) == Faults{"phase_closed /phases/3/exercises"});
    CHECK(faults_of(overrides(R"({"/phases/3/exercises/2/use":false})")) ==
          Faults{"dangling_id /set/~1phases~13~1exercises~12~1use"});
    CHECK(faults_of(overrides(R"({"/phases/2/exercises/2/use":false,
        "/start":{"phase":3,"exercise":"step_raise","rung":0,"regardless":false}})")) ==
          Faults{"dangling_id /set/~1start/exercise"});
}

TEST_CASE("a frequency can be set together with its times or weekdays", "[programme][R36][R40]") {
    const Programme programme =
        with(R"({"/phases/1/frequency":"times_a_week","/phases/1/times":3,"/phases/2/frequency":"weekdays",
                 "/phases/2/weekdays":["tuesday","friday"]})");
    CHECK(programme.phase(2)->frequency == Frequency::times_a_week);
    CHECK(programme.phase(2)->times == 3);
    CHECK(programme.phase(3)->frequency == Frequency::weekdays);
    CHECK(programme.phase(3)->weekdays == (2 | 16));
    CHECK(faults_of(overrides(R"({"/phases/1/frequency":"times_a_week"})")) == Faults{"missing_field /phases/1/times"});
    CHECK(faults_of(overrides(R"({"/phases/1/times":3})")) == Faults{"unknown_field /set/~1phases~11~1times"});
    CHECK(faults_of(overrides(R"({"/phases/1/frequency":"times_a_week","/phases/1/times":5})")) ==
          Faults{"out_of_range /set/~1phases~11~1times"});
    // The times of the base do not remain under another frequency.
    const std::string base =
        write_json(edited({{"/phases/1/frequency", R"("times_a_week")"}, {"/phases/1/times", "3"}}));
    const auto read = read_programme(base, overrides(R"({"/phases/1/frequency":"daily"})"));
    REQUIRE(read);
    CHECK(read->phase(2)->times == 0);
}

} // namespace heelwise::programme_overrides_test
