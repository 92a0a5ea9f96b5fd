// Links that were cut, altered, joined or made up. Reading one gives a refusal that says why, or exactly the programme
// that was sent (H8, H10).
#include "support/link_sources.hpp"

#include "sharing/link_bits.hpp"

namespace heelwise::link_damage_test {
using namespace heelwise::test;

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Longer links, which change everything, are tested with fewer alterations.
constexpr std::size_t long_characters = 120;

bool is_refusal(const std::string& said) { return said.rfind("link_", 0) == 0; }

// After the version, an alteration shows as a wrong length or a wrong checksum. The content is not read.
bool says_altered(const std::string& said, std::size_t at) {
    return said == "link_altered" || said == "link_truncated" || (at < 2 && is_refusal(said));
}

// Pseudo-random numbers that are the same on every platform.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : state_(seed) {}
    std::uint32_t below(std::uint32_t end) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<std::uint32_t>(std::uint64_t{state_ >> 8U} * end >> 24U);
    }
    std::string bytes(std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) out += static_cast<char>(below(256));
        return out;
    }

private:
    std::uint32_t state_;
};

} // namespace

TEST_CASE("a link that is cut anywhere is refused", "[link][H8][H10]") {
    for (const GoldenLink& golden : golden_links()) {
        INFO(golden.name);
        for (std::size_t size = 0; size < golden.link.size(); ++size) {
            const std::string cut = golden.link.substr(0, size);
            INFO(cut);
            CHECK(read_back(cut) == (size < 2 ? "link_not_one" : "link_truncated"));
            if (size > 2) CHECK(is_refusal(read_back(golden.link.substr(golden.link.size() - size))));
        }
    }
}

TEST_CASE("a link with any character replaced is refused", "[link][H8][H10]") {
    for (const GoldenLink& golden : golden_links()) {
        INFO(golden.name);
        const bool coarse = golden.link.size() > long_characters;
        std::size_t wrong = 0;
        for (std::size_t at = 0; at < golden.link.size(); ++at) {
            for (std::size_t i = 0; i < alphabet.size(); ++i) {
                const std::size_t was = alphabet.find(golden.link[at]);
                // Long links get one changed bit for each character, a different one at each place: 1, 2, 4, 8, 16, 32.
                if (coarse && (was == std::string_view::npos || (was ^ i) != std::size_t{1} << at % 6)) continue;
                if (was == i) continue;
                std::string altered = golden.link;
                altered[at] = alphabet[i];
                wrong += says_altered(read_back(altered), at) ? 0 : 1;
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("a link with any bit of its text flipped is refused", "[link][H8][H10]") {
    // This puts any byte at any place, also characters outside base64, white space and broken UTF-8.
    for (const GoldenLink& golden : golden_links()) {
        if (golden.link.size() > long_characters) continue;
        INFO(golden.name);
        std::size_t wrong = 0;
        for (std::size_t at = 0; at < golden.link.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                std::string altered = golden.link;
                altered[at] = static_cast<char>(static_cast<unsigned char>(altered[at]) ^ 1U << bit);
                wrong += is_refusal(read_back(altered)) ? 0 : 1;
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("links that are joined, reversed or have something inserted are refused", "[link][H8][H10]") {
    const std::vector<GoldenLink> goldens = golden_links();
    std::size_t wrong = 0;
    for (const GoldenLink& golden : goldens) {
        INFO(golden.name);
        const std::string& link = golden.link;
        CHECK(read_back(link + link) == "link_altered");
        CHECK(read_back(link + link.substr(2)) == "link_altered");
        CHECK(read_back(link + "A") == "link_altered");
        CHECK(read_back(link + "#" + link) == golden.source); // the one after the #
        CHECK(is_refusal(read_back(std::string(link.rbegin(), link.rend()))));
        for (std::size_t at = 2; at<link.size(); at += link.size()> long_characters ? 7 : 1) {
            for (const char* more : {"A", "_", "0", "*", "%"}) {
                wrong += is_refusal(read_back(link.substr(0, at) + more + link.substr(at))) ? 0 : 1;
            }
            wrong += is_refusal(read_back(link.substr(0, at) + link.substr(at + 1))) ? 0 : 1;
        }
        for (const GoldenLink& other : goldens) {
            // The head of one link with the tail of another is refused. Of two links in one message the first is read.
            if (other.link == link) continue;
            wrong += is_refusal(read_back(link.substr(0, link.size() / 2) + other.link.substr(other.link.size() / 2)))
                         ? 0
                         : 1;
            CHECK(read_back("#" + link + " or #" + other.link) == golden.source);
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("random bytes are refused", "[link][H8]") {
    Dice dice(20261121);
    for (int i = 0; i < 3'000; ++i) {
        const std::string noise = dice.bytes(dice.below(300));
        CHECK(is_refusal(read_back(noise)));
        CHECK(is_refusal(read_back("1." + noise)));
        std::string letters = "1.";
        for (std::uint32_t k = dice.below(300); k > 0; --k) letters += alphabet[dice.below(64)];
        CHECK(is_refusal(read_back(letters)));
    }
}

TEST_CASE("random bits with a valid length and checksum are refused or give one valid link", "[link][H8]") {
    // Bits that are accepted are the one encoding of their programme.
    Dice dice(7);
    const std::vector<GoldenLink> goldens = golden_links();
    int read = 0;
    for (int i = 0; i < 10'000; ++i) {
        std::string bits = dice.bytes(dice.below(24));
        if (i % 2 == 0) {
            const GoldenLink& golden = goldens[dice.below(static_cast<std::uint32_t>(goldens.size()))];
            bits = find_link(golden.link)->bits;
            const std::size_t at = dice.below(static_cast<std::uint32_t>(bits.size()));
            bits[at] = static_cast<char>(static_cast<unsigned char>(bits[at]) ^ 1U << dice.below(8));
        }
        const std::string link = link_text_of(bits);
        const std::string said = read_back(link);
        if (is_refusal(said)) continue;
        ++read;
        CHECK(link_of(json_of(said)) == link);
    }
    CHECK(read > 500);
}

TEST_CASE("of all the ways to encode a programme only one is accepted", "[link][H8]") {
    LinkContent content = *link_content_of(source(R"({"/phases/0/exercises/0/rest_ms":65000})"));
    const std::string bits = link_bits_of(content);
    CHECK(read_back(link_text_of(bits)) == write_json(source(R"({"/phases/0/exercises/0/rest_ms":65000})")));
    // A whole number of seconds, encoded as if it were not one.
    const auto document = link_document("six_phases_adapted", 1);
    const auto slot = static_cast<std::uint64_t>(document->slot_of("/phases/0/exercises/0/rest_ms"));
    BitWriter odd;
    odd.bits(3, 2);
    odd.bits(0, 11);
    odd.golomb(1, 2);
    odd.golomb(slot, 0);
    odd.bits(1, 1);
    odd.signed_golomb(5000, 16);
    CHECK(read_back(link_text_of(odd.bytes())) == "link_altered");
    // A zero byte, another byte or another bit after the end.
    CHECK(read_back(link_text_of(bits + '\0')) == "link_altered");
    CHECK(read_back(link_text_of(bits + 'x')) == "link_altered");
    std::string spare = link_bits_of(*link_content_of(source(R"({"/issued":"2026-01-01"})")));
    spare.back() = static_cast<char>(spare.back() | 1); // one of six unused bits
    CHECK(read_back(link_text_of(spare)) == "link_altered");
    // One change encoded as if it were many: a bit for each place, and the value counted from 30 s.
    BitWriter many;
    many.bits(3, 2);
    many.bits(0, 10);
    many.bits(1, 1);
    for (std::size_t i = 0; i < document->slots.size(); ++i) many.bits(i == slot ? 1 : 0, 1);
    many.bits(35'000, 19);
    CHECK(read_back(link_text_of(many.bytes())) == "link_altered");
    CHECK(read_back(link_text_of("")) == "link_altered");
}

TEST_CASE("places, words and dates that do not exist are refused", "[link][H8]") {
    const auto altered = [](const std::function<void(BitWriter&)>& more) {
        BitWriter bits;
        bits.bits(3, 2);
        more(bits);
        return read_back(link_text_of(bits.bytes()));
    };
    const auto part = [](BitWriter& bits, int at) { bits.bits(1U << (9 - at), 10); };
    const auto few = [](BitWriter& bits, std::uint64_t count) { bits.bits(0, 1), bits.golomb(count, 2); };
    CHECK(altered([&](BitWriter& bits) { part(bits, 0), bits.bits(3, 2), few(bits, 0); }) == "link_altered");
    CHECK(altered([&](BitWriter& bits) { part(bits, 1), bits.signed_golomb(-20'455, 9), few(bits, 0); }) ==
          "link_altered");
    CHECK(altered([&](BitWriter& bits) { part(bits, 1), bits.signed_golomb(2'912'443, 9), few(bits, 0); }) ==
          "link_altered");
    CHECK(altered([&](BitWriter& bits) {
              part(bits, 1), bits.signed_golomb(2'912'442, 9), few(bits, 0);
          }).find("9999-12-31") != std::string::npos);
    CHECK(altered([&](BitWriter& bits) { part(bits, 5), bits.golomb(6, 0), bits.bits(0, 32); }) == "link_altered");
    CHECK(altered([&](BitWriter& bits) { part(bits, 5), bits.golomb(0, 0), bits.golomb(4, 0), bits.bits(255, 32); }) ==
          "link_altered");
    // More changes than places, and a place after the last one.
    CHECK(altered([&](BitWriter& bits) { bits.bits(0, 10), few(bits, 1'000'000); }) == "link_altered");
    CHECK(altered([&](BitWriter& bits) { bits.bits(0, 10), few(bits, 1), bits.golomb(100'000, 0); }) == "link_altered");
    // A frequency without a name, an integer that is too large, and a number without an end.
    CHECK(altered([&](BitWriter& bits) { bits.bits(0, 10), few(bits, 1), bits.golomb(12, 0), bits.bits(7, 3); }) ==
          "link_altered");
    CHECK(altered([&](BitWriter& bits) {
              bits.bits(0, 10), few(bits, 1), bits.golomb(4, 0), bits.signed_golomb(2'147'483'647, 1);
          }) == "link_altered");
    CHECK(altered([&](BitWriter& bits) { bits.bits(0, 60), bits.bits(0, 60), bits.bits(1, 1); }) == "link_altered");
    // A text longer than the link, and one longer than the limit.
    CHECK(altered([&](BitWriter& bits) { part(bits, 7), few(bits, 0), bits.golomb(60'000, 5); }) == "link_altered");
    CHECK(altered([&](BitWriter& bits) {
              part(bits, 7), few(bits, 0), bits.golomb(link_text_bytes_max + 1, 5);
              for (std::size_t i = 0; i <= link_text_bytes_max; ++i) bits.golomb(0, 2);
          }) == "link_altered");
    CHECK(altered([&](BitWriter& bits) {
              part(bits, 7), few(bits, 0), bits.golomb(1, 5), bits.golomb(256, 2); // there is no 257th character
          }) == "link_altered");
}

TEST_CASE("a link of another version, or for an unknown document, is refused with a code of its own", "[link][H10]") {
    const std::string golden = link_of(source(R"({"/side":"left"})"));
    for (const int version : {2, 3, 10, 9999}) {
        const auto read = read_link("https://example.org/#" + std::to_string(version) + golden.substr(1));
        REQUIRE_FALSE(read);
        CHECK(read.fault().code == Code::link_version_unknown);
        REQUIRE(read.fault().params.size() == 1);
        CHECK(read.fault().params[0].first == "version");
        CHECK((read.fault().params[0].second == std::variant<std::int64_t, std::string>(std::int64_t{version})));
    }
    LinkDocument other = *link_document("six_phases_adapted", 1);
    LinkContent content = *link_content_of(source(R"({"/side":"left"})"));
    content.document = &other;
    other.version = 2;
    CHECK(read_back(link_text_of(link_bits_of(content))) == "link_document_unknown");
    other.version = 1'000'000;
    CHECK(read_back(link_text_of(link_bits_of(content))) == "link_document_unknown");
    other.version = 1;
    other.number = 5;
    CHECK(read_back(link_text_of(link_bits_of(content))) == "link_document_unknown");
    other.number = 4'000'000'000;
    CHECK(read_back(link_text_of(link_bits_of(content))) == "link_document_unknown");
}

} // namespace heelwise::link_damage_test
