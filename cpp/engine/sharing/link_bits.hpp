// A stream of bits, most significant bit first. Integers use the exponential Golomb code, which is short for small values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heelwise {

class BitWriter {
public:
    void bits(std::uint64_t value, int count);
    // Writes a value in the code of order k. Values below 2^k take k + 1 bits, and each doubling adds two bits.
    void golomb(std::uint64_t value, int order);
    // Maps 0, -1, 1, -2, 2 … to 0, 1, 2, 3, 4 … and writes that.
    void signed_golomb(std::int64_t value, int order);
    void append(const BitWriter& other);

    std::size_t size_bits() const { return size_bits_; }
    // Returns the bytes. The last one is padded with zero bits.
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
    std::size_t size_bits_ = 0;
};

// After a read past the end, or of a number that is too long, every read returns 0 and failed() stays true.
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
