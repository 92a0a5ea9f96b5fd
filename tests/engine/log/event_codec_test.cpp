#include "log/event_codec.hpp"
#include "support/catch.hpp"

namespace heelwise::event_codec_test {

TEST_CASE("every kind of event reads back as it was written", "[event]") {
    const std::vector<Event> events{
        ScreeningAnswered{2, ScreeningQuestion::breathless, YesNoUnsure::no},
        ClearanceAnswered{Sign::antibiotic, YesNoUnsure::yes, YesNoUnsure::not_sure},
        SomethingNewSubmitted{},
        HistoryRestored{40, 1, 2},
        RecordEdited{"c1.0", ScreeningAnswered{1, ScreeningQuestion::calf, YesNoUnsure::no}, true},
        RecordEdited{"c2.0", ClearanceAnswered{Sign::infection, YesNoUnsure::no, YesNoUnsure::no}, false},
        RecordDeleted{"c1.0"},
        ScreeningRequired{RescreenCause::days, {Reason{"screening", {{"days_since", std::int64_t{28}}}}}},
        ScreeningDecided{2,
                         true,
                         {{Sign::rupture, Card::rupture_unsure}},
                         {Sign::infection},
                         {Sign::injury, Sign::other_signs},
                         "c9.1",
                         {Reason{"R1", {{"rupture", std::string("not_sure")}}}}},
        ScreeningDecided{1, false, {}, {}, {}, std::nullopt, {}},
    };
    for (const Event& event : events) {
        const json::object written = write_event(event);
        INFO(write_json(written));
        CHECK(current_version(kind_of(event)) >= 1);
        const auto read = read_event(written, "/body");
        REQUIRE(read);
        CHECK(*read == event);
        CHECK(write_json(write_event(*read)) == write_json(written));
    }
    CHECK(current_version("unheard_of") == 0);
}

TEST_CASE("a fault in an event names its path", "[event][H8]") {
    const auto fault = [](const char* text) {
        const auto read = read_event(*parse_json(text), "/body");
        REQUIRE_FALSE(read);
        return read.fault().path;
    };
    CHECK(fault(R"({"kind":"unheard_of"})") == "/body/kind");
    CHECK(fault(R"({"kind":"screening_decided","round":1,"complete":true,"opened":[{"sign":"rupture","card":"x"}]})") ==
          "/body/opened/0/card");
    CHECK(fault(R"({"kind":"record_edited","target":"a","slip":true})") == "/body/record");
    CHECK(fault(R"({"kind":"record_deleted","target":"<script>"})") == "/body/target");
    CHECK(fault(R"({"kind":"screening_required","cause":"days","reasons":[{"rule":"R1","inputs":{"x":1.5}}]})") ==
          "/body/reasons/0/inputs");
    CHECK(fault(R"({"kind":"screening_decided","round":1,"complete":true,"opened":[],"withdrawn":["R99"]})") ==
          "/body/withdrawn/0");
}

} // namespace heelwise::event_codec_test
