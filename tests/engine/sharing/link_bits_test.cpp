// Bits worked out by hand: the exponential Golomb code, reading past the end, and mixed-radix numbers.
#include "sharing/link_bits.hpp"
#include "sharing/link_radix.hpp"
#include "support/catch.hpp"

#include <limits>

namespace heelwise::link_bits_test {

namespace {

std::string golomb(std::uint64_t value, int order) {
    BitWriter writer;
    writer.golomb(value, order);
    BitReader reader(writer.bytes());
    std::string bits;
    for (std::size_t i = 0; i < writer.size_bits(); ++i) bits += reader.bits(1) != 0 ? '1' : '0';
    return bits;
}

} // namespace

TEST_CASE("the exponential Golomb code of a value has the expected bits", "[link]") {
    CHECK(golomb(0, 0) == "1");
    CHECK(golomb(1, 0) == "010");
    CHECK(golomb(2, 0) == "011");
    CHECK(golomb(3, 0) == "00100");
    CHECK(golomb(7, 0) == "0001000");
    CHECK(golomb(0, 2) == "100");
    CHECK(golomb(3, 2) == "111");
    CHECK(golomb(4, 2) == "01000");
    CHECK(golomb(11, 2) == "01111");
    CHECK(golomb(12, 2) == "0010000");
}

TEST_CASE("small and large integers of either sign are read back", "[link]") {
    for (const int order : {0, 1, 5, 17}) {
        for (const std::int64_t value : {0, 1, -1, 2, -2, 1'000, -1'000, 2'147'483'647, -2'147'483'647}) {
            BitWriter writer;
            writer.bits(5, 3);
            writer.signed_golomb(value, order);
            BitReader reader(writer.bytes());
            CHECK(reader.bits(3) == 5);
            CHECK(reader.signed_golomb(order) == value);
            CHECK_FALSE(reader.failed());
            CHECK(reader.left() < 8);
        }
    }
}

TEST_CASE("reading past the end fails and returns zeros", "[link][H8]") {
    BitReader reader("\x80");
    CHECK(reader.bits(7) == 64);
    CHECK(reader.left() == 1);
    CHECK(reader.bits(2) == 0);
    CHECK(reader.failed());
    CHECK(reader.bits(1) == 0);
    CHECK(reader.golomb(0) == 0);
    CHECK(BitReader("").golomb(3) == 0);
    // Zeros without an end are not a number.
    const std::string zeros(100, '\0');
    BitReader endless(zeros);
    CHECK(endless.golomb(0) == 0);
    CHECK(endless.failed());
    CHECK(endless.left() > 700);
}

TEST_CASE("digits of many bases fit into one number", "[link]") {
    MixedRadix number;
    CHECK(number.size_bits() == 0);
    number.push(3, 5);
    number.push(6, 10); // the number is now 3 x 10 + 6
    CHECK(number.size_bits() == 6);
    CHECK(number.bit(5));
    CHECK_FALSE(number.bit(4));
    CHECK(number.pop(10) == 6);
    CHECK(number.pop(5) == 3);
    CHECK(number.pop(7) == 0);
    for (std::uint32_t i = 0; i < 200; ++i) number.push(i % (i + 2), i * 9'000'001U + 2);
    CHECK(number.size_bits() > 5'000);
    MixedRadix copy;
    for (std::size_t i = number.size_bits(); i > 0; --i) {
        if (number.bit(i - 1)) copy.set_bit(i - 1);
    }
    for (std::uint32_t i = 200; i > 0; --i) CHECK(copy.pop((i - 1) * 9'000'001U + 2) == (i - 1) % (i + 1));
    CHECK(copy.size_bits() == 0);
    CHECK_FALSE(copy.bit(10'000));
    MixedRadix widest;
    widest.push(std::numeric_limits<std::uint32_t>::max() - 1, std::numeric_limits<std::uint32_t>::max());
    CHECK(widest.pop(std::numeric_limits<std::uint32_t>::max()) == std::numeric_limits<std::uint32_t>::max() - 1);
}

} // namespace heelwise::link_bits_test
