// A stream of bits, first bit first, with whole numbers in the exponential Golomb code: small ones are short, and none is too long.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heelwise {

class BitWriter {
public:
    void bits(std::uint64_t value, int count);
    // Order k: below 2^k in k + 1 bits, and two more for each doubling.
    void golomb(std::uint64_t value, int order);
    // 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …
    void signed_golomb(std::int64_t value, int order);
    void append(const BitWriter& other);

    std::size_t size_bits() const { return size_bits_; }
    // The last byte ends in zeros.
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
    std::size_t size_bits_ = 0;
};

// Behind the end, and after a number that is too long, everything reads as 0 and `failed` stays.
class BitReader {
public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t bits(int count);
    std::uint64_t golomb(int order);
    std::int64_t signed_golomb(int order);

    std::size_t left() const { return bytes_.size() * 8 - at_; }
    bool failed() const { return failed_; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

} // namespace heelwise
