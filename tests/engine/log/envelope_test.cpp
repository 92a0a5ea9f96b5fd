#include "log/envelope.hpp"
#include "support/catch.hpp"

#include <boost/crc.hpp>

#include <cstdio>

namespace heelwise::envelope_test {

namespace {

Envelope sample() {
    Envelope envelope;
    envelope.id = "c1.0";
    envelope.device = "dev-a";
    envelope.seq = 1;
    envelope.command_id = "c1";
    envelope.now = {1'795'217'400'000, *parse_date("2026-11-21"), 60};
    envelope.body = ScreeningAnswered{1, ScreeningQuestion::calf, YesNoUnsure::not_sure};
    return envelope;
}

// Seals any text with a valid checksum, as a third party could.
std::string sealed(std::string head) {
    boost::crc_32_type crc;
    crc.process_bytes(head.data(), head.size());
    char text[9];
    std::snprintf(text, sizeof text, "%08x", static_cast<unsigned>(crc.checksum()));
    return head + R"(,"crc":")" + text + "\"}";
}

std::string head_with(std::string_view v, std::string_view body) {
    return R"({"id":"c1.0","device":"dev-a","seq":1,"v":)" + std::string(v) +
           R"(,"command_id":"c1","now":{"epoch_ms":1795217400000,"local_date":"2026-11-21","utc_offset_min":60},"body":)" +
           std::string(body);
}

bool is_damaged(std::string_view raw) { return std::holds_alternative<DamagedRecord>(open_record(raw)); }
bool is_newer(std::string_view raw) { return std::holds_alternative<NewerRecord>(open_record(raw)); }

} // namespace

TEST_CASE("a record is one line that ends in its own checksum", "[envelope][H18]") {
    // Written by hand. The checksum is the standard CRC-32 (zlib.crc32) of the text before it.
    CHECK(seal(sample()) ==
          R"({"id":"c1.0","device":"dev-a","seq":1,"v":1,"command_id":"c1",)"
          R"("now":{"epoch_ms":1795217400000,"local_date":"2026-11-21","utc_offset_min":60},)"
          R"("body":{"kind":"screening_answered","round":1,"question":"calf","answer":"not_sure"},"crc":"1768d474"})");
    const auto opened = open_record(seal(sample()));
    const auto* envelope = std::get_if<Envelope>(&opened);
    REQUIRE(envelope != nullptr);
    CHECK(envelope->id == "c1.0");
    CHECK(envelope->seq == 1);
    CHECK(envelope->now == sample().now);
    CHECK(std::get<ScreeningAnswered>(envelope->body) ==
          ScreeningAnswered{1, ScreeningQuestion::calf, YesNoUnsure::not_sure});
}

TEST_CASE("a record that is cut at any length, or has any bit flipped, is damaged", "[envelope][H8][H14]") {
    const std::string raw = seal(sample());
    for (std::size_t size = 0; size < raw.size(); ++size) REQUIRE(is_damaged(raw.substr(0, size)));
    for (std::size_t i = 0; i < raw.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = raw;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
            REQUIRE(is_damaged(flipped));
        }
    }
    CHECK(is_damaged(raw + " "));
    CHECK(is_damaged(raw + raw));
}

TEST_CASE("an intact record of an unknown kind or version counts as newer and is never skipped", "[envelope][H8]") {
    CHECK(is_newer(sealed(head_with("1", R"({"kind":"walked_on_mars"})"))));
    CHECK(is_newer(sealed(head_with("2", R"({"kind":"screening_answered"})"))));
    CHECK(is_newer(sealed(head_with("2", R"({"kind":"something_new_submitted"})"))));
    // The record is intact, but its envelope has a member that this build does not know.
    CHECK(is_newer(sealed(R"({"mood":"good",)" + head_with("1", R"({"kind":"something_new_submitted"})").substr(1))));
}

TEST_CASE("an intact record whose content is invalid for its kind is damaged", "[envelope][H8]") {
    for (const char* body : {
             R"({"kind":"screening_answered","round":0,"question":"calf","answer":"yes"})",
             R"({"kind":"screening_answered","round":1,"question":"toes","answer":"yes"})",
             R"({"kind":"screening_answered","round":1,"question":"calf","answer":"maybe"})",
             R"({"kind":"screening_answered","round":1,"question":"adult","answer":"not_sure"})",
             R"({"kind":"screening_answered","round":1,"question":"calf","answer":"yes","extra":1})",
             R"({"kind":"screening_answered","round":1,"question":"calf"})",
             R"({"kind":7})",
             R"([])",
         }) {
        INFO(body);
        CHECK(is_damaged(sealed(head_with("1", body))));
    }
    CHECK(is_damaged(sealed(head_with(
        "1",
        R"({"kind":"record_edited","target":"c1.0","slip":false,"record":{"kind":"record_deleted","target":"x"}})"))));
    CHECK(is_damaged(sealed(head_with("0", R"({"kind":"something_new_submitted"})"))));
    // Ids with markup, or a local date that does not match the moment, are invalid.
    std::string head = head_with("1", R"({"kind":"something_new_submitted"})");
    CHECK_FALSE(is_damaged(sealed(head)));
    head.replace(head.find("dev-a"), 5, "<b>ad");
    CHECK(is_damaged(sealed(head)));
    head = head_with("1", R"({"kind":"something_new_submitted"})");
    head.replace(head.find("2026-11-21"), 10, "2026-11-20");
    CHECK(is_damaged(sealed(head)));
}

} // namespace heelwise::envelope_test
