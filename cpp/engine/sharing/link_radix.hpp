// A whole number of any size, put together of digits that each have a base of their own: many values in the fewest bits.
#pragma once

#include <cstdint>
#include <vector>

namespace heelwise {

class MixedRadix {
public:
    // The number times `base`, and `digit`, which is below it.
    void push(std::uint32_t digit, std::uint32_t base);
    // Takes the digit that was pushed last.
    std::uint32_t pop(std::uint32_t base);

    std::size_t size_bits() const;
    bool bit(std::size_t index) const; // 0 is the lowest
    void set_bit(std::size_t index);

private:
    std::vector<std::uint32_t> limbs_; // lowest first, the last one is not 0
};

} // namespace heelwise
