// Random numbers for virtual people, the same on every platform.
#pragma once

#include <cstdint>

namespace heelwise {

// The generator splitmix64.
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
    // Returns a number from 0 to n - 1.
    std::int64_t below(std::int64_t n) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        z ^= z >> 31U;
        return static_cast<std::int64_t>(z % static_cast<std::uint64_t>(n));
    }
    // Returns true once in `n` calls on average, or never if `n` is 0.
    bool one_in(std::int64_t n) { return n > 0 && below(n) == 0; }
    // Returns true `n` times in 100 or in 1000 calls on average. Draws nothing if `n` is 0.
    bool of_100(std::int64_t n) { return n > 0 && below(100) < n; }
    bool of_1000(std::int64_t n) { return n > 0 && below(1000) < n; }

private:
    std::uint64_t state_;
};

} // namespace heelwise
