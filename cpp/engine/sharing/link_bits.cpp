#include "sharing/link_bits.hpp"

#include <cassert>

namespace heelwise {

namespace {

// More than any value of a link needs. Keeps every shift below 64.
constexpr int leading_zeros_max = 34;
[[maybe_unused]] constexpr int order_max = 20; // used only in assertions

} // namespace

void BitWriter::bits(std::uint64_t value, int count) {
    assert(count >= 0 && count <= 63);
    for (int i = count - 1; i >= 0; --i) {
        if (size_bits_ % 8 == 0) bytes_ += '\0';
        const auto bit = static_cast<unsigned>(value >> i & 1U);
        const auto last = static_cast<unsigned char>(bytes_.back());
        bytes_.back() = static_cast<char>(last | bit << (7 - size_bits_ % 8));
        ++size_bits_;
    }
}

void BitWriter::golomb(std::uint64_t value, int order) {
    assert(order >= 0 && order <= order_max && value >> (leading_zeros_max + order) == 0);
    const std::uint64_t shifted = value + (std::uint64_t{1} << order);
    int length = 0;
    while (shifted >> length != 0) ++length;
    bits(0, length - 1 - order);
    bits(shifted, length);
}

void BitWriter::signed_golomb(std::int64_t value, int order) {
    const auto size = static_cast<std::uint64_t>(value < 0 ? -(value + 1) : value);
    golomb(size * 2 + (value < 0 ? 1U : 0U), order);
}

void BitWriter::append(const BitWriter& other) {
    BitReader from(other.bytes_);
    for (std::size_t i = 0; i < other.size_bits_; ++i) bits(from.bits(1), 1);
}

std::uint64_t BitReader::bits(int count) {
    assert(count >= 0 && count <= 63);
    if (failed_ || static_cast<std::size_t>(count) > left()) {
        failed_ = true;
        return 0;
    }
    std::uint64_t value = 0;
    for (int i = 0; i < count; ++i, ++at_) {
        const auto byte = static_cast<unsigned char>(bytes_[at_ / 8]);
        value = value << 1U | (byte >> (7 - at_ % 8) & 1U);
    }
    return value;
}

std::uint64_t BitReader::golomb(int order) {
    assert(order >= 0 && order <= order_max);
    int zeros = 0;
    while (!failed_ && bits(1) == 0) {
        if (++zeros > leading_zeros_max) failed_ = true;
    }
    if (failed_) return 0;
    const int rest = zeros + order;
    const std::uint64_t shifted = std::uint64_t{1} << rest | bits(rest);
    return failed_ ? 0 : shifted - (std::uint64_t{1} << order);
}

std::int64_t BitReader::signed_golomb(int order) {
    const std::uint64_t folded = golomb(order);
    const auto size = static_cast<std::int64_t>(folded / 2);
    return folded % 2 == 0 ? size : -size - 1;
}

} // namespace heelwise
